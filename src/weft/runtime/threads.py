"""Threads and the workers that run them: the records, the life cycle, the counts.

A *worker* is a warp or an OS thread; a *thread* is Python's. A worker runs one thread at a time; a thread
that is run in the place of another one (by `join`, or to help out) has that one `below` it.

        (1) start_thread: a worker is free             (3) park
    NEW --------------------------------> RUNNING ----------------> PARKED
     |                                    ^  ^ |  ^                    |
     | (2) start_thread: none is          |  | |  '--------------------'
     v                                    |  | |     (4) unpark, or park's own deadline
    READY --------------------------------'  | | (6) finish
              (5) take_ready by a worker,    | v
                  claim by join_thread  -----' DONE

The counts below change in one atomic word, so that "nothing can run any more" is seen by exactly one worker,
the one whose change made it so, and at the very moment. RUNNING counts threads that run or have been chosen
to run next (a worker that looks for a ready thread holds one, its *credit*); threads that wait for the host
count as running. TIMED counts threads parked until a deadline, READY those in run queues.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weft.runtime.intrinsics import (
    address_of,
    atomic_add,
    atomic_add_relaxed,
    atomic_cas,
    atomic_count,
    atomic_count_release,
    atomic_load,
    atomic_load_acquire,
    field_address,
    load,
    near_memory,
    store,
    text,
    worker,
    worker_at,
)
from weft.runtime.protocol import Near
from weft.runtime.showing import Showing
from weft.runtime.strings import Str

if TYPE_CHECKING:
    AnyException = BaseException


class Worker:
    """The record of one worker: zeroed at the launch, at the same place for the whole run.

    The first six fields are known to the compiler. Besides its own state a record holds a share of the
    program's tables, because its memory is there from the start: one bucket of the parking lot, and in each
    first record of a block the block's words and run queue. The words at the end are used in record 0 only.

    No lock guards what is a worker's own: only the worker stores it and, but for reports, loads it. `handed`
    is loaded by who has seen, by an acquire, that the inbox says so.
    """

    _weft_guarded = (
        "location",
        "trace_count",
        "index",
        "handling",
        "thread",
        "search_from",
        "has_passed_stop",
        "handed",
        "bucket_count",
        "bucket_head",
        "bucket_tail",
        "queue_head",
        "queue_tail",
    )

    error: int
    location: int
    stack_limit: int
    trace_count: int
    index: int
    handling: AnyException | None

    # For the workers of a block, in the record of its first one.
    idle_mask: int  # atomic: bit i is set while worker i of the block may be claimed
    parker_0: int  # atomic: the workers' parker words, see parker_of()
    parker_1: int
    parker_2: int
    parker_3: int
    parker_4: int
    parker_5: int
    parker_6: int
    parker_7: int

    # Its own.
    thread: ThreadState | None  # that runs; None before the first one
    search_from: int  # the block where the last search for an idle worker succeeded
    has_passed_stop: int

    # Written by whoever wakes it.
    handed: ThreadState | None

    # A bucket of the parking lot; the bucket's lock protects the other three.
    bucket_lock: int
    bucket_count: int
    bucket_head: ThreadState | None
    bucket_tail: ThreadState | None

    # A block's run queue, in the record of its first worker; its lock protects the other three.
    queue_lock: int
    queue_count: int
    queue_head: ThreadState | None
    queue_tail: ThreadState | None

    # The program's; in record 0.
    counts: int  # atomic: see Count
    alive: int  # atomic: threads started and not finished; those that are not daemons in the upper half
    workers_used: int  # atomic: records below this index have had a thread
    stop: int  # atomic: 1 once the program ends
    exit_status: int
    interrupts_seen: int
    name_count: int  # atomic: for "Thread-1"
    main: ThreadState | None


class Count:
    """The fields of `Worker.counts`. No field ever passes below zero, so none borrows from another."""

    RUNNING = 1
    TIMED = 0x4000
    IDLE = 0x1000_0000  # workers registered as idle, and those claimed that have not noticed yet
    READY = 0x400_0000_0000
    MASK = 0x3FFF
    TIMED_SHIFT = 14
    IDLE_SHIFT = 28
    READY_SHIFT = 42
    MOST_WORKERS = 0x3FFF
    MOST_READY = 0x1F_FFFF


IDENT_MASK = ~1  # idents are even: in a lock word the lowest bit is the lock's own
BLOCK = 8  # workers with neighbouring indices; on a GPU they share a multiprocessor


def parker_of(index: int) -> int:
    """The address of the word that a worker sleeps on: an `Inbox` and a count of wake-ups.

    The words of a block lie together, so that on a GPU one worker can watch them for all.
    """
    return field_address(worker_at(index // BLOCK * BLOCK), "parker_0") + 8 * (index % BLOCK)


class Alive:
    """The halves of `Worker.alive`."""

    ONE = 1
    NON_DAEMON = 0x1_0000_0000
    MASK = 0xFFFF_FFFF


class Status:
    """`ThreadState.status`; whoever changes READY to RUNNING by compare-and-swap runs the thread."""

    NEW = 0
    READY = 1
    RUNNING = 2
    DONE = 3


class Done:
    """`ThreadState.done`, the word that `join` waits on."""

    NO = 0
    YES = 1
    AWAITED = 2  # not done, and somebody is parked on the word


class Inbox:
    """The lowest bits of a parker word: why the worker was woken. The bits above count wake-ups."""

    EMPTY = 0
    THREAD = 1  # run `handed`
    LOOK = 2  # look into the run queues
    HELP = 3  # to one that is parked: run a ready thread meanwhile
    MASK = 3
    WAKE_UP = 4


class Wait:
    """`ThreadState.wait_kind`: what a parked thread waits for, for reports."""

    NOTHING = 0
    LOCK = 1
    THREAD = 2
    ITEM = 3
    SPACE = 4
    TASKS = 5
    CONDITION = 6
    EVENT = 7
    SEMAPHORE = 8
    BARRIER = 9
    SLEEP = 10
    RESULT = 11
    WORK = 12


class ThreadState:
    """What the runtime knows of a thread.

    Three fields are not declared, since their types are the program's: `entry` is what the thread runs,
    `thread` its `threading.Thread`, `at_exit` what the main thread does when the program's own code is done, `on_signal` when a signal
    has come.

    Invariant: `is_queued` says whether the thread is in the bucket of `wait_address`; it, `is_timed`,
    `is_buried` and `next_waiting` are protected by that bucket's lock.
    """

    _weft_guarded = ("is_queued", "is_buried", "is_timed", "next_waiting", "next_ready")

    ident: int
    is_daemon: bool
    is_awaited: bool  # at the end of the program: what `is_daemon` said when it was started
    is_main: bool
    status: int  # atomic: a Status
    done: int  # atomic: a Done
    worker_index: int  # -1 before it has begun
    below: ThreadState | None
    employer: int  # the address of the pool that it works for, or 0
    next_ready: ThreadState | None

    # Parking.
    wake: int  # atomic: 1 when unparked
    wait_address: int
    is_queued: bool
    is_timed: bool
    is_buried: bool  # another thread runs on its worker: when unparked it does not run yet
    next_waiting: ThreadState | None

    # What it waits for.
    wait_kind: int
    wait_location: int
    wait_made: int  # the location where the lock or queue was made
    wait_owner: int  # the address of a lock word, or 0
    wait_thread: ThreadState | None

    showing: Showing | None  # the containers that it is writing the `repr` of, the innermost first

    def __init__(self, entry, is_daemon: bool) -> None:
        self.entry: Any = entry
        self.thread: Any = None
        self.at_exit: Any = None
        self.on_signal: Any = None
        self.is_daemon = is_daemon
        self.is_awaited = False
        self.is_main = False
        self.status = Status.NEW
        self.done = Done.NO
        self.worker_index = -1
        self.below = None
        self.employer = 0
        self.showing = None
        self.next_ready = None
        self.wake = 0
        self.wait_address = 0
        self.is_queued = False
        self.is_timed = False
        self.is_buried = False
        self.next_waiting = None
        self.wait_kind = Wait.NOTHING
        self.wait_location = 0
        self.wait_made = 0
        self.wait_owner = 0
        self.wait_thread = None
        self.ident = address_of(self)


def current() -> ThreadState:
    """The thread that runs this code."""
    state = worker().thread
    if state is None:
        raise RuntimeError("no current thread")
    return state


def own_ident() -> int:
    """The ident of the thread that runs this code."""
    return load(near_memory() + Near.IDENT)


def set_own_ident(ident: int) -> None:
    store(near_memory() + Near.IDENT, ident)


def own_index() -> int:
    """The index of the worker that runs this code."""
    return load(near_memory() + Near.INDEX)


def set_own_index(index: int) -> None:
    store(near_memory() + Near.INDEX, index)


def main_state() -> ThreadState:
    state = worker_at(0).main
    if state is None:
        raise RuntimeError("no main thread")
    return state


def name_of(state: ThreadState) -> Str:
    """The thread's name as it is now; `Thread.name` may have been assigned."""
    thread = state.thread
    if thread is None:  # the main one, in a program that does not use threading
        return text("MainThread")
    return thread.name


