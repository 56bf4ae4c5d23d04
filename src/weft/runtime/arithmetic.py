"""Arithmetic of `int` and `float` that takes more than an instruction, with CPython's results and errors."""

from __future__ import annotations

from weft.runtime.exceptions import raise_overflow, raise_value_error, raise_zero_division
from weft.runtime.intrinsics import (
    count_leading_zeros,
    float_bits,
    float_floor,
    float_power,
    float_to_int,
    int_to_float,
    libm_copysign,
    libm_fmod,
    never_inline,
    shift_left,
    shift_right,
    text,
    unsigned_less,
    wrap_sub,
)

EXACT = 1 << 53
INT_LIMIT = 9223372036854775808.0
INFINITY_BITS = 0x7FF0000000000000
WORD_BITS = 64


def magnitude(value: float) -> int:
    return float_bits(value) & 0x7FFFFFFFFFFFFFFF


def divide_ints(a: int, b: int) -> float:
    """`a / b`, correctly rounded."""
    if b == 0:
        raise_zero_division(text("division by zero"))
    if -EXACT <= a <= EXACT and -EXACT <= b <= EXACT:
        return int_to_float(a) / int_to_float(b)
    return divide_large(a, b)


@never_inline
def divide_large(a: int, b: int) -> float:
    """Long division, one bit a step, to 60 bits of quotient; the rest goes into the last bit.

    The 60-bit quotient with that sticky bit is then rounded once, so the result is the nearest double.
    """
    negative = (a < 0) != (b < 0)
    # as unsigned words: the magnitude of -2**63 fits
    dividend = 0 - a if a < 0 else a
    divisor = 0 - b if b < 0 else b
    quotient = 0
    rest = 0
    bits = 0
    index = WORD_BITS - 1  # of the dividend's bit that is brought down; zeros follow its last
    if dividend == 0:
        return 0.0
    while bits < 60:
        incoming = 0
        if index >= 0:
            incoming = shift_right(dividend, index) & 1
        carry = shift_right(rest, WORD_BITS - 1)
        rest = shift_left(rest, 1) | incoming
        bit = 0
        if carry == 1 or not unsigned_less(rest, divisor):
            rest = wrap_sub(rest, divisor)
            bit = 1
        quotient = shift_left(quotient, 1) | bit
        if quotient != 0:
            bits += 1
        index -= 1
    if rest != 0 or has_bits_below(dividend, index):
        quotient = quotient | 1
    result = scale(int_to_float(quotient), index + 1)
    return -result if negative else result


def has_bits_below(value: int, index: int) -> bool:
    """Whether any of the bits `index` down to 0 is set."""
    return index >= 0 and shift_left(value, WORD_BITS - 1 - index) != 0


def scale(value: float, exponent: int) -> float:
    """`value * 2**exponent`, for exponents that stay in range."""
    result = value
    while exponent < 0:
        result = result * 0.5
        exponent += 1
    while exponent > 0:
        result = result * 2.0
        exponent -= 1
    return result


def square_float(value: float) -> float:
    result = value * value
    if magnitude(result) == INFINITY_BITS and magnitude(value) < INFINITY_BITS:
        raise OverflowError(34, "Numerical result out of range")
    return result


def power_floats(base: float, exponent: float) -> float:
    """`base ** exponent`."""
    if base == 0.0 and exponent < 0.0:
        raise_zero_division(text("0.0 cannot be raised to a negative power"))
    if base < 0.0 and float_floor(exponent) != exponent and magnitude(exponent) < INFINITY_BITS:
        if magnitude(base) < INFINITY_BITS:
            raise_value_error(
                text("a negative number to a fractional power is complex, which weft lacks")
            )
    result = float_power(base, exponent)
    if magnitude(result) == INFINITY_BITS and magnitude(base) < INFINITY_BITS:
        if magnitude(exponent) < INFINITY_BITS:
            raise OverflowError(34, "Numerical result out of range")
    return result


