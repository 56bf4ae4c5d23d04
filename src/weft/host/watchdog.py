"""WEFT_WATCHDOG_S: when nothing has moved for that long, say where every thread is.

Something moves when a hostcall is served or any byte of a worker's record changes: its line, what it has
allocated, how often it was woken. A thread that only computes looks like one that hangs.
"""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

from weft.runtime.protocol import Limit
from weft.runtime.threads import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Where the declared fields of a worker record lie, see codegen/layout.py.
FIELDS = {name: 8 + 8 * index for index, name in enumerate(Worker.__annotations__)}
WORD = struct.Struct("<q")
LOOKS = 4  # within the time after which nothing may have moved

Location = tuple[str, int, int, int, int, str]


class Watchdog:
    """Compares the worker records now and then; `limit_s` of 0 turns it off."""

    def __init__(
        self,
        limit_s: float,
        read_records: Callable[[], bytes],
        locations: Sequence[Location],
        worker_word: str,
    ) -> None:
        self.limit_s = limit_s
        self.read_records = read_records
        self.locations = locations
        self.worker_word = worker_word
        self.last_move: float | None = None
        self.next_look = 0.0
        self.digest = b""

    def moved(self, now: float) -> None:
        self.last_move = now

    def look(self, now: float) -> str | None:
        """Called often, with the time in seconds; the report when nothing has moved for too long."""
        if self.limit_s <= 0 or now < self.next_look:
            return None
        self.next_look = now + self.limit_s / LOOKS
        records = self.read_records()
        digest = hashlib.blake2b(records).digest()
        if digest != self.digest or self.last_move is None:
            self.digest = digest
            self.last_move = now
        elif now > self.last_move + self.limit_s:
            self.last_move = now
            return self.report(records)
        return None

    def report(self, records: bytes) -> str:
        """One line for each worker that has a thread."""
        lines = [f"weft: nothing has moved for {self.limit_s:g} s (WEFT_WATCHDOG_S)"]
        for at in range(0, len(records), Limit.WORKER_BYTES):
            thread, location = (
                int(WORD.unpack_from(records, at + FIELDS[name])[0])
                for name in ("thread", "location")
            )
            if thread:
                number = at // Limit.WORKER_BYTES
                what = "runs a thread" if at else "runs `main`"
                lines.append(f"   = {self.worker_word} {number} {what}   {self.place(location)}")
        return "\n".join(lines)

    def place(self, number: int) -> str:
        if not 0 < number < len(self.locations):
            return "at an unknown line"
        filename, line, *_, function = self.locations[number]
        return f"last seen at {filename}:{line} in {function}"
