"""`e.__traceback__`: the places that an exception has passed, from the outermost on.

# differs: a traceback is what its exception knew when it was asked for; frames know their function and line only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime import hostcall
from weft.runtime.files import decoded
from weft.runtime.intrinsics import ByteArray, repr_of, str_of, text
from weft.runtime.lists import List
from weft.runtime.number_text import int_from_str
from weft.runtime.protocol import Opcode
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from weft.runtime.exceptions import BaseException

    AnyException = BaseException


class CodeType:
    """What is known of a function whose frame a traceback has."""

    co_name: Str
    co_filename: Str

    def __init__(self, name: Str, filename: Str) -> None:
        self.co_name = name
        self.co_filename = filename


class FrameType:
    """A call that an exception has left."""

    f_code: CodeType
    f_lineno: int

    def __init__(self, code: CodeType, line: int) -> None:
        self.f_code = code
        self.f_lineno = line


class FrameSummary:
    """A place in the program: `traceback.FrameSummary`."""

    filename: Str
    lineno: int
    name: Str
    line: Str

    def __init__(self, filename: Str, lineno: int, name: Str, line: Str) -> None:
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __len__(self) -> int:
        return 4

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index: int):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("<FrameSummary file ") + self.filename + text(", line ") + str_of(self.lineno)
        return shown + text(" in ") + self.name + text(">")


class TracebackType:
    """A traceback from its `index`-th place on."""

    error: AnyException
    places: List[int]
    index: int

    def __init__(self, error: AnyException, places: List[int], index: int) -> None:
        self.error = error
        self.places = places
        self.index = index

    @property
    def tb_lineno(self) -> int:
        return describe_location(self.places.item_at(self.index)).lineno

    @property
    def tb_frame(self) -> FrameType:
        place = describe_location(self.places.item_at(self.index))
        return FrameType(CodeType(place.name, place.filename), place.lineno)

    @property
    def tb_next(self) -> TracebackType | None:
        if self.index + 1 >= self.places.size:
            return None
        return TracebackType(self.error, self.places, self.index + 1)

    def __repr__(self) -> Str:  # type: ignore[override]
        return text("<traceback object at ") + repr_of(self.index) + text(">")


def traceback_of(error: AnyException) -> TracebackType | None:
    """What `e.__traceback__` is: None for an exception that was never raised."""
    places = List[int]()
    for back in range(error.trace_count):
        entry = error.trace[error.trace_count - 1 - back]
        for _ in range(entry >> 32):
            places.append(entry & 0xFFFFFFFF)
    if places.size == 0:
        return None
    return TracebackType(error, places, 0)


def describe_location(location: int) -> FrameSummary:
    """A place in the program, by its number."""
    answer = hostcall.call(Opcode.DESCRIBE_LOCATION, ByteArray(0), 0, location)
    parts = decoded(answer.data).split(text("\n"), 3)
    line = int_from_str(parts.item_at(0), 10)
    return FrameSummary(parts.item_at(1), line, parts.item_at(2), parts.item_at(3))
