"""How the program and its threads start and end: the entry points of every worker, and the life cycle.

`main_entry` runs on worker 0, `worker_entry` on each other one, on a GPU all at once, on a CPU when
`start_worker` makes the OS thread.
"""

from __future__ import annotations

from weft.runtime import console
from weft.runtime.exceptions import StopProgram, report_uncaught
from weft.runtime.intrinsics import (
    address_of,
    atomic_cas,
    atomic_cas_relaxed,
    atomic_exchange,
    atomic_load,
    atomic_load_acquire,
    atomic_store,
    atomic_store_release,
    cpu_pause,
    field_address,
    same_object,
    str_of,
    text,
    user_main,
    worker,
)
from weft.runtime.park import (
    ALL,
    NO_DEADLINE,
    SPINS,
    Parked,
    end_in_deadlock,
    unpark,
    wait,
)
from weft.runtime.protocol import Stream
from weft.runtime.report import find_non_daemon
from weft.runtime.run_queue import (
    claim_idle,
    claim_unused,
    clear_inbox,
    go_idle,
    hand_over,
    idle_mask_of,
    leave_idle,
    pass_stop,
    push_ready,
    stop_workers,
    take_ready,
    wait_for_work,
    workers_used,
)
from weft.runtime.threads import (
    BLOCK,
    Count,
    Done,
    Inbox,
    Status,
    ThreadState,
    Wait,
    Worker,
    add_alive,
    add_running,
    change_counts,
    claim,
    counts_now,
    current,
    end_idle,
    is_stopping,
    is_stuck,
    name_of,
    non_daemon_count,
    own_index,
    ready_of,
    release_main,
    remove_alive,
    running_of,
    set_own_ident,
    set_own_index,
)

INTERRUPTED = 130  # exit status after Ctrl-C


# The program.


def main_entry() -> int:
    """Run the program on worker 0; its exit status."""
    me = worker()
    prepare_worker(me, 0)
    atomic_store(field_address(me, "workers_used"), 1)
    state = ThreadState(None, False)
    state.is_main = True
    state.status = Status.RUNNING
    me.main = state
    begin(me, state, None)
    add_alive(True)
    change_counts(Count.RUNNING)
    status = run_program()
    at_exit = state.at_exit
    if at_exit is not None and status != INTERRUPTED:  # None, known when compiling, without threads
        status = wait_for_threads(at_exit, status)
    if is_stopping():
        status = me.exit_status
    console.flush(Stream.STDOUT)
    console.flush(Stream.STDERR)
    stop_workers(status)
    pass_stop(me)
    return status


def run_program() -> int:
    """Run the user's module, and deal with what it does not catch; the exit status."""
    try:
        user_main()
    except SystemExit as error:
        return exit_status_of(error.code)
    except StopProgram:  # type: ignore[misc]  # a class of the dialect's own
        return 1
    except KeyboardInterrupt as error:
        report_uncaught(error, text("MainThread"), True)
        return INTERRUPTED
    except BaseException as error:
        report_uncaught(error, text("MainThread"), True)
        return 1
    return 0


