from functools import wraps, update_wrapper
class CallCounter:
    """counts"""
    def __init__(self, func):
        wraps(func)(self)
        self.func = func
        self.count = 0
    def __call__(self, *args, **kwargs):
        self.count += 1
        return self.func(*args, **kwargs)
class Other:
    def __init__(self, func):
        update_wrapper(self, func)
        self.func = func
    def __call__(self, *args):
        return self.func(*args)
@CallCounter
def ping() -> str:
    "pings"
    return "pong"
@Other
def pong(x):
    return x
print(ping(), ping.count, ping.__name__, ping.__doc__, ping.__wrapped__())
print(pong(4), pong.__name__, pong.__doc__)
def deco(f):
    @wraps(f)
    def inner(*a):
        return f(*a)
    return inner
@deco
def third(a):
    "doc"
    return a
print(third.__name__, third.__doc__, third(3), third.__wrapped__(4))
def apply(f):
    return update_wrapper(lambda *a: f(*a), f)
fourth = apply(third)
print(fourth(3), fourth.__name__)
def apply(f):
    return wraps(f)(lambda *a: f(*a))
fourth = apply(third)
print(fourth(3), fourth.__name__)
import functools
def d1(f):
    def inner(*a):
        "inner doc"
        return f(*a)
    functools.update_wrapper(inner, f)
    return inner
def d2(f):
    def inner(*a):
        return f(*a)
    return update_wrapper(inner, f)
@d1
def one(): "one doc"
@d2
def two(): "two doc"
print(one.__name__, one.__doc__, two.__name__, two.__doc__, two.__wrapped__())
