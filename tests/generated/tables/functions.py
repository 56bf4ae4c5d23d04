"""Functions at module level, and the expressions that call them.

No generator with a `finally` is dropped unfinished: weft, without a collector, does not close it.
"""

from __future__ import annotations

from ..templates import definitions

FUNCTIONS = definitions("""
def $f(a, b=$(int), *rest, key=$(int), **more):
    $(block @ a:int, b:int, key:int)
    return [a, b, *rest, key, *more.values()]
---
list[int]: $f($(int))
list[int]: $f($(int), $(int))
list[int]: $f($(int), $(int), $(int), key=$(int))
list[int]: $f(*$(list[int]))
list[int]: $f(*$(list[int]), **$(dict[str, int]))
list[int]: $f(b=$(int), a=$(int), other=$(int))
list[int]: $f($(int), *($(int), $(int)), **{'key': $(int), 'x': $(int)})
===
def $f(a, /, b, *, c=$(str)):
    return f"{a}/{b}/{c}" + $(str @ a:int, b:str, c:str)
---
str: $f($(int), $(str))
str: $f($(int), b=$(str), c=$(str))
===
def $f(n, acc=None):
    if acc is None:
        acc = []
    if n <= 0:
        return acc
    acc.append($(int @ n:int))
    return $f(n - 1, acc)
---
list[int]: $f($(count))
list[int]: $f($(count), $(list[int]))
===
def $f(x, known=[]):
    known.append(x)
    return list(known)
---
list[int]: $f($(int))
===
def $f(x):
    for item in x:
        if $(bool @ item:int):
            return item
        elif $(bool @ item:int):
            return str(item)
        $(loop @ item:int)
---
int | str | None: $f($(list[int]))
str: repr($f($(list[int])))
===
def $f(x):
    try:
        if $(bool @ x:int):
            return $(int @ x:int)
        $(block @ x:int)
        raise $(exception)(x)
    except $(caught) as error:
        print('caught', error)
        return -1
    else:
        return -2
    finally:
        print('finally', x)
---
int: $f($(int))
===
def $f(xs):
    total = 0
    for x in xs:
        try:
            total += 10 // x
            if $(bool @ x:int, total:int):
                return total
            $(loop @ x:int, total:int)
        except ZeroDivisionError:
            total -= 1
            continue
        finally:
            total += 1
            if $(bool @ x:int, total:int):
                $(jump)
    return total * 1000
---
int: $f($(list[int]))
===
def $f(x):
    try:
        raise $(exception)(x)
    finally:
        if $(bool @ x:int):
            return 'swallowed'
---
str: $f($(int))
===
def $f(start):
    count = start
    def add(n=$(int)):
        nonlocal count
        count += n
        return $(int @ count:int, n:int)
    def get():
        return count, $(int @ start:int)
    add()
    add($(int))
    return add, get
def $fb(x):
    add, get = $f(x)
    more, other = $f($(int))
    return [add(1), get(), more(2), other(), add(), get()]
---
str: str($fb($(int)))
===
def $f(n):
    made = []
    for i in range(n):
        k = i * $(int @ i:int)
        def inner(x, i=i):
            return x + i + k
        made.append(inner)
    return made
---
list[int]: [$x($(int)) for $x in $f($(count))]
int: $f($(small))[$(index)]($(int))
===
def $f(g, h):
    return lambda x: g(h(x))
---
int: $f(lambda $x: $(int @ x:int), lambda $y: $(int @ y:int))($(int))
str: $f(str, lambda $y: $(A @ y:int))($(int))
===
def $f(fn):
    def wrapper(*args, **kwargs):
        print('call', args, kwargs)
        try:
            return fn(*args, **kwargs)
        finally:
            print('done')
    return wrapper
@$f
def $fb(a, b=$(int)):
    return $(int @ a:int, b:int)
---
int: $fb($(int))
int: $fb($(int), b=$(int))
===
def $f(n):
    for i in range(n):
        $(loop @ i:int)
        yield $(int @ i:int, n:int)
    return 'end'
---
list[int]: list($f($(count)))
int: next($f($(count)))
int: sum($f($(small)))
list[int]: [$x for $x in $f($(small)) if $(bool @ x:int)]
list[list[int]]: [[$x, $y] for $x in $f($(count)) for $y in $f($x % 3)]
bool: $(int) in $f($(small))
tuple[int, int]: next(zip($f($(small)), $f(4)))
===
def $f(xs):
    total = 0
    try:
        for x in xs:
            got = yield total
            if got is not None:
                total += got
            else:
                total += $(int @ x:int, total:int)
            $(loop @ x:int, total:int)
    except $(exception) as error:
        print('inside', error)
        yield -1
    finally:
        print('closed', total)
def $fb(xs):
    g = $f(xs)
    out = [next(g)]
    try:
        out.append(g.send($(int)))
        out.append(next(g))
        out.append(g.throw($(exception)('thrown')))
        g.close()
    except StopIteration as stop:
        print('stop', stop.value)
    except Exception as error:
        print(type(error).__name__, error)
    return out
---
list[int]: $fb($(list[int]))
list[int]: list($f($(list[int])))
===
def $f(n):
    if n > 0:
        yield n
        yield from $f(n - 1)
    else:
        yield from $(list[int] @ n:int)
        return 'bottom'
def $fb(n):
    result = yield from $f(n)
    yield 100
    print(result)
---
list[int]: list($f($(small)))
list[int]: list($fb($(count)))
===
def $f(xs):
    for x in xs:
        try:
            yield 100 // x
            $(loop @ x:int)
        except ZeroDivisionError as error:
            print(error)
            yield 0
        finally:
            print('next', x)
---
list[int]: list($f($(list[int])))
===
def $f(x: int | None, y: int | str = 0):
    if x is None:
        return y
    if isinstance(y, str):
        return y * x
    return x + y
---
int | str: $f($(int | None), $(int | str))
str: str($f($(int | None), $(int | str)))
str: str($f($(int | None)))
===
@functools.lru_cache(maxsize=None)
def $f(n):
    print('computing', n)
    return n if n < 2 else $f(n - 1) + $f(n - 2) + $(int @ n:int)
---
int: $f($(small))
===
def $f(*args):
    first, *rest = args
    return rest, first
---
str: str($f($(A), $(A)))
str: str($f($(int), $(int), $(int)))
str: str($f(*$(list[int])))
===
$G = $(int)
$H = $(list[int])
def $f(x):
    global $G
    $G += x
    $H.append($G)
    return $(int @ x:int, G:int)
---
int: $f($(int))
list[int]: $H[-3:]
int: $G + $f($(int))
===
def $f(x, y):
    return $(T @ x:A, y:B)
---
str: repr($f($(A), $(B)))
str: repr($f($(A), $(int)))
str: str($f(y=$(str), x=$(int)))
===
@contextlib.contextmanager
def $f(name):
    print('enter', name)
    try:
        yield $(int)
    except $(caught) as error:
        print('handled', type(error).__name__)
    finally:
        print('leave', name)
def $fb(x):
    with $f('a') as first, $f('b') as second:
        print(first, second)
        $(block @ x:int, first:int)
        return $(int @ x:int, second:int)
    return -1
---
int: $fb($(int))
str: str($fb($(int)))
""")
