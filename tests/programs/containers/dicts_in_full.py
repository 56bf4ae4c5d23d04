"""dict: constructors, methods, views, errors."""


class DD(dict):
    pass


d = DD(a=1)
print(d)
e = DD({"x": 1}, a=1)
print(e)
print(dict((k, v) for k, v in [("a", 1)]))
print(dict([("a", 1)], b=2), dict(a=1, b=2), dict({"q": 1}, z=3), dict())


# dict in full
print(dict([("a", 1), ("b", 2)]), dict({"x": 1}, y=2), dict(a=1), dict(zip("abc", range(3))))
print(
    dict((k, v * 2) for k, v in {"p": 1}.items()),
    dict(enumerate("ab")),
    dict([[1, 2], [3, 4]]),
    dict(["ab", "cd"]),
)
d = {"a": 1, "b": 2, "c": 3}
print(
    d.keys() & {"a", "z"} == {"a"},
    sorted(d.keys() | {"z"}),
    sorted(d.keys() - {"a"}),
    sorted(d.keys() ^ {"a", "q"}),
)
print(
    d.keys() == {"a", "b", "c"},
    d.keys() >= {"a"},
    d.keys() < {"a"},
    d.items() == {("a", 1), ("b", 2), ("c", 3)},
)
print(
    ("a", 1) in d.items(), ("a", 2) in d.items(), 3 in d.values(), "a" in d.keys(), len(d.items())
)
print(d | {"d": 4}, {"z": 0} | d)
d |= {"e": 5}
print(d)
d |= [("f", 6)]
print(d)
print(
    d.popitem(),
    d.pop("e"),
    d.pop("nope", None),
    d.pop("nope", 7),
    d.setdefault("a", 9),
    d.setdefault("n", 9),
    d,
)
for op in range(4):
    try:
        if op == 0:
            d["zz"]
        elif op == 1:
            d.pop("zz")
        elif op == 2:
            del d["zz"]
        else:
            {}.popitem()
    except KeyError as e:
        print("KeyError", e, repr(e))
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
try:
    dict([(1, 2, 3)])
except ValueError as e:
    print(e)
print(
    list(d),
    list(d.values()),
    list(d.items()),
    list(reversed(d)),
    list(reversed(d.items())),
    list(reversed(d.values())),
)
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {}.fromkeys("a", 1))
print({1: "a", 1.0: "b", True: "c"}, {"a": {"b": [1, {"c": ()}]}})
del d["a"]
print(d, "a" in d, "b" not in d)
d.clear()
print(d, bool(d), not d)
e = {"x": 1}
f = e
g = e.copy()
f["y"] = 2
print(e, g, e == f, e != g, e is f)
print(
    sorted({"b": 1, "a": 2}),
    max({"b": 1, "a": 2}, key=lambda k: k),
    min({3: 1, 2: 5}),
    sum({1: 1, 2: 2}),
)
print({k: v for v, k in enumerate("ab")}, {(1, 2): 3}[1, 2])
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1})
print(d.get("q"), d.get("q", 3), d.keys(), d.values(), d.items())
d.update({"a": 1})
d.update([("b", 2)])
d.update(c=3)
d.update({"d": 4}, e=5)
d.update(zip("fg", (6, 7)))
d.update()
print(d)
print(*d, sep=",")
print({**d, "a": 0}, [*d][:2], len(d))
print(
    "%(a)s and %(b)03d %%" % d,
    "{a} {b}".format(**{"a": 1, "b": 2}),
    "{0[a]} {0[b]}".format(d),
    "{a}-{b}".format_map(d),
)
x = {}
x["self"] = x
print(x)
y = []
y.append(y)
y.append(1)
print(y)
z = {"k": [1]}
z["k"].append(z)
print(z)
it = iter(d.items())
print(next(it), next(it))
print(any(v > 6 for v in d.values()), all(d.values()), d.keys().isdisjoint({"q"}))
nested = {}
for w in "the cat the dog".split():
    nested.setdefault(w[0], {}).setdefault(w, []).append(len(w))
print(nested)
