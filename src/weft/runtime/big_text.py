"""Big integers to text and back, in any base from 2 to 36.

    decimal(2**64)               -> "18446744073709551616"
    parse(" 0xFFFF_FFFF_FFFF_FFFF ", 0) -> 2**64 - 1

Both ways halve the text: the digits in the upper half times a power of the base, plus those in the lower
half, so that long numbers profit from fast products and quotients.
"""

from __future__ import annotations

from weft.runtime.big_digits import (
    BASE,
    BITS,
    add_digits,
    bit_length,
    digit_bits,
    divide_digits,
    divide_small,
    multiply_add_small,
    multiply_digits,
    word_digits,
)
from weft.runtime.big_int import BigInt, normal
from weft.runtime.float_digits import DIGIT_ZERO, UNDERSCORE
from weft.runtime.intrinsics import Array, ByteArray, python_minor, text
from weft.runtime.number_text import (
    LETTER_A,
    MAX_SHOWN,
    MINUS,
    PLUS,
    cut,
    digit_value,
    int_to_str,
    joined,
    number_bytes,
    prefix_base,
    quoted,
    skip_spaces,
    skip_spaces_back,
)
from weft.runtime.strings import Str

LEAF_DIGITS = 256  # of text, that are converted one by one
CHECKED_DIGITS = 640  # fewer are converted whatever the limit is
DEFAULT_LIMIT = 4300


class DigitLimit:
    """`sys.get_int_max_str_digits()`: more decimal digits are not converted; 0 is no limit."""

    digits: int

    def __init__(self) -> None:
        self.digits = DEFAULT_LIMIT


LIMIT = DigitLimit()


def digit_limit() -> int:
    # The body of a module of this folder runs only where one of the library imports it: here `sys`,
    # without which nobody sets the limit.
    try:
        return LIMIT.digits
    except NameError:
        return DEFAULT_LIMIT


# To text.


def decimal(value: BigInt) -> Str:
    digits = decimal_bytes(value.digits)
    start = 1 if value.is_negative else 0
    data = ByteArray(start + digits.length)
    data[0] = MINUS
    data.copy_from(start, digits, 0, digits.length)
    return Str(data, data.length)


def decimal_bytes(digits: Array[int]) -> ByteArray:
    """Without sign; refused where there are more digits than the limit."""
    # A digit has a little more than 3.3219 bits.
    most = bit_length(digits) * 3010300 // 10000000 + 1
    limit = digit_limit()
    if limit > 0 and most > limit + CHECKED_DIGITS:
        raise too_long()
    data = ByteArray(most)
    write_decimal(data, 0, most, digits, powers_for(10, most))
    zeros = 0
    while zeros < most - 1 and data[zeros] == DIGIT_ZERO:
        zeros += 1
    count = most - zeros
    if limit > 0 and count > limit:
        raise too_long()
    result = ByteArray(count)
    result.copy_from(0, data, zeros, count)
    return result


def too_long() -> ValueError:
    shown = joined(text("Exceeds the limit ("), int_to_str(digit_limit()), text(" digits)"))
    rest = text(
        " for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
    )
    return ValueError(joined(shown, rest, text("")))


def write_decimal(
    data: ByteArray, at: int, count: int, digits: Array[int], powers: Array[Array[int]]
) -> None:
    """Write so many decimal digits, with zeros before them."""
    if count <= LEAF_DIGITS:
        end = at + count
        while digits.length > 0:
            digits, group = divide_small(digits, 1000000000)
            for _ in range(9):
                end -= 1
                if end >= at:
                    data[end] = DIGIT_ZERO + group % 10
                group //= 10
        data.fill(at, DIGIT_ZERO, max(end - at, 0))
        return
    index = split_at(count)
    low = LEAF_DIGITS << index
    upper, lower = divide_digits(digits, powers[index])
    write_decimal(data, at, count - low, upper, powers)
    write_decimal(data, at + count - low, low, lower, powers)


def powers_for(base: int, count: int) -> Array[Array[int]]:
    """`base ** (LEAF_DIGITS * 2**i)`, as many as numbers of so many digits need."""
    size = 0
    if count > LEAF_DIGITS:
        size = split_at(count) + 1
    powers = Array[Array[int]](size)
    for i in range(size):
        if i > 0:
            powers[i] = multiply_digits(powers[i - 1], powers[i - 1])
        else:
            power = word_digits(1)
            for _ in range(LEAF_DIGITS):
                power = multiply_add_small(power, base, 0)
            powers[0] = power
    return powers


def split_at(count: int) -> int:
    """The largest `i` for which `LEAF_DIGITS * 2**i` is less than the count, which is larger than a leaf."""
    index = 0
    while LEAF_DIGITS << (index + 1) < count:
        index += 1
    return index


