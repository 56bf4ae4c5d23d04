"""The table behind `set` and `frozenset`: open addressing exactly as CPython 3.11 does it, so that a set of
small integers iterates in the same order there and here: same table sizes, same probe sequence, same
moments of growth.

Locks are taken as in `dicts.py`: each operation holds the set's lock, but not while it allocates nor
around an `==` that may be the program's own. Operations on two sets work on a copy of the other one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from weft.runtime.intrinsics import Array, lock, shift_right, unlock
from weft.runtime.python_iteration import python_iterator
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

MIN_SIZE = 8
LINEAR_PROBES = 9
PERTURB_SHIFT = 5
SLOT_MASK = 0xFFFF_FFFF

# Marks among the hashes. No hash is -1; one that is EMPTY's value is changed by `stored_hash`.
DUMMY = -1
EMPTY = -0x7FFF_FFFF_FFFF_FFFF


class SetTable(Generic[T]):
    """The items of a set. A cursor of its iteration is `used << 32 | slot`, so that a change shows.

    Invariant: `items[slot]` is set where `hashes[slot]` is no mark, which `used` slots are; `filled`
    are not EMPTY, and one at least is, so that every search ends. `version` changes whenever an item
    is added, removed or moved. `finger` is where `pop` looks first.
    """

    items: Array[T]
    hashes: Array[int]
    used: int
    filled: int
    finger: int
    version: int

    def __init__(self) -> None:
        self.items = Array[T](MIN_SIZE)
        self.hashes = empty_hashes(MIN_SIZE)
        self.used = 0
        self.filled = 0
        self.finger = 0
        self.version = 0

    def __iter__(self) -> Iterator[T]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.used

    def __bool__(self) -> bool:
        return self.used != 0

    def __contains__(self, item) -> bool:
        return self.has(item, stored_hash(hash(item)))

    def has(self, item, item_hash: int) -> bool:
        lock(self)
        slot = self.find(item, item_hash)
        unlock(self)
        return slot >= 0

    def put(self, item: T, item_hash: int) -> None:
        lock(self)
        slot = self.find(item, item_hash)
        while slot < 0 and self.filled >= self.hashes.length - 1:  # others were here before `grow`
            unlock(self)
            self.grow()
            lock(self)
            slot = self.find(item, item_hash)
        is_crowded = False
        if slot < 0:
            if self.hashes[~slot] == EMPTY:
                self.filled += 1
                is_crowded = self.filled * 5 >= (self.hashes.length - 1) * 3
            self.items[~slot] = item
            self.hashes[~slot] = item_hash
            self.used += 1
            self.version += 1
        unlock(self)
        if is_crowded:
            self.grow()

    def take(self, item, item_hash: int) -> bool:
        """Remove the item; says whether it was there."""
        lock(self)
        slot = self.find(item, item_hash)
        if slot >= 0:
            self.vacate(slot)
        unlock(self)
        return slot >= 0

    def merge(self, other) -> None:
        """Add all items of a set that belongs to the caller."""
        self.make_room(other.used)
        lock(self)
        if self.filled == 0 and (other.used * 5 < (self.hashes.length - 1) * 3):
            self.fill_from(other)
            unlock(self)
            return
        unlock(self)
        for slot in range(other.hashes.length):
            if not is_mark(other.hashes[slot]):
                self.put(other.items[slot], other.hashes[slot])

    def fill_from(self, other) -> None:
        """Take the items of a set into this empty one, which has room. The lock is held."""
        keeps_places = self.hashes.length == other.hashes.length and other.filled == other.used
        for slot in range(other.hashes.length):
            item_hash = other.hashes[slot]
            if not is_mark(item_hash):
                to = slot if keeps_places else free_slot(self.hashes, item_hash)
                self.items[to] = other.items[slot]
                self.hashes[to] = item_hash
        self.used = other.used
        self.filled = other.used
        self.version += 1

    # Iteration.

    def iter_first(self) -> int:
        lock(self)
        cursor = self.cursor_from(0)
        unlock(self)
        return cursor

    def iter_next(self, cursor: int) -> int:
        lock(self)
        if self.used != cursor >> 32:
            unlock(self)
            raise RuntimeError("Set changed size during iteration")
        cursor = self.cursor_from((cursor & SLOT_MASK) + 1)
        unlock(self)
        return cursor

    def iter_item(self, cursor: int) -> T:
        slot = cursor & SLOT_MASK
        lock(self)
        if slot >= self.hashes.length or is_mark(self.hashes[slot]):
            unlock(self)  # another thread was here since `iter_next`
            raise RuntimeError("Set changed size during iteration")
        item = self.items[slot]
        unlock(self)
        return item

    def cursor_from(self, slot: int) -> int:
        """The cursor of the first item from there on. The lock is held."""
        hashes = self.hashes
        while slot < hashes.length:
            if not is_mark(hashes[slot]):
                return self.used << 32 | slot
            slot += 1
        return -1

    def add_to(self, target) -> None:
        target.extend_array(self.listed())

    def listed(self) -> Array[T]:
        """The items at one moment."""
        entries = self.snapshot()
        items = Array[T](entries.used)
        to = 0
        for slot in range(entries.hashes.length):
            if not is_mark(entries.hashes[slot]):
                items[to] = entries.items[slot]
                to += 1
        return items

    # The table.

    def find(self, item, item_hash: int) -> int:
        """The slot of the item, or `~slot` of the one to put it: the last DUMMY met, or the EMPTY.

        The lock is held, also on return; not when `==` raises.
        """
        hashes = self.hashes
        mask = hashes.length - 1
        perturb = item_hash
        start = item_hash & mask
        free = -1
        while True:
            stop = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
            for slot in range(start, stop + 1):
                found = hashes[slot]
                if found == EMPTY:
                    return ~slot if free < 0 else ~free
                if found == DUMMY:
                    free = slot
                if found == item_hash:
                    candidate = self.items[slot]
                    if isinstance(item, (int, float, Str)) and isinstance(
                        candidate, (int, float, Str)
                    ):
                        if candidate == item:
                            return slot
                    else:
                        version = self.version
                        unlock(self)
                        is_equal = candidate == item
                        lock(self)
                        if self.version != version:
                            return self.find(item, item_hash)
                        if is_equal:
                            return slot
            perturb = shift_right(perturb, PERTURB_SHIFT)
            start = (start * 5 + 1 + perturb) & mask

    def vacate(self, slot: int) -> None:
        """Remove the item of a slot. The lock is held."""
        self.hashes[slot] = DUMMY
        self.items.clear(slot)
        self.used -= 1
        self.version += 1

    def take_any(self) -> T:
        lock(self)
        if self.used == 0:
            unlock(self)
            raise KeyError("pop from an empty set")
        mask = self.hashes.length - 1
        slot = self.finger & mask
        while is_mark(self.hashes[slot]):
            slot = (slot + 1) & mask
        item = self.items[slot]
        self.vacate(slot)
        self.finger = slot + 1
        unlock(self)
        return item

    def become(self, other: SetTable[T]) -> None:
        """Hold what another set holds, which belongs to the caller."""
        size = other.hashes.length
        items = Array[T](size)
        hashes = empty_hashes(size)
        items.copy_from(0, other.items, 0, size)
        hashes.copy_from(0, other.hashes, 0, size)
        lock(self)
        self.items = items
        self.hashes = hashes
        self.used = other.used
        self.filled = other.filled
        self.version += 1
        unlock(self)

    def make_room(self, count: int) -> None:
        """Grow at one go before so many items are added, if they need it."""
        if (self.filled + count) * 5 >= (self.hashes.length - 1) * 3:
            self.resize((self.used + count) * 2)

    def grow(self) -> None:
        used = self.used
        self.resize(used * 2 if used > 50000 else used * 4)

    def resize(self, least: int) -> None:
        """Move to a table of more slots than `least`, leaving the DUMMYs behind."""
        size = MIN_SIZE
        while size <= least:
            size *= 2
        items = Array[T](size)
        hashes = empty_hashes(size)
        lock(self)
        if self.used * 2 <= size:  # else other threads have added many meanwhile, and will grow it
            for slot in range(self.hashes.length):
                item_hash = self.hashes[slot]
                if not is_mark(item_hash):
                    to = free_slot(hashes, item_hash)
                    items[to] = self.items[slot]
                    hashes[to] = item_hash
            self.items = items
            self.hashes = hashes
            self.filled = self.used
            self.version += 1
        unlock(self)

    def snapshot(self) -> SetTable[T]:
        """The same table at one moment, in a set that belongs to the caller."""
        result = SetTable[T]()
        lock(self)
        while result.hashes.length != self.hashes.length:
            size = self.hashes.length
            unlock(self)
            result.items = Array[T](size)
            result.hashes = empty_hashes(size)
            lock(self)
        result.items.copy_from(0, self.items, 0, self.items.length)
        result.hashes.copy_from(0, self.hashes, 0, self.hashes.length)
        result.used = self.used
        result.filled = self.filled
        unlock(self)
        return result


def empty_hashes(size: int) -> Array[int]:
    hashes = Array[int](size)
    for slot in range(size):
        hashes[slot] = EMPTY
    return hashes


def is_mark(value: int) -> bool:
    return value == EMPTY or value == DUMMY


def stored_hash(value: int) -> int:
    return value if value != EMPTY else EMPTY + 1


def free_slot(hashes: Array[int], item_hash: int) -> int:
    """The first EMPTY slot for a hash in a table without DUMMYs."""
    mask = hashes.length - 1
    perturb = item_hash
    start = item_hash & mask
    while True:
        stop = start + LINEAR_PROBES if start + LINEAR_PROBES <= mask else start
        for slot in range(start, stop + 1):
            if hashes[slot] == EMPTY:
                return slot
        perturb = shift_right(perturb, PERTURB_SHIFT)
        start = (start * 5 + 1 + perturb) & mask
