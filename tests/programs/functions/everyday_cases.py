import threading
P = [n for n in range(2, 30) if all(n % d for d in range(2, n))]
n = len(P); print(P, n)
n = 1000; print([sum(n for c in "ab") for n in (1, 2)], n)
print({k: sum(k for _ in "ab") for k in (1, 2)}, [f() for f in [lambda: i for i in range(3)]])
print([list(map(lambda x: x + m, [0])) for m in range(3)], {c: (lambda: c)() for c in "ab"})
out = []
ts = [threading.Thread(target=lambda: out.append(i)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(out)
g = lambda: n
print([g() for n in range(2)], [[y for y in range(x) if any(z == y for z in [x - 1])] for x in range(3)])
def f():
    n = 5
    h = lambda: n
    return [h() for n in (1, 2)], [(lambda: n)() for n in (1, 2)], h()
print(f())
callback = None
def register(fn):
    global callback
    callback = fn
register(lambda: print("called"))
if callable(callback): callback()
for c in [None, len, print]: print(callable(c), end=" ")
it = iter([1, 2, 3, 4, 5, 6]); print(list(zip(it, it, it)))
def gg(log): log.append(1); yield "a"
log = []; print(*gg(log), len(log))
log = []; print([*gg(log), len(log)])
class A: pass
def show(self): return "A!"
A.__repr__ = show
A.extra = lambda self, k: k + 1
print(A(), A().extra(2))
class C:
    W, H = 8, 12
    a = b = 5
print(C.W, C.H, C.a + C.b)
class S:
    def __init__(self, func=None):
        if func is not None: self.execute = func
    def execute(self): return "orig"
print(S().execute(), S(lambda: "new").execute())
class E(Exception):
    def __init__(self, x, y=2):
        self.x = x
try:
    raise E(5, y=3)
except E as e:
    print(e, e.args, e.x, repr(e))
x = [1, [2, 3]]
print(sorted(x[1]), list(x[1]), sum(x[1]), [0] + x[1])
d = {"balance": 5.0, "history": []}
d["balance"] += 2.5
d["history"].append(1)
print(d)
class L:
    def __iter__(self): yield 1; yield 2
print(sum(map(str.__len__, map(str, L()))), list(map(repr, L())))
