"""`concurrent.futures.thread`: the pool of threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weft.runtime.exceptions import StopProgram
from weft.runtime.intrinsics import (
    Array,
    address_of,
    atomic_add,
    atomic_add_relaxed,
    atomic_count,
    atomic_load,
    current_location,
    field_address,
    lock,
    str_of,
    text,
    unlock,
)
from weft.runtime.park import NO_DEADLINE, Parked
from weft.runtime.threads import Wait, current, name_of
from weft.runtime.waiting_line import Handed, Waiter, WaitingLine

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
    """A call that a pool has to make: a link of a lane's list. `do` takes an `Order`."""

    _weft_guarded = ("do", "pool", "number", "following")

    do: Any
    pool: ThreadPoolExecutor
    number: int
    following: Task | None

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self.pool = pool
        self.number = -1
        self.following = None


class Added:
    """What became of a task that was added to a lane."""

    GIVEN = 0  # to a thread that waited
    LISTED = 1
    STUCK = (
        2  # in the list, and those who should look for it may not be able to: the pool is crowded
    )


class _Lane:
    """A share of a pool's tasks, and of the threads that wait for one. The spin lock protects all fields.

    `total` is the number of tasks that the lane will ever have been given, once that is known.
    """

    _weft_guarded = ("first", "last", "added", "total", "waiting", "line", "is_broken")

    ENDLESS = 0x4000_0000_0000_0000

    first: Task | None
    last: Task | None
    added: int
    total: int
    waiting: int
    line: WaitingLine[Task]
    is_broken: bool

    def __init__(self) -> None:
        self.first = None
        self.last = None
        self.added = 0
        self.total = _Lane.ENDLESS
        self.waiting = 0
        self.line = WaitingLine()
        self.is_broken = False

    def add(self, task: Task, pool: ThreadPoolExecutor) -> int:
        """Add a task, or give it to a thread that waits for one; says what became of it."""
        lock(self)
        self.added += 1
        if self.is_broken:
            unlock(self)
            task.do(Order.FAIL)
            return Added.LISTED
        waiter = self.line.take_able()
        is_stuck = False
        if waiter is None:
            is_stuck = pool._is_crowded or self.line.first is not None
            last = self.last
            if last is None:
                self.first = task
            else:
                last.following = task
            self.last = task
        else:
            self.waiting -= 1
        unlock(self)
        if waiter is None:
            return Added.STUCK if is_stuck else Added.LISTED
        waiter.give(task)
        return Added.GIVEN

    def take(self, waiter: Waiter[Task], pool: ThreadPoolExecutor) -> Task | None:
        """The next task, after a wait if need be; None if there will be none.

        Who came last waits in front: its warp is the likeliest not to have parked yet.
        """
        while True:
            lock(self)
            task = self.pop()
            if task is not None or self.waiting >= self.total - self.added:
                unlock(self)
                return task
            if pool._can_retire():
                unlock(self)
                return pool._last_task()
            self.line.join_in_front(waiter)
            self.waiting += 1
            is_crowded = pool._is_crowded
            unlock(self)
            if is_crowded:
                task = pool._pop_any()
                if task is not None:
                    if self.leave(waiter):
                        return task
                    task.do(Order.RUN)  # before the one that it is being given
            if waiter.wait(NO_DEADLINE, Wait.WORK, pool._made) == Parked.WOKEN or not self.leave(
                waiter
            ):
                handed = waiter.outcome()
                if handed != Handed.AGAIN:
                    return waiter.item if handed == Handed.GIVEN else None

    def pop(self) -> Task | None:
        """Take the first task out of the list, under the lock."""
        task = self.first
        if task is not None:
            self.first = task.following
            if task.following is None:
                self.last = None
        return task

    def pop_waiter(self) -> Waiter[Task] | None:
        """Take out a thread that waits and can go on."""
        lock(self)
        waiter = self.line.take_able()
        if waiter is not None:
            self.waiting -= 1
        unlock(self)
        return waiter

    def leave(self, waiter: Waiter[Task]) -> bool:
        """Stop waiting, in order to look again; False if somebody is serving the waiter."""
        lock(self)
        is_out = self.line.leave(waiter)
        if is_out:
            self.waiting -= 1
        unlock(self)
        return is_out

    def close(self, total: int, is_broken: bool) -> None:
        """There will be no more tasks than so many: send away the threads that would wait for more."""
        lock(self)
        self.total = total
        self.is_broken = is_broken
        sent_away: Waiter[Task] | None = None
        while self.waiting > total - self.added:
            waiter = self.line.take()
            self.waiting -= 1
            if waiter is not None:
                waiter.following = sent_away
                sent_away = waiter
        unlock(self)
        self.line.send_away(sent_away)

    def cut(self, number: int) -> Task | None:
        """Take the tasks out of the list that were added after the one with this number."""
        lock(self)
        last: Task | None = None
        rest = self.first
        while rest is not None and rest.number < number:
            last = rest
            rest = rest.following
        if last is None:
            self.first = None
        else:
            last.following = None
        self.last = last
        unlock(self)
        return rest


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
    """Threads that make calls.

    Tasks have numbers in the order in which they are submitted, and threads that look for a task draw numbers too:
    those of one number meet in the same lane. So tasks begin in their order, although no lock is everybody's. Only
    where threads outnumber workers they may not meet, since other threads run on the workers of those that wait:
    then, `_is_crowded`, threads look into all lanes.

    `_tail` is the next task's number, plus SHUT once no more are accepted; `_head` the next number to be drawn.
    `_starting` is the number of threads that have been started and have not drawn yet: in CPython they have a
    task by then.
    """

    SHUT = 0x4000_0000_0000_0000
    MOST_LANES = 64
    THREADS_A_LANE = 4

    _max_workers: int
    _prefix: Str
    _threads: list[Thread]
    _started: int  # atomic
    _starting: int  # atomic
    _tail: int  # atomic
    _head: int  # atomic
    _lanes: Array[_Lane]  # a power of two of them
    _made: int
    _is_shut: bool
    _is_broken: bool
    _is_crowded: bool
    _retired: list[Str]  # the names of threads that have ended since nothing was to do for them

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
        self._started = 0
        self._starting = 0
        self._tail = 0
        self._head = 0
        lanes = 1
        while lanes * self.THREADS_A_LANE < self._max_workers and lanes < self.MOST_LANES:
            lanes *= 2
        self._lanes = Array[_Lane](lanes)
        for place in range(lanes):
            self._lanes[place] = _Lane()
        self._made = current_location()
        self._is_shut = False
        self._is_broken = False
        if _members.is_exiting:
            self._close(is_broken=False)
        self._is_crowded = False
        self._retired = []

    def submit(self, fn, /, *args, **kwargs):
        future: Future[Any] = Future()
        task = Task(self)
        # Before a closure knows the future: so long nobody else does.
        future._task = task
        task.do = lambda order: _do(order, future, lambda: fn(*args, **kwargs))
        self._add(task)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False) -> None:
        self._close(is_broken=False)
        if cancel_futures:
            # relaxed: whoever draws a number at the same time may come before or after
            promised = atomic_load(field_address(self, "_head"))
            promised += atomic_load(field_address(self, "_starting"))
            self._give_up(promised, Order.CANCEL)
        if wait:
            for thread in self._threads:
                thread.join()

    def _close(self, is_broken: bool) -> None:
        """Accept no more tasks; threads leave when they find none."""
        lock(self)
        is_first = not self._is_shut
        self._is_shut = True
        unlock(self)
        if is_first:
            total = atomic_add(field_address(self, "_tail"), self.SHUT)
            count = self._lanes.length
            for place in range(count):
                self._lanes[place].close((total + count - 1 - place) // count, is_broken)

    def _give_up(self, number: int, order: int) -> None:
        """Give up the tasks from a number on that no thread has, in their order."""
        given_up: list[Task] = []
        for place in range(self._lanes.length):
            lane = self._lanes[place]
            task = lane.cut(number)
            while task is not None:
                given_up.append(task)
                task = task.following
        for task in sorted(given_up, key=lambda task: task.number):
            task.do(order)

    def _add(self, task: Task) -> None:
        number = atomic_add_relaxed(field_address(self, "_tail"), 1)
        if number >= self.SHUT:
            if self._is_broken:
                raise BrokenThreadPool(BROKEN)
            if _members.is_exiting:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            raise RuntimeError("cannot schedule new futures after shutdown")
        task.number = number
        added = self._lanes[number & self._lanes.length - 1].add(task, self)
        if added == Added.STUCK:
            if not self._has_freed_task():
                self._start_one()
        elif (
            added == Added.LISTED
            and atomic_load(field_address(self, "_started")) < self._max_workers
        ):
            # relaxed: a thread that is about to draw the number counts as one or not, as in CPython
            if number >= atomic_load(field_address(self, "_head")):
                self._start_one()

    def _start_one(self) -> None:
        """Start a thread, unless there are as many as there may be."""
        number = atomic_add_relaxed(field_address(self, "_started"), 1)
        if number >= self._max_workers:
            atomic_count(field_address(self, "_started"), -1)
            return
        atomic_count(field_address(self, "_starting"), 1)
        thread = Thread(name=self._new_name(number), target=_work, args=(self,))
        self._threads.append(thread)
        thread.start()

    def _new_name(self, number: int) -> Str:
        lock(self)
        if self._retired:
            name = self._retired.pop()
            unlock(self)
            return name
        unlock(self)
        return self._prefix + text("_") + str_of(number)

    def _take_first(self, waiter: Waiter[Task]) -> Task | None:
        """The first task of a thread."""
        atomic_count(field_address(self, "_starting"), -1)
        return self._take(waiter)

    def _take(self, waiter: Waiter[Task]) -> Task | None:
        """The next task; None at the end of the pool."""
        number = atomic_add_relaxed(field_address(self, "_head"), 1)
        return self._lanes[number & self._lanes.length - 1].take(waiter, self)

    def _has_freed_task(self) -> bool:
        """Some tasks are in lanes whose threads cannot go on: let a thread of another lane take one, if one waits."""
        self._is_crowded = True
        for place in range(self._lanes.length):
            lane = self._lanes[place]
            waiter = lane.pop_waiter()
            if waiter is not None:
                task = self._pop_any()
                if task is None:
                    waiter.serve(Handed.AGAIN)
                else:
                    waiter.give(task)
                return True
        return False

    def _can_retire(self) -> bool:
        """Whether the current thread need not wait for a task: it runs on the worker of another one, which cannot go on.

        One like it can be started any time, unless it has been initialized.
        """
        return current().below is not None and self._initializer is None

    def _last_task(self) -> Task | None:
        """What the current thread still has to do before it ends."""
        self._is_crowded = True
        # Only now: a task that was added before has not found the pool crowded.
        task = self._pop_any()
        if task is None:
            self._retired.append(name_of(current()))
            atomic_count(field_address(self, "_started"), -1)
        return task

    def _pop_any(self) -> Task | None:
        """Take a task out of any lane."""
        for place in range(self._lanes.length):
            lane = self._lanes[place]
            lock(lane)
            task = lane.pop()
            unlock(lane)
            if task is not None:
                return task
        return None

    def _break(self) -> None:
        """An initializer failed: no task will be run any more."""
        self._is_broken = True
        self._close(is_broken=True)
        self._give_up(0, Order.FAIL)

    def _wants_help(self) -> bool:
        """Whether the current thread is one of the pool's, or may do their work."""
        return self._is_crowded or current().employer == address_of(self)


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
    current().employer = address_of(pool)
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
    waiter = Waiter[Task]()
    task = pool._take_first(waiter)
    while task is not None:
        task.do(Order.RUN)
        task = pool._take(waiter)


def _end() -> None:
    """The program's own code is done: the pools finish what they have."""
    _members.is_exiting = True
    for pool in _members.pools:
        pool._close(is_broken=False)
    for pool in _members.pools:
        for thread in pool._threads:
            thread.join()


_members = _Members()
_register_atexit(_end)
