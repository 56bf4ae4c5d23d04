"""`f(*items, **named)` of unknown size: what fits, and what TypeError says of the rest."""

def f(data, power=2): return data ** power
class R:
    def __init__(self, fn, args=None, kwds=None):
        self.fn = fn; self.args = args or []; self.kwds = kwds or {}
    def run(self):
        return self.fn(*self.args, **self.kwds)
print(R(f, [3], {"power": 3}).run())
print(R(f, [3, 4]).run())
print(R(f, kwds={"data": 5}).run())
for bad in (R(f, [1, 2], {"power": 3}), R(f), R(f, [1, 2, 3]), R(f, [1], {"x": 1})):
    try: print(bad.run())
    except TypeError as e: print(e)
def g(a, b, c=3, *, d, e=5, **more): return a, b, c, d, e, sorted(more.items())
def h(a, b, /, c, *rest, d=4): return a, b, c, rest, d
def m(a, b, c): return a, b, c
xs = [1, 2, 3]
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except TypeError as e: print(e)
args = list(range(int("2")))
k = {"d": 1}
for n in range(4):
    for names in ((), ("d",), ("c", "d"), ("b", "d", "z"), ("a", "b", "c"), ("c",), ("b",)):
        items = list(range(n))
        named = {w: len(w) + 10 for w in names}
        attempt(lambda: g(*items, **named))
        attempt(lambda: h(*items, **named))
        attempt(lambda: m(*items, **named))
        attempt(lambda: m(*items, b=7))
        attempt(lambda: m(0, *items, **named))
        attempt(lambda: m(c=9, **named))
        attempt(lambda: m(1, **named))
