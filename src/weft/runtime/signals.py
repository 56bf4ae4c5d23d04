"""Signals: the host receives them, the main thread takes them where it waits."""

from __future__ import annotations

from weft.runtime import hostcall
from weft.runtime.files import check
from weft.runtime.intrinsics import ByteArray, text
from weft.runtime.park import is_interrupted, take_interrupt
from weft.runtime.protocol import Opcode
from weft.runtime.threads import current


def request(opcode: int, a0: int, a1: int) -> int:
    """Ask the host; raises what it raised."""
    answer = hostcall.call(opcode, ByteArray(0), 0, a0, a1)
    check(answer, text(""))
    return answer.result0


def watch(number: int, action: int) -> None:
    """What becomes of a signal from now on: a `SignalAction`."""
    request(Opcode.WATCH_SIGNAL, number, action)


def take() -> int:
    """The next signal that has come, 0 if there is none."""
    return request(Opcode.TAKE_SIGNAL, 0, 0)


def send(number: int) -> None:
    """Send a signal to the program; if this is the main thread, it is handled before this returns."""
    request(Opcode.SEND_SIGNAL, number, 0)
    state = current()
    if state.is_main and is_interrupted():
        take_interrupt(state)


def set_alarm(seconds: int) -> int:
    """Have SIGALRM come in that many seconds, or not (0); how many were left of the alarm before."""
    return request(Opcode.SET_ALARM, seconds, 0)
