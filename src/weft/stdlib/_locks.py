"""Locks and condition variables, over `park` and `unpark`; `threading` has them."""

from __future__ import annotations

from weft.runtime.intrinsics import (
    atomic_load,
    clock_ns,
    current_location,
    field_address,
    int_to_float,
)
from weft.runtime.park import NO_DEADLINE, Parked, deadline_after
from weft.runtime.threads import Wait, own_ident
from weft.runtime.wait_point import (
    FREE,
    acquire_word,
    owner_of,
    release_word,
    try_word,
)
from weft.runtime.waiting_line import Handed, WaitingLine

TIMEOUT_MAX = 9223372036.0
EVERYBODY = 0x4000_0000_0000_0000


class Lock:
    """A lock that any thread may release. `word` is a lock word, see `wait_point`."""

    word: int
    made: int

    def __init__(self) -> None:
        self.word = FREE
        self.made = current_location()

    def acquire(self, blocking=True, timeout: float = -1.0) -> bool:
        deadline = NO_DEADLINE
        if timeout != -1.0 or not blocking:
            deadline = _lock_deadline(blocking, timeout)
        address = field_address(self, "word")
        if try_word(address):
            return True
        return bool(blocking) and acquire_word(address, deadline, self.made)

    def release(self) -> None:
        if not release_word(field_address(self, "word")):
            raise RuntimeError("release unlocked lock")

    def locked(self) -> bool:
        return atomic_load(field_address(self, "word")) != FREE

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, exception_type, exception, trace) -> None:
        self.release()

    def __repr__(self) -> str:
        shown = "locked" if self.locked() else "unlocked"
        return f"<{shown} _thread.lock object at {id(self):#x}>"

    # For Condition.

    def _is_owned(self) -> bool:
        return self.locked()

    def _release_save(self) -> int:
        self.release()
        return 0

    def _acquire_restore(self, count: int) -> None:
        self.acquire()


class RLock:
    """A lock that its owner may take again. Invariant: `count` belongs to the thread that holds `word`."""

    word: int
    count: int
    made: int

    def __init__(self) -> None:
        self.word = FREE
        self.count = 0
        self.made = current_location()

    def acquire(self, blocking=True, timeout: float = -1.0) -> bool:
        deadline = NO_DEADLINE
        if timeout != -1.0 or not blocking:
            deadline = _lock_deadline(blocking, timeout)
        if self._is_owned():
            self.count += 1
            return True
        address = field_address(self, "word")
        if not try_word(address):
            if not blocking or not acquire_word(address, deadline, self.made):
                return False
        self.count = 1
        return True

    def release(self) -> None:
        if not self._is_owned():
            raise RuntimeError("cannot release un-acquired lock")
        self.count -= 1
        if self.count == 0:
            release_word(field_address(self, "word"))

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, exception_type, exception, trace) -> None:
        self.release()

    def __repr__(self) -> str:
        owner = owner_of(field_address(self, "word"))
        shown = "locked" if owner else "unlocked"
        count = self.count if owner else 0
        return f"<{shown} _thread.RLock object owner={owner} count={count} at {id(self):#x}>"

    def _is_owned(self) -> bool:
        # relaxed: only this thread can have stored its own ident
        return owner_of(field_address(self, "word")) == own_ident()

    def _release_save(self) -> int:
        count = self.count
        self.count = 0
        release_word(field_address(self, "word"))
        return count

    def _acquire_restore(self, count: int) -> None:
        self.acquire()
        self.count = count


def _lock_deadline(blocking, timeout: float) -> int:
    """The deadline of an `acquire` that does not simply wait."""
    if not blocking:
        if timeout != -1.0:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return NO_DEADLINE
    if timeout < 0.0:
        raise ValueError("timeout value must be positive")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return deadline_after(timeout)


def _deadline(timeout) -> int:
    """The deadline for an optional timeout in seconds; a negative one is over at once."""
    if timeout is None:
        return NO_DEADLINE
    return deadline_after(timeout)


class Condition:
    """A condition variable. Invariant: the line changes only under the lock."""

    _weft_open = True  # programs add attributes

    made: int
    line: WaitingLine[int]

    def __init__(self, lock=None) -> None:
        self.made = current_location()
        self.line = WaitingLine()
        if lock is None:
            self._lock = RLock()
        else:
            self._lock = lock

    def __enter__(self) -> bool:
        return self._lock.acquire()

    def __exit__(self, exception_type, exception, trace) -> None:
        self._lock.release()

    def acquire(self, blocking=True, timeout: float = -1.0) -> bool:
        return self._lock.acquire(blocking, timeout)

    def release(self) -> None:
        self._lock.release()

    def __repr__(self) -> str:
        waiting, walk = 0, self.line.first
        while walk is not None:
            waiting += 1
            walk = walk.following
        return f"<Condition({self._lock}, {waiting})>"

    def _is_owned(self) -> bool:
        return self._lock._is_owned()

    def wait(self, timeout=None) -> bool:
        if not self._lock._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        deadline = _deadline(timeout)
        waiter = self.line.reuse()
        if waiter is None:
            waiter = self.line.make()
        self.line.join(waiter)
        saved = self._lock._release_save()
        try:
            while waiter.wait(deadline, Wait.CONDITION, self.made) == Parked.CHANGED:
                pass
        finally:
            self._lock._acquire_restore(saved)
            is_notified = not self.line.leave(waiter)
            if not is_notified:
                self.line.keep(waiter)
            waiter.give_back()
        return is_notified

    def wait_for(self, predicate, timeout=None):
        deadline = _deadline(timeout)
        result = predicate()
        while not result:
            if timeout is None:
                self.wait()
            elif not self._wait_until(deadline):
                return predicate()
            result = predicate()
        return result

    def _wait_until(self, deadline: int) -> bool:
        """Wait until notified; False if the deadline is over."""
        left = deadline - clock_ns()
        if left <= 0:
            return False
        self.wait(int_to_float(left) / 1.0e9)
        return True

    def notify(self, n: int = 1) -> None:
        if not self._lock._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiter = self.line.take() if n > 0 else None
        while waiter is not None:
            self.line.keep(waiter)
            waiter.serve(Handed.GIVEN)
            n -= 1
            waiter = self.line.take() if n > 0 else None

    def notify_all(self) -> None:
        self.notify(EVERYBODY)

    def notifyAll(self) -> None:
        _deprecated("notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()


def _deprecated(message: str) -> None:
    from warnings import warn  # here, as few programs need it

    warn(message, DeprecationWarning, stacklevel=3)