def modulo_floats(a: float, b: float) -> float:
    """`a % b`: the sign is the divisor's. As CPython's float_rem."""
    rest = libm_fmod(a, b)
    if rest != 0.0:
        if (b < 0.0) != (rest < 0.0):
            rest = rest + b
        return rest
    return libm_copysign(0.0, b)


def floor_divide_floats(a: float, b: float) -> float:
    """`a // b`, as CPython's float_floor_div."""
    rest = libm_fmod(a, b)
    quotient = (a - rest) / b
    if rest != 0.0 and (b < 0.0) != (rest < 0.0):
        quotient = quotient - 1.0
    if quotient == 0.0:
        return libm_copysign(0.0, a / b)
    whole = float_floor(quotient)
    if quotient - whole > 0.5:
        whole = whole + 1.0
    return whole


def int_of_float(value: float) -> int:
    """`int(value)`."""
    if magnitude(value) > INFINITY_BITS:
        raise_value_error(text("cannot convert float NaN to integer"))
    if magnitude(value) == INFINITY_BITS:
        raise OverflowError("cannot convert float infinity to integer")
    if value >= INT_LIMIT or value < -INT_LIMIT:
        raise_overflow()
    return float_to_int(value)


def round_to_int(value: float) -> int:
    """`round(value)`."""
    return int_of_float(round_half_even(value))


def round_half_even(value: float) -> float:
    whole = float_floor(value)
    rest = value - whole
    if rest > 0.5:
        whole = whole + 1.0
    elif rest == 0.5 and libm_fmod(whole, 2.0) != 0.0:
        whole = whole + 1.0
    return whole


def round_int(value: int, digits: int) -> int:
    """`round(value, digits)` of an int: negative digits round to tens, hundreds, half to even."""
    if digits >= 0:
        return value
    if digits < -18:
        return 0
    unit = 1
    for _ in range(0 - digits):
        unit = unit * 10
    rest = value % unit
    base = value - rest
    if rest * 2 > unit or (rest * 2 == unit and (base // unit) % 2 != 0):
        base = base + unit
    return base


def shift_left_checked(value: int, count: int) -> int:
    if count < 0:
        raise_value_error(text("negative shift count"))
    if value == 0:
        return 0
    if count >= WORD_BITS:
        raise_overflow()
    result = shift_left(value, count)
    if result >> count != value:
        raise_overflow()
    return result


def shift_right_checked(value: int, count: int) -> int:
    if count < 0:
        raise_value_error(text("negative shift count"))
    if count >= WORD_BITS:
        return -1 if value < 0 else 0
    return value >> count


def bit_length(value: int) -> int:
    size = 0 - value if value < 0 else value
    return WORD_BITS - count_leading_zeros(size)


def is_integer(value: float) -> bool:
    return magnitude(value) < INFINITY_BITS and float_floor(value) == value


def compare_int_float(value: int, other: float) -> int:
    """-1, 0 or 1 as the int is below, equal to or above the float, exactly; 2 where it is NaN."""
    if other != other:
        return 2
    if other >= INT_LIMIT:
        return -1
    if other < -INT_LIMIT:
        return 1
    whole = float_to_int(other)
    if value != whole:
        return -1 if value < whole else 1
    fraction = other - int_to_float(whole)
    if fraction > 0.0:
        return -1
    return 1 if fraction < 0.0 else 0


def compare_int_float_eq(value: int, other: float) -> bool:
    return int_to_float(value) == other and compare_int_float(value, other) == 0


def compare_int_float_ne(value: int, other: float) -> bool:
    return not compare_int_float_eq(value, other)


def compare_int_float_lt(value: int, other: float) -> bool:
    return compare_int_float(value, other) == -1


def compare_int_float_le(value: int, other: float) -> bool:
    order = compare_int_float(value, other)
    return order == -1 or order == 0


def compare_int_float_gt(value: int, other: float) -> bool:
    return compare_int_float(value, other) == 1


def compare_int_float_ge(value: int, other: float) -> bool:
    order = compare_int_float(value, other)
    return order == 1 or order == 0
