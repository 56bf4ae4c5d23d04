"""How long a barrier takes. Prints `barrier_round` and nanoseconds for each round of measuring.

    barrier_round.py ROUNDS PARTIES WAITS

The main thread is one of the PARTIES. The time is that of all of them passing the barrier once.
"""

import sys
import threading
import time


def pass_often(barrier, waits):
    for _ in range(waits):
        barrier.wait()


def main():
    rounds = int(sys.argv[1])
    parties = int(sys.argv[2])
    waits = int(sys.argv[3])
    barrier = threading.Barrier(parties)
    threads = []
    for _ in range(parties - 1):
        args = (barrier, 1 + rounds * waits)
        thread = threading.Thread(target=pass_often, args=args)
        thread.start()
        threads.append(thread)
    barrier.wait()  # all threads are there before the clock starts
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        pass_often(barrier, waits)
        times.append((time.perf_counter() - begin) * 1e9 / waits)
    for thread in threads:
        thread.join()
    for value in times:
        print("barrier_round", value)


if __name__ == "__main__":
    main()
