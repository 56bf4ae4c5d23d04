"""What one run of a compiled program is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.host.restart import History

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Launch:
    """One run of a compiled program. Counts are in units, sizes in bytes, times in seconds."""

    argv: tuple[str, ...]
    locations: Sequence[tuple[str, int, int, int, int, str]]
    threads: int | None = None
    heap_bytes: int | None = None
    stack_bytes: int | None = None
    watchdog_s: float = 0.0
    history: History = field(default_factory=lambda: History(may_restart=False))

    @property
    def watchdog_ns(self) -> int:
        return int(self.watchdog_s * 1e9)
