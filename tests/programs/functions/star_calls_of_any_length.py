def f(a, b, c=10):
    return a, b, c
xs = [1, 2]
print(f(*xs), f(*xs, 3), f(0, *xs), f(*[1], b=5), f(*range(3)))
def g(*args, sep="-"):
    return sep.join(str(a) for a in args), len(args)
print(g(*xs), g(*xs, *xs, sep="+"), g(0, *xs), g(*"abc"), g(*[]))
def h(a, *rest):
    return a, rest
print(h(*xs), h(*[5]), h(1, *xs))
for bad in ([1], [1, 2, 3, 4], []):
    try:
        f(*bad)
    except TypeError as e:
        print(e)
try:
    h(*[])
except TypeError as e:
    print(e)
print(*xs); print(*xs, 3, sep=", "); print("a", *xs, end="!\n"); print(*[]); print(*map(str, xs), sep="")
m = [[1, 2, 3], [4, 5, 6]]
for row in zip(*m): print(row)
print(list(zip(*m)), [list(r) for r in zip(*m)], max(*xs), min(0, *xs), dict(zip("ab", zip(*m))))
t = tuple(zip(*m[::-1]))
print(t)
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def move(self, dx, dy): return P(self.x + dx, self.y + dy)
    def __repr__(self): return f"P({self.x}, {self.y})"
print(P(*xs), P(*xs).move(*xs), [P(*p) for p in zip(xs, xs)])
def fwd(fn, *args, **kw): return fn(*args, **kw)
print(fwd(f, *xs), fwd(f, 1, 2, c=3), fwd(g, *xs, sep="/"))
s = set().union(*[[1, 2], [2, 3]])
print(sorted(s), "-".join([*"ab", *"cd"]))
import itertools
print(list(itertools.chain(*m)))
words = "a b c".split()
a, *b = words
print(a, b, [*words, "d"], {*words} == {"a", "b", "c"})
