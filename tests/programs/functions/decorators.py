import functools
import time
def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("calling", func.__name__, args, kwargs)
        result = func(*args, **kwargs)
        print("->", result)
        return result
    return wrapper
@logged
def add(a, b=2):
    return a + b
add(1)
add(1, b=5)
print(add.__name__)
def repeat(n):
    def deco(f):
        def inner(*a):
            out = []
            for _ in range(n):
                out.append(f(*a))
            return out
        return inner
    return deco
@repeat(3)
def greet(name):
    return f"hi {name}"
print(greet("bob"))
def memo(f):
    cache = {}
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return g
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60))
class A:
    def __init__(self, x): self.x = x
    @logged
    def scale(self, k):
        return self.x * k
    def __repr__(self): return f"A({self.x})"
    @staticmethod
    @logged
    def st(y): return y
a = A(4)
a.scale(3)
registry = []
def register(cls):
    registry.append(cls.__name__)
    return cls
@register
class P: pass
@register
class Q: pass
print(registry)
def timer(f):
    def w(*args):
        t = time.perf_counter()
        r = f(*args)
        e = time.perf_counter() - t
        assert e >= 0
        return r
    return w
@timer
@logged
def sq(x): return x * x
print(sq(5))
class CountCalls:
    def __init__(self, f):
        self.f = f
        self.n = 0
    def __call__(self, *args):
        self.n += 1
        return self.f(*args)
@CountCalls
def hello(x):
    return x + "!"
hello("a"); hello("b")
print(hello.n)
