"""`threading`: threads, locks and what is built of them, over `park` and `unpark`.

# differs: no `local`, `settrace`, `setprofile`, `excepthook`, `stack_size`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime import start, threads
from weft.runtime.intrinsics import (
    atomic_cas,
    atomic_exchange,
    atomic_load,
    atomic_load_acquire,
    callable_name,
    clock_ns,
    current_location,
    field_address,
    int_to_float,
    lock,
    mentions,
    same_object,
    str_of,
    text,
    type_name,
    unlock,
    worker,
)
from weft.runtime.park import ALL, NO_DEADLINE, Parked, deadline_after, unpark, wait
from weft.runtime.report import list_threads
from weft.runtime.strings import Str
from weft.runtime.threads import ThreadState, Wait
from weft.runtime.wait_point import (
    FREE,
    WaitPoint,
    acquire_word,
    owner_of,
    release_word,
    try_word,
)

if TYPE_CHECKING:
    AnyException = BaseException

L = TypeVar("L")  # a thread-local object

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
EVERYBODY = 0x4000_0000_0000_0000


# Locks.


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

    def _is_owned(self) -> bool:
        # relaxed: only this thread can have stored its own ident
        return owner_of(field_address(self, "word")) == worker().ident

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


class _Waiter:
    """One call of `Condition.wait`. `word` becomes 1 when it is notified."""

    word: int
    following: _Waiter | None

    def __init__(self) -> None:
        self.word = 0
        self.following = None


class Condition:
    """A condition variable. Invariant: the list of waiters changes only under the lock."""

    made: int
    first: _Waiter | None
    last: _Waiter | None

    def __init__(self, lock=None) -> None:
        self.made = current_location()
        self.first = None
        self.last = None
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

    def wait(self, timeout=None) -> bool:
        if not self._lock._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        deadline = _deadline(timeout)
        waiter = _Waiter()
        tail = self.last
        if tail is None:
            self.first = waiter
        else:
            tail.following = waiter
        self.last = waiter
        saved = self._lock._release_save()
        address = field_address(waiter, "word")
        try:
            wait(address, 0, deadline, Wait.CONDITION, self.made, 0)
        finally:
            self._lock._acquire_restore(saved)
            # acquire: pairs with the exchange in notify()
            is_notified = atomic_load_acquire(address) == 1
            if not is_notified:
                self._forget(waiter)
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
        waiter = self.first
        while n > 0 and waiter is not None:
            following = waiter.following
            self.first = following
            if following is None:
                self.last = None
            address = field_address(waiter, "word")
            # release: pairs with the acquire in wait() and park()
            atomic_exchange(address, 1)
            unpark(address, 1)
            waiter = following
            n -= 1

    def notify_all(self) -> None:
        self.notify(EVERYBODY)

    def notifyAll(self) -> None:
        self.notify_all()

    def _forget(self, waiter: _Waiter) -> None:
        """Take out a waiter that nobody has notified."""
        before: _Waiter | None = None
        walk = self.first
        while walk is not None and not same_object(walk, waiter):
            before = walk
            walk = walk.following
        if walk is not None:
            if before is None:
                self.first = waiter.following
            else:
                before.following = waiter.following
            if waiter.following is None:
                self.last = before


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

    def isSet(self) -> bool:
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


# Threads.


class local(Generic[L]):
    """Data of each thread's own. The compiler sends every use of an attribute to the thread's copy.

    # differs: copies of ended threads are kept.
    """

    copies: dict[int, L]

    def __init__(self) -> None:
        self.copies = {}

    def _weft_find(self) -> L | None:
        return self.copies.get(get_ident())

    def _weft_keep(self, made: L) -> None:
        self.copies[get_ident()] = made


class ExceptHookArgs:
    """What `threading.excepthook` is told."""

    exc_value: AnyException
    exc_traceback: None
    thread: Thread

    def __init__(self, exc_value: AnyException, thread: Thread) -> None:
        self.exc_value = exc_value
        self.exc_traceback = None
        self.thread = thread

    @property
    def exc_type(self):
        return type(self.exc_value)


# None stands for CPython's own, which writes a traceback.
excepthook = None


class Thread:
    """A thread of control. `_state` is the runtime's side of it.

    A name that was not given is made when somebody asks for it, of `_number` and `_target_name`.
    """

    _name: Str | None
    _number: int
    _target_name: Str | None
    _daemonic: bool
    _is_started: int  # atomic: 1 from the first call of start() on
    _state: ThreadState | None

    def __init__(
        self,
        group=None,
        target=None,
        name=None,
        args=(),
        kwargs={},  # noqa: B006  never changed
        *,
        daemon=None,
    ) -> None:
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target_name = None
        if target is None:
            self._invoke = None
        else:
            self._target_name = callable_name(target)
            if kwargs is None:
                self._invoke = lambda: target(*args)
            else:
                self._invoke = lambda: target(*args, **kwargs)
        if mentions("_target"):  # a subclass with a `run` of its own
            self._target = target
            self._args = args
            self._kwargs = {} if kwargs is None else kwargs
        self._name = _given_name(name)
        self._number = threads.next_name_number() if self._name is None else 0
        self._daemonic = threads.current().is_daemon if daemon is None else bool(daemon)
        self._is_started = 0
        self._state = None

    def start(self) -> None:
        state = ThreadState(self._bootstrap, self._daemonic)
        state.thread = self
        # acquire: only that one caller of several gets to start it
        if atomic_cas(field_address(self, "_is_started"), 0, 1) != 0:
            raise RuntimeError("threads can only be started once")
        self._state = state
        start.start_thread(state)

    def run(self) -> None:
        invoke = self._invoke
        if invoke is not None:
            invoke()

    def _bootstrap(self) -> None:
        """What the runtime calls on the new thread."""
        hook = excepthook
        if hook is None:
            self.run()
            return
        try:
            self.run()
        except SystemExit:
            raise
        except Exception as error:
            hook(ExceptHookArgs(error, self))

    def join(self, timeout=None) -> None:
        state = self._state
        if state is None:
            raise RuntimeError("cannot join thread before it is started")
        if same_object(state, threads.current()):
            raise RuntimeError("cannot join current thread")
        start.join_thread(state, _deadline(timeout))

    def is_alive(self) -> bool:
        state = self._state
        if state is None:
            return False
        return not start.is_done(state)

    @property
    def ident(self) -> int | None:
        state = self._state
        if state is None:
            return None
        return state.ident

    @property
    def native_id(self) -> int | None:
        state = self._state
        if state is None or state.worker_index < 0:
            return None
        return state.worker_index + 1

    @property
    def name(self) -> Str:
        given = self._name
        if given is not None:
            return given
        made = text("Thread-") + str_of(self._number)
        target_name = self._target_name
        if target_name is None:
            return made
        return made + text(" (") + target_name + text(")")

    @name.setter
    def name(self, name) -> None:
        self._name = str_of(name)

    def getName(self) -> Str:
        return self.name

    def setName(self, name) -> None:
        self.name = name

    def isDaemon(self) -> bool:
        return self._daemonic

    def setDaemon(self, daemonic: bool) -> None:
        if self._state is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    @property
    def daemon(self) -> bool:
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic: bool) -> None:
        self.setDaemon(daemonic)

    def __repr__(self) -> Str:  # type: ignore[override]
        state = self._state
        shown = text("initial")
        if state is not None:
            shown = text("stopped") if start.is_done(state) else text("started")
        if self._daemonic:
            shown = shown + text(" daemon")
        if state is not None:
            shown = shown + text(" ") + str_of(state.ident)
        kind = type_name(self)
        return text("<") + kind + text("(") + self.name + text(", ") + shown + text(")>")


def _given_name(name) -> Str | None:
    if name is None:
        return None
    given = str_of(name)
    return given if given.length > 0 else None


class _MainThread(Thread):
    """The thread that runs the program's own module."""

    def __init__(self) -> None:
        super().__init__(name=text("MainThread"), daemon=False)
        state = threads.main_state()
        self._is_started = 1
        self._state = state
        state.thread = self
        state.at_exit = _shutdown


