"""`os`: the processors and the environment.

# differs: no processes, no directories; `environ` is read only and has no iteration.
"""

from __future__ import annotations

from weft.runtime import hostcall
from weft.runtime.files import decoded
from weft.runtime.intrinsics import launch_word
from weft.runtime.protocol import LaunchWord, Opcode
from weft.runtime.strings import Str

from . import path as path

name = "posix"
sep = "/"
linesep = "\n"
curdir = "."
pardir = ".."


def cpu_count() -> int:
    """The number of warps on a GPU, of processors on a CPU."""
    return launch_word(LaunchWord.CPU_COUNT)


def getenv(key: Str, default=None):
    found = _lookup(key)
    if found is None:
        return default
    return found


def _lookup(key: Str) -> Str | None:
    answer = hostcall.call(Opcode.GETENV, key.data, key.data.length)
    if answer.result0 == 0:
        return None
    return decoded(answer.data)


class _Environ:
    """`os.environ`: each look asks the host."""

    def __getitem__(self, key: Str) -> Str:
        found = _lookup(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: Str) -> bool:
        return _lookup(key) is not None

    def get(self, key: Str, default=None):
        return getenv(key, default)


environ = _Environ()


def getpid() -> int:
    # differs: the process is the program on its target, which has a number of no meaning.
    return 1
