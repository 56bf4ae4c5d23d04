"""`OSError(2, "No such file")` is a FileNotFoundError: the number tells the class.

A number that is known when compiling chooses it then; of any other one `os_error_of` does when the program runs.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from weft.frontend.loader import Kind
from weft.ir.ops import NO_CONSTANT
from weft.ir.types import FLOAT, NONE, ClassType

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.classes import ClassInfo
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

# As in `os_error_of` of `runtime/exceptions.py`.
CLASSES = {
    errno.EPERM: "PermissionError",
    errno.ENOENT: "FileNotFoundError",
    errno.ESRCH: "ProcessLookupError",
    errno.EINTR: "InterruptedError",
    errno.ECHILD: "ChildProcessError",
    errno.EAGAIN: "BlockingIOError",
    errno.EACCES: "PermissionError",
    errno.EEXIST: "FileExistsError",
    errno.ENOTDIR: "NotADirectoryError",
    errno.EISDIR: "IsADirectoryError",
    errno.EPIPE: "BrokenPipeError",
    errno.ECONNABORTED: "ConnectionAbortedError",
    errno.ECONNRESET: "ConnectionResetError",
    errno.ESHUTDOWN: "BrokenPipeError",
    errno.ETIMEDOUT: "TimeoutError",
    errno.ECONNREFUSED: "ConnectionRefusedError",
    errno.EALREADY: "BlockingIOError",
    errno.EINPROGRESS: "BlockingIOError",
}


def exact(low: Lowering, cls: ClassInfo, args: Arguments) -> ClassInfo:
    """The class of the object that a call of `cls` makes, as far as it is known when compiling."""
    if not is_numbered(low, cls, args):
        return cls
    number = args.positional[0].constant
    name = CLASSES.get(number) if type(number) is int else None
    return cls if name is None else low.compiler.runtime_class("exceptions", name)


def is_open(low: Lowering, cls: ClassInfo, args: Arguments) -> bool:
    """Whether only the running program can tell the class."""
    if not is_numbered(low, cls, args) or args.positional[0].constant is not NO_CONSTANT:
        return False
    kind = args.positional[0].type
    if isinstance(kind, ClassType):
        return kind.cls.symbol == "BigInt"
    return kind is not FLOAT and kind is not NONE


def is_numbered(low: Lowering, cls: ClassInfo, args: Arguments) -> bool:
    if cls.symbol != "OSError" or low.module.kind is Kind.RUNTIME:
        return False
    given = (args.keywords, args.spread, args.rest, args.named)
    return 2 <= len(args.positional) <= 5 and not any(given)


def make(low: Lowering, args: Arguments) -> Value:
    """The object whose class the number tells when the program runs."""
    return low.call_runtime("exceptions", "os_error_of", low.make_tuple(*args.positional))
