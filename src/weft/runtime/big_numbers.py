"""Number theory on integers of any size: what `math` offers of it, under its names."""

from __future__ import annotations

from weft.runtime.big_arithmetic import difference
from weft.runtime.big_digits import (
    add_digits,
    bit_length,
    compare_digits,
    divide_digits,
    low_word,
    multiply_digits,
    shift_left_digits,
    shift_right_digits,
    word_digits,
)
from weft.runtime.big_int import BigInt, compare_wide, normal, wide, wide_word
from weft.runtime.intrinsics import Array, float_sqrt, float_to_int, int_to_float, unsigned_rem
from weft.runtime.numbers import index_of

WORD_DIGITS = 2  # fit in a word
TOP_BITS = 60
FEW_FACTORS = 8


def integer_of(value) -> BigInt:
    """An argument that is to be an integer, as digits."""
    if isinstance(value, BigInt):
        return value
    return wide_word(index_of(value))


def common_divisor(a, b) -> int | BigInt:
    """`gcd(a, b)`"""
    return normal(divisor_digits(integer_of(a).digits, integer_of(b).digits), False)


def divisor_digits(a: Array[int], b: Array[int]) -> Array[int]:
    """Euclid's algorithm, on machine words as soon as the numbers fit."""
    while b.length > 0 and (a.length > WORD_DIGITS or b.length > WORD_DIGITS):
        rest = divide_digits(a, b)[1]
        a = b
        b = rest
    if b.length == 0:
        return a
    x = low_word(a)
    y = low_word(b)
    while y != 0:
        left = unsigned_rem(x, y)
        x = y
        y = left
    return word_digits(x)


def common_multiple(a, b) -> int | BigInt:
    """`lcm(a, b)`"""
    left = integer_of(a).digits
    right = integer_of(b).digits
    if left.length == 0 or right.length == 0:
        return 0
    quotient = divide_digits(left, divisor_digits(left, right))[0]
    return normal(multiply_digits(quotient, right), False)


def isqrt(n) -> int | BigInt:
    """The largest integer whose square is at most `n`.

    Newton's method comes down to it from the root of the upper 60 bits, rounded up.
    """
    number = integer_of(n)
    if number.is_negative:
        raise ValueError("isqrt() argument must be nonnegative")
    digits = number.digits
    if digits.length == 0:
        return 0
    half = max(bit_length(digits) - TOP_BITS + 1, 0) // 2
    top = low_word(shift_right_digits(digits, 2 * half))
    root = shift_left_digits(word_digits(float_to_int(float_sqrt(int_to_float(top))) + 2), half)
    while True:
        mean = shift_right_digits(add_digits(root, divide_digits(digits, root)[0]), 1)
        if compare_digits(mean, root) >= 0:
            return normal(root, False)
        root = mean


def factorial(x) -> int | BigInt:
    number = integer_of(x)
    if number.is_negative:
        raise ValueError("factorial() not defined for negative values")
    if bit_length(number.digits) > 63:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    return normal(product_up_to(number, low_word(number.digits)), False)


def product_up_to(last: BigInt, count: int) -> Array[int]:
    """The product of `count` integers that follow each other, up to `last`.

    Both halves apart, so that most products are of numbers of equal length.
    """
    if count <= FEW_FACTORS:
        result = word_digits(1)
        factor = last
        for _ in range(count):
            result = multiply_digits(result, factor.digits)
            factor = lowered(factor, 1)
        return result
    half = count // 2
    upper = product_up_to(last, half)
    return multiply_digits(upper, product_up_to(lowered(last, half), count - half))


def lowered(value: BigInt, amount: int) -> BigInt:
    return wide(difference(value, wide_word(amount)))


def comb(n, k) -> int | BigInt:
    total = integer_of(n)
    chosen = integer_of(k)
    check_choice(total, chosen)
    rest = wide(difference(total, chosen))
    if rest.is_negative:
        return 0
    if compare_wide(rest, chosen) < 0:
        chosen = rest
    if bit_length(chosen.digits) > 63:
        raise OverflowError("min(n - k, k) must not exceed 9223372036854775807")
    count = low_word(chosen.digits)
    below = product_up_to(chosen, count)
    return normal(divide_digits(product_up_to(total, count), below)[0], False)


def perm(n, k=None) -> int | BigInt:
    if k is None:
        return factorial(n)
    total = integer_of(n)
    chosen = integer_of(k)
    check_choice(total, chosen)
    if compare_wide(total, chosen) < 0:
        return 0
    if bit_length(chosen.digits) > 63:
        raise OverflowError("k must not exceed 9223372036854775807")
    return normal(product_up_to(total, low_word(chosen.digits)), False)


def check_choice(total: BigInt, chosen: BigInt) -> None:
    if total.is_negative:
        raise ValueError("n must be a non-negative integer")
    if chosen.is_negative:
        raise ValueError("k must be a non-negative integer")
