"""`io`: files in memory.

# differs: no other classes than `StringIO` and `BytesIO`; no `open` (the builtin is the same function).
# differs: `StringIO` leaves line ends as they are, whatever `newline` says, and lines end at "\\n".
"""

from __future__ import annotations

from weft.runtime.byte_arrays import as_bytes
from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.files import UnsupportedOperation
from weft.runtime.intrinsics import ByteArray, current_location, field_address, text, type_name
from weft.runtime.park import NO_DEADLINE
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str
from weft.runtime.wait_point import FREE, acquire_word, release_word, try_word

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192
FIRST_CAPACITY = 64

__all__ = ["BytesIO", "StringIO", "UnsupportedOperation"]


class _Memory:
    """What both kinds share: a position, and a lock that may be waited for, as a buffer grows under it."""

    position: int
    is_closed: bool
    word: int
    made: int

    def __init__(self) -> None:
        self.position = 0
        self.is_closed = False
        self.word = FREE
        self.made = current_location()

    def hold(self) -> None:
        address = field_address(self, "word")
        if not try_word(address):
            acquire_word(address, NO_DEADLINE, self.made)
        if self.is_closed:
            self.let_go()
            raise ValueError("I/O operation on closed file")

    def let_go(self) -> None:
        release_word(field_address(self, "word"))

    @property
    def closed(self) -> bool:
        return self.is_closed

    def close(self) -> None:
        self.is_closed = True

    def flush(self) -> None:
        self.check_open()

    def check_open(self) -> None:
        if self.is_closed:
            raise ValueError("I/O operation on closed file")

    def isatty(self) -> bool:
        self.check_open()
        return False

    def readable(self) -> bool:
        self.check_open()
        return True

    def writable(self) -> bool:
        self.check_open()
        return True

    def seekable(self) -> bool:
        self.check_open()
        return True

    def fileno(self) -> int:
        raise UnsupportedOperation("fileno")

    def tell(self) -> int:
        self.check_open()
        return self.position

    def __exit__(self, exception_type, exception, trace) -> None:
        self.close()


class StringIO(_Memory):
    """A text file in memory. Invariant: `built` is what `buffer` holds, or None; `position` counts characters."""

    buffer: StrBuilder
    built: Str | None

    def __init__(self, initial_value=None, newline=None) -> None:
        super().__init__()
        self.buffer = StrBuilder(FIRST_CAPACITY)
        self.built = None
        if isinstance(initial_value, Str):
            self.buffer.add(initial_value)
        elif initial_value is not None:
            raise TypeError(
                text("initial_value must be str or None, not ") + type_name(initial_value)
            )

    def __enter__(self) -> StringIO:  # noqa: PYI034  `Self` is outside the dialect
        self.check_open()
        return self

    def __iter__(self) -> StringIO:
        self.check_open()
        return self

    def __next__(self) -> Str:
        line = self.readline()
        if len(line) == 0:
            raise StopIteration
        return line

    def getvalue(self) -> Str:
        self.hold()
        try:
            return self.contents()
        finally:
            self.let_go()

    def contents(self) -> Str:
        """All of it; the lock is held."""
        if self.built is None:
            self.built = self.buffer.built_so_far()
        return self.built

    def write(self, s) -> int:
        if not isinstance(s, Str):
            raise TypeError(text("string argument expected, got '") + type_name(s) + text("'"))
        self.hold()
        try:
            self.put(s)
        finally:
            self.let_go()
        return s.length

    def put(self, value: Str) -> None:
        if value.length == 0:
            return
        buffer = self.buffer
        if self.position < buffer.length:
            whole = self.contents()
            buffer = StrBuilder(whole.data.length + value.data.length)
            buffer.add(whole.substring(0, self.position))
            buffer.add(value)
            behind = self.position + value.length
            if behind < whole.length:
                buffer.add(whole.substring(behind, whole.length))
            self.buffer = buffer
        else:
            while buffer.length < self.position:
                buffer.add_byte(0)
            buffer.add(value)
        self.built = None
        self.position += value.length

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def read(self, size=-1) -> Str:
        self.hold()
        try:
            return self.take(self.end_of(size))
        finally:
            self.let_go()

    def readline(self, size=-1) -> Str:
        self.hold()
        try:
            end = self.end_of(size)
            line_end = self.contents().find(text("\n"), self.position, end)
            return self.take(end if line_end < 0 else line_end + 1)
        finally:
            self.let_go()

    def end_of(self, size) -> int:
        """Where a read of `size` characters at most ends."""
        length = self.buffer.length
        if size is None or size < 0 or size > length - self.position:
            return length
        return self.position + size

    def take(self, end: int) -> Str:
        whole = self.contents()
        start = self.position
        if start < end:
            self.position = end
        return whole.substring(start, end)

    def readlines(self, hint=-1):
        lines = []
        total = 0
        while hint is None or hint <= 0 or total < hint:
            line = self.readline()
            if line.length == 0:
                break
            lines.append(line)
            total += line.length
        return lines

    def seek(self, offset: int, whence: int = 0) -> int:
        self.hold()
        try:
            if whence < 0 or whence > 2:
                raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
            if whence == 0 and offset < 0:
                raise ValueError(f"Negative seek position {offset}")
            if whence != 0 and offset != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 0:
                self.position = offset
            elif whence == SEEK_END:
                self.position = self.buffer.length
            return self.position
        finally:
            self.let_go()

    def truncate(self, size=None) -> int:
        self.hold()
        try:
            length = self.position if size is None else int(size)
            if length < 0:
                raise ValueError(f"Negative size value {length}")
            if length < self.buffer.length:
                kept = self.contents().substring(0, length)
                self.buffer = StrBuilder(kept.data.length)
                self.buffer.add(kept)
                self.built = None
            return length
        finally:
            self.let_go()


