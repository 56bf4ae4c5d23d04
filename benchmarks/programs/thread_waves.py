"""Many threads, started and joined in waves. Prints `wave_thread` and the nanoseconds of one thread.

    thread_waves.py TOTAL WAVE

TOTAL threads are made, WAVE at a time; the next are made when these have ended.
"""

import sys
import threading
import time


def nothing():
    pass


def main():
    total = int(sys.argv[1])
    wave = int(sys.argv[2])
    begin = time.perf_counter()
    left = total
    while left > 0:
        threads = [threading.Thread(target=nothing) for _ in range(min(wave, left))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        left -= len(threads)
    print("wave_thread", (time.perf_counter() - begin) * 1e9 / total)


if __name__ == "__main__":
    main()
