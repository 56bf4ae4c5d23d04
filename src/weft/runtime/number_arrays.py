"""`array.array`: numbers of one kind, which the type code says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.array_codes import is_signed, misfit, size_of, too_large
from weft.runtime.big_int import BigInt
from weft.runtime.byte_arrays import as_bytes, contents_of, little_endian, put_little_endian
from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.exceptions import raise_overflow
from weft.runtime.float_words import short_bits, short_float
from weft.runtime.intrinsics import (
    Array,
    ByteArray,
    bits_float,
    float_bits,
    lock,
    new_same,
    repr_of,
    text,
    type_name,
    unlock,
    unsigned_less,
)
from weft.runtime.lists import List
from weft.runtime.numbers import index_of, real
from weft.runtime.python_iteration import python_iterator
from weft.runtime.slices import slice_count, slice_start, slice_step, slice_stop
from weft.runtime.sorting import reverse_array
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T", bound=Any)

MAX_INT = 0x7FFF_FFFF_FFFF_FFFF
MIN_INT = -MAX_INT - 1
NEEDED = "a bytes-like object is required, not "


class array(Generic[T]):
    """A growing array. A cursor of its iteration is an index.

    `T` is `int` or `float`, as the compiler reads it from a literal type code (`frontend/arrays.py`), and
    both where the code is known only at run time; `zero` is of the type that the elements really have.
    Invariant: `size <= items.length`, and each element is between `least` and `most` if it is an integer.
    """

    typecode: Str
    itemsize: int
    zero: T
    least: int
    most: int
    items: Array[T]
    size: int

    def __init__(self, typecode: Str, zero: T, initializer=()) -> None:
        self.typecode = typecode
        self.itemsize = size_of(typecode)
        self.zero = zero
        self.least = 0
        self.most = MAX_INT
        if is_signed(typecode):
            self.least = MIN_INT >> (64 - 8 * self.itemsize)
            self.most = MAX_INT >> (64 - 8 * self.itemsize)
        elif self.itemsize < 8:
            self.most = (1 << 8 * self.itemsize) - 1
        self.items = Array[T](0)
        self.size = 0
        if isinstance(initializer, Str):
            head = text("cannot use a str to initialize an array with typecode '")
            raise TypeError(head + typecode + text("'"))
        if isinstance(initializer, (Bytes, ByteArrayObject)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            self.extend_array(self.converted(initializer))
        else:
            self.extend(initializer)

    def __iter__(self) -> Iterator[T]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.size

    def __bool__(self) -> bool:
        return self.size != 0

    def __getitem__(self, index: int) -> T:
        size = self.size
        items = self.items
        if index < 0:
            index += size
        if not unsigned_less(index, size) or index >= items.length:
            raise IndexError("array index out of range")
        return items[index]

    def __setitem__(self, index: int, value) -> None:
        item = self.element(value)
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("array assignment index out of range")
        self.items[index] = item
        unlock(self)

    def __delitem__(self, index: int) -> None:
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("array assignment index out of range")
        self.close_gap(index, 1)
        unlock(self)

    def append(self, x) -> None:
        item = self.element(x)
        self.hold_with_room(1)
        self.items[self.size] = item
        self.size += 1
        unlock(self)

    def extend(self, iterable) -> None:
        if isinstance(iterable, array):
            if self.typecode != iterable.typecode:
                raise TypeError("can only extend with array of same kind")
            self.extend_array(self.converted(iterable))
        else:
            for item in iterable:
                self.append(item)

    def extend_array(self, source: Array[T]) -> None:
        """Append the items of an array that belongs to the caller, at one go."""
        self.hold_with_room(source.length)
        self.items.copy_from(self.size, source, 0, source.length)
        self.size += source.length
        unlock(self)

    def insert(self, i: int, x) -> None:
        item = self.element(x)
        self.hold_with_room(1)
        at = slice_start(i, 1, self.size)
        self.items.copy_from(at + 1, self.items, at, self.size - at)
        self.items[at] = item
        self.size += 1
        unlock(self)

    def pop(self, i: int = -1) -> T:
        lock(self)
        if self.size == 0:
            unlock(self)
            raise IndexError("pop from empty array")
        if i < 0:
            i += self.size
        if not unsigned_less(i, self.size):
            unlock(self)
            raise IndexError("pop index out of range")
        item = self.items[i]
        self.close_gap(i, 1)
        unlock(self)
        return item

    def remove(self, x) -> None:
        lock(self)
        at = self.position_of(x, 0, self.size)
        if at >= 0:
            self.close_gap(at, 1)
        unlock(self)
        if at < 0:
            raise ValueError("array.remove(x): x not in array")

    def clear(self) -> None:
        nothing = Array[T](0)
        lock(self)
        self.items = nothing
        self.size = 0
        unlock(self)

    def reverse(self) -> None:
        lock(self)
        reverse_array(self.items, self.size)
        unlock(self)

    def index(self, x, start: int = 0, stop: int = MAX_INT) -> int:
        size = self.size
        at = self.position_of(x, slice_start(start, 1, size), slice_stop(stop, 1, size))
        if at < 0:
            raise ValueError("array.index(x): x not in array")
        return at

    def count(self, x) -> int:
        items = self.snapshot()
        found = 0
        for i in range(items.length):
            if items[i] == x:
                found += 1
        return found

    def __contains__(self, x) -> bool:
        return self.position_of(x, 0, self.size) >= 0

    def position_of(self, x, start: int, stop: int) -> int:
        """The index of the first item equal to `x`, or -1."""
        items = self.items
        for i in range(start, stop if stop < items.length else items.length):
            if items[i] == x:
                return i
        return -1

    # Slices.

    def get_slice(self, start, stop, step) -> array[T]:
        stride = slice_step(step)
        items = self.snapshot()
        first = slice_start(start, stride, items.length)
        count = slice_count(first, slice_stop(stop, stride, items.length), stride)
        result = Array[T](count)
        for i in range(count):
            result[i] = items[first + i * stride]
        return self.sibling(result)

    def set_slice(self, start, stop, step, values) -> None:
        if not isinstance(values, array):
            raise TypeError(
                text('can only assign array (not "') + type_name(values) + text('") to array slice')
            )
        if self.typecode != values.typecode:
            raise TypeError("bad argument type for built-in operation")
        stride = slice_step(step)
        source = self.converted(values)
        count = source.length
        self.hold_with_room(count)
        first = slice_start(start, stride, self.size)
        room = slice_count(first, slice_stop(stop, stride, self.size), stride)
        if stride == 1:
            behind = first + room
            self.items.copy_from(first + count, self.items, behind, self.size - behind)
            self.items.copy_from(first, source, 0, count)
            self.size += count - room
        elif count == room:
            for i in range(count):
                self.items[first + i * stride] = source[i]
        unlock(self)
        if count == 0 and stride != 1:
            self.delete_slice(start, stop, step)
        elif stride != 1 and count != room:
            raise ValueError(
                text("attempt to assign array of size ")
                + repr_of(count)
                + text(" to extended slice of size ")
                + repr_of(room)
            )

    def delete_slice(self, start, stop, step) -> None:
        stride = slice_step(step)
        lock(self)
        first = slice_start(start, stride, self.size)
        count = slice_count(first, slice_stop(stop, stride, self.size), stride)
        if count > 0:
            if stride < 0:
                first += (count - 1) * stride
                stride = -stride
            # Close up what is kept between the items deleted; what is behind them comes last.
            to = first
            for i in range(1, count):
                self.items.copy_from(to, self.items, first + (i - 1) * stride + 1, stride - 1)
                to += stride - 1
            last = first + (count - 1) * stride
            self.close_gap(to, last + 1 - to)
        unlock(self)

    # Operators.

    def __add__(self, other) -> array[T]:
        result = self.sibling(self.snapshot())
        result += other
        return result

    def __iadd__(self, other) -> array[T]:
        if not isinstance(other, array):
            raise TypeError(
                text('can only append array (not "') + type_name(other) + text('") to array')
            )
        if self.typecode != other.typecode:
            raise TypeError("bad argument type for built-in operation")
        self.extend_array(self.converted(other))
        return self

    def __mul__(self, count: int) -> array[T]:
        source = self.snapshot()
        if count < 0:
            count = 0
        items = Array[T](source.length * count)
        for i in range(count):
            items.copy_from(i * source.length, source, 0, source.length)
        return self.sibling(items)

    def __rmul__(self, count: int) -> array[T]:
        return self * count

    def __imul__(self, count: int) -> array[T]:
        items = (self * count).snapshot()
        lock(self)
        self.items = items
        self.size = items.length
        unlock(self)
        return self

    def __eq__(self, other) -> bool:
        if isinstance(other, array):
            return self.size == other.size and self.first_difference(other) == self.size
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other: array[Any]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size < other.size
        return self[at] < other[at]

    def __le__(self, other: array[Any]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size <= other.size
        return self[at] <= other[at]

    def __gt__(self, other: array[Any]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size > other.size
        return self[at] > other[at]

    def __ge__(self, other: array[Any]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size >= other.size
        return self[at] >= other[at]

    def first_difference(self, other) -> int:
        """The index of the first items that differ; the shorter array's size if there are none."""
        mine = self.snapshot()
        theirs = other.snapshot()
        count = mine.length if mine.length < theirs.length else theirs.length
        for i in range(count):
            if not mine[i] == theirs[i]:
                return i
        return count

    def __repr__(self) -> Str:  # type: ignore[override]
        items = self.snapshot()
        builder = StrBuilder(16)
        builder.add(text("array('") + self.typecode + text("'"))
        for i in range(items.length):
            builder.add(text(", ") if i > 0 else text(", ["))
            builder.add(repr_of(items[i]))
        builder.add(text("])") if items.length > 0 else text(")"))
        return builder.build()

    def __copy__(self) -> array[T]:
        return self.sibling(self.snapshot())

    def __deepcopy__(self, memo) -> array[T]:
        return self.sibling(self.snapshot())

    # Lists, bytes and files.

    def tolist(self) -> List[T]:
        result = List[T]()
        items = self.snapshot()
        result.items = items
        result.size = items.length
        return result

    def fromlist(self, list) -> None:
        if not isinstance(list, List):
            raise TypeError("arg must be list")
        added = self.sibling(Array[T](0))  # all of the items, or none
        added.extend(list)
        self.extend_array(added.snapshot())

    def tobytes(self) -> Bytes:
        items = self.snapshot()
        data = ByteArray(items.length * self.itemsize)
        for i in range(items.length):
            put_little_endian(data, i * self.itemsize, self.word_of(items[i]), self.itemsize)
        return as_bytes(data)

    def frombytes(self, buffer) -> None:
        if isinstance(buffer, array):
            data = buffer.tobytes().contents()
        else:
            data = contents_of(buffer, NEEDED)
        if data.length % self.itemsize != 0:
            raise ValueError("bytes length not a multiple of item size")
        items = Array[T](data.length // self.itemsize)
        for i in range(items.length):
            items[i] = self.value_of(little_endian(data, i * self.itemsize, self.itemsize))
        self.extend_array(items)

    def tofile(self, f) -> None:
        f.write(self.tobytes())

    def fromfile(self, f, n: int) -> None:
        if n < 0:
            raise ValueError("negative count")
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) != n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self) -> None:
        size = self.itemsize
        data = ByteArray(8)
        lock(self)
        for i in range(self.size):
            word = self.word_of(self.items[i])
            for at in range(size):
                data[size - 1 - at] = word >> 8 * at & 255
            self.items[i] = self.value_of(little_endian(data, 0, size))
        unlock(self)

    # What the compiler calls, and what the methods above share.

    def iter_first(self) -> int:
        return 0 if self.size > 0 else -1

    def iter_next(self, cursor: int) -> int:
        return cursor + 1 if cursor + 1 < self.size else -1

    def iter_item(self, cursor: int) -> T:
        return self[cursor]

    def element(self, value) -> T:
        """A value as an element; what does not fit is refused in the words of CPython's conversions."""
        zero = self.zero
        if isinstance(zero, float):
            number = real(value)
            return number if self.itemsize == 8 else short_float(short_bits(number))  # type: ignore[return-value]
        if isinstance(value, BigInt):
            raise too_large(self.typecode, self.itemsize, not value.is_negative)
        item = index_of(value)
        if item < self.least or item > self.most:
            raise misfit(self.typecode, self.itemsize, item)
        return item  # type: ignore[return-value]

    def converted(self, other) -> Array[T]:
        """The items of another array as elements of this one."""
        source = other.snapshot()
        result = Array[T](source.length)
        for i in range(source.length):
            result[i] = self.element(source[i])
        return result

    def word_of(self, item: T) -> int:
        """The bits of an element, in the lowest bytes of a word."""
        if isinstance(item, float):
            return float_bits(item) if self.itemsize == 8 else short_bits(item)
        return item

    def value_of(self, word: int) -> T:
        """The element that a word's lowest bytes mean."""
        zero = self.zero
        if isinstance(zero, float):
            return bits_float(word) if self.itemsize == 8 else short_float(word)  # type: ignore[return-value]
        if word > self.most:
            return word - (1 << 8 * self.itemsize)  # type: ignore[return-value]
        if word < self.least:
            raise_overflow()
        return word  # type: ignore[return-value]

    def sibling(self, items: Array[T]) -> array[T]:
        """An array of the same kind of all items of an array, which is now that array's."""
        result = new_same(self)
        result.typecode = self.typecode
        result.itemsize = self.itemsize
        result.zero = self.zero
        result.least = self.least
        result.most = self.most
        result.items = items
        result.size = items.length
        return result

    def snapshot(self) -> Array[T]:
        """The items in an array of exactly their number, which belongs to the caller."""
        result = Array[T](self.size)
        lock(self)
        while result.length != self.size:
            size = self.size
            unlock(self)
            result = Array[T](size)
            lock(self)
        result.copy_from(0, self.items, 0, result.length)
        unlock(self)
        return result

    def hold_with_room(self, count: int) -> None:
        """Take the lock when there is room for so many items more."""
        lock(self)
        while self.size + count > self.items.length:
            need = self.size + count
            length = self.items.length
            unlock(self)
            larger = length + (length >> 1) + 4
            target = Array[T](larger if larger > need else need)
            lock(self)
            if self.size <= target.length:
                target.copy_from(0, self.items, 0, self.size)
                if not target.is_set(self.size):  # only where it may hold ints and floats
                    for i in range(self.size, target.length):
                        target[i] = self.zero
                self.items = target

    def close_gap(self, at: int, count: int) -> None:
        """Drop `count` items from `at` on. The lock is held."""
        behind = at + count
        self.items.copy_from(at, self.items, behind, self.size - behind)
        self.size -= count
