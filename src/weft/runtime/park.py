"""The parking lot: `park` blocks the current thread on a word, `unpark` wakes those parked on one.

Everything that blocks is built on these two. Buckets of waiting threads are found by hashing the word's
address; each is a FIFO list under a spin lock, and there are as many as workers, which is as many as threads
can be parked. A waiting thread's states:

                (1) park: the word is as expected
    running --------------------------------------> queued
       ^  ^                                         |    |  ^
       |  |   (2) unpark: out of the bucket, counted|    |  | (4) run_meanwhile ends, not woken
       |  '---- woken <-----------------------------'    v  |
       |          (wake = 1, then the parker word)      buried  (3) run_meanwhile: runs another thread
       |                                                 |
       '-- leave: deadline, end of the program,          '--> woken, uncounted until run_meanwhile ends
           Ctrl-C, after (4) to look again

The word is checked and the thread queued under the bucket's lock, and whoever wakes changes the word before it
takes that lock: so either park sees the change or unpark sees the thread.

Exactly one worker notices that nothing can run any more: the one whose change of the counts left no thread
running, timed or ready. Nothing can change after that moment, so its report needs no lock.
"""

from __future__ import annotations

from weft.runtime.exceptions import StopProgram
from weft.runtime.intrinsics import (
    atomic_cas,
    atomic_load,
    atomic_load_acquire,
    atomic_store,
    atomic_store_release,
    clock_ns,
    cpu_pause,
    field_address,
    float_to_int,
    host_load,
    launch_word,
    mul_high,
    never_inline,
    rare,
    same_object,
    wait_parker,
    worker,
    worker_at,
    wrap_mul,
)
from weft.runtime.protocol import LaunchWord
from weft.runtime.report import has_reported_ring, report_deadlock
from weft.runtime.run_queue import (
    clear_inbox,
    pass_stop,
    signal,
    stop_workers,
    take_ready,
    worker_limit,
    workers_used,
)
from weft.runtime.threads import (
    Count,
    Inbox,
    ThreadState,
    Wait,
    Worker,
    change_counts,
    current,
    is_stopping,
    is_stuck,
    own_index,
    parker_of,
    ready_of,
    running_of,
)

HASH_FACTOR = -0x61C8_8646_80B5_83EB  # 2**64 divided by the golden ratio, as a signed word
SPINS = 30  # looks at the word before parking: most waits for another worker are that short
ALL = -1
NO_DEADLINE = -1
MAX_DEADLINE = 0x4000_0000_0000_0000


class Parked:
    """What `park` came back for."""

    WOKEN = 0
    TIMED_OUT = 1
    CHANGED = 2  # the word was not as expected, or may have changed: look again
    STOPPED = 3  # the program ends
    INTERRUPTED = 4  # Ctrl-C; only in the main thread


def wait(address: int, expected: int, deadline_ns: int, kind: int, made: int, owner: int) -> int:
    """`park` for a primitive: says what is waited for, and raises where the wait was cut short.

    `kind` is a `Wait`, `made` where the object was made, `owner` the address of the lock
    word that is waited for (or 0). Gives WOKEN, TIMED_OUT or CHANGED.
    """
    me = worker()
    state = current()
    state.wait_kind = kind
    state.wait_location = me.location
    state.wait_made = made
    state.wait_owner = owner
    if (
        state.on_signal is not None and state.is_main and deadline_ns < 0
    ):  # the first is known when compiling, mostly
        deadline_ns = MAX_DEADLINE  # a signal may come when nobody else can wake it
    result = park(address, expected, deadline_ns)
    state.wait_kind = Wait.NOTHING
    if result == Parked.STOPPED:
        raise StopProgram  # type: ignore[misc]  # a class of the dialect's own
    if result == Parked.INTERRUPTED:
        take_interrupt(state)
        return Parked.CHANGED
    return result


def take_interrupt(state: ThreadState) -> None:
    """Do in the main thread what the program wants done when a signal comes: raise KeyboardInterrupt, mostly."""
    on_signal = state.on_signal
    if on_signal is None:  # known when compiling, where nothing handles signals
        raise KeyboardInterrupt
    on_signal()


