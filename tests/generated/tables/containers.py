"""Expressions over lists, tuples, dictionaries and sets, and statements that change them."""

from __future__ import annotations

from ..templates import expressions, statements

CONTAINERS = expressions("""
list[E]: [$(E), $(E)]
 [$(E), *$(list[E]), $(E)]
 $(list[E]) + $(list[E])
 $(list[E]) * $(count)
 $(list[E])[$(slice)]
 $(list[E])[$(int):$(int)]
 $(list[E]).copy()
 list(reversed($(list[E])))
 [$(E @ x:A) for $x in $(list[A])]
 [$(E @ x:A) for $x in $(list[A]) if $(bool @ x:A)]
 [$(E @ x:A, y:B) for $x in $(list[A]) for $y in $(list[B]) if $(bool @ x:A, y:B)]
 [$(E @ x:K, y:A) for $x, $y in $(dict[K, A]).items()]
 [$(E @ x:int, y:A) for $x, $y in enumerate($(list[A]), $(index))]
 [$(E @ x:A, y:B) for $x, $y in zip($(list[A]), $(list[B]))]
 [$(E @ x:str) for $x in $(str)]
 [$x for $x in $(list[E]) if $(bool @ x:E)]
 list(map(lambda $x: $(E @ x:A), $(list[A])))
 list(filter(lambda $x: $(bool @ x:E), $(list[E])))
 list(filter(None, $(list[E])))
 list(dict.fromkeys($(list[E])))
 list($(dict[K, E]).values())
 $(list[list[E]])[$(index)]
 sum($(list[list[E]]), [])
 sorted($(list[E]), key=lambda $x: $(O @ x:E))
 sorted($(list[E]), key=lambda $x: $(O @ x:E), reverse=$(bool))
 list(itertools.chain($(list[E]), $(list[E])))
 list(itertools.takewhile(lambda $x: $(bool @ x:E), $(list[E])))
list[O]: sorted($(list[O]))
 sorted($(list[O]), reverse=True)
list[K]: list($(dict[K, E]))
 sorted($(dict[K, E]))
 [$x for $x in $(dict[K, E])]
list[int]: list(range($(index), $(int) % 7, $(shift)))
 list(range($(small)))
 list($(bytes))
 sorted($(set[int]))
 list($(set[int]))
 [*range($(small)), *$(set[int])]
 list(itertools.accumulate($(list[int])))
 [$x ** 2 for $x in $(list[int])]
 [$x if $(bool @ x:int) else $(int @ x:int) for $x in range($(count))]
 list(map(int, $(list[str])))
 list(map(len, $(list[str])))
list[float]: [$x / $(int) for $x in $(list[int])]
 [float($x) for $x in $(list[int])]
 [round($x, 2) for $x in $(list[float])]
list[str]: $(str).split()
 $(str).split($(str))
 $(str).split($(str), $(index))
 $(str).rsplit($(str), 1)
 $(str).splitlines()
 list($(str))
 list(map(str, $(list[A])))
 [str($x) for $x in $(list[A])]
 [f'{$x}:{$y}' for $x, $y in zip($(str), $(list[A]))]
list[list[E]]: [[$(E @ x:A) for $x in $(list[A])] for _ in range($(count))]
 [[$(E @ x:int, y:int) for $x in range($y)] for $y in range($(count))]
 [list($x) for $x in zip($(list[E]), $(list[E]))]
 [$(list[E])] * $(count)
list[tuple[str, int]]: list(zip($(str), $(list[int])))
 sorted($(dict[str, int]).items())
 sorted($(dict[str, int]).items(), key=lambda $x: ($(int @ x[1]:int), $x[0]))
 [($(str @ x:A), $(int @ x:A)) for $x in $(list[A])]
list[int | None]: [$(int), None, *$(list[int])]
 [$x if $(bool @ x:int) else None for $x in $(list[int])]
 [$(dict[K, int]).get($x) for $x in $(list[K])]
tuple[A, B]: ($(A), $(B))
 $(tuple[A, B])[:]
 tuple([$(A), $(B)])[:2] if $(bool) else ($(A), $(B))
 $(tuple[A, B, int])[:2]
 ($(A),) + ($(B),)
 (lambda $x, $y: ($y, $x))($(B), $(A))
tuple[A, int]: ($(A), $(int))
tuple[int, int]: divmod($(int), $(int))
 ($(int),) * 2
 ($(float)).as_integer_ratio()
 next(zip($(list[int]), $(list[int])))
 max(enumerate($(list[int])), key=lambda $x: ($x[1], -$x[0]))
tuple[float, float]: divmod($(float), $(float))
 math.modf($(float))
dict[K, E]: {$(K): $(E), $(K): $(E)}
 {**$(dict[K, E]), $(K): $(E)}
 $(dict[K, E]) | $(dict[K, E])
 $(dict[K, E]).copy()
 dict($(list[tuple[K, E]]))
 dict(zip($(list[K]), $(list[E])))
 {$(K @ x:A): $(E @ x:A) for $x in $(list[A])}
 {$x: $(E @ x:K, y:A) for $x, $y in $(dict[K, A]).items() if $(bool @ y:A)}
 dict.fromkeys($(list[K]), $(E))
 dict(sorted($(dict[K, E]).items(), key=lambda $x: $x[0]))
dict[E, K]: {$y: $x for $x, $y in $(dict[K, E]).items()}
dict[str, int]: collections.Counter($(str))
 dict(a=$(int), b=$(int))
 {$x: len($x) for $x in $(list[str])}
 {$x: $(str).count($x) for $x in $(str)}
dict[str, list[int]]: {$x: [$(int @ x:str)] for $x in $(list[str])}
set[int]: {$(int), $(int)}
 set($(list[int]))
 $(set[int]) $(setop) $(set[int])
 $(set[int]).union($(list[int]))
 $(set[int]).difference($(list[int]), $(set[int]))
 {$(int @ x:A) for $x in $(list[A])}
 {$x for $x in $(list[int]) if $(bool @ x:int)}
 set(map(len, $(list[str])))
 set($(bytes))
""")

