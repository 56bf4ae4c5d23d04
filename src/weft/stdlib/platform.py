"""`platform`: what the program runs on, as the host's `/proc` tells; the Python is the one that compiles.

# differs: only `system`, `node`, `release`, `version`, `machine`, `processor`, `platform`, `uname` and the versions.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from weft.runtime.intrinsics import python_micro, python_minor

KERNEL = "/proc/sys/kernel/"


class uname_result(NamedTuple):
    """What `uname` gives."""

    system: str
    node: str
    release: str
    version: str
    machine: str


def _kernel(name: str, default: str) -> str:
    try:
        with open(KERNEL + name) as file:
            return file.read().strip()
    except OSError:
        return default


def system() -> str:
    return _kernel("ostype", "Linux")


def node() -> str:
    return _kernel("hostname", "")


def release() -> str:
    return _kernel("osrelease", "")


def version() -> str:
    return _kernel("version", "")


def machine() -> str:
    found = _kernel("arch", "")
    if found:
        return found
    # Kernels before 6.1 do not say: the name of the loader of programs does.
    return "aarch64" if os.path.exists("/lib/ld-linux-aarch64.so.1") else "x86_64"


def processor() -> str:
    return machine()


def uname() -> uname_result:
    return uname_result(system(), node(), release(), version(), machine())


def platform(aliased: bool = False, terse: bool = False) -> str:
    if terse:
        return f"{system()}-{release()}"
    return f"{system()}-{release()}-{machine()}"


def python_implementation() -> str:
    return "CPython"


def python_version() -> str:
    return f"3.{python_minor()}.{python_micro()}"


def python_version_tuple() -> tuple[str, str, str]:
    return ("3", str(python_minor()), str(python_micro()))