def watch(address: int, expected: int, deadline_ns: int) -> None:
    """Look at a word that many wait for, before they park and have to be woken one by one.

    A warp that looks costs others next to nothing, a thread of the operating system a processor: how long is the
    target's to say (`LaunchWord.WATCH_NS`). Who looks counts as running, so not while a thread has no worker.
    """
    limit = launch_word(LaunchWord.WATCH_NS)
    if limit == 0:
        return
    end = clock_ns() + limit
    if 0 <= deadline_ns < end:
        end = deadline_ns
    counts = field_address(worker_at(0), "counts")
    while clock_ns() < end and ready_of(atomic_load(counts)) == 0 and not is_stopping():
        for _ in range(SPINS):
            if atomic_load(address) != expected:
                return
            cpu_pause()


def park(address: int, expected: int, deadline_ns: int) -> int:
    """Block while the word is `expected`, until unparked or the deadline (-1: none); gives a `Parked`."""
    is_timed = deadline_ns >= 0
    if not is_timed:
        for _ in range(SPINS):
            if atomic_load(address) != expected:
                return Parked.CHANGED
            cpu_pause()
    me = worker()
    state = current()
    if is_stopping():
        return Parked.STOPPED
    bucket = bucket_of(address)
    lock_bucket(bucket)
    # acquire: what was stored before the word changed is visible to who finds it changed
    if atomic_load_acquire(address) != expected:
        unlock_bucket(bucket)
        return Parked.CHANGED
    state.wait_address = address
    state.is_timed = is_timed
    # relaxed: who sets it takes the bucket's lock first
    atomic_store(field_address(state, "wake"), 0)
    append_waiting(bucket, state)
    counts = change_counts(Count.TIMED - Count.RUNNING if is_timed else 0 - Count.RUNNING)
    unlock_bucket(bucket)
    if running_of(counts) == 0:
        if is_stuck(counts):
            end_in_deadlock()
        elif ready_of(counts) > 0:
            if is_timed or state.is_main:
                ask_for_help()
            else:
                change_counts(Count.RUNNING)
                if has_run_meanwhile(me, bucket, state):
                    return Parked.CHANGED
    return wait_until_woken(me, bucket, state, deadline_ns)


def wait_until_woken(me: Worker, bucket: Worker, state: ThreadState, deadline_ns: int) -> int:
    index = own_index()
    parker = parker_of(index)
    wake = field_address(state, "wake")
    look_at = NO_DEADLINE if deadline_ns >= 0 else next_look()
    while True:
        # acquire: pairs with run_queue.signal()
        seen = atomic_load_acquire(parker)
        # acquire: pairs with the release in wake_all()
        if atomic_load_acquire(wake) != 0:
            refuse_help(me)
            # Threads that unwind let go of locks: that must not set others going again.
            return Parked.STOPPED if is_stopping() else Parked.WOKEN
        if is_stopping():
            pass_stop(me)
            if leave(bucket, state):
                return Parked.STOPPED
        elif seen & Inbox.MASK == Inbox.HELP:
            clear_inbox(index, Inbox.HELP)
            if has_run_meanwhile(me, bucket, state):
                return Parked.CHANGED
        elif state.is_main and is_interrupted():
            if leave(bucket, state):
                refuse_help(me)
                return Parked.INTERRUPTED
        elif deadline_ns >= 0 and clock_ns() >= deadline_ns:
            if leave(bucket, state):
                return Parked.TIMED_OUT
            deadline_ns = NO_DEADLINE  # being woken at this moment: wait for it
        elif look_at >= 0 and clock_ns() >= look_at:
            look_at = NO_DEADLINE if has_reported_ring(state) else next_look()
        else:
            wait_parker(parker, seen, deadline_ns if deadline_ns >= 0 else look_at)


def next_look() -> int:
    """When a thread that waits is to see whether it waits for itself: WEFT_WATCHDOG_S from now."""
    limit = launch_word(LaunchWord.WATCHDOG_NS)
    return clock_ns() + limit if limit > 0 else NO_DEADLINE


