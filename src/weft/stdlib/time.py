"""`time`: the clocks, and sleeping.

# differs: no calendar functions.
"""

from __future__ import annotations

from weft.runtime.intrinsics import clock_ns, field_address, int_to_float, launch_word
from weft.runtime.park import deadline_after, wait
from weft.runtime.protocol import LaunchWord
from weft.runtime.threads import Wait, current

NS_PER_SECOND = 1.0e9


def sleep(seconds: float) -> None:
    if seconds < 0.0:
        raise ValueError("sleep length must be non-negative")
    # A word of this thread's own, which nobody else waits on or changes.
    state = current()
    wait(field_address(state, "ident"), state.ident, deadline_after(seconds), Wait.SLEEP, 0, 0)


def monotonic_ns() -> int:
    return clock_ns()


def monotonic() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def perf_counter_ns() -> int:
    return clock_ns()


def perf_counter() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def process_time_ns() -> int:
    # differs: the time that has passed, not what the processors have spent.
    return clock_ns()


def process_time() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def thread_time_ns() -> int:
    return clock_ns()


def thread_time() -> float:
    return int_to_float(clock_ns()) / NS_PER_SECOND


def time_ns() -> int:
    return clock_ns() + launch_word(LaunchWord.WALL_CLOCK_OFFSET_NS)


def time() -> float:
    return int_to_float(time_ns()) / NS_PER_SECOND
