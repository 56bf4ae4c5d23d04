"""Idle workers and ready threads, kept per block of workers, with stealing in batches.

A block is eight workers with neighbouring indices (on a GPU they share a multiprocessor). A block's mask of
idle workers and its queue lie in the record of its first worker. A worker's way:

                 (1) wait_for_work: handed a thread, or told to look
    unused, idle -----------------------------------------------------> working
         ^                                                                |
         '----------------------------------------------------------------'
                 (2) go_idle: bit set in the mask      (3) claim_idle: bit cleared by a starter

No wake-up is lost between (2) and a push: the worker sets its bit and then changes the counts, a pusher
changes the counts and then reads the masks. The counts are one word, so one of them comes second and sees
what the other did.

A thread may be taken out of the middle of a queue by `claim` (join does so); its node stays behind, and
whoever comes across it drops it.
"""

from __future__ import annotations

from weft.runtime.intrinsics import (
    atomic_add_relaxed,
    atomic_cas,
    atomic_count,
    atomic_count_release,
    atomic_load,
    atomic_load_acquire,
    atomic_store,
    atomic_store_release,
    cpu_pause,
    field_address,
    launch_word,
    never_inline,
    start_worker,
    wait_parker,
    wake_parker,
    worker_at,
)
from weft.runtime.protocol import LaunchWord
from weft.runtime.threads import (
    BLOCK,
    Count,
    Inbox,
    Status,
    ThreadState,
    Worker,
    add_running,
    change_counts,
    claim,
    counts_now,
    idle_of,
    is_stopping,
    own_index,
    parker_of,
    ready_of,
)

MOST_STOLEN = 32
WAKE_FAN = 8  # workers that each worker wakes at the end of the program


def worker_limit() -> int:
    """How many workers may be used: those there are, or that the counts have room for."""
    count = launch_word(LaunchWord.WORKER_COUNT)
    return count if count < Count.MOST_WORKERS else Count.MOST_WORKERS


def block_count() -> int:
    return (worker_limit() + BLOCK - 1) // BLOCK


def block_at(block: int) -> Worker:
    """The record that holds a block's mask and queue."""
    return worker_at(block * BLOCK)


# Waking.


def signal(index: int, reason: int) -> None:
    """Wake a worker; what was stored before is visible to it. If `reason` is not EMPTY, its inbox was."""
    address = parker_of(index)
    # release: pairs with the acquires of the word in wait_for_work(), wait_until_woken() and add_worker()
    atomic_count_release(address, Inbox.WAKE_UP + reason)
    wake_parker(address)


def hand_over(index: int, state: ThreadState) -> None:
    """Give a thread to a worker that was claimed, or has never been used."""
    worker_at(index).handed = state
    signal(index, Inbox.THREAD)


def clear_inbox(index: int, reason: int) -> None:
    """Take the reason for which a worker was woken out of its word."""
    atomic_count(parker_of(index), 0 - reason)


def wait_for_work(me: Worker) -> ThreadState | None:
    """Sleep until somebody has work; the thread handed over, or None to look for one. (1) of the drawing."""
    index = own_index()
    parker = parker_of(index)
    while True:
        # acquire: pairs with signal()
        seen = atomic_load_acquire(parker)
        reason = seen & Inbox.MASK
        if reason == Inbox.THREAD:
            return me.handed  # start.begin() empties the inbox
        if reason != Inbox.EMPTY:
            clear_inbox(index, reason)
            return None
        if is_stopping():
            return None
        wait_parker(parker, seen, -1)


# Idle workers.


