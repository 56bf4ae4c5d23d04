"""A recursion through lists, tuples and dicts within each other: the items of each keep to themselves."""


def dump(value, out, sort_keys=False):
    if isinstance(value, str):
        out.append(repr(value))
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, (list, tuple, dict)):
        items = value
        if isinstance(value, dict):
            items = sorted(value.items()) if sort_keys else value.items()
        out.append("{")
        for _, item in enumerate(items):
            if isinstance(value, dict):
                key, item = item
                out.append(repr(key) + ": ")
            dump(item, out, sort_keys)
        out.append("}")
    elif value is NotImplemented:
        out.append(repr(value))


out = []
dump({"b": [1, 2.0, (3,)], "a": {}, "c": NotImplemented}, out)
dump({"x": {"y": [1, {"z": ()}]}}, out, True)
print("".join(out))
print(dict(reversed(pair.split(" -> ")) for pair in ["a -> b", "c -> d"]), dict(map(str.split, ["x 1", "y 2"])))
try:
    print(dict([(x for x in range(3))]))
except ValueError as error:
    print(error)
