"""Quotients and roots of exact sums, rounded once: `statistics` computes in fractions and rounds at the end.

A guess in floats is corrected by comparing exactly with the midpoints to its neighbours. Exact as long as
no product of two values leaves the range of normal numbers.
"""

from __future__ import annotations

from weft.runtime.exact_sum import ExactSum
from weft.runtime.float_parts import INFINITY_BITS, is_finite, product_error
from weft.runtime.intrinsics import (
    bits_float,
    float_bits,
    float_sqrt,
    int_to_float,
    libm_nextafter,
)

LARGEST_EXACT = 1 << 53
HALF_WORD = 4294967296.0  # 2**32


def add_int(total: ExactSum, value: int) -> None:
    if -LARGEST_EXACT <= value <= LARGEST_EXACT:
        total.add(int_to_float(value))
    else:
        total.add(int_to_float(value >> 32) * HALF_WORD)
        total.add(int_to_float(value & 0xFFFFFFFF))


def add_product(total: ExactSum, a: float, b: float) -> None:
    product = a * b
    total.add(product)
    if is_finite(product):
        total.add(product_error(a, b, product))


def add_products(total: ExactSum, a: ExactSum, b: ExactSum, sign: float) -> None:
    """Add or subtract the product of two sums."""
    for i in range(a.count):
        for j in range(b.count):
            add_product(total, sign * a.parts[i], b.parts[j])


def sign_of(total: ExactSum) -> int:
    """-1, 0 or 1: the sign of the largest part."""
    if total.count == 0:
        return 0
    return 1 if total.parts[total.count - 1] > 0.0 else -1


def infinity() -> float:
    return bits_float(INFINITY_BITS)


def side_of_quotient(above: ExactSum, below: ExactSum, guess: float, half: float) -> int:
    """The sign of `above / below - (guess + half)`; `below` is positive."""
    rest = ExactSum()
    for i in range(above.count):
        rest.add(above.parts[i])
    for i in range(below.count):
        add_product(rest, -guess, below.parts[i])
        add_product(rest, -half, below.parts[i])
    return sign_of(rest)


def side_of_root(above: ExactSum, below: ExactSum, guess: float, half: float) -> int:
    """The sign of `sqrt(above / below) - (guess + half)`; both are positive."""
    square = ExactSum()
    add_product(square, guess, guess)
    add_product(square, 2.0 * guess, half)
    add_product(square, half, half)
    rest = ExactSum()
    for i in range(above.count):
        rest.add(above.parts[i])
    add_products(rest, square, below, -1.0)
    return sign_of(rest)


def corrected(above: ExactSum, below: ExactSum, guess: float, is_root: bool) -> float:
    """The float nearest to the quotient, or to its root; of two the even one."""
    if not is_finite(guess) or guess == 0.0:
        return guess
    while True:
        larger = libm_nextafter(guess, infinity())
        half = (larger - guess) / 2.0
        order = side(above, below, guess, half, is_root)
        if order > 0 or (order == 0 and float_bits(guess) & 1 != 0):
            guess = larger
            continue
        smaller = libm_nextafter(guess, -infinity())
        half = (smaller - guess) / 2.0
        order = side(above, below, guess, half, is_root)
        if order < 0 or (order == 0 and float_bits(guess) & 1 != 0):
            guess = smaller
            continue
        return guess


def side(above: ExactSum, below: ExactSum, guess: float, half: float, is_root: bool) -> int:
    if is_root:
        return side_of_root(above, below, guess, half)
    return side_of_quotient(above, below, guess, half)


def quotient(above: ExactSum, below: ExactSum) -> float:
    """`above / below`, where `below` is positive."""
    return corrected(above, below, above.total() / below.total(), False)


def root_of_quotient(above: ExactSum, below: ExactSum) -> float:
    """`sqrt(above / below)`, where `below` is positive and `above` not negative."""
    if sign_of(above) <= 0 and is_finite(above.total()):
        return 0.0
    return corrected(above, below, float_sqrt(above.total() / below.total()), True)
