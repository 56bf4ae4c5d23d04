"""`collections`: containers beside the builtin ones.

# differs: no `UserString`.
# differs: `Counter.elements()` works on a copy made when it is asked for.
"""

from __future__ import annotations

from _collections import defaultdict, deque  # type: ignore[import-not-found]
from typing import Any, Generic, TypeVar

from _wrapping_containers import (  # type: ignore[import-not-found]
    ChainMap,
    UserDict,
    UserList,
)

from weft.runtime.dicts import DELETED, Dict
from weft.runtime.intrinsics import (
    Array,
    equal,
    lock,
    python_minor,
    repr_of,
    text,
    type_name,
    unlock,
)
from weft.runtime.iterators import ContainerIterator
from weft.runtime.lists import List
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

K = TypeVar("K", bound=Any)
V = TypeVar("V", bound=Any)

__all__ = [
    "ChainMap",
    "Counter",
    "OrderedDict",
    "UserDict",
    "UserList",
    "defaultdict",
    "deque",
]


class Counter(Dict[K, V], Generic[K, V]):
    """A dictionary of how often each key occurs; one that is absent occurs 0 times."""

    def __init__(self, iterable=None, **kwds) -> None:
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key) -> V:
        return 0  # type: ignore[return-value]

    def __delitem__(self, key) -> None:
        self.pop(key, None)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def copy(self):
        return self.__class__(self)

    def change(self, key: K, by: V) -> None:
        self[key] = self.get(key, 0) + by

    def update(self, iterable=None, **kwds) -> None:  # type: ignore[override]
        if isinstance(iterable, Dict):
            for key, count in iterable.items():
                self.change(key, count)
        elif iterable is not None:
            for key in iterable:
                self.change(key, 1)  # type: ignore[arg-type]
        for name, count in kwds.items():
            self.change(name, count)  # type: ignore[arg-type]

    def subtract(self, iterable=None, **kwds) -> None:
        if isinstance(iterable, Dict):
            for key, count in iterable.items():
                self.change(key, -count)
        elif iterable is not None:
            for key in iterable:
                self.change(key, -1)  # type: ignore[arg-type]
        for name, count in kwds.items():
            self.change(name, -count)  # type: ignore[arg-type]

    def total(self):
        result = 0
        for count in self.values():
            result += count
        return result

    def most_common(self, n=None):
        ranked = List()  # type: ignore[var-annotated]
        ranked.extend(self.items())
        ranked.sort(_count_of, True)
        if n is None:
            return ranked
        return ranked.get_slice(None, n if n > 0 else 0, None)

    def elements(self):
        result = List()  # type: ignore[var-annotated]
        for key, count in self.items():
            for _ in range(count):
                result.append(key)
        return ContainerIterator(result)

    def kept(self) -> Counter[K, V]:
        """The entries with a count above 0."""
        result = Counter[K, V]()
        for key, count in self.items():
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other: Counter[K, V]) -> Counter[K, V]:
        result = Counter[K, V](self)
        result.update(other)
        return result.kept()

    def __sub__(self, other: Counter[K, V]) -> Counter[K, V]:
        result = Counter[K, V](self)
        result.subtract(other)
        return result.kept()

    def __or__(self, other: Counter[K, V]) -> Counter[K, V]:  # type: ignore[override]
        result = Counter[K, V](self)
        for key, count in other.items():
            if count > result[key]:
                result[key] = count
        return result.kept()

    def __and__(self, other: Counter[K, V]) -> Counter[K, V]:
        result = Counter[K, V]()
        for key, count in self.items():
            theirs = other[key]
            result[key] = count if count < theirs else theirs
        return result.kept()

    def __pos__(self) -> Counter[K, V]:
        return self.kept()

    def __neg__(self) -> Counter[K, V]:
        result = Counter[K, V]()
        result.subtract(self)
        return result.kept()

    def __iadd__(self, other):  # type: ignore[misc]
        self.update(other)
        return self.keep_positive()

    def __isub__(self, other):  # type: ignore[misc]
        self.subtract(other)
        return self.keep_positive()

    def __ior__(self, other):  # type: ignore[misc]
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self.keep_positive()

    def __iand__(self, other):  # type: ignore[misc]
        for key, count in self.snapshot().items():
            theirs = other[key]
            if theirs < count:
                self[key] = theirs
        return self.keep_positive()

    def keep_positive(self):
        for key, count in self.snapshot().items():
            if not count > 0:
                del self[key]
        return self

    def __eq__(self, other) -> bool:
        if isinstance(other, Counter):
            return self <= other and other <= self
        if isinstance(other, Dict):
            return super().__eq__(other)
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __le__(self, other: Counter[K, V]) -> bool:
        for key, count in self.items():
            if not count <= other[key]:
                return False
        for key, count in other.items():
            if not self[key] <= count:
                return False
        return True

    def __lt__(self, other: Counter[K, V]) -> bool:
        return self <= other and not self == other

    def __ge__(self, other: Counter[K, V]) -> bool:
        return other <= self

    def __gt__(self, other: Counter[K, V]) -> bool:
        return other < self

    def __repr__(self) -> Str:  # type: ignore[override]
        if not self:
            return type_name(self) + text("()")
        ordered = Dict[K, V]()
        for key, count in self.most_common():
            ordered[key] = count
        return type_name(self) + text("(") + ordered.entries_repr() + text(")")


