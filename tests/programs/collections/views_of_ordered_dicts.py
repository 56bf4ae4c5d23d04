"""How views are shown."""

from collections import OrderedDict, defaultdict, Counter
d = OrderedDict(a=1, b=2)
print(d.keys(), d.values(), d.items(), {1: 2}.keys(), defaultdict(int, {3: 4}).items(), Counter("aab").values())
class D(OrderedDict): pass
print(D(x=1).keys())
