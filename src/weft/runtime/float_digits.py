"""Between doubles and decimal digits, correctly rounded: shortest digits, exact digits, and back.

    shortest_digits(bits of 0.1)     -> 1, -1             the fewest digits that read back the same
    fixed_digits(of 2.675, 2)        -> "267", point 1    the exact value, half to even, as "%.2f"
    significant_digits(of 1234.5, 4) -> "1234", point 4   the same, as "%.3e"
    parse_decimal(b"12.5", 0, 4, 0)  -> 12.5

Shortest digits are Schubfach (R. Giulietti, "The Schubfach way to render doubles"). The others first
try 128-bit arithmetic, exact or with a known error; what that cannot decide goes to integers of base
10**9 (`exact_digits`). "bits" always means the bits of a finite double without its sign.
"""

from __future__ import annotations

from weft.runtime.float_tables import power_words_high, power_words_low, powers
from weft.runtime.intrinsics import (
    Array,
    ByteArray,
    bits_float,
    const_table,
    count_leading_zeros,
    float_bits,
    mul_high,
    shift_left,
    shift_right,
    unsigned_div,
    unsigned_less,
    wrap_add,
    wrap_mul,
)

FIRST_POWER = -342
LAST_POWER = 324
POWERS_HIGH = const_table(power_words_high(FIRST_POWER, LAST_POWER))
POWERS_LOW = const_table(power_words_low(FIRST_POWER, LAST_POWER))
LAST_EXACT_POWER = 55  # 5**55 < 2**128: the table holds 10**0 to 10**55 without error

TEN_POWERS = const_table(powers(10, 20))
FIVE_POWERS = const_table(powers(5, 28))

HIDDEN_BIT = 0x10000000000000
FRACTION_MASK = 0xFFFFFFFFFFFFF
INFINITY_BITS = 0x7FF0000000000000
MAGNITUDE_MASK = 0x7FFFFFFFFFFFFFFF
SMALLEST_INT = -0x8000000000000000

LIMB = 1000000000
LIMB_DIGITS = 9
MAX_LEADING = 18  # decimal digits that always fit in a signed word

DIGIT_ZERO = 48
POINT = 46
UNDERSCORE = 95


class DecimalDigits:
    """The number 0.d1d2d3... * 10**point.

    Invariant: `data` holds `count` ASCII digits, the first of them not zero.
    Invariant: zero has no digits and point 1.
    """

    data: ByteArray
    count: int
    point: int

    def __init__(self, data: ByteArray, count: int, point: int) -> None:
        self.data = data
        self.count = count
        self.point = point


# Integers as digits.


def digit_count(value: int) -> int:
    """How many decimal digits the value has, read as unsigned; 1 for zero."""
    odd = value | 1
    estimate = (64 - count_leading_zeros(odd)) * 1233 >> 12
    if unsigned_less(odd, TEN_POWERS[estimate]):
        return estimate
    return estimate + 1


def write_digits(data: ByteArray, at: int, count: int, value: int) -> None:
    """Write the value, read as unsigned, as `count` digits from `at`, with leading zeros."""
    rest = value
    end = at + count
    while end - at >= 2:
        quotient = unsigned_div(rest, 100)
        pair = wrap_add(rest, wrap_mul(quotient, -100))
        tens = pair * 103 >> 10
        data[end - 1] = DIGIT_ZERO + pair - tens * 10
        data[end - 2] = DIGIT_ZERO + tens
        rest = quotient
        end -= 2
    if end > at:
        data[at] = DIGIT_ZERO + rest % 10


def word_digits(value: int, exponent: int) -> DecimalDigits:
    """`value * 10**exponent` for a value that is not negative."""
    if value == 0:
        return DecimalDigits(ByteArray(0), 0, 1)
    count = digit_count(value)
    data = ByteArray(count)
    write_digits(data, 0, count, value)
    return DecimalDigits(data, count, count + exponent)


# A double is mantissa * 2**power.


def mantissa_of(bits: int) -> int:
    if bits >= HIDDEN_BIT:
        return (bits & FRACTION_MASK) | HIDDEN_BIT
    return bits


def power_of(bits: int) -> int:
    if bits >= HIDDEN_BIT:
        return (bits >> 52) - 1075
    return -1074


def floor_log2_power(exponent: int) -> int:
    """floor(log2(10**exponent))."""
    return exponent * 1741647 >> 19


# The shortest digits.


