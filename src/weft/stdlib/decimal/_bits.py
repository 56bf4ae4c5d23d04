"""The signals as bits of a word: what a context notes at each operation must cost nothing."""

from __future__ import annotations

CLAMPED = 1
INVALID_OPERATION = 2
DIVISION_BY_ZERO = 4
INEXACT = 8
FLOAT_OPERATION = 16
OVERFLOW = 32
ROUNDED = 64
SUBNORMAL = 128
UNDERFLOW = 256

NAMES = (
    "Clamped",
    "InvalidOperation",
    "DivisionByZero",
    "Inexact",
    "FloatOperation",
    "Overflow",
    "Rounded",
    "Subnormal",
    "Underflow",
)


def bit_of(name: str) -> int:
    """The bit of a signal by its name; 0 if there is none of that name."""
    for i in range(len(NAMES)):
        if NAMES[i] == name:
            return 1 << i
    return 0
