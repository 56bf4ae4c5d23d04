"""Raw bytes for the library models: `bytes` objects of them, words in them, and what counts as bytes."""

from __future__ import annotations

from typing import Any

from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.intrinsics import ByteArray, shift_right, text, type_name
from weft.runtime.strings import Str


def as_bytes(data: ByteArray) -> Bytes:
    """A `bytes` object; the array is the caller's to give away."""
    return Bytes(data)


def as_bytearray(data: ByteArray) -> ByteArrayObject:
    return ByteArrayObject(data)


def contents_of(value: Any, problem: str) -> ByteArray:
    """The bytes of a bytes-like object; `problem` is what the TypeError says before the type's name."""
    if isinstance(value, (Bytes, ByteArrayObject)):
        return value.contents()
    raise TypeError(text(problem) + text("'") + type_name(value) + text("'"))


def put_big_endian(data: ByteArray, at: int, value: int, count: int) -> None:
    """The lowest `count` bytes of a word, the highest first."""
    for i in range(count):
        data[at + i] = shift_right(value, 8 * (count - 1 - i)) & 255


def put_little_endian(data: ByteArray, at: int, value: int, count: int) -> None:
    for i in range(count):
        data[at + i] = shift_right(value, 8 * i) & 255


def big_endian(data: ByteArray, at: int, count: int) -> int:
    """An unsigned number of `count` bytes, the highest first."""
    result = 0
    for i in range(count):
        result = (result << 8) | data[at + i]
    return result


def little_endian(data: ByteArray, at: int, count: int) -> int:
    result = 0
    for i in range(count - 1, -1, -1):
        result = (result << 8) | data[at + i]
    return result


def is_little(byteorder: Str) -> bool:
    if byteorder == text("little"):
        return True
    if byteorder != text("big"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    return False


def reversed_bytes(data: ByteArray) -> ByteArray:
    result = ByteArray(data.length)
    for i in range(data.length):
        result[i] = data[data.length - 1 - i]
    return result
