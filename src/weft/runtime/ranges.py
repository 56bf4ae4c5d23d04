"""`range`: arithmetic only, immutable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime.hashing import HASH_NONE, combine_add, combine_end, combine_start, hash_int
from weft.runtime.intrinsics import (
    repr_of,
    text,
    unsigned_div,
    unsigned_less,
    wrap_add,
    wrap_mul,
    wrap_sub,
)
from weft.runtime.python_iteration import python_iterator
from weft.runtime.slices import slice_start, slice_step, slice_stop
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str

if TYPE_CHECKING:
    from collections.abc import Iterator


class Range:
    """The integers `start + i * step` for `i` below `length`. A cursor is such an `i`."""

    start: int
    stop: int
    step: int
    length: int

    def __init__(self, start: int, stop: int, step: int) -> None:
        self.start = start
        self.stop = stop
        self.step = step
        self.length = range_length(start, stop, step)

    def __iter__(self) -> Iterator[int]:
        return python_iterator(self)

    def __len__(self) -> int:
        return self.length

    def __bool__(self) -> bool:
        return self.length != 0

    def __getitem__(self, index: int) -> int:
        if index < 0:
            index += self.length
        if not unsigned_less(index, self.length):
            raise IndexError("range object index out of range")
        return self.start + index * self.step

    def get_slice(self, start, stop, step) -> Range:
        stride = slice_step(step)
        first = slice_start(start, stride, self.length)
        last = slice_stop(stop, stride, self.length)
        # As CPython computes the ends, which `repr` shows; they may lie one step outside.
        return Range(
            wrap_add(self.start, wrap_mul(first, self.step)),
            wrap_add(self.start, wrap_mul(last, self.step)),
            wrap_mul(self.step, stride),
        )

    def __contains__(self, value) -> bool:
        return self.position_of(value) >= 0

    def position_of(self, value) -> int:
        """The index of a number in the range, or -1."""
        if isinstance(value, int):
            if self.length == 0:
                return -1
            last = self.start + (self.length - 1) * self.step
            if self.step > 0:
                if value < self.start or value > last:
                    return -1
                distance = wrap_sub(value, self.start)
                stride = self.step
            else:
                if value > self.start or value < last:
                    return -1
                distance = wrap_sub(self.start, value)
                stride = wrap_sub(0, self.step)
            position = unsigned_div(distance, stride)
            return position if wrap_mul(position, stride) == distance else -1
        for i in range(self.length):
            if self.start + i * self.step == value:
                return i
        return -1

    def index(self, value) -> int:
        position = self.position_of(value)
        if position < 0:
            if isinstance(value, int):
                raise ValueError(repr_of(value) + text(" is not in range"))
            raise ValueError("sequence.index(x): x not in sequence")
        return position

    def count(self, value) -> int:
        return 1 if self.position_of(value) >= 0 else 0

    def __eq__(self, other) -> bool:
        if not isinstance(other, Range) or self.length != other.length:
            return False
        if self.length == 0:
            return True
        return self.start == other.start and (self.length == 1 or self.step == other.step)

    def __ne__(self, other) -> bool:
        return not self == other

    def __hash__(self) -> int:
        acc = combine_add(combine_start(), hash_int(self.length))
        acc = combine_add(acc, HASH_NONE if self.length == 0 else hash_int(self.start))
        acc = combine_add(acc, HASH_NONE if self.length < 2 else hash_int(self.step))
        return combine_end(acc, 3)

    def __repr__(self) -> Str:  # type: ignore[override]
        builder = StrBuilder(24)
        builder.add(text("range("))
        builder.add(repr_of(self.start))
        builder.add(text(", "))
        builder.add(repr_of(self.stop))
        if self.step != 1:
            builder.add(text(", "))
            builder.add(repr_of(self.step))
        builder.add(text(")"))
        return builder.build()

    def iter_first(self) -> int:
        return 0 if self.length > 0 else -1

    def iter_next(self, cursor: int) -> int:
        return cursor + 1 if cursor + 1 < self.length else -1

    def iter_item(self, cursor: int) -> int:
        return self.start + cursor * self.step


def range_length(start: int, stop: int, step: int) -> int:
    if step == 0:
        raise ValueError("range() arg 3 must not be zero")
    if step > 0:
        if start >= stop:
            return 0
        length = unsigned_div(wrap_sub(wrap_sub(stop, start), 1), step) + 1
    else:
        if start <= stop:
            return 0
        length = unsigned_div(wrap_sub(wrap_sub(start, stop), 1), wrap_sub(0, step)) + 1
    if length < 0:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return length


def range_of(stop: int) -> Range:
    """`range(stop)`."""
    return Range(0, stop, 1)
