"""Statements that hold other statements: loops, conditions, matches, exceptions and their ways out."""

from __future__ import annotations

from ..templates import statements

BLOCKS = statements("""
if $(bool):
    $(block)
else:
    $(block)

if $(A):
    $(block)
elif $(bool):
    $(block)
elif $(int | None) is not None:
    $(block)

if ($x := $(int | None)) is not None and $x > $(small):
    print($x + 1)
else:
    print('no', $x)

for $x in $(list[A]):
    $(loop @ x:A)

for $x in range($(count)):
    $(loop @ x:int)
else:
    $(block)

for $x, $y in enumerate($(list[A])):
    $(loop @ x:int, y:A)
    print($x, $y)

for $x, $y in $(dict[K, A]).items():
    $(loop @ x:K, y:A)

for $x in $(str):
    $(loop @ x:str)
else:
    print('end')

for $x in range($(count)):
    for $y in $(list[A]):
        $(loop @ x:int, y:A)
    else:
        continue
    break

for $x, ($y, $z) in zip($(list[A]), $(list[tuple[str, int]])):
    print($x, $y, $z)

for $x in $(list[int]):
    $x = $x + $(int @ x:int)
    print($x)

$x = $(count)
while $x < $(small):
    $x += 1
    $(loop @ x:int)
else:
    $(block)

$x = 5
while True:
    $x -= 1
    if $x < 0 or $(bool @ x:int):
        break
    $(loop @ x:int)

$x = $(list[E])
while $x:
    print($x.pop())

try:
    print($(A))
except $(caught):
    $(block)
else:
    $(block)
finally:
    $(block)

try:
    try:
        raise $(exception)($(A))
    except $(caught) as $x:
        print('inner', $x)
        raise
    finally:
        $(block)
except Exception as $y:
    print(type($y).__name__, $y, $y.args, repr($y))

try:
    try:
        print($(int))
        raise $(exception)($(str))
    except $(caught) as $x:
        raise $(exception)('second', $(int)) from $x
except Exception as $y:
    print(repr($y), repr($y.__cause__), repr($y.__context__), $y.__suppress_context__)

try:
    try:
        raise $(exception)
    except $(exception):
        print($(A))
        raise $(exception)($(int)) from None
except Exception as $y:
    print(repr($y), $y.__cause__, repr($y.__context__))

for $x in range(3):
    try:
        if $(bool @ x:int):
            raise $(exception)($x)
        $(loop @ x:int)
    except $(exception) as $y:
        print('caught', $y)
        continue
    except $(caught):
        $(loop @ x:int)
    else:
        print('fine')
    finally:
        print('finally', $x)

for $x in range(4):
    try:
        print($(int @ x:int))
        $(loop @ x:int)
    finally:
        print('end', $x)
        if $(bool @ x:int):
            $(jump)

for $x in $(list[int]):
    try:
        try:
            print(10 // $x)
            $(loop @ x:int)
        finally:
            $(loop @ x:int)
    except ZeroDivisionError as $y:
        print($y)
        break
else:
    print('no break')

with contextlib.suppress($(exception), $(exception)):
    print($(A))
    raise $(exception)($(A))

match $(int | str):
    case int($x) if $x > $(small):
        print('big', $x)
    case 0 | 1 | 2:
        print('small')
    case str($x):
        print('text', $x)
    case _:
        $(block)

match $(list[E]):
    case []:
        print('empty')
    case [$x]:
        print('one', $x)
    case [$x, $y]:
        print('two', $x, $y)
    case [$x, *$y, $z]:
        print($x, $y, $z)

match $(tuple[A, B]):
    case ($x, $y) if $(bool @ x:A, y:B):
        $(block @ x:A, y:B)
    case (_, $x):
        print($x)

match $(dict[str, int]):
    case {'a': $x, **$y}:
        print($x, $y)
    case {'key': $x} if $x:
        print($x)
    case _:
        print('other')

match $(int | None):
    case None:
        $(block)
    case -1 | 7:
        print('given')
    case $x:
        $(block @ x:int)

match $(float | str | None):
    case float() | None as $x:
        print('number', $x)
    case 'abc' | '12':
        print('known')
    case $x:
        print('rest', $x)

match $(list[tuple[str, int]]):
    case [(('a' | 'b') as $x, $y), *_]:
        print($x, $y)
    case [($x, int($y)), ($z, _)]:
        print($x, $y, $z)
    case $x:
        print(len($x))

$x = $y = $(int)
$x, $y = $y + $(int @ x:int), $x - $(int @ y:int)
print($x, $y)

$x = [lambda: $z * $(int @ z:int) for $z in range($(count))]
print([$y() for $y in $x])

$x = []
for $y in range($(small)):
    $x.append(lambda $z=$y: $(int @ z:int, y:int))
print([$z() for $z in $x])

def $f($x, $y=$(A)):
    $(block @ x:B, y:A)
    return $(E @ x:B, y:A)
try:
    print($f($(B)), $f($(B), $(A)), $f($y=$(A), $x=$(B)))
except Exception as $z:
    print(type($z).__name__, $z)
""")
