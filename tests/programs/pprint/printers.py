"""pprint: mixed types, PrettyPrinter, options refused."""

import io
import pprint
from pprint import pformat

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
