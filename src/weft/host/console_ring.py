"""The host's end of the console: what the program has printed, in order."""

from __future__ import annotations

import struct

from weft.host.shared_memory import fence, mapped
from weft.runtime.protocol import Console

RECORD_HEADER = struct.Struct("<II")  # stream, length


def console_region_bytes(console_bytes: int) -> int:
    return Console.DATA + console_bytes


class ConsoleRing:
    """The host's end of the console ring.

    Invariant: `_tail` equals the tail word, which only this class writes.
    """

    def __init__(self, base: int, capacity: int) -> None:
        region = mapped(base, console_region_bytes(capacity))
        self._words = region[: Console.DATA].cast("q")
        self._data = region[Console.DATA :]
        self._capacity = capacity
        self._tail = 0

    def has_news(self) -> bool:
        """Whether there are records to take."""
        return self._words[Console.HEAD // 8] != self._tail

    def take(self) -> bytes:
        """All records of the ring, unwrapped; their space is free again."""
        # acquire: pairs with the release in console.publish()
        head = self._words[Console.HEAD // 8]
        if head == self._tail:
            return b""
        fence()
        used = head - self._tail
        if 0 < used <= self._capacity and used % 8 == 0:
            start = self._tail % self._capacity
            end = min(start + used, self._capacity)
            data = self._data[start:end].tobytes() + self._data[: used - (end - start)].tobytes()
        else:
            # Not a ring any more. One record that no stream takes makes the caller report it.
            data = RECORD_HEADER.pack(0, used & 0xFFFFFFFF)
        fence()
        self._tail = head
        # release: pairs with the acquire in console.make_room()
        self._words[Console.TAIL // 8] = head
        return data
