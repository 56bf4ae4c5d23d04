"""Contracts of `Queue`, `LifoQueue` and `PriorityQueue`."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("maxsize", [0, 1, 3])
@pytest.mark.parametrize("kind", ["Queue", "LifoQueue", "PriorityQueue"])
def test_nothing_is_lost_or_doubled(system, kind, maxsize):
    def contract(m):
        channel = getattr(m.queue, kind)(maxsize)
        received = []

        def produce(number):
            for item in range(25):
                channel.put(100 * number + item)

        def consume():
            while True:
                item = channel.get()
                if item < 0:
                    break
                received.append(item)
                assert maxsize == 0 or channel.qsize() <= maxsize

        producers = [m.threading.Thread(target=produce, args=(n,)) for n in range(1, 4)]
        consumers = [m.threading.Thread(target=consume) for _ in range(3)]
        for thread in producers + consumers:
            thread.start()
        for thread in producers:
            thread.join()
        # The end mark is the least item, and a LIFO queue gives it first: so only when all is consumed.
        while not channel.empty():
            try:
                received.append(channel.get_nowait())
            except m.queue.Empty:
                break
        for _ in consumers:
            channel.put(-1)
        for thread in consumers:
            thread.join()
        wanted = [100 * number + item for number in range(1, 4) for item in range(25)]
        assert sorted(received) == wanted
        assert channel.empty()

    system.run(contract)


def test_orders(system):
    def contract(m):
        items = [5, 3, 8, 1, 9, 2, 7, 1, 6, 4, 0, 11, 10]
        for kind, wanted in (
            (m.queue.Queue, items),
            (m.queue.LifoQueue, items[::-1]),
            (m.queue.PriorityQueue, sorted(items)),
        ):
            channel = kind()
            for item in items:
                channel.put(item)
            assert channel.qsize() == len(items)
            assert [channel.get() for _ in items] == wanted

    system.run(contract)


def test_a_ring_that_grows_keeps_its_order(system):
    def contract(m):
        channel = m.queue.Queue()
        taken = []
        put = 0
        for round_number in range(30):
            for _ in range(round_number % 7 + 1):
                channel.put(put)
                put += 1
            taken.extend([channel.get() for _ in range(round_number % 5)])
        while not channel.empty():
            taken.append(channel.get_nowait())
        assert taken == list(range(put))

    system.run(contract)


def test_full_and_empty(system):
    def contract(m):
        channel = m.queue.Queue(maxsize=2)
        assert channel.maxsize == 2
        with pytest.raises(m.queue.Empty):
            channel.get_nowait()
        with pytest.raises(m.queue.Empty):
            channel.get(timeout=0.001)
        with pytest.raises(ValueError, match="'timeout' must be a non-negative number"):
            channel.get(timeout=-1)
        channel.put(1)
        assert not channel.full()
        channel.put(2)
        assert channel.full()
        with pytest.raises(m.queue.Full):
            channel.put_nowait(3)
        with pytest.raises(m.queue.Full):
            channel.put(3, timeout=0.001)
        with pytest.raises(m.queue.Full):
            channel.put(3, block=False)
        with pytest.raises(ValueError, match="'timeout' must be a non-negative number"):
            channel.put(3, timeout=-0.5)
        assert (channel.get(), channel.get(block=True, timeout=1)) == (1, 2)
        assert channel.empty()

    system.run(contract)


def test_join_waits_for_every_task(system):
    def contract(m):
        channel = m.queue.Queue()
        done = []

        def work():
            for _ in range(10):
                item = channel.get()
                done.append(item)
                channel.task_done()

        channel.join()
        threads = [m.threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for item in range(30):
            channel.put(item)
        channel.join()
        assert sorted(done) == list(range(30))
        for thread in threads:
            thread.join()
        with pytest.raises(ValueError, match=r"task_done\(\) called too many times"):
            channel.task_done()

    system.run(contract)


class Odd:
    """Cannot be compared."""

    def __lt__(self, other):
        raise ZeroDivisionError


def test_a_comparison_that_fails_leaves_the_queue_usable(system):
    def contract(m):
        channel = m.queue.PriorityQueue()
        channel.put(Odd())
        with pytest.raises(ZeroDivisionError):
            channel.put(Odd())
        assert channel.qsize() >= 1

    system.run(contract)
