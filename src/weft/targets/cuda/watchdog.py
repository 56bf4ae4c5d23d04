"""WEFT_WATCHDOG_S: when nothing has moved for that long, say where every thread is, and stop.

Something moves when a hostcall is served or any byte of a worker's record changes: its line, what it has
allocated, how often it was woken.
"""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

from cuda.bindings import driver

from weft.errors import DeviceFault
from weft.runtime.protocol import Limit
from weft.runtime.threads import Worker
from weft.targets.cuda.memory import check

if TYPE_CHECKING:
    from weft.targets.target import Launch

FIELDS = {name: 8 + 8 * index for index, name in enumerate(Worker.__annotations__)}
WORD = struct.Struct("<q")
LOOKS = 4  # within the time after which nothing may have moved


class Watchdog:
    """Compares the worker records now and then, on a stream of its own."""

    def __init__(self, workers_base: int, workers: int, launch: Launch) -> None:
        self.base = workers_base
        self.size = workers * Limit.WORKER_BYTES
        self.limit_s = launch.watchdog_s
        self.locations = launch.locations
        self.last_move: float | None = None
        self.next_look = 0.0
        self.digest = b""
        if self.limit_s > 0:
            flags = driver.CUstream_flags.CU_STREAM_NON_BLOCKING
            self.stream = check(driver.cuStreamCreate(flags))

    def moved(self, now: float) -> None:
        self.last_move = now

    def look(self, now: float) -> None:
        """Called often; raises DeviceFault with the report."""
        if self.limit_s <= 0 or now < self.next_look:
            return
        self.next_look = now + self.limit_s / LOOKS
        records = self.copy_records()
        digest = hashlib.blake2b(records).digest()
        if digest != self.digest or self.last_move is None:
            self.digest = digest
            self.last_move = now
        elif now > self.last_move + self.limit_s:
            raise DeviceFault(
                f"nothing has moved for {self.limit_s:g} s (WEFT_WATCHDOG_S)", self.report(records)
            )

    def copy_records(self) -> bytes:
        records = bytearray(self.size)
        check(driver.cuMemcpyDtoHAsync(records, self.base, self.size, self.stream))
        check(driver.cuStreamSynchronize(self.stream))
        return bytes(records)

    def report(self, records: bytes) -> str:
        lines = []
        for at in range(0, self.size, Limit.WORKER_BYTES):

            def word(name: str, at: int = at) -> int:
                return int(WORD.unpack_from(records, at + FIELDS[name])[0])

            if word("thread"):
                what = "runs" if at else "runs `main`"
                lines.append(
                    f"   = warp {at // Limit.WORKER_BYTES} {what}   {self.place(word('location'))}"
                )
        return "\n".join(lines)

    def place(self, number: int) -> str:
        if not 0 <= number < len(self.locations):
            return "at an unknown line"
        filename, line, *_, function = self.locations[number]
        return f"{filename}:{line} in {function}"
