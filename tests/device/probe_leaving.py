"""How can a process end while a kernel of its own still runs? One line for each way, and how long it took."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time

SOURCE = 'extern "C" __global__ void endless(volatile unsigned *flag) { while (*flag == 0); }'


def endless() -> tuple[object, ...]:
    from cuda.core import (
        Device,
        LaunchConfig,
        LegacyPinnedMemoryResource,
        Program,
        ProgramOptions,
        launch,
    )

    device = Device()
    device.set_current()
    stream = device.create_stream()
    code = Program(SOURCE, "c++", options=ProgramOptions(arch=f"sm_{device.arch}")).compile("cubin")
    pinned = LegacyPinnedMemoryResource().allocate(4096)
    ctypes.memset(int(pinned.handle), 0, 4096)
    launch(stream, LaunchConfig(grid=8, block=32), code.get_kernel("endless"), int(pinned.handle))
    return device, stream, code, pinned


def main() -> None:
    ways = ("_exit", "leak", "reset", "destroy", "sigkill")
    if sys.argv[1:]:
        kept = endless()
        from cuda.bindings import driver

        time.sleep(0.05)
        match sys.argv[1]:
            case "_exit":
                os._exit(0)
            case "leak":
                for one in kept:
                    ctypes.pythonapi.Py_IncRef(ctypes.py_object(one))
            case "reset":
                print(driver.cuDevicePrimaryCtxReset(0), flush=True)
                os._exit(0)
            case "destroy":
                thread = threading.Thread(
                    target=driver.cuCtxDestroy, args=(driver.cuCtxGetCurrent()[1],), daemon=True
                )
                thread.start()
                thread.join(2)
                print("destroyed", not thread.is_alive(), flush=True)
                os._exit(0)
            case "sigkill":
                os.kill(os.getpid(), 9)
        return
    for way in ways:
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, __file__, way])
        try:
            status = process.wait(8)
            print(
                f"{way}: ended with {status} after {time.perf_counter() - started:.2f} s",
                flush=True,
            )
        except subprocess.TimeoutExpired:
            process.kill()
            killed = time.perf_counter()
            process.wait()
            print(f"{way}: did not end; killed in {time.perf_counter() - killed:.2f} s", flush=True)


if __name__ == "__main__":
    main()
