"""`sys`: the arguments, the standard streams, the end of the program.

# differs: the recursion limit is accepted and ignored: the stack's size is that of the launch.
# differs: `getsizeof` is the size of a pointer or number, whatever it is given.
"""

from __future__ import annotations

from weft.runtime import console
from weft.runtime.big_text import CHECKED_DIGITS, LIMIT
from weft.runtime.exceptions import current_exception
from weft.runtime.files import decoded, standard_input
from weft.runtime.intrinsics import (
    ByteArray,
    copy_from_address,
    launch_word,
    load,
    python_micro,
    python_minor,
    str_of,
    text,
)
from weft.runtime.lists import List
from weft.runtime.protocol import LaunchWord, Stream
from weft.runtime.strings import Str

maxsize = 0x7FFF_FFFF_FFFF_FFFF
platform = "linux"
byteorder = "little"
maxunicode = 0x10FFFF
executable = ""
dont_write_bytecode = True


class _VersionInfo:
    """The version of Python whose language and library weft follows: a tuple whose items have names."""

    major: int
    minor: int
    micro: int
    releaselevel: Str
    serial: int

    def __init__(self, major: int, minor: int, micro: int, releaselevel: Str, serial: int) -> None:
        self.major = major
        self.minor = minor
        self.micro = micro
        self.releaselevel = releaselevel
        self.serial = serial

    def _parts(self):
        return (self.major, self.minor, self.micro, self.releaselevel, self.serial)

    def __len__(self) -> int:
        return 5

    def __getitem__(self, index: int) -> int:
        return [self.major, self.minor, self.micro][index]

    def get_slice(self, start, stop, step):
        return tuple([self.major, self.minor, self.micro][start:stop:step])

    def __eq__(self, other) -> bool:
        return self._parts() == other

    def __lt__(self, other) -> bool:
        return self._parts() < other

    def __le__(self, other) -> bool:
        return self._parts() <= other

    def __gt__(self, other) -> bool:
        return self._parts() > other

    def __ge__(self, other) -> bool:
        return self._parts() >= other


class _Implementation:
    """`sys.implementation`."""

    name: Str
    version: _VersionInfo

    def __init__(self, name: Str, version: _VersionInfo) -> None:
        self.name = name
        self.version = version


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


def setswitchinterval(interval: float) -> None:
    """Kept, and without effect: threads run at the same time."""
    global _switch_interval
    if interval <= 0.0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = interval


def getswitchinterval() -> float:
    return _switch_interval


def getrecursionlimit() -> int:
    return _recursion_limit


def set_int_max_str_digits(maxdigits: int) -> None:
    """How many decimal digits `str` and `int` convert at most; 0 is any number."""
    if maxdigits != 0 and maxdigits < CHECKED_DIGITS:
        raise ValueError("maxdigits must be 0 or larger than 640")
    LIMIT.digits = maxdigits


def get_int_max_str_digits() -> int:
    return LIMIT.digits


def exc_info():
    error = current_exception()
    if error is None:
        return (None, None, None)
    return (type(error), error, error.__traceback__)


def exception():
    return current_exception()


def getsizeof(object, default=None) -> int:
    return 8


def getdefaultencoding():
    return "utf-8"


def intern(string: Str) -> Str:
    return string


_recursion_limit = 1000
_switch_interval = 0.005
version_info = _VersionInfo(3, python_minor(), python_micro(), text("final"), 0)
hexversion = 0x030000F0 + python_minor() * 0x10000 + python_micro() * 0x100
version = text("3.") + str_of(python_minor()) + text(".") + str_of(python_micro()) + text(" (weft)")
implementation = _Implementation(text("cpython"), version_info)
argv = _arguments()
stdin = standard_input()
stdout = _Output(Stream.STDOUT, text("<stdout>"))
stderr = _Output(Stream.STDERR, text("<stderr>"))
__stdout__ = stdout
__stderr__ = stderr
