"""`str.maketrans` and `str.translate`."""

from __future__ import annotations

from weft.runtime import dicts
from weft.runtime.intrinsics import text, type_name
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str, chr_, ord_


def table_of(x, y, z):
    """A dictionary from code points to what replaces them; `None` deletes."""
    table = dicts.Dict()  # type: ignore[var-annotated]
    if y is None:
        if not isinstance(x, dicts.Dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        for key, value in x.items():
            if isinstance(key, Str):
                if len(key) != 1:
                    raise ValueError("string keys in translate table must be of length 1")
                table[ord_(key)] = value
            else:
                table[key] = value
    else:
        if len(x) != len(y):
            raise ValueError("the first two maketrans arguments must have equal length")
        for i in range(len(x)):
            table[ord_(x[i])] = ord_(y[i])
        if z is not None:
            for char in z:
                table[ord_(char)] = None
    return table


def translate(string: Str, table) -> Str:
    builder = StrBuilder(len(string))
    for char in string:
        if type(table) is dicts.Dict:  # by far the most usual: no exception for what is absent
            if ord_(char) in table:
                add(builder, table[ord_(char)])
            else:
                builder.add(char)
        else:
            try:
                add(builder, table[ord_(char)])
            except LookupError:
                builder.add(char)
    return builder.build()


def add(builder: StrBuilder, value) -> None:
    if value is None:
        return
    if isinstance(value, int):
        builder.add(chr_(value))
    elif isinstance(value, Str):
        builder.add(value)
    else:
        raise TypeError(
            text("character mapping must return integer, None or str, not ") + type_name(value)
        )
