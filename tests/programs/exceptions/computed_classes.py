import functools, time
def retry(exceptions=(Exception,), tries=3):
    if not isinstance(exceptions, tuple):
        exceptions = (exceptions,)
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            last = None
            for i in range(tries):
                try:
                    return f(*a, **k)
                except exceptions as e:
                    last = e
                    print("caught", type(e).__name__, e, i)
            raise last
        return wrapper
    return deco
@retry(ValueError)
def f(x):
    if x < 5:
        raise ValueError(x)
    return x
@retry((ValueError, KeyError), tries=2)
def g(x):
    raise [ValueError("v"), KeyError("k"), TypeError("t")][x]
@retry(tries=1)
def h():
    return {}["z"]
for call in (lambda: f(1), lambda: f(6), lambda: g(0), lambda: g(1), lambda: g(2), h):
    try:
        print(call())
    except Exception as e:
        print("out", type(e).__name__, e)
kinds = tuple([ValueError, KeyError] + [ZeroDivisionError])
def run(action, kinds):
    try:
        action()
    except kinds as e:
        print("one of", len(kinds), type(e).__name__)
    except OSError:
        print("os")
    else:
        print("fine")
run(lambda: 1 // 0, kinds)
run(lambda: int("x"), kinds[:1])
def boom(): raise OSError("x")
run(boom, kinds)
run(lambda: 3, kinds)
try:
    run(lambda: {}[1], kinds[:1])
except LookupError as e:
    print("through", e)
print(isinstance(3, tuple([str, int])), isinstance(3, tuple([str])), issubclass(bool, tuple([int, str])), isinstance(KeyError("x"), kinds))
handled = ValueError if len(kinds) > 2 else KeyError
try:
    raise ValueError("v")
except handled as e:
    print("handled", e)
