"""`template % values` for a template known at run time only; see frontend/templates.py.

The values are fed one by one, each with its own type, while the template is taken apart.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.dicts import Dict
from weft.runtime.formatting import format_percent_float, format_percent_int, format_percent_str
from weft.runtime.intrinsics import repr_of, str_of, text, type_name
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str
from weft.runtime.text import ascii_text


class Want:
    """What a template needs next."""

    NOTHING = 0  # not known yet
    END = 1
    WIDTH = 2  # for a `*`
    PRECISION = 3
    VALUE = 4


class Template:
    """A template, how far it has been taken apart, and the conversion that it is at."""

    source: Any  # a Str
    at: int
    builder: StrBuilder
    want: int
    key: Str
    has_key: bool
    flags: Str
    width: int
    precision: int
    code: Any  # a Str

    def __init__(self, source: Str) -> None:
        self.source = source
        self.at = 0
        self.builder = StrBuilder(32)
        self.want = Want.NOTHING
        self.key = text("")
        self.has_key = False
        self.flags = text("")
        self.width = -1
        self.precision = -1
        self.code = text("")

    def advance(self) -> None:
        """Copy text up to the next conversion and begin to read that."""
        size = len(self.source)
        while True:
            start = self.source.find(text("%"), self.at)
            if start < 0:
                self.builder.add(self.source[self.at : size])
                self.at = size
                self.want = Want.END
                return
            self.builder.add(self.source[self.at : start])
            self.at = start + 1
            self.begin()
            if self.want != Want.NOTHING:
                return

    def begin(self) -> None:
        """Read a conversion behind its `%`, as far as it goes without a value."""
        self.has_key = False
        if self.peek() == "(":
            close = self.source.find(text(")"), self.at)
            if close < 0:
                raise ValueError("incomplete format key")
            self.key = self.source[self.at + 1 : close]
            self.has_key = True
            self.at = close + 1
        start = self.at
        while self.peek() != "" and self.peek() in "#0- +":
            self.at += 1
        self.flags = self.source[start : self.at]
        self.width = -1
        self.precision = -1
        if self.peek() == "*":
            self.at += 1
            self.want = Want.WIDTH
            return
        self.width = self.number()
        self.after_width()

    def after_width(self) -> None:
        if self.peek() == ".":
            self.at += 1
            if self.peek() == "*":
                self.at += 1
                self.want = Want.PRECISION
                return
            self.precision = self.number()
            if self.precision < 0:
                self.precision = 0
        self.after_precision()

    def after_precision(self) -> None:
        if self.peek() != "" and self.peek() in "hlL":
            self.at += 1
        self.code = self.peek()
        if self.code == "":
            raise ValueError("incomplete format")
        self.at += 1
        if self.code == "%":
            self.builder.add(self.code)
            self.want = Want.NOTHING
            return
        if self.code not in "diouxXeEfFgGcrsa":
            known = ord(self.code)
            shown = self.code if 32 <= known < 127 else text("?")
            raise ValueError(
                text("unsupported format character '") + shown + text("' (0x")
                + format_percent_int(known, text(""), -1, -1, ord("x"))
                + text(") at index ") + str_of(self.at - 1)
            )  # fmt: skip
        self.want = Want.VALUE

    def peek(self) -> Any:
        return self.source[self.at : self.at + 1]

    def number(self) -> int:
        """The number here; -1 where there is none."""
        found = -1
        while self.peek() != "" and self.peek() in "0123456789":
            digit = ord(self.peek()) - 48
            found = digit if found < 0 else 10 * found + digit
            self.at += 1
        return found

    def feed(self, value) -> None:
        """Take the next value."""
        if self.want == Want.NOTHING:
            self.advance()
        if self.want == Want.END:
            raise TypeError("not all arguments converted during string formatting")
        if self.want == Want.VALUE:
            self.want = Want.NOTHING
            self.builder.add(self.shown(value))
        elif not isinstance(value, int):
            raise TypeError("* wants int")
        elif self.want == Want.WIDTH:
            if value < 0:
                self.flags = self.flags + text("-")
            self.width = abs(value)
            self.after_width()
        else:
            self.precision = value if value > 0 else 0
            self.after_precision()

    def finish(self) -> Str:
        if self.want == Want.NOTHING:
            self.advance()
        if self.want != Want.END:
            raise TypeError("not enough arguments for format string")
        return self.builder.build()

    def shown(self, value) -> Str:
        """A value as the conversion wants it."""
        code = ord(self.code)
        width = self.width if self.width > 0 else 0
        if self.code == "s":
            return format_percent_str(str_of(value), self.flags, width, self.precision, code)
        if self.code == "r":
            return format_percent_str(repr_of(value), self.flags, width, self.precision, code)
        if self.code == "a":
            shown = ascii_text(repr_of(value))
            return format_percent_str(shown, self.flags, width, self.precision, code)
        if isinstance(value, int):
            return format_percent_int(int(value), self.flags, width, self.precision, code)
        if isinstance(value, float):
            return format_percent_float(value, self.flags, width, self.precision, code)
        if isinstance(value, str):
            return format_percent_str(str_of(value), self.flags, width, self.precision, code)
        if self.code == "c":
            raise TypeError("%c requires int or char")
        if self.code in "eEfFgG":
            raise TypeError(text("must be real number, not ") + type_name(value))
        number = text("an integer") if self.code in "oxX" else text("a real number")
        raise TypeError(
            text("%") + self.code + text(" format: ") + number
            + text(" is required, not ") + type_name(value)
        )  # fmt: skip


def percent_text(source: Str, values) -> Str:
    """`source % values`."""
    template = Template(source)
    if isinstance(values, tuple):
        for value in values:
            template.feed(value)
            check_no_key(template)
        return template.finish()
    if isinstance(values, Dict):
        return mapped_text(template, values)
    template.feed(values)
    check_no_key(template)
    return template.finish()


def check_no_key(template: Template) -> None:
    if template.has_key:
        raise TypeError("format requires a mapping")


def mapped_text(template: Template, mapping) -> Str:
    """With a dict: conversions have keys, or there is a single one for the dict itself."""
    is_used = False
    template.advance()
    while template.want != Want.END:
        if template.has_key:
            template.feed(mapping[template.key])
        elif is_used:
            raise TypeError("not enough arguments for format string")
        else:
            is_used = True
            template.feed(mapping)
        if template.want == Want.NOTHING:
            template.advance()
    return template.builder.build()
