"""What threads wait for besides locks: events, semaphores and barriers; `threading` has them."""

from __future__ import annotations

from weft.runtime.intrinsics import (
    Array,
    atomic_add,
    atomic_cas,
    atomic_exchange,
    atomic_load,
    atomic_load_acquire,
    atomic_store_release,
    current_location,
    field_address,
    lock,
    python_minor,
    unlock,
)
from weft.runtime.park import ALL, Parked, unpark, wait, watch
from weft.runtime.threads import Wait
from weft.runtime.wait_point import WaitPoint

from ._locks import _deadline, _deprecated


class Event:
    """A flag to wait for. Invariant: `word` is CLEAR, SET, or AWAITED: clear, and somebody may be parked."""

    _weft_open = True  # programs add attributes

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

    _weft_open = True  # programs add attributes

    _weft_guarded = ("_value", "_waiting")

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
        self._add(n, -1)

    def _add(self, n: int, most: int) -> None:
        """Count up, to `most` at most; -1 is no limit."""
        lock(self)
        if 0 <= most < self._value + n:
            unlock(self)
            raise ValueError("Semaphore released too many times")
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
        self._add(n, self._initial_value)


class BrokenBarrierError(RuntimeError):
    """What `Barrier.wait` raises when the barrier is broken or reset."""


class _Gate:
    """The word of a barrier that those who came look at."""

    word: int

    def __init__(self) -> None:
        self.word = 0


class Barrier:
    """A meeting point of a number of threads.

    Who comes adds one to `word`, which is COME | BROKEN | the number of the round in the upper half; the last one
    of a round begins the next. The others wait for the gate, twice the number of the round, to pass theirs; it is
    odd once the round is broken. Changes other than by coming are made under the spin lock. What is in `word`
    from threads too many, or from those that come while it is broken, is dropped with the round.

    # differs: threads of the next round may come before all of the last one have left.
    """

    _weft_open = True  # programs add attributes

    COME = 0x7FFF_FFFF
    BROKEN = 0x8000_0000
    ROUND = 0x1_0000_0000

    word: int
    made: int
    _gate: _Gate
    _distance: Array[int]

    def __init__(self, parties: int, action=None, timeout=None) -> None:
        if parties < 1 and python_minor() >= 13:
            raise ValueError("parties must be > 0")
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._given_up: list[int] = []  # the rounds that `reset` ended while threads waited
        self.word = 0
        # In a cache line of its own: while some look at it, others still come.
        self._distance = Array[int](32)
        self._gate = _Gate()
        self.made = current_location()

    def wait(self, timeout=None) -> int:
        deadline = _deadline(self._timeout if timeout is None else timeout)
        while True:
            # acquire, release: what all did before they came is seen by all that leave
            word = atomic_add(field_address(self, "word"), 1)
            if word & Barrier.BROKEN:
                raise BrokenBarrierError
            index = word & Barrier.COME
            number = word >> 32
            if index + 1 == self._parties:
                self._release(number)
                return index
            self._wait_for(number, deadline)
            if index < self._parties:
                return index

    def _release(self, number: int) -> None:
        """All are here."""
        action = self._action
        if action is not None:
            try:
                action()
            except BaseException:
                self._break(number)
                raise
        lock(self)
        if atomic_load_acquire(field_address(self, "word")) >> 32 == number:
            self._begin(number + 1, is_given_up=False)
        unlock(self)
        unpark(field_address(self._gate, "word"), ALL)

    def _begin(self, number: int, is_given_up: bool) -> None:
        """Start a round, under the lock; the one before is over, or given up."""
        word = atomic_exchange(field_address(self, "word"), number * Barrier.ROUND)
        if is_given_up and word & Barrier.BROKEN == 0 and word & Barrier.COME > 0:
            self._given_up.append(number - 1)
        # release: pairs with the acquire in _wait_for()
        atomic_store_release(field_address(self._gate, "word"), 2 * number)

    def _wait_for(self, number: int, deadline: int) -> None:
        """Until a round is over; it may have been broken or given up."""
        address = field_address(self._gate, "word")
        watch(address, 2 * number, deadline)
        gate = atomic_load_acquire(address)
        while gate == 2 * number:
            if wait(address, gate, deadline, Wait.BARRIER, self.made, 0) == Parked.TIMED_OUT:
                self._break(number)
            gate = atomic_load_acquire(address)
        if gate == 2 * number + 1:
            raise BrokenBarrierError
        if self._given_up and number in self._given_up:
            raise BrokenBarrierError

    def _break(self, number: int) -> None:
        """Break a round, unless it is over; with -1 the one that there is."""
        address = field_address(self, "word")
        lock(self)
        word = atomic_load_acquire(address)
        now = word >> 32
        if word & Barrier.BROKEN == 0 and (number < 0 or now == number):
            atomic_add(address, Barrier.BROKEN)
            atomic_store_release(field_address(self._gate, "word"), 2 * now + 1)
        unlock(self)
        unpark(field_address(self._gate, "word"), ALL)

    def reset(self) -> None:
        lock(self)
        word = atomic_load_acquire(field_address(self, "word"))
        self._begin((word >> 32) + 1, is_given_up=True)
        unlock(self)
        unpark(field_address(self._gate, "word"), ALL)

    def abort(self) -> None:
        self._break(-1)

    @property
    def parties(self) -> int:
        return self._parties

    @property
    def n_waiting(self) -> int:
        # relaxed: it may be different by the time that the caller looks at it
        word = atomic_load(field_address(self, "word"))
        if word & Barrier.BROKEN:
            return 0
        return min(word & Barrier.COME, self._parties)

    @property
    def broken(self) -> bool:
        return atomic_load_acquire(field_address(self, "word")) & Barrier.BROKEN != 0

    def __repr__(self) -> str:
        if self.broken:
            return f"{_shown(self)}: broken>"
        return f"{_shown(self)}: waiters={self.n_waiting}/{self.parties}>"


def _shown(thing) -> str:
    """How the `repr` of what threads wait for begins."""
    kind = type(thing)
    return f"<{kind.__module__}.{kind.__qualname__} at {id(thing):#x}"
