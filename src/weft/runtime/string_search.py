"""Finding and replacing inside strings. `start` and `stop` are `None` or character indices."""

from __future__ import annotations

from weft.runtime.intrinsics import ByteArray
from weft.runtime.strings import Str, empty
from weft.runtime.utf8 import find_bytes, find_bytes_back, width_at


def find(string: Str, sub: Str, start, stop) -> int:
    first = bound_start(start, string.length)
    last = bound_stop(stop, string.length)
    if first > last:
        return -1
    at = find_bytes(
        string.data, string.offset_of(first), string.offset_of(last), sub.data, sub.data.length
    )
    return string.index_at(at)


def rfind(string: Str, sub: Str, start, stop) -> int:
    first = bound_start(start, string.length)
    last = bound_stop(stop, string.length)
    if first > last:
        return -1
    at = find_bytes_back(
        string.data, string.offset_of(first), string.offset_of(last), sub.data, sub.data.length
    )
    return string.index_at(at)


def index(string: Str, sub: Str, start, stop) -> int:
    position = find(string, sub, start, stop)
    if position < 0:
        raise ValueError("substring not found")
    return position


def rindex(string: Str, sub: Str, start, stop) -> int:
    position = rfind(string, sub, start, stop)
    if position < 0:
        raise ValueError("substring not found")
    return position


def count(string: Str, sub: Str, start, stop) -> int:
    first = bound_start(start, string.length)
    last = bound_stop(stop, string.length)
    if first > last:
        return 0
    if sub.length == 0:
        return last - first + 1
    at = string.offset_of(first)
    end = string.offset_of(last)
    return count_bytes(string.data, at, end, sub.data, sub.data.length)


def count_bytes(
    data: ByteArray, start: int, stop: int, pattern: ByteArray, pattern_length: int
) -> int:
    """How often a pattern, which is not empty, occurs without overlap."""
    found = 0
    at = find_bytes(data, start, stop, pattern, pattern_length)
    while at >= 0:
        found += 1
        at = find_bytes(data, at + pattern_length, stop, pattern, pattern_length)
    return found


def startswith(string: Str, prefix, start, stop) -> bool:
    first = bound_start(start, string.length)
    last = bound_stop(stop, string.length)
    if isinstance(prefix, tuple):
        for choice in prefix:
            if matches_at_start(string, choice, first, last):
                return True
        return False
    return matches_at_start(string, prefix, first, last)


def matches_at_start(string: Str, prefix: Str, first: int, last: int) -> bool:
    if first > last or prefix.length > last - first:
        return False
    at = string.offset_of(first)
    size = prefix.data.length
    if at + size > string.data.length:
        return False
    return string.data.compare(at, prefix.data, 0, size) == 0


def endswith(string: Str, suffix, start, stop) -> bool:
    first = bound_start(start, string.length)
    last = bound_stop(stop, string.length)
    if isinstance(suffix, tuple):
        for choice in suffix:
            if matches_at_end(string, choice, first, last):
                return True
        return False
    return matches_at_end(string, suffix, first, last)


def matches_at_end(string: Str, suffix: Str, first: int, last: int) -> bool:
    if first > last or suffix.length > last - first:
        return False
    size = suffix.data.length
    at = string.offset_of(last) - size
    return at >= 0 and string.data.compare(at, suffix.data, 0, size) == 0


def removeprefix(string: Str, prefix: Str) -> Str:
    if prefix.length > 0 and matches_at_start(string, prefix, 0, string.length):
        return string.piece(prefix.data.length, string.data.length)
    return string


def removesuffix(string: Str, suffix: Str) -> Str:
    if suffix.length > 0 and matches_at_end(string, suffix, 0, string.length):
        return string.piece(0, string.data.length - suffix.data.length)
    return string


def replace(string: Str, old: Str, new: Str, limit: int) -> Str:
    """`string.replace(old, new, limit)`: counted first, so that one allocation is enough."""
    if limit == 0:
        return string
    if old.length == 0:
        return insert_between(string, new, limit)
    data = string.data
    width = old.data.length
    found = count_bytes(data, 0, data.length, old.data, width)
    if 0 <= limit < found:
        found = limit
    if found == 0:
        return string
    result = ByteArray(data.length + found * (new.data.length - width))
    done = 0
    to = 0
    for _ in range(found):
        at = find_bytes(data, done, data.length, old.data, width)
        result.copy_from(to, data, done, at - done)
        to += at - done
        result.copy_from(to, new.data, 0, new.data.length)
        to += new.data.length
        done = at + width
    result.copy_from(to, data, done, data.length - done)
    if result.length == 0:
        return empty()
    return Str(result, string.length + found * (new.length - old.length))


def insert_between(string: Str, new: Str, limit: int) -> Str:
    """Replace the empty string: `new` before each character, and at the end."""
    found = string.length + 1
    if 0 <= limit < found:
        found = limit
    data = string.data
    result = ByteArray(data.length + found * new.data.length)
    done = 0
    to = 0
    for i in range(found):
        if i > 0:
            width = width_at(data, done)
            result.copy_from(to, data, done, width)
            to += width
            done += width
        result.copy_from(to, new.data, 0, new.data.length)
        to += new.data.length
    result.copy_from(to, data, done, data.length - done)
    return Str(result, string.length + found * new.length)


def bound_start(start, length: int) -> int:
    """Where a search begins; past the end it stays past the end, where nothing is found."""
    if start is None:
        return 0
    if start < 0:
        return start + length if start + length > 0 else 0
    return start


def bound_stop(stop, length: int) -> int:
    if stop is None or stop > length:
        return length
    if stop < 0:
        return stop + length if stop + length > 0 else 0
    return stop
