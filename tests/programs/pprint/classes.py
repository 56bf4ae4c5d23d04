"""pprint: the containers of `collections`, data classes, named tuples."""

import collections
import pprint
import types
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float
    tags: list[str] = field(default_factory=list)


Point = namedtuple("Point", "x y")

pprint.pprint(OrderedDict([("zebra" * 5, 1), ("apple" * 5, 2), ("mango" * 5, [1, 2])]), width=60)
pprint.pprint(defaultdict(list, {"b" * 30: [1, 2], "a" * 30: [3] * 20}))
pprint.pprint(Counter("abracadabra" * 3), width=30)
pprint.pprint(Counter("ab"))
pprint.pprint(deque(range(30)), width=40)
pprint.pprint(deque(["x" * 20] * 4, maxlen=5), width=40)
pprint.pprint([Item("apple", 1.5, ["red", "round"]), Item("pear" * 10, 2.0, ["green"] * 10)])
pprint.pprint(Item("kiwi", 0.5))
pprint.pprint([Point(1, 2)] * 12, width=60)
pprint.pprint(types.SimpleNamespace(alpha="a" * 30, beta=["b" * 10] * 5))
pprint.pprint(collections.ChainMap({"a" * 20: 1}, {"b" * 20: 2}), width=40)
