"""`_collections`: where CPython keeps `deque` and `defaultdict`, which `collections` offers.

# differs: `defaultdict[key]`: if the factory itself, or another thread, puts the key meanwhile, that value stays.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.dicts import Dict
from weft.runtime.intrinsics import (
    Array,
    equal,
    lock,
    repr_of,
    text,
    type_name,
    unlock,
    unsigned_less,
)
from weft.runtime.showing import begin_showing, end_showing
from weft.runtime.slices import slice_start, slice_stop
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

T = TypeVar("T", bound=Any)  # `<` between items: the compiler checks it where it is used
K = TypeVar("K")
V = TypeVar("V")
F = TypeVar("F", bound=Any)

FIRST_CAPACITY = 8
NO_LIMIT = -1
CURSOR_INDEX = 0xFFFF_FFFF
CURSOR_CHANGES = 0x7FFF_FFFF
MAX_INT = 0x7FFF_FFFF_FFFF_FFFF


class deque(Generic[T]):
    """A queue with two ends: a ring of slots.

    Invariant: the `size` slots from `head` on, round the end of `slots`, hold the items; the others are
    unset. Everything but `limit` changes under the object's lock. `changes` counts the operations that
    CPython's iterators object to; a cursor is `changes << 32 | index`, so that one shows.
    """

    slots: Array[T]
    head: int
    size: int
    limit: int
    changes: int

    def __init__(self, iterable=(), maxlen=None) -> None:
        self.slots = Array[T](FIRST_CAPACITY)
        self.head = 0
        self.size = 0
        self.limit = NO_LIMIT
        self.changes = 0
        if maxlen is not None:
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
            self.limit = maxlen
        self.extend(iterable)

    @property
    def maxlen(self):
        if self.limit == NO_LIMIT:
            return None
        return self.limit

    def __len__(self) -> int:
        return self.size

    def __bool__(self) -> bool:
        return self.size != 0

    def append(self, item: T) -> None:
        if self.limit == 0:
            return
        self.hold_with_room(1)
        if self.size == self.limit:
            self.take_first()
        self.slots[self.place(self.size)] = item
        self.size += 1
        self.changes += 1
        unlock(self)

    def appendleft(self, item: T) -> None:
        if self.limit == 0:
            return
        self.hold_with_room(1)
        if self.size == self.limit:
            self.take_last()
        at = self.place(self.slots.length - 1)
        self.slots[at] = item
        self.head = at
        self.size += 1
        self.changes += 1
        unlock(self)

    def pop(self) -> T:
        lock(self)
        if self.size == 0:
            unlock(self)
            raise IndexError("pop from an empty deque")
        item = self.take_last()
        self.changes += 1
        unlock(self)
        return item

    def popleft(self) -> T:
        lock(self)
        if self.size == 0:
            unlock(self)
            raise IndexError("pop from an empty deque")
        item = self.take_first()
        self.changes += 1
        unlock(self)
        return item

    def extend(self, iterable) -> None:
        if isinstance(iterable, deque):
            items = iterable.snapshot()
            for i in range(items.length):
                self.append(items[i])
        else:
            for item in iterable:
                self.append(item)

    def extendleft(self, iterable) -> None:
        if isinstance(iterable, deque):
            items = iterable.snapshot()
            for i in range(items.length):
                self.appendleft(items[i])
        else:
            for item in iterable:
                self.appendleft(item)

    def clear(self) -> None:
        slots = Array[T](FIRST_CAPACITY)
        lock(self)
        self.slots = slots
        self.head = 0
        self.size = 0
        self.changes += 1
        unlock(self)

    def copy(self):
        if self.limit == NO_LIMIT:
            return self.__class__(self)
        return self.__class__(self, self.limit)

    def __copy__(self):
        return self.copy()

    def rotate(self, n: int = 1) -> None:
        self.hold_with_room(1)  # a free slot lets an item cross the gap
        size = self.size
        if size > 1:
            steps = n % size
            if steps <= size >> 1:
                for _ in range(steps):
                    at = self.place(self.slots.length - 1)
                    self.slots[at] = self.take_last()
                    self.head = at
                    self.size += 1
            else:
                for _ in range(size - steps):
                    item = self.take_first()
                    self.slots[self.place(self.size)] = item
                    self.size += 1
            self.changes += 1
        unlock(self)

    def reverse(self) -> None:
        lock(self)
        for i in range(self.size >> 1):
            low = self.place(i)
            high = self.place(self.size - 1 - i)
            item = self.slots[low]
            self.slots[low] = self.slots[high]
            self.slots[high] = item
        unlock(self)

    def insert(self, index: int, item: T) -> None:
        self.hold_with_room(1)
        if self.size == self.limit:
            unlock(self)
            raise IndexError("deque already at its maximum size")
        at = slice_start(index, 1, self.size)
        for i in range(self.size, at, -1):
            self.slots[self.place(i)] = self.slots[self.place(i - 1)]
        self.slots[self.place(at)] = item
        self.size += 1
        self.changes += 1
        unlock(self)

    def remove(self, value) -> None:
        before = self.changes
        at = self.position_of(value, 0, MAX_INT)
        if at < 0:
            raise ValueError(repr_of(value) + text(" is not in deque"))
        lock(self)
        if self.changes != before:
            unlock(self)
            raise IndexError("deque mutated during remove().")
        self.close_gap(at)
        unlock(self)

    def count(self, value) -> int:
        before = self.changes
        items = self.snapshot()
        found = 0
        for i in range(items.length):
            if equal(items[i], value):
                found += 1
            self.check_unchanged(before)
        return found

    def index(self, value, start: int = 0, stop: int = MAX_INT) -> int:
        at = self.position_of(value, start, stop)
        if at < 0:
            raise ValueError(repr_of(value) + text(" is not in deque"))
        return at

    def __contains__(self, value) -> bool:
        return self.position_of(value, 0, MAX_INT) >= 0

    def position_of(self, value, start: int, stop: int) -> int:
        """The index of the first item equal to the value, or -1."""
        before = self.changes
        items = self.snapshot()
        first = slice_start(start, 1, items.length)
        for i in range(first, slice_stop(stop, 1, items.length)):
            is_equal = equal(items[i], value)
            self.check_unchanged(before)
            if is_equal:
                return i
        return -1

    def check_unchanged(self, before: int) -> None:
        """`==` may be the program's own, and may have touched the deque."""
        if self.changes != before:
            raise RuntimeError("deque mutated during iteration")

    def __getitem__(self, index: int) -> T:
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("deque index out of range")
        item = self.slots[self.place(index)]
        unlock(self)
        return item

    def __setitem__(self, index: int, value: T) -> None:
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("deque index out of range")
        self.slots[self.place(index)] = value
        unlock(self)

    def __delitem__(self, index: int) -> None:
        lock(self)
        if index < 0:
            index += self.size
        if not unsigned_less(index, self.size):
            unlock(self)
            raise IndexError("deque index out of range")
        self.close_gap(index)
        unlock(self)

    def __add__(self, other: deque[T]):
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):  # type: ignore[misc]
        self.extend(other)
        return self

    def __mul__(self, count: int):
        result = self.copy()
        result *= count
        return result

    def __rmul__(self, count: int):
        return self * count

    def __imul__(self, count: int):
        items = self.snapshot()
        if count <= 0:
            self.clear()
        for _ in range(1, count):
            for i in range(items.length):
                self.append(items[i])
        return self

    def __eq__(self, other) -> bool:
        if isinstance(other, deque):
            if self.size != other.size:
                return False
            mine = self.snapshot()
            theirs = other.snapshot()
            return first_difference(mine, theirs) == mine.length
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other: deque[T]) -> bool:
        mine = self.snapshot()
        theirs = other.snapshot()
        at = first_difference(mine, theirs)
        if at == mine.length or at == theirs.length:
            return mine.length < theirs.length
        return mine[at] < theirs[at]

    def __le__(self, other: deque[T]) -> bool:
        mine = self.snapshot()
        theirs = other.snapshot()
        at = first_difference(mine, theirs)
        if at == mine.length or at == theirs.length:
            return mine.length <= theirs.length
        return mine[at] <= theirs[at]

    def __gt__(self, other: deque[T]) -> bool:
        return other < self

    def __ge__(self, other: deque[T]) -> bool:
        return other <= self

    def __repr__(self) -> Str:  # type: ignore[override]
        if not begin_showing(self):
            return text("[...]")
        items = self.snapshot()
        builder = StrBuilder(16)
        builder.add(type_name(self))
        builder.add(text("(["))
        try:
            for i in range(items.length):
                if i > 0:
                    builder.add(text(", "))
                builder.add(repr_of(items[i]))
        finally:
            end_showing()
        builder.add(text("]"))
        if self.limit != NO_LIMIT:
            builder.add(text(", maxlen="))
            builder.add(repr_of(self.limit))
        builder.add(text(")"))
        return builder.build()

    def iter_first(self) -> int:
        lock(self)
        cursor = (self.changes & CURSOR_CHANGES) << 32 if self.size > 0 else -1
        unlock(self)
        return cursor

    def iter_next(self, cursor: int) -> int:
        if self.changes & CURSOR_CHANGES != cursor >> 32:
            raise RuntimeError("deque mutated during iteration")
        return cursor + 1 if (cursor & CURSOR_INDEX) + 1 < self.size else -1

    def iter_item(self, cursor: int) -> T:
        lock(self)
        if self.changes & CURSOR_CHANGES != cursor >> 32:
            unlock(self)  # another thread was here since `iter_next`
            raise RuntimeError("deque mutated during iteration")
        item = self.slots[self.place(cursor & CURSOR_INDEX)]
        unlock(self)
        return item

    # What the methods above share. The lock is held.

    def place(self, index: int) -> int:
        """The slot of the item at an index below `slots.length`."""
        at = self.head + index
        return at if at < self.slots.length else at - self.slots.length

    def take_first(self) -> T:
        at = self.head
        item = self.slots[at]
        self.slots.clear(at)
        self.head = self.place(1)
        self.size -= 1
        return item

    def take_last(self) -> T:
        at = self.place(self.size - 1)
        item = self.slots[at]
        self.slots.clear(at)
        self.size -= 1
        return item

    def close_gap(self, index: int) -> None:
        """Drop the item at an index."""
        for i in range(index, self.size - 1):
            self.slots[self.place(i)] = self.slots[self.place(i + 1)]
        self.take_last()
        self.changes += 1

    def hold_with_room(self, count: int) -> None:
        """Take the lock, with so many slots free."""
        lock(self)
        while self.size + count > self.slots.length:
            # Memory is taken without the lock, so another thread may have been faster.
            capacity = self.slots.length
            unlock(self)
            larger = Array[T](2 * capacity)
            lock(self)
            if self.slots.length == capacity:
                self.copy_to(larger)
                self.slots = larger
                self.head = 0

    def copy_to(self, target: Array[T]) -> None:
        """Copy the items to the front of an array that has room for them."""
        before_end = self.slots.length - self.head
        if before_end > self.size:
            before_end = self.size
        target.copy_from(0, self.slots, self.head, before_end)
        target.copy_from(before_end, self.slots, 0, self.size - before_end)

    def snapshot(self) -> Array[T]:
        """The items in an array of exactly their number, which belongs to the caller. Takes the lock."""
        result = Array[T](self.size)
        lock(self)
        while result.length != self.size:
            size = self.size
            unlock(self)
            result = Array[T](size)
            lock(self)
        self.copy_to(result)
        unlock(self)
        return result


