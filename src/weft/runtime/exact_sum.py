"""The exact sum of floats, rounded once at the end: `math.fsum`, and the sums of `statistics`.

The sum so far is kept as floats that do not overlap, in growing order; together they are exact
(Shewchuk 1997, "Adaptive precision floating-point arithmetic").
"""

from __future__ import annotations

from weft.runtime.float_parts import is_finite, is_infinite, rounded_sum
from weft.runtime.intrinsics import Array

FIRST_CAPACITY = 32


class ExactSum:
    """A sum of floats. Invariant: the first `count` of `parts` do not overlap and grow in size."""

    parts: Array[float]
    count: int
    special: float  # the sum of what is not finite
    infinities: float

    def __init__(self) -> None:
        self.parts = Array[float](FIRST_CAPACITY)
        self.count = 0
        self.special = 0.0
        self.infinities = 0.0

    def add(self, value: float) -> None:
        given = value
        parts = self.parts
        kept = 0
        for i in range(self.count):
            other = parts[i]
            larger = value
            smaller = other
            if abs(value) < abs(other):
                larger = other
                smaller = value
            high = larger + smaller
            low = smaller - (high - larger)
            if low != 0.0:
                parts[kept] = low
                kept += 1
            value = high
        self.count = kept
        if value == 0.0:
            return
        if is_finite(value):
            self.push(value)
            return
        if is_finite(given):
            raise OverflowError("intermediate overflow in fsum")
        if is_infinite(given):
            self.infinities += given
        self.special += given
        self.count = 0

    def push(self, value: float) -> None:
        if self.count == self.parts.length:
            larger = Array[float](2 * self.count)
            larger.copy_from(0, self.parts, 0, self.count)
            self.parts = larger
        self.parts[self.count] = value
        self.count += 1

    def total(self) -> float:
        if self.special != 0.0:
            if self.infinities != self.infinities:
                raise ValueError("-inf + inf in fsum")
            return self.special
        return rounded_sum(self.parts, self.count)
