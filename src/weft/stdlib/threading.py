"""`threading`: threads. Locks are in `_locks`, what else they wait for is in `_events`.

# differs: no `settrace`, `setprofile`; `stack_size` remembers what it is told, `WEFT_STACK_KB` decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime import start, threads
from weft.runtime.intrinsics import (
    callable_name,
    mentions,
    replaces_stderr,
    str_of,
    text,
    type_name,
)
from weft.runtime.report import list_threads
from weft.runtime.strings import Str
from weft.runtime.threads import ThreadState

from ._events import Barrier, BoundedSemaphore, BrokenBarrierError, Event, Semaphore
from ._locks import TIMEOUT_MAX, Condition, Lock, RLock, _deadline, _deprecated

if TYPE_CHECKING:
    AnyException = BaseException

L = TypeVar("L")  # a thread-local object
N = TypeVar("N")  # a number of seconds

ThreadError = RuntimeError
SMALLEST_STACK = 32768  # that CPython accepts


class local(Generic[L]):
    """Data of each thread's own. The compiler sends every use of an attribute to the thread's copy.

    # differs: copies of ended threads are kept.
    """

    copies: dict[int, L]

    def __init__(self) -> None:
        pass

    def _weft_begin(self) -> None:
        self.copies = {}

    def _weft_find(self) -> L | None:
        return self.copies.get(get_ident())

    def _weft_keep(self, made: L) -> None:
        self.copies[get_ident()] = made


class ExceptHookArgs:
    """What `threading.excepthook` is told."""

    exc_value: AnyException

    def __init__(self, exc_value: AnyException, thread) -> None:
        self.exc_value = exc_value
        self.thread = thread

    @property
    def exc_type(self):
        return type(self.exc_value)

    @property
    def exc_traceback(self):
        return self.exc_value.__traceback__


_stack_size = 0


def __excepthook__(args) -> None:
    """What is done with an exception that ends a thread: its traceback is written."""
    if isinstance(args.exc_value, SystemExit):
        return
    from .traceback import _formatted, _write

    head = text("Exception in thread ") + args.thread.name + text(":\n")
    _write(head + _formatted(args.exc_value), None)


excepthook = __excepthook__


class Thread:
    """A thread of control. `_state` is the runtime's side of it; unset before `__init__` has run.

    A name that was not given is made when somebody asks for it, of `_number` and `_target_name`.
    """

    _weft_open = True  # programs add attributes

    _name: Str | None
    _number: int
    _target_name: Str | None
    _state: ThreadState

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
        self._make_state(threads.current().is_daemon if daemon is None else bool(daemon))

    def _make_state(self, daemonic: bool) -> None:
        state = ThreadState(self._bootstrap, daemonic)
        state.thread = self
        self._state = state

    def _find_state(self) -> ThreadState | None:
        """None if a subclass has not called `__init__`."""
        try:
            return self._state
        except AttributeError:
            return None

    def _prepared_state(self) -> ThreadState:
        state = self._find_state()
        if state is None:
            raise AssertionError("Thread.__init__() not called")
        return state

    def start(self) -> None:
        state = self._find_state()
        if state is None:
            raise RuntimeError("thread.__init__() not called")
        start.start_thread(state)

    def run(self) -> None:
        invoke = self._invoke
        if invoke is not None:
            invoke()

    def _bootstrap(self) -> None:
        """What the runtime calls on the new thread."""
        if not mentions("excepthook", "__excepthook__") and not replaces_stderr():
            self.run()  # the runtime reports what ends the thread
            return
        hook = excepthook
        try:
            self.run()
        except (Exception, SystemExit) as error:
            hook(ExceptHookArgs(error, self))

    def join(self, timeout=None) -> None:
        state = self._find_state()
        if state is None:
            raise RuntimeError("Thread.__init__() not called")
        start.join_thread(state, _deadline(timeout))

    def is_alive(self) -> bool:
        state = self._prepared_state()
        return start.was_started(state) and not start.is_done(state)

    @property
    def ident(self) -> int | None:
        state = self._prepared_state()
        return state.ident if start.was_started(state) else None

    @property
    def native_id(self) -> int | None:
        return self.ident  # the worker is known only later, and has one thread after the other

    @property
    def name(self) -> Str:
        self._prepared_state()
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
        _deprecated("getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name) -> None:
        _deprecated("setName() is deprecated, set the name attribute instead")
        self.name = name

    def isDaemon(self) -> bool:
        _deprecated("isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic: bool) -> None:
        _deprecated("setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    @property
    def daemon(self) -> bool:
        return self._prepared_state().is_daemon

    @daemon.setter
    def daemon(self, daemonic: bool) -> None:
        state = self._find_state()
        if state is None:
            raise RuntimeError("Thread.__init__() not called")
        if start.was_started(state):
            raise RuntimeError("cannot set daemon status of active thread")
        state.is_daemon = bool(daemonic)

    def __repr__(self) -> Str:  # type: ignore[override]
        state = self._find_state()
        if state is None:
            raise AssertionError("Thread.__init__() was not called")
        shown = text("initial")
        if start.was_started(state):
            shown = text("stopped") if start.is_done(state) else text("started")
        if state.is_daemon:
            shown = shown + text(" daemon")
        if start.was_started(state):
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
        threads.main_state().at_exit = _shutdown

    def _make_state(self, daemonic: bool) -> None:
        state = threads.main_state()
        state.thread = self
        self._state = state


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


class Timer(Thread, Generic[N]):
    """A thread that calls a function after some seconds, unless it is cancelled before."""

    interval: N
    finished: Event

    def __init__(self, interval: N, function, args=None, kwargs=None) -> None:
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
        if mentions("function", "args", "kwargs"):  # a subclass with a `run` of its own
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
    _deprecated("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def get_ident() -> int:
    return threads.own_ident()


def get_native_id() -> int:
    return get_ident()


def active_count() -> int:
    return threads.alive_count()


def activeCount() -> int:
    _deprecated("activeCount() is deprecated, use active_count() instead")
    return active_count()


def stack_size(size: int = 0) -> int:
    global _stack_size
    before = _stack_size
    if size != 0 and size < SMALLEST_STACK:
        raise ValueError(f"size not valid: {size} bytes")
    _stack_size = size
    return before


def enumerate():
    """The threads that are alive, as a list."""
    found: list[Any] = []
    for state in list_threads():
        thread = state.thread
        if thread is not None:
            found.append(thread)
    return found


__all__ = [
    "TIMEOUT_MAX",
    "Barrier",
    "BoundedSemaphore",
    "BrokenBarrierError",
    "Condition",
    "Event",
    "ExceptHookArgs",
    "Lock",
    "RLock",
    "Semaphore",
    "Thread",
    "ThreadError",
    "Timer",
    "activeCount",
    "active_count",
    "currentThread",
    "current_thread",
    "enumerate",
    "excepthook",
    "get_ident",
    "get_native_id",
    "local",
    "main_thread",
    "stack_size",
]
