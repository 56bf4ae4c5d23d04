"""What a program asks of the host and what it is told: requests, answers, and exceptions as answers."""

from __future__ import annotations

import errno
import io
import os
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple, TextIO

from weft.host.packing import as_bytes, encode, pack_texts
from weft.runtime.protocol import Failure, Opcode, Port

File = TextIO | BinaryIO


class Reply(NamedTuple):
    """An answer, whole: `_answer` splits the payload."""

    status: int = Failure.NONE
    result0: int = 0
    result1: int = 0
    payload: bytes = b""


DONE = Reply()  # there is nothing more to say


@dataclass(slots=True)
class Request:
    """A checked packet, its parts put together."""

    port: int
    turn: int
    opcode: int
    arguments: list[int]
    payload: bytes


def brief_arguments(word: int) -> list[int]:
    """The arguments in a turn word: the second is all above it, the first has its sign in its upper bit."""
    first = word >> Port.ARGUMENT0_SHIFT & Port.ARGUMENT_MASK
    if first >= Port.ARGUMENT_LIMIT:
        first -= Port.ARGUMENT_MASK + 1
    return [first, word >> Port.ARGUMENT1_SHIFT, 0, 0, 0, 0]


def read_reply(file: File, opcode: int, size: int) -> Reply:
    """Read from an open file; the payload is UTF-8 where the file is text."""
    if opcode == Opcode.READ_LINES:
        if size > 0 and not (file.readable() and file.seekable()):
            size = 1  # a pipe: reading ahead would wait for lines that the program may not want yet
        lines = file.readlines(size)
        return Reply(result0=len(lines), payload=pack_texts(map(as_bytes, lines)))
    value = file.read(size) if opcode == Opcode.READ else file.readline(size)
    return Reply(result0=len(value), payload=as_bytes(value))


OS_ERRORS = {
    FileNotFoundError: Failure.FILE_NOT_FOUND,
    PermissionError: Failure.PERMISSION,
    IsADirectoryError: Failure.IS_A_DIRECTORY,
    NotADirectoryError: Failure.NOT_A_DIRECTORY,
    FileExistsError: Failure.FILE_EXISTS,
    BrokenPipeError: Failure.BROKEN_PIPE,
}

OTHER_ERRORS = {
    UnicodeDecodeError: Failure.DECODE,
    UnicodeEncodeError: Failure.ENCODE,
    ValueError: Failure.VALUE,
    LookupError: Failure.LOOKUP,
    OverflowError: Failure.OVERFLOW,
    MemoryError: Failure.MEMORY,
}


def failure_reply(error: Exception) -> Reply:
    """The answer that makes the device raise what a file object raised here."""
    text = str(error)
    if isinstance(error, io.UnsupportedOperation):
        return Reply(Failure.UNSUPPORTED, payload=encode(text))
    if isinstance(error, OSError):
        status = OS_ERRORS.get(type(error), Failure.OS_ERROR)
        number = error.errno or 0
        text = (error.strerror or os.strerror(number)) if number else text
        return Reply(status, number, error.filename is not None, encode(text))
    for kind, status in OTHER_ERRORS.items():
        if isinstance(error, kind):
            return Reply(status, payload=encode(text))
    return Reply(Failure.PROTOCOL, errno.EPROTO, payload=encode(repr(error)))
