"""The type codes of `array.array`, and what CPython says of integers that do not fit."""

from __future__ import annotations

from weft.runtime.intrinsics import text
from weft.runtime.strings import Str

SHORT_MAX = 0x7FFF
SHORT_MIN = -SHORT_MAX - 1
INT_MAX = 0x7FFF_FFFF
INT_MIN = -INT_MAX - 1


def zero_of(typecode: Str):
    """The zero of a type code that is known only at run time."""
    if is_one_of(typecode, text("fd")):
        return 0.0
    return 0


def size_of(typecode: Str) -> int:
    if len(typecode) != 1:
        raise TypeError("array() argument 1 must be a unicode character, not str")
    if is_one_of(typecode, text("bB")):
        return 1
    if is_one_of(typecode, text("hH")):
        return 2
    if is_one_of(typecode, text("iIf")):
        return 4
    if is_one_of(typecode, text("lLqQd")):
        return 8
    raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")


def is_signed(typecode: Str) -> bool:
    return is_one_of(typecode, text("bhilq"))


def is_one_of(typecode: Str, codes: Str) -> bool:
    return codes.find(typecode) >= 0


def misfit(typecode: Str, size: int, item: int) -> OverflowError:
    """What CPython says depends on how it converts: small ones by way of a C `short` or `int`."""
    if size >= 4 and not is_signed(typecode):
        if item >= 0:
            return OverflowError("unsigned int is greater than maximum")
        return OverflowError(below_zero(typecode))
    kind = text("signed integer")
    if typecode == text("H") and INT_MIN <= item <= INT_MAX:
        kind = text("unsigned short")
    elif typecode == text("B"):
        kind = text("unsigned byte integer")
    elif typecode == text("b") and SHORT_MIN <= item <= SHORT_MAX:
        kind = text("signed char")
    elif size < 4 and typecode != text("H"):
        kind = text("signed short integer")
    return OverflowError(
        kind + text(" is less than minimum" if item < 0 else " is greater than maximum")
    )


def too_large(typecode: Str, size: int, is_positive: bool) -> OverflowError:
    """What CPython says of integers beyond 64 bits."""
    if size < 4 or (is_signed(typecode) and typecode != text("q")):
        return OverflowError("Python int too large to convert to C long")
    if typecode == text("q") or (typecode == text("Q") and is_positive):
        return OverflowError("int too big to convert")
    if is_positive:
        return OverflowError("Python int too large to convert to C unsigned long")
    return OverflowError(below_zero(typecode))


def below_zero(typecode: Str) -> Str:
    if typecode == text("Q"):
        return text("can't convert negative int to unsigned")
    return text("can't convert negative value to unsigned int")
