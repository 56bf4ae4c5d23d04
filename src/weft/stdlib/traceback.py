"""`traceback`: exceptions as text.

# differs: `limit` and `tb` are ignored, and `format_exception` gives the whole text as one item; nothing is
# known of a call stack or of frames without an exception.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime import hostcall
from weft.runtime.exceptions import current_exception, packed_traceback
from weft.runtime.files import decoded
from weft.runtime.intrinsics import qualified_name, str_of, text
from weft.runtime.protocol import Opcode

from .sys import stderr

if TYPE_CHECKING:
    from weft.runtime.strings import Str

    AnyException = BaseException

NOTHING = "NoneType: None\n"  # as CPython, where no exception is being handled


def print_exc(limit=None, file=None, chain=True) -> None:
    _write(format_exc(), file)


def format_exc(limit=None, chain=True) -> Str:
    error = current_exception()
    return text(NOTHING) if error is None else _formatted(error)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True) -> None:
    _write(_formatted(exc if value is None else value), file)


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    return [_formatted(exc if value is None else value)]


def format_exception_only(exc, /, value=None):
    error = exc if value is None else value
    shown = str_of(error)
    if not shown:
        return [qualified_name(error) + text("\n")]
    return [qualified_name(error) + text(": ") + shown + text("\n")]


def _formatted(error: AnyException) -> Str:
    packing = packed_traceback(error, text(""))
    return decoded(hostcall.call(Opcode.FORMAT_TRACEBACK, packing.data, packing.length).data)


def _write(shown: Str, file) -> None:
    if file is None:
        stderr.write(shown)
    else:
        file.write(shown)
