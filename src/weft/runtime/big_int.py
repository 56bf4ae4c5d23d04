"""`BigInt`: an integer beyond 64 bits.

A program's `int` is the machine's; only what does not fit it is an object of this class, so every function
that makes an integer gives it through `normal` as `int | BigInt`. Arithmetic of this folder on an `int` is
unchecked, that of the modules `big_*.py` is on 30-bit digits (`big_digits.py`). To tell the two apart test
for `BigInt` first: where a program has big integers, they are instances of `int` too.
"""

from __future__ import annotations

from weft.runtime.arithmetic import (
    floor_divide_floats,
    modulo_floats,
    power_floats,
)
from weft.runtime.big_digits import (
    MIN_INT,
    bit_length,
    compare_digits,
    low_word,
    trimmed,
    word_digits,
)
from weft.runtime.hashing import HASH_MODULUS
from weft.runtime.intrinsics import Array, wrap_sub
from weft.runtime.strings import Str


class BigInt:
    """An integer that does not fit in 64 bits; immutable.

    Invariant: `digits` has no zero on top, and the value is beyond 64 bits. The functions of the modules
    `big_*.py` also use it for smaller ones, as what `wide` gives, and never let those out.
    """

    is_negative: bool
    digits: Array[int]

    def __init__(self, digits: Array[int], is_negative: bool) -> None:
        self.is_negative = is_negative
        self.digits = digits

    # Text, hash, conversions.

    def __repr__(self) -> Str:  # type: ignore[override]
        return big_text.decimal(self)

    def __str__(self) -> Str:  # type: ignore[override]
        return big_text.decimal(self)

    def __format__(self, spec: Str) -> Str:  # type: ignore[override]
        return big_format.format_big(self, spec)

    def __hash__(self) -> int:
        """The value modulo the prime 2**61 - 1, as CPython has it."""
        result = 0
        for i in range(self.digits.length - 1, -1, -1):
            # Times 2**30: a rotation of 61 bits.
            result = ((result << 30) & HASH_MODULUS) | (result >> 31)
            result += self.digits[i]
            if result >= HASH_MODULUS:
                result -= HASH_MODULUS
        if self.is_negative:
            result = -result
        return result if result != -1 else -2

    def __bool__(self) -> bool:
        return True

    def __int__(self) -> BigInt:
        return self

    def __index__(self) -> BigInt:
        return self

    def __float__(self) -> float:
        return big_floats.to_float(self)

    def __trunc__(self) -> BigInt:
        return self

    def __floor__(self) -> BigInt:
        return self

    def __ceil__(self) -> BigInt:
        return self

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self
        return big_arithmetic.rounded(self, ndigits)

    def __copy__(self) -> BigInt:
        return self

    def __deepcopy__(self, memo) -> BigInt:
        return self

    @property
    def real(self) -> BigInt:
        return self

    @property
    def imag(self) -> int:
        return 0

    @property
    def numerator(self) -> BigInt:
        return self

    @property
    def denominator(self) -> int:
        return 1

    def conjugate(self) -> BigInt:
        return self

    def is_integer(self) -> bool:
        return True

    def as_integer_ratio(self) -> tuple[BigInt, int]:
        return (self, 1)

    def bit_length(self) -> int:
        return bit_length(self.digits)

    def bit_count(self) -> int:
        return big_arithmetic.bit_count(self)

    def to_bytes(self, length: int = 1, byteorder: Str = "big", *, signed=False):  # type: ignore[assignment]
        return big_bytes.to_bytes(self, length, byteorder, signed=signed)

    # Arithmetic.

    def __neg__(self) -> int | BigInt:
        return normal(self.digits, not self.is_negative)

    def __pos__(self) -> BigInt:
        return self

    def __abs__(self) -> int | BigInt:
        return normal(self.digits, False)

    def __invert__(self) -> int | BigInt:
        return big_arithmetic.difference(wide(-1), self)

    def __add__(self, other):
        if isinstance(other, float):
            return float(self) + other
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.total(self, wide(other))
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other)

    def __sub__(self, other):
        if isinstance(other, float):
            return float(self) - other
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.difference(self, wide(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, float):
            return other - float(self)
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.difference(wide(other), self)
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, float):
            return float(self) * other
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.product(self, wide(other))
        return NotImplemented

    def __rmul__(self, other):
        return self.__mul__(other)

    def __truediv__(self, other):
        if isinstance(other, float):
            value = float(self)
            if other == 0.0:
                raise ZeroDivisionError("float division by zero")
            return value / other
        if isinstance(other, (BigInt, int)):
            return big_floats.true_quotient(self, wide(other))
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, float):
            return other / float(self)
        if isinstance(other, (BigInt, int)):
            return big_floats.true_quotient(wide(other), self)
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, float):
            value = float(self)
            if other == 0.0:
                raise ZeroDivisionError("float floor division by zero")
            return floor_divide_floats(value, other)
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.quotient(self, wide(other))
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, float):
            return floor_divide_floats(other, float(self))
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.quotient(wide(other), self)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, float):
            value = float(self)
            if other == 0.0:
                raise ZeroDivisionError("float modulo")
            return modulo_floats(value, other)
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.modulo(self, wide(other))
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, float):
            return modulo_floats(other, float(self))
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.modulo(wide(other), self)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, float):
            value = float(self)
            if other == 0.0:
                raise ZeroDivisionError("float divmod()")
            return (floor_divide_floats(value, other), modulo_floats(value, other))
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.quotient_and_rest(self, wide(other))
        return NotImplemented

    def __rdivmod__(self, other):
        if isinstance(other, float):
            value = float(self)
            return (floor_divide_floats(other, value), modulo_floats(other, value))
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.quotient_and_rest(wide(other), self)
        return NotImplemented

    def __pow__(self, other):
        if isinstance(other, float):
            return power_floats(float(self), other)
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.raised(self, wide(other))
        return NotImplemented

    def __rpow__(self, other):
        if isinstance(other, float):
            return power_floats(other, float(self))
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.raised(wide(other), self)
        return NotImplemented

    # Bits.

    def __lshift__(self, other):
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.shifted_left(self, wide(other))
        return NotImplemented

    def __rlshift__(self, other):
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.shifted_left(wide(other), self)
        return NotImplemented

    def __rshift__(self, other):
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.shifted_right(self, wide(other))
        return NotImplemented

    def __rrshift__(self, other):
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.shifted_right(wide(other), self)
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.bitwise(self, wide(other), big_arithmetic.AND)
        return NotImplemented

    def __rand__(self, other):
        return self.__and__(other)

    def __or__(self, other):
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.bitwise(self, wide(other), big_arithmetic.OR)
        return NotImplemented

    def __ror__(self, other):
        return self.__or__(other)

    def __xor__(self, other):
        if isinstance(other, (BigInt, int)):
            return big_arithmetic.bitwise(self, wide(other), big_arithmetic.XOR)
        return NotImplemented

    def __rxor__(self, other):
        return self.__xor__(other)

    # Order.

    def __eq__(self, other):
        if isinstance(other, BigInt):
            return compare_wide(self, other) == 0
        if isinstance(other, float):
            return big_floats.compare_float(self, other) == 0
        if isinstance(other, int):
            return False
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, (BigInt, int, float)):
            return not self == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, float):
            return big_floats.compare_float(self, other) == -1
        if isinstance(other, (BigInt, int)):
            return compare_wide(self, wide(other)) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, float):
            order = big_floats.compare_float(self, other)
            return order == -1 or order == 0
        if isinstance(other, (BigInt, int)):
            return compare_wide(self, wide(other)) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, float):
            return big_floats.compare_float(self, other) == 1
        if isinstance(other, (BigInt, int)):
            return compare_wide(self, wide(other)) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, float):
            order = big_floats.compare_float(self, other)
            return order == 1 or order == 0
        if isinstance(other, (BigInt, int)):
            return compare_wide(self, wide(other)) >= 0
        return NotImplemented


