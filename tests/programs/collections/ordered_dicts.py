"""OrderedDict: order that can be changed, and a cache derived from it."""

from collections import Counter, OrderedDict, defaultdict, ChainMap, deque
import collections
od = OrderedDict()
od["a"] = 1; od["b"] = 2; od["c"] = 3
od.move_to_end("a"); print(od); od.move_to_end("c", last=False); print(od)
print(od.popitem(last=False), od.popitem(), od, list(od), len(od))
print(OrderedDict([("x", 1), ("y", 2)]) == OrderedDict([("y", 2), ("x", 1)]), OrderedDict(x=1) == {"x": 1}, OrderedDict(a=1, b=2))
for k, v in OrderedDict([("k", "v")]).items():
    print(k, v)
try:
    od.move_to_end("qq")
except KeyError as e:
    print("KeyError", e)
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
print(list(reversed(OrderedDict(a=1, b=2))), OrderedDict.fromkeys("abc"), OrderedDict(a=1) | {"b": 2}, OrderedDict(a=1).copy())
class LRU(OrderedDict):
    def __init__(self, cap):
        super().__init__()
        self.cap = cap
    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.cap:
            oldest = next(iter(self))
            del self[oldest]
l = LRU(2); l["a"] = 1; l["b"] = 2; l["a"]; l["c"] = 3; print(list(l.items()), l)