def shortest_digits(bits: int) -> tuple[int, int]:
    """The digits and the exponent of ten of the shortest decimal that reads back as this double.

    Among equally short ones it is the closest. There are no trailing zeros. The bits are not zero.
    """
    mantissa = mantissa_of(bits)
    power = power_of(bits)
    if -52 <= power <= 0 and mantissa & (shift_left(1, -power) - 1) == 0:
        return strip_zeros(mantissa >> -power, 0)

    # Below a power of two the next double is half as far away as above it.
    is_uneven = bits & FRACTION_MASK == 0 and bits >= 2 * HIDDEN_BIT
    lowest = 4 * mantissa - 2
    exponent = power * 1262611 >> 22  # floor(log10(2**power))
    if is_uneven:
        lowest += 1
        exponent = (power * 1262611 - 524031) >> 22  # floor(log10(3/4 * 2**power))
    shift = power + floor_log2_power(-exponent) + 1
    high = POWERS_HIGH[-exponent - FIRST_POWER]
    low = POWERS_LOW[-exponent - FIRST_POWER]

    # In units of a quarter of the last digit: the interval of what rounds to this double.
    lower = round_to_odd(high, low, shift_left(lowest, shift))
    value = round_to_odd(high, low, shift_left(4 * mantissa, shift))
    upper = round_to_odd(high, low, shift_left(4 * mantissa + 2, shift))
    if mantissa & 1 != 0:
        lower += 1
        upper -= 1

    digits = value >> 2
    if digits >= 10:
        tens = unsigned_div(digits, 10)
        below_fits = lower <= 40 * tens
        above_fits = 40 * tens + 40 <= upper
        if below_fits != above_fits:
            if above_fits:
                tens += 1
            return strip_zeros(tens, exponent + 1)

    below_fits = lower <= 4 * digits
    above_fits = 4 * digits + 4 <= upper
    if below_fits != above_fits:
        if above_fits:
            digits += 1
        return strip_ten(digits, exponent)
    middle = 4 * digits + 2
    if value > middle or (value == middle and digits & 1 != 0):
        digits += 1
    return strip_ten(digits, exponent)


def round_to_odd(high: int, low: int, factor: int) -> int:
    """The top word of the 192-bit product, its last bit set if anything below it matters."""
    carry = mul_high(low, factor)
    middle = wrap_add(wrap_mul(high, factor), carry)
    top = mul_high(high, factor)
    if unsigned_less(middle, carry):
        top += 1
    if unsigned_less(1, middle):
        top |= 1
    return top


def strip_ten(digits: int, exponent: int) -> tuple[int, int]:
    """Where no multiple of ten fits, a zero at the end comes only from 9 rounded up."""
    if digits == 10:
        return 1, exponent + 1
    return digits, exponent


def strip_zeros(digits: int, exponent: int) -> tuple[int, int]:
    """Move trailing zeros of a positive number of at most 17 digits into the exponent."""
    # No loop over a table: division by a constant is much faster than by a variable.
    short = digits
    moved = exponent
    quotient = unsigned_div(short, 100000000)
    while quotient * 100000000 == short:
        short = quotient
        moved += 8
        quotient = unsigned_div(short, 100000000)
    quotient = unsigned_div(short, 10000)
    if quotient * 10000 == short:
        short = quotient
        moved += 4
    quotient = unsigned_div(short, 100)
    if quotient * 100 == short:
        short = quotient
        moved += 2
    quotient = unsigned_div(short, 10)
    if quotient * 10 == short:
        short = quotient
        moved += 1
    return short, moved


# Digits of the exact value, rounded.


def fixed_digits(bits: int, places: int) -> DecimalDigits:
    """The digits rounded to `places` (perhaps negative) after the point, half to even."""
    whole = scaled_to_int(bits, places)
    if whole >= 0:
        return word_digits(whole, -places)
    exact = exact_digits(mantissa_of(bits), power_of(bits))
    return round_digits(exact, exact.point + places)


def significant_digits(bits: int, count: int) -> DecimalDigits:
    """The first `count` > 0 digits, rounded half to even; fewer if the double has fewer."""
    if bits == 0:
        return word_digits(0, 0)
    if count < MAX_LEADING:
        top_bit = power_of(bits) + 63 - count_leading_zeros(mantissa_of(bits))
        exponent = top_bit * 1262611 >> 22  # floor(log10(value)), or one less
        places = count - 1 - exponent
        whole = scaled_to_int(bits, places)
        if whole >= TEN_POWERS[count]:
            # Once more from the exact value: rounding twice could go wrong.
            places -= 1
            whole = scaled_to_int(bits, places)
        if whole >= 0:
            return word_digits(whole, -places)
    return round_digits(exact_digits(mantissa_of(bits), power_of(bits)), count)


