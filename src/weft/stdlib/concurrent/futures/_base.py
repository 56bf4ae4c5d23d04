"""`concurrent.futures._base`: futures, and waiting for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import (
    address_of,
    atomic_cas,
    atomic_load_acquire,
    clock_ns,
    current_location,
    field_address,
    int_to_float,
    lock,
    repr_of,
    text,
    type_name,
    unlock,
)
from weft.runtime.park import ALL, NO_DEADLINE, Parked, deadline_after
from weft.runtime.threads import Wait
from weft.runtime.wait_point import WaitPoint

from ...sys import stderr
from ...traceback import print_exc

if TYPE_CHECKING:
    from weft.runtime.strings import Str

    AnyException = BaseException

T = TypeVar("T", bound=Any)


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


class State:
    """`Future._stage`; from CANCELLED on it is done."""

    PENDING = 0
    RUNNING = 1
    CANCELLED = 2
    NOTIFIED = 3  # cancelled, and whoever would have run it has seen that
    FINISHED = 4


class Callback:
    """A function to call when a future is done: a link of a list, so that adding one needs no memory.

    One for `wait` is called only when whoever would have run a cancelled future has seen that, as in CPython.
    """

    _weft_guarded = ("call", "is_for_wait", "following")

    following: Callback | None
    is_for_wait: bool

    def __init__(self, call, is_for_wait=False) -> None:
        self.call = call
        self.is_for_wait = is_for_wait
        self.following = None


class Future(Generic[T]):
    """The result of a call that may not have ended yet. The spin lock protects all fields.

    `_stage` may be read without it: whoever finds the future done sees its result. `_task` runs it: see `thread.Task`.
    """

    _weft_open = True  # programs add attributes

    _weft_guarded = ("_result", "_error", "_done", "_first", "_last")

    _stage: int  # atomic: a State
    _result: T
    _error: AnyException | None
    _done: WaitPoint
    _first: Callback | None
    _last: Callback | None

    def __init__(self) -> None:
        self._stage = State.PENDING
        self._error = None
        self._done = WaitPoint(Wait.RESULT, current_location())
        self._first = None
        self._last = None
        self._task: Any = None

    # For whoever wants the result.

    def result(self, timeout=None) -> T:
        self._wait(timeout)
        error = self._error
        if error is not None:
            raise error
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._error

    def cancel(self) -> bool:
        before = atomic_cas(field_address(self, "_stage"), State.PENDING, State.CANCELLED)
        if before == State.PENDING:
            lock(self)
            self._tell()
        return before != State.RUNNING and before != State.FINISHED

    def cancelled(self) -> bool:
        return State.CANCELLED <= self._now() <= State.NOTIFIED

    def running(self) -> bool:
        return self._now() == State.RUNNING

    def done(self) -> bool:
        return self._now() >= State.CANCELLED

    def _now(self) -> int:
        # acquire: pairs with the compare-and-swaps that change it
        return atomic_load_acquire(field_address(self, "_stage"))

    def add_done_callback(self, fn) -> None:
        self._watch(Callback(lambda: _call_back(fn, self)))

    # For whoever makes it.

    def set_running_or_notify_cancel(self) -> bool:
        before = self._now()
        if before != State.PENDING and before != State.CANCELLED:
            raise RuntimeError("Future in unexpected state")
        return self._claim()

    def set_result(self, result: T) -> None:
        lock(self)
        if not self.done():
            self._result = result
        self._finish()

    def set_exception(self, exception) -> None:
        lock(self)
        if not self.done():
            self._error = exception
        self._finish()

    def _finish(self) -> None:
        """The result is there, under the lock, which is let go of, unless the future was done before."""
        address = field_address(self, "_stage")
        before = self._now()
        while before < State.CANCELLED:
            # release: pairs with the acquire in _now()
            seen = atomic_cas(address, before, State.FINISHED)
            if seen == before:
                self._tell()
                return
            before = seen
        unlock(self)
        raise InvalidStateError(text(_state_name(before)) + text(": ") + repr_of(self))

    def _claim(self) -> bool:
        """Become the one who runs it, unless somebody has, or it is cancelled."""
        address = field_address(self, "_stage")
        before = atomic_cas(address, State.PENDING, State.RUNNING)
        if before == State.CANCELLED:
            atomic_cas(address, State.CANCELLED, State.NOTIFIED)
            lock(self)
            self._tell()
        return before == State.PENDING

    def _tell(self) -> None:
        """It is done, under the lock, which is let go of: call the callbacks in their order, and wake who waits.

        In CPython a waiter is told first, but needs the interpreter, which the callbacks hold: they come first too.
        """
        callback = self._first
        self._first = None
        self._last = None
        if not self._is_settled():
            callback = self._keep_those_for_wait(callback)
        is_awaited = self._done.take_all()
        unlock(self)
        while callback is not None:
            callback.call()
            callback = callback.following
        if is_awaited:
            self._done.wake(ALL)

    def _is_settled(self) -> bool:
        """Whether `wait` counts it as done."""
        return self._now() >= State.NOTIFIED

    def _keep_those_for_wait(self, callback: Callback | None) -> Callback | None:
        """Put the callbacks for `wait` back into the list; the others, in order."""
        first: Callback | None = None
        last: Callback | None = None
        while callback is not None:
            following = callback.following
            callback.following = None
            if callback.is_for_wait:
                self._add(callback)
            elif last is None:
                first = callback
                last = callback
            else:
                last.following = callback
                last = callback
            callback = following
        return first

    def _add(self, callback: Callback) -> None:
        last = self._last
        if last is None:
            self._first = callback
        else:
            last.following = callback
        self._last = callback

    def _watch(self, callback: Callback) -> None:
        """Call it when the future is done, at once if it is."""
        lock(self)
        is_done = self._is_settled() if callback.is_for_wait else self.done()
        if not is_done:
            self._add(callback)
        unlock(self)
        if is_done:
            callback.call()

    def _wait(self, timeout) -> None:
        """Wait until it is done. Raises CancelledError, TimeoutError."""
        if not self.done():
            self._wait_for(timeout)
        if self.cancelled():
            raise CancelledError

    def _wait_for(self, timeout) -> None:
        deadline = NO_DEADLINE if timeout is None else deadline_after(timeout)
        if timeout is None:
            self._help()
        lock(self)
        while not self.done():
            turn = self._done.register()
            unlock(self)
            is_over = self._done.pause(turn, deadline) == Parked.TIMED_OUT
            lock(self)
            if is_over and not self.done():
                unlock(self)
                raise TimeoutError
        unlock(self)

    def _help(self) -> None:
        """Run it here, if nobody has begun and this is a thread of its pool, or the pool's cannot go on.

        Otherwise all threads of a pool could wait for tasks that none of them is free to run.
        """
        task = self._task
        if task is not None and self._now() == State.PENDING and task.pool._wants_help():
            task.do(0)

    @property
    def _state(self):
        """What CPython calls it: programs print it."""
        return _state_name(self._now())

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("<Future at ") + text(hex(address_of(self)))
        state = text("cancelled") if self.cancelled() else text(_state_name(self._now()).lower())
        shown = shown + text(" state=") + state
        error = self._error
        if error is not None:
            shown = shown + text(" raised ") + type_name(error)
        elif self._now() == State.FINISHED:
            shown = shown + text(" returned ") + type_name(self._result)
        return shown + text(">")


PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"


def _state_name(state: int):
    if state == State.PENDING:
        return PENDING
    if state == State.RUNNING:
        return RUNNING
    if state == State.CANCELLED:
        return CANCELLED
    if state == State.NOTIFIED:
        return CANCELLED_AND_NOTIFIED
    return FINISHED


def _call_back(fn, future) -> None:
    """Call a user's callback. What it raises is shown, and no concern of whoever finished the future."""
    try:
        fn(future)
    except Exception:
        _show_error(text("exception calling callback for ") + repr_of(future))


def _show_error(what: Str) -> None:
    stderr.write(what + text("\n"))
    print_exc()


class Executor:
    """What executors have in common. A subclass has `submit`."""

    _weft_open = True  # programs add attributes

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        deadline = NO_DEADLINE if timeout is None else deadline_after(timeout)
        futures = [self.submit(fn, *args) for args in zip(*iterables)]  # noqa: B905  as long as the shortest
        return _results(futures, deadline)

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError

    def shutdown(self, wait=True, *, cancel_futures=False) -> None:
        pass

    def __enter__(self):
        return self

    def __exit__(self, exception_type, exception, trace) -> None:
        self.shutdown(wait=True)


def _results(futures, deadline: int):
    """The results in the order of the futures."""
    try:
        for future in futures:
            if deadline == NO_DEADLINE:
                yield future.result()
            else:
                yield future.result(int_to_float(deadline - clock_ns()) / 1.0e9)
    finally:
        for future in futures:
            future.cancel()
