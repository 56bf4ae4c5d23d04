"""Open files: each operation is one call to the host, which keeps the file; iteration reads ahead.

The host's file objects are Python's own, so modes, encodings, newlines and error texts are Python's.
What is written is with the host when `write` returns: nothing is lost if the program dies.
"""

from __future__ import annotations

from weft.runtime import console, hostcall, utf8
from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.hostcall import Answer
from weft.runtime.intrinsics import ByteArray, lock, text, type_name, unlock
from weft.runtime.lists import List
from weft.runtime.park import take_interrupt
from weft.runtime.protocol import Failure, Handle, Newline, Opcode, OpenKind, Packet, Stream
from weft.runtime.strings import Str
from weft.runtime.threads import current


class UnsupportedOperation(OSError):
    """`io.UnsupportedOperation`; the module `io` offers it under that name."""


class OpenFile:
    """What text and binary files share.

    Lines that iteration has read ahead are kept in `ahead` as a packing: the length of a line, then its
    bytes, padded to 8. `ahead_at` is the next one, `ahead_skip` how much of it is used up.
    """

    handle: int
    name: Str
    mode: Str
    closed: bool
    ahead: ByteArray
    ahead_at: int
    ahead_skip: int

    def __init__(self, handle: int, name: Str, mode: Str) -> None:
        self.handle = handle
        self.name = name
        self.mode = mode
        self.closed = False
        self.ahead = ByteArray(0)
        self.ahead_at = 0
        self.ahead_skip = 0

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            check(hostcall.call(Opcode.CLOSE, ByteArray(0), 0, self.handle), self.name)

    def flush(self) -> None:
        self.request(Opcode.FLUSH, 0, 0)

    def readable(self) -> bool:
        return self.mode_has(114, 43)  # r +

    def writable(self) -> bool:
        self.check_open()
        return self.mode_has(43, 43) or not self.mode_has(114, 114)

    def __exit__(self, exception_type, exception, trace) -> None:
        self.close()

    def mode_has(self, first: int, second: int) -> bool:
        """Whether one of two characters is in the mode."""
        self.check_open()
        for at in range(self.mode.data.length):
            if self.mode.data[at] == first or self.mode.data[at] == second:
                return True
        return False

    def check_open(self) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def request(self, opcode: int, a1: int, a2: int) -> Answer:
        """A call about this file, without payload."""
        self.check_open()
        answer = ask(opcode, self.handle, a1, a2)
        check(answer, self.name)
        return answer

    def send(self, data: ByteArray) -> int:
        """Write all of `data`; gives what Python's `write` gives."""
        answer = hostcall.call(Opcode.WRITE, data, data.length, self.handle)
        check(answer, self.name)
        return answer.result0

    def seek_to(self, offset: int, whence: int) -> int:
        position = self.request(Opcode.SEEK, offset, whence).result0
        lock(self)
        self.ahead_at = self.ahead.length
        self.ahead_skip = 0
        unlock(self)
        return position

    # Lines read ahead. Several threads may iterate over one file: each line goes to one of them.

    def next_piece(self) -> ByteArray:
        """The next line; no bytes at the end of the file."""
        self.check_open()
        piece = self.take_ahead(-1, False)
        while piece.length == 0:
            # A file that is also written is read line by line, so that its position stays right.
            hint = 1 if self.mode_has(43, 43) else Packet.PAYLOAD_BYTES // 2
            answer = self.request(Opcode.READ_LINES, hint, 0)
            if answer.result0 == 0:
                return piece
            self.add_ahead(answer.data)
            piece = self.take_ahead(-1, False)
        return piece

    def take_ahead(self, most: int, codes: bool) -> ByteArray:
        """The rest of the next line ahead, or `most` bytes (or code points) of it if that is less."""
        lock(self)
        data = self.ahead
        if self.ahead_at >= data.length or most == 0:
            unlock(self)
            return ByteArray(0)
        first = self.ahead_at + 8
        start = first + self.ahead_skip
        length = data.word(self.ahead_at)
        stop = first + length
        if most > 0:
            stop = limit_of(data, start, stop, most, codes)
        if stop < first + length:
            self.ahead_skip = stop - first
        else:
            self.ahead_at = first + (length + 7) // 8 * 8
            self.ahead_skip = 0
        unlock(self)
        piece = ByteArray(stop - start)
        piece.copy_from(0, data, start, stop - start)
        return piece

    def add_ahead(self, lines: ByteArray) -> None:
        """Put lines behind those that are ahead: none, unless another thread was faster."""
        joined = lines
        while True:
            lock(self)
            left = self.ahead.length - self.ahead_at
            if joined.length == left + lines.length:
                if left > 0:
                    joined.copy_from(0, self.ahead, self.ahead_at, left)
                    joined.copy_from(left, lines, 0, lines.length)
                self.ahead = joined
                self.ahead_at = 0
                unlock(self)
                return
            unlock(self)
            joined = ByteArray(left + lines.length)
            joined.copy_from(left, lines, 0, lines.length)

    def bytes_ahead(self) -> int:
        lock(self)
        data = self.ahead
        at = self.ahead_at
        count = -self.ahead_skip
        unlock(self)
        while at < data.length:
            count += data.word(at)
            at += 8 + (data.word(at) + 7) // 8 * 8
        return count

    def read_bytes(self, size: int, codes: bool) -> ByteArray:
        """Up to `size` bytes or code points (all: negative): first what is ahead, then the host's."""
        self.check_open()
        result = self.take_ahead(size, codes)
        if result.length == 0:
            return self.request(Opcode.READ, size, 0).data
        wanted = size - units(result, codes) if size >= 0 else -1
        while wanted != 0:
            piece = self.take_ahead(wanted, codes)
            if piece.length == 0:
                return join(result, self.request(Opcode.READ, wanted, 0).data)
            result = join(result, piece)
            wanted = size - units(result, codes) if size >= 0 else -1
        return result

    def readline_bytes(self, size: int, codes: bool) -> ByteArray:
        self.check_open()
        piece = self.take_ahead(size, codes)
        if piece.length > 0:
            return piece
        return self.request(Opcode.READLINE, size, 0).data


