"""`set` and `frozenset`: what the two have in common, and what only one of them has.

The operations give a set of the kind of the left operand, `emptied()`, also for classes derived from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import (
    repr_of,
    same_object,
    shift_left,
    shift_right,
    text,
    type_name,
    wrap_add,
    wrap_mul,
)
from weft.runtime.set_tables import SetTable, is_mark, stored_hash
from weft.runtime.string_builder import StrBuilder

if TYPE_CHECKING:
    from weft.runtime.strings import Str

T = TypeVar("T")


class AnySet(SetTable[T], Generic[T]):
    """A set, whether it can be changed or not. `absorb` and the like change it all the same."""

    def emptied(self) -> Any:
        """An empty set of the same kind."""
        raise NotImplementedError

    def absorb(self, other) -> None:
        """Add all items of an iterable."""
        if isinstance(other, SetTable):
            self.merge(other.snapshot())
        elif isinstance(other, dicts.Dict):
            keys = other.listed()
            self.make_room(keys.length)
            for i in range(keys.length):
                self.put(keys[i], stored_hash(hash(keys[i])))
        else:
            for item in other:
                self.put(item, stored_hash(hash(item)))

    def holds(self, item) -> bool:
        return self.has(item, stored_hash(hash(item)))

    def drop(self, item) -> bool:
        """Remove the item; says whether it was there."""
        return self.take(item, stored_hash(hash(item)))

    def duplicate(self):
        result = self.emptied()
        result.merge(self.snapshot())
        return result

    def union(self, *others):
        result = self.duplicate()
        for other in others:
            result.absorb(other)
        return result

    def intersection(self, *others):
        if not others:
            return self.duplicate()
        result = self.common(others[0])
        for other in others[1:]:
            result.become(result.common(other))
        return result

    def common(self, other):
        """The items that the other one has too."""
        result = self.emptied()
        if isinstance(other, AnySet):
            # The smaller of the two is looked through.
            if other.used > self.used:
                mine = self.snapshot()
                for slot in range(mine.hashes.length):
                    item_hash = mine.hashes[slot]
                    if not is_mark(item_hash) and other.has(mine.items[slot], item_hash):
                        result.put(mine.items[slot], item_hash)
            else:
                theirs = other.snapshot()
                for slot in range(theirs.hashes.length):
                    item_hash = theirs.hashes[slot]
                    if not is_mark(item_hash) and self.has(theirs.items[slot], item_hash):
                        result.put(theirs.items[slot], item_hash)
        else:
            for item in other:
                item_hash = stored_hash(hash(item))
                if self.has(item, item_hash):
                    result.put(item, item_hash)
        return result

    def difference(self, *others):
        if not others:
            return self.duplicate()
        result = self.without(others[0])
        for other in others[1:]:
            result.lose(other)
        return result

    def without(self, other):
        """The items that the other one has not."""
        if isinstance(other, (AnySet, dicts.Dict)) and self.used >> 2 <= len(other):
            result = self.emptied()
            mine = self.snapshot()
            for slot in range(mine.hashes.length):
                if not is_mark(mine.hashes[slot]) and mine.items[slot] not in other:
                    result.put(mine.items[slot], mine.hashes[slot])
            return result
        result = self.duplicate()
        result.lose(other)
        return result

    def lose(self, other) -> None:
        """Remove the items of an iterable."""
        if isinstance(other, AnySet):
            if same_object(self, other):
                self.become(SetTable[T]())
                return
            theirs = other.snapshot() if other.used >> 3 <= self.used else self.common(other)
            for slot in range(theirs.hashes.length):
                if not is_mark(theirs.hashes[slot]):
                    self.take(theirs.items[slot], theirs.hashes[slot])
        else:
            for item in other:
                self.drop(item)
        if self.filled - self.used > (self.hashes.length - 1) // 4:  # many DUMMYs
            self.grow()

    def symmetric_difference(self, other):
        result = self.emptied()
        result.absorb(other)
        result.toggle(self.snapshot())
        return result

    def toggle(self, other) -> None:
        """Remove what both sets have, add what only the other has, which belongs to the caller."""
        for slot in range(other.hashes.length):
            item_hash = other.hashes[slot]
            if not is_mark(item_hash) and not self.take(other.items[slot], item_hash):
                self.put(other.items[slot], item_hash)

    def issubset(self, other) -> bool:
        if isinstance(other, AnySet):
            if self.used > other.used:
                return False
            mine = self.snapshot()
            for slot in range(mine.hashes.length):
                item_hash = mine.hashes[slot]
                if not is_mark(item_hash) and not other.has(mine.items[slot], item_hash):
                    return False
            return True
        items = self.emptied()
        items.absorb(other)
        return self.issubset(items)

    def issuperset(self, other) -> bool:
        if isinstance(other, AnySet):
            return other.issubset(self)
        for item in other:
            if not self.holds(item):
                return False
        return True

    def isdisjoint(self, other) -> bool:
        if isinstance(other, AnySet):
            if other.used > self.used:
                return other.isdisjoint_from(self.snapshot())
            return self.isdisjoint_from(other.snapshot())
        for item in other:
            if self.holds(item):
                return False
        return True

    def isdisjoint_from(self, other) -> bool:
        for slot in range(other.hashes.length):
            item_hash = other.hashes[slot]
            if not is_mark(item_hash) and self.has(other.items[slot], item_hash):
                return False
        return True

    def __or__(self, other: AnySet[T]):
        return self.union(other)

    def __and__(self, other: AnySet[T]):
        return self.common(other)

    def __sub__(self, other: AnySet[T]):
        return self.without(other)

    def __xor__(self, other: AnySet[T]):
        return self.symmetric_difference(other)

    def __eq__(self, other) -> bool:
        if isinstance(other, AnySet):
            return self.used == other.used and self.issubset(other)
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __le__(self, other: AnySet[T]) -> bool:
        return self.issubset(other)

    def __lt__(self, other: AnySet[T]) -> bool:
        return self.used < other.used and self.issubset(other)

    def __ge__(self, other: AnySet[T]) -> bool:
        return other.issubset(self)

    def __gt__(self, other: AnySet[T]) -> bool:
        return other.used < self.used and other.issubset(self)

    def braced(self) -> Str:
        """`{1, 2}`."""
        items = self.listed()
        builder = StrBuilder(16)
        builder.add(text("{"))
        for i in range(items.length):
            if i > 0:
                builder.add(text(", "))
            builder.add(repr_of(items[i]))
        builder.add(text("}"))
        return builder.build()

    def wrapped(self) -> Str:
        """`frozenset({1, 2})`."""
        if self.used == 0:
            return type_name(self) + text("()")
        return type_name(self) + text("(") + self.braced() + text(")")


class Set(AnySet[T], Generic[T]):
    """A set that can be changed."""

    def __init__(self, iterable=()) -> None:
        super().__init__()
        self.absorb(iterable)

    def emptied(self) -> Set[T]:
        return Set[T]()

    def add(self, item: T) -> None:
        self.put(item, stored_hash(hash(item)))

    def discard(self, item) -> None:
        self.drop(item)

    def remove(self, item) -> None:
        if not self.drop(item):
            raise KeyError(item)

    def pop(self) -> T:
        return self.take_any()

    def clear(self) -> None:
        self.become(SetTable[T]())

    def copy(self) -> Set[T]:
        return self.duplicate()

    def update(self, *others) -> None:
        for other in others:
            self.absorb(other)

    def intersection_update(self, *others) -> None:
        self.become(self.intersection(*others))

    def difference_update(self, *others) -> None:
        for other in others:
            self.lose(other)

    def symmetric_difference_update(self, other) -> None:
        if isinstance(other, AnySet):
            if same_object(self, other):
                self.clear()
            else:
                self.toggle(other.snapshot())
        else:
            items = Set[T]()
            items.absorb(other)
            self.toggle(items)

    def __ior__(self, other: AnySet[T]) -> Set[T]:
        self.absorb(other)
        return self

    def __iand__(self, other: AnySet[T]) -> Set[T]:
        self.become(self.common(other))
        return self

    def __isub__(self, other: AnySet[T]) -> Set[T]:
        self.lose(other)
        return self

    def __ixor__(self, other: AnySet[T]) -> Set[T]:
        self.symmetric_difference_update(other)
        return self

    def __repr__(self) -> Str:  # type: ignore[override]
        if self.used > 0 and type(self) is Set:
            return self.braced()
        return self.wrapped()


class FrozenSet(AnySet[T], Generic[T]):
    """A set that cannot be changed once it is made, and so can be hashed."""

    def __init__(self, iterable=()) -> None:
        super().__init__()
        self.absorb(iterable)

    def emptied(self) -> FrozenSet[T]:
        return FrozenSet[T]()

    def copy(self) -> FrozenSet[T]:
        return self.duplicate()

    def __hash__(self) -> int:
        """CPython's, which the order of the items does not change."""
        total = 0
        for slot in range(self.hashes.length):
            item_hash = self.hashes[slot]
            if not is_mark(item_hash):
                total ^= wrap_mul(item_hash ^ 89869747 ^ shift_left(item_hash, 16), 3644798167)
        total ^= wrap_mul(self.used + 1, 1927868237)
        total ^= shift_right(total, 11) ^ shift_right(total, 25)
        total = wrap_add(wrap_mul(total, 69069), 907133923)
        return total if total != -1 else 590923713

    def __repr__(self) -> Str:  # type: ignore[override]
        return self.wrapped()


def set_of(iterable):
    """`set(iterable)`; the item type is that of the items added."""
    result = Set()  # type: ignore[var-annotated]
    result.absorb(iterable)
    return result


def frozen_set_of(iterable):
    """`frozenset(iterable)`"""
    result = FrozenSet()  # type: ignore[var-annotated]
    result.absorb(iterable)
    return result


def set_of_constants(iterable):
    """`{1, 2, 3}` with three or more items, all of them constants.

    CPython's compiler folds them to a frozen set, builds that again when it merges constants, and the
    program adds it to an empty set at one go: tables of other sizes than adding one by one makes.
    """
    folded = set_of(iterable)
    merged = Set()  # type: ignore[var-annotated]
    for item in folded:
        merged.add(item)
    result = Set()  # type: ignore[var-annotated]
    result.merge(merged)
    return result


# Below, because that module comes back to this one.
from weft.runtime import dicts  # noqa: E402
