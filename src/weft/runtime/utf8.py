"""UTF-8 over byte arrays: what a `Str` holds, so the bytes are known to be well formed.

Lone surrogates, which a Python string may contain, are held as their three bytes.
"""

from __future__ import annotations

from weft.runtime.intrinsics import ByteArray


def width_at(data: ByteArray, at: int) -> int:
    """How many bytes the character takes whose first byte is at `at`."""
    lead = data[at]
    if lead < 0x80:
        return 1
    if lead < 0xE0:
        return 2
    return 3 if lead < 0xF0 else 4


def code_at(data: ByteArray, at: int) -> int:
    """The code point that starts at `at`."""
    lead = data[at]
    if lead < 0x80:
        return lead
    if lead < 0xE0:
        return (lead & 31) << 6 | (data[at + 1] & 63)
    if lead < 0xF0:
        return (lead & 15) << 12 | (data[at + 1] & 63) << 6 | (data[at + 2] & 63)
    return (
        (lead & 7) << 18
        | (data[at + 1] & 63) << 12
        | (data[at + 2] & 63) << 6
        | (data[at + 3] & 63)
    )


def start_before(data: ByteArray, at: int) -> int:
    """Where the character starts that ends just before `at`; `at` is not 0."""
    at -= 1
    while data[at] & 0xC0 == 0x80:
        at -= 1
    return at


def code_width(code: int) -> int:
    if code < 0x80:
        return 1
    if code < 0x800:
        return 2
    return 3 if code < 0x10000 else 4


def put_code(data: ByteArray, at: int, code: int) -> int:
    """Write a code point; gives the offset behind it."""
    if code < 0x80:
        data[at] = code
        return at + 1
    if code < 0x800:
        data[at] = 0xC0 | code >> 6
        data[at + 1] = 0x80 | code & 63
        return at + 2
    if code < 0x10000:
        data[at] = 0xE0 | code >> 12
        data[at + 1] = 0x80 | code >> 6 & 63
        data[at + 2] = 0x80 | code & 63
        return at + 3
    data[at] = 0xF0 | code >> 18
    data[at + 1] = 0x80 | code >> 12 & 63
    data[at + 2] = 0x80 | code >> 6 & 63
    data[at + 3] = 0x80 | code & 63
    return at + 4


def count_codes(data: ByteArray, start: int, stop: int) -> int:
    """How many characters start in these bytes."""
    count = 0
    for at in range(start, stop):
        if data[at] & 0xC0 != 0x80:
            count += 1
    return count


def skip_codes(data: ByteArray, at: int, count: int) -> int:
    """The offset `count` characters behind `at`."""
    for _ in range(count):
        at += width_at(data, at)
    return at


def skip_codes_back(data: ByteArray, at: int, count: int) -> int:
    for _ in range(count):
        at = start_before(data, at)
    return at


def find_bytes(
    data: ByteArray, start: int, stop: int, pattern: ByteArray, pattern_length: int
) -> int:
    """The first offset in `start..stop` where the pattern lies wholly inside, or -1."""
    if pattern_length == 0:
        return start if start <= stop else -1
    first = pattern[0]
    last = stop - pattern_length
    at = start
    while at <= last:
        if data[at] == first and data.compare(at, pattern, 0, pattern_length) == 0:
            return at
        at += 1
    return -1


def find_bytes_back(
    data: ByteArray, start: int, stop: int, pattern: ByteArray, pattern_length: int
) -> int:
    """The last such offset, or -1."""
    at = stop - pattern_length
    while at >= start:
        if data.compare(at, pattern, 0, pattern_length) == 0:
            return at
        at -= 1
    return -1
