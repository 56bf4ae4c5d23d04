"""frozenset, and the methods of sets that take several iterables."""

fs = frozenset([3, 1, 2])
print(fs, len(fs), 2 in fs, 5 in fs, frozenset(), set())
print(fs | {7}, {7} | fs, fs & {1, 9}, fs - {1}, fs ^ {1, 10})
print(fs == {1, 2, 3}, {1, 2, 3} == fs, fs <= {1, 2, 3, 4}, fs < {1, 2, 3}, fs.issubset([1, 2, 3]))
d = {fs: "a", frozenset((9,)): "b"}
print(d[frozenset([1, 2, 3])], d[frozenset({9})], frozenset([5]) in d)
print(hash(fs), hash(frozenset()), hash(frozenset({1})))
seen = set()
seen.add(frozenset("ab"))
seen.add(frozenset("ba"))
print(len(seen))
s = {1, 2, 3}
print(s.union([4], (5, 6), {7}), s.intersection([1, 2], {2}), s.difference([1], [2]))
s.update([8], (9,))
print(s)
s.intersection_update([1, 8, 9], [8, 9, 10])
print(s)
s.difference_update([8], [])
print(s)
s.symmetric_difference_update([9, 10])
print(s)
s |= {1}
s &= {1, 10}
s -= {10}
s ^= {5}
print(s)
try:
    s.remove(99)
except KeyError as e:
    print("KeyError", e)
s.discard(99)
try:
    set().pop()
except KeyError as e:
    print(e)


class St(set):
    def add2(self, a, b):
        self.add(a)
        self.add(b)

    def has(self, x):
        return x in self


t = St([1])
t.add2(5, 6)
print(t, t.has(5), t | {9}, t == {1, 5, 6}, isinstance(t, set), St())
for x in fs:
    print(x)
print(sorted(fs), sum(fs), [x for x in fs], list(fs), set(fs), frozenset(s), fs.copy(), max(fs))
print(
    isinstance(fs, frozenset),
    isinstance(fs, set),
    isinstance(s, frozenset),
    {frozenset({1}), frozenset({1})},
)
print(
    {1: 2, 3: 4}.keys() & {1},
    {1, 5} & {1: 2}.keys(),
    {1: 2}.keys() | {7},
    {1: 2, 3: 4}.keys() - [1],
    {1: 2}.items() & {(1, 2)},
)
print({1, 2}.isdisjoint([3]), fs.isdisjoint({1}), {1} < {1, 2} <= {1, 2}, {1, 2} > {1}, {1} >= {2})
try:
    {[1]}
except TypeError as e:
    print(e)
