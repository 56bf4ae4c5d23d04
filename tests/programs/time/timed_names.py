"""Doc."""
from __future__ import annotations
import timeit
x = 1
seen = 0
def foo(v):
    global seen
    seen = v
def t():
    x = 5
    timeit.timeit("foo(x)", globals=globals(), number=1)
    print(seen)
    timeit.timeit("foo(x)", globals={"foo": foo, "x": x}, number=1)
    print(seen)
    timeit.timeit(lambda: foo(x + 2), number=1)
    print(seen)
    timeit.timeit("foo(x)", setup="from __main__ import foo, x", number=1)
    print(seen)
t()
