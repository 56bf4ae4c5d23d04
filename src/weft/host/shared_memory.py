"""Memory that the host and the program both see."""

from __future__ import annotations

import ctypes
import platform
import threading


def mapped(base: int, length: int) -> memoryview:
    """Memory that the device writes; every access is checked against `length`."""
    return memoryview((ctypes.c_ubyte * length).from_address(base)).cast("B")


_fence_lock = threading.Lock()


def fence() -> None:
    """Order the accesses before against those after.

    x86 does so by itself for loads and for stores. Elsewhere two rounds through a lock do: neither what
    comes before can pass the first release, nor what comes after the second acquire.
    """
    if not _IS_X86:
        for _ in range(2):
            with _fence_lock:
                pass


_IS_X86 = platform.machine().lower() in ("x86_64", "amd64")
