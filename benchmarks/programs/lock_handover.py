"""How long `with lock: counter += 1` takes when many threads want the lock.

    lock_handover.py ROUNDS [THREADS ADDS]...

Prints THREADS and the nanoseconds of one addition, for each round: the time from letting all threads go to
the end of the last, divided by all additions.
"""

import sys
import threading
import time


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()


def add(counter, gate, count):
    gate.wait()
    for _ in range(count):
        with counter.lock:
            counter.value += 1


def time_adds(threads, adds):
    counter = Counter()
    gate = threading.Event()
    workers = []
    for _ in range(threads):
        worker = threading.Thread(target=add, args=(counter, gate, adds))
        worker.start()
        workers.append(worker)
    time.sleep(0.02)
    begin = time.perf_counter_ns()
    gate.set()
    for worker in workers:
        worker.join()
    elapsed = time.perf_counter_ns() - begin
    assert counter.value == threads * adds, f"{counter.value} is not {threads * adds}"
    return elapsed / (threads * adds)


def main():
    rounds = int(sys.argv[1])
    for position in range(2, len(sys.argv), 2):
        threads = int(sys.argv[position])
        adds = int(sys.argv[position + 1])
        for _ in range(rounds):
            print(threads, time_adds(threads, adds))


if __name__ == "__main__":
    main()
