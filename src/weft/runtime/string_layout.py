"""Trimming and padding strings."""

from __future__ import annotations

from weft.runtime.characters import skip_spaces, skip_spaces_back
from weft.runtime.intrinsics import ByteArray
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str, chr_
from weft.runtime.utf8 import code_at, find_bytes, start_before, width_at

PLUS = 43
MINUS = 45
ZERO = 48
SPACE = 32


def strip(string: Str, chars) -> Str:
    start = trimmed_start(string.data, chars)
    return string.piece(start, trimmed_stop(string.data, start, chars))


def lstrip(string: Str, chars) -> Str:
    return string.piece(trimmed_start(string.data, chars), string.data.length)


def rstrip(string: Str, chars) -> Str:
    return string.piece(0, trimmed_stop(string.data, 0, chars))


def trimmed_start(data: ByteArray, chars) -> int:
    if chars is None:
        return skip_spaces(data, 0)
    at = 0
    while at < data.length and has_char(chars, data, at):
        at += width_at(data, at)
    return at


def trimmed_stop(data: ByteArray, start: int, chars) -> int:
    if chars is None:
        stop = skip_spaces_back(data, data.length)
        return stop if stop > start else start
    at = data.length
    while at > start and has_char(chars, data, start_before(data, at)):
        at = start_before(data, at)
    return at


def has_char(chars: Str, data: ByteArray, at: int) -> bool:
    """Whether `chars` contains the character at an offset of `data`."""
    width = width_at(data, at)
    if width == 1:
        byte = data[at]
        for i in range(chars.data.length):
            if chars.data[i] == byte:
                return True
        return False
    code = code_at(data, at)
    one = chr_(code).data
    return find_bytes(chars.data, 0, chars.data.length, one, width) >= 0


def ljust(string: Str, width: int, fillchar) -> Str:
    return pad(string, 0, width - string.length, fillchar)


def rjust(string: Str, width: int, fillchar) -> Str:
    return pad(string, width - string.length, 0, fillchar)


def center(string: Str, width: int, fillchar) -> Str:
    missing = width - string.length
    if missing <= 0:
        return pad(string, 0, 0, fillchar)
    left = missing // 2 + (missing & width & 1)  # CPython's rounding
    return pad(string, left, missing - left, fillchar)


def pad(string: Str, left: int, right: int, fillchar) -> Str:
    if fillchar is None:
        return pad_with(string, left, right, SPACE)
    if fillchar.length != 1:
        raise TypeError("The fill character must be exactly one character long")
    return pad_with(string, left, right, code_at(fillchar.data, 0))


def pad_with(string: Str, left: int, right: int, code: int) -> Str:
    if left < 0:
        left = 0
    if right < 0:
        right = 0
    if left + right == 0:
        return string
    if code < 128:
        size = string.data.length
        data = ByteArray(left + size + right)
        data.fill(0, code, left)
        data.copy_from(left, string.data, 0, size)
        data.fill(left + size, code, right)
        return Str(data, left + string.length + right)
    fill = chr_(code)
    return fill * left + string + fill * right


def zfill(string: Str, width: int) -> Str:
    missing = width - string.length
    if missing <= 0:
        return string
    result = pad_with(string, missing, 0, ZERO)
    if string.length > 0:
        sign = string.data[0]
        if sign == PLUS or sign == MINUS:
            result.data[0] = sign  # the string is new: nobody has seen it yet
            result.data[missing] = ZERO
    return result


def expandtabs(string: Str, tabsize: int) -> Str:
    builder = StrBuilder(string.data.length + 16)
    data = string.data
    column = 0
    at = 0
    while at < data.length:
        code = code_at(data, at)
        at += width_at(data, at)
        if code == 9:
            if tabsize > 0:
                for _ in range(tabsize - column % tabsize):
                    builder.add_byte(SPACE)
                column = 0
        else:
            builder.add_code(code)
            column = 0 if code == 10 or code == 13 else column + 1
    return builder.build()