def next_name_number() -> int:
    """For the name of a thread that was given none."""
    return atomic_add_relaxed(field_address(worker_at(0), "name_count"), 1) + 1


# Counts.


def add_running() -> None:
    """Count one more running thread, if one is running anyway: then nobody needs to look."""
    # relaxed: the hand-over that follows publishes it
    atomic_count(field_address(worker_at(0), "counts"), Count.RUNNING)


def end_idle() -> None:
    """Count one idle worker less: it was claimed, and is awake."""
    # relaxed: too high a count costs who looks for an idle worker a look in vain, no more
    atomic_count(field_address(worker_at(0), "counts"), 0 - Count.IDLE)


def change_counts(delta: int) -> int:
    """Change the counts at one go; gives them as they are then."""
    # acquire and release: orders a push to a run queue against a worker that goes idle; see run_queue
    return atomic_add(field_address(worker_at(0), "counts"), delta) + delta


def counts_now() -> int:
    return atomic_load(field_address(worker_at(0), "counts"))


def running_of(counts: int) -> int:
    return counts & Count.MASK


def timed_of(counts: int) -> int:
    return counts >> Count.TIMED_SHIFT & Count.MASK


def idle_of(counts: int) -> int:
    return counts >> Count.IDLE_SHIFT & Count.MASK


