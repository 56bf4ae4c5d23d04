"""The signals of the host's process, as the program wants them.

Ctrl-C goes to the program as a word in its launch record, which its main thread looks at where it waits. What a
program watches (`signal.signal`) is kept until it takes it.
"""

from __future__ import annotations

import signal
import threading
import time
from typing import TYPE_CHECKING

from weft.runtime.protocol import SignalAction

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Self


class Signals:
    """Installed while a program runs; does nothing outside the process' main thread, where Python delivers none."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self._tell = tell  # the program, how many have arrived
        self._count = 0
        self._pending: list[int] = []
        self._before: dict[int, object] = {}
        self._has_alarm = False
        self._is_watched = False  # by the program, which takes all signals then
        self.interrupts: list[float] = []  # when Ctrl-C was pressed that the program has not taken
        self.is_main = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> Self:
        if self.is_main:
            self._install(signal.SIGINT, SignalAction.HANDLE)
        return self

    def __exit__(self, *_: object) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]  # what it gave
        if self._has_alarm:
            signal.alarm(0)

    def watch(self, number: int, action: int) -> None:
        """What becomes of a signal from now on, as the program says. Raises ValueError, OSError."""
        if not self.is_main:
            raise ValueError("signal only works in main thread of the main interpreter")
        self._is_watched = True
        self._install(number, action)

    def _install(self, number: int, action: int) -> None:
        handler: object = self._arrive
        if action == SignalAction.IGNORE:
            handler = signal.SIG_IGN
        elif action == SignalAction.DEFAULT and number != signal.SIGINT:
            handler = signal.SIG_DFL
        before = signal.signal(number, handler)  # type: ignore[arg-type]  # one of the three
        self._before.setdefault(number, before)

    def are_waiting(self) -> bool:
        """Whether signals have come that the program is going to take."""
        return self._is_watched and bool(self._pending)

    def take(self) -> int:
        """The next signal that has arrived, 0 if there is none."""
        if not self._pending:
            return 0
        number = self._pending.pop(0)
        if number == signal.SIGINT:
            self.interrupts.clear()
        return number

    def send(self, number: int) -> None:
        """Send a signal to the process itself. Raises ValueError, OSError."""
        signal.raise_signal(number)

    def set_alarm(self, seconds: int) -> int:
        """Have SIGALRM come in that many seconds; how many were left before."""
        self._has_alarm = True
        return signal.alarm(seconds)

    def _arrive(self, number: int, _frame: FrameType | None) -> None:
        if number not in self._pending:
            self._pending.append(number)
        if number == signal.SIGINT:
            self.interrupts.append(time.monotonic())
        self._count += 1
        self._tell(self._count)
