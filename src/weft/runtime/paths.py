"""Names of files and folders: what `os`, `pathlib` and `open` ask of the host about them.

Names are `Str`; to mypy they are `Any` here, as the models that call this say `str`.
"""

from __future__ import annotations

from typing import Any

from weft.runtime import hostcall
from weft.runtime.byte_strings import Bytes
from weft.runtime.files import (
    BinaryFile,
    TextFile,
    check,
    decoded,
    open_text_as,
    unpacked,
)
from weft.runtime.files import open_binary as open_bytes
from weft.runtime.hostcall import Answer
from weft.runtime.intrinsics import ByteArray, repr_of, text, type_name
from weft.runtime.lists import List
from weft.runtime.protocol import Failure, Newline, Opcode, PathStatus
from weft.runtime.strings import Str

KIND_BITS = 0o170000  # of a mode
DIRECTORY = 0o040000
REGULAR = 0o100000
LINK = 0o120000
LEAVE_LINKS = 0
FOLLOW_LINKS = 1


def name_of(path: Any) -> Any:
    """`os.fspath`, of bytes as a text."""
    if isinstance(path, Str):
        return path
    if isinstance(path, Bytes):
        return path.decode()
    if path is None or isinstance(path, (int, float)):
        raise TypeError(text("expected str, bytes or os.PathLike object, not ") + type_name(path))
    return path.__fspath__()


def status(name: Any, follows: int) -> ByteArray:
    """The words that `PathStatus` names."""
    answer = hostcall.call(Opcode.PATH_STATUS, name.data, name.data.length, follows)
    check(answer, name)
    return answer.data


def kind_of(name: Any, follows: int) -> int:
    """The bits of the mode that tell the kind; 0 if there is no such file, or none can be there."""
    if has_zero(name):
        return 0
    answer = hostcall.call(Opcode.PATH_STATUS, name.data, name.data.length, follows)
    if answer.status != Failure.NONE:
        return 0
    return answer.data.word(8 * PathStatus.MODE) & KIND_BITS


def has_zero(name: Str) -> bool:
    for i in range(name.data.length):
        if name.data[i] == 0:
            return True
    return False


def names_in(name: Any) -> Any:
    answer = hostcall.call(Opcode.LIST_NAMES, name.data, name.data.length)
    check(answer, name)
    names = List[Str]()
    at = 0
    while at < answer.data.length:
        names.append(decoded(unpacked(answer.data, at)))
        at += 8 + (answer.data.word(at) + 7) // 8 * 8
    return names


def make_directory(name: Any, mode: int) -> None:
    check(hostcall.call(Opcode.MAKE_DIRECTORY, name.data, name.data.length, mode), name)


def change_directory(name: Any) -> None:
    check(hostcall.call(Opcode.CHANGE_DIRECTORY, name.data, name.data.length), name)


def remove_file(name: Any) -> None:
    check(hostcall.call(Opcode.REMOVE, name.data, name.data.length, 0), name)


def remove_directory(name: Any) -> None:
    check(hostcall.call(Opcode.REMOVE, name.data, name.data.length, 1), name)


def rename(source: Any, target: Any) -> None:
    both = source + target
    answer = hostcall.call(Opcode.RENAME, both.data, both.data.length, source.data.length)
    if answer.status != Failure.NONE:
        raise_for_two(answer, source, target)


def raise_for_two(answer: Answer, source: Any, target: Any) -> None:
    """Raise what an operation with two names raised."""
    try:
        check(answer, source)
    except OSError as error:
        error.filename2 = target
        raise


def real_path(name: Any, is_strict: bool) -> Any:
    answer = hostcall.call(Opcode.REAL_PATH, name.data, name.data.length, 1 if is_strict else 0)
    check(answer, name)
    return decoded(answer.data)


def environment(key: Any) -> Any:
    """A variable of the environment."""
    answer = hostcall.call(Opcode.GETENV, key.data, key.data.length)
    if answer.result0 == 0:
        return None
    return decoded(answer.data)


# What the builtin `open` calls.


def open_text(file: Any, mode: Str, encoding: Any, errors: Any, newline: Any) -> TextFile:
    form = encoding if isinstance(encoding, Str) else text("")
    handler = errors if isinstance(errors, Str) else text("")
    return open_text_as(name_of(file), mode, form, handler, newline_of(newline))


def open_binary(file: Any, mode: Str, encoding: Any, errors: Any, newline: Any) -> BinaryFile:
    if encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    return open_bytes(name_of(file), mode)


def newline_of(newline: Any) -> int:
    if newline is None:
        return Newline.UNIVERSAL
    if newline == text(""):
        return Newline.KEEP
    if newline == text("\n"):
        return Newline.LF
    if newline == text("\r"):
        return Newline.CR
    if newline == text("\r\n"):
        return Newline.CRLF
    raise ValueError(text("illegal newline value: ") + repr_of(newline))
