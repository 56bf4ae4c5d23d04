"""`list`: a growing array.

Writers hold the list's lock and allocate before they take it. Reading an item takes no lock, which
rests on one rule: an array that was ever a list's `items` has no unset slot, also behind `size`. So a
reader that checks the index against that array's own length gets a value of the element type,
whatever other threads do. For the same reason `pop` leaves the item where it was; a list that has
become much smaller moves to a smaller array.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from weft.runtime import heap
from weft.runtime.heap import ARRAY_HEAD, ARRAY_LENGTH
from weft.runtime.intrinsics import (
    Array,
    address_of,
    atomic_store_release,
    equal,
    load,
    lock,
    never_inline,
    overrides_iteration,
    repr_of,
    store,
    str_of,
    text,
    unlock,
    unsigned_less,
)
from weft.runtime.python_iteration import python_iterator
from weft.runtime.showing import begin_showing, end_showing
from weft.runtime.slices import slice_count, slice_start, slice_step, slice_stop
from weft.runtime.sorting import merge_sort, reverse_array
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T", bound=Any)  # `<` between items: the compiler checks it where it is used

MAX_INT = 0x7FFF_FFFF_FFFF_FFFF


class List(Generic[T]):
    """A list. A cursor of its iteration is an index.

    Invariant: `size <= items.length`, and no slot of `items` is unset. The array is never replaced by a shorter
    one: a thread that has seen an item at some place finds one there, whatever others do to the list meanwhile.
    """

    items: Array[T]
    size: int

    def __init__(self, iterable=()) -> None:
        self.items = Array[T](0)
        self.size = 0
        self.extend(iterable)

    def __iter__(self) -> Iterator[T]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.size

    def __bool__(self) -> bool:
        return self.size != 0

    def __getitem__(self, index: int) -> T:
        return self.item_at(index)

    def item_at(self, index: int) -> T:
        size = self.size
        items = self.items
        if index < 0:
            index += size
        if not unsigned_less(index, size) or index >= items.length:
            raise IndexError("list index out of range")
        return items[index]

    def __setitem__(self, index: int, value: T) -> None:
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("list assignment index out of range")
        self.items[index] = value
        unlock(self)

    def __delitem__(self, index: int) -> None:
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("list assignment index out of range")
        self.close_gap(index, 1)
        unlock(self)

    def append(self, item: T) -> None:
        lock(self)
        while self.size >= self.items.length:
            unlock(self)
            self.grow(self.size + 1, item)
            lock(self)
        self.items[self.size] = item
        self.size += 1
        unlock(self)

    def extend(self, iterable) -> None:
        if overrides_iteration(iterable):
            for item in iterable:
                self.append(item)
        elif isinstance(iterable, List):
            self.extend_array(iterable.snapshot())
        elif isinstance(iterable, (dicts.Dict, dict_views.DictView, sets.AnySet)):
            # Copied at one go, so that `list(d)` is safe from other threads, as in CPython. By a method, as the
            # arrays of several kinds of iterables would be one type, and the items of each with it.
            iterable.add_to(self)
        else:
            for item in iterable:
                self.append(item)

    def extend_array(self, source) -> None:
        """Append all items of an array that belongs to the caller, at one go."""
        count = source.length
        if count == 0:
            return
        lock(self)
        while self.size + count > self.items.length:
            unlock(self)
            self.grow(self.size + count, source[0])
            lock(self)
        # One by one: the types may differ, and each item is converted.
        for i in range(count):
            self.items[self.size + i] = source[i]
        self.size += count
        unlock(self)

    def insert(self, index: int, item: T) -> None:
        lock(self)
        while self.size >= self.items.length:
            unlock(self)
            self.grow(self.size + 1, item)
            lock(self)
        at = slice_start(index, 1, self.size)
        self.items.copy_from(at + 1, self.items, at, self.size - at)
        self.items[at] = item
        self.size += 1
        unlock(self)

    def pop(self, index: int = -1) -> T:
        lock(self)
        if self.size == 0:
            unlock(self)
            raise IndexError("pop from empty list")
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("pop index out of range")
        item = self.items[index]
        self.close_gap(index, 1)
        unlock(self)
        return item

    def remove(self, value) -> None:
        lock(self)
        try:
            at = self.position_of(value, 0, self.size)
            if at >= 0:
                self.close_gap(at, 1)
        finally:
            unlock(self)
        if at < 0:
            raise ValueError("list.remove(x): x not in list")

    def clear(self) -> None:
        lock(self)
        self.size = 0
        unlock(self)

    def reverse(self) -> None:
        lock(self)
        reverse_array(self.items, self.size)
        unlock(self)

    def index(self, value, start: int = 0, stop: int = MAX_INT) -> int:
        size = self.size
        at = self.position_of(value, slice_start(start, 1, size), slice_stop(stop, 1, size))
        if at < 0:
            raise ValueError(repr_of(value) + text(" is not in list"))
        return at

    def count(self, value) -> int:
        items = self.items
        found = 0
        for i in range(self.readable(items)):
            if equal(items[i], value):
                found += 1
        return found

    def __contains__(self, value) -> bool:
        return self.position_of(value, 0, self.size) >= 0

    def position_of(self, value, start: int, stop: int) -> int:
        """The index of the first item equal to the value, or -1."""
        items = self.items
        size = self.readable(items)
        for i in range(start, stop if stop < size else size):
            if equal(items[i], value):
                return i
        return -1

    def copy(self) -> List[T]:
        return self.sibling(self.snapshot())

    def sort(self, key=None, reverse: bool = False) -> None:
        """Sort a copy and put it in place, so that the list is whole whatever `key` and `<` do."""
        values = self.snapshot()
        count = values.length
        spare = Array[T](count)
        if key is None:
            if reverse:
                reverse_array(values, count)
            merge_sort(values, spare, None, None, count)
        else:
            keys = mapped(key, values)
            if reverse:
                reverse_array(keys.items, count)
                reverse_array(values, count)
            merge_sort(keys.items, keys.snapshot(), values, spare, count)
        if reverse:
            reverse_array(values, count)  # turned round twice: equal items keep their order
        lock(self)
        is_changed = self.size != count
        if not is_changed:
            self.items.copy_from(0, values, 0, count)
        unlock(self)
        if is_changed:
            raise ValueError("list modified during sort")

    def begin_unpack(self, wanted: int) -> Array[T]:
        """The items for `a, b = self`, which needs as many. The list is locked until `end_unpack`."""
        lock(self)
        given = self.size
        if given != wanted:
            unlock(self)
            raise_unpack(given, wanted)
        return self.items

    def end_unpack(self) -> None:
        unlock(self)

    def get_slice(self, start, stop, step) -> List[T]:
        return self.sibling(self.sliced(start, stop, step))

    def sliced(self, start, stop, step) -> Array[T]:
        stride = slice_step(step)
        items = self.items
        size = self.readable(items)
        first = slice_start(start, stride, size)
        count = slice_count(first, slice_stop(stop, stride, size), stride)
        result = Array[T](count)
        if stride == 1:
            result.copy_from(0, items, first, count)
        else:
            for i in range(count):
                result[i] = items[first + i * stride]
        return result

    def set_slice(self, start, stop, step, values) -> None:
        stride = slice_step(step)
        source = list_of(values)
        count = source.size
        lock(self)
        if stride == 1:
            # Without the lock the size may change, so everything is computed again after a growth.
            while self.size_with(start, stop, count) > self.items.length:
                need = self.size_with(start, stop, count)
                unlock(self)
                self.grow(need, source.items[0])
                lock(self)
            first = slice_start(start, 1, self.size)
            last = slice_stop(stop, 1, self.size)
            if last < first:
                last = first
            self.items.copy_from(first + count, self.items, last, self.size - last)
            self.size += count - (last - first)
        else:
            first = slice_start(start, stride, self.size)
            room = slice_count(first, slice_stop(stop, stride, self.size), stride)
            if room != count:
                unlock(self)
                raise ValueError(
                    text("attempt to assign sequence of size ")
                    + repr_of(count)
                    + text(" to extended slice of size ")
                    + repr_of(room)
                )
        for i in range(count):
            self.items[first + i * stride] = source.items[i]
        unlock(self)

    def size_with(self, start, stop, count: int) -> int:
        """The size once a slice is replaced by `count` items."""
        first = slice_start(start, 1, self.size)
        last = slice_stop(stop, 1, self.size)
        return self.size + count - (last - first if last > first else 0)

    def delete_slice(self, start, stop, step) -> None:
        stride = slice_step(step)
        lock(self)
        first = slice_start(start, stride, self.size)
        count = slice_count(first, slice_stop(stop, stride, self.size), stride)
        if count > 0:
            if stride < 0:
                first += (count - 1) * stride
                stride = -stride
            items = self.items
            if stride > 1:
                # Close up what is kept between the items deleted; what is behind them comes last.
                to = first
                for i in range(1, count):
                    items.copy_from(to, items, first + (i - 1) * stride + 1, stride - 1)
                    to += stride - 1
                first += (count - 1) * stride + 1
                self.close_gap(to, first - to)
            else:
                self.close_gap(first, count)
        unlock(self)

    def __add__(self, other: List[T]) -> List[T]:
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other) -> List[T]:  # type: ignore[misc]
        self.extend(other)
        return self

    def __mul__(self, count: int) -> List[T]:
        return self.sibling(self.repeated(count))

    def __rmul__(self, count: int) -> List[T]:
        return self.sibling(self.repeated(count))

    def __imul__(self, count: int) -> List[T]:
        items = self.repeated(count)
        lock(self)
        if items.length > self.items.length:
            self.items = items
        else:
            self.items.copy_from(0, items, 0, items.length)
        self.size = items.length
        unlock(self)
        return self

    def repeated(self, count: int) -> Array[T]:
        source = self.snapshot()
        if count < 0:
            count = 0
        items = Array[T](source.length * count)
        for i in range(count):
            items.copy_from(i * source.length, source, 0, source.length)
        return items

    def __eq__(self, other) -> bool:
        if isinstance(other, List):
            if self.size != other.size:
                return False
            return self.first_difference(other) == self.size
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def first_difference(self, other) -> int:
        """The index of the first items that differ; the shorter list's size if there are none."""
        mine = self.items
        theirs = other.items
        count = self.readable(mine)
        if other.readable(theirs) < count:
            count = other.readable(theirs)
        for i in range(count):
            if not equal(mine[i], theirs[i]):
                return i
        return count

    def __lt__(self, other: List[T]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size < other.size
        return self.item_at(at) < other.item_at(at)

    def __le__(self, other: List[T]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size <= other.size
        return self.item_at(at) <= other.item_at(at)

    def __gt__(self, other: List[T]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size > other.size
        return self.item_at(at) > other.item_at(at)

    def __ge__(self, other: List[T]) -> bool:
        at = self.first_difference(other)
        if at >= self.size or at >= other.size:
            return self.size >= other.size
        return self.item_at(at) >= other.item_at(at)

    def __repr__(self) -> Str:  # type: ignore[override]
        if not begin_showing(self):
            return text("[...]")
        builder = StrBuilder(16)
        builder.add(text("["))
        items = self.snapshot()
        try:
            for i in range(items.length):
                if i > 0:
                    builder.add(text(", "))
                builder.add(repr_of(items[i]))
        finally:
            end_showing()
        builder.add(text("]"))
        return builder.build()

    def iter_first(self) -> int:
        return 0 if self.size > 0 else -1

    def iter_next(self, cursor: int) -> int:
        return cursor + 1 if cursor + 1 < self.size else -1

    def iter_item(self, cursor: int) -> T:
        return self.items[cursor]

    # What the methods above share.

    def readable(self, items: Array[T]) -> int:
        """How many items of an array loaded from `self.items` may be read without the lock."""
        size = self.size
        return size if size < items.length else items.length

    def sibling(self, items: Array[T]) -> List[T]:
        """A list of the same type of all items of an array, which is now that list's."""
        result = List[T]()
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

    def reserve(self, count: int) -> None:
        """Make room for `count` items in all. An empty list has nothing to fill it with: no effect."""
        items = self.items
        if items.length > 0:
            self.grow(count, items[0])

    def grow(self, count: int, filler: T) -> None:
        """Move to an array for at least `count` items; `filler` goes to the slots not in use."""
        length = self.items.length
        if count <= length:
            return
        capacity = length + (length >> 1) + 4
        if capacity < count:
            capacity = count
        if not self.has_lengthened(capacity, filler):
            self.move_to(capacity, filler)

    def has_lengthened(self, capacity: int, filler: T) -> bool:
        """Whether the array could be made longer where it lies, or another thread has done so.

        Needs no lock: of those that know the array's end only one gets what lies behind it.
        """
        items = self.items
        length = items.length
        if length >= capacity:
            return True
        address = address_of(items)
        if not heap.extend(address, ARRAY_HEAD + 8 * length, ARRAY_HEAD + 8 * capacity):
            return False
        if not items.is_set(length):
            items[length] = filler
            word = load(address + ARRAY_HEAD + 8 * length)
            for i in range(length + 1, capacity):
                store(address + ARRAY_HEAD + 8 * i, word)
        # release: who sees the length sees the slots set
        atomic_store_release(address + ARRAY_LENGTH, capacity)
        return True

    def move_to(self, capacity: int, filler: T) -> None:
        """Go on with an array of that length, unless the list has grown beyond it meanwhile."""
        target = Array[T](capacity)
        lock(self)
        size = self.size
        if self.items.length < capacity:
            target.copy_from(0, self.items, 0, size)
            if not target.is_set(size):  # numbers need no filling: a stale one is a number too
                for i in range(size, target.length):
                    target[i] = filler
            self.items = target
        unlock(self)

    def close_gap(self, at: int, count: int) -> None:
        """Drop `count` items from `at` on. The lock is held."""
        behind = at + count
        self.items.copy_from(at, self.items, behind, self.size - behind)
        self.size -= count


def list_of(iterable):
    """`list(iterable)`; the element type is that of the items appended."""
    if isinstance(iterable, List) and not overrides_iteration(iterable):
        return iterable.copy()
    result = List()  # type: ignore[var-annotated]
    result.extend(iterable)
    return result


def mapped(function, source):
    """A list of `function(item)` for the items of an array."""
    result = List()  # type: ignore[var-annotated]
    for i in range(source.length):
        result.append(function(source[i]))
    result.items = result.snapshot()  # exactly as long as the source
    return result


def repeat_list(value, count: int):
    """`[value] * count`."""
    result = List()  # type: ignore[var-annotated]
    if count > 0:
        result.append(value)
        result.grow(count, value)  # fills the other slots with the value
        result.size = count
    return result


# Below, because these modules import this one.
from weft.runtime import dict_views, dicts, sets  # noqa: E402


def check_unpack(items, wanted: int) -> None:
    given = len(items)
    if given != wanted:
        raise_unpack(given, wanted)


@never_inline
def raise_unpack(given: int, wanted: int) -> NoReturn:
    if given > wanted:
        raise ValueError(text("too many values to unpack (expected ") + str_of(wanted) + text(")"))
    head = text("not enough values to unpack (expected ") + str_of(wanted)
    raise ValueError(head + text(", got ") + str_of(given) + text(")"))


def check_unpack_star(items, wanted: int) -> None:
    """`a, *b = items` needs at least as many items as plain targets."""
    given = len(items)
    if given < wanted:
        head = text("not enough values to unpack (expected at least ") + str_of(wanted)
        raise ValueError(head + text(", got ") + str_of(given) + text(")"))