class TextFile(OpenFile):
    """What `open` gives in text mode."""

    line: Str

    def __init__(self, handle: int, name: Str, mode: Str) -> None:
        super().__init__(handle, name, mode)
        self.line = text("")

    def __enter__(self) -> TextFile:  # noqa: PYI034  `Self` is outside the dialect
        self.check_open()
        return self

    def __iter__(self) -> TextLines:
        self.check_open()
        return TextLines(self)

    def __next__(self) -> Str:
        line = self.next_piece()
        if line.length == 0:
            raise StopIteration
        return decoded(line)

    def advance(self) -> bool:
        """Iteration by one thread; where the file is shared, `__iter__` gives each its own iterator."""
        self.line = decoded(self.next_piece())
        return self.line.length > 0

    def current(self) -> Str:
        return self.line

    def read(self, size: int = -1) -> Str:
        return decoded(self.read_bytes(size, True))

    def readline(self, size: int = -1) -> Str:
        return decoded(self.readline_bytes(size, True))

    def readlines(self, hint: int = -1) -> List[Str]:
        lines = List[Str]()
        total = 0
        piece = self.take_ahead(-1, True)
        while piece.length > 0:
            line = decoded(piece)
            lines.append(line)
            total += line.length
            if 0 < hint <= total:
                return lines
            piece = self.take_ahead(-1, True)
        data = self.request(Opcode.READ_LINES, hint - total if hint > 0 else -1, 0).data
        at = 0
        while at < data.length:
            lines.append(decoded(unpacked(data, at)))
            at += 8 + (data.word(at) + 7) // 8 * 8
        return lines

    def write(self, value: Str) -> int:
        self.check_open()
        return self.send(value.data)

    def writelines(self, lines) -> None:
        self.check_open()
        for line in lines:
            self.write(line)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.seek_to(offset, whence)

    def tell(self) -> int:
        self.check_open()
        if self.bytes_ahead() > 0:
            raise OSError("telling position disabled by next() call")
        return self.request(Opcode.TELL, 0, 0).result0


class TextLines:
    """Iterates over the lines of a text file."""

    file: TextFile
    line: Str

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.line = text("")

    def advance(self) -> bool:
        self.line = decoded(self.file.next_piece())
        return self.line.length > 0

    def current(self) -> Str:
        return self.line


