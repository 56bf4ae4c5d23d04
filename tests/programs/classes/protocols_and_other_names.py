"""Other names for methods, protocols, objects without `__init__`, names of generators, timers."""

class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    def __mul__(self, k): return V(self.x * k)
    __radd__, __rmul__ = __add__, __mul__
    __iadd__ = plus = __add__
    def __repr__(self): return f"V({self.x})"
print(1 + V(2), 3 * V(2), V(1).plus(V(4)), sum([V(1), V(2)]))
v = V(1); v += 4; print(v)
from typing import Protocol, runtime_checkable
@runtime_checkable
class Billable(Protocol):
    rate: int
    def bill(self) -> int: ...
@runtime_checkable
class Closer(Protocol):
    def close(self): ...
class A:
    rate = 3
    def bill(self): return 5
class B:
    def bill(self): return 5
class C(B):
    def __init__(self): self.rate = 4
    def close(self): pass
for x in [A(), B(), C(), 5]:
    print(isinstance(x, Billable), isinstance(x, Closer))
class BF:
    def __init__(self, n): self.n = n
    def __or__(self, o):
        r = BF.__new__(BF)
        r.n = self.n | o.n
        return r
    @classmethod
    def make(cls, n):
        r = cls.__new__(cls)
        r.n = n
        return r
print((BF(1) | BF(6)).n, BF.make(3).n)
def gen():
    yield 1
g = gen()
print(g.__name__, g.__qualname__)
import sys, threading
t = threading.Timer(60, print)
print(t.interval)
print(threading.excepthook is threading.__excepthook__)
