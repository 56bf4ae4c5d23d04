"""`bytes` and `bytearray`, and what they share: functions over the first bytes of a byte array."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weft.runtime.byte_methods import BytesMethods, from_hex
from weft.runtime.hashing import hash_bytes
from weft.runtime.heap import has_lengthened
from weft.runtime.intrinsics import (
    ByteArray,
    lock,
    overrides_iteration,
    repr_of,
    text,
    type_name,
    unlock,
    unsigned_less,
    wide_ints,
)
from weft.runtime.python_iteration import python_iterator
from weft.runtime.slices import slice_count, slice_start, slice_step, slice_stop
from weft.runtime.string_builder import StrBuilder, add_escape, add_hex
from weft.runtime.strings import BACKSLASH, DOUBLE_QUOTE, QUOTE, Str, ord_
from weft.runtime.utf8 import find_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator


class Bytes(BytesMethods):
    """`bytes`: immutable. A cursor of its iteration is an index."""

    data: ByteArray

    def __init__(self, data: ByteArray) -> None:
        self.data = data

    def __iter__(self) -> Iterator[int]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.data.length

    def __bool__(self) -> bool:
        return self.data.length != 0

    def __getitem__(self, index: int) -> int:
        if index < 0:
            index += self.data.length
        if not unsigned_less(index, self.data.length):
            raise IndexError("index out of range")
        return self.data[index]

    def get_slice(self, start, stop, step) -> Bytes:
        return Bytes(sliced(self.data, self.data.length, start, stop, step))

    def __add__(self, other) -> Bytes:
        return Bytes(joined(self.data, self.data.length, other.contents(), len(other)))

    def __mul__(self, count: int) -> Bytes:
        return Bytes(repeated(self.data, self.data.length, count))

    def __rmul__(self, count: int) -> Bytes:
        return self * count

    def __eq__(self, other) -> bool:
        return equals(self.data, self.data.length, other)

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other) -> bool:
        return compare(self.data, self.data.length, other.contents(), len(other)) < 0

    def __le__(self, other) -> bool:
        return compare(self.data, self.data.length, other.contents(), len(other)) <= 0

    def __gt__(self, other) -> bool:
        return compare(self.data, self.data.length, other.contents(), len(other)) > 0

    def __ge__(self, other) -> bool:
        return compare(self.data, self.data.length, other.contents(), len(other)) >= 0

    def __hash__(self) -> int:
        return hash_bytes(self.data, self.data.length)

    def __contains__(self, item) -> bool:
        return contains(self.data, self.data.length, item)

    def __repr__(self) -> Str:  # type: ignore[override]
        builder = StrBuilder(self.data.length + 3)
        add_repr(builder, self.data, self.data.length, BACKSLASH)
        return builder.build()

    def decode(self, encoding=None, errors=None) -> Str:
        return byte_codecs.decode(self.data, self.data.length, encoding, errors)

    def alike(self, data: ByteArray) -> Bytes:
        return Bytes(data)

    @staticmethod
    def fromhex(string: Str) -> Bytes:
        return Bytes(from_hex(string))

    def contents(self) -> ByteArray:
        """An array whose first `len(self)` bytes are these."""
        return self.data

    def iter_first(self) -> int:
        return 0 if self.data.length > 0 else -1

    def iter_next(self, cursor: int) -> int:
        return cursor + 1 if cursor + 1 < self.data.length else -1

    def iter_item(self, cursor: int) -> int:
        return self.data[cursor]


class ByteArrayObject(BytesMethods):
    """`bytearray`: growing. A cursor of its iteration is an index.

    Invariant: `size <= data.length`. Writers hold the lock; readers check `data`'s own length.
    """

    data: ByteArray
    size: int

    def __init__(self, data: ByteArray) -> None:
        self.data = data
        self.size = data.length

    def __iter__(self) -> Iterator[int]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.size

    def __bool__(self) -> bool:
        return self.size != 0

    def __getitem__(self, index: int) -> int:
        size = self.size
        data = self.data
        if index < 0:
            index += size
        if not unsigned_less(index, size) or index >= data.length:
            raise IndexError("bytearray index out of range")
        return data[index]

    def __setitem__(self, index: int, given) -> None:
        value = as_index(given)
        if not unsigned_less(value, 256):
            raise ValueError("byte must be in range(0, 256)")
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("bytearray index out of range")
        self.data[index] = value
        unlock(self)

    def __delitem__(self, index: int) -> None:
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("bytearray index out of range")
        self.close_gap(index, 1)
        unlock(self)

    def get_slice(self, start, stop, step) -> ByteArrayObject:
        data = self.contents()
        return ByteArrayObject(sliced(data, data.length, start, stop, step))

    def set_slice(self, start, stop, step, values) -> None:
        stride = slice_step(step)
        source = bytes_of(values).data
        count = source.length
        lock(self)
        first = slice_start(start, stride, self.size)
        last = slice_stop(stop, stride, self.size)
        room = slice_count(first, last, stride)
        if stride == 1:
            while self.size + count - room > self.data.length:
                need = self.size + count - room
                unlock(self)
                self.grow(need)
                lock(self)
                first = slice_start(start, stride, self.size)
                room = slice_count(first, slice_stop(stop, stride, self.size), stride)
            behind = first + room
            self.data.copy_from(first + count, self.data, behind, self.size - behind)
            self.size += count - room
        elif count == 0:
            unlock(self)
            self.delete_slice(start, stop, step)
            return
        elif room != count:
            unlock(self)
            raise ValueError(
                text("attempt to assign bytes of size ")
                + repr_of(count)
                + text(" to extended slice of size ")
                + repr_of(room)
            )
        for i in range(count):
            self.data[first + i * stride] = source[i]
        unlock(self)

    def delete_slice(self, start, stop, step) -> None:
        stride = slice_step(step)
        lock(self)
        first = slice_start(start, stride, self.size)
        count = slice_count(first, slice_stop(stop, stride, self.size), stride)
        if stride < 0:
            first += (count - 1) * stride
            stride = -stride
        for i in range(count):
            self.close_gap(first + i * (stride - 1), 1)
        unlock(self)

    def append(self, given) -> None:
        value = as_index(given)
        if not unsigned_less(value, 256):
            raise ValueError("byte must be in range(0, 256)")
        lock(self)
        while self.size >= self.data.length:
            unlock(self)
            self.grow(self.size + 1)
            lock(self)
        self.data[self.size] = value
        self.size += 1
        unlock(self)

    def extend(self, values) -> None:
        source = bytearray_of(values).data
        count = source.length
        lock(self)
        while self.size + count > self.data.length:
            unlock(self)
            self.grow(self.size + count)
            lock(self)
        self.data.copy_from(self.size, source, 0, count)
        self.size += count
        unlock(self)

    def pop(self, index: int = -1) -> int:
        lock(self)
        if self.size == 0:
            unlock(self)
            raise IndexError("pop from empty bytearray")
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("pop index out of range")
        value = self.data[index]
        self.close_gap(index, 1)
        unlock(self)
        return value

    def clear(self) -> None:
        nothing = ByteArray(0)
        lock(self)
        self.data = nothing
        self.size = 0
        unlock(self)

    def copy(self) -> ByteArrayObject:
        return ByteArrayObject(self.contents())

    def __add__(self, other) -> ByteArrayObject:
        mine = self.contents()
        return ByteArrayObject(joined(mine, mine.length, other.contents(), len(other)))

    def __iadd__(self, other) -> ByteArrayObject:  # noqa: PYI034  no Self in the dialect
        self.extend(other)
        return self

    def __mul__(self, count: int) -> ByteArrayObject:
        mine = self.contents()
        return ByteArrayObject(repeated(mine, mine.length, count))

    def __rmul__(self, count: int) -> ByteArrayObject:
        return self * count

    def __eq__(self, other) -> bool:
        mine = self.contents()
        return equals(mine, mine.length, other)

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other) -> bool:
        mine = self.contents()
        return compare(mine, mine.length, other.contents(), len(other)) < 0

    def __le__(self, other) -> bool:
        mine = self.contents()
        return compare(mine, mine.length, other.contents(), len(other)) <= 0

    def __gt__(self, other) -> bool:
        return other < self

    def __ge__(self, other) -> bool:
        return other <= self

    def __contains__(self, item) -> bool:
        mine = self.contents()
        return contains(mine, mine.length, item)

    def __repr__(self) -> Str:  # type: ignore[override]
        mine = self.contents()
        builder = StrBuilder(mine.length + 14)
        builder.add(text("bytearray("))
        add_repr(builder, mine, mine.length, QUOTE)  # CPython escapes it in any case
        builder.add(text(")"))
        return builder.build()

    def decode(self, encoding=None, errors=None) -> Str:
        mine = self.contents()
        return byte_codecs.decode(mine, mine.length, encoding, errors)

    def alike(self, data: ByteArray) -> ByteArrayObject:
        return ByteArrayObject(data)

    @staticmethod
    def fromhex(string: Str) -> ByteArrayObject:
        return ByteArrayObject(from_hex(string))

    def insert(self, index: int, given) -> None:
        at = slice_start(index, 1, self.size)
        self.set_slice(at, at, None, Bytes(one_byte(as_index(given))))

    def remove(self, value: int) -> None:
        at = self.find(value)
        if at < 0:
            raise ValueError("value not found in bytearray")
        del self[at]

    def reverse(self) -> None:
        lock(self)
        for i in range(self.size >> 1):
            byte = self.data[i]
            self.data[i] = self.data[self.size - 1 - i]
            self.data[self.size - 1 - i] = byte
        unlock(self)

    def iter_first(self) -> int:
        return 0 if self.size > 0 else -1

    def iter_next(self, cursor: int) -> int:
        return cursor + 1 if cursor + 1 < self.size else -1

    def iter_item(self, cursor: int) -> int:
        return self[cursor]

    def contents(self) -> ByteArray:
        """The bytes in an array of exactly their number, which belongs to the caller."""
        result = ByteArray(self.size)
        lock(self)
        while result.length != self.size:
            size = self.size
            unlock(self)
            result = ByteArray(size)
            lock(self)
        result.copy_from(0, self.data, 0, result.length)
        unlock(self)
        return result

    def grow(self, count: int) -> None:
        """Move to an array for at least `count` bytes. The lock is not held."""
        length = self.data.length
        if count <= length:
            return
        capacity = length + (length >> 1) + 16
        if capacity < count:
            capacity = count
        if has_lengthened(self.data, capacity):
            return
        target = ByteArray(capacity)
        lock(self)
        if self.data.length < target.length:
            target.copy_from(0, self.data, 0, self.size)
            self.data = target
        unlock(self)

    def close_gap(self, at: int, count: int) -> None:
        """Drop `count` bytes from `at` on. The lock is held."""
        behind = at + count
        self.data.copy_from(at, self.data, behind, self.size - behind)
        self.size -= count


# Constructors.


def one_byte(value: int) -> ByteArray:
    if not 0 <= value <= 255:
        raise ValueError("byte must be in range(0, 256)")
    data = ByteArray(1)
    data[0] = value
    return data


def bytes_of(source, encoding=None, errors=None) -> Bytes:
    """`bytes(source, encoding, errors)`."""
    if hasattr(source, "__bytes__"):
        return source.__bytes__()
    return Bytes(gathered(source, encoding, errors, text("bytes must be in range(0, 256)")))


def bytearray_of(source, encoding=None, errors=None) -> ByteArrayObject:
    """`bytearray(source, encoding, errors)`."""
    return ByteArrayObject(
        gathered(source, encoding, errors, text("byte must be in range(0, 256)"))
    )


def gathered(source, encoding, errors, range_error: Str) -> ByteArray:
    """The bytes of a string, of that many zeros, or of integers, in an array of their number."""
    if isinstance(source, Str):
        if encoding is None:
            raise TypeError("string argument without an encoding")
        return byte_codecs.encode(source, encoding, errors)
    if wide_ints():
        from weft.runtime.big_int import BigInt  # which imports this module

        if isinstance(source, BigInt):
            raise OverflowError("cannot fit 'int' into an index-sized integer")
    if isinstance(source, int):
        if source < 0:
            raise ValueError("negative count")
        return ByteArray(source)
    if hasattr(source, "__index__"):
        return gathered(source.__index__(), encoding, errors, range_error)
    if isinstance(source, (Bytes, ByteArrayObject)):
        mine = source.contents()
        data = ByteArray(mine.length)
        data.copy_from(0, mine, 0, mine.length)
        return data
    from weft.runtime.lists import List  # which imports this module

    if isinstance(source, List) and not overrides_iteration(source):
        # No other thread sees the copy, which makes reading it fast on a GPU.
        numbers = source.snapshot()
        packed = ByteArray(numbers.length)
        for i in range(numbers.length):
            value = as_index(numbers[i])
            if not unsigned_less(value, 256):
                raise ValueError(range_error)
            packed[i] = value
        return packed
    data = ByteArray(16)
    size = 0
    for item in source:
        value = as_index(item)
        if not unsigned_less(value, 256):
            raise ValueError(range_error)
        if size == data.length:
            larger = ByteArray(size * 2)
            larger.copy_from(0, data, 0, size)
            data = larger
        data[size] = value
        size += 1
    exact = ByteArray(size)
    exact.copy_from(0, data, 0, size)
    return exact


def encode(string: Str, encoding, errors) -> Bytes:
    """`string.encode(encoding, errors)`."""
    return Bytes(byte_codecs.encode(string, encoding, errors))


# What both classes share. `size` bytes of `data` count.


def sliced(data: ByteArray, size: int, start, stop, step) -> ByteArray:
    stride = slice_step(step)
    first = slice_start(start, stride, size)
    count = slice_count(first, slice_stop(stop, stride, size), stride)
    result = ByteArray(count)
    if stride == 1:
        result.copy_from(0, data, first, count)
    else:
        for i in range(count):
            result[i] = data[first + i * stride]
    return result


def joined(data: ByteArray, size: int, other: ByteArray, other_size: int) -> ByteArray:
    if other_size > other.length:
        other_size = other.length  # a bytearray that another thread shortened
    result = ByteArray(size + other_size)
    result.copy_from(0, data, 0, size)
    result.copy_from(size, other, 0, other_size)
    return result


def repeated(data: ByteArray, size: int, count: int) -> ByteArray:
    if count < 0:
        count = 0
    result = ByteArray(size * count)
    for i in range(count):
        result.copy_from(i * size, data, 0, size)
    return result


def equals(data: ByteArray, size: int, other) -> bool:
    if isinstance(other, (Bytes, ByteArrayObject)):
        return compare(data, size, other.contents(), len(other)) == 0
    return False


def compare(data: ByteArray, size: int, other: ByteArray, other_size: int) -> int:
    if other_size > other.length:
        other_size = other.length
    order = data.compare(0, other, 0, size if size < other_size else other_size)
    return order if order != 0 else size - other_size


def contains(data: ByteArray, size: int, item) -> bool:
    if isinstance(item, int):
        if not unsigned_less(item, 256):
            raise ValueError("byte must be in range(0, 256)")
        for at in range(size):
            if data[at] == item:
                return True
        return False
    if isinstance(item, (Bytes, ByteArrayObject)):
        pattern = item.contents()
        return find_bytes(data, 0, size, pattern, pattern.length) >= 0
    if hasattr(item, "__index__"):
        return contains(data, size, item.__index__())
    raise TypeError(text("a bytes-like object is required, not '") + type_name(item) + text("'"))


def add_repr(builder: StrBuilder, data: ByteArray, size: int, escaped: int) -> None:
    """Add `b'...'`; a byte equal to `escaped` gets a backslash even where it need not."""
    quote = QUOTE
    if contains(data, size, QUOTE) and not contains(data, size, DOUBLE_QUOTE):
        quote = DOUBLE_QUOTE
    builder.add_byte(98)
    builder.add_byte(quote)
    for at in range(size):
        byte = data[at]
        if byte == quote or byte == BACKSLASH or byte == escaped:
            builder.add_byte(BACKSLASH)
            builder.add_byte(byte)
        elif 32 <= byte < 127:
            builder.add_byte(byte)
        else:
            add_escape(builder, byte)
    builder.add_byte(quote)


def hex_of(data: ByteArray, size: int) -> Str:
    builder = StrBuilder(size * 2)
    for at in range(size):
        add_hex(builder, data[at], 2)
    return builder.build()


def as_index(value: Any) -> int:
    """An item as an integer; no byte if it is too large."""
    from weft.runtime.numbers import index_of  # which imports this module

    if wide_ints():
        from weft.runtime.big_int import BigInt  # as above

        if isinstance(value, BigInt):
            return -1

    return index_of(value)


# Below, because that module comes back to this one.
from weft.runtime import byte_codecs  # noqa: E402


def bytes_from_latin1(source: Str) -> Bytes:
    """The bytes of a literal, which the compiler hands over as the text of their code points."""
    data = ByteArray(source.length)
    if source.length == source.data.length:
        data.copy_from(0, source.data, 0, source.length)
        return Bytes(data)
    at = 0
    cursor = source.iter_first()
    while cursor != -1:
        data[at] = ord_(source.iter_item(cursor))
        at += 1
        cursor = source.iter_next(cursor)
    return Bytes(data)


def decoded(source, encoding, errors) -> Str:
    """`str(source, encoding, errors)`"""
    if isinstance(source, (Bytes, ByteArrayObject)):
        return source.decode(encoding, errors)
    if isinstance(source, Str):
        raise TypeError("decoding str is not supported")
    found = text("decoding to str: need a bytes-like object, ") + type_name(source)
    raise TypeError(found + text(" found"))


def percent_bytes_text(value) -> Str:
    """What `%s` and `%b` of a template of bytes take: bytes, as characters of Latin-1."""
    if isinstance(value, (Bytes, ByteArrayObject)):
        return value.decode(text("latin-1"), None)
    needed = text("%b requires a bytes-like object, or an object that implements __bytes__, not '")
    raise TypeError(needed + type_name(value) + text("'"))


def percent_byte_text(value: Bytes) -> Str:
    """What `%c` takes beside a number: one byte."""
    if value.data.length != 1:
        raise TypeError("%c requires an integer in range(256) or a single byte")
    return value.decode(text("latin-1"), None)