class BinaryFile(OpenFile):
    """What `open` gives in binary mode."""

    line: Bytes

    def __init__(self, handle: int, name: Str, mode: Str) -> None:
        super().__init__(handle, name, mode)
        self.line = Bytes(ByteArray(0))

    def __enter__(self) -> BinaryFile:  # noqa: PYI034  `Self` is outside the dialect
        self.check_open()
        return self

    def __iter__(self) -> BinaryLines:
        self.check_open()
        return BinaryLines(self)

    def __next__(self) -> Bytes:
        line = self.next_piece()
        if line.length == 0:
            raise StopIteration
        return Bytes(line)

    def advance(self) -> bool:
        """As in TextFile."""
        self.line = Bytes(self.next_piece())
        return self.line.data.length > 0

    def current(self) -> Bytes:
        return self.line

    def read(self, size: int = -1) -> Bytes:
        if self.closed:
            raise ValueError("read of closed file")
        return Bytes(self.read_bytes(size, False))

    def readline(self, size: int = -1) -> Bytes:
        if self.closed:
            raise ValueError("readline of closed file")
        return Bytes(self.readline_bytes(size, False))

    def readlines(self, hint: int = -1) -> List[Bytes]:
        lines = List[Bytes]()
        total = 0
        piece = self.take_ahead(-1, False)
        while piece.length > 0:
            lines.append(Bytes(piece))
            total += piece.length
            if 0 < hint <= total:
                return lines
            piece = self.take_ahead(-1, False)
        data = self.request(Opcode.READ_LINES, hint - total if hint > 0 else -1, 0).data
        at = 0
        while at < data.length:
            lines.append(Bytes(unpacked(data, at)))
            at += 8 + (data.word(at) + 7) // 8 * 8
        return lines

    def write(self, value) -> int:
        if self.closed:
            raise ValueError("write to closed file")
        if isinstance(value, Bytes):
            return self.send(value.data)
        if isinstance(value, ByteArrayObject):
            copied = ByteArray(len(value))
            copied.copy_from(0, value.contents(), 0, copied.length)
            return self.send(copied)
        raise TypeError(
            text("a bytes-like object is required, not '") + type_name(value) + text("'")
        )

    def writelines(self, lines) -> None:
        self.check_open()
        for line in lines:
            self.write(line)

    def seek(self, offset: int, whence: int = 0) -> int:
        if self.closed:
            raise ValueError("seek of closed file")
        return self.seek_to(offset - self.bytes_ahead() if whence == 1 else offset, whence)

    def tell(self) -> int:
        return self.request(Opcode.TELL, 0, 0).result0 - self.bytes_ahead()


class BinaryLines:
    """Iterates over the lines of a binary file."""

    file: BinaryFile
    line: Bytes

    def __init__(self, file: BinaryFile) -> None:
        self.file = file
        self.line = Bytes(ByteArray(0))

    def advance(self) -> bool:
        self.line = Bytes(self.file.next_piece())
        return self.line.data.length > 0

    def current(self) -> Bytes:
        return self.line


def ask(opcode: int, handle: int, a1: int, a2: int) -> Answer:
    """A call about a file, without payload; again after a signal that came while it waited for input."""
    answer = hostcall.call(opcode, ByteArray(0), 0, handle, a1, a2)
    while answer.status == Failure.INTERRUPTED:
        take_interrupt(current())
        answer = hostcall.call(opcode, ByteArray(0), 0, handle, a1, a2)
    return answer


def open_text(name: Str, mode: Str) -> TextFile:
    return open_text_as(name, mode, text(""), text(""), Newline.UNIVERSAL)


def open_text_as(name: Str, mode: Str, encoding: Str, errors: Str, newline: int) -> TextFile:
    """`open` with an encoding and error handler (empty: the default) and a `Newline`."""
    return TextFile(open_handle(name, mode, encoding, errors, newline, OpenKind.TEXT), name, mode)


def open_binary(name: Str, mode: Str) -> BinaryFile:
    empty = text("")
    handle = open_handle(name, mode, empty, empty, Newline.UNIVERSAL, OpenKind.BINARY)
    return BinaryFile(handle, name, mode)