@never_inline
def unpark(address: int, count: int) -> int:
    """Wake up to `count` threads (-1: all) parked on the word, first come first served; how many it was.

    The caller has changed the word by an atomic operation.
    """
    bucket = bucket_of(address)
    lock_bucket(bucket)
    woken = 0
    delta = 0
    first: ThreadState | None = None
    last: ThreadState | None = None
    before: ThreadState | None = None
    left = bucket.bucket_count
    state = bucket.bucket_head if left > 0 else None
    while state is not None and left > 0 and woken != count:
        following = state.next_waiting
        if state.wait_address == address:
            remove_waiting(bucket, before, state)
            delta += counted(state)
            if last is None:
                first = state
            else:
                last.next_waiting = state
            last = state
            woken += 1
        else:
            before = state
        state = following
        left -= 1
    if delta != 0:
        change_counts(delta)
    unlock_bucket(bucket)
    wake_all(first)
    return woken


def choose(address: int) -> tuple[bool, ThreadState | None]:
    """Take the one thread that may be parked on the word out of its bucket, to be woken by `wake_all`.

    False if it cannot go on, because another thread runs on its worker: it stays. True and None if it is about to
    park: it will see that the word has changed.
    """
    bucket = bucket_of(address)
    lock_bucket(bucket)
    before: ThreadState | None = None
    state: ThreadState | None = None
    following = bucket.bucket_head if bucket.bucket_count > 0 else None
    while following is not None and state is None:
        if following.wait_address == address:
            state = following
        else:
            before = following
            following = following.next_waiting
    is_able = True
    if state is not None:
        if state.is_buried:
            is_able = False
            state = None
        else:
            remove_waiting(bucket, before, state)
            change_counts(counted(state))
    unlock_bucket(bucket)
    return is_able, state


def wake_all(first: ThreadState | None) -> None:
    """Signal threads that were taken out of their bucket."""
    state = first
    while state is not None:
        following = state.next_waiting
        state.next_waiting = None
        index = state.worker_index
        # release: pairs with the acquire in wait_until_woken(). From here on the thread may park again.
        atomic_store_release(field_address(state, "wake"), 1)
        signal(index, Inbox.EMPTY)
        state = following


def counted(state: ThreadState) -> int:
    """How the counts change when a thread stops waiting."""
    delta = 0
    if not state.is_buried:
        delta += Count.RUNNING
    if state.is_timed:
        delta -= Count.TIMED
    return delta


def leave(bucket: Worker, state: ThreadState) -> bool:
    """Stop waiting of its own accord; False if somebody has taken the thread out already."""
    lock_bucket(bucket)
    found = state.is_queued
    if found:
        before: ThreadState | None = None
        walk = bucket.bucket_head
        while walk is not None and not same_object(walk, state):
            before = walk
            walk = walk.next_waiting
        remove_waiting(bucket, before, state)
        change_counts(counted(state))
    unlock_bucket(bucket)
    return found


# Threads without a free worker.


def has_run_meanwhile(me: Worker, bucket: Worker, state: ThreadState) -> bool:
    """`run_meanwhile`; whether the parked thread, still not woken, has stopped waiting.

    It has to look again what it waited for: nobody relied on it while it could not run.
    """
    run_meanwhile(me, bucket, state)
    if is_stopping() or not leave(bucket, state):
        return False
    refuse_help(me)  # it may have been asked since it was free again, also by itself
    return True


def run_meanwhile(me: Worker, bucket: Worker, state: ThreadState) -> None:
    """Run a ready thread on the worker of a parked one; (3) and (4) of the drawing.

    The caller has a credit. Only as a last resort, when no thread runs and some wait for a worker: the
    parked thread cannot go on before the other one has ended.
    """
    lock_bucket(bucket)
    state.is_buried = state.is_queued
    unlock_bucket(bucket)
    if not state.is_buried:
        drop_credit()  # woken already, and counted
        return
    ready = take_ready()
    if ready is not None:
        start.run_thread(me, ready)
    lock_bucket(bucket)
    state.is_buried = False
    is_waiting = state.is_queued
    unlock_bucket(bucket)
    # Woken while it was buried, it was not counted: the credit is its own now.
    if is_waiting:
        drop_credit()


def drop_credit() -> None:
    """Give up a credit that found no use."""
    counts = change_counts(0 - Count.RUNNING)
    if running_of(counts) == 0:
        if is_stuck(counts):
            end_in_deadlock()
        elif ready_of(counts) > 0:
            ask_for_help()


