"""How many tasks a pool of threads gets done. Prints `pool_task` and nanoseconds for each round.

    pool_tasks.py ROUNDS WORKERS SUBMITTERS TASKS STEPS

A task computes STEPS steps of arithmetic; with 0 it does nothing. With one submitter the main thread submits,
otherwise so many threads do. The time is that until all results are there, divided by the tasks. The threads of
the pool run before the clock starts. `alone` is the time of one task called without a pool.
"""

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

CALLS = 1000


def do_nothing():
    return 0.0


def compute(steps):
    x = 1.0
    for _ in range(steps):
        x = x * 0.9999 + 0.5
    return x


def submit_all(pool, count, steps):
    futures = []
    if steps == 0:
        for _ in range(count):
            futures.append(pool.submit(do_nothing))
    else:
        for _ in range(count):
            futures.append(pool.submit(compute, steps))
    total = 0.0
    for future in futures:
        total += future.result()
    return total


def submit_at_gate(gate, pool, count, steps):
    gate.wait()
    submit_all(pool, count, steps)


def time_tasks(pool, submitters, count, steps):
    if submitters == 1:
        begin = time.perf_counter()
        submit_all(pool, count, steps)
        return (time.perf_counter() - begin) * 1e9 / count
    gate = threading.Event()
    each = max(1, count // submitters)
    threads = []
    for _ in range(submitters):
        thread = threading.Thread(target=submit_at_gate, args=(gate, pool, each, steps))
        thread.start()
        threads.append(thread)
    time.sleep(0.02)
    begin = time.perf_counter()
    gate.set()
    for thread in threads:
        thread.join()
    return (time.perf_counter() - begin) * 1e9 / (each * submitters)


def time_alone(steps):
    total = 0.0
    begin = time.perf_counter()
    for _ in range(CALLS):
        total += compute(steps)
    elapsed = time.perf_counter() - begin
    assert total >= CALLS
    return elapsed * 1e9 / CALLS


def main():
    rounds = int(sys.argv[1])
    workers = int(sys.argv[2])
    submitters = int(sys.argv[3])
    count = int(sys.argv[4])
    steps = int(sys.argv[5])
    with ThreadPoolExecutor(max_workers=workers) as pool:
        # A pool starts a thread when a task finds none idle: so many that wait for each other start all.
        gate = threading.Barrier(workers + 1)
        for _ in range(workers):
            pool.submit(gate.wait)
        gate.wait()
        for _ in range(rounds):
            print("pool_task", time_tasks(pool, submitters, count, steps))
    if steps > 0:
        print("alone", time_alone(steps))


if __name__ == "__main__":
    main()
