"""Hashes: CPython's own for numbers and tuples, a fast one of ours for text.

A hash is a signed 64-bit integer and is never -1, which containers use as a mark. Numbers that compare
equal hash equal whatever their type, as in CPython: the value modulo the prime 2**61 - 1.
"""

from __future__ import annotations

from weft.runtime.intrinsics import (
    ByteArray,
    float_bits,
    mul_high,
    shift_left,
    shift_right,
    wrap_add,
    wrap_mul,
    wrap_sub,
)

HASH_BITS = 61
HASH_MODULUS = (1 << 61) - 1
HASH_INFINITY = 314159
HASH_NONE = 0x51AB_F00D  # CPython's depends on an address

# CPython's xxHash constants for tuples, as signed words.
XX_PRIME_1 = -7046029288634856825
XX_PRIME_2 = -4417276706812531889
XX_PRIME_5 = 2870177450012600261

# wyhash's: odd, with 32 bits set in each.
SECRET_0 = -6884282663029611473
SECRET_1 = -1800455987208640293
SECRET_2 = -8161530843051276573


def hash_int(value: int) -> int:
    if -HASH_MODULUS < value < HASH_MODULUS:
        return value if value != -1 else -2
    magnitude = value if value >= 0 else wrap_sub(0, value)
    # 2**61 is 1 modulo the prime, so the upper bits are added to the lower ones.
    result = (magnitude & HASH_MODULUS) + shift_right(magnitude, HASH_BITS)
    if result >= HASH_MODULUS:
        result -= HASH_MODULUS
    if value < 0:
        result = -result
    return result if result != -1 else -2


def hash_bool(value: bool) -> int:
    return 1 if value else 0


def hash_float(value: float) -> int:
    bits = float_bits(value)
    fraction = bits & ((1 << 52) - 1)
    exponent = shift_right(bits, 52) & 2047
    if exponent == 2047:
        # differs: CPython hashes a NaN by its identity, which a float does not have here.
        if fraction != 0:
            return 0
        return HASH_INFINITY if bits >= 0 else -HASH_INFINITY
    if exponent == 0:
        exponent = 1
    else:
        fraction |= 1 << 52
    # The value is fraction * 2**(exponent - 1075); a power of two is a rotation of 61 bits.
    turn = (exponent - 1075) % HASH_BITS
    result = (shift_left(fraction, turn) & HASH_MODULUS) | shift_right(fraction, HASH_BITS - turn)
    if bits < 0:
        result = -result
    return result if result != -1 else -2


def hash_none() -> int:
    return HASH_NONE


# A tuple: `combine_start`, `combine_add` for the hash of each item, `combine_end`.


def combine_start() -> int:
    return XX_PRIME_5


def combine_add(acc: int, item_hash: int) -> int:
    acc = wrap_add(acc, wrap_mul(item_hash, XX_PRIME_2))
    acc = shift_left(acc, 31) | shift_right(acc, 33)
    return wrap_mul(acc, XX_PRIME_1)


def combine_end(acc: int, count: int) -> int:
    acc = wrap_add(acc, count ^ (XX_PRIME_5 ^ 3527539))
    return acc if acc != -1 else 1546275796


def hash_bytes(data: ByteArray, count: int) -> int:
    """A hash of the first `count` bytes, eight at a time (after wyhash). Never 0 or -1."""
    state = mix(count ^ SECRET_0, SECRET_1)
    at = 0
    while at + 16 <= count:
        state = mix(data.word(at) ^ SECRET_1, data.word(at + 8) ^ state)
        at += 16
    first = 0
    second = 0
    if at + 8 <= count:
        first = data.word(at)
        at += 8
    if at < count:
        if count >= 8:
            second = data.word(count - 8)  # overlaps what was read; cheaper than single bytes
        else:
            while at < count:
                second = (second << 8) | data[at]
                at += 1
    state = mix(first ^ SECRET_2, second ^ state)
    state = mix(state ^ SECRET_0, count ^ SECRET_2)
    return state if state != 0 and state != -1 else 1


def mix(a: int, b: int) -> int:
    """Both halves of the 128-bit product, folded together."""
    return wrap_mul(a, b) ^ mul_high(a, b)
