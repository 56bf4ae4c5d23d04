"""Operands of classes of the program: they have the say where the left operand is of a library class."""

class M:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return "eq"
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return "gt"
from fractions import Fraction
from decimal import Decimal
from datetime import date, timedelta
from collections import deque, Counter
for x in [1, 1.5, "a", [1], {1: 2}, {1}, (1, 2), None, Fraction(1, 2), Decimal(1), date(2020, 1, 1), timedelta(1), deque([1]), Counter("a"), b"a", True, 2**70, 1j, range(3)]:
    print(x == M(1), M(1) == x)
print(1 < M(1), "a" > M(1), Fraction(1) < M(1), Decimal(2) < M(2), timedelta(1) < M(1))


class Number:
    def __init__(self, v): self.v = v
    def __mul__(self, o): return Number(("mul", o))
    def __rmul__(self, o): return Number(("rmul", o))
    def __radd__(self, o): return Number(("radd", o))
    def __rsub__(self, o): return Number(("rsub", o))
    def __rtruediv__(self, o): return Number(("rdiv", o))
    def __pow__(self, n, m=None): return ("pow", self.v, n, m)
    def __rpow__(self, n): return ("rpow", n)
    def __repr__(self): return f"Number{self.v}"


half = Fraction(1, 2)
print(half * Number(1), half + Number(1), half - Number(1), half / Number(2))
print(Decimal(1) * Number(1), Decimal(1) + Number(3), 1 * Number(2), 1.5 * Number(2))
print(2j * Number(2), "a" * Number(1), [1] * Number(1), "a" + Number(1), (1,) + Number(2))
print(timedelta(1) * Number(1), pow(Number(1), 2), pow(Number(1), 2, 5), pow(3, Number(4)))
