"""Checked operations on 64-bit integers that are more than one instruction."""

from __future__ import annotations

from weft.runtime import hostcall
from weft.runtime.intrinsics import (
    add_overflows,
    mul_overflows,
    wide_ints,
)
from weft.runtime.protocol import Opcode

MIN_INT = -0x7FFF_FFFF_FFFF_FFFF - 1
SMALL_MODULUS = 1 << 31


def overflow() -> OverflowError:
    hostcall.call_word(Opcode.OUTGROWN, 0)  # as in raise_overflow()
    return OverflowError("integer overflow: the result does not fit in 64 bits")


def unsigned_word(word: int):
    """A word read as unsigned."""
    if word >= 0:
        return word
    if wide_ints():
        return big_ints.from_word(word)
    raise overflow()


def checked_add(a, b):
    """`a + b` of any type; integers must not overflow, or become wide."""
    if wide_ints():
        if isinstance(a, int) and isinstance(b, int):
            return big_ints.add(a, b)
        return a + b
    if isinstance(a, int) and isinstance(b, int) and add_overflows(a, b):
        raise overflow()
    return a + b


def abs_int(value: int) -> int:
    if value == MIN_INT:
        raise overflow()
    return value if value >= 0 else -value


def abs_of(value):
    if isinstance(value, int):
        return abs_int(value)
    return abs(value)


def divmod_int(a: int, b: int) -> tuple[int, int]:
    if b == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    if b == -1:
        if a == MIN_INT:
            raise overflow()
        return (-a, 0)
    return (a // b, a % b)


def pow_int(base: int, exponent: int) -> int:
    """`base ** exponent` for an exponent that is not negative."""
    result = 1
    while True:
        if exponent & 1 == 1:
            if mul_overflows(result, base):
                raise overflow()
            result *= base
        exponent >>= 1
        if exponent == 0:
            return result
        if mul_overflows(base, base):
            raise overflow()
        base *= base


def pow_mod(base: int, exponent: int, modulus: int) -> int:
    """`pow(base, exponent, modulus)`."""
    if modulus == 0:
        raise ValueError("pow() 3rd argument cannot be 0")
    if modulus == MIN_INT:
        raise overflow()
    size = modulus if modulus > 0 else -modulus
    if exponent < 0:
        if exponent == MIN_INT:
            raise overflow()
        base = inverse_mod(base % size, size)
        exponent = -exponent
    base %= size
    result = 1 % size
    while exponent > 0:
        if exponent & 1 == 1:
            result = mul_mod(result, base, size)
        exponent >>= 1
        if exponent > 0:
            base = mul_mod(base, base, size)
    return result + modulus if modulus < 0 and result != 0 else result


def mul_mod(a: int, b: int, modulus: int) -> int:
    """`a * b % modulus` for `0 <= a, b < modulus`."""
    if modulus <= SMALL_MODULUS:
        return a * b % modulus
    result = 0
    while b > 0:
        if b & 1 == 1:
            result = add_mod(result, a, modulus)
        a = add_mod(a, a, modulus)
        b >>= 1
    return result


def add_mod(a: int, b: int, modulus: int) -> int:
    """`(a + b) % modulus` without passing 2**63."""
    rest = modulus - b
    return a - rest if a >= rest else a + b


def inverse_mod(value: int, modulus: int) -> int:
    """The number that times `value` is 1 modulo `modulus`, by Euclid's algorithm."""
    a = value
    b = modulus
    x = 1
    y = 0
    while b != 0:
        quotient = a // b
        rest = a - quotient * b
        a = b
        b = rest
        following = x - quotient * y
        x = y
        y = following
    if a != 1:
        raise ValueError("base is not invertible for the given modulus")
    return x % modulus


# Below, because those modules import this one.
from weft.runtime import big_ints  # noqa: E402
