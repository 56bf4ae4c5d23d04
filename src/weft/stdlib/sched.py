"""`sched`: events that run at their time, in one thread at a time.

# differs: an `Event` has the fields of CPython's, but is no tuple.
"""

from __future__ import annotations

import heapq
from threading import RLock
from time import monotonic, sleep

__all__ = ["Event", "scheduler"]


class Event:
    """An event of a scheduler. It stands in its queue by time, priority and order of entering."""

    def __init__(self, time, priority, sequence: int, action, argument, kwargs, run) -> None:
        self.time = time
        self.priority = priority
        self.sequence = sequence
        self.action = action
        self.argument = argument
        self.kwargs = kwargs
        self._run = run

    def key(self):
        return (self.time, self.priority, self.sequence)

    def __lt__(self, other: Event) -> bool:
        return self.key() < other.key()

    def __le__(self, other: Event) -> bool:
        return self.key() <= other.key()

    def __gt__(self, other: Event) -> bool:
        return self.key() > other.key()

    def __ge__(self, other: Event) -> bool:
        return self.key() >= other.key()

    def __eq__(self, other) -> bool:
        if isinstance(other, Event):
            return self.key() == other.key()
        return False

    def __hash__(self) -> int:
        return hash(self.key())

    def __repr__(self) -> str:
        return (
            f"Event(time={self.time!r}, priority={self.priority!r}, sequence={self.sequence!r}, "
            f"action={self.action!r}, argument={self.argument!r}, kwargs={self.kwargs!r})"
        )


class scheduler:
    """Runs functions at their times, as told by a clock and a way to wait."""

    def __init__(self, timefunc=monotonic, delayfunc=sleep) -> None:
        self._queue: list[Event] = []
        self._lock = RLock()
        self._entered = 0
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None) -> Event:
        # A function of its own for each event: only it knows which arguments belong to the action.
        if kwargs is None:

            def run() -> None:
                action(*argument)

            return self._enter(time, priority, action, argument, {}, run)

        def run_with_keywords() -> None:
            action(*argument, **kwargs)

        return self._enter(time, priority, action, argument, kwargs, run_with_keywords)

    def enter(self, delay, priority, action, argument=(), kwargs=None) -> Event:
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def _enter(self, time, priority, action, argument, kwargs, run) -> Event:
        with self._lock:
            event = Event(time, priority, self._entered, action, argument, kwargs, run)
            self._entered += 1
            heapq.heappush(self._queue, event)
        return event

    def cancel(self, event: Event) -> None:
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self) -> bool:
        with self._lock:
            return not self._queue

    def run(self, blocking: bool = True):
        """Run the events until none is left, or, without blocking, until the next one's time has not come."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                is_early = event.time > now
                if not is_early:
                    heapq.heappop(self._queue)
            if is_early:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                event._run()
                self.delayfunc(0)  # let other threads run

    @property
    def queue(self) -> list[Event]:
        """The events in the order in which they will run."""
        with self._lock:
            return sorted(self._queue)
