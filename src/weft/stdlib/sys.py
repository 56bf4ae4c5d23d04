"""`sys`: the arguments, the standard streams, the end of the program.

# differs: the recursion limit is accepted and ignored: the stack's size is that of the launch.
"""

from __future__ import annotations

from weft.runtime import console
from weft.runtime.files import decoded, standard_input
from weft.runtime.intrinsics import (
    ByteArray,
    copy_from_address,
    launch_word,
    load,
    text,
)
from weft.runtime.lists import List
from weft.runtime.protocol import LaunchWord, Stream
from weft.runtime.strings import Str

maxsize = 0x7FFF_FFFF_FFFF_FFFF
platform = "linux"
byteorder = "little"
maxunicode = 0x10FFFF


def exit(status=None):
    raise SystemExit(status)


class _Output:
    """`sys.stdout` or `sys.stderr`."""

    stream: int
    name: Str

    def __init__(self, stream: int, name: Str) -> None:
        self.stream = stream
        self.name = name

    def write(self, value: Str) -> int:
        console.write(self.stream, value.data, value.data.length)
        return value.length

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        console.flush(self.stream)

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        return self.stream


def _arguments() -> List[Str]:
    """The texts that the host packed: a count, then each text's length, bytes and padding to 8."""
    found = List[Str]()
    at = launch_word(LaunchWord.ARGV_BASE)
    count = load(at)
    at += 8
    for _ in range(count):
        length = load(at)
        data = ByteArray(length)
        copy_from_address(data, 0, at + 8, length)
        found.append(decoded(data))
        at += 8 + (length + 7) // 8 * 8
    return found


def setrecursionlimit(limit: int) -> None:
    global _recursion_limit
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _recursion_limit = limit


def getrecursionlimit() -> int:
    return _recursion_limit


def getswitchinterval() -> float:
    return 0.005


def setswitchinterval(interval: float) -> None:
    if interval <= 0.0:
        raise ValueError("switch interval must be strictly positive")


_recursion_limit = 1000
argv = _arguments()
stdin = standard_input()
stdout = _Output(Stream.STDOUT, text("<stdout>"))
stderr = _Output(Stream.STDERR, text("<stderr>"))
