"""numbers: isinstance and issubclass of builtin and the program's own numbers."""

import numbers
from fractions import Fraction
from numbers import Integral, Number, Real


class Money(numbers.Number):
    def __init__(self, amount):
        self.amount = amount


def kind(value):
    if isinstance(value, Integral):
        return "whole"
    if isinstance(value, numbers.Rational):
        return "ratio"
    if isinstance(value, Real):
        return "real"
    if isinstance(value, numbers.Complex):
        return "complex"
    if isinstance(value, Number):
        return "number"
    return "no number"


for value in (1, True, 2.5, 1j, "x", None, [1], (1, 2), Fraction(1, 2), Money(3)):
    print(kind(value), isinstance(value, Number), isinstance(value, (str, Real)), not isinstance(value, numbers.Complex))
mixed = [1, 2.5, "a", None, 3, False]
print([x for x in mixed if isinstance(x, Number)], sum(x for x in mixed if isinstance(x, Number) and not isinstance(x, bool)))
print(issubclass(int, Integral), issubclass(float, Integral), issubclass(float, Number), issubclass(complex, Real), issubclass(complex, Number), issubclass(bool, Real), issubclass(Money, Number), issubclass(Fraction, Real), issubclass(str, Number))


class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __mul__(self, other):
        if isinstance(other, numbers.Real):
            return Vector(self.x * other, self.y * other)
        if isinstance(other, Vector):
            return self.x * other.x + self.y * other.y
        return NotImplemented

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


print(Vector(1, 2) * 3, Vector(1, 2) * 0.5, Vector(1, 2) * Vector(3, 4))
print(kind(10**30), kind(-(10**30) // 7))
