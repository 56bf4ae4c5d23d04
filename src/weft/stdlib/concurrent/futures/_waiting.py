"""Waiting for several futures: `as_completed` and `wait`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import current_location, lock, repr_of, text, unlock
from weft.runtime.park import ALL, NO_DEADLINE, Parked, deadline_after
from weft.runtime.threads import Wait
from weft.runtime.wait_point import WaitPoint

from ._base import Callback

if TYPE_CHECKING:
    from weft.runtime.strings import Str

T = TypeVar("T", bound=Any)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class DoneAndNotDoneFutures(Generic[T]):
    """What `wait` gives: two sets of futures."""

    done: T
    not_done: T

    def __init__(self, done: T, not_done: T) -> None:
        self.done = done
        self.not_done = not_done

    def __len__(self) -> int:
        return 2

    def __iter__(self):
        yield self.done
        yield self.not_done

    def __getitem__(self, index: int) -> T:
        return (self.done, self.not_done)[index]

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("DoneAndNotDoneFutures(done=") + repr_of(self.done)
        return shown + text(", not_done=") + repr_of(self.not_done) + text(")")


class _Finished:
    """Which of some numbered futures are done, in that order. The spin lock protects `count` and `point`."""

    numbers: list[int]
    count: int
    point: WaitPoint

    def __init__(self) -> None:
        self.numbers = []
        self.count = 0
        self.point = WaitPoint(Wait.RESULT, current_location())

    def watch(self, futures) -> None:
        for number in range(len(futures)):
            self.watch_one(futures[number], number)

    def watch_one(self, future, number: int) -> None:
        future._watch(Callback(lambda: self.add(number), True))

    def add(self, number: int) -> None:
        self.numbers.append(number)
        lock(self)
        self.count += 1
        is_awaited = self.point.take_all()
        unlock(self)
        if is_awaited:
            self.point.wake(ALL)

    def wait_for(self, wanted: int, deadline: int) -> bool:
        """Wait until so many are done; False if the deadline came first."""
        lock(self)
        while self.count < wanted:
            turn = self.point.register()
            unlock(self)
            is_over = self.point.pause(turn, deadline) == Parked.TIMED_OUT
            lock(self)
            if is_over and self.count < wanted:
                unlock(self)
                return False
        unlock(self)
        return True


def as_completed(fs, timeout=None):
    deadline = NO_DEADLINE if timeout is None else deadline_after(timeout)
    futures = _distinct(fs)
    finished = _Finished()
    finished.watch(futures)
    for given in range(len(futures)):
        if timeout is None:
            _help_one(futures, finished, given)
        if not finished.wait_for(given + 1, deadline):
            left = len(futures) - given
            raise TimeoutError(f"{left} (of {len(futures)}) futures unfinished")
        yield futures[finished.numbers[given]]


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    deadline = NO_DEADLINE if timeout is None else deadline_after(timeout)
    futures = _distinct(fs)
    finished = _Finished()
    finished.watch(futures)
    wanted = len(futures)
    if return_when == FIRST_COMPLETED:
        wanted = min(1, wanted)
    elif finished.count < wanted and return_when not in (FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    for given in range(wanted):
        if timeout is None:
            _help_one(futures, finished, given)
        if not finished.wait_for(given + 1, deadline):
            break
        if return_when == FIRST_EXCEPTION:
            future = futures[finished.numbers[given]]
            if not future.cancelled() and future.exception() is not None:
                break
    done = {future for future in futures if future._is_settled()}
    not_done = {future for future in futures if future not in done}
    return DoneAndNotDoneFutures(done, not_done)


def _distinct(fs):
    """Each future once, in the order in which they are given."""
    seen = set()
    futures = []
    for future in fs:
        if future not in seen:
            seen.add(future)
            futures.append(future)
    return futures


def _help_one(futures, finished: _Finished, given: int) -> None:
    """Before waiting for one more of the futures to be done: run one that nobody has begun, if need be."""
    for future in futures:
        if finished.count > given:
            return
        future._help()
