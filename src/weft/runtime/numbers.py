"""Arguments that are to be numbers, as CPython's C functions take them."""

from __future__ import annotations

from typing import Any

from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.dicts import Dict
from weft.runtime.intrinsics import text, type_name, wide_ints
from weft.runtime.lists import List
from weft.runtime.sets import Set
from weft.runtime.strings import Str


def real(value: Any) -> float:
    """A number as a float; of other objects what `__float__` gives."""
    if isinstance(value, (int, float)):
        return float(value)
    if value is None or isinstance(value, (Str, List, Dict, Set, Bytes, ByteArrayObject, tuple)):
        raise TypeError(text("must be real number, not ") + type_name(value))
    return float(value)


def index_of(value: Any) -> int:
    """An integer, as an index or a count; of other objects what `__index__` gives."""
    if wide_ints():
        from weft.runtime.big_int import BigInt  # which imports this module

        if isinstance(value, BigInt):  # an `int` too, where there are such
            raise OverflowError("Python int too large to convert to C ssize_t")
    if isinstance(value, int):
        return int(value)
    if hasattr(value, "__index__"):
        found = value.__index__()
        if isinstance(found, int):
            return index_of(found)
        raise TypeError(f"__index__ returned non-int (type {type_name(found)})")
    raise TypeError(
        text("'") + type_name(value) + text("' object cannot be interpreted as an integer")
    )
