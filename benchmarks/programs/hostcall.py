"""What it costs to ask the host. Prints a name and the nanoseconds of one call on each line.

    hostcall.py FILE REPEATS

`flush` is a call without data, `seek_read` reads 16 bytes of an open file, `open_read` opens the file,
reads it and closes it.
"""

import sys
import time


def main():
    path = sys.argv[1]
    repeats = int(sys.argv[2])

    flushes = []
    for _ in range(repeats):
        begin = time.perf_counter_ns()
        sys.stdout.flush()
        flushes.append(time.perf_counter_ns() - begin)

    reads = []
    with open(path, "rb") as file:
        for _ in range(repeats):
            begin = time.perf_counter_ns()
            file.seek(0)
            data = file.read(16)
            reads.append(time.perf_counter_ns() - begin)
            assert len(data) == 16

    opens = []
    for _ in range(repeats):
        begin = time.perf_counter_ns()
        with open(path, "rb") as file:
            data = file.read()
        opens.append(time.perf_counter_ns() - begin)
        assert len(data) == 64

    for value in flushes:
        print("flush", value)
    for value in reads:
        print("seek_read", value)
    for value in opens:
        print("open_read", value)


if __name__ == "__main__":
    main()
