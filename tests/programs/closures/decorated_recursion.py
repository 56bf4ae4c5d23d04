def cached(cache):
    def decorate(fun):
        def wrapper(*args):
            if args in cache:
                return cache[args]
            value = fun(*args)
            cache[args] = value
            return value
        return wrapper
    return decorate

def main3():
    d = {}
    @cached(d)
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(10), len(d))
main3()
def main4():
    d = {}
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    fib = cached(d)(fib)
    print(fib(10), len(d))
main4()
def deco(f):
    n = [0]
    def w(*a):
        n[0] += 1
        return f(*a)
    w.n = n
    return w
def main5():
    @deco
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(10), fib.n)
main5()
def deco1(f):
    n = [0]
    def w(a):
        n[0] += 1
        return f(a)
    w.n = n
    return w
def main6():
    @deco1
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(10), fib.n)
main6()
import functools
def outer():
    @functools.lru_cache(maxsize=None)
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(30), fib.cache_info())
    @functools.cache
    def g(n):
        return 1 if n == 0 else n * g(n - 1)
    print(g(10), g.cache_info().misses)
outer()
def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@counted
def add(a, b=2):
    "Adds."
    return a + b
add(1); add(2, b=3)
print(add.calls, add.__name__, add.__doc__)
def retry(times):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a):
            wrapper.tries += 1
            try:
                return f(*a)
            except ValueError:
                if wrapper.tries < times:
                    return wrapper(*a)
                raise
        wrapper.tries = 0
        return wrapper
    return deco
@retry(3)
def flaky(x):
    if flaky.tries < 3:
        raise ValueError("no")
    return x * 2
print(flaky(4), flaky.tries)
def outer2():
    def twice(f):
        return lambda x: f(f(x))
    @twice
    def inc(x):
        return x + 1
    @twice
    def down(x):
        return x if x <= 0 else down(x - 1)
    def even(n):
        return n == 0 or odd(n - 1)
    def odd(n):
        return n != 0 and even(n - 1)
    print(inc(1), down(3), even(10))
    class K:
        @staticmethod
        def s(): return 1
    print(K.s())
outer2()
def gen():
    from contextlib import contextmanager
    @contextmanager
    def nested(n):
        print("in", n)
        if n:
            with nested(n - 1):
                yield n
        else:
            yield 0
        print("out", n)
    with nested(2) as v:
        print(v)
gen()