def ready_of(counts: int) -> int:
    return counts >> Count.READY_SHIFT


def is_stuck(counts: int) -> bool:
    """Whether nothing can ever run again."""
    return running_of(counts) == 0 and timed_of(counts) == 0 and ready_of(counts) == 0


def add_alive(is_awaited: bool) -> None:
    delta = Alive.ONE + Alive.NON_DAEMON if is_awaited else Alive.ONE
    # relaxed: the hand-over that follows publishes it
    atomic_count(field_address(worker_at(0), "alive"), delta)


def remove_alive() -> None:
    """Before `done` is set, so that whoever has joined the thread no longer counts it."""
    # relaxed: the exchange of `done` that follows publishes it
    atomic_count(field_address(worker_at(0), "alive"), 0 - Alive.ONE)


def release_main() -> None:
    """After `done` is set, which who joined the thread waits for: the end of the program need not wait for it."""
    # release: pairs with the acquire in alive_now()
    atomic_count_release(field_address(worker_at(0), "alive"), 0 - Alive.NON_DAEMON)


def alive_now() -> int:
    # acquire: pairs with remove_alive()
    return atomic_load_acquire(field_address(worker_at(0), "alive"))


def alive_count() -> int:
    return alive_now() & Alive.MASK


def non_daemon_count() -> int:
    return alive_now() >> 32


def claim(state: ThreadState) -> bool:
    """Take a thread that is READY, in order to run it."""
    # acquire: pairs with the lock of the queue that it was pushed to
    return atomic_cas(field_address(state, "status"), Status.READY, Status.RUNNING) == Status.READY


def is_stopping() -> bool:
    # acquire: pairs with the release in run_queue.stop_workers()
    return atomic_load_acquire(field_address(worker_at(0), "stop")) != 0
