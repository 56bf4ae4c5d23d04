"""What starting and joining threads costs. Prints a name and nanoseconds on each line.

    spawn_join.py REPEATS COUNT

`one` is one thread from making the object to the end of `join`, `one_made` the same for an object made
before; `all_started` and `all_joined` are COUNT threads, from the first `start` to the end of the last
`start`, and of the last `join`. Objects are made before the clock starts.
"""

import sys
import threading
import time

WARM_UP = 3
ROUNDS = 3


def nothing():
    pass


def time_one(repeats):
    times = []
    for _ in range(repeats):
        begin = time.perf_counter_ns()
        thread = threading.Thread(target=nothing)
        thread.start()
        thread.join()
        times.append(time.perf_counter_ns() - begin)
    return times


def time_one_made(repeats):
    threads = [threading.Thread(target=nothing) for _ in range(repeats)]
    times = []
    for thread in threads:
        begin = time.perf_counter_ns()
        thread.start()
        thread.join()
        times.append(time.perf_counter_ns() - begin)
    return times


def time_all(count):
    threads = [threading.Thread(target=nothing) for _ in range(count)]
    begin = time.perf_counter_ns()
    for thread in threads:
        thread.start()
    started = time.perf_counter_ns()
    for thread in threads:
        thread.join()
    joined = time.perf_counter_ns()
    return started - begin, joined - begin


def main():
    repeats = int(sys.argv[1])
    count = int(sys.argv[2])
    time_one(WARM_UP)
    for value in time_one(repeats):
        print("one", value)
    for value in time_one_made(repeats):
        print("one_made", value)
    for _ in range(ROUNDS):
        started, joined = time_all(count)
        print("all_started", started)
        print("all_joined", joined)


if __name__ == "__main__":
    main()
