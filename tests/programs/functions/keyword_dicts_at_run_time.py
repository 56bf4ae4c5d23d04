def f(a, b=2, *, c=3): return a, b, c
d = {"a": 1, "c": 9}
print(f(**d), f(5, **{"b": 7}), d)
opts = {}
opts["b"] = 4
print(f(1, **opts), f(0, **opts, c=8))
for bad in ({"b": 1}, {"a": 1, "zz": 2}):
    try:
        print(f(**bad))
    except TypeError as e:
        print(e)
try:
    f(1, **{"a": 2})
except TypeError as e:
    print(e)
class P:
    def __init__(self, x, y=0): self.x, self.y = x, y
rows = [{"x": 1, "y": 2}, {"x": 3}]
print([(p.x, p.y) for p in (P(**r) for r in rows)])
def g(**kw): return sorted(kw.items())
print(g(**d), g(**d, z=1), g(**opts))
def h(*args, **kw): return f(*args, **kw)
print(h(1, **opts), h(1, b=2), h(**d))
from dataclasses import dataclass
@dataclass
class Cfg:
    host: str
    port: int = 80
print([Cfg(**c) for c in [{"host": "a"}, {"host": "b", "port": 8}]])
import threading
t = threading.Thread(target=lambda **k: print(sorted(k)), kwargs=d)
t.start(); t.join()
