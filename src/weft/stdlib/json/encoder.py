"""Writing JSON."""

from __future__ import annotations

from typing import Any

from weft.runtime.dicts import Dict
from weft.runtime.float_parts import is_finite
from weft.runtime.intrinsics import address_of, repr_of, text, type_name
from weft.runtime.lists import List
from weft.runtime.string_builder import StrBuilder, add_hex
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, code_width

FIRST_CAPACITY = 128


class JSONEncoder:
    """A writer of documents; what a program derives its own from, for the `cls` of `dumps`."""

    skipkeys: bool
    ensure_ascii: bool
    check_circular: bool
    allow_nan: bool
    sort_keys: bool

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ) -> None:
        self.skipkeys = bool(skipkeys)
        self.ensure_ascii = bool(ensure_ascii)
        self.check_circular = bool(check_circular)
        self.allow_nan = bool(allow_nan)
        self.sort_keys = bool(sort_keys)
        self.indent: Any = indent
        self._separators: Any = separators
        self._default: Any = default

    def default(self, o):
        raise TypeError(f"Object of type {type_name(o)} is not JSON serializable")

    def encode(self, o):
        style = Style(
            self.skipkeys,
            self.ensure_ascii,
            self.allow_nan,
            self.sort_keys,
            self.indent,
            self._separators,
        )
        if self._default is not None:
            return encode(o, style, self._default)
        return encode(o, style, self.default)

    def iterencode(self, o):
        """The whole text as one piece."""
        yield self.encode(o)


class Style:
    """How to write. `path` has the addresses of the containers being written, to find circles."""

    skipkeys: bool
    ensure_ascii: bool
    allow_nan: bool
    sort_keys: bool
    is_indented: bool
    indent: Str
    between: Str
    colon: Str
    path: List[int]

    def __init__(self, skipkeys, ensure_ascii, allow_nan, sort_keys, indent, separators) -> None:
        self.skipkeys = bool(skipkeys)
        self.ensure_ascii = bool(ensure_ascii)
        self.allow_nan = bool(allow_nan)
        self.sort_keys = bool(sort_keys)
        self.is_indented = indent is not None
        self.indent = text("")
        self.between = text(", ")
        self.colon = text(": ")
        self.path = List[int]()
        if isinstance(indent, Str):
            self.indent = indent
        elif indent is not None:
            self.indent = text(" ") * indent
        if separators is not None:
            self.between = separators[0]
            self.colon = separators[1]
        elif indent is not None:
            self.between = text(",")

    def enter(self, address: int) -> None:
        """Go into a container; into a tuple, which cannot hold itself, with 0."""
        if address != 0 and address in self.path:
            raise ValueError("Circular reference detected")
        self.path.append(address)

    def leave(self) -> None:
        self.path.pop()

    def new_line(self, out: StrBuilder) -> None:
        """The line end and the indentation inside of the containers entered, where there are lines."""
        if self.is_indented:
            out.add_byte(10)
            for _ in range(len(self.path)):
                out.add(self.indent)


def encode(value, style: Style, default) -> Str:
    out = StrBuilder(FIRST_CAPACITY)
    write(out, value, style, default)
    return out.build()


def write(out: StrBuilder, value, style: Style, default) -> None:
    if value is None:
        out.add(text("null"))
    elif hasattr(value, "_weft_plain"):  # an object that is an int or a string as well
        write(out, value._weft_plain, style, default)
    elif isinstance(value, bool):
        out.add(text("true") if value else text("false"))
    elif isinstance(value, Str):
        write_string(out, value, style.ensure_ascii)
    elif isinstance(value, int):
        out.add(repr_of(int(value)))
    elif isinstance(value, float):
        out.add(float_text(value, style))
    elif isinstance(value, Dict):
        write_dict(out, value, style, default)
    elif isinstance(value, (List, tuple)):
        write_list(out, value, style, default)
    elif default is not None:
        write(out, default(value), style, default)
    else:
        raise TypeError(f"Object of type {type_name(value)} is not JSON serializable")


def float_text(value: float, style: Style) -> Str:
    if is_finite(value):
        return repr_of(value)
    if not style.allow_nan:
        raise ValueError("Out of range float values are not JSON compliant")
    if value != value:
        return text("NaN")
    return text("Infinity") if value > 0.0 else text("-Infinity")


def write_list(out: StrBuilder, values, style: Style, default) -> None:
    if len(values) == 0:
        out.add(text("[]"))
        return
    style.enter(0 if isinstance(values, tuple) else address_of(values))
    out.add_byte(91)
    is_first = True
    for value in values:
        if not is_first:
            out.add(style.between)
        is_first = False
        style.new_line(out)
        write(out, value, style, default)
    style.leave()
    style.new_line(out)
    out.add_byte(93)


def write_dict(out: StrBuilder, values, style: Style, default) -> None:
    if len(values) == 0:
        out.add(text("{}"))
        return
    style.enter(address_of(values))
    out.add_byte(123)
    is_first = True
    keys = list(values)
    if style.sort_keys:
        keys.sort()
    for key in keys:
        name = key_text(key, style)
        if name is None:
            continue
        if not is_first:
            out.add(style.between)
        is_first = False
        style.new_line(out)
        write_string(out, name, style.ensure_ascii)
        out.add(style.colon)
        write(out, values[key], style, default)
    style.leave()
    style.new_line(out)
    out.add_byte(125)


def key_text(key, style: Style):
    """The key as text, or None if it is to be left out."""
    if hasattr(key, "_weft_plain"):
        return key_text(key._weft_plain, style)
    if isinstance(key, Str):
        return key
    if key is None:
        return text("null")
    if isinstance(key, bool):
        return text("true") if key else text("false")
    if isinstance(key, int):
        return repr_of(int(key))
    if isinstance(key, float):
        return float_text(key, style)
    if not style.skipkeys:
        raise TypeError(f"keys must be str, int, float, bool or None, not {type_name(key)}")
    return None


def write_string(out: StrBuilder, value: Str, ensure_ascii: bool) -> None:
    data = value.data
    out.add_byte(34)
    at = 0
    while at < data.length:
        byte = data[at]
        if byte < 128:
            at += 1
            if byte == 34 or byte == 92:
                out.add_byte(92)
                out.add_byte(byte)
            elif byte < 32 or (byte == 127 and ensure_ascii):
                write_control(out, byte)
            else:
                out.add_byte(byte)
            continue
        code = code_at(data, at)
        at += code_width(code)
        if not ensure_ascii:
            out.add_code(code)
        elif code < 0x10000:
            out.add(text("\\u"))
            add_hex(out, code, 4)
        else:
            out.add(text("\\u"))
            add_hex(out, 0xD800 + ((code - 0x10000) >> 10), 4)
            out.add(text("\\u"))
            add_hex(out, 0xDC00 + ((code - 0x10000) & 0x3FF), 4)
    out.add_byte(34)


def write_control(out: StrBuilder, byte: int) -> None:
    if byte == 10:
        out.add(text("\\n"))
    elif byte == 13:
        out.add(text("\\r"))
    elif byte == 9:
        out.add(text("\\t"))
    elif byte == 8:
        out.add(text("\\b"))
    elif byte == 12:
        out.add(text("\\f"))
    else:
        out.add(text("\\u"))
        add_hex(out, byte, 4)
