"""json.dumps: every option and every error."""

import io
import json

data = {
    "name": "Widget \"A\"\\",
    "tags": ["x", "y", "z"],
    "size": {"w": 10, "h": 2.5},
    "none": None,
    "flags": [True, False],
    "empty": [],
    "nothing": {},
    "deep": [[1, [2, [3]]]],
    "pair": (1, "two", (3.0,)),
}
print(json.dumps(data))
for indent in (None, 0, 1, 4, "\t", "--"):
    print(json.dumps(data, indent=indent))
print(json.dumps(data, sort_keys=True, separators=(",", ":")))
print(json.dumps({"b": [1, {"z": 1, "a": 2}], "a": 3}, indent=2, sort_keys=True, separators=(" ;", " = ")))
print(json.dumps("é€😀\x00\x1f\x7f\n\t\r\b\f/"), json.dumps("é€😀\x01\x7f", ensure_ascii=False))
print(json.dumps([1.0, 1e100, 1e-7, 0.1, -0.0, 123456789.125, float("inf"), float("-inf"), float("nan")]))
print(json.dumps(5), json.dumps(-7), json.dumps(None), json.dumps(True), json.dumps("s"), json.dumps(2.5), json.dumps(()))
print(json.dumps({1: "a", 2: "b"}), json.dumps({1.5: 1}), json.dumps({True: 1, None: 2}), json.dumps({(1, 2): 1, "k": 2}, skipkeys=True))
print(json.dumps([[], {}, [[]], [{}]], indent=2), json.dumps([], indent=3), json.dumps({}, indent=3))
print(json.dumps([{"id": i, "sq": i * i} for i in range(3)]))
print(json.dumps({2: "b", 10: "a", 1: "c"}, sort_keys=True))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def plain(value):
    if isinstance(value, Point):
        return {"x": value.x, "y": value.y}
    if isinstance(value, set):
        return sorted(value)
    raise TypeError(f"cannot write {type(value).__name__}")


print(json.dumps([Point(1, 2), {"p": Point(0.5, -1)}], default=plain))
print(json.dumps({"s": {3, 1, 2}}, default=plain))
print(json.dumps(Point(1, 2), default=lambda p: p.x), json.dumps({"o": Point(1, 2)}, default=str)[:10])


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return [o.x, o.y]
        return super().default(o)


print(json.dumps({"at": Point(3, 4)}, cls=Encoder))
out = io.StringIO()
json.dump({"k": [1, 2]}, out, indent=1)
print(out.getvalue())

circle = []
circle.append(circle)
for action in (
    lambda: json.dumps(Point(1, 2)),
    lambda: json.dumps({1, 2}),
    lambda: json.dumps([b"x"]),
    lambda: json.dumps({(1, 2): 3}),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps(circle),
    lambda: json.dumps([1, {2}], cls=Encoder),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(":")[0])