def first_difference(mine, theirs) -> int:
    """The index of the first items that differ; the shorter array's length if there are none."""
    count = mine.length if mine.length < theirs.length else theirs.length
    for i in range(count):
        if not equal(mine[i], theirs[i]):
            return i
    return count


class defaultdict(Dict[K, V], Generic[K, V, F]):
    """A dictionary that makes the values asked for by calling its factory."""

    default_factory: F

    def __init__(self, default_factory: F = None, source=(), **kwargs) -> None:  # type: ignore[assignment]
        super().__init__()
        self.default_factory = default_factory
        self.update(source, **kwargs)

    def __missing__(self, key: K) -> V:
        if self.default_factory is None:
            raise KeyError(key)
        # Not simply put: of two threads that miss the same key both must get the same object.
        return self.setdefault(key, self.default_factory())

    def copy(self):
        return self.__class__(self.default_factory, self)

    def __or__(self, other: Dict[K, V]):
        result = self.copy()
        result.update(other)
        return result

    def __repr__(self) -> Str:  # type: ignore[override]
        builder = StrBuilder(32)
        builder.add(type_name(self))
        builder.add(text("("))
        builder.add(repr_of(self.default_factory))
        builder.add(text(", "))
        builder.add(self.entries_repr())
        builder.add(text(")"))
        return builder.build()
