"""`dict`: insertion-ordered open addressing, laid out as in CPython.

    slots    [ -  2  -  0  -  -  1  - ]     a power of two; each says which entry, or is EMPTY
    entries  0: key value hash
             1: key value hash              in order of insertion; a deleted one has the hash DELETED
             2: key value hash

A slot holds the entry's number and 31 bits of the hash, so that a probe rarely looks at an entry in vain.

Every operation takes the dictionary's lock, lookups too: a table that moves cannot be read beside it.
The hash is computed and memory allocated before. Keys that are numbers or strings are compared under
the lock; for others `find` lets the lock go around `==`, which may be the program's own, and starts
again if the table has changed. So when `==` raises, no lock is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from weft.runtime import dict_views
from weft.runtime.intrinsics import Array, equal, has_keys, lock, repr_of, shift_right, text, unlock
from weft.runtime.python_iteration import python_iterator
from weft.runtime.showing import begin_showing, end_showing
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from collections.abc import Iterator

K = TypeVar("K")
V = TypeVar("V")

EMPTY = -1  # a slot
DUMMY = -2  # a slot whose entry was deleted: the search goes on behind it
DELETED = -1  # the hash of a deleted entry; no key has it
ENTRY_MASK = 0xFFFF_FFFF
TAG_MASK = 0x7FFF_FFFF


class Dict(Generic[K, V]):
    """A dictionary. A cursor of its iteration is `used << 32 | entry`, so that a change shows.

    Invariant: entries below `end` are set or deleted; `used` of them are set. `filled` slots are not
    EMPTY, and at most `keys.length` are, which leaves a third of the slots EMPTY: every search ends.
    `version` changes whenever an entry is added, removed or moved.
    """

    slots: Array[int]
    entry_keys: Array[K]
    entry_values: Array[V]
    hashes: Array[int]
    end: int
    used: int
    filled: int
    version: int

    def __init__(self, source=(), **kwargs) -> None:
        self.slots = Array[int](0)
        self.entry_keys = Array[K](0)
        self.entry_values = Array[V](0)
        self.hashes = Array[int](0)
        self.end = 0
        self.used = 0
        self.filled = 0
        self.version = 0
        if has_keys(source) or source:
            self.update(source)
        if kwargs:
            self.update((), **kwargs)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __iter__(self) -> Iterator[K]:
        return python_iterator(self)

    def __reversed__(self):
        return self.keys().__reversed__()

    def __len__(self) -> int:
        return self.used

    def __bool__(self) -> bool:
        return self.used != 0

    def __getitem__(self, key) -> V:
        key_hash = hash(key)
        lock(self)
        entry = self.find(key, key_hash)
        if entry < 0:
            unlock(self)
            return self.__missing__(key)
        value = self.entry_values[entry]
        unlock(self)
        return value

    def __missing__(self, key) -> V:
        """What `self[key]` gives for an absent key; `dict` itself has no such method in CPython."""
        raise KeyError(key)

    def get(self, key, default=None):
        key_hash = hash(key)
        lock(self)
        entry = self.find(key, key_hash)
        if entry < 0:
            unlock(self)
            return default
        value = self.entry_values[entry]
        unlock(self)
        return value

    def __contains__(self, key) -> bool:
        key_hash = hash(key)
        lock(self)
        entry = self.find(key, key_hash)
        unlock(self)
        return entry >= 0

    def __setitem__(self, key: K, value: V) -> None:
        self.put(key, hash(key), value)

    def put(self, key: K, key_hash: int, value: V) -> None:
        lock(self)
        entry = self.find_with_room(key, key_hash)
        if entry >= 0:
            self.entry_values[entry] = value
        else:
            self.add(~entry, key, key_hash, value)
        unlock(self)

    def setdefault(self, key: K, default: V = None) -> V:  # type: ignore[assignment]
        key_hash = hash(key)
        lock(self)
        entry = self.find_with_room(key, key_hash)
        value = default
        if entry >= 0:
            value = self.entry_values[entry]
        else:
            self.add(~entry, key, key_hash, default)
        unlock(self)
        return value

    def __delitem__(self, key) -> None:
        key_hash = hash(key)
        lock(self)
        entry = self.find(key, key_hash)
        if entry < 0:
            unlock(self)
            raise KeyError(key)
        self.delete(entry)
        unlock(self)

    def pop(self, key, *default):
        key_hash = hash(key)
        lock(self)
        entry = self.find(key, key_hash)
        if entry < 0:
            unlock(self)
            if default:
                return default[0]
            raise KeyError(key)
        value = self.entry_values[entry]
        self.delete(entry)
        unlock(self)
        return value

    def popitem(self) -> tuple[K, V]:
        lock(self)
        if self.used == 0:
            unlock(self)
            raise KeyError("popitem(): dictionary is empty")
        entry = self.end - 1
        while self.hashes[entry] == DELETED:
            entry -= 1
        key = self.entry_keys[entry]
        value = self.entry_values[entry]
        self.delete(entry)
        self.end = entry  # so that popping all items stays linear
        unlock(self)
        return (key, value)

    def clear(self) -> None:
        slots = Array[int](0)
        keys = Array[K](0)
        values = Array[V](0)
        hashes = Array[int](0)
        lock(self)
        self.slots = slots
        self.entry_keys = keys
        self.entry_values = values
        self.hashes = hashes
        self.end = 0
        self.used = 0
        self.filled = 0
        self.version += 1
        unlock(self)

    def update(self, other=(), **kwargs) -> None:
        if has_keys(other):
            for key in other.keys():
                self.put(key, hash(key), other[key])
        elif isinstance(other, Dict):
            entries = other.snapshot()
            for i in range(entries.end):
                self.put(entries.entry_keys[i], entries.hashes[i], entries.entry_values[i])
        else:
            at = 0
            for pair in other:
                key, value = pair_of(pair, at)
                self.put(key, hash(key), value)
                at += 1
        for name, value in kwargs.items():
            self.put(name, hash(name), value)  # type: ignore[arg-type]

    def copy(self) -> Dict[K, V]:
        return self.snapshot()

    def kind_of_views(self) -> Str:
        """How the `repr` of a view begins."""
        return text("dict")

    def keys(self):
        return dict_views.DictKeys(self)

    def values(self):
        return dict_views.DictValues(self)

    def items(self):
        return dict_views.DictItems(self)

    def __or__(self, other: Dict[K, V]) -> Dict[K, V]:
        result = self.copy()
        result.update(other)
        return result

    def __ior__(self, other) -> Dict[K, V]:  # type: ignore[misc]
        self.update(other)
        return self

    def __eq__(self, other) -> bool:
        if isinstance(other, Dict):
            if self.used != other.used:
                return False
            entries = self.snapshot()
            for i in range(entries.end):
                key = entries.entry_keys[i]
                lock(other)
                found = other.find(key, entries.hashes[i])
                if found < 0:
                    unlock(other)
                    return False
                value = other.entry_values[found]
                unlock(other)
                if not equal(entries.entry_values[i], value):
                    return False
            return True
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __repr__(self) -> Str:  # type: ignore[override]
        return self.entries_repr()

    def entries_repr(self) -> Str:
        """The text of a plain dictionary with these entries."""
        if not begin_showing(self):
            return text("{...}")
        entries = self.snapshot()
        builder = StrBuilder(16)
        builder.add(text("{"))
        try:
            for i in range(entries.end):
                if i > 0:
                    builder.add(text(", "))
                builder.add(repr_of(entries.entry_keys[i]))
                builder.add(text(": "))
                builder.add(repr_of(entries.entry_values[i]))
        finally:
            end_showing()
        builder.add(text("}"))
        return builder.build()

    # Iteration, of the dictionary and of its views.

    def iter_first(self) -> int:
        lock(self)
        cursor = self.cursor_from(0)
        unlock(self)
        return cursor

    def iter_next(self, cursor: int) -> int:
        lock(self)
        if self.used != cursor >> 32:
            unlock(self)
            raise RuntimeError("dictionary changed size during iteration")
        cursor = self.cursor_from((cursor & ENTRY_MASK) + 1)
        unlock(self)
        return cursor

    def iter_item(self, cursor: int) -> K:
        lock(self)
        entry = self.entry_at(cursor)
        key = self.entry_keys[entry]
        unlock(self)
        return key

    def cursor_from(self, entry: int) -> int:
        """The cursor of the first set entry from there on. The lock is held."""
        while entry < self.end:
            if self.hashes[entry] != DELETED:
                return self.used << 32 | entry
            entry += 1
        return -1

    def entry_at(self, cursor: int) -> int:
        """The entry of a cursor. The lock is held; not when this raises."""
        entry = cursor & ENTRY_MASK
        if entry >= self.end or self.hashes[entry] == DELETED:
            unlock(self)  # another thread was here since `iter_next`
            raise RuntimeError("dictionary changed size during iteration")
        return entry

    def value_at(self, cursor: int) -> V:
        lock(self)
        value = self.entry_values[self.entry_at(cursor)]
        unlock(self)
        return value

    def item_at(self, cursor: int) -> tuple[K, V]:
        lock(self)
        entry = self.entry_at(cursor)
        item = (self.entry_keys[entry], self.entry_values[entry])
        unlock(self)
        return item

    def has_item(self, key, value) -> bool:
        key_hash = hash(key)
        lock(self)
        entry = self.find(key, key_hash)
        if entry < 0:
            unlock(self)
            return False
        found = self.entry_values[entry]
        unlock(self)
        return equal(found, value)

    def listed(self) -> Array[K]:
        """The keys at one moment."""
        entries = self.snapshot()
        keys = Array[K](entries.used)
        keys.copy_from(0, entries.entry_keys, 0, entries.used)
        return keys

    def add_to(self, target) -> None:
        target.extend_array(self.listed())

    def listed_values(self) -> Array[V]:
        entries = self.snapshot()
        values = Array[V](entries.used)
        values.copy_from(0, entries.entry_values, 0, entries.used)
        return values

    def listed_items(self) -> Array[tuple[K, V]]:
        entries = self.snapshot()
        items = Array[tuple[K, V]](entries.used)
        for i in range(entries.used):
            items[i] = (entries.entry_keys[i], entries.entry_values[i])
        return items

    # The table.

    def find(self, key, key_hash: int) -> int:
        """The entry with this key, or `~slot` of the EMPTY slot where the search ended.

        The lock is held, also on return; not when `==` raises.
        """
        slots = self.slots
        mask = slots.length - 1
        if mask < 0:
            return EMPTY
        tag = key_hash & TAG_MASK
        slot = key_hash & mask
        perturb = key_hash
        while True:
            content = slots[slot]
            if content == EMPTY:
                return ~slot
            if content >> 32 == tag:  # not so for DUMMY, which is negative
                entry = content & ENTRY_MASK
                candidate = self.entry_keys[entry]
                if isinstance(key, (int, float, Str)) and isinstance(candidate, (int, float, Str)):
                    if candidate == key:
                        return entry
                elif self.hashes[entry] == key_hash:
                    version = self.version
                    unlock(self)
                    is_equal = candidate == key
                    lock(self)
                    if self.version != version:
                        return self.find(key, key_hash)
                    if is_equal:
                        return entry
            perturb = shift_right(perturb, 5)
            slot = (slot * 5 + perturb + 1) & mask

    def find_with_room(self, key: K, key_hash: int) -> int:
        """As `find`; if the key is absent, there is room for it. The lock is held."""
        entry = self.find(key, key_hash)
        while entry < 0 and self.filled >= self.entry_keys.length:
            unlock(self)
            self.grow()
            lock(self)
            entry = self.find(key, key_hash)
        return entry

    def add(self, slot: int, key: K, key_hash: int, value: V) -> None:
        """Append an entry; the slot is EMPTY and there is room. The lock is held."""
        entry = self.end
        self.entry_keys[entry] = key
        self.entry_values[entry] = value
        self.hashes[entry] = key_hash
        self.slots[slot] = (key_hash & TAG_MASK) << 32 | entry
        self.end = entry + 1
        self.used += 1
        self.filled += 1
        self.version += 1

    def delete(self, entry: int) -> None:
        """Delete a set entry. The lock is held."""
        slots = self.slots
        mask = slots.length - 1
        key_hash = self.hashes[entry]
        content = (key_hash & TAG_MASK) << 32 | entry
        slot = key_hash & mask
        perturb = key_hash
        while slots[slot] != content:
            perturb = shift_right(perturb, 5)
            slot = (slot * 5 + perturb + 1) & mask
        slots[slot] = DUMMY
        self.hashes[entry] = DELETED
        self.entry_keys.clear(entry)
        self.entry_values.clear(entry)
        self.used -= 1
        self.version += 1

    def grow(self) -> None:
        """Move to a table in which a third of the slots are used, leaving deleted entries behind."""
        size = table_size(self.used * 2)
        slots = empty_slots(size)
        room = size * 2 // 3
        keys = Array[K](room)
        values = Array[V](room)
        hashes = Array[int](room)
        lock(self)
        if self.used < room:  # else other threads have added many meanwhile
            self.end = self.copy_entries(slots, keys, values, hashes)
            self.filled = self.end
            self.slots = slots
            self.entry_keys = keys
            self.entry_values = values
            self.hashes = hashes
            self.version += 1
        unlock(self)

    def snapshot(self) -> Dict[K, V]:
        """A copy at one moment, without deleted entries."""
        result = self.emptied(self.used)
        lock(self)
        while self.used > result.entry_keys.length:
            used = self.used
            unlock(self)
            result = self.emptied(used)
            lock(self)
        count = self.copy_entries(
            result.slots, result.entry_keys, result.entry_values, result.hashes
        )
        unlock(self)
        result.end = count
        result.used = count
        result.filled = count
        return result

    def emptied(self, count: int) -> Dict[K, V]:
        """An empty dictionary of the same type with room for so many entries."""
        size = table_size(count)
        room = size * 2 // 3
        result = Dict[K, V]()
        result.slots = empty_slots(size)
        result.entry_keys = Array[K](room)
        result.entry_values = Array[V](room)
        result.hashes = Array[int](room)
        return result

    def copy_entries(
        self, slots: Array[int], keys: Array[K], values: Array[V], hashes: Array[int]
    ) -> int:
        """Copy the entries to an empty table that has room for them; their number. The lock is held."""
        to = 0
        for entry in range(self.end):
            key_hash = self.hashes[entry]
            if key_hash != DELETED:
                keys[to] = self.entry_keys[entry]
                values[to] = self.entry_values[entry]
                hashes[to] = key_hash
                to += 1
        mask = slots.length - 1
        for entry in range(to):
            key_hash = hashes[entry]
            slot = key_hash & mask
            perturb = key_hash
            while slots[slot] != EMPTY:
                perturb = shift_right(perturb, 5)
                slot = (slot * 5 + perturb + 1) & mask
            slots[slot] = (key_hash & TAG_MASK) << 32 | entry
        return to


def table_size(count: int) -> int:
    """How many slots a dictionary of so many entries needs."""
    size = 8
    while size * 2 // 3 < count:
        size *= 2
    return size


def empty_slots(size: int) -> Array[int]:
    slots = Array[int](size)
    for slot in range(size):
        slots[slot] = EMPTY
    return slots


def pair_of(item, position: int):
    """The key and the value that an item of an iterable of pairs stands for."""
    from weft.runtime.lists import List, list_of  # which imports this module

    if not isinstance(item, (List, tuple, Str)):
        return pair_of(list_of(item), position)
    if len(item) != 2:
        raise ValueError(
            text("dictionary update sequence element #")
            + repr_of(position)
            + text(" has length ")
            + repr_of(len(item))
            + text("; 2 is required")
        )
    return (item[0], item[1])
