"""`dataclasses.fields`: types, defaults, factories and metadata; defaults that are no literals, inherited."""
from dataclasses import dataclass, field, fields, asdict, MISSING
from decimal import Decimal
@dataclass
class P:
    name: str
    age: int = field(default=3, metadata={"unit": "years"})
    tags: list = field(default_factory=list, metadata={"unit": "none", "doc": "tags"})
    price: "Decimal" = Decimal("1.5")
    note: object = None
@dataclass
class Q(P):
    extra: float = 2.5
for f in fields(Q):
    print(f.name, f.type if isinstance(f.type, str) else f.type.__name__, end=" ")
    if f.default is not MISSING:
        print("default", f.default, end=" ")
    if f.default_factory is not MISSING:
        print("factory", f.default_factory(), end=" ")
    print(f.metadata.get("unit", "-"), dict(f.metadata))
def convert(cls, row):
    out = {}
    for f in fields(cls):
        raw = row.get(f.name)
        if raw is None: continue
        if f.type is int: out[f.name] = int(raw)
        elif f.type is float: out[f.name] = float(raw)
        else: out[f.name] = raw
    return out
print(convert(Q, {"name": "x", "age": "4", "extra": "1.25"}))
@dataclass
class First:
    a: int
    b: tuple = (1, 2)
@dataclass
class Second(First):
    c: float = 2.5
print(Second(1), Second(1, (3, 4)))
