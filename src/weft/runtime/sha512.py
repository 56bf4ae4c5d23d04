"""SHA-512 (FIPS 180-4). `random.seed` of a string asks for it."""

from __future__ import annotations

from weft.runtime.intrinsics import (
    Array,
    ByteArray,
    const_table,
    shift_left,
    shift_right,
    wrap_add,
)
from weft.runtime.sha512_tables import cube_root_fractions, square_root_fractions

ROUNDS = 80
BLOCK_BYTES = 128
DIGEST_BYTES = 64
START = const_table(square_root_fractions(8))
ROUND_WORDS = const_table(cube_root_fractions(80))


def sha512(message: ByteArray) -> ByteArray:
    """The digest of a message."""
    # The message, a bit 1, zeros, and its length in bits as the last of the 16 words of a block.
    padded_bytes = (message.length + 17 + BLOCK_BYTES - 1) // BLOCK_BYTES * BLOCK_BYTES
    padded = ByteArray(padded_bytes)
    padded.copy_from(0, message, 0, message.length)
    padded[message.length] = 128
    put_word(padded, padded_bytes - 8, message.length * 8)
    state = Array[int](8)
    for i in range(8):
        state[i] = START[i]
    schedule = Array[int](ROUNDS)
    for at in range(0, padded_bytes, BLOCK_BYTES):
        mix_block(state, schedule, padded, at)
    digest = ByteArray(DIGEST_BYTES)
    for i in range(8):
        put_word(digest, i * 8, state[i])
    return digest


def mix_block(state: Array[int], schedule: Array[int], data: ByteArray, at: int) -> None:
    for i in range(16):
        schedule[i] = big_endian_word(data, at + i * 8)
    for i in range(16, ROUNDS):
        near = schedule[i - 2]
        far = schedule[i - 15]
        low = rotated(near, 19) ^ rotated(near, 61) ^ shift_right(near, 6)
        high = rotated(far, 1) ^ rotated(far, 8) ^ shift_right(far, 7)
        schedule[i] = wrap_add(wrap_add(schedule[i - 16], high), wrap_add(schedule[i - 7], low))
    a = state[0]
    b = state[1]
    c = state[2]
    d = state[3]
    e = state[4]
    f = state[5]
    g = state[6]
    h = state[7]
    for i in range(ROUNDS):
        turned = rotated(e, 14) ^ rotated(e, 18) ^ rotated(e, 41)
        chosen = (e & f) ^ (~e & g)
        first = wrap_add(wrap_add(h, turned), wrap_add(chosen, ROUND_WORDS[i]))
        first = wrap_add(first, schedule[i])
        turned = rotated(a, 28) ^ rotated(a, 34) ^ rotated(a, 39)
        majority = (a & b) ^ (a & c) ^ (b & c)
        h = g
        g = f
        f = e
        e = wrap_add(d, first)
        d = c
        c = b
        b = a
        a = wrap_add(first, wrap_add(turned, majority))
    state[0] = wrap_add(state[0], a)
    state[1] = wrap_add(state[1], b)
    state[2] = wrap_add(state[2], c)
    state[3] = wrap_add(state[3], d)
    state[4] = wrap_add(state[4], e)
    state[5] = wrap_add(state[5], f)
    state[6] = wrap_add(state[6], g)
    state[7] = wrap_add(state[7], h)


def rotated(word: int, count: int) -> int:
    """A word's bits turned to the right."""
    return shift_right(word, count) | shift_left(word, 64 - count)


def big_endian_word(data: ByteArray, at: int) -> int:
    word = 0
    for i in range(8):
        word = shift_left(word, 8) | data[at + i]
    return word


def put_word(data: ByteArray, at: int, word: int) -> None:
    for i in range(8):
        data[at + i] = shift_right(word, 56 - 8 * i) & 255
