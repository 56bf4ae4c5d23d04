"""Ascii85 and base85: four bytes as five characters, for `base64`."""

from __future__ import annotations

from weft.runtime.byte_arrays import big_endian, put_big_endian
from weft.runtime.byte_strings import Bytes
from weft.runtime.intrinsics import ByteArray, text

ALPHABET_85 = (
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
)
# Of Ascii85: `!`, `u`, `z` and `y`.
FIRST = 33
LAST = 117
ZEROS = 122
SPACES = 121
FOUR_SPACES = 0x2020_2020
TOO_LARGE = 1 << 32


def ascii85(data: ByteArray, foldspaces: bool, pad: bool) -> ByteArray:
    alphabet = ByteArray(85)
    for i in range(85):
        alphabet[i] = FIRST + i
    return encoded(data, alphabet, pad, True, foldspaces)


def base85(data: ByteArray, pad: bool) -> ByteArray:
    return encoded(data, text(ALPHABET_85).data, pad, False, False)


def encoded(
    data: ByteArray, alphabet: ByteArray, pad: bool, foldnuls: bool, foldspaces: bool
) -> ByteArray:
    words = (data.length + 3) // 4
    missing = 4 * words - data.length
    padded = ByteArray(4 * words)
    padded.copy_from(0, data, 0, data.length)
    result = ByteArray(5 * words)
    at = 0
    for i in range(words):
        word = big_endian(padded, 4 * i, 4)
        is_cut = missing > 0 and not pad and i == words - 1
        if foldnuls and word == 0 and not is_cut:
            result[at] = ZEROS
            at += 1
        elif foldspaces and word == FOUR_SPACES:
            result[at] = SPACES
            at += 1
        else:
            for place in range(4, -1, -1):
                result[at + place] = alphabet[word % 85]
                word //= 85
            at += 5
        if is_cut:
            at -= missing
    return part(result, 0, at)


def part(data: ByteArray, start: int, end: int) -> ByteArray:
    """The bytes from `start` to before `end`; none where they cross."""
    result = ByteArray(end - start if end > start else 0)
    result.copy_from(0, data, start, result.length)
    return result


def in_lines(data: ByteArray, width: int, is_framed: bool) -> ByteArray:
    """The bytes with a line end after each `width`; with a last line of its own for the `~>` that has no room."""
    lines = (data.length + width - 1) // width
    if is_framed and data.length - (lines - 1) * width + 2 > width:
        lines += 1
    result = ByteArray(data.length + (lines - 1 if lines > 0 else 0))
    to = 0
    for line in range(lines):
        if line > 0:
            result[to] = 10
            to += 1
        for at in range(line * width, min((line + 1) * width, data.length)):
            result[to] = data[at]
            to += 1
    return result


def from_ascii85(data: ByteArray, foldspaces: bool, ignored: Bytes) -> ByteArray:
    result = ByteArray(4 * data.length + 4)
    to = 0
    word = 0
    digits = 0
    for i in range(data.length + 4):
        digit = data[i] if i < data.length else LAST
        if FIRST <= digit <= LAST:
            word = 85 * word + (digit - FIRST)
            digits += 1
            if digits == 5:
                if word >= TOO_LARGE:
                    raise ValueError("Ascii85 overflow")
                put_big_endian(result, to, word, 4)
                to += 4
                word = 0
                digits = 0
        elif digit == ZEROS or (foldspaces and digit == SPACES):
            if digits > 0:
                raise ValueError(f"{chr(digit)} inside Ascii85 5-tuple")
            put_big_endian(result, to, 0 if digit == ZEROS else FOUR_SPACES, 4)
            to += 4
        elif digit not in ignored:
            raise ValueError(f"Non-Ascii85 digit found: {chr(digit)}")
    return part(result, 0, to - (4 - digits))


def from_base85(data: ByteArray) -> ByteArray:
    alphabet = text(ALPHABET_85).data
    values = ByteArray(256)
    for i in range(85):
        values[alphabet[i]] = i + 1
    words = (data.length + 4) // 5
    result = ByteArray(4 * words)
    for i in range(words):
        word = 0
        for at in range(5 * i, 5 * i + 5):
            value = 85
            if at < data.length:
                value = values[data[at]]
                if value == 0:
                    raise ValueError(f"bad base85 character at position {at}")
            word = 85 * word + value - 1
        if word >= TOO_LARGE:
            raise ValueError(f"base85 overflow in hunk starting at byte {5 * i}")
        put_big_endian(result, 4 * i, word, 4)
    return part(result, 0, 4 * words - (5 * words - data.length))
