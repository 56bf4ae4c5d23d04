"""`binascii`: what `base64` is made of.

# differs: `hexlify`, `unhexlify`, `b2a_hex`, `a2b_hex`, `a2b_base64` and `crc32` only.
"""

from __future__ import annotations

from weft.runtime.byte_arrays import as_bytes, contents_of
from weft.runtime.byte_strings import Bytes
from weft.runtime.checksums import crc32  # noqa: F401
from weft.runtime.intrinsics import ByteArray
from weft.runtime.strings import Str

PAD = 61
NEEDED = "a bytes-like object is required, not "


class Error(ValueError):
    """What is given is no encoding."""


def hexlify(data) -> Bytes:
    return as_bytes(as_bytes(contents_of(data, NEEDED)).hex().data)


def unhexlify(hexstr) -> Bytes:
    if isinstance(hexstr, Str):
        return as_bytes(from_hex(hexstr.data))
    return as_bytes(from_hex(contents_of(hexstr, NEEDED)))


def b2a_hex(data) -> Bytes:
    return hexlify(data)


def a2b_hex(hexstr) -> Bytes:
    return unhexlify(hexstr)


def a2b_base64(data, *, strict_mode=False) -> Bytes:
    if isinstance(data, Str):
        return as_bytes(decoded(data.data, False))
    return as_bytes(decoded(contents_of(data, NEEDED), False))


def from_hex(data: ByteArray) -> ByteArray:
    if data.length % 2 != 0:
        raise Error("Odd-length string")
    result = ByteArray(data.length // 2)
    for i in range(result.length):
        result[i] = 16 * _digit(data[2 * i]) + _digit(data[2 * i + 1])
    return result


def _digit(byte: int) -> int:
    if 48 <= byte <= 57:
        return byte - 48
    letter = byte | 32
    if 97 <= letter <= 102:
        return letter - 87
    raise Error("Non-hexadecimal digit found")


def _six_bits(byte: int) -> int:
    """The value of a character of base 64, or -1."""
    if 65 <= byte <= 90:
        return byte - 65
    if 97 <= byte <= 122:
        return byte - 71
    if 48 <= byte <= 57:
        return byte + 4
    if byte == 43:
        return 62
    return 63 if byte == 47 else -1


def decoded(data: ByteArray, strict: bool) -> ByteArray:
    """Base 64; what is no character of it is skipped, unless that is forbidden."""
    if strict:
        _check_strictly(data)
    space = ByteArray(data.length // 4 * 3 + 3)
    size = 0
    count = 0  # of the characters in the group of four
    pads = 0
    word = 0
    digits = 0
    for i in range(data.length):
        byte = data[i]
        if byte == PAD:
            pads += 1
            if count >= 2 and count + pads >= 4:
                return _part(space, size)
            continue
        value = _six_bits(byte)
        if value < 0:
            continue
        pads = 0
        digits += 1
        word = ((word << 6) | value) & 0xFFFFFF
        count += 1
        if count >= 2:
            space[size] = (word >> (2 * (4 - count))) & 255
            size += 1
        if count == 4:
            count = 0
    if count == 1:
        raise Error(
            f"Invalid base64-encoded string: number of data characters ({digits}) "
            "cannot be 1 more than a multiple of 4"
        )
    if count != 0:
        raise Error("Incorrect padding")
    return _part(space, size)


def _check_strictly(data: ByteArray) -> None:
    """What a decoder with `validate` demands: digits, then at most two pads."""
    end = data.length
    while end > 0 and data.length - end < 2 and data[end - 1] == PAD:
        end -= 1
    for i in range(end):
        if data[i] == PAD:
            raise Error(
                "Leading padding not allowed" if i == 0 else "Discontinuous padding not allowed"
            )
        if _six_bits(data[i]) < 0:
            raise Error("Only base64 data is allowed")


def _part(data: ByteArray, size: int) -> ByteArray:
    result = ByteArray(size)
    result.copy_from(0, data, 0, size)
    return result