class BytesIO(_Memory):
    """A binary file in memory. Invariant: the first `size` bytes of `data` are its contents."""

    data: ByteArray
    size: int

    def __init__(self, initial_bytes=None) -> None:
        super().__init__()
        self.data = ByteArray(FIRST_CAPACITY)
        self.size = 0
        if isinstance(initial_bytes, (Bytes, ByteArrayObject)):
            self.put(initial_bytes.contents())
            self.position = 0
        elif initial_bytes is not None:
            raise TypeError(
                text("a bytes-like object is required, not '")
                + type_name(initial_bytes)
                + text("'")
            )

    def __enter__(self) -> BytesIO:  # noqa: PYI034
        self.check_open()
        return self

    def __iter__(self) -> BytesIO:
        self.check_open()
        return self

    def __next__(self) -> Bytes:
        line = self.readline()
        if len(line) == 0:
            raise StopIteration
        return line

    def getvalue(self) -> Bytes:
        self.hold()
        try:
            return self.part(0, self.size)
        finally:
            self.let_go()

    def part(self, start: int, stop: int) -> Bytes:
        count = stop - start if stop > start else 0
        piece = ByteArray(count)
        piece.copy_from(0, self.data, start, count)
        return as_bytes(piece)

    def write(self, b) -> int:
        if not isinstance(b, (Bytes, ByteArrayObject)):
            raise TypeError(
                text("a bytes-like object is required, not '") + type_name(b) + text("'")
            )
        piece = b.contents()
        self.hold()
        try:
            self.put(piece)
        finally:
            self.let_go()
        return piece.length

    def put(self, piece: ByteArray) -> None:
        end = self.position + piece.length
        if piece.length == 0:
            return
        if end > self.data.length:
            larger = ByteArray(end if end > 2 * self.data.length else 2 * self.data.length)
            larger.copy_from(0, self.data, 0, self.size)
            self.data = larger
        if self.position > self.size:
            self.data.fill(self.size, 0, self.position - self.size)
        self.data.copy_from(self.position, piece, 0, piece.length)
        self.position = end
        if end > self.size:
            self.size = end

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def read(self, size=-1) -> Bytes:
        self.hold()
        try:
            return self.take(self.end_of(size))
        finally:
            self.let_go()

    def readline(self, size=-1) -> Bytes:
        self.hold()
        try:
            end = self.end_of(size)
            at = self.position
            while at < end and self.data[at] != 10:
                at += 1
            return self.take(at + 1 if at < end else end)
        finally:
            self.let_go()

    def end_of(self, size) -> int:
        if size is None or size < 0 or size > self.size - self.position:
            return self.size
        return self.position + size

    def take(self, end: int) -> Bytes:
        start = self.position
        if start < end:
            self.position = end
        return self.part(start, end)

    def readlines(self, hint=-1):
        lines = []
        total = 0
        while hint is None or hint <= 0 or total < hint:
            line = self.readline()
            if len(line) == 0:
                break
            lines.append(line)
            total += len(line)
        return lines

    def seek(self, offset: int, whence: int = 0) -> int:
        self.hold()
        try:
            if whence < 0 or whence > 2:
                raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
            if whence == 0 and offset < 0:
                raise ValueError(f"negative seek value {offset}")
            start = 0
            if whence == SEEK_CUR:
                start = self.position
            elif whence == SEEK_END:
                start = self.size
            self.position = start + offset if start + offset > 0 else 0
            return self.position
        finally:
            self.let_go()

    def truncate(self, size=None) -> int:
        self.hold()
        try:
            length = self.position if size is None else int(size)
            if length < 0:
                raise ValueError(f"negative size value {length}")
            if length < self.size:
                self.size = length
            return length
        finally:
            self.let_go()
