"""Words and texts in one payload; the device's end is `hostcall.Packing`."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = struct.Struct("<q")


class MalformedError(Exception):
    """The device sent what no compiled program sends: a bug of ours, or a device gone mad."""


class Packing:
    """Takes a payload apart."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def word(self) -> int:
        if len(self._data) - self._at < 8:
            raise MalformedError("payload ends early")
        self._at += 8
        return int.from_bytes(self._data[self._at - 8 : self._at], "little", signed=True)

    def text(self) -> str:
        length = self.word()
        if not 0 <= length <= len(self._data) - self._at:
            raise MalformedError(f"text of {length} bytes")
        text = decode(self._data[self._at : self._at + length])
        self._at += padded(length)
        return text

    def check_end(self) -> None:
        if self._at != len(self._data):
            raise MalformedError(f"{len(self._data) - self._at} bytes too many")


def pack_texts(texts: Iterable[bytes]) -> bytes:
    """Texts as a packing: each a word of its length, then its bytes, padded to 8."""
    return b"".join(WORD.pack(len(text)) + text.ljust(padded(len(text)), b"\0") for text in texts)


def pack_arguments(arguments: Sequence[str]) -> bytes:
    """What LaunchWord.ARGV_BASE points to."""
    return WORD.pack(len(arguments)) + pack_texts(map(encode, arguments))


def padded(length: int) -> int:
    return (length + 7) & ~7


def decode(data: bytes) -> str:
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        raise MalformedError(f"text is not UTF-8: {error}") from error


def encode(value: str) -> bytes:
    return value.encode("utf-8", "surrogatepass")


def as_bytes(value: str | bytes) -> bytes:
    return encode(value) if isinstance(value, str) else value
