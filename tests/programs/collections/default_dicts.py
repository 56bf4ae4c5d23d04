"""defaultdict: factories of all kinds, and a class derived from it."""

from collections import Counter, OrderedDict, defaultdict, ChainMap, deque
import collections
dd = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    dd[k].append(v)
print(dd, dd["zz"], len(dd), dict(dd), dd.get("qq"))
di = defaultdict(int)
for ch in "mississippi":
    di[ch] += 1
print(di, sorted(di.items()), di.default_factory)
ds = defaultdict(set); ds["x"].add(1); print(ds)
dl = defaultdict(lambda: "none"); print(dl["q"], dict(dl))
dn = defaultdict(lambda: defaultdict(int)); dn["a"]["b"] += 1; print(dn["a"]["b"], dn["x"]["y"])
print(defaultdict(int, a=1, b=2), defaultdict(int, {"a": 5}), defaultdict(int, [("z", 1)]))
try:
    defaultdict(None)["x"]
except KeyError as e:
    print("KeyError", e)
print(defaultdict(int, a=1) | {"b": 2}, defaultdict(int, a=1).copy(), defaultdict(int, a=1) == {"a": 1})
class Tree(defaultdict):
    def __init__(self):
        super().__init__(int)
    def bump(self, k):
        self[k] += 1
tr = Tree(); tr.bump("a"); tr.bump("a"); print(dict(tr), len(tr))

