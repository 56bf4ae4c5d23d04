"""Running a program again whose integers outgrew 64 bits, compiled for wide ones.

The first run keeps what it has written. If it meets an integer that does not fit, it ends, and the program
starts again: what it then writes is compared with what is on the screen already and only goes out from
where that ends. A run that has done what cannot be done twice is not restarted and raises OverflowError.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_KEPT_BYTES = 4 << 20
NOTE = (
    b"weft: integers outgrew 64 bits and the program was run again for wide ones, "
    b"but did not print the same; from here on this is the second run\n"
)


class History:
    """What one run has written, as far as a second run must not write it again.

    Invariant: `written` holds all output while `may_restart`.
    """

    def __init__(self, *, may_restart: bool, before: dict[str, bytes] | None = None) -> None:
        self.may_restart = may_restart
        self.outgrown = False
        self.written: dict[str, bytearray] = {"stdout": bytearray(), "stderr": bytearray()}
        self.before = before or {}

    def stream(self, name: str, target: BinaryIO) -> BinaryIO:
        """The stream to write to in place of `target`."""
        if self.before.get(name):
            return Repeated(target, self.before[name])  # type: ignore[return-value]
        if self.may_restart:
            return Kept(target, self, name)  # type: ignore[return-value]
        return target

    def forbid(self) -> None:
        """Something was done that cannot be done again."""
        self.may_restart = False
        self.written = {"stdout": bytearray(), "stderr": bytearray()}


def save(written: Mapping[str, bytes | bytearray], path: Path) -> None:
    """Keep what a run has written for the one that follows."""
    texts = {name: bytes(data).decode("latin-1") for name, data in written.items()}
    path.write_text(json.dumps(texts), encoding="utf-8")


def load(path: Path) -> dict[str, bytes]:
    """What `save` wrote."""
    texts = json.loads(path.read_text(encoding="utf-8"))
    return {name: text.encode("latin-1") for name, text in texts.items()}


class Kept:
    """A stream that also keeps what is written."""

    def __init__(self, target: BinaryIO, history: History, name: str) -> None:
        self.target = target
        self.history = history
        self.name = name

    def write(self, data: bytes) -> int:
        history = self.history
        if history.may_restart:
            history.written[self.name] += data
            if len(history.written[self.name]) > MAX_KEPT_BYTES:
                history.forbid()
        return self.target.write(data)

    def flush(self) -> None:
        self.target.flush()


class Repeated:
    """A stream of a second run: leaves out what the first has written."""

    def __init__(self, target: BinaryIO, before: bytes) -> None:
        self.target = target
        self.before = before

    def write(self, data: bytes) -> int:
        same = min(len(data), len(self.before))
        if data[:same] != self.before[:same]:
            import sys

            sys.stderr.buffer.write(NOTE)
            self.before = b""
            self.target.write(data)
            return len(data)
        self.before = self.before[same:]
        if data[same:]:
            self.target.write(data[same:])
        return len(data)

    def flush(self) -> None:
        self.target.flush()
