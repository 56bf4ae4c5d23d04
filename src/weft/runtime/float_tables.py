"""Computes the tables of `float_digits.py` and `number_text.py`.

Ordinary Python that runs under CPython when a program is compiled; the compiler sees only the
results, lists of signed 64-bit words, through `const_table`.
"""

from __future__ import annotations


def power_words_high(first: int, last: int) -> list[int]:
    """The upper words of `power_word(k)` for `first <= k <= last`."""
    return [signed(power_word(k) >> 64) for k in range(first, last + 1)]


def power_words_low(first: int, last: int) -> list[int]:
    """The lower words of `power_word(k)` for `first <= k <= last`."""
    return [signed(power_word(k)) for k in range(first, last + 1)]


def powers(base: int, count: int) -> list[int]:
    """`base ** 0` to `base ** (count - 1)`, as 64-bit words."""
    return [signed(base**exponent) for exponent in range(count)]


def decimal_zeros() -> list[int]:
    """The code point of the zero of each script beyond ASCII, ascending; its digits 1-9 follow it.

    One more, beyond all code points, ends the list.
    """
    # Imported here, where the compiler, which follows the imports of modules, does not see it.
    import sys
    import unicodedata

    # The ten digits of a script stand in a row: among every ten characters is one of them.
    found = filter(str.isdecimal, map(chr, range(128, sys.maxunicode + 1, 10)))
    zeros = [ord(digit) - unicodedata.decimal(digit) for digit in found]
    return [*zeros, sys.maxunicode + 1]


def power_word(k: int) -> int:
    """10**k scaled by a power of two into [2**127, 2**128), rounded up where it is not exact.

    The scale is `2 ** (127 - floor(log2(10**k)))`.
    """
    numerator, denominator = 10 ** max(k, 0), 10 ** max(-k, 0)
    shift = 127 - (numerator.bit_length() - denominator.bit_length())
    scaled = divide_up(numerator << max(shift, 0), denominator << max(-shift, 0))
    if scaled < 1 << 127:
        scaled = divide_up(numerator << max(shift + 1, 0), denominator << max(-shift - 1, 0))
    assert 1 << 127 <= scaled < 1 << 128, k
    return scaled


def divide_up(numerator: int, denominator: int) -> int:
    return -(-numerator // denominator)


def signed(word: int) -> int:
    """The lower 64 bits as a signed integer."""
    word &= (1 << 64) - 1
    return word - (1 << 64) if word >> 63 else word
