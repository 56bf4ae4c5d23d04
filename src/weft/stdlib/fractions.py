"""`fractions`: exact ratios of integers.

# differs: `round` of a Fraction takes no digits; operators take ints, floats and Fractions.
"""

from __future__ import annotations

from math import gcd
from typing import Any

from weft.runtime.float_parts import is_finite
from weft.runtime.hashing import HASH_MODULUS, hash_int
from weft.runtime.intrinsics import mul_high, repr_of, shift_right, text, wrap_mul
from weft.runtime.strings import Str

HASH_INFINITY = 314159


class Fraction:
    """A ratio in lowest terms. Invariant: `denominator > 0`, and the two have no common divisor."""

    # Plain integers, or of any size in programs that need those: none here is declared an `int`.
    numerator: Any
    denominator: Any

    def __init__(self, numerator=0, denominator=None) -> None:
        if denominator is None:
            self.numerator = 0
            self.denominator = 1
            if isinstance(numerator, int):
                self.numerator = numerator if not isinstance(numerator, bool) else int(numerator)
            elif isinstance(numerator, Fraction):
                self.numerator = numerator.numerator
                self.denominator = numerator.denominator
            elif isinstance(numerator, float):
                self.set_ratio(numerator.as_integer_ratio())
            elif isinstance(numerator, Str):
                self.set_ratio(_parsed(numerator))
            else:
                raise TypeError("argument should be a string or a Rational instance")
            return
        above = _part(numerator)
        below = _part(denominator)
        if below.numerator == 0:
            raise ZeroDivisionError(
                text("Fraction(") + repr_of(above.numerator * below.denominator) + text(", 0)")
            )
        made = above / below
        self.numerator = made.numerator
        self.denominator = made.denominator

    def set_ratio(self, ratio) -> None:
        self.numerator = ratio[0]
        self.denominator = ratio[1]

    @staticmethod
    def from_float(f) -> Fraction:
        return Fraction(f)

    def as_integer_ratio(self):
        return (self.numerator, self.denominator)

    def is_integer(self) -> bool:
        return self.denominator == 1

    @property
    def real(self) -> Fraction:
        return self

    @property
    def imag(self) -> int:
        return 0

    def conjugate(self) -> Fraction:
        return self

    def limit_denominator(self, max_denominator=1000000) -> Fraction:
        """The nearest fraction with a denominator of at most that: the last two convergents decide."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self.denominator <= max_denominator:
            return _reduced(self.numerator, self.denominator)
        p0 = 0
        q0 = 1
        p1 = 1
        q1 = 0
        n = self.numerator
        d = self.denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p2 = p0 + a * p1
            p0 = p1
            q0 = q1
            p1 = p2
            q1 = q2
            rest = n - a * d
            n = d
            d = rest
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self.denominator:
            return _reduced(p1, q1)
        return _reduced(p0 + k * p1, q0 + k * q1)

    # Text and hash.

    def __repr__(self) -> Str:  # type: ignore[override]
        return (
            text("Fraction(")
            + repr_of(self.numerator)
            + text(", ")
            + repr_of(self.denominator)
            + text(")")
        )

    def __str__(self) -> Str:  # type: ignore[override]
        if self.denominator == 1:
            return repr_of(self.numerator)
        return repr_of(self.numerator) + text("/") + repr_of(self.denominator)

    def __hash__(self) -> int:
        inverse = _power_modulo(self.denominator, HASH_MODULUS - 2)
        result = HASH_INFINITY
        if inverse != 0:
            result = _times_modulo(abs(self.numerator) % HASH_MODULUS, inverse)
        return hash_int(result if self.numerator >= 0 else -result)

    # Conversions.

    def __bool__(self) -> bool:
        return self.numerator != 0

    def __float__(self) -> float:
        return self.numerator / self.denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        if self.numerator < 0:
            return -(-self.numerator // self.denominator)
        return self.numerator // self.denominator

    def __floor__(self):
        return self.numerator // self.denominator

    def __ceil__(self):
        return -(-self.numerator // self.denominator)

    def __round__(self):
        """Half to even."""
        below = self.numerator // self.denominator
        rest = self.numerator % self.denominator
        if rest > self.denominator - rest:
            return below + 1
        if rest == self.denominator - rest:
            return below + (below & 1)
        return below

    def __copy__(self) -> Fraction:
        return self

    def __deepcopy__(self, memo) -> Fraction:
        return self

    # Arithmetic.

    def __pos__(self) -> Fraction:
        return _reduced(self.numerator, self.denominator)

    def __neg__(self) -> Fraction:
        return _reduced(-self.numerator, self.denominator)

    def __abs__(self) -> Fraction:
        return _reduced(abs(self.numerator), self.denominator)

    def __add__(self, other):
        if isinstance(other, float):
            return float(self) + other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _sum(self, _ratio(other), 1)

    def __radd__(self, other):
        if isinstance(other, float):
            return other + float(self)
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _sum(_ratio(other), self, 1)

    def __sub__(self, other):
        if isinstance(other, float):
            return float(self) - other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _sum(self, _ratio(other), -1)

    def __rsub__(self, other):
        if isinstance(other, float):
            return other - float(self)
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _sum(_ratio(other), self, -1)

    def __mul__(self, other):
        if isinstance(other, float):
            return float(self) * other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _product(self, _ratio(other))

    def __rmul__(self, other):
        if isinstance(other, float):
            return other * float(self)
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _product(_ratio(other), self)

    def __truediv__(self, other):
        if isinstance(other, float):
            return float(self) / other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _quotient(self, _ratio(other))

    def __rtruediv__(self, other):
        if isinstance(other, float):
            return other / float(self)
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _quotient(_ratio(other), self)

    def __floordiv__(self, other):
        if isinstance(other, float):
            return float(self) // other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _floor_quotient(self, _ratio(other))

    def __rfloordiv__(self, other):
        if isinstance(other, float):
            return other // float(self)
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _floor_quotient(_ratio(other), self)

    def __mod__(self, other):
        if isinstance(other, float):
            return float(self) % other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _rest(self, _ratio(other))

    def __rmod__(self, other):
        if isinstance(other, float):
            return other % float(self)
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _rest(_ratio(other), self)

    def __divmod__(self, other):
        if not isinstance(other, int | float | Fraction):
            return NotImplemented
        return (self // other, self % other)

    def __rdivmod__(self, other):
        if not isinstance(other, int | float | Fraction):
            return NotImplemented
        return (other // self, other % self)

    def __pow__(self, other):
        if isinstance(other, int):
            return _power(self, other)
        if isinstance(other, float):
            return float(self) ** other
        if not isinstance(other, Fraction):
            return NotImplemented
        if other.denominator == 1:
            return _power(self, other.numerator)
        return float(self) ** float(other)

    def __rpow__(self, other):
        if not isinstance(other, int | float):
            return NotImplemented
        if self.denominator == 1 and self.numerator >= 0:
            return other**self.numerator
        return other ** float(self)

    # Order.

    def __eq__(self, other) -> bool:
        if isinstance(other, Fraction):
            return self.numerator == other.numerator and self.denominator == other.denominator
        if isinstance(other, int):
            return self.denominator == 1 and self.numerator == other
        if isinstance(other, float):
            return is_finite(other) and float(self) == other and self == Fraction(other)
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other) -> bool:
        if isinstance(other, float):
            return float(self) < other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        right = _ratio(other)
        return self.numerator * right.denominator < right.numerator * self.denominator

    def __le__(self, other) -> bool:
        if isinstance(other, float):
            return float(self) <= other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        right = _ratio(other)
        return self.numerator * right.denominator <= right.numerator * self.denominator

    def __gt__(self, other) -> bool:
        if isinstance(other, float):
            return float(self) > other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        right = _ratio(other)
        return self.numerator * right.denominator > right.numerator * self.denominator

    def __ge__(self, other) -> bool:
        if isinstance(other, float):
            return float(self) >= other
        if not isinstance(other, int | Fraction):
            return NotImplemented
        right = _ratio(other)
        return self.numerator * right.denominator >= right.numerator * self.denominator


def _reduced(numerator, denominator) -> Fraction:
    """A fraction whose terms are known to be lowest."""
    made = Fraction()
    made.numerator = numerator
    made.denominator = denominator
    return made


def _part(value) -> Fraction:
    """One of the two arguments of `Fraction(a, b)`."""
    if isinstance(value, (int, Fraction)):
        return Fraction(value)
    raise TypeError("both arguments should be Rational instances")


def _ratio(value) -> Fraction:
    """An operand as a fraction."""
    if isinstance(value, Fraction):
        return value
    return Fraction(value)


# Divisors common to the operands are taken out first, so that less overflows (Knuth, TAOCP 2, 4.5.1).


def _sum(a: Fraction, b: Fraction, sign: int) -> Fraction:
    shared = gcd(a.denominator, b.denominator)
    scale = a.denominator // shared
    total = a.numerator * (b.denominator // shared) + sign * b.numerator * scale
    divisor = gcd(total, shared)
    return _reduced(total // divisor, scale * (b.denominator // divisor))


def _product(a: Fraction, b: Fraction) -> Fraction:
    first = gcd(a.numerator, b.denominator)
    second = gcd(b.numerator, a.denominator)
    return _reduced(
        (a.numerator // first) * (b.numerator // second),
        (a.denominator // second) * (b.denominator // first),
    )


def _quotient(a: Fraction, b: Fraction) -> Fraction:
    if b.numerator == 0:
        raise ZeroDivisionError(f"Fraction({a.numerator * b.denominator}, 0)")
    above = gcd(a.numerator, b.numerator)
    below = gcd(a.denominator, b.denominator)
    numerator = (a.numerator // above) * (b.denominator // below)
    denominator = (a.denominator // below) * (b.numerator // above)
    if denominator < 0:
        return _reduced(-numerator, -denominator)
    return _reduced(numerator, denominator)


def _floor_quotient(a: Fraction, b: Fraction):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _rest(a: Fraction, b: Fraction) -> Fraction:
    below = a.denominator * b.denominator
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), below)


def _power(base: Fraction, exponent) -> Fraction:
    above = base.numerator
    below = base.denominator
    count = exponent
    if exponent < 0:
        if above == 0:
            raise ZeroDivisionError(f"Fraction({below**-exponent}, 0)")
        above = base.denominator if above > 0 else -base.denominator
        below = abs(base.numerator)
        count = -exponent
    return _reduced(above**count, below**count)


def _times_modulo(a: int, b: int) -> int:
    """`a * b` modulo the prime 2**61 - 1; both are below it."""
    low = wrap_mul(a, b)
    result = (low & HASH_MODULUS) + (shift_right(low, 61) | (mul_high(a, b) << 3))
    return result - HASH_MODULUS if result >= HASH_MODULUS else result


def _power_modulo(base, exponent: int) -> int:
    result = 1
    square = base % HASH_MODULUS
    left = exponent
    while left > 0:
        if left & 1 == 1:
            result = _times_modulo(result, square)
        square = _times_modulo(square, square)
        left >>= 1
    return result


# Text.


def _parsed(value):
    """`3`, `-3/4`, `1.25`, `2e-3`"""
    shown = value.strip()
    sign = -1 if shown.startswith("-") else 1
    body = shown[1:] if shown.startswith(("-", "+")) else shown
    if "/" in body:
        above, _, below = body.partition("/")
        if not (_is_digits(above) and _is_digits(below)):
            raise _invalid(value)
        divisor = int(below)
        if divisor == 0:
            raise ZeroDivisionError(f"Fraction({sign * int(above)}, 0)")
        made = Fraction(sign * int(above), divisor)
        return (made.numerator, made.denominator)
    digits, _, power = body.lower().partition("e")
    whole, _, rest = digits.partition(".")
    if not (_is_digits(whole + rest) and (whole == "" or _is_digits(whole))):
        raise _invalid(value)
    if ("e" in body or "E" in body) and not _is_digits(power.removeprefix("-").removeprefix("+")):
        raise _invalid(value)
    exponent = (int(power) if power != "" else 0) - len(rest)
    above = sign * int(whole + rest)
    if exponent >= 0:
        return (above * 10**exponent, 1)
    made = Fraction(above, 10**-exponent)
    return (made.numerator, made.denominator)


def _is_digits(value) -> bool:
    return value.isdecimal() and value.isascii()


def _invalid(value) -> ValueError:
    return ValueError(f"Invalid literal for Fraction: {value!r}")
