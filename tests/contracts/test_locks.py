"""Contracts of `Lock`, `RLock`, `Condition`, `Event`, `Semaphore`, `BoundedSemaphore` and `Barrier`."""

from __future__ import annotations

import pytest

THREADS = 6
ROUNDS = 20


def in_threads(m, function, count=THREADS):
    """Run a function in so many threads, with its number, and wait for them."""
    threads = [m.threading.Thread(target=function, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("kind", ["Lock", "RLock"])
class TestMutualExclusion:
    def test_one_thread_at_a_time(self, system, kind):
        def contract(m):
            lock = getattr(m.threading, kind)()
            inside = []
            seen = []

            def work(number):
                for _ in range(ROUNDS):
                    with lock:
                        inside.append(number)
                        seen.append(len(inside))
                        inside.pop()

            in_threads(m, work)
            assert seen == [1] * (THREADS * ROUNDS)

        system.run(contract)

    def test_non_blocking(self, system, kind):
        def contract(m):
            lock = getattr(m.threading, kind)()
            results = []
            assert lock.acquire(blocking=False) is True
            in_threads(m, lambda _: results.append(lock.acquire(False)), 1)
            assert results == [False]
            lock.release()

        system.run(contract)

    def test_timeouts(self, system, kind):
        def contract(m):
            lock = getattr(m.threading, kind)()
            results = []
            assert lock.acquire(timeout=-1)
            in_threads(m, lambda _: results.append(lock.acquire(timeout=0.001)), 2)
            assert results == [False, False]
            lock.release()
            assert lock.acquire(True, 0.001)
            lock.release()

        system.run(contract)

    def test_bad_arguments(self, system, kind):
        def contract(m):
            lock = getattr(m.threading, kind)()
            with pytest.raises(ValueError, match="can't specify a timeout for a non-blocking call"):
                lock.acquire(False, 1)
            with pytest.raises(ValueError, match="timeout value must be"):
                lock.acquire(True, -2)
            with pytest.raises(OverflowError):
                lock.acquire(timeout=1e100)

        system.run(contract)

    def test_released_when_the_block_raises(self, system, kind):
        def contract(m):
            lock = getattr(m.threading, kind)()
            with pytest.raises(KeyError), lock:
                raise KeyError
            assert lock.acquire(False)
            lock.release()

        system.run(contract)


def test_a_lock_may_be_released_by_any_thread(system):
    def contract(m):
        lock = m.threading.Lock()
        lock.acquire()
        in_threads(m, lambda _: lock.release(), 1)
        assert not lock.locked()
        with pytest.raises(RuntimeError, match="release unlocked lock"):
            lock.release()

    system.run(contract)


def test_an_rlock_belongs_to_a_thread(system):
    def contract(m):
        lock = m.threading.RLock()
        errors = []

        def release(_):
            try:
                lock.release()
            except RuntimeError as error:
                errors.append(str(error))

        with lock:
            assert lock.acquire(False)
            in_threads(m, release, 1)
            lock.release()
        release(0)
        assert errors == ["cannot release un-acquired lock"] * 2

    system.run(contract)


def test_notify_wakes_as_many_as_it_says(system):
    def contract(m):
        condition = m.threading.Condition()
        ready = m.threading.Semaphore(0)
        woken = []

        def waiter(number):
            with condition:
                ready.release()
                assert condition.wait() is True
                woken.append(number)
                condition.notify_all() if len(woken) == 3 else None
                ready.release()

        threads = [m.threading.Thread(target=waiter, args=(n,)) for n in range(5)]
        for thread in threads:
            thread.start()
            ready.acquire()
        with condition:
            condition.notify(2)
        ready.acquire()
        ready.acquire()
        with condition:
            assert len(woken) == 2
            condition.notify()
        for thread in threads:
            thread.join()
        assert sorted(woken) == list(range(5))

    system.run(contract)


def test_a_condition_keeps_the_levels_of_its_rlock(system):
    def contract(m):
        condition = m.threading.Condition()
        with condition, condition:
            assert condition.wait(0.001) is False
        with pytest.raises(RuntimeError, match="cannot wait on un-acquired lock"):
            condition.wait()
        with pytest.raises(RuntimeError, match="cannot notify on un-acquired lock"):
            condition.notify()

    system.run(contract)


def test_wait_for_a_predicate(system):
    def contract(m):
        condition = m.threading.Condition(m.threading.Lock())
        state = [0]

        def count(_):
            for _ in range(4):
                with condition:
                    state[0] += 1
                    condition.notify()

        thread = m.threading.Thread(target=count, args=(0,))
        with condition:
            thread.start()
            assert condition.wait_for(lambda: state[0] == 4) is True
            assert condition.wait_for(lambda: state[0] > 4, timeout=0.001) is False
        thread.join()

    system.run(contract)


def test_an_event_lets_all_pass(system):
    def contract(m):
        event = m.threading.Event()
        results = []
        assert event.wait(0.001) is False
        threads = [
            m.threading.Thread(target=lambda: results.append(event.wait())) for _ in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        event.set()
        event.set()
        for thread in threads:
            thread.join()
        assert results == [True] * THREADS
        assert event.wait(0) is True
        assert event.is_set()
        event.clear()
        assert not event.is_set()

    system.run(contract)


def test_a_semaphore_admits_a_number(system):
    def contract(m):
        semaphore = m.threading.Semaphore(3)
        lock = m.threading.Lock()
        inside = [0]
        most = [0]

        def work(_):
            for _ in range(ROUNDS):
                with semaphore:
                    with lock:
                        inside[0] += 1
                        most[0] = max(most[0], inside[0])
                    with lock:
                        inside[0] -= 1

        in_threads(m, work)
        assert 1 <= most[0] <= 3
        for _ in range(3):
            assert semaphore.acquire(blocking=False)
        assert not semaphore.acquire(blocking=False)
        assert not semaphore.acquire(timeout=0.001)
        semaphore.release(2)
        assert semaphore.acquire()
        assert semaphore.acquire(timeout=1)
        with pytest.raises(ValueError, match="can't specify timeout for non-blocking acquire"):
            semaphore.acquire(False, 1)
        with pytest.raises(ValueError, match="n must be one or more"):
            semaphore.release(0)
        with pytest.raises(ValueError, match="semaphore initial value must be >= 0"):
            m.threading.Semaphore(-1)

    system.run(contract)


def test_a_bounded_semaphore_has_a_limit(system):
    def contract(m):
        semaphore = m.threading.BoundedSemaphore(2)
        with semaphore:
            pass
        with pytest.raises(ValueError, match="Semaphore released too many times"):
            semaphore.release()

    system.run(contract)


def test_a_barrier_keeps_rounds_apart(system):
    def contract(m):
        parties = 4
        leaders = []
        barrier = m.threading.Barrier(parties, action=lambda: leaders.append(len(leaders)))
        arrived = [0] * ROUNDS
        lock = m.threading.Lock()

        def work(_):
            for number in range(ROUNDS):
                with lock:
                    arrived[number] += 1
                barrier.wait()
                assert arrived[number] == parties

        in_threads(m, work, parties)
        assert leaders == list(range(ROUNDS))
        assert (barrier.parties, barrier.n_waiting, barrier.broken) == (parties, 0, False)

    system.run(contract)


def test_a_barrier_breaks(system):
    def contract(m):
        barrier = m.threading.Barrier(3)
        broken = []

        def work(_):
            try:
                barrier.wait()
            except m.threading.BrokenBarrierError:
                broken.append(True)

        thread = m.threading.Thread(target=work, args=(0,))
        thread.start()
        with pytest.raises(m.threading.BrokenBarrierError):
            barrier.wait(0.005)
        thread.join()
        assert barrier.broken
        assert broken == [True]
        barrier.reset()
        assert not barrier.broken
        barrier.abort()
        with pytest.raises(m.threading.BrokenBarrierError):
            barrier.wait()

    system.run(contract)
