"""Arithmetic of integers of any size: on two machine integers with tests for overflow, and on digits.

The functions of the first part take machine integers and are what `a + b` and the like become in a
program with big integers. Those of the second part take both operands as digits (`big_int.wide`).
"""

from __future__ import annotations

from weft.runtime.arithmetic import power_floats
from weft.runtime.big_digits import (
    BITS,
    MIN_INT,
    add_digits,
    bit_length,
    compare_digits,
    complement_digits,
    digit_bits,
    divide_digits,
    has_low_bits,
    low_word,
    multiply_digits,
    negate_in_place,
    power_digits,
    shift_left_digits,
    shift_right_digits,
    subtract_digits,
    trailing_zeros,
    word_digits,
)
from weft.runtime.big_int import BigInt, normal, wide, wide_word
from weft.runtime.intrinsics import Array, add_overflows, mul_overflows

AND = 0
OR = 1
XOR = 2

MOST_DIGITS = 1 << 40  # more than any memory holds


# Two machine integers.


def add(a: int, b: int) -> int | BigInt:
    if add_overflows(a, b):
        return total(wide_word(a), wide_word(b))
    return a + b


def sub(a: int, b: int) -> int | BigInt:
    if b == MIN_INT or add_overflows(a, -b):
        return difference(wide_word(a), wide_word(b))
    return a - b


def mul(a: int, b: int) -> int | BigInt:
    if mul_overflows(a, b):
        return product(wide_word(a), wide_word(b))
    return a * b


def neg(a: int) -> int | BigInt:
    if a == MIN_INT:
        return normal(wide_word(a).digits, False)
    return -a


def absolute(a: int) -> int | BigInt:
    return neg(a) if a < 0 else a


def floor_div(a: int, b: int) -> int | BigInt:
    if b == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    if b == -1:
        return neg(a)
    return a // b


def power(base: int, exponent: int) -> int | BigInt:
    """`base ** exponent` for an exponent that is not negative."""
    result = 1
    square = base
    rest = exponent
    while rest > 0:
        if rest & 1 == 1:
            if mul_overflows(result, square):
                return whole_power(wide_word(base), wide_word(exponent))
            result *= square
        rest >>= 1
        if rest > 0:
            if mul_overflows(square, square):
                return whole_power(wide_word(base), wide_word(exponent))
            square *= square
    return result


def shift_left(a: int, count: int) -> int | BigInt:
    if 0 <= count < 64 - digit_bits(a if a >= 0 else ~a):
        return a << count
    return shifted_left(wide_word(a), wide_word(count))


# Two integers of any size.


def plus(a, b) -> int | BigInt:
    if isinstance(a, BigInt) or isinstance(b, BigInt):
        return total(wide(a), wide(b))
    return add(a, b)


def times(a, b) -> int | BigInt:
    if isinstance(a, BigInt) or isinstance(b, BigInt):
        return product(wide(a), wide(b))
    return mul(a, b)


# Sums and products.


def total(a: BigInt, b: BigInt) -> int | BigInt:
    return signed_total(a, b.digits, b.is_negative)


def difference(a: BigInt, b: BigInt) -> int | BigInt:
    return signed_total(a, b.digits, not b.is_negative)


def signed_total(a: BigInt, digits: Array[int], is_negative: bool) -> int | BigInt:
    if a.is_negative == is_negative:
        return normal(add_digits(a.digits, digits), is_negative)
    if compare_digits(a.digits, digits) >= 0:
        return normal(subtract_digits(a.digits, digits), a.is_negative)
    return normal(subtract_digits(digits, a.digits), is_negative)


def product(a: BigInt, b: BigInt) -> int | BigInt:
    return normal(multiply_digits(a.digits, b.digits), a.is_negative != b.is_negative)


# Quotients: towards minus infinity.


def quotient(a: BigInt, b: BigInt) -> int | BigInt:
    return quotient_and_rest(a, b)[0]


def modulo(a: BigInt, b: BigInt) -> int | BigInt:
    if b.digits.length == 0:
        raise ZeroDivisionError("integer modulo by zero")
    return quotient_and_rest(a, b)[1]


def quotient_and_rest(a: BigInt, b: BigInt) -> tuple[int | BigInt, int | BigInt]:
    if b.digits.length == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    found, rest = divide_digits(a.digits, b.digits)
    if a.is_negative != b.is_negative and rest.length > 0:
        found = add_digits(found, word_digits(1))
        rest = subtract_digits(b.digits, rest)
    return (normal(found, a.is_negative != b.is_negative), normal(rest, b.is_negative))


# Powers.


def raised(base: BigInt, exponent: BigInt):
    """`base ** exponent`, a float for a negative exponent."""
    if exponent.is_negative:
        return power_floats(float(base), float(exponent))
    return whole_power(base, exponent)


