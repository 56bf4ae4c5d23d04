"""Floats of 32 and of 16 bits, as words."""

from __future__ import annotations

from weft.runtime.float_parts import MANTISSA, MANTISSA_BITS, SIGN, frexp, is_finite, scaled
from weft.runtime.intrinsics import bits_float, float_bits, int_to_float, shift_right

SHORT_BITS = 23
SHORT_BIAS = 127
LOST = MANTISSA_BITS - SHORT_BITS


def short_bits(value: float) -> int:
    """The nearest float of 32 bits, half to even; an infinity where the value is too large."""
    bits = float_bits(value)
    sign = shift_right(bits & SIGN, 32)
    exponent = (shift_right(bits, MANTISSA_BITS) & 2047) - 1023
    fraction = bits & MANTISSA
    if not is_finite(value):
        return sign | 0x7F800000 | (0x400000 if fraction != 0 else 0)
    if exponent < -150:
        return sign
    # All 53 bits, of which as many go as the smaller format has less: more of them below its normal range.
    whole = fraction | (1 << MANTISSA_BITS)
    lost = LOST
    shown = exponent + SHORT_BIAS
    if shown < 1:
        lost += 1 - shown
        shown = 1
    kept = whole >> lost
    rest = whole & ((1 << lost) - 1)
    half = 1 << (lost - 1)
    if rest > half or (rest == half and kept & 1 == 1):
        kept += 1
    result = (
        (shown - 1) << SHORT_BITS
    ) + kept  # a carry out of the fraction counts up the exponent
    return sign | (result if result < 0x7F800000 else 0x7F800000)


def short_float(word: int) -> float:
    """The float that 32 bits mean."""
    exponent = (word >> SHORT_BITS) & 255
    fraction = word & ((1 << SHORT_BITS) - 1)
    if exponent == 255:
        value = bits_float(0x7FF0_0000_0000_0000 | (fraction << LOST))
    elif exponent == 0:
        value = scaled(int_to_float(fraction), -149)
    else:
        value = scaled(int_to_float(fraction | (1 << SHORT_BITS)), exponent - 150)
    return -value if word >> 31 & 1 == 1 else value


def half_bits(value: float) -> int:
    """The nearest float of 16 bits, half to even."""
    sign = 0x8000 if float_bits(value) < 0 else 0
    size = abs(value)
    if value != value:
        return sign | 0x7E00
    if not is_finite(value):
        return sign | 0x7C00
    if size >= 65520.0:
        raise OverflowError("float too large to pack with e format")
    if size < 2.0**-14:
        return sign | round(scaled(size, 24))
    mantissa, exponent = frexp(size)
    return sign | (((exponent + 14) << 10) + round(mantissa * 2048.0) - 1024)


def half_float(word: int) -> float:
    """The float that 16 bits mean."""
    exponent = (word >> 10) & 31
    fraction = word & 1023
    if exponent == 31:
        value = bits_float(0x7FF0_0000_0000_0000 | (fraction << 42))
    elif exponent == 0:
        value = scaled(int_to_float(fraction), -24)
    else:
        value = scaled(int_to_float(fraction | 1024), exponent - 25)
    return -value if word & 0x8000 else value
