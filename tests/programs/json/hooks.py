"""json: the hooks of loads, decoders and encoders of a program's own."""

import json
from collections import OrderedDict
from decimal import Decimal
from fractions import Fraction

print(json.loads('{"x": 1.10, "y": [2, 3.5e2]}', parse_float=Decimal))
print(json.loads("[1, -20, 2.5]", parse_int=float), json.loads("[1, 20]", parse_int=lambda t: t * 2))
print(json.loads('{"b": 1, "a": {"c": 2}}', object_pairs_hook=list))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict))
print(json.loads("[NaN, Infinity, -Infinity]", parse_constant=lambda name: "<" + name + ">"))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda pairs: len(pairs)), json.loads("{}", object_pairs_hook=tuple))


def unique(pairs):
    seen = {}
    for key, value in pairs:
        if key in seen:
            raise ValueError(f"twice: {key}")
        seen[key] = value
    return seen


try:
    json.loads('{"k": 1, "k": 2}', object_pairs_hook=unique)
except ValueError as error:
    print(error)
print(json.loads('{"n": {"d": 1}}', object_pairs_hook=unique))
print(json.loads('"a\tb"', strict=False))

decoder = json.JSONDecoder()
print(decoder.decode(" [1, {}] "), decoder.raw_decode('{"é": 1} tail'), decoder.raw_decode("é 12,", 2))
try:
    decoder.raw_decode("  1")
except json.JSONDecodeError as error:
    print(error)


class Scaled(json.JSONDecoder):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, object_hook=self.scaled, **kwargs)

    def scaled(self, members):
        return {key: value * 10 for key, value in members.items()}


print(json.loads('{"a": 1, "b": 2.5}', cls=Scaled))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Fraction):
            return f"{o.numerator}/{o.denominator}"
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


print(json.dumps({"f": Fraction(1, 3), "s": {3, 1}}, cls=Encoder, indent=1))
print(Encoder(sort_keys=True, separators=(",", ":")).encode({"b": [Fraction(2, 4)], "a": None}))
print("".join(json.JSONEncoder(ensure_ascii=False, indent="-").iterencode({"ö": [1, 2]})))
print(json.JSONEncoder(default=str).encode([Decimal("1.5")]))
for bad in (b"x", int, len):
    try:
        print(json.dumps([bad], cls=Encoder))
    except TypeError as error:
        print(str(error).replace("builtin_function_or_method", "function"))
for wrong in ("[1,]", '{"a": 1,}', '{"a" 1}', "[1 2]", "", "nul", '{"a": }'):
    try:
        json.loads(wrong, parse_float=Decimal)
    except json.JSONDecodeError as error:
        print(error.msg, error.pos, error.lineno, error.colno)
