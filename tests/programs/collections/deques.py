"""deque: every method, limits, errors, and a class derived from it."""

from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0)
print(d, len(d), d[0], d[-1])
print(d.pop(), d.popleft(), d)
d.extend([7, 8]); d.extendleft([9, 10])
print(d)
d.rotate(2); print(d)
d.rotate(-3); print(d)
print(3 in d, d.count(7), d.index(8))
d.remove(7); print(d)
d.reverse(); print(d)
e = deque(range(10), maxlen=4)
print(e, e.maxlen, d.maxlen)
e.append(10); print(e)
e.appendleft(5); print(e)
for x in e: print(x, end=" ")
print()
print(list(reversed(e)), sorted(e), sum(e), max(e))
print(e == deque([5, 7, 8, 9]), e < deque([6]), deque() == deque([]))
try:
    deque().pop()
except IndexError as err:
    print(err)
try:
    e[10]
except IndexError as err:
    print(err)
try:
    e.remove(99)
except ValueError as err:
    print(err)
try:
    e.index(99)
except ValueError as err:
    print(err)
try:
    for x in d:
        d.append(1)
except RuntimeError as err:
    print(err)
c = d.copy(); c.clear(); print(c, d, bool(c), bool(d))
d[1] = 55; del d[0]; print(d)
d.insert(1, 42); print(d)
print(d + deque([1]), d * 2)
d += [5]; print(d)
d *= 2; print(d)
w = deque("abc", 5); print(w)
try:
    deque([1], -1)
except ValueError as err:
    print(err)
try:
    w2 = deque([1], 1); w2.insert(0, 3)
except IndexError as err:
    print(err)
print("".join(w), [*w], tuple(w) if False else 0)
it = iter(d)
print(next(it))
print(deque([deque([1]), deque([2])]))
class D(deque):
    def first(self):
        return self[0]
x = D([3, 4]); x.append(5)
print(x.first(), len(x), x, list(x))
