import threading
class Node:
    def __init__(self, v, left=None, right=None):
        self.v = v; self.left = left; self.right = right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right
t = Node(4, Node(2, Node(1), Node(3)), Node(6))
print(list(t))
for i, v in enumerate(t):
    print(i, v)
def naturals():
    n = 0
    while True:
        yield n
        n += 1
for i, n in enumerate(naturals()):
    if i > 3: break
    print(i, n)
print(next(x for x in naturals() if x * x > 50))
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "none"))
try:
    next(it)
except StopIteration:
    print("done")
def chunks(xs, n):
    for i in range(0, len(xs), n):
        yield xs[i:i + n]
print(list(chunks(list(range(7)), 3)))
def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        term = yield average
        total += term
        count += 1
        average = total / count
a = averager()
next(a)
print(a.send(10), a.send(20))
a.close()
def guarded():
    try:
        while True:
            try:
                x = yield "ready"
                print("x", x)
            except ValueError as e:
                print("caught", e)
    finally:
        print("bye")
g = guarded()
next(g)
g.send(5)
print(g.throw(ValueError("bad")))
g.close()
def worker(out, n):
    out.append(sum(v for v in naturals_to(n)))
def naturals_to(n):
    for i in range(n):
        yield i
outs = []
ts = [threading.Thread(target=worker, args=(outs, k)) for k in (10, 20, 30)]
for x in ts: x.start()
for x in ts: x.join()
print(sorted(outs))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), sum(Countdown(4)), next(Countdown(9)))
print([a + b for a, b in zip(naturals(), "abc") if False], list(zip(naturals(), "ab")))
def bad():
    yield 1
    raise KeyError("boom")
try:
    for q in bad(): print(q)
except KeyError as e:
    print("key", e)
print(max((len(w) for w in ["a", "bbb"]), default=0), min(x for x in [3, 1]))
print(dict((k, v) for k, v in [("a", 1)]), set(x % 3 for x in range(7)))
def inner():
    r = yield 1
    return r
def outer():
    r = yield from inner()
    print("inner gave", r)
    yield 9
o = outer(); print(next(o)); print(o.send("S"))
matrix = [[1,2],[3,4]]
print(sum(sum(row) for row in matrix), sum(x for row in matrix for x in row))
