"""`tuple`, where its length is known only at run time.

Most tuples are values of a known length, each item with its own type, which the compiler keeps in
registers. One made of an iterable, sliced at variable bounds or grown in a loop is an object of this
class, whose items have one type. Both show and compare alike and hash to the same number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.hashing import combine_add, combine_end, combine_start
from weft.runtime.intrinsics import (
    Array,
    equal,
    overrides_iteration,
    repr_of,
    str_of,
    text,
    unsigned_less,
)
from weft.runtime.lists import MAX_INT, List, list_of, raise_unpack
from weft.runtime.python_iteration import python_iterator
from weft.runtime.slices import slice_count, slice_start, slice_step, slice_stop
from weft.runtime.string_builder import StrBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.runtime.strings import Str

T = TypeVar("T", bound=Any)


class LongTuple(Generic[T]):
    """A tuple. A cursor of its iteration is an index. Nothing changes it, so nothing takes its lock.

    Invariant: no slot of `items` is unset.
    """

    items: Array[T]

    def __init__(self, items: Array[T]) -> None:
        self.items = items

    def __iter__(self) -> Iterator[T]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.items.length

    def __bool__(self) -> bool:
        return self.items.length != 0

    def __getitem__(self, index: int) -> T:
        items = self.items
        if index < 0:
            index += items.length
        if not unsigned_less(index, items.length):
            raise IndexError("tuple index out of range")
        return items[index]

    def begin_unpack(self, wanted: int) -> Array[T]:
        if self.items.length != wanted:
            raise_unpack(self.items.length, wanted)
        return self.items

    def end_unpack(self) -> None:
        pass

    def get_slice(self, start, stop, step) -> LongTuple[T]:
        stride = slice_step(step)
        items = self.items
        first = slice_start(start, stride, items.length)
        count = slice_count(first, slice_stop(stop, stride, items.length), stride)
        result = Array[T](count)
        for i in range(count):
            result[i] = items[first + i * stride]
        return LongTuple[T](result)

    def __add__(self, other: LongTuple[T]) -> LongTuple[T]:
        mine = self.items
        theirs = other.items
        result = Array[T](mine.length + theirs.length)
        result.copy_from(0, mine, 0, mine.length)
        result.copy_from(mine.length, theirs, 0, theirs.length)
        return LongTuple[T](result)

    def __mul__(self, count: int) -> LongTuple[T]:
        mine = self.items
        if count < 0:
            count = 0
        result = Array[T](mine.length * count)
        for i in range(count):
            result.copy_from(i * mine.length, mine, 0, mine.length)
        return LongTuple[T](result)

    def __rmul__(self, count: int) -> LongTuple[T]:
        return self * count

    def __contains__(self, value) -> bool:
        return self.position_of(value, 0, self.items.length) >= 0

    def index(self, value, start: int = 0, stop: int = MAX_INT) -> int:
        size = self.items.length
        at = self.position_of(value, slice_start(start, 1, size), slice_stop(stop, 1, size))
        if at < 0:
            raise ValueError("tuple.index(x): x not in tuple")
        return at

    def count(self, value) -> int:
        items = self.items
        found = 0
        for i in range(items.length):
            if equal(items[i], value):
                found += 1
        return found

    def position_of(self, value, start: int, stop: int) -> int:
        """The index of the first item equal to the value, or -1."""
        items = self.items
        for i in range(start, stop):
            if equal(items[i], value):
                return i
        return -1

    def __eq__(self, other) -> bool:
        if isinstance(other, LongTuple):
            if len(self) != len(other):
                return False
            return self.first_difference(other) == len(self)
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def first_difference(self, other) -> int:
        """The index of the first items that differ; the shorter length if there are none."""
        mine = self.items
        theirs = other.items
        count = mine.length if mine.length < theirs.length else theirs.length
        for i in range(count):
            if not equal(mine[i], theirs[i]):
                return i
        return count

    def __lt__(self, other: LongTuple[T]) -> bool:
        at = self.first_difference(other)
        if at >= len(self) or at >= len(other):
            return len(self) < len(other)
        return self[at] < other[at]

    def __le__(self, other: LongTuple[T]) -> bool:
        at = self.first_difference(other)
        if at >= len(self) or at >= len(other):
            return len(self) <= len(other)
        return self[at] <= other[at]

    def __gt__(self, other: LongTuple[T]) -> bool:
        at = self.first_difference(other)
        if at >= len(self) or at >= len(other):
            return len(self) > len(other)
        return self[at] > other[at]

    def __ge__(self, other: LongTuple[T]) -> bool:
        at = self.first_difference(other)
        if at >= len(self) or at >= len(other):
            return len(self) >= len(other)
        return self[at] >= other[at]

    def __hash__(self) -> int:
        items = self.items
        total = combine_start()
        for i in range(items.length):
            total = combine_add(total, hash(items[i]))
        return combine_end(total, items.length)

    def __repr__(self) -> Str:  # type: ignore[override]
        builder = StrBuilder(16)
        builder.add(text("("))
        items = self.items
        for i in range(items.length):
            if i > 0:
                builder.add(text(", "))
            builder.add(repr_of(items[i]))
        builder.add(text(",)" if items.length == 1 else ")"))
        return builder.build()

    def iter_first(self) -> int:
        return 0 if self.items.length > 0 else -1

    def iter_next(self, cursor: int) -> int:
        return cursor + 1 if cursor + 1 < self.items.length else -1

    def iter_item(self, cursor: int) -> T:
        return self.items[cursor]


def shown(items, separator: Str, is_first: bool) -> Str:
    """The items as `print` shows them, with the separator before all but what comes first of all."""
    builder = StrBuilder(16)
    for i in range(len(items)):
        if i > 0 or not is_first:
            builder.add(separator)
        builder.add(str_of(items[i]))
    return builder.build()


def zip_rows(sources, is_strict: bool):
    """`zip(*sources)`."""
    flows = [iter(source) for source in sources]
    while flows:
        row = []
        for flow in flows:
            try:
                row.append(next(flow))
            except StopIteration:
                if is_strict:
                    check_ended(flows, len(row))
                return
        yield tuple_of(row)


def check_ended(flows, at: int) -> None:
    """Where the source `at` is the first that has ended, all must have, at the same place."""
    if at > 0:
        raise length_error(at, "shorter")
    for i in range(1, len(flows)):
        try:
            next(flows[i])
        except StopIteration:
            continue
        raise length_error(i, "longer")


def length_error(at: int, relation: str) -> ValueError:
    others = text(" 1") if at == 1 else text("s 1-") + str_of(at)
    subject = text("zip() argument ") + str_of(at + 1)
    return ValueError(subject + text(" is ") + text(relation) + text(" than argument") + others)


def check_format(items, wanted: int) -> None:
    """`template % items` needs as many items as the template has conversions."""
    if len(items) < wanted:
        raise TypeError("not enough arguments for format string")
    if len(items) > wanted:
        raise TypeError("not all arguments converted during string formatting")


def check_none_missing(items, named, names, keys, places, kind: Str, shown: Str) -> None:
    """`f(*items, **named)`: something for each of the parameters, by its place among the items or by its key."""
    missing = List[Str]()
    for i in range(len(names)):
        if places[i] >= len(items) and (named is None or keys[i] not in named):
            missing.append(names[i])
    count = len(missing)
    if count == 0:
        return
    listed = text("'") + missing[0] + text("'")
    for i in range(1, count):
        between = text(", '")
        if i == count - 1:
            between = text(" and '") if count == 2 else text(", and '")
        listed = listed + between + missing[i] + text("'")
    noun = text(" argument: ") if count == 1 else text(" arguments: ")
    start = shown + text(" missing ") + str_of(count) + text(" required ")
    raise TypeError(start + kind + noun + listed)


def check_not_too_many(
    items, shown: Str, most: int, given: int, required: int, parameters: int
) -> None:
    """`f(*items)` after so many arguments: at most so many items more."""
    count = len(items)
    if count > most:
        takes = str_of(parameters)
        if required < parameters:
            takes = text("from ") + str_of(required) + text(" to ") + takes
        noun = text(" positional argument but ")
        if required < parameters or parameters != 1:
            noun = text(" positional arguments but ")
        were = text(" was given") if given + count == 1 else text(" were given")
        raise TypeError(shown + text(" takes ") + takes + noun + str_of(given + count) + were)


def check_not_twice(named, name: Str, shown: Str) -> None:
    """`f(name=1, **named)`."""
    if name in named:
        wrong = text(" got multiple values for keyword argument '")
        raise TypeError(shown + wrong + name + text("'"))


def check_not_placed(place: int, filled: int, name: Str, shown: Str) -> None:
    """`f(*items, name=1)`: the items do not come to the parameter's place."""
    if place < filled:
        raise TypeError(shown + text(" got multiple values for argument '") + name + text("'"))


def check_names(
    named, known, places, filled: int, placed_only, takes_any: bool, shown: Str
) -> None:
    """`f(*items, **named)`: each name is one of the known ones, whose parameter is not filled by its place."""
    for name in named:
        at = 0
        while at < len(known) and known[at] != name:
            at += 1
        if at < len(known):
            check_not_placed(places[at], filled, name, shown)
        elif not takes_any:
            wrong = text(" got an unexpected keyword argument '") + name
            listed = text("")
            for i in range(len(placed_only)):
                if placed_only[i] in named:
                    listed = listed + (text(", ") if len(listed) else listed) + placed_only[i]
            if len(listed):
                start = " got some positional-only arguments passed as keyword arguments: '"
                wrong = text(start) + listed
            raise TypeError(shown + wrong + text("'"))


def tuple_of(iterable):
    """`tuple(iterable)`."""
    if isinstance(iterable, LongTuple):
        return iterable
    if isinstance(iterable, List) and not overrides_iteration(iterable):
        return LongTuple(iterable.snapshot())
    return LongTuple(list_of(iterable).snapshot())
