"""Computes the constants of `sha512.py`: ordinary Python that runs when a program is compiled.

They are the first 64 bits behind the point of roots of the first primes.
"""

from __future__ import annotations

from weft.runtime.float_tables import signed


def square_root_fractions(count: int) -> list[int]:
    return [signed(root(prime << 128, 2)) for prime in primes(count)]


def cube_root_fractions(count: int) -> list[int]:
    return [signed(root(prime << 192, 3)) for prime in primes(count)]


def root(value: int, degree: int) -> int:
    """The largest integer whose power is at most `value`."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low + 1 < high:
        middle = (low + high) // 2
        if middle**degree <= value:
            low = middle
        else:
            high = middle
    return low


def primes(count: int) -> list[int]:
    found: list[int] = []
    candidate = 2
    while len(found) < count:
        if all(candidate % prime for prime in found):
            found.append(candidate)
        candidate += 1
    return found
