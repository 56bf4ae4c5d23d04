"""`for` over one of several kinds of iterables takes one item after the other."""
import itertools
def gen(n):
    print("start")
    try:
        for i in range(n):
            print("y", i)
            yield i
    finally:
        print("fin")
def naturals():
    n = 0
    while True:
        yield n
        n += 1
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
def pick(k):
    if k == 0: return gen(3)
    if k == 1: return [7, 8]
    if k == 2: return (1, 2, 3)
    if k == 3: return {5: 1}
    if k == 4: return It(2)
    if k == 5: return naturals()
    if k == 6: return "ab"
    if k == 7: return range(3)
    if k == 8: return map(str, [1, 2])
    if k == 9: return Seq()
    if k == 10: return None
    return {4}
for k in range(12):
    try:
        for x in pick(k):
            print(k, x)
            if x == 4: break
        else:
            print("else")
    except TypeError as e:
        print(e)
def some(flag):
    for v in (naturals() if flag else itertools.count(5)):
        if v > 6: return v
    return -1
print(some(True), some(False))
l = [1, 2]
for v in (l if len(l) else (1,)):
    if v < 5: l.append(v + 3)
print(l)
print([y for k in (0, 1) for y in pick(k)])
a, b = pick(1); print(a, b)
for q in pick(0):
    continue
