"""The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), bit by bit as CPython's `_random`.

Every draw takes the generator's lock, so threads may share one: each gets words of its own.
"""

from __future__ import annotations

from weft.runtime import big_ints
from weft.runtime.byte_strings import Bytes
from weft.runtime.exceptions import raise_overflow
from weft.runtime.intrinsics import (
    Array,
    ByteArray,
    address_of,
    clock_ns,
    count_leading_zeros,
    int_to_float,
    launch_word,
    lock,
    shift_left,
    shift_right,
    text,
    unlock,
    unsigned_less,
    wide_ints,
)
from weft.runtime.protocol import LaunchWord
from weft.runtime.sha512 import sha512
from weft.runtime.strings import Str

STATE_WORDS = 624
MIDDLE = 397
LOW_32 = 0xFFFF_FFFF
UPPER = 0x8000_0000
LOWER = 0x7FFF_FFFF
TWIST = 0x9908_B0DF


class TwisterState:
    """What `getstate` gives and `setstate` takes."""

    words: Array[int]
    position: int

    def __init__(self) -> None:
        self.words = Array[int](STATE_WORDS)
        self.position = STATE_WORDS


class Twister:
    """A generator. Invariant: `position` is the index in `words` of the word drawn next, or 624."""

    words: Array[int]
    position: int

    def __init__(self) -> None:
        self.words = Array[int](STATE_WORDS)
        self.position = STATE_WORDS

    # Seeding.

    def seed_with(self, value) -> None:
        """Seed with what `Random.seed` takes, except that the caller hashes floats."""
        if value is None:
            key = Array[int](6)
            split_word(key, 0, clock_ns())
            split_word(key, 2, launch_word(LaunchWord.WALL_CLOCK_OFFSET_NS))
            split_word(key, 4, address_of(self))
            self.seed_by_key(key, 6)
        elif isinstance(value, int):
            self.seed_with_word(value if value >= 0 else 0 - value)
        elif isinstance(value, Str):
            self.seed_by_bytes(value.data, value.data.length)
        else:
            self.seed_by_bytes(value.contents(), len(value))

    def seed_with_word(self, size: int) -> None:
        """Seed with a word read as unsigned."""
        key = Array[int](2)
        split_word(key, 0, size)
        self.seed_by_key(key, 1 if key[1] == 0 else 2)

    def seed_by_bytes(self, data: ByteArray, count: int) -> None:
        """The bytes and their digest, read as one number, the first byte on top."""
        message = ByteArray(count)
        message.copy_from(0, data, 0, count)
        whole = ByteArray(count + 64)
        whole.copy_from(0, message, 0, count)
        whole.copy_from(count, sha512(message), 0, 64)
        first = 0
        while whole[first] == 0 and first + 1 < whole.length:
            first += 1
        words = (whole.length - first + 3) // 4
        key = Array[int](words)
        for i in range(words):
            word = 0
            for j in range(4):
                at = whole.length - 1 - 4 * i - j
                if at >= first:
                    word = word | (whole[at] << (8 * j))
            key[i] = word
        self.seed_by_key(key, words)

    def seed_by_key(self, key: Array[int], count: int) -> None:
        """`init_by_array` of the reference implementation."""
        lock(self)
        words = self.words
        words[0] = 19650218
        for i in range(1, STATE_WORDS):
            previous = words[i - 1]
            words[i] = (1812433253 * (previous ^ (previous >> 30)) + i) & LOW_32
        at = 1
        key_at = 0
        for _ in range(STATE_WORDS if STATE_WORDS > count else count):
            previous = words[at - 1]
            mixed = words[at] ^ ((previous ^ (previous >> 30)) * 1664525)
            words[at] = (mixed + key[key_at] + key_at) & LOW_32
            at += 1
            key_at += 1
            if at == STATE_WORDS:
                words[0] = words[STATE_WORDS - 1]
                at = 1
            if key_at == count:
                key_at = 0
        for _ in range(STATE_WORDS - 1):
            previous = words[at - 1]
            mixed = words[at] ^ ((previous ^ (previous >> 30)) * 1566083941)
            words[at] = (mixed - at) & LOW_32
            at += 1
            if at == STATE_WORDS:
                words[0] = words[STATE_WORDS - 1]
                at = 1
        words[0] = UPPER
        self.position = STATE_WORDS
        unlock(self)

    def saved(self) -> TwisterState:
        state = TwisterState()
        lock(self)
        state.words.copy_from(0, self.words, 0, STATE_WORDS)
        state.position = self.position
        unlock(self)
        return state

    def restore(self, state: TwisterState) -> None:
        lock(self)
        self.words.copy_from(0, state.words, 0, STATE_WORDS)
        self.position = state.position
        unlock(self)

    # Drawing.

    def random(self) -> float:
        """A float of 53 random bits, below 1."""
        lock(self)
        high = self.next_word() >> 5
        low = self.next_word() >> 6
        unlock(self)
        return (int_to_float(high) * 67108864.0 + int_to_float(low)) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k: int):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if wide_ints() and k > 63:
            return big_ints.from_bytes(self.drawn(k), text("little"))
        word = self.bits(k)
        if k > 63 and (k > 64 or word < 0):
            raise_overflow()
        return word

    def randbytes(self, n: int) -> Bytes:
        if n < 0:
            raise ValueError("number of bits must be non-negative")
        return self.drawn(8 * n)

    def drawn(self, count: int) -> Bytes:
        """`count` random bits, the first ones in the first bytes."""
        data = ByteArray((count + 7) >> 3)
        n = data.length
        at = 0
        lock(self)
        while at < n:
            word = self.next_word()
            left = count - 8 * at
            if left < 32:
                word = word >> (32 - left)
            for _ in range(4 if n - at >= 4 else n - at):
                data[at] = word & 255
                word = word >> 8
                at += 1
        unlock(self)
        return Bytes(data)

    def bits(self, count: int) -> int:
        """`count` random bits as an unsigned word; of more than 64 the lowest, but all are drawn."""
        if count <= 0:
            return 0
        lock(self)
        word = self.next_word()
        if count <= 32:
            word = word >> (32 - count)
        elif count <= 64:
            word = word | shift_left(self.next_word() >> (64 - count), 32)
        else:
            word = word | shift_left(self.next_word(), 32)
            for _ in range((count - 33) >> 5):
                self.next_word()
        unlock(self)
        return word

    def next_word(self) -> int:
        """32 random bits. The lock is held."""
        if self.position >= STATE_WORDS:
            self.twist()
        word = self.words[self.position]
        self.position += 1
        word = word ^ (word >> 11)
        word = word ^ ((word << 7) & 0x9D2C_5680)
        word = word ^ ((word << 15) & 0xEFC6_0000)
        return word ^ (word >> 18)

    def twist(self) -> None:
        """Make the next 624 words. The lock is held."""
        words = self.words
        for i in range(STATE_WORDS):
            following = words[i + 1 if i + 1 < STATE_WORDS else 0]
            other = words[i + MIDDLE if i + MIDDLE < STATE_WORDS else i + MIDDLE - STATE_WORDS]
            mixed = (words[i] & UPPER) | (following & LOWER)
            word = other ^ (mixed >> 1)
            if mixed & 1 != 0:
                word = word ^ TWIST
            words[i] = word
        self.position = 0


def split_word(key: Array[int], at: int, word: int) -> None:
    """A word as two of 32 bits."""
    key[at] = word & LOW_32
    key[at + 1] = shift_right(word, 32)


def bits_below(generator, size: int) -> int:
    """A random number below `size`, read as an unsigned word; of equal probability by trying again."""
    count = 64 - count_leading_zeros(size)
    word = generator.bits(count)
    while not unsigned_less(word, size):
        word = generator.bits(count)
    return word
