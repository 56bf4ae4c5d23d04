"""Taking strings apart and joining them."""

from __future__ import annotations

from weft.runtime import lists
from weft.runtime.characters import is_line_break, is_space, skip_spaces, skip_spaces_back
from weft.runtime.intrinsics import ByteArray, str_of, text, type_name
from weft.runtime.strings import Str, empty
from weft.runtime.utf8 import code_at, find_bytes, find_bytes_back, start_before, width_at


def split(string: Str, sep, maxsplit: int) -> lists.List[Str]:
    if sep is None:
        return split_spaces(string, maxsplit)
    return split_at(string, sep, maxsplit)


def rsplit(string: Str, sep, maxsplit: int) -> lists.List[Str]:
    if maxsplit < 0:
        return split(string, sep, -1)
    result = (
        split_spaces_back(string, maxsplit) if sep is None else split_back(string, sep, maxsplit)
    )
    result.reverse()
    return result


def split_at(string: Str, sep: Str, maxsplit: int) -> lists.List[Str]:
    if sep.length == 0:
        raise ValueError("empty separator")
    result = lists.List[Str]()
    data = string.data
    start = 0
    while maxsplit < 0 or result.size < maxsplit:
        at = find_bytes(data, start, data.length, sep.data, sep.data.length)
        if at < 0:
            break
        result.append(string.piece(start, at))
        start = at + sep.data.length
    result.append(string.piece(start, data.length))
    return result


def split_back(string: Str, sep: Str, maxsplit: int) -> lists.List[Str]:
    """The pieces, last first."""
    if sep.length == 0:
        raise ValueError("empty separator")
    result = lists.List[Str]()
    data = string.data
    stop = data.length
    while result.size < maxsplit:
        at = find_bytes_back(data, 0, stop, sep.data, sep.data.length)
        if at < 0:
            break
        result.append(string.piece(at + sep.data.length, stop))
        stop = at
    result.append(string.piece(0, stop))
    return result


def split_spaces(string: Str, maxsplit: int) -> lists.List[Str]:
    result = lists.List[Str]()
    data = string.data
    at = skip_spaces(data, 0)
    while at < data.length:
        if 0 <= maxsplit <= result.size:
            result.append(string.piece(at, data.length))
            break
        start = at
        while at < data.length and not is_space(code_at(data, at)):
            at += width_at(data, at)
        result.append(string.piece(start, at))
        at = skip_spaces(data, at)
    return result


def split_spaces_back(string: Str, maxsplit: int) -> lists.List[Str]:
    """The words, last first."""
    result = lists.List[Str]()
    data = string.data
    at = skip_spaces_back(data, data.length)
    while at > 0:
        if result.size >= maxsplit:
            result.append(string.piece(0, at))
            break
        stop = at
        while at > 0 and not is_space(code_at(data, start_before(data, at))):
            at = start_before(data, at)
        result.append(string.piece(at, stop))
        at = skip_spaces_back(data, at)
    return result


def splitlines(string: Str, keepends: bool) -> lists.List[Str]:
    result = lists.List[Str]()
    data = string.data
    start = 0
    at = 0
    while at < data.length:
        code = code_at(data, at)
        end = at
        at += width_at(data, at)
        if is_line_break(code):
            if code == 13 and at < data.length and data[at] == 10:
                at += 1
            result.append(string.piece(start, at if keepends else end))
            start = at
    if start < data.length:
        result.append(string.piece(start, data.length))
    return result


def partition(string: Str, sep: Str) -> tuple[Str, Str, Str]:
    if sep.length == 0:
        raise ValueError("empty separator")
    data = string.data
    at = find_bytes(data, 0, data.length, sep.data, sep.data.length)
    if at < 0:
        return (string, empty(), empty())
    return (string.piece(0, at), sep, string.piece(at + sep.data.length, data.length))


def rpartition(string: Str, sep: Str) -> tuple[Str, Str, Str]:
    if sep.length == 0:
        raise ValueError("empty separator")
    data = string.data
    at = find_bytes_back(data, 0, data.length, sep.data, sep.data.length)
    if at < 0:
        return (empty(), empty(), string)
    return (string.piece(0, at), sep, string.piece(at + sep.data.length, data.length))


def join(separator: Str, parts) -> Str:
    # A list of our own: another thread may change the one given between the two passes below.
    pieces = lists.List[Str]()
    for part in lists.list_of(parts):
        plain = part._weft_plain if hasattr(part, "_weft_plain") else part
        if not isinstance(plain, Str):
            place = text("sequence item ") + str_of(pieces.size)
            raise TypeError(
                place + text(": expected str instance, ") + type_name(part) + text(" found")
            )
        pieces.append(plain)
    items = pieces.items
    count = pieces.size
    if count == 0:
        return empty()
    if count == 1:
        return items[0]
    size = separator.data.length * (count - 1)
    length = separator.length * (count - 1)
    for i in range(count):
        size += items[i].data.length
        length += items[i].length
    data = ByteArray(size)
    gap = separator.data
    at = 0
    for i in range(count):
        if i > 0 and gap.length > 0:
            data.copy_from(at, gap, 0, gap.length)
            at += gap.length
        piece = items[i].data
        data.copy_from(at, piece, 0, piece.length)
        at += piece.length
    return Str(data, length)
