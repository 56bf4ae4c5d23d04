"""`contextlib`: managers made of generators, suppress, closing, nullcontext."""

from contextlib import contextmanager, suppress, closing, nullcontext
@contextmanager
def tag(name):
    print("<", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(">", name)
with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("x")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print("outer", e)
@tag("deco")
def f(x): return x + 1
print(f(1), f(2))
with suppress(KeyError, ValueError):
    {}["a"]
with suppress(ZeroDivisionError):
    print(1 // 0)
class R:
    def close(self): print("closed")
with closing(R()) as r:
    print(type(r).__name__)
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)
@contextmanager
def none():
    if False: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
class Pool:
    def __init__(self): self.n = 0
    @contextmanager
    def take(self, k=1):
        self.n += k
        try:
            yield self
        finally:
            self.n -= k
p = Pool()
with p.take() as q, p.take(k=3):
    print(q.n)
print(p.n)
