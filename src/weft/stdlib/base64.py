"""`base64`: bytes as text, six, five or four bits to a character.

# differs: no `b32hexencode`, no `encode` and `decode` of files; `b32decode` takes neither `casefold` nor `map01`.
"""

from __future__ import annotations

from binascii import Error, decoded, from_hex  # type: ignore[attr-defined]

from weft.runtime.byte_arrays import as_bytes, contents_of
from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.intrinsics import ByteArray, text, type_name
from weft.runtime.strings import Str

from ._base85 import ascii85, base85, from_ascii85, from_base85, in_lines, part

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ALPHABET_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
PAD = 61
NEEDED = "a bytes-like object is required, not "


def _ascii(s) -> ByteArray:
    """What is to be decoded: bytes, or text."""
    if isinstance(s, Str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.data
    if isinstance(s, (Bytes, ByteArrayObject)):
        return s.contents()
    raise TypeError(
        text("argument should be a bytes-like object or ASCII string, not '")
        + type_name(s)
        + text("'")
    )


def _exchanged(
    data: ByteArray, first: int, second: int, to_first: int, to_second: int
) -> ByteArray:
    result = ByteArray(data.length)
    for i in range(data.length):
        byte = data[i]
        if byte == first:
            byte = to_first
        elif byte == second:
            byte = to_second
        result[i] = byte
    return result


def b64encode(s, altchars=None) -> Bytes:
    encoded = _encoded(contents_of(s, NEEDED))
    if altchars is None:
        return as_bytes(encoded)
    return as_bytes(_exchanged(encoded, 43, 47, altchars[0], altchars[1]))


def _encoded(data: ByteArray) -> ByteArray:
    alphabet = text(ALPHABET).data
    result = ByteArray((data.length + 2) // 3 * 4)
    at = 0
    for i in range(0, data.length, 3):
        left = data.length - i
        word = data[i] << 16
        if left > 1:
            word |= data[i + 1] << 8
        if left > 2:
            word |= data[i + 2]
        result[at] = alphabet[(word >> 18) & 63]
        result[at + 1] = alphabet[(word >> 12) & 63]
        result[at + 2] = alphabet[(word >> 6) & 63] if left > 1 else PAD
        result[at + 3] = alphabet[word & 63] if left > 2 else PAD
        at += 4
    return result


def b64decode(s, altchars=None, validate=False) -> Bytes:
    data = _ascii(s)
    if altchars is not None:
        data = _exchanged(data, altchars[0], altchars[1], 43, 47)
    return as_bytes(decoded(data, bool(validate)))


def standard_b64encode(s) -> Bytes:
    return b64encode(s)


def standard_b64decode(s) -> Bytes:
    return b64decode(s)


def urlsafe_b64encode(s) -> Bytes:
    return as_bytes(_exchanged(_encoded(contents_of(s, NEEDED)), 43, 47, 45, 95))


def urlsafe_b64decode(s) -> Bytes:
    return as_bytes(decoded(_exchanged(_ascii(s), 45, 95, 43, 47), False))


def b16encode(s) -> Bytes:
    return as_bytes(as_bytes(contents_of(s, NEEDED)).hex().upper().data)


def b16decode(s, casefold=False) -> Bytes:
    data = _ascii(s)
    for i in range(data.length):
        byte = data[i]
        is_digit = 48 <= byte <= 57 or 65 <= byte <= 70 or (bool(casefold) and 97 <= byte <= 102)
        if not is_digit:
            raise Error("Non-base16 digit found")
    return as_bytes(from_hex(data))


def b32encode(s) -> Bytes:
    data = contents_of(s, NEEDED)
    alphabet = text(ALPHABET_32).data
    result = ByteArray((data.length + 4) // 5 * 8)
    at = 0
    for i in range(0, data.length, 5):
        left = data.length - i if data.length - i < 5 else 5
        word = 0
        for k in range(5):
            word = (word << 8) | (data[i + k] if k < left else 0)
        used = (left * 8 + 4) // 5
        for k in range(8):
            result[at + k] = alphabet[(word >> (35 - 5 * k)) & 31] if k < used else PAD
        at += 8
    return as_bytes(result)


def b32decode(s) -> Bytes:
    data = _ascii(s)
    if data.length % 8 != 0:
        raise Error("Incorrect padding")
    end = data.length
    while end > 0 and data[end - 1] == PAD:
        end -= 1
    pads = data.length - end
    if pads == 2 or pads == 5 or pads > 6:
        raise Error("Incorrect padding")
    result = ByteArray(end * 5 // 8)
    word = 0
    bits = 0
    at = 0
    for i in range(end):
        digit = data[i] - 65
        if digit < 0 or digit > 25:
            digit = data[i] - 24  # "2" is 26
            if digit < 26 or digit > 31:
                raise Error("Non-base32 digit found")
        word = ((word << 5) | digit) & 0xFFFF
        bits += 5
        if bits >= 8:
            bits -= 8
            result[at] = (word >> bits) & 255
            at += 1
    return as_bytes(result)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False) -> Bytes:
    encoded = ascii85(contents_of(b, NEEDED), bool(foldspaces), bool(pad))
    if adobe:
        encoded = joined(text("<~").data, encoded)
    if wrapcol:
        encoded = in_lines(encoded, max(2 if adobe else 1, wrapcol), bool(adobe))
    return as_bytes(joined(encoded, text("~>").data) if adobe else encoded)


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v") -> Bytes:
    data = _ascii(b)
    if adobe:
        start = 2 if data.length > 1 and data[0] == 60 and data[1] == 126 else 0
        end = data.length - 2
        if end < 0 or data[end] != 126 or data[end + 1] != 62:
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        data = part(data, start, end)
    return as_bytes(from_ascii85(data, bool(foldspaces), ignorechars))


def b85encode(b, pad=False) -> Bytes:
    return as_bytes(base85(contents_of(b, NEEDED), bool(pad)))


def b85decode(b) -> Bytes:
    return as_bytes(from_base85(_ascii(b)))


def joined(first: ByteArray, second: ByteArray) -> ByteArray:
    result = ByteArray(first.length + second.length)
    result.copy_from(0, first, 0, first.length)
    result.copy_from(first.length, second, 0, second.length)
    return result
