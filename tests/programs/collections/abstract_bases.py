"""Classes derived from those of `collections.abc`."""

import collections.abc
from collections.abc import Iterator, MutableMapping, MutableSequence, MutableSet, Sequence
from typing import Mapping


class LowerDict(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.store = {}
        self.update(dict(*args, **kwargs))

    def __getitem__(self, key):
        return self.store[key.lower()]

    def __setitem__(self, key, value):
        self.store[key.lower()] = value

    def __delitem__(self, key):
        del self.store[key.lower()]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


d = LowerDict({"A": 1, "b": 2}, C=3)
print(d["a"], d.get("B"), d.get("zz"), "c" in d, "x" in d, len(d), list(d))
print(sorted(d.items()), sorted(d.keys()), sorted(d.values()))
print(d.pop("A"), d.pop("none", 7), d.setdefault("q", 9), d.setdefault("Q", 1), sorted(d))
d.update({"Z": 26})
print(dict(d.items()), d == LowerDict({"b": 2, "c": 3, "q": 9, "z": 26}))
try:
    d["nothing"]
except KeyError as error:
    print("KeyError", error)
d.clear()
print(len(d), bool(d))


class Range2(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


r = Range2(5)
print(list(r), 9 in r, 8 in r, r.index(16), r.count(4), list(reversed(r)))


class Stack(MutableSequence):
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, value):
        self.items.insert(i, value)


s = Stack()
s.append(1)
s.extend([2, 3])
s += [4]
s.reverse()
print(list(s), s.pop(), s.pop(0), 2 in s, len(s))
s.remove(2)
print(list(s))


class Bag(MutableSet):
    def __init__(self, items=()):
        self.kept = []
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return item in self.kept

    def __iter__(self):
        return iter(self.kept)

    def __len__(self):
        return len(self.kept)

    def add(self, item):
        if item not in self.kept:
            self.kept.append(item)

    def discard(self, item):
        if item in self.kept:
            self.kept.remove(item)


a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a == Bag([3, 2, 1]), a.isdisjoint(Bag([9])))
a |= [7]
a.remove(1)
print(list(a))


class Countdown(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(4)))


class Fixed(collections.abc.Mapping):
    def __getitem__(self, key):
        return {"one": 1}[key]

    def __iter__(self):
        yield "one"

    def __len__(self):
        return 1


print(dict(Fixed().items()), "one" in Fixed(), Fixed().get("two", 2))


def total(values: Mapping[str, int]) -> int:
    return sum(values.values())


print(total({"a": 1}), total(Fixed()))
