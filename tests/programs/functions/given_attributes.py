"""Attributes that decorators give functions, closures and methods; `functools.wraps` hands them on."""

import functools
def memoize(fn):
    cache = fn.cache = {}
    @functools.wraps(fn)
    def wrapper(*args):
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]
    return wrapper
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
@memoize
def sq(n): return n * n
print(fib(50), len(fib.cache), sq(4), sq.cache, fib.__name__, hasattr(fib, "cache"), hasattr(fib, "nope"))
def tag(name):
    def deco(f):
        f.tags = getattr(f, "tags", []) + [name]
        return f
    return deco
def logged(f):
    @functools.wraps(f)
    def inner(*a, **k):
        inner.calls += 1
        return f(*a, **k)
    inner.calls = 0
    return inner
@logged
@tag("x")
@tag("y")
def job(): return 1
@tag("z")
@logged
def other(): return 2
job(); job(); other()
print(job.tags, job.calls, other.tags, other.calls)
class Plugin:
    @tag("m")
    def run(self): return "run"
    @logged
    def go(self): return "go"
p = Plugin()
print(p.run(), p.go(), Plugin.run.tags, p.run.tags, Plugin.go.calls)
