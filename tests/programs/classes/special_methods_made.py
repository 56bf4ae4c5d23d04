"""Special methods that a call made, lambdas, and special methods with decorators."""
import functools
import operator
def _cmp(op):
    def method(self, other):
        return op(self.v, other.v if isinstance(other, V) else other)
    return method
def _arith(fn, name):
    def method(self, other): return V(fn(self.v, other.v))
    method.__name__ = name
    return method
class V:
    def __init__(self, v): self.v = v
    __lt__ = _cmp(operator.lt)
    __gt__ = _cmp(operator.gt)
    __eq__ = lambda self, other: isinstance(other, V) and self.v == other.v
    __hash__ = None
    __add__ = _arith(operator.add, "__add__")
    __mul__ = _arith(lambda a, b: a * b, "__mul__")
    __neg__ = lambda self: V(-self.v)
    __repr__ = lambda self: f"V({self.v})"
    __len__ = lambda self: self.v
    __call__ = lambda self, x: self.v + x
a, b = V(1), V(2)
print(a < b, a > b, a == V(1), a + b, a * b, -a, len(b), b(5), sorted([b, a]), a < 5)
def trace(f):
    @functools.wraps(f)
    def inner(self, *args):
        print("call", f.__name__, args)
        return f(self, *args)
    return inner
def same_class(f):
    @functools.wraps(f)
    def inner(self, other):
        if not isinstance(other, type(self)): return NotImplemented
        return f(self, other)
    return inner
class Decorated:
    def __init__(self, v): self.v = v
    @trace
    def __getitem__(self, i): return self.v + i
    @same_class
    def __add__(self, other): return Decorated(self.v + other.v)
    @same_class
    def __eq__(self, other): return self.v == other.v
    @trace
    def __len__(self): return 3
    def __repr__(self): return f"Decorated({self.v})"
d = Decorated(1)
print(d[4], d + Decorated(3), d == Decorated(1), d == 5, len(d))
try: d + 5
except TypeError as e: print(e)