class _FinalCall:
    """What `atexit` has to call."""

    key: int  # the address of the function
    is_wanted: bool

    def __init__(self, call, key: int) -> None:
        self.call = call
        self.key = key
        self.is_wanted = True


_exit_calls: list[Any] = []
_final_calls: list[_FinalCall] = []


def _register_atexit(call) -> None:
    """Have something called when the program's own code is done, while threads still run."""
    _exit_calls.append(call)


def _shutdown() -> None:
    """The end of the program: of each kind of call the last one registered first."""
    for call in reversed(_exit_calls):
        call()
    start.join_all()
    while _final_calls:
        final = _final_calls.pop()
        if final.is_wanted:
            final.call()


class Timer(Thread):
    """A thread that calls a function after some seconds, unless it is cancelled before."""

    interval: float
    finished: Event

    def __init__(self, interval: float, function, args=(), kwargs={}) -> None:  # noqa: B006  never changed
        super().__init__()
        self.interval = interval
        self.finished = Event()
        if args is None and kwargs is None:
            self._call = lambda: function()  # noqa: PLW0108  each branch makes a closure
        elif args is None:
            self._call = lambda: function(**kwargs)
        elif kwargs is None:
            self._call = lambda: function(*args)
        else:
            self._call = lambda: function(*args, **kwargs)
        if mentions("function"):  # a subclass with a `run` of its own
            self.function = function
            self.args = [] if args is None else args
            self.kwargs = {} if kwargs is None else kwargs

    def cancel(self) -> None:
        self.finished.set()

    def run(self) -> None:
        if not self.finished.wait(self.interval):
            self._call()
        self.finished.set()


_main_thread = _MainThread()


def main_thread():
    return _main_thread


def current_thread():
    found = threads.current().thread
    if found is None:
        return _main_thread
    return found


def currentThread():
    return current_thread()


def get_ident() -> int:
    return worker().ident


def get_native_id() -> int:
    return worker().index + 1


def active_count() -> int:
    return threads.alive_count()


def activeCount() -> int:
    return active_count()


def enumerate():
    """The threads that are alive, as a list."""
    found: list[Any] = []
    for state in list_threads():
        thread = state.thread
        if thread is not None:
            found.append(thread)
    return found
