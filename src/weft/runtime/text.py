"""Text that the compiler asks for: output of `print`, the text of objects without a `__repr__`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime import console
from weft.runtime.intrinsics import ByteArray, never_inline, text
from weft.runtime.protocol import Stream
from weft.runtime.string_builder import StrBuilder, add_escape
from weft.runtime.strings import ord_

if TYPE_CHECKING:
    from weft.runtime.strings import Str

HEX_DIGITS = 16


@never_inline
def write_out(value: Str) -> None:
    console.write(Stream.STDOUT, value.data, value.data.length)


def flush_out() -> None:
    console.flush(Stream.STDOUT)


@never_inline
def object_text(shown: Str, address: int) -> Str:
    """`<__main__.Account object at 0x7f...>`"""
    digits = ByteArray(HEX_DIGITS)
    count = 0
    rest = address
    while rest != 0 or count == 0:
        digit = rest & 15
        digits[HEX_DIGITS - 1 - count] = digit + 48 if digit < 10 else digit + 87
        rest = rest >> 4
        count += 1
    out = StrBuilder(shown.data.length + 24)
    out.add(text("<"))
    out.add(shown)
    out.add(text(" at 0x"))
    out.add_part(digits, HEX_DIGITS - count, count, count)
    out.add(text(">"))
    return out.build()


@never_inline
def ascii_text(value: Str) -> Str:
    """`ascii()` of a text that is a repr already."""
    out = StrBuilder(value.data.length)
    cursor = value.iter_first()
    while cursor != -1:
        one = value.iter_item(cursor)
        if one.data.length == 1:
            out.add(one)
        else:
            add_escape(out, ord_(one))
        cursor = value.iter_next(cursor)
    return out.build()
