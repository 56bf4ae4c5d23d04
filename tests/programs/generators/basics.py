def count(n):
    i = 0
    while i < n:
        yield i
        i += 1

for x in count(3):
    print(x)
print(sum(x * x for x in range(5)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for f in fib():
    if f > 50:
        break
    print(f, end=" ")
print()
def tree(n):
    if n > 0:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
k = 3
print([*(v * k for v in [1, 2])] if False else list(v * k for v in [1, 2]))
print(any(x > 2 for x in [1, 2, 3]), all(x > 2 for x in [1, 2, 3]))
print(", ".join(str(x) for x in range(4)))
print(sorted((len(w), w) for w in ["bb", "a", "ccc"]))
def gen():
    try:
        got = yield 1
        print("got", got)
        got = yield 2
        print("got", got)
    finally:
        print("cleanup")
    return 7
g = gen()
print(g.__next__())
print(g.send("hello"))
try:
    g.send("x")
except StopIteration as e:
    print("stop", e.value)
