# threads: 3
"""Pools whose threads outnumber the workers: other threads run on the workers of those that wait for tasks."""

import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def square(x):
    return x * x


def many_pools():
    with ThreadPoolExecutor(3) as a, ThreadPoolExecutor(9) as b, ThreadPoolExecutor(40) as c:
        total = 0
        for round in range(20):
            fs = [p.submit(square, i) for i in range(30) for p in (a, b, c)]
            total += sum(f.result() for f in fs)
        print("many pools", total)


def started_between():
    """Threads started while pool threads are idle: their workers may be lent."""
    with ThreadPoolExecutor(20) as pool:
        fs = [pool.submit(square, i) for i in range(100)]
        print(sum(f.result() for f in fs))
        gate = threading.Event()
        out = queue.Queue()

        def other(n):
            gate.wait()
            out.put(n)

        ts = [threading.Thread(target=other, args=(n,)) for n in range(25)]
        for t in ts:
            t.start()
        fs = [pool.submit(square, i) for i in range(100)]
        print(sum(f.result() for f in fs))
        gate.set()
        print(sum(out.get() for _ in ts))
        fs = [pool.submit(square, i) for i in range(100)]
        print(sum(f.result() for f in as_completed(fs)))
        for t in ts:
            t.join()
        fs = [pool.submit(square, i) for i in range(100)]
        done, left = wait(fs)
        print(len(done), len(left))


def names():
    """Threads that end for want of work are replaced, under their names."""
    with ThreadPoolExecutor(4, thread_name_prefix="p") as pool:
        seen = set()
        for _ in range(5):
            futures = [pool.submit(lambda: threading.current_thread().name) for _ in range(12)]
            wait(futures)
            seen.update(f.result() for f in futures)
        print(seen <= {"p_0", "p_1", "p_2", "p_3", "MainThread"})


many_pools()
started_between()
names()
