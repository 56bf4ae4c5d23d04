"""List comprehensions: conditions, nesting, own scope, calls inside."""

print([x * x for x in range(6)], [x for x in range(20) if x % 3 == 0 if x % 2 == 0])
print([(x, y) for x in range(3) for y in range(x)], [c.upper() for c in "abc" if c != "b"])
print([[i * j for j in range(3)] for i in range(3)], [x for row in [[1, 2], [], [3]] for x in row])
x = "outer"
squares = [x for x in range(3)]
print(x, squares)
print([a if a > 0 else -a for a in [-1, 2, -3]], [len(w) for w in "a bb ccc".split()])
print([i for i in range(10) if i % 2], ["%" * n for n in range(3)])
n = 3
print([n * i for i in range(n)], [n for _ in range(2)])


def outer():
    k = 10
    return [[k + i + j for j in range(2)] for i in range(2)]


print(outer())
pairs = [(1, "a"), (2, "b")]
print([s * n for n, s in pairs], [n for n, _ in pairs])
calls = []


def note(v):
    calls.append(v)
    return v > 1


print([note(v) for v in [1, 2, 3] if note(v)], calls)
print([k for k in {"b": 1, "a": 2}], [v for k, v in {"b": 1, "a": 2}.items()])
print(sum([d * 10**i for i, d in enumerate([4, 3, 2, 1])]))
print([y for x in [1, 2] for y in [x, x * 10] if y != 2])
functions = [lambda v, k=k: v * k for k in range(3)]
print([f(5) for f in functions])
primes = [p for p in range(2, 50) if len([d for d in range(2, p) if p % d == 0]) == 0]
print(primes)
empty = [q for q in []]
print(empty, [q for q in ""], [[]] + [[] for _ in range(2)])
