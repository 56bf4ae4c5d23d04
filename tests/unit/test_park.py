"""Parking, the life cycle of threads and the report of a deadlock, with more threads than workers."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest
from simulated_machine import Machine, Stopped, frequent_switches, install

from weft.runtime import park, report, start, threads, wait_point
from weft.runtime.park import ALL, NO_DEADLINE, Parked
from weft.runtime.protocol import LaunchWord
from weft.runtime.threads import ThreadState, Wait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Word:
    """A word to wait for."""

    def __init__(self, value: int = 0) -> None:
        self.value = value

    @property
    def address(self) -> int:
        return park.field_address(self, "value")


class Mutex(Word):
    """A lock as `threading.Lock` makes it."""

    def __enter__(self) -> None:
        if not wait_point.try_word(self.address):
            wait_point.acquire_word(self.address, NO_DEADLINE, 7)

    def __exit__(self, *_: object) -> None:
        assert wait_point.release_word(self.address)


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], Machine]]:
    switches = frequent_switches()
    next(switches)
    yield lambda worker_count: install(monkeypatch, worker_count)
    next(switches, None)


def sleep_on(word: Word, expected: int = 0, deadline: int = NO_DEADLINE) -> int:
    return park.wait(word.address, expected, deadline, Wait.EVENT, 5, 0)


@pytest.mark.parametrize("workers", [1, 2, 3, 8, 20])
def test_threads_and_a_lock(make: Callable[[int], Machine], workers: int) -> None:
    machine = make(workers)
    mutex = Mutex()
    total = [0]

    def work() -> None:
        for _ in range(30):
            with mutex:
                before = total[0]
                time.sleep(0)
                total[0] = before + 1

    def main() -> None:
        states = [machine.spawn(f"t{i}", work) for i in range(12)]
        for state in states:
            assert start.join_thread(state, NO_DEADLINE)
        assert total == [12 * 30]
        assert threads.alive_count() == 1

    assert machine.run(main) == 0
    assert (machine.uncaught, machine.reports) == ([], [])
    assert threads.running_of(threads.counts_now()) >= 1
    assert threads.ready_of(threads.counts_now()) == threads.timed_of(threads.counts_now()) == 0


@pytest.mark.parametrize("workers", [1, 4, 30])
def test_threads_start_threads_and_the_program_waits_for_them(
    make: Callable[[int], Machine], workers: int
) -> None:
    machine = make(workers)
    done: list[int] = []

    def node(depth: int) -> None:
        if depth > 0:
            for _ in range(2):
                machine.spawn("node", lambda: node(depth - 1))
        done.append(depth)

    assert machine.run(lambda: node(5)) == 0
    assert len(done) == 2**6 - 1
    assert threads.alive_now() == threads.Alive.ONE + threads.Alive.NON_DAEMON


def test_unpark_is_first_come_first_served(make: Callable[[int], Machine]) -> None:
    machine = make(8)
    word = Word()
    order: list[int] = []

    def waiter(number: int) -> None:
        assert sleep_on(word) == Parked.WOKEN
        order.append(number)

    def main() -> None:
        states = []
        for number in range(5):
            states.append(machine.spawn("w", lambda n=number: waiter(n)))
            wait_all_parked(states)
        threads.atomic_add(word.address, 1)
        for count in range(1, 4):
            assert park.unpark(word.address, 1) == 1
            start.join_thread(states[count - 1], NO_DEADLINE)
            assert order == list(range(count))
        assert park.unpark(word.address, ALL) == 2
        assert park.unpark(word.address, ALL) == 0

    assert machine.run(main) == 0
    assert sorted(order) == list(range(5))


def wait_all_parked(states: list[ThreadState]) -> None:
    while not all(state.is_queued for state in states):
        time.sleep(0)


def test_a_changed_word_is_not_waited_for(make: Callable[[int], Machine]) -> None:
    machine = make(1)
    word = Word(3)
    assert machine.run(lambda: check(sleep_on(word, 2), Parked.CHANGED)) == 0
    assert machine.uncaught == []


def check(got: int, wanted: int) -> None:
    assert got == wanted


def test_deadlines_pass_in_any_order(make: Callable[[int], Machine]) -> None:
    machine = make(4)
    word = Word()
    results: list[int] = []

    def main() -> None:
        now = time.monotonic_ns()
        for delay in (3_000_000, 1_000_000, 2_000_000):
            machine.spawn("t", lambda d=delay: results.append(sleep_on(word, 0, now + d)))

    assert machine.run(main) == 0
    assert results == [Parked.TIMED_OUT] * 3
    assert threads.timed_of(threads.counts_now()) == 0


def test_wake_ups_and_deadlines_at_the_same_moment(make: Callable[[int], Machine]) -> None:
    machine = make(3)
    word = Word()
    taken = []

    def main() -> None:
        for _ in range(60):
            deadline = time.monotonic_ns() + 100_000
            state = machine.spawn("t", lambda d=deadline: taken.append(sleep_on(word, 0, d)))
            while time.monotonic_ns() < deadline:
                pass
            park.unpark(word.address, 1)
            start.join_thread(state, NO_DEADLINE)

    assert machine.run(main) == 0
    assert len(taken) == 60
    assert set(taken) <= {Parked.WOKEN, Parked.TIMED_OUT}


def test_a_join_with_a_deadline(make: Callable[[int], Machine]) -> None:
    machine = make(2)
    word = Word()

    def main() -> None:
        state = machine.spawn("t", lambda: check(sleep_on(word), Parked.WOKEN))
        assert not start.join_thread(state, time.monotonic_ns() + 1_000_000)
        wait_all_parked([state])
        threads.atomic_add(word.address, 1)
        park.unpark(word.address, 1)
        assert start.join_thread(state, NO_DEADLINE)

    assert machine.run(main) == 0
    assert machine.uncaught == []


def test_more_blocked_threads_than_workers(make: Callable[[int], Machine]) -> None:
    """Each waits for all: only if parked threads lend their workers do they all arrive."""
    machine = make(3)
    arrived = Word()
    word = Word()

    def meet() -> None:
        if threads.atomic_add(arrived.address, 1) == 19:
            threads.atomic_add(word.address, 1)
            park.unpark(word.address, ALL)
        else:
            sleep_on(word)

    assert machine.run(lambda: [machine.spawn("t", meet) for _ in range(20)] and None) == 0
    assert machine.uncaught == []
    assert arrived.value == 20


def spawn_ring(machine: Machine, begin: Word, *, is_daemon: bool = False) -> list[ThreadState]:
    """Two threads that wait for each other's lock, once `begin` is not 0."""
    first, second = Mutex(), Mutex()
    ready = [Word(), Word()]

    def grab(mine: Mutex, theirs: Mutex, number: int) -> None:
        sleep_on(begin)
        with mine:
            threads.atomic_add(ready[number].address, 1)
            park.unpark(ready[number].address, ALL)
            sleep_on(ready[1 - number])
            with theirs:
                raise AssertionError

    return [
        machine.spawn("t1", lambda: grab(first, second, 0), is_daemon=is_daemon),
        machine.spawn("t2", lambda: grab(second, first, 1), is_daemon=is_daemon),
    ]


