"""How long busy threads take while all other warps idle.

    idle_warps.py ROUNDS STEPS [BUSY]...

Prints BUSY and the nanoseconds that one of the busy threads computed, for each thread of each round.
"""

import sys
import threading
import time


def compute(steps):
    x = 1.0
    y = 0.5
    z = 0.25
    for _ in range(steps):
        x = x * 0.9999 + 0.5
        y = y * 0.9999 + x
        z = z * 0.999 + y
    return x + y + z


def busy(number, gate, steps, times, results):
    gate.wait()
    begin = time.perf_counter_ns()
    results[number] = compute(steps)
    times[number] = time.perf_counter_ns() - begin


def main():
    rounds = int(sys.argv[1])
    steps = int(sys.argv[2])
    for argument in sys.argv[3:]:
        count = int(argument)
        for _ in range(rounds):
            gate = threading.Event()
            times = [0] * count
            results = [0.0] * count
            threads = []
            for number in range(count):
                thread = threading.Thread(target=busy, args=(number, gate, steps, times, results))
                thread.start()
                threads.append(thread)
            time.sleep(0.005)
            gate.set()
            for thread in threads:
                thread.join()
            assert min(results) == max(results)
            for value in times:
                print(count, value)


if __name__ == "__main__":
    main()