def go_idle() -> int:
    """Let others claim this worker, which gives up its credit; (2) of the drawing. Gives the counts."""
    index = own_index()
    # relaxed: the change of the counts comes after it, and who claims the worker reads nothing of it
    atomic_count(field_address(block_at(index // BLOCK), "idle_mask"), 1 << index % BLOCK)
    return change_counts(Count.IDLE - Count.RUNNING)


def leave_idle() -> bool:
    """Stop being idle of its own accord; False if somebody has claimed the worker already."""
    index = own_index()
    return claim_bit(index // BLOCK, 1 << index % BLOCK)


def claim_bit(block: int, bit: int) -> bool:
    address = field_address(block_at(block), "idle_mask")
    mask = atomic_load(address)
    while mask & bit != 0:
        # acquire: what is stored for the worker from here on is stored after it was claimed
        seen = atomic_cas(address, mask, mask - bit)
        if seen == mask:
            return True
        mask = seen
    return False


def idle_mask_of(block: int) -> int:
    return atomic_load(field_address(block_at(block), "idle_mask"))


def claim_in(block: int, mask: int) -> int:
    """Claim an idle worker of a block, whose mask was a moment ago as given; (3) of the drawing. Its index, or -1."""
    address = field_address(block_at(block), "idle_mask")
    while mask != 0:
        bit = mask & (0 - mask)
        # acquire: what is stored for the worker from here on is stored after it was claimed
        seen = atomic_cas(address, mask, mask - bit)
        if seen == mask:
            return block * BLOCK + bit_position(bit)
        mask = seen
    return -1


def bit_position(bit: int) -> int:
    position = 0
    while bit > 1:
        bit >>= 1
        position += 1
    return position


def claim_idle(me: Worker, mask: int, counts: int) -> int:
    """Claim an idle worker, first of the own block, then from where the last one was found; -1 if none.

    `mask` is the own block's as it was a moment ago, `counts` likewise.
    """
    if mask == 0 and idle_of(counts) == 0:
        return -1
    return find_idle(me, mask)


@never_inline
def find_idle(me: Worker, mask: int) -> int:
    found = claim_in(own_index() // BLOCK, mask)
    if found >= 0:
        return found
    count = block_count()
    block = me.search_from
    for _ in range(count):
        found = claim_in(block, idle_mask_of(block))
        if found >= 0:
            me.search_from = block
            return found
        block += 1
        if block == count:
            block = 0
    return -1


def workers_used() -> int:
    """How many workers have been taken by `claim_unused`, or more than there are."""
    return atomic_load(field_address(worker_at(0), "workers_used"))


def claim_unused(used: int) -> int:
    """Take a worker that has never had a thread; -1 if there is none, as where `used` says so."""
    address = field_address(worker_at(0), "workers_used")
    limit = worker_limit()
    if used >= limit:
        return -1
    # relaxed: nobody has stored anything in a new worker's record
    index = atomic_add_relaxed(address, 1)
    if index >= limit:
        return -1
    if start_worker(index):
        return index
    # No worker can be made: never again ask for one.
    atomic_store(address, limit)
    return -1


# Run queues.


def lock_queue(block: Worker) -> None:
    address = field_address(block, "queue_lock")
    # acquire: pairs with the release in unlock_queue()
    while atomic_cas(address, 0, 1) != 0:
        while atomic_load(address) != 0:
            cpu_pause()


def unlock_queue(block: Worker) -> None:
    # release: pairs with the compare-and-swap in lock_queue()
    atomic_store_release(field_address(block, "queue_lock"), 0)


def push_ready(me: Worker, state: ThreadState) -> None:
    """Queue a thread that no worker is free for, on the own block."""
    if ready_of(counts_now()) >= Count.MOST_READY - Count.MOST_WORKERS:
        raise RuntimeError("can't start new thread")
    atomic_store(field_address(state, "status"), Status.READY)
    block = block_at(own_index() // BLOCK)
    lock_queue(block)
    append_ready(block, state)
    unlock_queue(block)
    counts = change_counts(Count.READY)
    if idle_of(counts) > 0:
        # A worker went idle in between, and may have done so before it could see this thread.
        found = claim_idle(me, idle_mask_of(own_index() // BLOCK), counts)
        if found >= 0:
            add_running()
            signal(found, Inbox.LOOK)


def append_ready(block: Worker, state: ThreadState) -> None:
    """The caller holds the queue. An empty one's head and tail are not read: they may be unset."""
    state.next_ready = None
    if block.queue_count == 0:
        block.queue_head = state
    else:
        last = block.queue_tail
        if last is not None:
            last.next_ready = state
    block.queue_tail = state
    # Atomic for those who look without the lock whether there is anything to steal.
    atomic_store(field_address(block, "queue_count"), block.queue_count + 1)


def pop_node(block: Worker) -> ThreadState | None:
    """The first node of a queue that the caller holds."""
    if block.queue_count == 0:
        return None
    first = block.queue_head
    if first is not None:
        block.queue_head = first.next_ready
        first.next_ready = None
    atomic_store(field_address(block, "queue_count"), block.queue_count - 1)
    if block.queue_count == 0:
        block.queue_head = None
        block.queue_tail = None
    return first


def pop_ready(block: Worker) -> ThreadState | None:
    """The first thread of a queue that nobody has claimed, claimed."""
    lock_queue(block)
    state = pop_node(block)
    while state is not None and not claim(state):
        state = pop_node(block)
    unlock_queue(block)
    return state


def take_ready() -> ThreadState | None:
    """A ready thread to run, (5) of the life cycle; the caller's credit becomes the thread's.

    None only if no thread is ready.
    """
    own = own_index() // BLOCK
    count = block_count()
    while ready_of(counts_now()) > 0:
        if atomic_load(field_address(block_at(own), "queue_count")) > 0:
            state = pop_ready(block_at(own))
            if state is not None:
                change_counts(0 - Count.READY)
                return state
        victim = own
        for _ in range(count - 1):
            victim += 1
            if victim == count:
                victim = 0
            if atomic_load(field_address(block_at(victim), "queue_count")) > 0:
                state = steal(block_at(victim), block_at(own))
                if state is not None:
                    change_counts(0 - Count.READY)
                    return state
        cpu_pause()  # the thread that is ready is between two queues
    return None


def steal(victim: Worker, own: Worker) -> ThreadState | None:
    """Take a thread from another block's queue, and half of the others over to the own one."""
    lock_queue(victim)
    state = pop_node(victim)
    while state is not None and not claim(state):
        state = pop_node(victim)
    wanted = victim.queue_count // 2
    if wanted > MOST_STOLEN:
        wanted = MOST_STOLEN
    batch: ThreadState | None = None
    last: ThreadState | None = None
    for _ in range(wanted):
        node = pop_node(victim)
        if node is not None:
            if last is None:
                batch = node
            else:
                last.next_ready = node
            last = node
    unlock_queue(victim)
    if batch is not None:
        lock_queue(own)
        moved: ThreadState | None = batch
        while moved is not None:
            following = moved.next_ready
            append_ready(own, moved)
            moved = following
        unlock_queue(own)
    return state


# The end of the program.


def stop_workers(exit_status: int) -> None:
    """Make every worker leave, and every parked thread unwind. Only one thread runs, or it is `main`."""
    machine = worker_at(0)
    if not is_stopping():
        machine.exit_status = exit_status
        # release: pairs with the acquire in is_stopping()
        atomic_store_release(field_address(machine, "stop"), 1)
        signal(0, Inbox.EMPTY)
        pass_stop(machine)


def pass_stop(me: Worker) -> None:
    """Wake the workers that this one has to wake, once; so the news spreads as a tree."""
    if me.has_passed_stop != 0:
        return
    me.has_passed_stop = 1
    limit = launch_word(LaunchWord.WORKER_COUNT)
    first = me.index * WAKE_FAN + 1
    for index in range(first, first + WAKE_FAN):
        if index < limit:
            signal(index, Inbox.EMPTY)
