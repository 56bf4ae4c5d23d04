"""Collecting a string piece by piece, and the escapes of `repr`."""

from __future__ import annotations

from weft.runtime.heap import has_lengthened
from weft.runtime.intrinsics import ByteArray
from weft.runtime.utf8 import put_code

BACKSLASH = 92


class StrBuilder:
    """Collects a string piece by piece. It belongs to one thread.

    Invariant: the first `size` bytes of `data` are the UTF-8 of `length` code points.
    """

    data: ByteArray
    size: int
    length: int

    def __init__(self, capacity: int) -> None:
        self.data = ByteArray(capacity)
        self.size = 0
        self.length = 0

    def reserve(self, count: int) -> None:
        """Make room for `count` more bytes."""
        need = self.size + count
        if need > self.data.length:
            capacity = self.data.length * 2
            if capacity < need:
                capacity = need
            if has_lengthened(self.data, capacity):
                return
            grown = ByteArray(capacity)
            grown.copy_from(0, self.data, 0, self.size)
            self.data = grown

    def add(self, piece: strings.Str) -> None:
        self.add_part(piece.data, 0, piece.data.length, piece.length)

    def add_part(self, data: ByteArray, start: int, count: int, length: int) -> None:
        """Add `count` bytes, which are `length` characters."""
        self.reserve(count)
        self.data.copy_from(self.size, data, start, count)
        self.size += count
        self.length += length

    def add_byte(self, byte: int) -> None:
        """Add one ASCII character."""
        if self.size == self.data.length:
            self.reserve(8)
        self.data[self.size] = byte
        self.size += 1
        self.length += 1

    def add_code(self, code: int) -> None:
        self.reserve(4)
        self.size = put_code(self.data, self.size, code)
        self.length += 1

    def build(self) -> strings.Str:
        """The string. Add nothing afterwards."""
        self.data.shorten(self.size)
        return strings.Str(self.data, self.length)

    def built_so_far(self) -> strings.Str:
        """A copy; more may be added."""
        data = ByteArray(self.size)
        data.copy_from(0, self.data, 0, self.size)
        return strings.Str(data, self.length)


def add_escape(builder: StrBuilder, code: int) -> None:
    """Add a character as `repr` writes those that do not print."""
    builder.add_byte(BACKSLASH)
    if code == 10:
        builder.add_byte(110)
    elif code == 13:
        builder.add_byte(114)
    elif code == 9:
        builder.add_byte(116)
    elif code < 0x100:
        builder.add_byte(120)
        add_hex(builder, code, 2)
    elif code < 0x10000:
        builder.add_byte(117)
        add_hex(builder, code, 4)
    else:
        builder.add_byte(85)
        add_hex(builder, code, 8)


def add_hex(builder: StrBuilder, value: int, digits: int) -> None:
    for i in range(digits):
        digit = value >> (digits - 1 - i) * 4 & 15
        builder.add_byte(digit + 48 if digit < 10 else digit + 87)


# Below, because that module imports this one.
from weft.runtime import strings  # noqa: E402
