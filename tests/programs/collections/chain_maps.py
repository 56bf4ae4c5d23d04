"""ChainMap: lookups through several dictionaries."""

from collections import Counter, OrderedDict, defaultdict, ChainMap, deque
import collections
base = {"a": 1, "b": 2}; over = {"b": 20}
cm = ChainMap(over, base)
print(cm["a"], cm["b"], cm.get("z"), "a" in cm, len(cm), sorted(cm), dict(cm), list(cm.items()), cm)
cm["c"] = 5; print(over, cm.maps, list(cm.keys()), list(cm.values()), cm.parents, cm.new_child({"q": 1}))
try:
    del cm["a"]
except KeyError as e:
    print(e)
try:
    cm["zz"]
except KeyError as e:
    print(e)
for k in cm: print(k, cm[k])
for k, v in cm.items(): print(k, v)
print(cm == {"a": 1, "b": 20, "c": 5}, cm.pop("c"), list(cm), ChainMap(), bool(ChainMap()), cm | {"n": 1})
