"""Attributes of functions: called, deleted, asked for; their names and docstrings changed."""

def stage(func):
    def start(x):
        "inner doc"
        return func(x)
    start.__name__ = func.__name__
    start.__doc__ = func.__doc__
    return start
@stage
def lower(x):
    """Lower it."""
    return x.lower()
@stage
def upper(x):
    """Upper it."""
    return x.upper()
for s in (lower, upper):
    print(s.__name__, "-", s.__doc__, s("aB"))
def plain(): pass
plain.__doc__ = "given"
plain.__name__ = "other"
print(plain.__doc__, plain.__name__)
def debounce(n):
    def decorate(fn):
        last = None
        def wrapper(*args):
            nonlocal last
            last = fn(*args)
            wrapper.calls += 1
            return last
        wrapper.calls = 0
        wrapper.flush = lambda: last and last * n
        return wrapper
    return decorate
@debounce(3)
def save(x): return x + 1
print(save.flush()); save(4); save(5); print(save.flush(), save.calls)
def aa():
    last = 1
    def wrapper():
        return last
    wrapper.flush = lambda: last
    return wrapper
print(aa().flush())
def b():
    last = 1
    def wrapper():
        nonlocal last
        last += 1
    wrapper.flush = lambda: last
    return wrapper
w = b()
w()
print(w.flush())
def c(fn):
    def wrapper(*args):
        return fn(*args)
    wrapper.flush = lambda: fn(3)
    return wrapper
@c
def sq(x): return x*x
print(sq.flush(), sq(2))
