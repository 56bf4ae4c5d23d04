"""`timeit`: how long calls take. Literal statements are functions by then: `frontend/sugar/timed_code.py`."""

from __future__ import annotations

import time
from typing import Any, Generic, TypeVar

S = TypeVar("S", bound=Any)
P = TypeVar("P", bound=Any)
C = TypeVar("C", bound=Any)

default_number = 1000000
default_repeat = 5


def default_timer():
    return time.perf_counter()


def _nothing():
    return None


class Timer(Generic[S, P, C]):
    """Measures a statement; differs: one that is a text must be a literal expression."""

    def __init__(self, stmt: S = _nothing, setup: P = _nothing, timer: C = default_timer, globals=None) -> None:  # type: ignore[assignment]  # fmt: skip
        self.stmt = stmt
        self.prepare = setup
        self.timer = timer

    def timeit(self, number=default_number):
        if not callable(self.stmt) or not callable(self.prepare):
            raise ValueError("weft times functions and literal expressions only")
        self.prepare()
        before = self.timer()
        for _ in range(number):
            self.stmt()
        return self.timer() - before

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        at_once = 1
        while True:
            for factor in (1, 2, 5):
                number = at_once * factor
                taken = self.timeit(number)
                if callback is not None:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            at_once *= 10


def timeit(stmt=_nothing, setup=_nothing, timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer).timeit(number)


def repeat(
    stmt=_nothing, setup=_nothing, timer=default_timer, repeat=default_repeat, number=default_number,
    globals=None,
):  # fmt: skip
    return Timer(stmt, setup, timer).repeat(repeat, number)
