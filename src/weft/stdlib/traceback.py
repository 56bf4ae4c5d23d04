"""`traceback`: exceptions as text.

# differs: `limit` is ignored, `format_exception` gives the whole text as one item; nothing is known of a call stack
# without an exception.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weft.runtime import hostcall
from weft.runtime.exceptions import add_exception, current_exception, packed_traceback
from weft.runtime.files import decoded
from weft.runtime.intrinsics import qualified_name, str_of, text
from weft.runtime.protocol import Opcode, Relation
from weft.runtime.tracebacks import describe_location

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
    name = qualified_name(error)
    lines = [(name + text(": ") + shown if shown else name) + text("\n")]
    note = error.first_note
    while note is not None:
        lines.append(note.text + text("\n"))
        note = note.following
    return lines


class StackSummary(list):
    """Places in the program; what they look like is known from the start."""

    def __init__(self, places, shown) -> None:
        super().__init__(places)
        self._shown = shown

    def format(self):
        return self._shown


def extract_tb(tb, limit=None):
    if tb is None:
        return StackSummary([], [])
    places = [describe_location(place) for place in tb.places[tb.index :]]
    return StackSummary(places, format_tb(tb))


def format_list(extracted_list):
    return extracted_list.format()


def print_list(extracted_list, file=None) -> None:
    for shown in extracted_list.format():
        _write(shown, file)


def format_tb(tb, limit=None):
    """One text for each place: what a traceback shows of it."""
    shown: list[Str] = []
    if tb is None:
        return shown
    lines: Any = _formatted_alone(tb.error).splitlines(True)
    for line in lines[1:]:
        if line.startswith('  File "'):
            shown.append(line)
        elif line.startswith("  ") and shown:
            shown[-1] += line
        else:
            break
    return shown[tb.index :]


def print_tb(tb, limit=None, file=None) -> None:
    for shown in format_tb(tb):
        _write(shown, file)


def _formatted_alone(error: AnyException) -> Str:
    """An exception without those that led to it."""
    packing = hostcall.Packing()
    packing.add_text(text("").data, 0)
    packing.add_word(1)
    packing.add_word(Relation.NONE)
    add_exception(packing, error)
    return decoded(hostcall.call(Opcode.FORMAT_TRACEBACK, packing.data, packing.length).data)


def _formatted(error: AnyException) -> Str:
    packing = packed_traceback(error, text(""))
    return decoded(hostcall.call(Opcode.FORMAT_TRACEBACK, packing.data, packing.length).data)


def _write(shown: Str, file) -> None:
    if file is None:
        stderr.write(shown)
    else:
        file.write(shown)
