"""`concurrent.futures.thread`: the pool of threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weft.runtime.exceptions import StopProgram
from weft.runtime.intrinsics import current_location, lock, str_of, text, unlock
from weft.runtime.park import ALL, NO_DEADLINE
from weft.runtime.threads import Wait, current
from weft.runtime.wait_point import WaitPoint

from ...os import cpu_count
from ...threading import Thread, _register_atexit
from ._base import BrokenExecutor, Executor, Future, _show_error

if TYPE_CHECKING:
    from weft.runtime.strings import Str


class BrokenThreadPool(BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class Order:
    """What to do with a task."""

    RUN = 0  # unless somebody has begun
    CANCEL = 1
    FAIL = 2  # its pool is broken


class Task:
    """A call that a pool has to make: a link of its list. `do` takes an `Order`."""

    pool: ThreadPoolExecutor
    following: Task | None

    def __init__(self, do, pool: ThreadPoolExecutor) -> None:
        self.do = do
        self.pool = pool
        self.following = None


class _Members:
    """What the module knows of all pools."""

    pools: list[ThreadPoolExecutor]
    named: int
    is_exiting: bool

    def __init__(self) -> None:
        self.pools = []
        self.named = 0
        self.is_exiting = False

    def add(self, pool: ThreadPoolExecutor) -> int:
        self.pools.append(pool)
        lock(self)
        number = self.named
        self.named = number + 1
        unlock(self)
        return number


BROKEN = "A thread initializer failed, the thread pool is not usable anymore"


class ThreadPoolExecutor(Executor):
    """Threads that make calls. The spin lock protects the list of tasks, the counts and the flags.

    `_idle` is the number of threads that wait for a task, less the tasks added since that they will find.
    `_promised` is the number of tasks at the head of the list that a thread has been woken or started for: in
    CPython it has them by then.
    """

    _max_workers: int
    _prefix: Str
    _threads: list[Thread]
    _idents: list[int]
    _started: int
    _idle: int
    _promised: int
    _first: Task | None
    _last: Task | None
    _added: WaitPoint
    _is_shut: bool
    _is_broken: bool

    def __init__(
        self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()
    ) -> None:
        if max_workers is None:
            self._max_workers = min(32, (cpu_count() or 1) + 4)
        else:
            if max_workers <= 0:
                raise ValueError("max_workers must be greater than 0")
            self._max_workers = max_workers
        if initializer is None:
            self._initializer: Any = None
        else:
            if not callable(initializer):
                raise TypeError("initializer must be a callable")
            self._initializer = lambda: initializer(*initargs)
        number = _members.add(self)
        self._prefix = str_of(thread_name_prefix)
        if not self._prefix:
            self._prefix = text("ThreadPoolExecutor-") + str_of(number)
        self._threads = []
        self._idents = []
        self._started = 0
        self._idle = 0
        self._promised = 0
        self._first = None
        self._last = None
        self._added = WaitPoint(Wait.WORK, current_location())
        self._is_shut = False
        self._is_broken = False

    def submit(self, fn, /, *args, **kwargs):
        future: Future[Any] = Future()
        task = Task(lambda order: _do(order, future, lambda: fn(*args, **kwargs)), self)
        future._task = task
        self._add(task)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False) -> None:
        lock(self)
        self._is_shut = True
        given_up: Task | None = None
        if cancel_futures:
            given_up = self._cut_after(self._promised)
        is_awaited = self._added.take_all()
        unlock(self)
        if is_awaited:
            self._added.wake(ALL)
        while given_up is not None:
            given_up.do(Order.CANCEL)
            given_up = given_up.following
        if wait:
            for thread in self._threads:
                thread.join()

    def _cut_after(self, count: int) -> Task | None:
        """Take all tasks but the first ones out of the list."""
        last: Task | None = None
        rest = self._first
        while count > 0 and rest is not None:
            last = rest
            rest = rest.following
            count -= 1
        if last is None:
            self._first = None
        else:
            last.following = None
        self._last = last
        return rest

    def _add(self, task: Task) -> None:
        lock(self)
        is_refused = self._is_broken or self._is_shut or _members.is_exiting
        is_awaited = False
        name = -1
        if not is_refused:
            last = self._last
            if self._first is None or last is None:
                self._first = task
            else:
                last.following = task
            self._last = task
            if self._idle > 0:
                self._idle -= 1
                self._promised += 1
                is_awaited = self._added.take_one()
            elif self._started < self._max_workers:
                name = self._started
                self._started = name + 1
                self._promised += 1
        unlock(self)
        if is_refused:
            if self._is_broken:
                raise BrokenThreadPool(BROKEN)
            if _members.is_exiting:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            raise RuntimeError("cannot schedule new futures after shutdown")
        if is_awaited:
            self._added.wake(1)
        if name >= 0:
            shown = self._prefix + text("_") + str_of(name)
            thread = Thread(name=shown, target=_work, args=(self,))
            self._threads.append(thread)
            thread.start()

    def _take(self) -> Task | None:
        """The next task; None at the end of the pool."""
        is_waiting = False
        while True:
            lock(self)
            task = self._first
            if task is not None:
                self._first = task.following
                if self._promised > 0:
                    self._promised -= 1
                unlock(self)
                return task
            if self._is_shut or _members.is_exiting:
                unlock(self)
                return None
            if not is_waiting:
                self._idle += 1
                is_waiting = True
            turn = self._added.register()
            unlock(self)
            self._added.pause(turn, NO_DEADLINE)

    def _wake_all(self) -> None:
        lock(self)
        is_awaited = self._added.take_all()
        unlock(self)
        if is_awaited:
            self._added.wake(ALL)

    def _break(self) -> None:
        """An initializer failed: no task will be run any more."""
        lock(self)
        self._is_broken = True
        task = self._first
        self._first = None
        unlock(self)
        while task is not None:
            task.do(Order.FAIL)
            task = task.following

    def _is_mine(self) -> bool:
        """Whether the current thread is one of the pool's."""
        return current().ident in self._idents


def _do(order: int, future, call) -> None:
    if order == Order.CANCEL:
        future.cancel()
        return
    if not future._claim():
        return
    if order == Order.FAIL:
        future.set_exception(BrokenThreadPool(BROKEN))
        return
    try:
        result = call()
    except StopProgram:  # type: ignore[misc]  # a class of the dialect's own
        raise
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)


def _work(pool: ThreadPoolExecutor) -> None:
    """The life of a pool's thread."""
    pool._idents.append(current().ident)
    initializer = pool._initializer
    if initializer is not None:
        try:
            initializer()
        except StopProgram:  # type: ignore[misc]  # as above
            raise
        except BaseException:
            _show_error(text("Exception in initializer:"))
            pool._break()
            return
    task = pool._take()
    while task is not None:
        task.do(Order.RUN)
        task = pool._take()


def _end() -> None:
    """The program's own code is done: the pools finish what they have."""
    _members.is_exiting = True
    for pool in _members.pools:
        pool._wake_all()
    for pool in _members.pools:
        for thread in pool._threads:
            thread.join()


_members = _Members()
_register_atexit(_end)
