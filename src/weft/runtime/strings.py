"""`str`: immutable UTF-8, with short ways through where every character is ASCII.

The class holds what is hot; longer methods are functions of `string_search`, `string_split`,
`string_layout` and `string_cases`, which the methods here call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime.characters import is_printable
from weft.runtime.hashing import hash_bytes
from weft.runtime.intrinsics import (
    Array,
    ByteArray,
    same_object,
    text,
    unsigned_less,
)
from weft.runtime.python_iteration import python_iterator
from weft.runtime.slices import slice_count, slice_start, slice_step, slice_stop
from weft.runtime.string_builder import StrBuilder, add_escape
from weft.runtime.utf8 import (
    code_at,
    code_width,
    count_codes,
    find_bytes,
    put_code,
    skip_codes,
    skip_codes_back,
    width_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

BACKSLASH = 92
QUOTE = 39
DOUBLE_QUOTE = 34


class Str:
    """A string. Cursors of its iteration are byte offsets.

    Invariant: `data` is exactly the UTF-8 of the string, `length` its number of code points;
    `length == data.length` if and only if the string is ASCII. `hash_cache` is 0 until it is known.
    """

    data: ByteArray
    length: int
    hash_cache: int

    def __init__(self, data: ByteArray, length: int) -> None:
        self.data = data
        self.length = length
        self.hash_cache = 0

    def __iter__(self) -> Iterator[Str]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.length

    def __bool__(self) -> bool:
        return self.length != 0

    def __str__(self) -> Str:  # type: ignore[override]
        return self

    def __hash__(self) -> int:
        value = self.hash_cache
        if value == 0:
            value = hash_bytes(self.data, self.data.length)
            self.hash_cache = value
        return value

    def __eq__(self, other) -> bool:
        if isinstance(other, Str):
            if same_object(self, other):
                return True
            count = self.data.length
            return count == other.data.length and self.data.compare(0, other.data, 0, count) == 0
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other: Str) -> bool:
        return self.compare(other) < 0

    def __le__(self, other: Str) -> bool:
        return self.compare(other) <= 0

    def __gt__(self, other: Str) -> bool:
        return self.compare(other) > 0

    def __ge__(self, other: Str) -> bool:
        return self.compare(other) >= 0

    def compare(self, other: Str) -> int:
        """Negative, zero or positive. The order of UTF-8 bytes is that of code points."""
        mine = self.data.length
        theirs = other.data.length
        order = self.data.compare(0, other.data, 0, mine if mine < theirs else theirs)
        return order if order != 0 else mine - theirs

    def __add__(self, other: Str) -> Str:
        mine = self.data.length
        theirs = other.data.length
        if theirs == 0:
            return self
        if mine == 0:
            return other
        data = ByteArray(mine + theirs)
        data.copy_from(0, self.data, 0, mine)
        data.copy_from(mine, other.data, 0, theirs)
        return Str(data, self.length + other.length)

    def __mul__(self, count: int) -> Str:
        width = self.data.length
        if count <= 0 or width == 0:
            return empty()
        if count == 1:
            return self
        if count > 0x7FFF_FFFF_FFFF_FFFF // width:
            raise OverflowError("repeated string is too long")
        data = ByteArray(width * count)
        if width == 1:
            data.fill(0, self.data[0], count)
        else:
            data.copy_from(0, self.data, 0, width)
            done = width
            while done < data.length:  # doubles what is there
                step = done if done < data.length - done else data.length - done
                data.copy_from(done, data, 0, step)
                done += step
        return Str(data, self.length * count)

    def __rmul__(self, count: int) -> Str:
        return self * count

    def __contains__(self, other: Str) -> bool:
        return find_bytes(self.data, 0, self.data.length, other.data, other.data.length) >= 0

    def __getitem__(self, index: int) -> Str:
        if index < 0:
            index += self.length
        if not unsigned_less(index, self.length):
            raise IndexError("string index out of range")
        return self.char_at(self.offset_of(index))

    def get_slice(self, start, stop, step) -> Str:
        stride = slice_step(step)
        first = slice_start(start, stride, self.length)
        last = slice_stop(stop, stride, self.length)
        if stride == 1:
            return self.substring(first, last)
        count = slice_count(first, last, stride)
        if self.is_ascii():
            data = ByteArray(count)
            for i in range(count):
                data[i] = self.data[first + i * stride]
            return Str(data, count)
        builder = StrBuilder(count * 2)
        at = self.offset_of(first) if count > 0 else 0
        for i in range(count):
            if i > 0:
                if stride > 0:
                    at = skip_codes(self.data, at, stride)
                else:
                    at = skip_codes_back(self.data, at, -stride)
            builder.add_code(code_at(self.data, at))
        return builder.build()

    def substring(self, first: int, last: int) -> Str:
        """The characters `first..last`, which lie inside."""
        if last <= first:
            return empty()
        if last - first == self.length:
            return self
        start = self.offset_of(first)
        if self.is_ascii():
            stop = last
        elif last == self.length:
            stop = self.data.length
        else:
            stop = skip_codes(self.data, start, last - first)
        data = ByteArray(stop - start)
        data.copy_from(0, self.data, start, stop - start)
        return Str(data, last - first)

    def piece(self, start: int, stop: int) -> Str:
        """The bytes `start..stop`, which begin and end between characters."""
        count = stop - start
        if count <= 0:
            return empty()
        if count == self.data.length:
            return self
        data = ByteArray(count)
        data.copy_from(0, self.data, start, count)
        return Str(data, count if self.is_ascii() else count_codes(data, 0, count))

    def is_ascii(self) -> bool:
        return self.length == self.data.length

    def offset_of(self, index: int) -> int:
        """The byte offset of a character, `0 <= index <= length`."""
        if self.is_ascii():
            return index
        if index > self.length >> 1:
            return skip_codes_back(self.data, self.data.length, self.length - index)
        return skip_codes(self.data, 0, index)

    def index_at(self, offset: int) -> int:
        """The index of the character at a byte offset; -1 stays -1."""
        if offset < 0 or self.is_ascii():
            return offset
        return count_codes(self.data, 0, offset)

    def char_at(self, offset: int) -> Str:
        width = width_at(self.data, offset)
        data = ByteArray(width)
        if width == 1:
            data[0] = self.data[offset]
        else:
            data.copy_from(0, self.data, offset, width)
        return Str(data, 1)

    def iter_first(self) -> int:
        return 0 if self.length > 0 else -1

    def iter_next(self, cursor: int) -> int:
        cursor += width_at(self.data, cursor)
        return cursor if cursor < self.data.length else -1

    def iter_item(self, cursor: int) -> Str:
        return self.char_at(cursor)

    def __repr__(self) -> Str:  # type: ignore[override]
        quote = QUOTE
        data = self.data
        if find_byte(data, QUOTE) >= 0 and find_byte(data, DOUBLE_QUOTE) < 0:
            quote = DOUBLE_QUOTE
        builder = StrBuilder(data.length + 2)
        builder.add_byte(quote)
        at = 0
        while at < data.length:
            code = code_at(data, at)
            at += width_at(data, at)
            if code == quote or code == BACKSLASH:
                builder.add_byte(BACKSLASH)
                builder.add_byte(code)
            elif is_printable(code):
                builder.add_code(code)
            else:
                add_escape(builder, code)
        builder.add_byte(quote)
        return builder.build()

    def find(self, sub: Str, start=None, stop=None) -> int:
        return string_search.find(self, sub, start, stop)

    def rfind(self, sub: Str, start=None, stop=None) -> int:
        return string_search.rfind(self, sub, start, stop)

    def index(self, sub: Str, start=None, stop=None) -> int:
        return string_search.index(self, sub, start, stop)

    def rindex(self, sub: Str, start=None, stop=None) -> int:
        return string_search.rindex(self, sub, start, stop)

    def count(self, sub: Str, start=None, stop=None) -> int:
        return string_search.count(self, sub, start, stop)

    def startswith(self, prefix, start=None, stop=None) -> bool:
        return string_search.startswith(self, prefix, start, stop)

    def endswith(self, suffix, start=None, stop=None) -> bool:
        return string_search.endswith(self, suffix, start, stop)

    def replace(self, old: Str, new: Str, count: int = -1) -> Str:
        return string_search.replace(self, old, new, count)

    def removeprefix(self, prefix: Str) -> Str:
        return string_search.removeprefix(self, prefix)

    def removesuffix(self, suffix: Str) -> Str:
        return string_search.removesuffix(self, suffix)

    def split(self, sep=None, maxsplit: int = -1) -> lists.List[Str]:
        return string_split.split(self, sep, maxsplit)

    def rsplit(self, sep=None, maxsplit: int = -1) -> lists.List[Str]:
        return string_split.rsplit(self, sep, maxsplit)

    def splitlines(self, keepends: bool = False) -> lists.List[Str]:
        return string_split.splitlines(self, keepends)

    def partition(self, sep: Str) -> tuple[Str, Str, Str]:
        return string_split.partition(self, sep)

    def rpartition(self, sep: Str) -> tuple[Str, Str, Str]:
        return string_split.rpartition(self, sep)

    def join(self, parts) -> Str:
        return string_split.join(self, parts)

    def strip(self, chars=None) -> Str:
        return string_layout.strip(self, chars)

    def lstrip(self, chars=None) -> Str:
        return string_layout.lstrip(self, chars)

    def rstrip(self, chars=None) -> Str:
        return string_layout.rstrip(self, chars)

    def ljust(self, width: int, fillchar=None) -> Str:
        return string_layout.ljust(self, width, fillchar)

    def rjust(self, width: int, fillchar=None) -> Str:
        return string_layout.rjust(self, width, fillchar)

    def center(self, width: int, fillchar=None) -> Str:
        return string_layout.center(self, width, fillchar)

    def zfill(self, width: int) -> Str:
        return string_layout.zfill(self, width)

    def expandtabs(self, tabsize: int = 8) -> Str:
        return string_layout.expandtabs(self, tabsize)

    def upper(self) -> Str:
        return string_cases.upper(self)

    def lower(self) -> Str:
        return string_cases.lower(self)

    def casefold(self) -> Str:
        return string_cases.casefold(self)

    def title(self) -> Str:
        return string_cases.title(self)

    def capitalize(self) -> Str:
        return string_cases.capitalize(self)

    def swapcase(self) -> Str:
        return string_cases.swapcase(self)

    def isupper(self) -> bool:
        return string_cases.isupper(self)

    def islower(self) -> bool:
        return string_cases.islower(self)

    def istitle(self) -> bool:
        return string_cases.istitle(self)

    def isalpha(self) -> bool:
        return string_cases.isalpha(self)

    def isalnum(self) -> bool:
        return string_cases.isalnum(self)

    def isdigit(self) -> bool:
        return string_cases.isdigit(self)

    def isdecimal(self) -> bool:
        return string_cases.isdecimal(self)

    def isnumeric(self) -> bool:
        return string_cases.isnumeric(self)

    def isspace(self) -> bool:
        return string_cases.isspace(self)

    def isidentifier(self) -> bool:
        return string_cases.isidentifier(self)

    def isprintable(self) -> bool:
        return string_cases.isprintable(self)

    def isascii(self) -> bool:
        return self.is_ascii()

    @staticmethod
    def maketrans(x, y=None, z=None):
        return string_translate.table_of(x, y, z)

    def translate(self, table) -> Str:
        return string_translate.translate(self, table)

    def encode(self, encoding=None, errors=None) -> byte_strings.Bytes:
        return byte_strings.encode(self, encoding, errors)


def empty() -> Str:
    return text("")


def find_byte(data: ByteArray, byte: int) -> int:
    for at in range(data.length):
        if data[at] == byte:
            return at
    return -1


def concat(parts: Array[Str], count: int) -> Str:
    """The first `count` strings joined, with one allocation: what an f-string calls."""
    size = 0
    length = 0
    for i in range(count):
        size += parts[i].data.length
        length += parts[i].length
    data = ByteArray(size)
    at = 0
    for i in range(count):
        part = parts[i].data
        data.copy_from(at, part, 0, part.length)
        at += part.length
    return Str(data, length)


def chr_(code: int) -> Str:
    if code < 0 or code > 0x10FFFF:
        raise ValueError("chr() arg not in range(0x110000)")
    data = ByteArray(code_width(code))
    put_code(data, 0, code)
    return Str(data, 1)


def ord_(character) -> int:
    """The code point of a string of one character, the value of bytes of length one."""
    if not isinstance(character, byte_strings.Bytes | byte_strings.ByteArrayObject):
        return code_of(character)
    if len(character) != 1:
        raise_no_character(len(character))
    return character[0]


def code_of(string: Str) -> int:
    if string.length != 1:
        raise_no_character(string.length)
    return code_at(string.data, 0)


def raise_no_character(length: int) -> None:
    raise TypeError(f"ord() expected a character, but string of length {length} found")


# Below, because these modules import this one.
from weft.runtime import (  # noqa: E402
    byte_strings,
    lists,
    string_cases,
    string_layout,
    string_search,
    string_split,
    string_translate,
)