CHANGES = statements("""
$(v=var[list[E]]).append($(E)); print($v)

$(v=var[list[E]]).extend($(list[E])); print($v)

$(v=var[list[E]]).insert($(index), $(E)); print($v)

print($(v=var[list[E]]).pop(), $v)

print($(v=var[list[E]]).pop($(index)), $v)

$(v=var[list[E]]).remove($(E)); print($v)

$(v=var[list[E]]).reverse(); print($v)

$(v=var[list[O]]).sort(); print($v)

$(v=var[list[E]]).sort(key=lambda $x: $(O @ x:E), reverse=$(bool)); print($v)

$(v=var[list[E]]).clear(); print($v)

$(v=var[list[E]])[$(index)] = $(E); print($v)

$(v=var[list[E]])[$(slice)] = $(list[E]); print($v)

$(v=var[list[E]])[$(slice)] = $v; print($v)

del $(v=var[list[E]])[$(index)]; print($v)

del $(v=var[list[E]])[$(slice)]; print($v)

$(v=var[list[E]]) += $(list[E]); print($v)

$(v=var[list[E]]) *= $(count); print($v)

$(v=var[list[int]])[$(index)] $(arith)= $(int); print($v)

$(v=var[list[E]])[0], $v[-1] = $v[-1], $v[0]; print($v)

$(v=var[dict[K, E]])[$(K)] = $(E); print($v)

del $(v=var[dict[K, E]])[$(K)]; print($v)

print($(v=var[dict[K, E]]).pop($(K)), $v)

print($(v=var[dict[K, E]]).pop($(K), $(E)), $v)

print($(v=var[dict[K, E]]).setdefault($(K), $(E)), $v)

print($(v=var[dict[K, E]]).popitem(), $v)

$(v=var[dict[K, E]]).update($(dict[K, E])); print($v)

$(v=var[dict[K, E]]) |= $(dict[K, E]); print($v)

$(v=var[dict[K, int]])[$(K)] += $(int); print($v)

$(v=var[dict[K, list[E]]]).setdefault($(K), []).append($(E)); print($v)

$(v=var[set[int]]).add($(int)); print($v)

$(v=var[set[int]]).discard($(int)); print($v)

$(v=var[set[int]]).remove($(int)); print($v)

$(v=var[set[int]]) $(setop)= $(set[int]); print($v)

$(v=var[int]) $(arith)= $(int); print($v)

$(v=var[int]) $(bitop)= $(int); print($v)

$(v=var[float]) $(arith)= $(float); print($v)

$(v=var[str]) += $(str); print($v)

$(v=var[bytes]) += $(bytes); print($v)

$(v=var[int | None]) = $(int | None); print($v)

$(v=var[A]) = $(A); print($v)

$(v=var[A]), *$x = $(A), $(E), *$(list[E]); print($v, $x)

$x, *$y, $z = $(list[E]); print($x, $y, $z)

$x, ($y, *$z) = $(tuple[A, list[E]]); print($x, $y, $z)

*$x, $y = $(str); print($x, $y)

$x, $y = $(list[E]); print($x, $y)

($x, $y), $z = $(tuple[A, B]), $(E); print($x, $y, $z)

$x = $y = $(list[E]); $x.append($(E)); print($y, $x is $y)

print($(A), $(B), sep=$(str), end='|\\n')

print(*$(list[E]), *$(str))

assert $(bool), $(A)
""")
