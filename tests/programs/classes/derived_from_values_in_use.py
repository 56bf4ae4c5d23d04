"""Derived from values in use."""

import json, copy
from functools import total_ordering
from dataclasses import dataclass


class Name(str):
    def __new__(cls, value):
        return super().__new__(cls, value.strip().title())

    def initials(self):
        return "".join(p[0] for p in self.split())

    def __eq__(self, other):
        return str.__eq__(self.lower(), other.lower())

    def __hash__(self):
        return hash(self.lower())


class Positive(int):
    def __new__(cls, value=1):
        if value <= 0:
            raise ValueError("must be positive, not %d" % value)
        return int.__new__(cls, value)

    def __sub__(self, other):
        return type(self)(int.__sub__(self, other))


class Meters(float):
    def __repr__(self):
        return "Meters(" + super().__repr__() + ")"

    def __add__(self, other):
        return Meters(super().__add__(other))

    def __mul__(self, other):
        return Meters(float(self) * other)


class Sub(Meters):
    pass


class Pair(tuple):
    __slots__ = ()

    def __new__(cls, a, b):
        return super(Pair, cls).__new__(cls, (a, b))

    def swap(self):
        return Pair(self[1], self[0])

    def __repr__(self):
        return "Pair(%r, %r)" % self


class Matrix(tuple):
    def __matmul__(self, other):
        return Matrix(tuple(sum(a * b for a, b in zip(row, col)) for col in zip(*other)) for row in self)


@dataclass
class Holder:
    name: Name
    size: Meters


n = Name("  ada lovelace ")
print(n, n.initials(), n == "ADA LOVELACE", len({n, Name("Ada Lovelace")}), n.split(), n.encode(), n.count("a"))
try:
    Positive(-3)
except ValueError as e:
    print(e)
p = Positive(7)
print(p - 2, type(p - 2).__name__, type(p + 1).__name__, p.to_bytes(2, "big"), p.real, p & 3, ~p, p << 2, 1 << p, p == 7.0, p < 8 < 9, [p] * p, "ab" * p)
m = Meters(1.5)
print(m, m + 1, m * 2, [m, Sub(2)], sorted([Meters(3), m]), m.is_integer(), m.as_integer_ratio(), sum([m, m], Meters(0)), isinstance(Sub(1), float), issubclass(Sub, float), issubclass(Positive, int), max(m, 2))
q = Pair(1, "x")
print(q, q.swap(), q == (1, "x"), len(q), isinstance(q, tuple), {q: 2}, q + (3,), *q)
a, b = q
print(a, b)
print(Matrix(((1, 2), (3, 4))) @ Matrix(((1, 0), (0, 1))))
print(json.dumps({"n": n, "p": p, "m": m, "q": [q, n]}))
print(Holder(n, m), copy.copy(p), copy.deepcopy(n))
for x in (n, p, m, q, "s", 1, 2.0, (1,)):
    print(type(x).__name__, isinstance(x, str), isinstance(x, int), isinstance(x, float), isinstance(x, tuple), isinstance(x, (int, float)))
def area(w: float, h: float) -> float:
    return w * h
print(area(m, p), round(area(m, m), 2), int("12", p + 3), "x".join(n), n.lower().replace(Name("a"), "_"), " ".join(sorted(n.split(), key=str.lower)))
d = {}
d[n] = 1
d["ada lovelace"] = d.get("ada lovelace", 0) + 1
print(d, list(map(str.upper, [n, "b"])), "%s is %5.1f and %d" % (n, m, p), "{} {:>6} {!r}".format(p, p, n), f"{n!r:>20} {m:.3f} {p:b}")
match p:
    case int():
        print("int")
print(str(p) + "!", repr(p), bool(Meters(0)), not Name(""), p.__class__.__name__, p.bit_length(), hash(p) == 7)
