"""CRC-32 and Adler-32: what `zlib` exports, under its names."""

from __future__ import annotations

from weft.runtime.byte_arrays import contents_of
from weft.runtime.intrinsics import const_table

MASK = 0xFFFFFFFF
ADLER_PRIME = 65521


def _remainders() -> list[int]:
    """What each byte leaves of a CRC: the division by the polynomial, bit by bit."""
    table = []
    for byte in range(256):
        rest = byte
        for _ in range(8):
            rest = (rest >> 1) ^ (0xEDB88320 if rest & 1 else 0)
        table.append(rest)
    return table


REMAINDERS = const_table(_remainders())


def crc32(data, value: int = 0) -> int:
    given = contents_of(data, "a bytes-like object is required, not ")
    rest = (value & MASK) ^ MASK
    for i in range(given.length):
        rest = (rest >> 8) ^ REMAINDERS[(rest ^ given[i]) & 255]
    return rest ^ MASK


def adler32(data, value: int = 1) -> int:
    given = contents_of(data, "a bytes-like object is required, not ")
    low = value & 0xFFFF
    high = (value >> 16) & 0xFFFF
    for i in range(given.length):
        low = (low + given[i]) % ADLER_PRIME
        high = (high + low) % ADLER_PRIME
    return (high << 16) | low