def normal(digits: Array[int], is_negative: bool) -> int | BigInt:
    """The integer of that size and sign: an `int` where it fits. Zeros on top are allowed."""
    shown = trimmed(digits)
    bits = bit_length(shown)
    if bits > 64:
        return BigInt(shown, is_negative)
    word = low_word(shown)
    if bits < 64:
        return wrap_sub(0, word) if is_negative else word
    if is_negative and word == MIN_INT:
        return MIN_INT
    return BigInt(shown, is_negative)


def wide(value) -> BigInt:
    """Any integer as digits, for use inside these modules."""
    if isinstance(value, BigInt):
        return value
    return wide_word(value)


def wide_word(value: int) -> BigInt:
    return BigInt(word_digits(wrap_sub(0, value) if value < 0 else value), value < 0)


def from_word(word: int) -> int | BigInt:
    """A word read as unsigned."""
    return normal(word_digits(word), False)


def compare_wide(a: BigInt, b: BigInt) -> int:
    """Negative, zero or positive."""
    if a.is_negative != b.is_negative:
        return -1 if a.is_negative else 1
    order = compare_digits(a.digits, b.digits)
    return -order if a.is_negative else order


# Below, because these modules import this one; for the same reason they import each other as modules only.
from weft.runtime import big_arithmetic, big_bytes, big_floats, big_format, big_text  # noqa: E402
