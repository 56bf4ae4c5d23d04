"""A float taken apart and put together: exponent and mantissa, exact sums, the length of a vector."""

from __future__ import annotations

from weft.runtime.intrinsics import (
    bits_float,
    count_leading_zeros,
    float_bits,
    float_sqrt,
    int_to_float,
    libm_copysign,
    libm_nextafter,
    libm_trunc,
    shift_left,
)
from weft.runtime.numbers import real

SIGN = -0x7FFF_FFFF_FFFF_FFFF - 1
INFINITY_BITS = 0x7FF0_0000_0000_0000
MANTISSA_BITS = 52
MANTISSA = (1 << 52) - 1
BIAS = 1023
SPLITTER = 134217729.0  # 2**27 + 1: cuts a float into halves whose products are exact


def is_finite(value: float) -> bool:
    return float_bits(value) & INFINITY_BITS != INFINITY_BITS


def is_infinite(value: float) -> bool:
    return float_bits(value) & ~SIGN == INFINITY_BITS


def exponent_of(value: float) -> int:
    """The `e` of `value == m * 2**e` with `0.5 <= abs(m) < 1`; the value is finite and not zero."""
    bits = float_bits(value) & ~SIGN
    exponent = bits >> MANTISSA_BITS
    if exponent != 0:
        return exponent - BIAS + 1
    return -BIAS - MANTISSA_BITS + 1 + 64 - count_leading_zeros(bits)


def mantissa_of(value: float) -> float:
    """The `m` of `exponent_of`."""
    bits = float_bits(value)
    exponent = (bits & ~SIGN) >> MANTISSA_BITS
    if exponent == 0:  # subnormal: shift the highest bit to where a normal number has it implied
        bits = (bits & SIGN) | (shift_left(bits, count_leading_zeros(bits & ~SIGN) - 11) & MANTISSA)
    return bits_float((bits & (SIGN | MANTISSA)) | ((BIAS - 1) << MANTISSA_BITS))


def power_of_two(exponent: int) -> float:
    """`2.0 ** exponent` for a normal result."""
    return bits_float((exponent + BIAS) << MANTISSA_BITS)


def scaled(value: float, exponent: int) -> float:
    """`value * 2**exponent`, rounded once; an infinity where it is too large."""
    if exponent > 2200:
        exponent = 2200
    if exponent < -2200:
        exponent = -2200
    while exponent > BIAS:
        value *= power_of_two(BIAS)
        exponent -= BIAS
    # The steps down leave 53 bits above the subnormal range, so that only the last one rounds.
    while exponent < 1 - BIAS:
        value *= power_of_two(1 - BIAS + MANTISSA_BITS + 1)
        exponent += BIAS - 1 - MANTISSA_BITS - 1
    return value * power_of_two(exponent)


def product_error(a: float, b: float, product: float) -> float:
    """`a * b - product` exactly (Dekker 1971); none of the parts may leave the normal range."""
    grown = a * SPLITTER
    a_high = grown - (grown - a)
    a_low = a - a_high
    grown = b * SPLITTER
    b_high = grown - (grown - b)
    b_low = b - b_high
    return ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low


def sum_error(a: float, b: float, total: float) -> float:
    """`a + b - total` exactly, for `total` the rounded sum (Knuth)."""
    rest = total - a
    return (a - (total - rest)) + (b - rest)


def norm(vector) -> float:
    """The Euclidean length of an array of floats, with an error well below one unit in the last place.

    The squares are summed in twice the precision, of values scaled to be at most 1; the root of the upper
    half is then corrected by one step of Newton's method with the exact remainder, as CPython does.
    """
    largest = 0.0
    has_nan = False
    for i in range(vector.length):
        size = bits_float(float_bits(vector[i]) & ~SIGN)
        has_nan = has_nan or size != size
        if size > largest:
            largest = size
    if is_infinite(largest):
        return largest
    if has_nan:
        return bits_float(INFINITY_BITS + 1)
    if largest == 0.0 or vector.length == 1:
        return largest
    exponent = exponent_of(largest)
    high = 0.0
    low = 0.0
    for i in range(vector.length):
        value = scaled(vector[i], -exponent)
        square = value * value
        total = high + square
        low += sum_error(high, square, total) + product_error(value, value, square)
        high = total
    root = float_sqrt(high + low)
    square = root * root
    rest = (high - square) - product_error(root, root, square) + low
    return scaled(root + rest / (2.0 * root), exponent)


def rounded_sum(parts, count: int) -> float:
    """The sum of floats that do not overlap, in growing order, rounded once (half to even)."""
    if count == 0:
        return 0.0
    at = count - 1
    high = parts[at]
    low = 0.0
    while at > 0:
        at -= 1
        before = high
        high = before + parts[at]
        low = parts[at] - (high - before)
        if low != 0.0:
            break
    # A tie was rounded to even, but the parts below say which way it really leans.
    if at > 0 and ((low < 0.0 and parts[at - 1] < 0.0) or (low > 0.0 and parts[at - 1] > 0.0)):
        twice = low * 2.0
        candidate = high + twice
        if twice == candidate - high:
            high = candidate
    return high


def unsigned_to_float(word: int) -> float:
    """A word read as unsigned, as a float, rounded once."""
    if word >= 0:
        return int_to_float(word)
    # Halved, with the bit that is lost kept sticky, so that the rounding is that of the whole.
    return int_to_float(((word >> 1) & ~SIGN) | (word & 1)) * 2.0


# What `math` exports, under its names.


def modf(x) -> tuple[float, float]:
    value = real(x)
    if is_infinite(value):
        return (libm_copysign(0.0, value), value)
    whole = libm_trunc(value)
    return (libm_copysign(value - whole, value), whole)


def frexp(x) -> tuple[float, int]:
    value = real(x)
    if value == 0.0 or not is_finite(value):
        return (value, 0)
    return (mantissa_of(value), exponent_of(value))


def ldexp(x, i: int) -> float:
    value = real(x)
    result = scaled(value, i)
    if is_infinite(result) and is_finite(value):
        raise OverflowError("math range error")
    return result


def nextafter(x, y) -> float:
    return libm_nextafter(real(x), real(y))


def ulp(x) -> float:
    value = abs(real(x))
    if not is_finite(value):
        return value
    following = bits_float(float_bits(value) + 1)
    if is_infinite(following):
        return value - bits_float(float_bits(value) - 1)
    return following - value
