t = tuple([1, 2, 3])
print(t, len(t), t[0], t[-1], t[1:], t == (1, 2, 3), (1, 2, 3) == t, hash(t) == hash((1, 2, 3)))
print(tuple(range(1)), tuple("ab"), tuple(()), tuple(x * 2 for x in t))
a, b, c = t
print(a, b, c, sum(t), max(t), 2 in t, t + (4,), (0,) + t, t * 2, 2 * t)
n = 3
print((1, 2) * n, n * ("x",), (1, 2, 3, 4)[1:n])
acc = ()
for i in range(5):
    acc = acc + (i,)
print(acc, acc[2], len(acc))
acc = ()
for i in range(5):
    acc += (i, str(i))
print(acc)
d = {tuple([1, 2]): "a", (3, 4): "b"}
print(d[(1, 2)], d[tuple([3, 4])], sorted(d))
stack = None
for i in range(20):
    stack = (i, stack)
k = 0
while stack is not None:
    i, stack = stack
    k += i
print(k)
def paths(graph, a, b, path=()):
    path = path + (a,)
    if a == b:
        return [path]
    out = []
    for n in graph[a]:
        if n not in path:
            out.extend(paths(graph, n, b, path))
    return out
print(paths({"A": ["B", "C"], "B": ["C"], "C": []}, "A", "C"))
print([*t, 4], (*t, 5), (*"ab", 1))
print(isinstance(t, tuple), isinstance((1,), tuple), type(t) is tuple, type((1, 2)) == tuple, type(t).__name__)
print(t < (1, 2, 4), (1, 2) < t, sorted([t, (0, 1), (1, 2)]))
x = (1, 2) if n > 2 else (1, 2, 3)
print(x, len(x))
print("%d-%d-%d" % t)
for v in t: print(v, end=" ")
print(t.index(2), t.count(3))
try:
    t[5]
except IndexError as e:
    print(e)
try:
    p, q = t
except ValueError as e:
    print(e)
first, *rest = t
print(first, rest)
