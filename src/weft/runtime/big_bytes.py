"""`int.to_bytes` and `int.from_bytes` without a limit of size."""

from __future__ import annotations

from weft.runtime.big_digits import (
    BITS,
    bit_length,
    complement_digits,
    shift_left_digits,
    subtract_digits,
    trimmed,
    word_digits,
)
from weft.runtime.big_int import BigInt, normal
from weft.runtime.byte_arrays import as_bytes, is_little, reversed_bytes
from weft.runtime.byte_strings import ByteArrayObject, Bytes, bytes_of
from weft.runtime.intrinsics import Array, ByteArray
from weft.runtime.strings import Str


def to_bytes(value: BigInt, length: int = 1, byteorder: Str = "big", *, signed=False) -> Bytes:  # type: ignore[assignment]
    reverse = is_little(byteorder)
    if length < 0:
        raise ValueError("length argument must be non-negative")
    if value.is_negative and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    if needed_bits(value) + (1 if signed else 0) > 8 * length:
        raise OverflowError("int too big to convert")
    size = max(value.digits.length, 8 * length // BITS + 1)
    digits = complement_digits(value.digits, value.is_negative, size)
    data = ByteArray(length)
    held = 0
    held_bits = 0
    next_digit = 0
    for index in range(length - 1, -1, -1):
        if held_bits < 8:
            held |= digits[next_digit] << held_bits
            held_bits += BITS
            next_digit += 1
        data[index] = held & 255
        held >>= 8
        held_bits -= 8
    return as_bytes(reversed_bytes(data) if reverse else data)


def needed_bits(value: BigInt) -> int:
    """Without the sign; -2**n needs but n."""
    if value.is_negative:
        return bit_length(subtract_digits(value.digits, word_digits(1)))
    return bit_length(value.digits)


def from_bytes(bytes, byteorder: Str = "big", *, signed=False) -> int | BigInt:  # type: ignore[assignment]
    reverse = is_little(byteorder)
    if isinstance(bytes, (Bytes, ByteArrayObject)):
        data = bytes.contents()
    else:
        data = bytes_of(bytes).contents()
    if reverse:
        data = reversed_bytes(data)
    digits = Array[int](8 * data.length // BITS + 1)
    held = 0
    held_bits = 0
    to = 0
    for index in range(data.length - 1, -1, -1):
        held |= data[index] << held_bits
        held_bits += 8
        if held_bits >= BITS:
            digits[to] = held & ((1 << BITS) - 1)
            held >>= BITS
            held_bits -= BITS
            to += 1
    digits[to] = held
    if signed and data.length > 0 and data[0] >= 128:
        whole = shift_left_digits(word_digits(1), 8 * data.length)
        return normal(subtract_digits(whole, trimmed(digits)), True)
    return normal(digits, False)