def exit_status_of(code) -> int:
    """What `sys.exit(code)` means."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 255
    shown = str_of(code) + text("\n")
    console.write(Stream.STDERR, shown.data, shown.data.length)
    return 1


def wait_for_threads(at_exit, status: int) -> int:
    """Do what `threading` does when the program ends; the exit status."""
    try:
        at_exit()
    except StopProgram:  # type: ignore[misc]  # a class of the dialect's own
        return 1
    except BaseException as error:
        report_uncaught(error, text("MainThread"), True)
        return 1
    return status


def join_all() -> None:
    """Wait until no thread that is not a daemon is left but the main one."""
    while non_daemon_count() > 1:
        state = find_non_daemon()
        if state is None:
            cpu_pause()  # it is about to end, or on its way from one worker to another
        else:
            join_thread(state, NO_DEADLINE)


# Workers.


def worker_entry(index: int) -> None:
    """Run threads until the program ends."""
    me = worker()
    prepare_worker(me, index)
    first = wait_for_work(me)
    if first is not None:
        entry = first.entry
        if entry is not None:  # known when compiling: a program without threads ends here
            serve(me, first)
    pass_stop(me)


def serve(me: Worker, first: ThreadState) -> None:
    """The life of a worker from its first thread on."""
    state: ThreadState | None = first
    while work(me, state):
        state = wait_for_work(me)
        end_idle()
        if is_stopping():
            return


def work(me: Worker, first: ThreadState | None) -> bool:
    """Run a thread, then ready ones until there are none; False at the end of the program.

    On return the worker is registered as idle.
    """
    state = first
    while True:
        if state is None:
            state = take_ready()
        while state is not None:
            run_thread(me, state)
            if is_stopping():
                return False
            state = take_ready()
        counts = go_idle()
        if running_of(counts) == 0 and is_stuck(counts):
            end_in_deadlock()
        # A thread that was queued just before the worker became idle may have been meant for it.
        if ready_of(counts) == 0 or not leave_idle():
            return True
        change_counts(Count.RUNNING - Count.IDLE)


def prepare_worker(me: Worker, index: int) -> None:
    me.search_from = index // BLOCK
    me.handling = None
    me.thread = None
    set_own_ident(0)
    set_own_index(index)
    # release: pairs with the acquire in report.scan_threads()
    atomic_store_release(field_address(me, "index"), index)


# Threads.


def start_thread(state: ThreadState) -> None:
    """Make a new thread run: on an idle worker, on a new one, or, queued, when one is free; (1) and (2).

    Raises RuntimeError if that has been done before, or if there are too many threads.
    """
    me = worker()
    # All loads before any is looked at: on a GPU that is one wait for memory, not four.
    is_awaited = not state.is_daemon
    mask = idle_mask_of(own_index() // BLOCK)
    counts = counts_now()
    used = workers_used()
    # relaxed: only that one caller of several gets to start it
    if atomic_cas_relaxed(field_address(state, "status"), Status.NEW, Status.RUNNING) != Status.NEW:
        raise RuntimeError("threads can only be started once")
    # `is_daemon` may still be assigned at this moment.
    state.is_awaited = is_awaited
    add_alive(is_awaited)
    found = claim_idle(me, mask, counts)
    if found < 0:
        found = claim_unused(used)
    if found >= 0:
        add_running()
        hand_over(found, state)
        return
    try:
        push_ready(me, state)
    except RuntimeError:
        remove_alive()
        if is_awaited:
            release_main()
        atomic_store(field_address(state, "status"), Status.NEW)
        raise


def run_thread(me: Worker, state: ThreadState) -> None:
    """Run a thread from its beginning to its end on this worker, on top of the one that is there."""
    outer = me.thread
    handling = me.handling
    location = me.location
    trace_count = me.trace_count
    begin(me, state, outer)
    me.handling = None
    try:
        run_entry(state)
    except BaseException:
        pass  # not even the report was possible
    finish(state)
    state.below = None
    me.location = location
    me.trace_count = trace_count
    if outer is None:
        # Storing a None needs no release, which takes as long as all stores before it.
        me.handling = None
        me.thread = None
        set_own_ident(0)
    else:
        me.handling = handling
        me.thread = outer
        set_own_ident(outer.ident)


def run_entry(state: ThreadState) -> None:
    try:
        state.entry()
    except (SystemExit, StopProgram):  # type: ignore[misc]  # as above
        pass
    except BaseException as error:
        report_uncaught(error, name_of(state), False)


def begin(me: Worker, state: ThreadState, outer: ThreadState | None) -> None:
    """From here on the thread is the worker's current one, on top of `outer`."""
    if outer is not None:
        state.below = outer
    index = own_index()
    state.worker_index = index
    me.thread = state
    set_own_ident(address_of(state))
    # Only now, so that report.scan_threads() finds the thread in one place or the other.
    handed = me.handed
    if handed is not None and same_object(handed, state):
        clear_inbox(index, Inbox.THREAD)


def finish(state: ThreadState) -> None:
    """The thread has ended: wake those who have joined it; (6) of the life cycle."""
    remove_alive()
    # relaxed: `done` publishes it
    atomic_store(field_address(state, "status"), Status.DONE)
    address = field_address(state, "done")
    # release: pairs with the acquire of `done` in join_thread() and is_done()
    if atomic_exchange(address, Done.YES) == Done.AWAITED:
        unpark(address, ALL)
    if state.is_awaited:
        release_main()


def was_started(state: ThreadState) -> bool:
    return atomic_load(field_address(state, "status")) != Status.NEW


def is_done(state: ThreadState) -> bool:
    # acquire: pairs with the exchange in finish()
    return atomic_load_acquire(field_address(state, "done")) == Done.YES


def join_thread(state: ThreadState, deadline_ns: int) -> bool:
    """Wait until a thread has ended; False if the deadline (-1: none) came first.

    A thread that no worker has begun yet is run here and now. Raises RuntimeError for one that was not started,
    and for the current one.
    """
    if is_done(state):
        return True
    if not was_started(state):
        raise RuntimeError("cannot join thread before it is started")
    if same_object(state, current()):
        raise RuntimeError("cannot join current thread")
    if deadline_ns < 0 and claim(state):
        change_counts(0 - Count.READY)
        run_inline(state)
        return True
    for _ in range(SPINS):
        if is_done(state):
            return True
        cpu_pause()
    address = field_address(state, "done")
    me = current()
    while True:
        # acquire: pairs with the exchange in finish()
        if atomic_cas(address, Done.NO, Done.AWAITED) == Done.YES:
            return True
        me.wait_thread = state
        result = wait(address, Done.AWAITED, deadline_ns, Wait.THREAD, 0, 0)
        me.wait_thread = None
        if is_done(state):
            return True
        if result == Parked.TIMED_OUT:
            return False


def run_inline(state: ThreadState) -> None:
    """Run a claimed thread in the place of the current one, which waits for it to end."""
    me = worker()
    waiting = current()
    waiting.wait_kind = Wait.THREAD
    waiting.wait_location = me.location
    waiting.wait_thread = state
    run_thread(me, state)
    waiting.wait_kind = Wait.NOTHING
    waiting.wait_thread = None
    if is_stopping():
        raise StopProgram  # type: ignore[misc]  # a class of the dialect's own
