"""Big integers and floats: conversions both ways, exact comparison, quotients and logarithms."""

from __future__ import annotations

from weft.runtime.arithmetic import INT_LIMIT
from weft.runtime.big_digits import (
    bit_length,
    compare_digits,
    divide_digits,
    has_low_bits,
    low_word,
    shift_left_digits,
    shift_right_digits,
    word_digits,
)
from weft.runtime.big_int import BigInt, normal
from weft.runtime.float_parts import exponent_of, is_infinite, mantissa_of, scaled
from weft.runtime.intrinsics import (
    Array,
    float_to_int,
    int_to_float,
    libm_log,
    libm_log2,
    libm_log10,
)

TOP_BITS = 62  # of a number: as a word, with the last bit set where more is behind, it rounds right
MANTISSA_BITS = 53
LOWEST_BIT = -1074  # the exponent of the smallest float


def to_float(value: BigInt) -> float:
    """`float(value)`: the nearest float, half to even."""
    shift = bit_length(value.digits) - TOP_BITS
    if shift > 1024:
        shift = 1024  # in any case too large
    result = scaled(int_to_float(top_word(value.digits, shift)), shift)
    if is_infinite(result):
        raise OverflowError("int too large to convert to float")
    return -result if value.is_negative else result


def top_word(digits: Array[int], shift: int) -> int:
    """The number without its lowest `shift` bits; if one of those is set, so is the last of the rest."""
    if shift <= 0:
        return low_word(shift_left_digits(digits, -shift))
    word = low_word(shift_right_digits(digits, shift))
    return word | 1 if has_low_bits(digits, shift) else word


def from_float(value: float) -> int | BigInt:
    """`int(value)`"""
    if value != value:
        raise ValueError("cannot convert float NaN to integer")
    if is_infinite(value):
        raise OverflowError("cannot convert float infinity to integer")
    if -INT_LIMIT <= value < INT_LIMIT:
        return float_to_int(value)
    return normal(whole_digits(value), value < 0.0)


def whole_digits(value: float) -> Array[int]:
    """The size of a float that has no fraction because it is that large."""
    mantissa = float_to_int(abs(mantissa_of(value)) * 9007199254740992.0)  # 2**53
    return shift_left_digits(word_digits(mantissa), exponent_of(value) - MANTISSA_BITS)


def ratio_of_float(value: float) -> tuple[int | BigInt, int | BigInt]:
    """`value.as_integer_ratio()`"""
    if is_infinite(value):
        raise OverflowError("cannot convert Infinity to integer ratio")
    if value != value:
        raise ValueError("cannot convert NaN to integer ratio")
    if value == 0.0:
        return (0, 1)
    above = float_to_int(abs(mantissa_of(value)) * 9007199254740992.0)
    exponent = exponent_of(value) - MANTISSA_BITS
    while above & 1 == 0:
        above >>= 1
        exponent += 1
    digits = shift_left_digits(word_digits(above), max(exponent, 0))
    below = shift_left_digits(word_digits(1), max(-exponent, 0))
    return (normal(digits, value < 0.0), normal(below, False))


def compare_float(value: BigInt, other: float) -> int:
    """-1, 0 or 1 as the integer is below, equal to or above the float; 2 where that is NaN."""
    if other != other:
        return 2
    sign = -1 if value.is_negative else 1
    if (other < 0.0) != value.is_negative or -INT_LIMIT <= other < INT_LIMIT:
        return sign  # the integer is out of the range of a word
    if is_infinite(other):
        return -sign
    order = compare_digits(value.digits, whole_digits(other))
    if order == 0:
        return 0
    return sign if order > 0 else -sign


def true_quotient(a: BigInt, b: BigInt) -> float:
    """`a / b`, rounded once: a quotient of 62 bits or more, or as many as a tiny result has."""
    if b.digits.length == 0:
        raise ZeroDivisionError("division by zero")
    if a.digits.length == 0:
        return -0.0 if b.is_negative else 0.0
    bits = bit_length(a.digits) - bit_length(b.digits)  # of the result, or one more
    if bits > 1025:
        raise too_large_quotient()
    if bits < LOWEST_BIT - 2:
        return -0.0 if a.is_negative != b.is_negative else 0.0
    # Two bits below the last one of the result tell whether to round up.
    shift = max(bits - TOP_BITS + 1, LOWEST_BIT - 2)
    above = a.digits
    below = b.digits
    if shift < 0:
        above = shift_left_digits(above, -shift)
    else:
        below = shift_left_digits(below, shift)
    found, rest = divide_digits(above, below)
    word = low_word(found)
    if rest.length > 0:
        word |= 1
    if word < 1 << (MANTISSA_BITS + 1):  # maybe no normal number
        last = word & 3
        word >>= 2
        shift += 2
        if last == 3 or (last == 2 and word & 1 == 1):
            word += 1
    result = scaled(int_to_float(word), shift)
    if is_infinite(result):
        raise too_large_quotient()
    return -result if a.is_negative != b.is_negative else result


def too_large_quotient() -> OverflowError:
    return OverflowError("integer division result too large for a float")


# Logarithms, for which the number may be larger than any float: log(m * 2**e) = log(m) + log(2) * e


def big_log(value: BigInt) -> float:
    mantissa, exponent = positive_parts(value)
    if exponent <= 1024 and not is_infinite(scaled(mantissa, exponent)):
        return libm_log(scaled(mantissa, exponent))
    return libm_log(mantissa) + libm_log(2.0) * int_to_float(exponent)


def big_log2(value: BigInt) -> float:
    mantissa, exponent = positive_parts(value)
    if exponent <= 1024 and not is_infinite(scaled(mantissa, exponent)):
        return libm_log2(scaled(mantissa, exponent))
    return libm_log2(mantissa) + int_to_float(exponent)


def big_log10(value: BigInt) -> float:
    mantissa, exponent = positive_parts(value)
    if exponent <= 1024 and not is_infinite(scaled(mantissa, exponent)):
        return libm_log10(scaled(mantissa, exponent))
    return libm_log10(mantissa) + libm_log10(2.0) * int_to_float(exponent)


def positive_parts(value: BigInt) -> tuple[float, int]:
    """The `m` and `e` of `m * 2**e`, with `0.5 <= m < 1`, rounded once."""
    if value.is_negative:
        raise ValueError("math domain error")
    bits = bit_length(value.digits)
    mantissa = scaled(int_to_float(top_word(value.digits, bits - TOP_BITS)), -TOP_BITS)
    if mantissa == 1.0:
        return (0.5, bits + 1)
    return (mantissa, bits)
