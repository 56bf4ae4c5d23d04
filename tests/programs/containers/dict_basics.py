"""Dicts: lookup, insertion, deletion, order, equality, methods."""

d = {"one": 1, "two": 2}
d["three"] = 3
d["one"] = 11
print(d, len(d), d["one"], "two" in d, "four" in d, "four" not in d)
print(d.get("two"), d.get("four"), d.get("four", 0))
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
del d["one"]
d["one"] = 1
print(d, d.pop("two"), d, d.pop("none", -1))
for key in d:
    print(key, d[key], end=", ")
for key, value in d.items():
    print(key, value, end=", ")
for value in d.values():
    print(value, end=" ")
print()
print(sorted(d), max(d), sum(d.values()), {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == {1: 2})
d["count"] = d.get("count", 0) + 1
d["count"] += 5
print(d["count"], d.setdefault("count", 50), d.setdefault("new", 50))
d.update({"new": 51, "newer": 52})
print(d)
e = d.copy()
d.clear()
print(d, len(e), not d, bool(e))
try:
    d["gone"]
except KeyError as error:
    print("KeyError", error)
numbers = {3: "three", 1: "one", -7: "minus seven"}
print(numbers, numbers[1], -7 in numbers, sorted(numbers))
print({"k": None}, {"k": [1, {"n": (1, 2)}]})
