"""Counter: counting, arithmetic, comparison, and a class derived from it."""

from collections import Counter, OrderedDict, defaultdict, ChainMap, deque
import collections
c = Counter("abracadabra")
print(c, c.most_common(2), c["a"], c["zz"], sum(c.values()), c.total())
print(sorted(c.elements()), list(Counter(a=2, b=-1, c=1).elements()))
c.update("aaa"); c.subtract({"a": 2}); c.update(b=3)
print(c, Counter(["x", "y", "x"]), Counter({"p": 3}), Counter(a=1, b=2), Counter())
print(c + Counter("zz"), c - Counter("aaa"), c & Counter("ab"), c | Counter("zzz"), +Counter(a=-1, b=1), -Counter(a=-1))
for word, n in Counter("the cat the dog the end".split()).most_common():
    print(word, n)
del c["nope"]; del c["a"]
print(c, "a" in c, len(c), c == Counter(c), c.copy() == c)
words = Counter()
for w in ["red", "blue", "red"]:
    words[w] += 1
print(words, words.most_common(1)[0][0], dict(words), max(words, key=words.get))
d = Counter([1, 2, 2, 3.5]); print(d, d[1], d[9])
x = Counter(a=3, b=1); y = Counter(a=1, b=2)
print(x + y, x - y, x & y, x | y, x <= y, x == y, x != y)
x += y; print(x); x -= Counter(b=10); print(x); x |= y; print(x); x &= Counter(a=1); print(x)
print(Counter(x=1.5)["x"], Counter({"a": 1}).items(), sorted(Counter("hello").items(), key=lambda p: (-p[1], p[0])))
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
class Tally(Counter):
    def top(self):
        return self.most_common(1)[0]
t = Tally("hello"); t.update("lll"); print(t, t.top(), t["q"])

