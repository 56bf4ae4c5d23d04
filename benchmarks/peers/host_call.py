"""The pinned-memory round trip of threads.cu with the host's side in Python.

    host_call.py FILE.ptx REPEATS

Prints `host_call` and the mean nanoseconds of one call for each of the rounds.
"""

import ctypes
import sys
import time
from pathlib import Path

from cuda.bindings import driver
from cuda.core import Device, LaunchConfig, LegacyPinnedMemoryResource, ObjectCode, launch

ROUNDS = 5
ANSWER_OFFSET = 2048
TIMES_OFFSET = 4096
LIMIT_S = 20.0


def main() -> None:
    ptx = Path(sys.argv[1]).read_bytes()
    repeats = int(sys.argv[2])
    device = Device()
    device.set_current()
    stream = device.create_stream()
    kernel = ObjectCode.from_ptx(ptx).get_kernel("call_host_plain")
    pinned = LegacyPinnedMemoryResource().allocate(TIMES_OFFSET + 8)
    base = int(pinned.handle)
    ctypes.memset(base, 0, TIMES_OFFSET + 8)
    question = ctypes.c_uint32.from_address(base)
    answer = ctypes.c_uint32.from_address(base + ANSWER_OFFSET)
    elapsed = ctypes.c_uint64.from_address(base + TIMES_OFFSET)
    for _ in range(ROUNDS + 1):
        question.value = answer.value = 0
        shape = LaunchConfig(grid=1, block=1)
        launch(stream, shape, kernel, base, base + ANSWER_OFFSET, repeats, base + TIMES_OFFSET)
        last = 0
        started = time.monotonic()
        while last != repeats:
            asked = question.value
            if asked != last:
                answer.value = last = asked
            elif time.monotonic() > started + LIMIT_S:
                driver.cuStreamQuery(stream.handle)
                raise SystemExit("the kernel does not ask")
        stream.sync()
        print("host_call", elapsed.value / repeats)


if __name__ == "__main__":
    main()
