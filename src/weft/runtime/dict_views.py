"""What `keys()`, `values()` and `items()` give: a look at a dictionary, which goes on seeing changes.

Each is generic over the type of its dictionary, which may be that of a subclass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import equal, repr_of, text
from weft.runtime.python_iteration import python_iterator
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from collections.abc import Iterator

D = TypeVar("D", bound=Any)


class DictView(Generic[D]):
    """What the three have in common."""

    source: D

    def __init__(self, source: D) -> None:
        self.source = source

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.source.used

    def listed(self) -> Any:
        """The items at one moment, in an array."""
        raise NotImplementedError

    def add_to(self, target) -> None:
        target.extend_array(self.listed())

    def __reversed__(self):
        return iterators.Reversed(lists.list_of(self))

    def iter_first(self) -> int:
        return self.source.iter_first()

    def iter_next(self, cursor: int) -> int:
        return self.source.iter_next(cursor)

    def iter_item(self, cursor: int):
        return self.source.iter_item(cursor)


class SetLikeView(DictView[D], Generic[D]):
    """A view whose items are all different: it has the operators of sets."""

    def __contains__(self, item) -> bool:
        return item in self.source

    def __eq__(self, other) -> bool:
        if isinstance(other, (sets.AnySet, SetLikeView)):
            return len(self) == len(other) and self.is_within(other)
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __le__(self, other) -> bool:
        return len(self) <= len(other) and self.is_within(other)

    def __lt__(self, other) -> bool:
        return len(self) < len(other) and self.is_within(other)

    def __ge__(self, other) -> bool:
        return len(other) <= len(self) and self.has_all(other)

    def __gt__(self, other) -> bool:
        return len(other) < len(self) and self.has_all(other)

    def is_within(self, other) -> bool:
        for item in self:
            if item not in other:
                return False
        return True

    def has_all(self, other) -> bool:
        for item in other:
            if item not in self:
                return False
        return True

    def isdisjoint(self, other) -> bool:
        for item in other:
            if item in self:
                return False
        return True

    def __and__(self, other):
        if isinstance(other, sets.AnySet) and len(self) <= len(other):
            return sets.set_of(other).intersection(self)
        result = sets.Set()  # type: ignore[var-annotated]
        if isinstance(other, SetLikeView) and len(other) > len(self):
            for item in self:
                if item in other:
                    result.add(item)
        else:
            for item in other:
                if item in self:
                    result.add(item)
        return result

    def __rand__(self, other):
        return self & other

    def __or__(self, other):
        result = sets.set_of(self)
        result.update(other)
        return result

    def __ror__(self, other):
        result = sets.set_of(other)
        result.update(self)
        return result

    def __sub__(self, other):
        result = sets.set_of(self)
        result.difference_update(other)
        return result

    def __rsub__(self, other):
        result = sets.set_of(other)
        result.difference_update(self)
        return result

    def __xor__(self, other):
        result = sets.set_of(self)
        result.symmetric_difference_update(other)
        return result

    def __rxor__(self, other):
        result = sets.set_of(other)
        result.symmetric_difference_update(self)
        return result


class DictKeys(SetLikeView[D], Generic[D]):
    """`d.keys()`."""

    def __repr__(self) -> Str:  # type: ignore[override]
        return view_repr(self.source.kind_of_views() + text("_keys(["), self.listed())

    def listed(self):
        return self.source.listed()


class DictValues(DictView[D], Generic[D]):
    """`d.values()`."""

    def __contains__(self, value) -> bool:
        for candidate in self:
            if equal(candidate, value):
                return True
        return False

    def __repr__(self) -> Str:  # type: ignore[override]
        return view_repr(self.source.kind_of_views() + text("_values(["), self.listed())

    def iter_item(self, cursor: int):
        return self.source.value_at(cursor)

    def listed(self):
        """The values at one moment."""
        return self.source.listed_values()


class DictItems(SetLikeView[D], Generic[D]):
    """`d.items()`."""

    def __contains__(self, item) -> bool:
        key, value = item
        return self.source.has_item(key, value)

    def __repr__(self) -> Str:  # type: ignore[override]
        return view_repr(self.source.kind_of_views() + text("_items(["), self.listed())

    def iter_item(self, cursor: int):
        return self.source.item_at(cursor)

    def listed(self):
        """The pairs at one moment."""
        return self.source.listed_items()


def view_repr(start: Str, items) -> Str:
    builder = StrBuilder(32)
    builder.add(start)
    for i in range(items.length):
        if i > 0:
            builder.add(text(", "))
        builder.add(repr_of(items[i]))
    builder.add(text("])"))
    return builder.build()


# Below, because these import the module of dictionaries, which imports this one.
from weft.runtime import iterators, lists, sets  # noqa: E402