def ask_for_help() -> None:
    """No thread runs and some are ready: let the worker of a parked thread without a deadline run one.

    The main thread's comes last: most programs end with it, and what waits on top of it may wait for that. If all
    have deadlines, the first to come will go on.
    """
    used = workers_used()
    for index in range(1, used if used < worker_limit() else worker_limit()):
        if ask_worker(index):
            return
    ask_worker(0)


def ask_worker(index: int) -> bool:
    """Ask one worker for help, with a credit, if its thread is parked without a deadline."""
    state = worker_at(index).thread
    if state is None:
        return False
    address = state.wait_address
    bucket = bucket_of(address)
    # The bucket's lock keeps the thread where it is, so that it sees the request before it goes on.
    lock_bucket(bucket)
    is_able = state.wait_address == address and state.is_queued
    is_able = is_able and not state.is_timed and not state.is_buried
    if is_able and atomic_load(parker_of(index)) & Inbox.MASK == Inbox.EMPTY:
        change_counts(Count.RUNNING)
        # Under the lock, so that the thread sees the request when it is woken.
        signal(index, Inbox.HELP)
    else:
        is_able = False
    unlock_bucket(bucket)
    return is_able


def refuse_help(me: Worker) -> None:
    """The thread goes on: a request for help that came meanwhile is void."""
    if atomic_load(parker_of(me.index)) & Inbox.MASK == Inbox.HELP:
        clear_inbox(me.index, Inbox.HELP)
        drop_credit()


@rare
def end_in_deadlock() -> None:
    """Nothing can run any more: report it and end the program. Only one worker ever comes here."""
    if not is_stopping():
        report_deadlock()
        stop_workers(1)


# Buckets.


def bucket_of(address: int) -> Worker:
    """The record whose bucket belongs to the address."""
    return worker_at(mul_high(wrap_mul(address, HASH_FACTOR), worker_limit()))


def lock_bucket(bucket: Worker) -> None:
    address = field_address(bucket, "bucket_lock")
    # acquire: pairs with the release in unlock_bucket()
    while atomic_cas(address, 0, 1) != 0:
        while atomic_load(address) != 0:
            cpu_pause()


def unlock_bucket(bucket: Worker) -> None:
    # release: pairs with the compare-and-swap in lock_bucket()
    atomic_store_release(field_address(bucket, "bucket_lock"), 0)


def append_waiting(bucket: Worker, state: ThreadState) -> None:
    """The caller holds the bucket. An empty one's head and tail are not read: they may be unset."""
    state.is_queued = True
    state.next_waiting = None
    if bucket.bucket_count == 0:
        bucket.bucket_head = state
    else:
        last = bucket.bucket_tail
        if last is not None:
            last.next_waiting = state
    bucket.bucket_tail = state
    bucket.bucket_count += 1


def remove_waiting(bucket: Worker, before: ThreadState | None, state: ThreadState) -> None:
    """Take a thread out of its bucket, which the caller holds; `before` is the one in front of it."""
    following = state.next_waiting
    if before is None:
        bucket.bucket_head = following
    else:
        before.next_waiting = following
    if following is None:
        bucket.bucket_tail = before
    state.next_waiting = None
    state.is_queued = False
    bucket.bucket_count -= 1


# Time and interrupts.


def deadline_after(seconds: float) -> int:
    """The clock's value in that many seconds."""
    if seconds <= 0.0:
        return clock_ns()
    if seconds >= 4.0e9:
        return MAX_DEADLINE
    return clock_ns() + float_to_int(seconds * 1.0e9)


def is_interrupted() -> bool:
    """Whether Ctrl-C was pressed since this was last true; for the main thread."""
    presses = host_load(launch_word(LaunchWord.HOST_WORDS_BASE) + 8 * LaunchWord.INTERRUPT)
    machine = worker_at(0)
    if presses == machine.interrupts_seen:
        return False
    machine.interrupts_seen = presses
    return True


def postpone_interrupt() -> None:
    """Let the next wait be interrupted: this one had just got what it waited for."""
    worker_at(0).interrupts_seen -= 1


# Below, because that module imports this one.
from weft.runtime import start  # noqa: E402
