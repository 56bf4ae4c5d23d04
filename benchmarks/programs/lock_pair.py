"""What a lock costs that nobody else wants. Prints `lock_pair` and nanoseconds for each round.

    lock_pair.py ROUNDS PAIRS

The time is that of one `acquire` with its `release`, the loop around them included.
"""

import sys
import threading
import time


def time_pairs(pairs):
    lock = threading.Lock()
    begin = time.perf_counter()
    for _ in range(pairs):
        lock.acquire()
        lock.release()
    return (time.perf_counter() - begin) * 1e9 / pairs


def main():
    rounds = int(sys.argv[1])
    pairs = int(sys.argv[2])
    for _ in range(rounds):
        print("lock_pair", time_pairs(pairs))


if __name__ == "__main__":
    main()
