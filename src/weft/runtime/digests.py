"""MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), fed piece by piece: what `hashlib` makes.

Words of 32 bits are kept in the lower half of 64.
"""

from __future__ import annotations

from weft.runtime.byte_arrays import big_endian, little_endian, put_big_endian, put_little_endian
from weft.runtime.intrinsics import Array, ByteArray, const_table, shift_right
from weft.runtime.md5_tables import sine_fractions, turns
from weft.runtime.sha512 import ROUND_WORDS, START, mix_block
from weft.runtime.sha512_tables import square_root_fractions

MASK = 0xFFFFFFFF
MD5 = 1
SHA1 = 2
SHA224 = 3
SHA256 = 4
SHA384 = 5
SHA512 = 6
SINES = const_table(sine_fractions(64))
TURNS = const_table(turns())
LATER_START = const_table(square_root_fractions(16))  # from the ninth prime on: SHA-384 and SHA-224


class Digest:
    """A digest being computed. Invariant: the first `held` bytes of `block` wait for the block's end."""

    kind: int
    state: Array[int]
    schedule: Array[int]
    block: ByteArray
    held: int
    total: int

    def __init__(self, kind: int) -> None:
        self.kind = kind
        self.state = Array[int](8)
        self.schedule = Array[int](80)
        self.block = ByteArray(block_bytes(kind))
        self.held = 0
        self.total = 0
        for i in range(8):
            self.state[i] = start_word(kind, i)

    def copy(self) -> Digest:
        other = Digest(self.kind)
        other.state.copy_from(0, self.state, 0, 8)
        other.block.copy_from(0, self.block, 0, self.held)
        other.held = self.held
        other.total = self.total
        return other

    def update(self, data: ByteArray) -> None:
        self.total += data.length
        at = 0
        while at < data.length:
            count = self.block.length - self.held
            if count > data.length - at:
                count = data.length - at
            self.block.copy_from(self.held, data, at, count)
            self.held += count
            at += count
            if self.held == self.block.length:
                self.mix()

    def mix(self) -> None:
        self.held = 0
        if self.kind >= SHA384:
            mix_block(self.state, self.schedule, self.block, 0)
        elif self.kind >= SHA224:
            mix_sha256(self.state, self.schedule, self.block)
        elif self.kind == SHA1:
            mix_sha1(self.state, self.schedule, self.block)
        else:
            mix_md5(self.state, self.block)

    def result(self) -> ByteArray:
        """The digest of what came so far."""
        end = self.copy()
        end.finish()
        width = 8 if self.kind >= SHA384 else 4
        digest = ByteArray(digest_bytes(self.kind))
        for i in range(digest.length // width):
            if self.kind == MD5:
                put_little_endian(digest, i * 4, end.state[i], 4)
            else:
                put_big_endian(digest, i * width, end.state[i], width)
        return digest

    def finish(self) -> None:
        """A bit 1, zeros, and the length in bits at the end of the last block."""
        size = self.block.length
        bits = self.total * 8
        room = 16 if self.kind >= SHA384 else 8
        self.block[self.held] = 128
        self.block.fill(self.held + 1, 0, size - self.held - 1)
        if self.held + 1 > size - room:
            self.mix()
            self.block.fill(0, 0, size)
        if self.kind == MD5:
            put_little_endian(self.block, size - 8, bits, 8)
        else:
            put_big_endian(self.block, size - 8, bits, 8)
        self.mix()


def block_bytes(kind: int) -> int:
    return 128 if kind >= SHA384 else 64


def digest_bytes(kind: int) -> int:
    if kind == MD5:
        return 16
    if kind == SHA1:
        return 20
    if kind == SHA224:
        return 28
    if kind == SHA256:
        return 32
    return 48 if kind == SHA384 else 64


def start_word(kind: int, i: int) -> int:
    if kind == SHA512:
        return START[i]
    if kind == SHA256:
        return shift_right(START[i], 32)
    if kind == SHA384:
        return LATER_START[8 + i]
    if kind == SHA224:
        return LATER_START[8 + i] & MASK
    # MD5 and SHA-1 count up and down in bytes; SHA-1 has one word more.
    if i == 0:
        return 0x67452301
    if i == 1:
        return 0xEFCDAB89
    if i == 2:
        return 0x98BADCFE
    if i == 3:
        return 0x10325476
    return 0xC3D2E1F0 if i == 4 else 0


def turned_left(word: int, count: int) -> int:
    return ((word << count) | (word >> (32 - count))) & MASK


def turned_right(word: int, count: int) -> int:
    return turned_left(word, 32 - count)


def mix_sha256(state: Array[int], schedule: Array[int], block: ByteArray) -> None:
    for i in range(16):
        schedule[i] = big_endian(block, i * 4, 4)
    for i in range(16, 64):
        far = schedule[i - 15]
        near = schedule[i - 2]
        high = turned_right(far, 7) ^ turned_right(far, 18) ^ (far >> 3)
        low = turned_right(near, 17) ^ turned_right(near, 19) ^ (near >> 10)
        schedule[i] = (schedule[i - 16] + high + schedule[i - 7] + low) & MASK
    a = state[0]
    b = state[1]
    c = state[2]
    d = state[3]
    e = state[4]
    f = state[5]
    g = state[6]
    h = state[7]
    for i in range(64):
        turned = turned_right(e, 6) ^ turned_right(e, 11) ^ turned_right(e, 25)
        chosen = (e & f) ^ (~e & g)
        # The first 32 bits of SHA-512's words are SHA-256's: both are roots of the same primes.
        first = h + turned + chosen + shift_right(ROUND_WORDS[i], 32) + schedule[i]
        turned = turned_right(a, 2) ^ turned_right(a, 13) ^ turned_right(a, 22)
        most = (a & b) ^ (a & c) ^ (b & c)
        h = g
        g = f
        f = e
        e = (d + first) & MASK
        d = c
        c = b
        b = a
        a = (first + turned + most) & MASK
    add_to(state, 0, a)
    add_to(state, 1, b)
    add_to(state, 2, c)
    add_to(state, 3, d)
    add_to(state, 4, e)
    add_to(state, 5, f)
    add_to(state, 6, g)
    add_to(state, 7, h)


def mix_sha1(state: Array[int], schedule: Array[int], block: ByteArray) -> None:
    for i in range(16):
        schedule[i] = big_endian(block, i * 4, 4)
    for i in range(16, 80):
        mixed = schedule[i - 3] ^ schedule[i - 8] ^ schedule[i - 14] ^ schedule[i - 16]
        schedule[i] = turned_left(mixed, 1)
    a = state[0]
    b = state[1]
    c = state[2]
    d = state[3]
    e = state[4]
    for i in range(80):
        if i < 20:
            mixed = ((b & c) | (~b & d)) + 0x5A827999
        elif i < 40:
            mixed = (b ^ c ^ d) + 0x6ED9EBA1
        elif i < 60:
            mixed = ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
        else:
            mixed = (b ^ c ^ d) + 0xCA62C1D6
        following = (turned_left(a, 5) + mixed + e + schedule[i]) & MASK
        e = d
        d = c
        c = turned_left(b, 30)
        b = a
        a = following
    add_to(state, 0, a)
    add_to(state, 1, b)
    add_to(state, 2, c)
    add_to(state, 3, d)
    add_to(state, 4, e)


def mix_md5(state: Array[int], block: ByteArray) -> None:
    a = state[0]
    b = state[1]
    c = state[2]
    d = state[3]
    for i in range(64):
        if i < 16:
            mixed = (b & c) | (~b & d)
            word = i
        elif i < 32:
            mixed = (d & b) | (~d & c)
            word = (5 * i + 1) & 15
        elif i < 48:
            mixed = b ^ c ^ d
            word = (3 * i + 5) & 15
        else:
            mixed = c ^ (b | (~d & MASK))
            word = (7 * i) & 15
        total = (a + mixed + SINES[i] + little_endian(block, word * 4, 4)) & MASK
        a = d
        d = c
        c = b
        b = (b + turned_left(total, TURNS[i])) & MASK
    add_to(state, 0, a)
    add_to(state, 1, b)
    add_to(state, 2, c)
    add_to(state, 3, d)


def add_to(state: Array[int], i: int, value: int) -> None:
    state[i] = (state[i] + value) & MASK