def whole_power(base: BigInt, exponent: BigInt) -> int | BigInt:
    is_odd = exponent.digits.length > 0 and exponent.digits[0] & 1 == 1
    is_negative = base.is_negative and is_odd
    if exponent.digits.length == 0:
        return 1
    if bit_length(base.digits) <= 1:  # 0, 1 or -1
        return normal(base.digits, is_negative)
    if exponent.digits.length > 2:
        raise MemoryError
    count = low_word(exponent.digits)
    if count > MOST_DIGITS or base.digits.length * (count // BITS) > MOST_DIGITS:
        raise MemoryError
    # Twos are shifted: powers of two cost nothing, and multiples of them less.
    twos = trailing_zeros(base.digits)
    odd = shift_right_digits(base.digits, twos)
    return normal(shift_left_digits(power_digits(odd, count), twos * count), is_negative)


def pow_mod(base, exponent, modulus) -> int | BigInt:
    """`pow(base, exponent, modulus)` for integers of any size."""
    return power_modulo(wide(base), wide(exponent), wide(modulus))


def power_modulo(base: BigInt, exponent: BigInt, modulus: BigInt) -> int | BigInt:
    size = modulus.digits
    if size.length == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    square = wide(modulo(base, BigInt(size, False))).digits
    if exponent.is_negative:
        square = inverse(square, size)
    result = divide_digits(word_digits(1), size)[1]
    bits = bit_length(exponent.digits)
    for i in range(bits - 1, -1, -1):
        result = divide_digits(multiply_digits(result, result), size)[1]
        if (exponent.digits[i // BITS] >> (i % BITS)) & 1 == 1:
            result = divide_digits(multiply_digits(result, square), size)[1]
    if modulus.is_negative and result.length > 0:
        return normal(subtract_digits(size, result), True)
    return normal(result, False)


def inverse(value: Array[int], modulus: Array[int]) -> Array[int]:
    """The number that times `value` is 1 modulo `modulus`, by Euclid's algorithm."""
    a = value
    b = modulus
    x = wide_word(1)
    y = wide_word(0)
    while b.length > 0:
        found, rest = divide_digits(a, b)
        a = b
        b = rest
        following = wide(difference(x, wide(product(BigInt(found, False), y))))
        x = y
        y = following
    if a.length != 1 or a[0] != 1:
        raise ValueError("base is not invertible for the given modulus")
    return wide(modulo(x, BigInt(modulus, False))).digits


# Bits: a negative number is read as two's complement with ones without end on top.


def shifted_left(a: BigInt, count: BigInt) -> int | BigInt:
    if count.is_negative:
        raise ValueError("negative shift count")
    if a.digits.length == 0:
        return 0
    if bit_length(count.digits) > 63:
        raise OverflowError("too many digits in integer")
    places = low_word(count.digits)
    if places // BITS > MOST_DIGITS:
        raise MemoryError
    return normal(shift_left_digits(a.digits, places), a.is_negative)


def shifted_right(a: BigInt, count: BigInt) -> int | BigInt:
    if count.is_negative:
        raise ValueError("negative shift count")
    places = low_word(count.digits) if bit_length(count.digits) < 63 else (1 << 62)
    kept = shift_right_digits(a.digits, places)
    if a.is_negative and has_low_bits(a.digits, places):
        kept = add_digits(kept, word_digits(1))
    return normal(kept, a.is_negative)


def bitwise(a: BigInt, b: BigInt, kind: int) -> int | BigInt:
    size = max(a.digits.length, b.digits.length) + 1
    left = complement_digits(a.digits, a.is_negative, size)
    right = complement_digits(b.digits, b.is_negative, size)
    result = Array[int](size)
    for i in range(size):
        if kind == AND:
            result[i] = left[i] & right[i]
        elif kind == OR:
            result[i] = left[i] | right[i]
        else:
            result[i] = left[i] ^ right[i]
    if result[size - 1] == 0:
        return normal(result, False)
    negate_in_place(result)
    return normal(result, True)


def bit_count(a: BigInt) -> int:
    count = 0
    for i in range(a.digits.length):
        rest = a.digits[i]
        while rest != 0:
            rest &= rest - 1
            count += 1
    return count


def rounded(a: BigInt, ndigits) -> int | BigInt:
    """`round(a, ndigits)`: for negative digits to tens, hundreds and so on, half to even."""
    places = wide(ndigits)
    if not places.is_negative:
        return normal(a.digits, a.is_negative)
    if places.digits.length > 1 or places.digits[0] > bit_length(a.digits):
        return 0
    unit = power_digits(word_digits(10), places.digits[0])
    found, rest = divide_digits(a.digits, unit)
    order = compare_digits(shift_left_digits(rest, 1), unit)
    if order > 0 or (order == 0 and found[0] & 1 == 1):
        found = add_digits(found, word_digits(1))
    return normal(multiply_digits(found, unit), a.is_negative)
