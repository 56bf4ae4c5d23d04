"""Which threads there are, and the report of a deadlock: who waits for what, where, and who holds it.

error[deadlock]: no thread can run
   = `main`  waits for `t1` to finish     bank.py:31
   = `t1`    waits for lock (bank.py:6)   bank.py:12   held by `t2`
   = `t2`    waits for lock (bank.py:5)   bank.py:18   held by `t1`
   = cycle: `t1` -> lock (bank.py:6) -> `t2` -> lock (bank.py:5) -> `t1`
"""

from __future__ import annotations

from weft.runtime import hostcall
from weft.runtime.intrinsics import (
    atomic_load,
    atomic_load_acquire,
    cpu_pause,
    field_address,
    launch_word,
    rare,
    same_object,
    source_name,
    str_of,
    text,
    worker_at,
)
from weft.runtime.lists import List
from weft.runtime.protocol import LaunchWord, Opcode
from weft.runtime.run_queue import lock_queue, unlock_queue, worker_limit, workers_used
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str
from weft.runtime.threads import (
    BLOCK,
    IDENT_MASK,
    Inbox,
    Status,
    ThreadState,
    Wait,
    alive_count,
    name_of,
    parker_of,
)

MOST_LINES = 64
MOST_TRIES = 10000
SPACE = 32


# Listing.


def list_threads() -> List[ThreadState]:
    """All threads that were started and have not ended, as of one moment."""
    found = scan_threads()
    for _ in range(MOST_TRIES):
        count = alive_count()
        if len(found) == count:
            return found
        # One is on its way from a queue to a worker, or just starting or ending.
        cpu_pause()
        found = scan_threads()
    return found


def find_non_daemon() -> ThreadState | None:
    """A thread that the program has to wait for, other than the main one."""
    for state in scan_threads():
        if not state.is_daemon and not state.is_main:
            return state
    return None


def scan_threads() -> List[ThreadState]:
    """The threads that can be seen on workers and in queues, going through them once."""
    found = List[ThreadState]()
    machine = worker_at(0)
    main = machine.main
    if main is not None:
        found.append(main)
    used = workers_used()
    limit = launch_word(LaunchWord.WORKER_COUNT)
    for index in range(used):
        if index < limit:
            add_worker(found, index)
            if index % BLOCK == 0:
                add_queued(found, index)
    return found


def add_worker(found: List[ThreadState], index: int) -> None:
    """The threads of one worker: that which runs, those below it, one handed over and not yet begun."""
    target = worker_at(index)
    # Both in this order: a thread that was handed over is the worker's before it leaves the inbox.
    # acquire: pairs with the release in run_queue.signal()
    is_handed = atomic_load_acquire(parker_of(index)) & Inbox.MASK == Inbox.THREAD
    handed = target.handed if is_handed else None
    # acquire: pairs with the release in start.prepare_worker()
    is_prepared = atomic_load_acquire(field_address(target, "index")) == index
    top = target.thread if is_prepared else None
    state = top
    while state is not None:
        add_alive_thread(found, state)
        state = state.below
    if handed is not None and (top is None or not same_object(handed, top)):
        add_alive_thread(found, handed)


def add_alive_thread(found: List[ThreadState], state: ThreadState) -> None:
    if not state.is_main and atomic_load_acquire(field_address(state, "status")) != Status.DONE:
        found.append(state)


def add_queued(found: List[ThreadState], index: int) -> None:
    """The ready threads of the block whose first worker it is."""
    block = worker_at(index)
    if atomic_load(field_address(block, "queue_count")) == 0:
        return
    queued = List[ThreadState]()
    lock_queue(block)
    state = block.queue_head if block.queue_count > 0 else None
    while state is not None:
        queued.append(state)
        state = state.next_ready
    unlock_queue(block)
    for one in queued:
        if atomic_load(field_address(one, "status")) == Status.READY:
            found.append(one)


# The report.


def report_deadlock() -> None:
    """Print the report. Every thread is parked."""
    try:
        shown = deadlock_text(text("no thread can run"), scan_threads())
    except MemoryError:
        shown = text("error[deadlock]: no thread can run, and there is no memory to say more\n")
    hostcall.call(Opcode.REPORT, shown.data, shown.data.length)


@rare
def has_reported_ring(state: ThreadState) -> bool:
    """Whether the thread, which is parked, waits for itself: then there is no need to look again.

    The thread of the ring that was made first prints the report: those of the ring, and who waits for them.
    """
    try:
        threads = scan_threads()
        ring = ring_from(threads, state)
        for member in ring:
            if member.ident < state.ident:
                return True
        # Threads move while they are looked at, those of a ring do not: it is there the second time too.
        if len(ring) == 0 or len(ring_from(threads, state)) != len(ring):
            return False
        stuck = List[ThreadState]()
        for other in threads:
            if leads_to(threads, other, state):
                stuck.append(other)
        shown = deadlock_text(text("threads wait for each other, while others run"), stuck)
    except MemoryError:
        return False
    hostcall.call(Opcode.REPORT, shown.data, shown.data.length)
    return True


def ring_from(threads: List[ThreadState], state: ThreadState) -> List[ThreadState]:
    """The threads that wait for each other, from this one on and back to it; none if the chain does not come back."""
    ring = List[ThreadState]()
    following: ThreadState | None = state
    while following is not None and is_parked_for_good(following) and len(ring) < len(threads):
        ring.append(following)
        following = holder_of(threads, following)
        if following is not None and same_object(following, state):
            return ring
    return List[ThreadState]()


