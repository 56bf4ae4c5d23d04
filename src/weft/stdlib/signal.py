"""`signal`: what the program does when the operating system, or the user, interrupts it.

# differs: handlers run where the main thread waits (for a lock, a queue, a thread, time or input), not while it
# computes; they are given `None` for the frame. `SIGINT` and the others are plain integers.
"""

from __future__ import annotations

from typing import Any

from weft.runtime import signals
from weft.runtime.intrinsics import field_address
from weft.runtime.park import MAX_DEADLINE, Parked, wait
from weft.runtime.protocol import SignalAction
from weft.runtime.strings import Str
from weft.runtime.threads import Wait, current, main_state

SIGHUP = 1
SIGINT = 2
SIGQUIT = 3
SIGILL = 4
SIGTRAP = 5
SIGABRT = 6
SIGBUS = 7
SIGFPE = 8
SIGKILL = 9
SIGUSR1 = 10
SIGSEGV = 11
SIGUSR2 = 12
SIGPIPE = 13
SIGALRM = 14
SIGTERM = 15
SIGCHLD = 17
SIGCONT = 18
SIGSTOP = 19
SIGTSTP = 20
SIGTTIN = 21
SIGTTOU = 22
SIGWINCH = 28
SIG_DFL = 0
SIG_IGN = 1
NSIG = 65


class Signals:
    """The name of a signal, by its number."""

    value: int
    name: Str

    def __init__(self, value) -> None:
        number = int(value)
        if number not in _NUMBERS:
            raise ValueError(f"{number} is not a valid Signals")
        self.value = number
        self.name = _NUMBERS[number]  # type: ignore[assignment]

    def __int__(self) -> int:
        return self.value

    def __index__(self) -> int:
        return self.value

    def __eq__(self, other) -> bool:
        if isinstance(other, Signals):
            return self.value == other.value
        return self.value == other

    def __hash__(self) -> int:
        return self.value

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"<Signals.{self.name}: {self.value}>"


class _Handled:
    """What the program has given for a signal."""

    handler: Any

    def __init__(self, handler) -> None:
        self.handler = handler


_handled: dict[int, _Handled] = {}


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def signal(signalnum, handler):
    if not current().is_main:
        raise ValueError("signal only works in main thread of the main interpreter")
    number = int(signalnum)
    if not 0 < number < NSIG:
        raise ValueError("signal number out of range")
    before = getsignal(number)
    if isinstance(handler, int):
        action = SignalAction.IGNORE if handler == SIG_IGN else SignalAction.DEFAULT
        signals.watch(number, action)
    elif callable(handler):
        signals.watch(number, SignalAction.HANDLE)
    else:
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
        )
    _handled[number] = _Handled(handler)
    main_state().on_signal = _deliver
    return before


def getsignal(signalnum):
    number = int(signalnum)
    if number in _handled:
        return _handled[number].handler
    return default_int_handler if number == 2 else SIG_DFL


def _deliver() -> None:
    """Call the handlers of the signals that have come."""
    number = signals.take()
    while number != 0:
        handler = getsignal(number)
        if not isinstance(handler, int):
            handler(number, None)
        elif number == 2 and handler == SIG_DFL:
            raise KeyboardInterrupt
        number = signals.take()


def raise_signal(signalnum) -> None:
    signals.send(int(signalnum))


def alarm(seconds: int) -> int:
    return signals.set_alarm(seconds)


def pause() -> None:
    """Wait for a signal."""
    state = current()
    word = field_address(state, "ident")
    while wait(word, state.ident, MAX_DEADLINE, Wait.SLEEP, 0, 0) != Parked.CHANGED:
        pass


def strsignal(signalnum):
    return _NAMES.get(int(signalnum))


_NAMES = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 6: "Aborted", 8: "Floating point exception",
    9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
    13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
}  # fmt: skip
_NUMBERS = {
    1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE",
    9: "SIGKILL", 10: "SIGUSR1", 11: "SIGSEGV", 12: "SIGUSR2", 13: "SIGPIPE", 14: "SIGALRM", 15: "SIGTERM", 17:
    "SIGCHLD", 18: "SIGCONT", 19: "SIGSTOP", 20: "SIGTSTP", 21: "SIGTTIN", 22: "SIGTTOU", 28: "SIGWINCH",
}  # fmt: skip
