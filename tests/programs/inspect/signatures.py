import inspect
from inspect import signature, Parameter
from functools import wraps, partial, lru_cache
class Foo: 
    def __init__(self, a, b=2, *rest, key: str = "k"): pass
    def method(self, x: int, y: "Foo" = None) -> bool: return True
    @staticmethod
    def st(q): return q
    @classmethod
    def cm(cls, w): return w
    def __call__(self, z): return z
class Empty: pass
def f(a: int, b: float = 1.5, /, c: str = "x", *args: int, d, e=None, **kw) -> list[int]:
    """Doc.

    more
      indented
    """
def g(x, y): return x + y
def deco(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        bound = signature(fn).bind(*args, **kwargs)
        bound.apply_defaults()
        print(dict(bound.arguments))
        return fn(*args, **kwargs)
    return inner
@deco
def h(a, b=3, *c, k=1): return a + b
@lru_cache(None)
def cached(n: int, m: int = 0) -> int: return n
for obj in (f, g, h, Foo, Empty, Foo(1).method, Foo.st, Foo.cm, Foo(1), lambda p, q=0: p, cached, partial(g, 1), partial(f, 1, c="cc")):
    sig = signature(obj)
    print(str(sig), len(sig.parameters), list(sig.parameters))
for p in signature(f).parameters.values():
    print(p.name, p.kind, p.kind.name, p.kind.description, p.default is Parameter.empty, p.annotation is inspect._empty, p)
print(signature(f).return_annotation, signature(g).return_annotation is inspect.Signature.empty)
print(h(1), h(1, 2, 3, k=5), h(b=1, a=2))
for call in (lambda: h(), lambda: h(1, z=3), lambda: signature(g).bind(1, 2, 3), lambda: signature(g).bind(1, x=2)):
    try: call()
    except TypeError as e: print("TypeError", e)
print(inspect.isfunction(g), inspect.isfunction(Foo), inspect.isclass(Foo), inspect.isclass(3), inspect.ismethod(Foo(1).method), inspect.isbuiltin(len))
print(inspect.getdoc(f))
print(f.__annotations__, g.__annotations__, Foo.method.__annotations__)
ops = {2: g, 1: lambda a: a, 0: lambda: 7}
print({len(signature(o).parameters): n for n, o in ops.items()})
def typed(fn):
    hints = fn.__annotations__
    @wraps(fn)
    def inner(*args):
        for (name, kind), value in zip(hints.items(), args):
            if not isinstance(value, kind):
                raise TypeError(f"{name} must be {kind.__name__}, not {type(value).__name__}")
        return fn(*args)
    return inner
@typed
def area(w: int, h: float) -> float: return w * h
print(area(2, 3.0))
try: area("2", 3.0)
except TypeError as e: print(e)
def apply(fn, stack):
    n = len(signature(fn).parameters)
    args, stack[:] = stack[-n:], stack[:-n]
    return fn(*args)
s = [1, 2, 3]
print(apply(g, s), s)
print(list(filter(lambda p: p.default is not p.empty, signature(f).parameters.values())))
