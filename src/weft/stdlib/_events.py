"""What threads wait for besides locks: events, semaphores and barriers; `threading` has them."""

from __future__ import annotations

from weft.runtime.intrinsics import (
    atomic_cas,
    atomic_exchange,
    atomic_load_acquire,
    current_location,
    field_address,
    lock,
    python_minor,
    unlock,
)
from weft.runtime.park import ALL, Parked, unpark, wait
from weft.runtime.threads import Wait
from weft.runtime.wait_point import WaitPoint

from ._locks import Condition, Lock, _deadline, _deprecated


class Event:
    """A flag to wait for. Invariant: `word` is CLEAR, SET, or AWAITED: clear, and somebody may be parked."""

    CLEAR = 0
    SET = 1
    AWAITED = 2

    word: int
    made: int

    def __init__(self) -> None:
        self.word = Event.CLEAR
        self.made = current_location()

    def is_set(self) -> bool:
        # acquire: pairs with the exchange in set()
        return atomic_load_acquire(field_address(self, "word")) == Event.SET

    def __repr__(self) -> str:
        return f"{_shown(self)}: {'set' if self.is_set() else 'unset'}>"

    def isSet(self) -> bool:
        _deprecated("isSet() is deprecated, use is_set() instead")
        return self.is_set()

    def set(self) -> None:
        address = field_address(self, "word")
        # release: pairs with the acquires in is_set() and wait()
        if atomic_exchange(address, Event.SET) == Event.AWAITED:
            unpark(address, ALL)

    def clear(self) -> None:
        atomic_cas(field_address(self, "word"), Event.SET, Event.CLEAR)

    def wait(self, timeout=None) -> bool:
        if self.is_set():
            return True
        deadline = _deadline(timeout)
        address = field_address(self, "word")
        while True:
            # acquire: pairs with the exchange in set()
            if atomic_cas(address, Event.CLEAR, Event.AWAITED) == Event.SET:
                return True
            result = wait(address, Event.AWAITED, deadline, Wait.EVENT, self.made, 0)
            if result == Parked.WOKEN:
                return True
            if result == Parked.TIMED_OUT:
                return self.is_set()


class Semaphore:
    """A counter that never passes below zero. Its spin lock protects `_value` and the wait point."""

    _value: int
    _waiting: WaitPoint

    def __init__(self, value: int = 1) -> None:
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value
        self._waiting = WaitPoint(Wait.SEMAPHORE, current_location())

    def acquire(self, blocking=True, timeout=None) -> bool:
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        deadline = _deadline(timeout)
        is_over = False
        lock(self)
        while self._value == 0:
            if not blocking or is_over:
                unlock(self)
                return False
            turn = self._waiting.register()
            unlock(self)
            is_over = self._waiting.pause(turn, deadline) == Parked.TIMED_OUT
            lock(self)
        self._value -= 1
        unlock(self)
        return True

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, exception_type, exception, trace) -> None:
        self.release()

    def __repr__(self) -> str:
        return f"{_shown(self)}: value={self._value}>"

    def release(self, n: int = 1) -> None:
        if n < 1:
            raise ValueError("n must be one or more")
        self._add(n)

    def _add(self, n: int) -> None:
        lock(self)
        self._value += n
        is_awaited = self._waiting.take_one() if n == 1 else self._waiting.take_all()
        unlock(self)
        if is_awaited:
            self._waiting.wake(1 if n == 1 else ALL)


class BoundedSemaphore(Semaphore):
    """A semaphore that must not be released more often than it was acquired."""

    _initial_value: int

    def __init__(self, value: int = 1) -> None:
        super().__init__(value)
        self._initial_value = value

    def __repr__(self) -> str:
        return f"{_shown(self)}: value={self._value}/{self._initial_value}>"

    def release(self, n: int = 1) -> None:
        if n < 1:
            raise ValueError("n must be one or more")
        lock(self)
        if self._value + n > self._initial_value:
            unlock(self)
            raise ValueError("Semaphore released too many times")
        unlock(self)
        self._add(n)


class BrokenBarrierError(RuntimeError):
    """What `Barrier.wait` raises when the barrier is broken or reset."""


class Barrier:
    """A meeting point of a number of threads.

    `_state` is 0 while it fills, 1 while it drains, -1 while it is reset, -2 when it is broken.
    """

    FILLING = 0
    DRAINING = 1
    RESETTING = -1
    BROKEN = -2

    def __init__(self, parties: int, action=None, timeout=None) -> None:
        if parties < 1 and python_minor() >= 13:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._cond.made = current_location()
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = Barrier.FILLING
        self._count = 0

    def wait(self, timeout=None) -> int:
        if timeout is None:
            return self._wait(self._timeout)
        return self._wait(timeout)

    def _wait(self, timeout) -> int:
        with self._cond:
            while self._state == Barrier.RESETTING or self._state == Barrier.DRAINING:
                self._cond.wait()
            if self._state == Barrier.BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait_for_others(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state == Barrier.RESETTING or self._state == Barrier.DRAINING:
                        self._state = Barrier.FILLING
                        self._cond.notify_all()

    def _release(self) -> None:
        """All are here."""
        try:
            action = self._action
            if action is not None:
                action()
            self._state = Barrier.DRAINING
            self._cond.notify_all()
        except BaseException:
            self._break()
            raise

    def _wait_for_others(self, timeout) -> None:
        deadline = _deadline(timeout)
        while self._state == Barrier.FILLING:
            if timeout is None:
                self._cond.wait()
            elif not self._cond._wait_until(deadline):
                self._break()
                raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def reset(self) -> None:
        with self._cond:
            if self._count > 0:
                if self._state == Barrier.FILLING or self._state == Barrier.BROKEN:
                    self._state = Barrier.RESETTING
            else:
                self._state = Barrier.FILLING
            self._cond.notify_all()

    def abort(self) -> None:
        with self._cond:
            self._break()

    def _break(self) -> None:
        self._state = Barrier.BROKEN
        self._cond.notify_all()

    @property
    def parties(self) -> int:
        return self._parties

    @property
    def n_waiting(self) -> int:
        return self._count if self._state == Barrier.FILLING else 0

    @property
    def broken(self) -> bool:
        return self._state == Barrier.BROKEN

    def __repr__(self) -> str:
        if self.broken:
            return f"{_shown(self)}: broken>"
        return f"{_shown(self)}: waiters={self.n_waiting}/{self.parties}>"


def _shown(thing) -> str:
    """How the `repr` of what threads wait for begins."""
    kind = type(thing)
    return f"<{kind.__module__}.{kind.__qualname__} at {id(thing):#x}"