def in_base(value: BigInt, base: int) -> Str:
    """As `hex(value)`, `oct(value)` or `bin(value)` for base 16, 8 or 2: with sign and prefix."""
    bits = digit_bits(base) - 1
    digits = bit_groups(value.digits, bits, LETTER_A)
    start = 3 if value.is_negative else 2
    data = ByteArray(start + digits.length)
    data[0] = MINUS
    data[start - 2] = DIGIT_ZERO
    data[start - 1] = 120 if base == 16 else 111 if base == 8 else 98
    data.copy_from(start, digits, 0, digits.length)
    return Str(data, data.length)


def bit_groups(digits: Array[int], bits: int, letter_ten: int) -> ByteArray:
    """The digits to the base `2**bits`."""
    count = (bit_length(digits) + bits - 1) // bits
    data = ByteArray(count)
    held = 0
    held_bits = 0
    next_digit = 0
    for index in range(count - 1, -1, -1):
        if held_bits < bits and next_digit < digits.length:
            held |= digits[next_digit] << held_bits
            held_bits += BITS
            next_digit += 1
        digit = held & ((1 << bits) - 1)
        data[index] = DIGIT_ZERO + digit if digit < 10 else letter_ten + digit - 10
        held >>= bits
        held_bits -= bits
    return data


# From text.


def from_decimal(source: Str) -> int | BigInt:
    """The value of an integer literal in decimal; a long one is no error there."""
    start = 1 if source.data[0] == MINUS else 0
    return normal(digits_of(source.data, start, source.data.length, 10), source.data[0] == MINUS)


def parse(source: Str, base: int) -> int | BigInt:
    """`int(source, base)`"""
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")
    data = number_bytes(source)
    end = skip_spaces_back(data)
    at = skip_spaces(data, end)
    is_negative = False
    if at < end and (data[at] == MINUS or data[at] == PLUS):
        is_negative = data[at] == MINUS
        at += 1

    radix = base
    if at + 1 < end and data[at] == DIGIT_ZERO:
        prefix_radix = prefix_base(data[at + 1])
        if prefix_radix != 0 and (base == 0 or base == prefix_radix):
            radix = prefix_radix
            at += 2
            if at < end and data[at] == UNDERSCORE:
                at += 1
    # Base 0 refuses a leading zero without a prefix, except in a zero.
    must_be_zero = radix == 0 and at < end and data[at] == DIGIT_ZERO
    if radix == 0:
        radix = 10

    digits = ByteArray(max(end - at, 0))
    count = 0
    is_zero = True
    follows_digit = False
    is_valid = at < end
    while at < end and is_valid:
        digit = digit_value(data[at])
        if digit < radix:
            digits[count] = data[at]
            count += 1
            is_zero = is_zero and digit == 0
            follows_digit = True
        else:
            is_valid = data[at] == UNDERSCORE and follows_digit
            follows_digit = False
        at += 1
    # CPython looks at the length when it comes upon what is no digit, or at the end; since 3.12 at the end only.
    is_power_of_two = radix & (radix - 1) == 0
    if count > CHECKED_DIGITS and 0 < digit_limit() < count and not is_power_of_two:
        is_whole = is_valid and follows_digit
        if is_whole or (python_minor() < 12 and (is_valid or not follows_digit)):
            raise too_long_text(count)
    if not is_valid or not follows_digit or (must_be_zero and not is_zero):
        prefix = joined(text("invalid literal for int() with base "), int_to_str(base), text(": "))
        raise ValueError(joined(prefix, cut(quoted(source), MAX_SHOWN), text("")))
    return normal(digits_of(digits, 0, count, radix), is_negative)


def too_long_text(count: int) -> ValueError:
    shown = joined(text("Exceeds the limit ("), int_to_str(digit_limit()), text(" digits)"))
    size = joined(text(" for integer string conversion: value has "), int_to_str(count), text(""))
    rest = text(" digits; use sys.set_int_max_str_digits() to increase the limit")
    return ValueError(joined(shown, size, rest))


def digits_of(data: ByteArray, start: int, end: int, base: int) -> Array[int]:
    """The number whose digits to that base are the ASCII characters data[start:end]."""
    return read_digits(data, start, end, base, powers_for(base, end - start))


def read_digits(
    data: ByteArray, start: int, end: int, base: int, powers: Array[Array[int]]
) -> Array[int]:
    if end - start <= LEAF_DIGITS:
        result = Array[int](0)
        group = 0
        scale = 1
        for at in range(start, end):
            group = group * base + digit_value(data[at])
            scale *= base
            if scale * base > BASE or at == end - 1:
                result = multiply_add_small(result, scale, group)
                group = 0
                scale = 1
        return result
    index = split_at(end - start)
    middle = end - (LEAF_DIGITS << index)
    upper = read_digits(data, start, middle, base, powers)
    lower = read_digits(data, middle, end, base, powers)
    return add_digits(multiply_digits(upper, powers[index]), lower)
