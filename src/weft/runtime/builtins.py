"""Builtin functions over any iterable: `sum`, `min`, `max`, `any`, `all`, `sorted`, `reversed`, `next`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime.dict_views import DictView
from weft.runtime.dicts import Dict
from weft.runtime.integers import checked_add
from weft.runtime.intrinsics import python_minor, text
from weft.runtime.iterators import (
    ContainerIterator,
    Enumerate,
    FilterIterator,
    MapIterator,
    Reversed,
    StarMap,
    Steps,
    Zip,
    ZipMore,
)
from weft.runtime.lists import list_of
from weft.runtime.text import object_text

if TYPE_CHECKING:
    from weft.runtime.strings import Str


class NotImplementedType:
    """The compiler takes this class itself, as a value, for `NotImplemented`."""


class Object:
    """What `object()` makes."""

    def __repr__(self) -> Str:  # type: ignore[override]
        return object_text(text("object"), id(self))


def sum_of(iterable, start):
    total = start
    for value in iterable:
        total = checked_add(total, value)
    return total


def empty_error(name) -> ValueError:
    if python_minor() >= 12:
        return ValueError(text(name) + text("() iterable argument is empty"))
    return ValueError(text(name) + text("() arg is an empty sequence"))


def min_of(iterable, key):
    iterator = ContainerIterator(iterable)
    if not iterator.advance():
        raise empty_error("min")
    return least(iterator, key)


def max_of(iterable, key):
    iterator = ContainerIterator(iterable)
    if not iterator.advance():
        raise empty_error("max")
    return greatest(iterator, key)


def min_default(iterable, key, default):
    iterator = ContainerIterator(iterable)
    if not iterator.advance():
        return default
    return least(iterator, key)


def max_default(iterable, key, default):
    iterator = ContainerIterator(iterable)
    if not iterator.advance():
        return default
    return greatest(iterator, key)


def least(iterator, key):
    """The least of the current item and those that follow; of equal ones the first."""
    best = iterator.current()
    if key is None:
        while iterator.advance():
            value = iterator.current()
            if value < best:
                best = value
    else:
        best_key = key(best)
        while iterator.advance():
            value = iterator.current()
            value_key = key(value)
            if value_key < best_key:
                best = value
                best_key = value_key
    return best


def greatest(iterator, key):
    """The greatest of the current item and those that follow; of equal ones the first."""
    best = iterator.current()
    if key is None:
        while iterator.advance():
            value = iterator.current()
            if value > best:
                best = value
    else:
        best_key = key(best)
        while iterator.advance():
            value = iterator.current()
            value_key = key(value)
            if value_key > best_key:
                best = value
                best_key = value_key
    return best


def any_of(iterable) -> bool:
    for value in iterable:
        if value:
            return True
    return False


def all_of(iterable) -> bool:
    for value in iterable:
        if not value:
            return False
    return True


def sorted_of(iterable, key, reverse: bool):
    result = list_of(iterable)
    result.sort(key, reverse)
    return result


def reversed_of(sequence):
    """`reversed(sequence)`: an iterator object; a dictionary's keys are taken at this moment."""
    if isinstance(sequence, (Dict, DictView)):
        return sequence.__reversed__()
    return Reversed(sequence)


def iter_of(source):
    """`iter(source)`; an iterator object is its own."""
    if isinstance(
        source,
        (
            ContainerIterator,
            Enumerate,
            FilterIterator,
            MapIterator,
            Reversed,
            StarMap,
            Steps,
            Zip,
            ZipMore,
        ),
    ):
        return source
    return ContainerIterator(source)


def next_of(iterator):
    if not iterator.advance():
        raise StopIteration
    return iterator.current()


def next_or(iterator, default):
    """`next(iterator, default)`."""
    if not iterator.advance():
        return default
    return iterator.current()


def getattr_or(target, name: Str, default):
    """`getattr(target, name, default)` for a name that `__getattr__` has to know."""
    try:
        return target.__getattr__(name)
    except AttributeError:
        return default


def has_computed(target, name: Str) -> bool:
    """`hasattr(target, name)` for such a name."""
    try:
        target.__getattr__(name)
    except AttributeError:
        return False
    return True