def leads_to(threads: List[ThreadState], state: ThreadState, member: ThreadState) -> bool:
    """Whether a thread is another one or waits for it, directly or not."""
    following: ThreadState | None = state
    for _ in range(len(threads)):
        if following is None or not is_parked_for_good(following):
            return False
        if same_object(following, member):
            return True
        following = holder_of(threads, following)
    return False


def is_parked_for_good(state: ThreadState) -> bool:
    """Whether only another thread can set it going."""
    return state.is_queued and not state.is_timed


def deadlock_text(reason: Str, threads: List[ThreadState]) -> Str:
    names = List[Str]()
    waits = List[Str]()
    places = List[Str]()
    name_width = 0
    wait_width = 0
    place_width = 0
    for state in threads:
        name = quoted_name(state)
        what = wait_text(state)
        place = source_name(state.wait_location)
        names.append(name)
        waits.append(what)
        places.append(place)
        name_width = name.length if name.length > name_width else name_width
        wait_width = what.length if what.length > wait_width else wait_width
        place_width = place.length if place.length > place_width else place_width
    out = StrBuilder(1024)
    out.add(text("error[deadlock]: "))
    out.add(reason)
    out.add(text("\n"))
    shown = len(threads) if len(threads) < MOST_LINES else MOST_LINES
    for index in range(shown):
        holder = holder_text(threads, threads[index])
        out.add(text("   = "))
        add_padded(out, names[index], name_width + 2)
        add_padded(out, waits[index], wait_width + 3)
        if holder.length > 0:
            add_padded(out, places[index], place_width + 3)
            out.add(holder)
        else:
            out.add(places[index])
        out.add(text("\n"))
    if shown < len(threads):
        out.add(text("   = and "))
        out.add(str_of(len(threads) - shown))
        out.add(text(" more\n"))
    add_cycle(out, threads)
    add_worker_note(out, threads)
    return out.build()


def add_padded(out: StrBuilder, piece: Str, width: int) -> None:
    out.add(piece)
    for _ in range(width - piece.length):
        out.add_byte(SPACE)


def add_worker_note(out: StrBuilder, threads: List[ThreadState]) -> None:
    """Where the program needs more workers than there are, say that this is the reason."""
    for state in threads:
        if is_buried(state):
            out.add(text("   = note: a thread that waits keeps its worker; workers: "))
            out.add(str_of(worker_limit()))
            out.add(text(", threads: "))
            out.add(str_of(len(threads)))
            out.add(text("\n"))
            return


def is_buried(state: ThreadState) -> bool:
    """Whether it could go on, but another thread that waits was begun on its worker."""
    return state.is_buried and not state.is_queued


def quoted_name(state: ThreadState) -> Str:
    if state.is_main:
        return text("`main`")
    return text("`") + name_of(state) + text("`")


def made_at(state: ThreadState) -> Str:
    """Where the object that the thread waits for was made, in brackets."""
    return text(" (") + source_name(state.wait_made) + text(")")


def wait_text(state: ThreadState) -> Str:
    if is_buried(state):
        return text("waits for a free worker")
    return text("waits for ") + subject_text(state)


def subject_text(state: ThreadState) -> Str:
    """What a thread waits for."""
    kind = state.wait_kind
    other = state.wait_thread
    if kind == Wait.THREAD and other is not None:
        return quoted_name(other) + text(" to finish")
    if kind == Wait.LOCK:
        return text("lock") + made_at(state)
    if kind == Wait.ITEM:
        return text("an item in queue") + made_at(state)
    if kind == Wait.SPACE:
        return text("space in queue") + made_at(state)
    if kind == Wait.TASKS:
        return text("the tasks of queue") + made_at(state)
    if kind == Wait.CONDITION:
        return text("condition") + made_at(state)
    if kind == Wait.EVENT:
        return text("event") + made_at(state)
    if kind == Wait.SEMAPHORE:
        return text("semaphore") + made_at(state)
    if kind == Wait.BARRIER:
        return text("barrier") + made_at(state)
    if kind == Wait.RESULT:
        return text("the result of a future") + made_at(state)
    if kind == Wait.WORK:
        return text("a task for pool") + made_at(state)
    return text("the clock")


def holder_of(threads: List[ThreadState], state: ThreadState) -> ThreadState | None:
    """The thread that holds what another one waits for."""
    if state.wait_kind == Wait.THREAD:
        return state.wait_thread
    if state.wait_owner != 0 and not is_buried(state):
        ident = atomic_load(state.wait_owner) & IDENT_MASK
        for other in threads:
            if other.ident == ident:
                return other
    return None


def holder_text(threads: List[ThreadState], state: ThreadState) -> Str:
    if state.wait_owner == 0 or state.wait_kind == Wait.NOTHING or is_buried(state):
        return text("")
    holder = holder_of(threads, state)
    if holder is None:
        if atomic_load(state.wait_owner) & IDENT_MASK == 0:
            return text("")
        return text("held by a thread that has ended")
    return text("held by ") + quoted_name(holder)


def add_cycle(out: StrBuilder, threads: List[ThreadState]) -> None:
    """A ring of threads that wait for each other, if there is one."""
    for first in threads:
        ring = ring_from(threads, first)
        if len(ring) > 0:
            add_ring(out, ring)
            return


def add_ring(out: StrBuilder, ring: List[ThreadState]) -> None:
    out.add(text("   = cycle: "))
    for state in ring:
        out.add(quoted_name(state))
        out.add(text(" -> "))
        if state.wait_kind != Wait.THREAD:
            out.add(subject_text(state))
            out.add(text(" -> "))
    out.add(quoted_name(ring[0]))
    out.add(text("\n"))