def standard_input() -> TextFile:
    """`sys.stdin`."""
    return TextFile(Handle.STDIN, text("<stdin>"), text("r"))


def input_line(prompt: Str) -> Str:
    """`input(prompt)`."""
    console.write(Stream.STDOUT, prompt.data, prompt.data.length)
    answer = ask(Opcode.READLINE, Handle.STDIN, -1, 0)
    check(answer, prompt)
    line = answer.data
    if line.length == 0:
        raise EOFError("EOF when reading a line")
    if line[line.length - 1] != 10:
        return decoded(line)
    shorter = ByteArray(line.length - 1)
    shorter.copy_from(0, line, 0, line.length - 1)
    return decoded(shorter)


def open_handle(name: Str, mode: Str, encoding: Str, errors: Str, newline: int, kind: int) -> int:
    first = name.data.length
    second = mode.data.length
    third = encoding.data.length
    fourth = errors.data.length
    data = ByteArray(first + second + third + fourth)
    data.copy_from(0, name.data, 0, first)
    data.copy_from(first, mode.data, 0, second)
    data.copy_from(first + second, encoding.data, 0, third)
    data.copy_from(first + second + third, errors.data, 0, fourth)
    answer = hostcall.call(
        Opcode.OPEN, data, data.length, first, second, third, fourth, newline, kind
    )
    check(answer, name)
    return answer.result0


def check(answer: Answer, name: Str) -> None:
    if answer.status != Failure.NONE:
        raise_failure(answer, name)


def raise_failure(answer: Answer, name: Str) -> None:
    """Raise what the host's file object raised; `name` is the file's."""
    message = decoded(answer.data)
    number = answer.result0
    status = answer.status
    if status == Failure.FILE_NOT_FOUND:
        raise FileNotFoundError(number, message, name)
    if status == Failure.PERMISSION:
        raise PermissionError(number, message, name)
    if status == Failure.IS_A_DIRECTORY:
        raise IsADirectoryError(number, message, name)
    if status == Failure.NOT_A_DIRECTORY:
        raise NotADirectoryError(number, message, name)
    if status == Failure.FILE_EXISTS:
        raise FileExistsError(number, message, name)
    if status == Failure.BROKEN_PIPE:
        raise BrokenPipeError(number, message)
    if status == Failure.UNSUPPORTED:
        raise UnsupportedOperation(message)
    if status == Failure.OS_ERROR:
        if answer.result1 == 1:
            raise OSError(number, message, name)
        if number != 0:
            raise OSError(number, message)
        raise OSError(message)
    # The two with their complete text as the only argument; CPython would compose it from five.
    if status == Failure.DECODE:
        raise UnicodeDecodeError(message)  # type: ignore[call-arg,arg-type]
    if status == Failure.ENCODE:
        raise UnicodeEncodeError(message)  # type: ignore[call-arg,arg-type]
    if status == Failure.VALUE:
        raise ValueError(message)
    if status == Failure.LOOKUP:
        raise LookupError(message)
    if status == Failure.OVERFLOW:
        raise OverflowError(message)
    if status == Failure.MEMORY:
        raise MemoryError(message)
    if status == Failure.INTERRUPTED:
        raise KeyboardInterrupt
    raise RuntimeError(message)


def decoded(data: ByteArray) -> Str:
    return Str(data, utf8.count_codes(data, 0, data.length))


def units(data: ByteArray, codes: bool) -> int:
    return utf8.count_codes(data, 0, data.length) if codes else data.length


def limit_of(data: ByteArray, start: int, stop: int, most: int, codes: bool) -> int:
    """Where `most` bytes or code points from `start` end, but `stop` at most."""
    if not codes:
        return start + most if most < stop - start else stop
    at = start
    count = 0
    while at < stop and count < most:
        at += utf8.width_at(data, at)
        count += 1
    return at


def unpacked(data: ByteArray, at: int) -> ByteArray:
    """The text of a packing whose length word is at `at`."""
    length = data.word(at)
    result = ByteArray(length)
    result.copy_from(0, data, at + 8, length)
    return result


def join(first: ByteArray, second: ByteArray) -> ByteArray:
    result = ByteArray(first.length + second.length)
    result.copy_from(0, first, 0, first.length)
    result.copy_from(first.length, second, 0, second.length)
    return result
