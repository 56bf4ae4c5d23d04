"""Methods of `int` and `float`, under their names; the compiler calls them (`frontend/value_methods.py`)."""

from __future__ import annotations

from weft.runtime.byte_arrays import as_bytes, is_little, put_big_endian, reversed_bytes
from weft.runtime.byte_strings import ByteArrayObject, Bytes, bytes_of
from weft.runtime.float_parts import (
    BIAS,
    MANTISSA,
    MANTISSA_BITS,
    SIGN,
    exponent_of,
    is_finite,
    is_infinite,
    mantissa_of,
    scaled,
)
from weft.runtime.integers import overflow
from weft.runtime.intrinsics import (
    ByteArray,
    bits_float,
    float_bits,
    float_to_int,
    int_to_float,
    text,
)
from weft.runtime.string_builder import StrBuilder, add_hex
from weft.runtime.strings import Str

WORD_BYTES = 8
MOST_DIGITS = 15  # hexadecimal ones that fit a word


def bit_count(value: int) -> int:
    rest = value if value >= 0 else 0 - value
    count = 0
    while rest != 0:
        rest &= rest - 1
        count += 1
    return count


def to_bytes(value: int, length: int = 1, byteorder: Str = "big", *, signed=False) -> Bytes:  # type: ignore[assignment]
    reverse = is_little(byteorder)
    if length < 0:
        raise ValueError("length argument must be non-negative")
    if value < 0 and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    if length < WORD_BYTES:
        bits = 8 * length - 1 if signed else 8 * length
        high = value >> (bits if bits > 0 else 0)
        if length == 0 and value != 0:
            high = 1
        if high != 0 and not (value < 0 and high == -1):
            raise OverflowError("int too big to convert")
    data = ByteArray(length)
    if length > WORD_BYTES:
        data.fill(0, 255 if value < 0 else 0, length - WORD_BYTES)
        put_big_endian(data, length - WORD_BYTES, value, WORD_BYTES)
    else:
        put_big_endian(data, 0, value, length)
    return as_bytes(reversed_bytes(data) if reverse else data)


def from_bytes(bytes, byteorder: Str = "big", *, signed=False) -> int:  # type: ignore[assignment]
    reverse = is_little(byteorder)
    if isinstance(bytes, (Bytes, ByteArrayObject)):
        data = bytes.contents()
    else:
        data = bytes_of(bytes).contents()
    if reverse:
        data = reversed_bytes(data)
    result = 0
    if signed and data.length > 0 and data[0] >= 128:
        result = -1
    for i in range(data.length):
        # The eight bits that leave the word must be copies of the sign.
        if result >> 55 != 0 and result >> 55 != -1:
            raise overflow()
        result = (result << 8) | data[i]
        if result < 0 and not (signed and data[0] >= 128):
            raise overflow()
    return result


def int_ratio(value: int) -> tuple[int, int]:
    return (value, 1)


def float_ratio(value: float) -> tuple[int, int]:
    if is_infinite(value):
        raise OverflowError("cannot convert Infinity to integer ratio")
    if value != value:
        raise ValueError("cannot convert NaN to integer ratio")
    if value == 0.0:
        return (0, 1)
    above = float_to_int(mantissa_of(value) * 9007199254740992.0)  # 2**53
    exponent = exponent_of(value) - 53
    while above & 1 == 0:
        above >>= 1
        exponent += 1
    if exponent >= 0:
        if exponent > 62 or (above << exponent) >> exponent != above:
            raise overflow()
        return (above << exponent, 1)
    if exponent < -62:
        raise overflow()
    return (above, 1 << -exponent)


# Hexadecimal floats.


def float_hex(value: float) -> Str:
    if value != value:
        return text("nan")
    bits = float_bits(value)
    out = StrBuilder(32)
    if bits < 0:
        out.add_byte(45)
    if not is_finite(value):
        out.add(text("inf"))
        return out.build()
    exponent = ((bits & ~SIGN) >> MANTISSA_BITS) - BIAS
    fraction = bits & MANTISSA
    if exponent == -BIAS:
        out.add(text("0x0."))
        exponent = 1 - BIAS if fraction != 0 else 0
    else:
        out.add(text("0x1."))
    if fraction == 0 and exponent == 0 and value == 0.0:
        out.add_byte(48)
    else:
        add_hex(out, fraction, 13)
    out.add_byte(112)
    out.add_byte(45 if exponent < 0 else 43)
    digits = exponent if exponent >= 0 else -exponent
    started = False
    power = 1000
    while power > 0:
        digit = digits // power % 10
        if digit != 0 or started or power == 1:
            out.add_byte(48 + digit)
            started = True
        power //= 10
    return out.build()


def hex_digit(byte: int) -> int:
    """The value of a digit, or -1."""
    if 48 <= byte <= 57:
        return byte - 48
    letter = byte | 32
    if 97 <= letter <= 102:
        return letter - 87
    return -1


def invalid_hex() -> ValueError:
    return ValueError("invalid hexadecimal floating-point string")


def float_from_hex(string: Str) -> float:
    """`[sign] [0x] digits [. digits] [p exponent]`; digits beyond a word count by being zero or not."""
    shown = string.strip().lower()
    data = shown.data
    end = data.length
    at = 0
    sign = 1.0
    if at < end and (data[at] == 45 or data[at] == 43):
        if data[at] == 45:
            sign = -1.0
        at += 1
    rest = shown.piece(at, end)
    if rest == text("inf") or rest == text("infinity"):
        return sign * bits_float(0x7FF0_0000_0000_0000)
    if rest == text("nan"):
        return bits_float(0x7FF8_0000_0000_0000)
    if end - at >= 2 and data[at] == 48 and data[at + 1] == 120:
        at += 2
    above = 0
    exponent = 0
    count = 0
    used = 0
    has_point = False
    while at < end:
        if data[at] == 46 and not has_point:
            has_point = True
        else:
            digit = hex_digit(data[at])
            if digit < 0:
                break
            count += 1
            if used < MOST_DIGITS:
                above = above * 16 + digit
                used += 1 if above != 0 else 0
                exponent -= 4 if has_point else 0
            else:
                above |= 1 if digit != 0 else 0
                exponent += 0 if has_point else 4
        at += 1
    if count == 0:
        raise invalid_hex()
    if at < end and data[at] == 112:
        at += 1
        is_negative = at < end and data[at] == 45
        if at < end and (data[at] == 45 or data[at] == 43):
            at += 1
        power = 0
        first = at
        while at < end and 48 <= data[at] <= 57:
            power = power * 10 + data[at] - 48 if power < 100000 else power
            at += 1
        if at == first:
            raise invalid_hex()
        exponent += -power if is_negative else power
    if at != end:
        raise invalid_hex()
    result = scaled(int_to_float(above), exponent)
    if is_infinite(result):
        raise OverflowError("hexadecimal value too large to represent as a float")
    return sign * result
