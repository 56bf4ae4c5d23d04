"""The constants of MD5, computed by CPython at compile time (RFC 1321)."""

from __future__ import annotations

import math

SHIFTS = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))


def sine_fractions(count: int) -> list[int]:
    """`2**32 * abs(sin(i))` for i = 1, 2, ..."""
    return [int(abs(math.sin(i + 1)) * 2**32) for i in range(count)]


def turns() -> list[int]:
    """How far each of the 64 steps turns: each round has four numbers, which it repeats."""
    return [SHIFTS[i // 16][i % 4] for i in range(64)]
