"""`secrets`: random numbers and texts that cannot be guessed, from the host's `/dev/urandom`.

# differs: no `SystemRandom`.
"""

from __future__ import annotations

import base64
import os

DEFAULT_ENTROPY = 32

__all__ = [
    "choice",
    "compare_digest",
    "randbelow",
    "randbits",
    "token_bytes",
    "token_hex",
    "token_urlsafe",
]


def token_bytes(nbytes=None) -> bytes:
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None) -> str:
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None) -> str:
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def randbits(k: int):
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    return int.from_bytes(os.urandom((k + 7) // 8), "big") >> -k % 8


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    bits = exclusive_upper_bound.bit_length()
    found = randbits(bits)
    while found >= exclusive_upper_bound:
        found = randbits(bits)
    return found


def choice(seq):
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[randbelow(len(seq))]


def compare_digest(a, b) -> bool:
    """Whether two texts or bytes are equal, in a time that tells nothing of where they differ."""
    mine = a.encode() if isinstance(a, str) else a
    theirs = b.encode() if isinstance(b, str) else b
    if len(mine) != len(theirs):
        return False
    difference = 0
    for i in range(len(mine)):
        difference |= mine[i] ^ theirs[i]
    return difference == 0
