"""pprint: lists, tuples and dictionaries; widths, indents, depths."""

import pprint
from pprint import pformat, pp

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
