"""`template.format(...)` for a template known at run time only; see frontend/templates.py.

# differs: in a template that is not a literal, a field has no `.attribute`.
"""

from __future__ import annotations

from weft.runtime.intrinsics import repr_of, str_of, text
from weft.runtime.number_text import int_from_str
from weft.runtime.string_builder import StrBuilder
from weft.runtime.strings import Str, ord_
from weft.runtime.text import ascii_text

MANUAL = -1


class Numbering:
    """Which number an empty field has next; MANUAL once a field had one of its own."""

    next: int

    def __init__(self) -> None:
        self.next = 0


def format_values(template: Str, given, names, values, mapping) -> Str:
    return expand(template, Numbering(), given, names, values, mapping, 2)


def expand(template: Str, numbering: Numbering, given, names, values, mapping, depth: int) -> Str:
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    builder = StrBuilder(32)
    size = len(template)
    at = 0
    while at < size:
        char = template[at]
        at += 1
        if char == "}":
            if at >= size or template[at] != "}":
                raise ValueError("Single '}' encountered in format string")
            at += 1
            builder.add(char)
        elif char == "{":
            if at >= size:
                raise ValueError("Single '{' encountered in format string")
            if template[at] == "{":
                at += 1
                builder.add(char)
            else:
                end = end_of_field(template, at)
                inside = template.substring(at, end)
                builder.add(field_text(inside, numbering, given, names, values, mapping, depth))
                at = end + 1
        else:
            builder.add(char)
    return builder.build()


def end_of_field(template: Str, start: int) -> int:
    """The index of the brace that closes a field."""
    depth = 1
    for at in range(start, len(template)):
        char = template[at]
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                return at
    raise ValueError("expected '}' before end of string")


def field_text(inside: Str, numbering: Numbering, given, names, values, mapping, depth: int) -> Str:
    """`name!conversion:spec`, without the braces."""
    name_end = 0
    bracket = False
    while name_end < len(inside):
        char = inside[name_end]
        if char == "[":
            bracket = True
        elif char == "]":
            bracket = False
        elif not bracket and (char == "!" or char == ":"):
            break
        name_end += 1
    name = inside.substring(0, name_end)
    conversion = text("")
    if name_end < len(inside) and inside[name_end] == "!":
        if name_end + 1 >= len(inside):
            raise ValueError("end of string while looking for conversion specifier")
        conversion = inside[name_end + 1]
        name_end += 2
        if name_end < len(inside) and inside[name_end] != ":":
            raise ValueError("expected ':' after conversion specifier")
    spec = text("")
    if name_end < len(inside):
        written = inside.substring(name_end + 1, len(inside))
        spec = expand(written, numbering, given, names, values, mapping, depth - 1)
    first_end = 0
    while first_end < len(name) and name[first_end] != "[" and name[first_end] != ".":
        first_end += 1
    first = name.substring(0, first_end)
    rest = name.substring(first_end, len(name))
    if len(first) == 0:
        if numbering.next == MANUAL:
            raise ValueError(
                "cannot switch from manual field specification to automatic field numbering"
            )
        number = numbering.next
        numbering.next += 1
        return positional_text(number, given, rest, conversion, spec)
    if is_number(first):
        if numbering.next > 0:
            raise ValueError(
                "cannot switch from automatic field numbering to manual field specification"
            )
        numbering.next = MANUAL
        return positional_text(int_from_str(first, 10), given, rest, conversion, spec)
    for i in range(len(names)):
        if names[i] == first:
            return value_text(values[i], rest, conversion, spec)
    if mapping is None:
        raise KeyError(first)
    return value_text(mapping[first], rest, conversion, spec)


def positional_text(number: int, given, rest: Str, conversion: Str, spec: Str) -> Str:
    if number >= len(given):
        raise IndexError(
            text("Replacement index ")
            + repr_of(number)
            + text(" out of range for positional args tuple")
        )
    return value_text(given[number], rest, conversion, spec)


def value_text(value, rest: Str, conversion: Str, spec: Str) -> Str:
    """The value, or what `[key]` says of it, as text."""
    if len(rest) > 0:
        end = rest.find(text("]"))
        if rest[0] == "." or end < 0:
            raise ValueError("a template that is not a literal has no attributes in weft")
        key = rest.substring(1, end)
        behind = rest.substring(end + 1, len(rest))
        if is_number(key):
            return value_text(value[int_from_str(key, 10)], behind, conversion, spec)
        return value_text(value[key], behind, conversion, spec)
    if len(conversion) == 0:
        return format(value, spec)  # type: ignore[arg-type,return-value]
    if conversion == "r":
        return format(repr_of(value), spec)  # type: ignore[arg-type,return-value]
    if conversion == "s":
        return format(str_of(value), spec)  # type: ignore[arg-type,return-value]
    if conversion == "a":
        return format(ascii_text(repr_of(value)), spec)  # type: ignore[arg-type,return-value]
    raise ValueError(text("Unknown conversion specifier ") + conversion)


def is_number(name: Str) -> bool:
    for char in name:
        if not 48 <= ord_(char) <= 57:
            return False
    return len(name) > 0
