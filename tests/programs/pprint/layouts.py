"""pprint: containers of all kinds, widths, indents, depths, long texts."""

import collections
import io
import pprint
import types
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from pprint import pformat, pp


@dataclass
class Item:
    name: str
    price: float
    tags: list[str] = field(default_factory=list)


Point = namedtuple("Point", "x y")

pprint.pprint([1, 2, 3])
pprint.pprint({"b": 1, "a": [1, 2], "c": {"z": 1, "y": 2}})
pp({"b": 1, "a": 2})
numbers = list(range(40))
pprint.pprint(numbers)
pprint.pprint(numbers, compact=True)
pprint.pprint(numbers, width=30, compact=True, indent=4)
pprint.pprint({f"key{i}": "value" * i for i in range(8)})
pprint.pprint({f"key{i}": ["value"] * i for i in range(8)}, width=40)
pprint.pprint({f"key{i}": ("value",) * i for i in range(8)}, width=40, indent=2, compact=True)
nested = {"name": "test", "values": [[1, 2, 3] * 6, [4, 5, 6] * 8], "more": {"deep": {"deeper": {"deepest": [1, (2, 3), {"x": "y"}]}}}}
pprint.pprint(nested)
pprint.pprint(nested, depth=2)
pprint.pprint(nested, depth=1, width=20)
pprint.pprint(nested, width=30, sort_dicts=False)
print(pformat(nested, width=200), pformat([]), pformat({}), pformat(()), pformat((1,)), pformat(set()), pformat("x"), pformat(None), pformat(2.5))
pprint.pprint(("one element that is long enough" * 2,), width=20)
pprint.pprint([("a", 1), ("b", 2)] * 6)
pprint.pprint({3, 1, 2}, width=5)
pprint.pprint(frozenset(range(30)), width=40)
pprint.pprint(set("some letters here"), width=30)
pprint.pprint("the quick brown fox jumps over the lazy dog " * 4)
pprint.pprint(["the quick brown fox jumps over the lazy dog " * 3, "short"], width=50)
pprint.pprint({"text": "line one\nline two is a bit longer than that\nline three\n" * 2}, width=40)
pprint.pprint("averyveryverylongwordwithoutanyblanks" * 3, width=40)
pprint.pprint(b"some bytes \x00\x01" * 8, width=50)
pprint.pprint([b"some bytes \x00\x01" * 6], width=50)
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
pprint.pprint({1: "a", "b": 2, (1, 2): None})
pprint.pprint([1234567, {"a": 10**9}], underscore_numbers=True)
pprint.pprint([[1, 2], [3, [4, [5, [6]]]]], depth=3)
stream = io.StringIO()
printer = pprint.PrettyPrinter(indent=4, width=40, stream=stream)
printer.pprint({"numbers": list(range(20)), "name": "stream"})
print(stream.getvalue(), end="")
print(pprint.PrettyPrinter(width=20).pformat([["x"] * 5] * 2))
pprint.PrettyPrinter(compact=True, width=30).pprint([list("abcdefgh")] * 3)
for action in (lambda: pformat(1, indent=-1), lambda: pformat(1, depth=0), lambda: pformat(1, width=0)):
    try:
        print(action())
    except ValueError as error:
        print(error)
mixed = [1, "two", 3.0, None, True, ["nested", 4], {"k": (5, 6)}]
pprint.pprint(mixed * 3, width=50)
pprint.pprint(collections.ChainMap({"a" * 20: 1}, {"b" * 20: 2}), width=40)
