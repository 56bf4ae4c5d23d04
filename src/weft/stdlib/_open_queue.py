"""Queues whose parts a program may use and replace: the lock, the conditions, the container and its four methods."""

from __future__ import annotations

import heapq
from _queue import Empty
from collections import deque
from threading import Condition, Lock
from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import clock_ns, int_to_float
from weft.runtime.park import deadline_after

from ._queue_errors import Full, ShutDown

T = TypeVar("T", bound=Any)

AT_ONCE = -2  # a deadline: do not wait at all
NEVER = -1


class Queue(Generic[T]):
    """A queue, first in first out. Invariant: everything changes under `mutex`."""

    _weft_open = True  # programs add attributes

    def __init__(self, maxsize: int = 0) -> None:
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = Lock()
        self.not_empty = Condition(self.mutex)
        self.not_full = Condition(self.mutex)
        self.all_tasks_done = Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def put(self, item: T, block=True, timeout=None) -> None:
        deadline = _deadline(timeout) if block else AT_ONCE
        with self.not_full:
            while not self.is_shutdown and 0 < self.maxsize <= self._qsize():
                if not _wait(self.not_full, deadline):
                    raise Full
            if self.is_shutdown:
                raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None) -> T:
        deadline = _deadline(timeout) if block else AT_ONCE
        with self.not_empty:
            while not self._qsize():
                if self.is_shutdown:
                    raise ShutDown
                if not _wait(self.not_empty, deadline):
                    raise Empty
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item: T) -> None:
        self.put(item, False)

    def get_nowait(self) -> T:
        return self.get(False)

    def task_done(self) -> None:
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks = left
            if left == 0:
                self.all_tasks_done.notify_all()

    def join(self) -> None:
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False) -> None:
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def qsize(self) -> int:
        with self.mutex:
            return self._qsize()

    def empty(self) -> bool:
        with self.mutex:
            return not self._qsize()

    def full(self) -> bool:
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    # What subclasses replace; the lock is held.

    def _init(self, maxsize: int) -> None:
        self.queue = deque[T]()

    def _qsize(self) -> int:
        return len(self.queue)

    def _put(self, item: T) -> None:
        self.queue.append(item)

    def _get(self) -> T:
        return self.queue.popleft()


class LifoQueue(Queue[T], Generic[T]):
    """A queue that gives the item added last."""

    def _init(self, maxsize: int) -> None:
        self.queue: list[T] = []  # type: ignore[assignment]

    def _put(self, item: T) -> None:
        self.queue.append(item)

    def _get(self) -> T:
        return self.queue.pop()


class PriorityQueue(Queue[T], Generic[T]):
    """A queue that gives the least item."""

    def _init(self, maxsize: int) -> None:
        self.queue: list[T] = []  # type: ignore[assignment]

    def _put(self, item: T) -> None:
        heapq.heappush(self.queue, item)

    def _get(self) -> T:
        return heapq.heappop(self.queue)


def _deadline(timeout) -> int:
    if timeout is None:
        return NEVER
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return deadline_after(timeout)


def _wait(condition: Condition, deadline: int) -> bool:
    """Wait for a notification; False if the deadline is over."""
    if deadline == AT_ONCE:
        return False
    if deadline == NEVER:
        condition.wait()
        return True
    left = deadline - clock_ns()
    if left <= 0:
        return False
    condition.wait(int_to_float(left) / 1.0e9)
    return True