def test_a_deadlock_is_reported_at_once(make: Callable[[int], Machine]) -> None:
    machine = make(4)

    def main() -> None:
        start.join_thread(spawn_ring(machine, Word(1))[0], NO_DEADLINE)

    assert machine.run(main) == 1
    assert machine.uncaught == []
    lines = machine.reports[0].splitlines()
    assert lines[0] == "error[deadlock]: no thread can run"
    assert " ".join(lines[1].split()) == "= `main` waits for `t1` to finish prog.py:0"
    assert sorted(" ".join(line.split()) for line in lines[2:4]) == [
        "= `t1` waits for lock (prog.py:7) prog.py:0 held by `t2`",
        "= `t2` waits for lock (prog.py:7) prog.py:0 held by `t1`",
    ]
    assert lines[4].startswith("   = cycle: `t")
    assert len(machine.reports) == 1


def test_a_ring_among_threads_while_others_run_is_reported_when_asked(
    make: Callable[[int], Machine],
) -> None:
    machine = make(4)
    machine.launch_words[LaunchWord.WATCHDOG_NS] = 1_000_000

    def main() -> None:
        begin = Word()
        ring = spawn_ring(machine, begin, is_daemon=True)
        third = machine.spawn("t3", lambda: start.join_thread(ring[0], NO_DEADLINE), is_daemon=True)
        wait_all_parked([*ring, third])
        begin.value = 1
        park.unpark(begin.address, ALL)
        while not machine.reports:
            park.cpu_pause()

    assert machine.run(main) == 0
    assert machine.uncaught == []
    lines = [" ".join(line.split()) for line in machine.reports[0].splitlines()]
    assert lines[0] == "error[deadlock]: threads wait for each other, while others run"
    assert sorted(lines[1:-1]) == [
        "= `t1` waits for lock (prog.py:7) prog.py:0 held by `t2`",
        "= `t2` waits for lock (prog.py:7) prog.py:0 held by `t1`",
        "= `t3` waits for `t1` to finish prog.py:0",
    ]
    assert lines[-1].startswith("= cycle: `t")
    assert len(machine.reports) == 1


def test_daemons_do_not_keep_the_program_alive(make: Callable[[int], Machine]) -> None:
    machine = make(4)
    word = Word()
    stopped = []

    def wait() -> None:
        try:
            sleep_on(word)
        except Stopped:
            stopped.append(1)
            raise

    def main() -> None:
        states = [machine.spawn("d", wait, is_daemon=True) for _ in range(3)]
        wait_all_parked(states)

    assert machine.run(main) == 0
    assert stopped == [1, 1, 1]
    assert (machine.uncaught, machine.reports) == ([], [])


def test_exceptions_end_a_thread_and_the_program_goes_on(make: Callable[[int], Machine]) -> None:
    machine = make(2)

    def main() -> None:
        state = machine.spawn("t", lambda: 1 // 0)
        start.join_thread(state, NO_DEADLINE)
        start.join_thread(machine.spawn("t", lambda: sys.exit(4)), NO_DEADLINE)
        raise SystemExit(7)

    assert machine.run(main) == 7
    assert [type(error) for error in machine.uncaught] == [ZeroDivisionError]


def test_listing_finds_every_thread(make: Callable[[int], Machine]) -> None:
    machine = make(3)
    word = Word()

    def main() -> None:
        for _ in range(9):
            machine.spawn("t", lambda: sleep_on(word))
        found = report.list_threads()
        assert len({id(state) for state in found}) == threads.alive_count() == 10
        threads.atomic_add(word.address, 1)
        park.unpark(word.address, ALL)

    assert machine.run(main) == 0
    assert (machine.uncaught, machine.reports) == ([], [])
