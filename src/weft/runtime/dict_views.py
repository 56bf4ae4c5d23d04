"""What `keys()`, `values()` and `items()` give: a look at a dictionary, which goes on seeing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from weft.runtime import dicts
from weft.runtime.intrinsics import Array, lock, repr_of, text, unlock
from weft.runtime.python_iteration import python_iterator
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from collections.abc import Iterator

K = TypeVar("K")
V = TypeVar("V")


class DictKeys(Generic[K, V]):
    """`d.keys()`."""

    source: dicts.Dict[K, V]

    def __init__(self, source: dicts.Dict[K, V]) -> None:
        self.source = source

    def __iter__(self) -> Iterator[K]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.source.used

    def __contains__(self, key) -> bool:
        return key in self.source

    def __eq__(self, other) -> bool:
        if len(self) != len(other):
            return False
        for key in self:
            if key not in other:
                return False
        return True

    def __ne__(self, other) -> bool:
        return not self == other

    def __repr__(self) -> Str:  # type: ignore[override]
        return view_repr(text("dict_keys(["), self.listed())

    def iter_first(self) -> int:
        return self.source.iter_first()

    def iter_next(self, cursor: int) -> int:
        return self.source.iter_next(cursor)

    def iter_item(self, cursor: int) -> K:
        return self.source.iter_item(cursor)

    def listed(self) -> Array[K]:
        return self.source.listed()


class DictValues(Generic[K, V]):
    """`d.values()`."""

    source: dicts.Dict[K, V]

    def __init__(self, source: dicts.Dict[K, V]) -> None:
        self.source = source

    def __iter__(self) -> Iterator[V]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.source.used

    def __contains__(self, value) -> bool:
        for candidate in self:
            if candidate == value:
                return True
        return False

    def __repr__(self) -> Str:  # type: ignore[override]
        return view_repr(text("dict_values(["), self.listed())

    def iter_first(self) -> int:
        return self.source.iter_first()

    def iter_next(self, cursor: int) -> int:
        return self.source.iter_next(cursor)

    def iter_item(self, cursor: int) -> V:
        source = self.source
        lock(source)
        entry = source.entry_at(cursor)
        value = source.entry_values[entry]
        unlock(source)
        return value

    def listed(self) -> Array[V]:
        """The values at one moment."""
        entries = self.source.snapshot()
        values = Array[V](entries.used)
        values.copy_from(0, entries.entry_values, 0, entries.used)
        return values


class DictItems(Generic[K, V]):
    """`d.items()`."""

    source: dicts.Dict[K, V]

    def __init__(self, source: dicts.Dict[K, V]) -> None:
        self.source = source

    def __iter__(self) -> Iterator[tuple[K, V]]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.source.used

    def __contains__(self, item) -> bool:
        key, value = item
        source = self.source
        key_hash = hash(key)
        lock(source)
        entry = source.find(key, key_hash)
        if entry < 0:
            unlock(source)
            return False
        found = source.entry_values[entry]
        unlock(source)
        return found == value

    def __eq__(self, other) -> bool:
        if len(self) != len(other):
            return False
        for item in self:
            if item not in other:
                return False
        return True

    def __ne__(self, other) -> bool:
        return not self == other

    def __repr__(self) -> Str:  # type: ignore[override]
        return view_repr(text("dict_items(["), self.listed())

    def iter_first(self) -> int:
        return self.source.iter_first()

    def iter_next(self, cursor: int) -> int:
        return self.source.iter_next(cursor)

    def iter_item(self, cursor: int) -> tuple[K, V]:
        source = self.source
        lock(source)
        entry = source.entry_at(cursor)
        key = source.entry_keys[entry]
        value = source.entry_values[entry]
        unlock(source)
        return (key, value)

    def listed(self) -> Array[tuple[K, V]]:
        """The pairs at one moment."""
        entries = self.source.snapshot()
        items = Array[tuple[K, V]](entries.used)
        for i in range(entries.used):
            items[i] = (entries.entry_keys[i], entries.entry_values[i])
        return items


def view_repr(start: Str, items) -> Str:
    builder = StrBuilder(32)
    builder.add(start)
    for i in range(items.length):
        if i > 0:
            builder.add(text(", "))
        builder.add(repr_of(items[i]))
    builder.add(text("])"))
    return builder.build()
