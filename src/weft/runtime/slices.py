"""The arithmetic of `x[start:stop:step]`: absent parts are `None`, as the compiler passes them.

`slice_step` first, then `slice_start` and `slice_stop`, then `slice_count` items from `start` on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import repr_of, text, wide_ints

if TYPE_CHECKING:
    from weft.runtime.strings import Str

A = TypeVar("A", bound=Any)
B = TypeVar("B", bound=Any)
C = TypeVar("C", bound=Any)


class Slice(Generic[A, B, C]):
    """`slice(start, stop, step)`, where a class of the program has `__getitem__`; see frontend/slices.py."""

    start: A
    stop: B
    step: C

    def __init__(self, start: A, stop: B, step: C) -> None:
        self.start = start
        self.stop = stop
        self.step = step

    def indices(self, length: int) -> tuple[int, int, int]:
        if length < 0:
            raise ValueError("length should not be negative")
        stride = slice_step(self.step)
        return (
            slice_start(self.start, stride, length),
            slice_stop(self.stop, stride, length),
            stride,
        )

    def parts(self):
        return (self.start, self.stop, self.step)

    def __eq__(self, other) -> bool:
        if isinstance(other, Slice):
            return self.parts() == other.parts()
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __lt__(self, other: Slice[A, B, C]) -> bool:
        return self.parts() < other.parts()

    def __repr__(self) -> Str:  # type: ignore[override]
        return text("slice") + repr_of(self.parts())


def slice_step(step) -> int:
    if step is None:
        return 1
    if step == 0:
        raise ValueError("slice step cannot be zero")
    return step


def slice_start(start, step: int, length: int) -> int:
    if start is None:
        return 0 if step > 0 else length - 1
    return clamp(start, step, length)


def slice_stop(stop, step: int, length: int) -> int:
    if stop is None:
        return length if step > 0 else -1
    return clamp(stop, step, length)


def clamp(position, step: int, length: int) -> int:
    if wide_ints():
        from weft.runtime.big_int import BigInt  # which imports this module

        if isinstance(position, BigInt):
            before = position.is_negative
            return (0 if before else length) if step > 0 else (-1 if before else length - 1)
    return clamp_word(position, step, length)


def clamp_word(position: int, step: int, length: int) -> int:
    if position < 0:
        position += length
        if position < 0:
            return 0 if step > 0 else -1
    elif position >= length:
        return length if step > 0 else length - 1
    return position


def slice_count(start: int, stop: int, step: int) -> int:
    if step > 0:
        return (stop - start - 1) // step + 1 if start < stop else 0
    if stop >= start:
        return 0
    # A step of -2**63 cannot be negated, and reaches one item only.
    return (start - stop - 1) // -step + 1 if step > -start - 1 else 1
