"""Number theory on checked 64-bit integers: what `math` exports of it, under its names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weft.runtime import big_ints
from weft.runtime.integers import MIN_INT, overflow
from weft.runtime.intrinsics import (
    float_sqrt,
    float_to_int,
    int_to_float,
    mul_overflows,
    unsigned_rem,
    wide_ints,
)
from weft.runtime.numbers import index_of

if TYPE_CHECKING:
    from weft.runtime.big_int import BigInt

LARGEST_ROOT = 3037000499  # of 2**63 - 1
LARGEST_FACTORIAL = 20


def gcd(*integers) -> int | BigInt:
    result: Any = 0
    for value in integers:
        if wide_ints():
            result = big_ints.common_divisor(result, value)
        else:
            result = common_divisor(result, index_of(value))
    return result


def lcm(*integers) -> int | BigInt:
    result: Any = 1
    for value in integers:
        if wide_ints():
            result = big_ints.common_multiple(result, value)
            continue
        number = index_of(value)
        if number == 0 or result == 0:
            result = 0
        else:
            if number == MIN_INT:
                raise overflow()
            factor = number if number > 0 else -number
            result = multiplied(result // common_divisor(result, factor), factor)
    return result


def factorial(x) -> int | BigInt:
    if wide_ints():
        return big_ints.factorial(x)
    number = index_of(x)
    if number < 0:
        raise ValueError("factorial() not defined for negative values")
    if number > LARGEST_FACTORIAL:
        raise overflow()
    result = 1
    for factor in range(2, number + 1):
        result *= factor
    return result


def isqrt(n) -> int | BigInt:
    """The largest integer whose square is at most `n`: the float's root is off by one at most."""
    if wide_ints():
        return big_ints.isqrt(n)
    number = index_of(n)
    if number < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    root = float_to_int(float_sqrt(int_to_float(number)))
    if root > LARGEST_ROOT:
        root = LARGEST_ROOT
    while root * root > number:
        root -= 1
    while root < LARGEST_ROOT and (root + 1) * (root + 1) <= number:
        root += 1
    return root


def comb(n, k) -> int | BigInt:
    """Each step divides before it multiplies, so that only what is part of the result may overflow."""
    if wide_ints():
        return big_ints.comb(n, k)
    total = index_of(n)
    chosen = index_of(k)
    check_choice(total, chosen)
    if chosen > total:
        return 0
    if chosen > total - chosen:
        chosen = total - chosen
    result = 1
    for i in range(chosen):
        factor = total - i
        divisor = i + 1
        shared = common_divisor(factor, divisor)
        # What is left of the divisor has nothing in common with the factor: it divides the result.
        result = multiplied(result // (divisor // shared), factor // shared)
    return result


def perm(n, k=None) -> int | BigInt:
    if wide_ints():
        return big_ints.perm(n, k)
    if k is None:
        return factorial(n)
    total = index_of(n)
    chosen = index_of(k)
    check_choice(total, chosen)
    if chosen > total:
        return 0
    result = 1
    for i in range(chosen):
        result = multiplied(result, total - i)
    return result


def check_choice(total: int, chosen: int) -> None:
    if total < 0:
        raise ValueError("n must be a non-negative integer")
    if chosen < 0:
        raise ValueError("k must be a non-negative integer")


def common_divisor(a: int, b: int) -> int:
    """Euclid's algorithm, on unsigned words, where the size of -2**63 fits."""
    a = a if a >= 0 else 0 - a
    b = b if b >= 0 else 0 - b
    while b != 0:
        rest = unsigned_rem(a, b)
        a = b
        b = rest
    if a == MIN_INT:
        raise overflow()
    return a


def multiplied(a: int, b: int) -> int:
    if mul_overflows(a, b):
        raise overflow()
    return a * b
