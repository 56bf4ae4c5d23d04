"""Copies of objects: what `copy.copy` and `copy.deepcopy` do, one function for each kind of object.

`frontend/copying.py` picks the function by the type. A `Memo` has the addresses of what was copied and of
the copies, so that an object that is met twice is copied once; the type of a copy is that of the function
which asks for it.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.dicts import Dict
from weft.runtime.intrinsics import (
    Array,
    address_of,
    copy_fields,
    deep_copy,
    exposed_address,
    new_like,
    new_same,
    object_at,
    shift_right,
    text,
    wrap_mul,
)
from weft.runtime.lists import List
from weft.runtime.sets import Set
from weft.runtime.strings import Str

FIRST_CAPACITY = 32
SPREAD = (
    -7046029254386353131
)  # 2**64 divided by the golden ratio: multiplying by it spreads addresses


class Memo:
    """What was copied so far: an open hash table from addresses to addresses. Its capacity is a power of 2.

    It is what a program's own `__deepcopy__` gets; there `memo[id(x)] = y` does what it does in Python.
    """

    sources: Array[int]  # 0 where a slot is free
    copies: Array[int]
    count: int

    def __init__(self) -> None:
        self.sources = Array[int](FIRST_CAPACITY)
        self.copies = Array[int](FIRST_CAPACITY)
        self.count = 0
        for i in range(FIRST_CAPACITY):
            self.sources[i] = 0

    def slot_of(self, source: int) -> int:
        """The slot of a source, or the free one where it belongs."""
        sources = self.sources
        mask = sources.length - 1
        slot = shift_right(wrap_mul(source, SPREAD), 32) & mask
        while sources[slot] != 0 and sources[slot] != source:
            slot = (slot + 1) & mask
        return slot

    def find(self, source: int) -> int:
        """The address of the copy, or 0."""
        slot = self.slot_of(source)
        return self.copies[slot] if self.sources[slot] != 0 else 0

    def note(self, source: int, copied: int) -> None:
        if copied == 0:
            return
        if 2 * self.count >= self.sources.length:
            self.grow()
        slot = self.slot_of(source)
        if self.sources[slot] == 0:
            self.sources[slot] = source
            self.count += 1
        self.copies[slot] = copied

    def grow(self) -> None:
        sources = self.sources
        copies = self.copies
        capacity = 2 * sources.length
        self.sources = Array[int](capacity)
        self.copies = Array[int](capacity)
        for i in range(capacity):
            self.sources[i] = 0
        for i in range(sources.length):
            if sources[i] != 0:
                slot = self.slot_of(sources[i])
                self.sources[slot] = sources[i]
                self.copies[slot] = copies[i]

    # For the program.

    def __setitem__(self, key: int, value: Any) -> None:
        self.note(key, exposed_address(value))

    def __contains__(self, key: int) -> bool:
        return self.find(key) != 0

    def __getitem__(self, key: int):
        raise KeyError(key)

    def get(self, key: int, default: Any = None) -> Any:
        return default

    def __repr__(self) -> Str:  # type: ignore[override]
        return text("{}")


def shallow_object(source: Any) -> Any:
    made = new_same(source)
    copy_fields(source, made, None, "")
    return made


def deep_object(source: Any, memo: Memo) -> Any:
    known = memo.find(address_of(source))
    if known != 0:
        return object_at(known)
    made = new_like(source)
    memo.note(address_of(source), exposed_address(made))
    copy_fields(source, made, memo, "")
    return made


def deep_list(source: Any, memo: Memo) -> Any:
    known = memo.find(address_of(source))
    if known != 0:
        return object_at(known)
    made = new_like(source)
    List.__init__(made)
    memo.note(address_of(source), exposed_address(made))
    for item in source:
        made.append(deep_copy(item, memo))
    return made


def deep_dict(source: Any, memo: Memo) -> Any:
    known = memo.find(address_of(source))
    if known != 0:
        return object_at(known)
    made = new_like(source)
    Dict.__init__(made)
    memo.note(address_of(source), exposed_address(made))
    copy_fields(source, made, memo, "Dict")
    for key, value in source.items():
        made[deep_copy(key, memo)] = deep_copy(value, memo)
    return made


def deep_set(source: Any, memo: Memo) -> Any:
    known = memo.find(address_of(source))
    if known != 0:
        return object_at(known)
    made = new_like(source)
    Set.__init__(made)
    memo.note(address_of(source), exposed_address(made))
    for item in source:
        made.put(deep_copy(item, memo), hash(item))
    return made


def deep_by_method(source: Any, memo: Memo) -> Any:
    known = memo.find(address_of(source))
    if known != 0:
        return object_at(known)
    made = source.__deepcopy__(memo)
    memo.note(address_of(source), exposed_address(made))
    return made


def fill_deep(made: Any, source: Any, memo: Memo) -> None:
    """The copies of an array's items; what is unset stays so."""
    for i in range(source.length):
        if source.is_set(i):
            made[i] = deep_copy(source[i], memo)
