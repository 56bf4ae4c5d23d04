import functools
from contextlib import contextmanager
def log(f):
    @functools.wraps(f)
    def w(*args, **kwargs):
        print("call", f.__name__)
        return f(*args, **kwargs)
    return w
class A:
    count = 0
    def __init__(self): self._v = 1
    @property
    @log
    def v(self):
        "The value."
        return self._v
    @v.setter
    @log
    def v(self, x): self._v = x
    @v.deleter
    @log
    def v(self): self._v = None
    @classmethod
    @log
    def make(cls, n, extra=0):
        cls.count += 1
        made = cls()
        made._v = n + extra
        return made
    @staticmethod
    @log
    def unit(n): return n * 2
    @property
    @functools.lru_cache(maxsize=None)
    def slow(self):
        print("computing")
        return self._v * 100
    @staticmethod
    @functools.lru_cache(maxsize=None)
    def fib(n): return n if n < 2 else A.fib(n - 1) + A.fib(n - 2)
    @classmethod
    @contextmanager
    def session(cls, name):
        print("open", cls.__name__, name)
        yield name.upper()
        print("close")
    @log
    def plain(self, x): return x + self._v
class B(A):
    @property
    @log
    def v(self): return super().v + 1000
    @classmethod
    @log
    def make(cls, n): return super().make(n, extra=5)
a = A()
print(a.v + 1)
a.v = 7
print(a.v, a._v)
del a.v
print(a._v)
b = B.make(3)
print(b._v, b.v, type(b).__name__, A.count, B.count)
print(A.unit(4), A().unit(5), B.unit(6))
a._v = 2
print(a.slow + a.slow, A.fib(20), b.fib(10))
with A.session("x") as s:
    print(s)
with b.session("y") as s:
    print(s)
print(a.plain(3), list(map(A.unit, [1, 2])))
