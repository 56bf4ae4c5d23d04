"""Derived from values."""

class Symbol(str):
    pass


class Money(int):
    def __new__(cls, amount, unit="EUR"):
        made = super().__new__(cls, amount)
        made.unit = unit
        return made

    def __repr__(self):
        return f"Money({int(self)}, {self.unit!r})"

    def __add__(self, other):
        return Money(int(self) + int(other), self.unit)

    __radd__ = __add__


class Celsius(float):
    @property
    def fahrenheit(self):
        return self * 9 / 5 + 32

    def __str__(self):
        return f"{float(self):.1f}C"


class Version(tuple):
    def __new__(cls, text):
        return super().__new__(cls, tuple(int(p) for p in text.split(".")))

    def __str__(self):
        return ".".join(str(p) for p in self)


class Vec(tuple):
    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    @property
    def y(self):
        return self[1]

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)


s = Symbol("abc")
print(s, repr(s), len(s), s.upper(), s + "d", "z" + s, s == "abc", "abc" == s, isinstance(s, str), isinstance(s, Symbol), isinstance("q", Symbol), type(s).__name__)
print({s: 1}["abc"], {"abc": 2}[s], s in {"abc"}, s[0], s[1:], "b" in s, [c for c in s], f"{s:>5}|", "%s %5s" % (s, s), s.split("b"), s.startswith("a"), "xabcx".replace(s, "-"), "-".join([s, "q", s]), hash(s) == hash("abc"))
print(sorted([Symbol("b"), "a", Symbol("c")]), max(s, "b"), s < "b", s * 2, s.center(9, "*"), s.find("c"), s.isalpha(), int(Symbol("42")) + 1, float(Symbol("2.5")), ord(Symbol("x")))
m = Money(5)
print(m, m + 3, 3 + m, m * 2, m > 4, sum([Money(1), Money(2)]), m.unit, isinstance(m, int), [10, 20, 30, 40, 50, 60][m], list(range(Money(3))), f"{m:04d}", "%d" % m, m.bit_length(), divmod(m, 2), -m, abs(Money(-3)), m / 2, m // 2, m ** 2, 2 ** m, hex(m), int(m), float(m), bool(Money(0)), round(m), m == 5, 5 == m, hash(m) == hash(5), {5: "five"}[m])
c = Celsius(36.6)
print(c, c.fahrenheit, c + 1, round(c), round(c, 1), int(c), c > 30, max(c, Celsius(40.0)), f"{c:.2f}", "%.3f" % c, c.is_integer(), repr(c), [c], sum([c, c]))
import math
print(math.floor(c), math.sqrt(Celsius(4)), math.ceil(c), math.isclose(c, 36.6), math.sqrt(Money(9)), Celsius("1.5") + c)
v = Version("1.10.2")
print(v, v > Version("1.9"), v[0], len(v), v == (1, 10, 2), isinstance(v, tuple), list(v), v[1:], max(Version("0.1"), Version("0.2")), repr(v), hash(v) == hash((1, 10, 2)), 10 in v, v.index(10), v.count(2))
a = Vec(1, 2) + Vec(3, 4)
x, y = a
print(a, a.x, a.y, x, y, a == (4, 6), {a: 1}[(4, 6)], a + a, sum(a), sorted([Vec(2, 1), Vec(1, 5)]), *a)