def scaled_to_int(bits: int, places: int) -> int:
    """The double times 10**places, rounded half to even; -1 where that needs more than 128 bits."""
    mantissa = mantissa_of(bits)
    power = power_of(bits)
    if places < 0:
        return divided_to_int(mantissa, power, -places)
    if places > 27:
        return -1
    # 10**places = 5**places * 2**places, and 5**27 < 2**63.
    high = mul_high(mantissa, FIVE_POWERS[places])
    low = wrap_mul(mantissa, FIVE_POWERS[places])
    shift = -power - places
    if shift <= 0:
        if high == 0 and count_leading_zeros(low) > -shift:
            return shift_left(low, -shift)
        return -1
    is_inexact = False
    if shift < 64:
        if shift_right(high, shift) != 0:
            return -1
        whole = shift_left(high, 64 - shift) | shift_right(low, shift)
        fraction = shift_left(low, 64 - shift)
    elif shift == 64:
        whole = high
        fraction = low
    elif shift < 128:
        whole = shift_right(high, shift - 64)
        fraction = shift_left(high, 128 - shift) | shift_right(low, shift - 64)
        is_inexact = shift_left(low, 128 - shift) != 0
    else:
        return 0
    if whole < 0 or whole == MAGNITUDE_MASK:
        return -1
    # The top bit of the fraction is a half: fraction < 0 is "at least a half".
    if fraction < 0 and (fraction != SMALLEST_INT or is_inexact or whole & 1 != 0):
        whole += 1
    return whole


def divided_to_int(mantissa: int, power: int, exponent: int) -> int:
    """mantissa * 2**power / 10**exponent, half to even; -1 where that needs more than 64 bits."""
    if exponent > 18 or power > 10:
        return -1
    is_inexact = False
    if power >= 0:
        whole = shift_left(mantissa, power)
    elif power > -64:
        whole = mantissa >> -power
        is_inexact = shift_left(whole, -power) != mantissa
    else:
        whole = 0
        is_inexact = mantissa != 0
    divisor = TEN_POWERS[exponent]
    quotient = unsigned_div(whole, divisor)
    twice = 2 * (whole - quotient * divisor)
    if twice > divisor or (twice == divisor and (is_inexact or quotient & 1 != 0)):
        quotient += 1
    return quotient


