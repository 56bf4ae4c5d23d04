"""One task at a time. Prints `future_trip` and nanoseconds for each round.

    future_trip.py ROUNDS TRIPS

The time is that of `submit` to a pool of one thread, and of `result`.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor


def do_nothing():
    pass


def time_trips(pool, trips):
    begin = time.perf_counter()
    for _ in range(trips):
        pool.submit(do_nothing).result()
    return (time.perf_counter() - begin) * 1e9 / trips


def main():
    rounds = int(sys.argv[1])
    trips = int(sys.argv[2])
    with ThreadPoolExecutor(max_workers=1) as pool:
        time_trips(pool, 1)  # the pool starts its thread
        for _ in range(rounds):
            print("future_trip", time_trips(pool, trips))


if __name__ == "__main__":
    main()