def _count_of(item):
    return item[1]


class OrderedDict(Dict[K, V], Generic[K, V]):
    """A dictionary whose order of entries can be changed.

    Invariant: the entries below `first` are deleted. It is where `popitem(last=False)` begins to look, so
    that a queue of entries does not grow slower as it moves through the table.
    """

    first: int

    def __init__(self, source=(), **kwargs) -> None:
        self.first = 0
        super().__init__(source, **kwargs)

    def kind_of_views(self) -> Str:
        return text("odict")

    def copy(self):
        return self.__class__(self)

    def __or__(self, other: Dict[K, V]):
        result = self.copy()
        result.update(other)
        return result

    def popitem(self, last: bool = True) -> tuple[K, V]:
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return super().popitem()
        lock(self)
        entry = self.first
        while entry < self.end and self.hashes[entry] == DELETED:
            entry += 1
        if entry == self.end:
            unlock(self)
            raise KeyError("dictionary is empty")
        item = (self.entry_keys[entry], self.entry_values[entry])
        self.delete(entry)
        self.first = entry + 1
        unlock(self)
        return item

    def move_to_end(self, key, last: bool = True) -> None:
        """To the end in constant time; to the beginning by making the table anew."""
        key_hash = hash(key)
        if last:
            lock(self)
            entry = self.find(key, key_hash)
            if entry < 0:
                unlock(self)
                raise KeyError(key)
            kept = self.entry_keys[entry]
            value = self.entry_values[entry]
            self.delete(entry)
            self.add(~self.find_with_room(kept, key_hash), kept, key_hash, value)
            unlock(self)
        else:
            value = self.pop(key)
            others = self.snapshot()
            self.clear()
            self[key] = value
            self.update(others)

    def copy_entries(
        self, slots: Array[int], keys: Array[K], values: Array[V], hashes: Array[int]
    ) -> int:
        self.first = 0  # the entries are about to move; the lock is held
        return super().copy_entries(slots, keys, values, hashes)

    def __eq__(self, other) -> bool:
        if isinstance(other, OrderedDict):
            mine = self.snapshot()
            theirs = other.snapshot()
            if mine.end != theirs.end:
                return False
            for i in range(mine.end):
                if not equal(mine.entry_keys[i], theirs.entry_keys[i]):
                    return False
                if not equal(mine.entry_values[i], theirs.entry_values[i]):
                    return False
            return True
        if isinstance(other, Dict):
            return super().__eq__(other)
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __repr__(self) -> Str:  # type: ignore[override]
        if self and python_minor() >= 12:
            return type_name(self) + text("(") + self.entries_repr() + text(")")
        builder = StrBuilder(32)
        builder.add(type_name(self))
        builder.add(text("("))
        if self:
            items = self.listed_items()
            builder.add(text("["))
            for i in range(items.length):
                if i > 0:
                    builder.add(text(", "))
                builder.add(repr_of(items[i]))
            builder.add(text("]"))
        builder.add(text(")"))
        return builder.build()
