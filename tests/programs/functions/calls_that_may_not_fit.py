"""`complex` of text, calls with a star that may not fit, `ContextDecorator`."""

import contextlib
for t in ["1+2j", " -3.5e-2-1e+3j ", "j", "-j", "(4)", "2j", "nan+infj", "1e5", "1+", "x", "", "1 + 2j"]:
    try:
        print(complex(t))
    except ValueError as e:
        print(repr(t), e)
def curry(f, n):
    def inner(*args):
        if len(args) >= n:
            return f(*args)
        return lambda *more: inner(*(args + more))
    return inner
add3 = curry(lambda a, b, c: a + b + c, 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1, 2, 3))
class Tag(contextlib.ContextDecorator):
    def __init__(self, n): self.n = n
    def __enter__(self):
        print("<", self.n)
        return self
    def __exit__(self, *exc):
        print(">", self.n, exc[0] is not None)
        return False
@Tag("a")
def f(x, y=2):
    return x + y
print(f(1), f(1, y=5))
with Tag("b") as t:
    print(t.n)
def two(a, b): return a
def call(*args):
    try:
        return two(*args)
    except TypeError as e:
        return str(e)
print(call(1), call(1, 2), call(1, 2, 3))