def exact_digits(mantissa: int, power: int) -> DecimalDigits:
    """All digits of mantissa * 2**power, which may be some 770; 0 < mantissa < 2**54."""
    odd = mantissa
    doublings = power
    while doublings < 0 and odd & 1 == 0:
        odd >>= 1
        doublings += 1
    halvings = max(-doublings, 0)
    # log10(2) < 0.302 and log10(5) < 0.7 digits for each step, and 17 for the mantissa.
    most_digits = (max(doublings, 0) * 302 + halvings * 700) // 1000 + 17
    limbs = Array[int](most_digits // LIMB_DIGITS + 2)
    limbs[0] = odd % LIMB
    limbs[1] = odd // LIMB
    size = 2
    if limbs[1] == 0:
        size = 1
    while doublings > 0:
        step = min(doublings, 32)
        size = multiply(limbs, size, shift_left(1, step))
        doublings -= step
    # Dividing by 2**halvings is multiplying by 5**halvings and moving the point.
    remaining = halvings
    while remaining > 0:
        step = min(remaining, 13)
        size = multiply(limbs, size, FIVE_POWERS[step])
        remaining -= step

    top = limbs[size - 1]
    top_count = digit_count(top)
    count = top_count + (size - 1) * LIMB_DIGITS
    data = ByteArray(count)
    write_digits(data, 0, top_count, top)
    for index in range(size - 1):
        write_digits(data, count - (index + 1) * LIMB_DIGITS, LIMB_DIGITS, limbs[index])
    return DecimalDigits(data, count, count - halvings)


def multiply(limbs: Array[int], size: int, factor: int) -> int:
    """Multiply the number in the first `size` limbs by 0 < factor <= 2**32; give its new size."""
    carry = 0
    for index in range(size):
        product = limbs[index] * factor + carry
        carry = unsigned_div(product, LIMB)
        limbs[index] = product - carry * LIMB
    grown = size
    while carry > 0:
        limbs[grown] = carry % LIMB
        carry //= LIMB
        grown += 1
    return grown


def round_digits(exact: DecimalDigits, count: int) -> DecimalDigits:
    """Keep the first `count` digits (none if negative), rounded half to even. Changes `exact`."""
    if count >= exact.count:
        return exact
    if count < 0 or not rounds_up(exact, count):
        return DecimalDigits(exact.data, max(count, 0), exact.point if count > 0 else 1)
    last = count - 1
    while last >= 0 and exact.data[last] == DIGIT_ZERO + 9:
        last -= 1
    if last < 0:
        exact.data[0] = DIGIT_ZERO + 1
        return DecimalDigits(exact.data, 1, exact.point + 1)
    exact.data[last] = exact.data[last] + 1
    return DecimalDigits(exact.data, last + 1, exact.point)


def rounds_up(exact: DecimalDigits, count: int) -> bool:
    """Whether the rest after `count` digits is over a half, or a half after an odd digit."""
    following = exact.data[count] - DIGIT_ZERO
    if following != 5:
        return following > 5
    for index in range(count + 1, exact.count):
        if exact.data[index] != DIGIT_ZERO:
            return True
    return count > 0 and exact.data[count - 1] & 1 != 0


# Decimals to doubles.


def parse_decimal(data: ByteArray, start: int, end: int, exponent: int) -> float:
    """The double nearest to the decimal in data[start:end] times 10**exponent, ties to even.

    The bytes are digits, at most one point, and underscores, which are ignored.
    """
    leading = 0  # the first significant digits as an integer,
    count = 0  # their number,
    scale = exponent  # and the power of ten they are to be multiplied by
    first = start
    is_fraction = False
    is_truncated = False
    for at in range(start, end):
        byte = data[at]
        if byte == POINT:
            is_fraction = True
        elif byte != UNDERSCORE:
            if leading == 0:
                first = at
            if count < MAX_LEADING:
                leading = leading * 10 + byte - DIGIT_ZERO
                if leading != 0:
                    count += 1
                if is_fraction:
                    scale -= 1
            else:
                if byte != DIGIT_ZERO:
                    is_truncated = True
                if not is_fraction:
                    scale += 1
    if leading == 0 or scale + count < -323:
        return 0.0
    if scale + count > 309:
        return bits_float(INFINITY_BITS)

    bits = nearest_bits(leading, scale)
    if is_truncated and bits >= 0:
        above = nearest_bits(leading + 1, scale)
        if above != bits:
            bits = ~bits
    if bits < 0:
        bits = ~bits
        half = exact_digits(2 * mantissa_of(bits) + 1, power_of(bits) - 1)
        order = compare_digits(data, first, end, scale + count, half)
        if order > 0 or (order == 0 and bits & 1 != 0):
            bits += 1
    return bits_float(bits)


def nearest_bits(digits: int, exponent: int) -> int:
    """The bits of the double nearest to digits * 10**exponent, for digits > 0 (ties to even).

    If 128 bits do not tell on which side of the middle of two doubles the number is, the result is
    `~lower`, where `lower` is the one below. The table's entry is less than one unit too large, so the
    product is too large by less than one unit of its middle word: what is open is only a fraction that
    is exactly a half as far as the upper two words show.
    """
    zeros = count_leading_zeros(digits)
    factor = shift_left(digits, zeros)
    power_high = POWERS_HIGH[exponent - FIRST_POWER]
    power_low = POWERS_LOW[exponent - FIRST_POWER]
    carry = mul_high(power_low, factor)
    middle = wrap_add(wrap_mul(power_high, factor), carry)
    top = mul_high(power_high, factor)
    if unsigned_less(middle, carry):
        top = wrap_add(top, 1)

    # The value is top * 2**power; drop the bits of `top` that the double has no room for.
    power = floor_log2_power(exponent) + 1 - zeros
    drop = 11 - count_leading_zeros(top)
    if power + drop < -1074:
        drop = -1074 - power
    if drop > 64:
        return 0
    if power + drop > 971:
        return INFINITY_BITS
    fraction = shift_left(top, 64 - drop) if drop < 64 else top
    bits = shift_left(power + drop + 1074, 52)
    if drop < 64:
        bits += shift_right(top, drop)
    if fraction >= 0:
        return bits
    if fraction != SMALLEST_INT or middle != 0:
        return bits + 1
    if exponent < 0 or exponent > LAST_EXACT_POWER:
        return ~bits
    if wrap_mul(power_low, factor) != 0 or bits & 1 != 0:
        return bits + 1
    return bits


def compare_digits(data: ByteArray, first: int, end: int, point: int, other: DecimalDigits) -> int:
    """Negative, zero or positive as the decimal that starts at `first` compares to `other`."""
    if point != other.point:
        return point - other.point
    index = 0
    for at in range(first, end):
        byte = data[at]
        if byte != POINT and byte != UNDERSCORE:
            theirs = DIGIT_ZERO
            if index < other.count:
                theirs = other.data[index]
            if byte != theirs:
                return byte - theirs
            index += 1
    while index < other.count:
        if other.data[index] != DIGIT_ZERO:
            return -1
        index += 1
    return 0


def magnitude_bits(value: float) -> int:
    """The bits of the value without its sign."""
    return float_bits(value) & MAGNITUDE_MASK
