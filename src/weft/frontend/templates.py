"""`"..." % values` and `"...".format(...)`: a template, taken apart while the program is compiled.

A template that is known only at run time is taken apart there, by `runtime/templates.py`.
"""

from __future__ import annotations

import ast
import re
import string
from _string import formatter_field_name_split  # type: ignore[import-not-found]
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from weft.frontend import attributes, expressions, keyword_records, operators, tuples, wide_ints
from weft.frontend.annotations import python_name, to_float
from weft.frontend.classes import has_method
from weft.frontend.formatting import concat, format_plain, repr_of, str_of
from weft.ir.types import BOOL, FLOAT, INT, NEVER, ClassType, Tuple, is_long_tuple

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

CONVERSION = re.compile(
    r"%(?:\((?P<key>[^)]*)\))?(?P<flags>[-+ #0]*)(?P<width>\d+|\*)?(?:\.(?P<precision>\d+|\*)?)?[hlL]?"
    r"(?P<code>[diouxXeEfFgGcrsab%])",
    re.DOTALL,
)


@dataclass(slots=True)
class Conversion:
    """One `%(key)-8.3f` of a template; a width or precision of `*` is an argument."""

    key: str | None
    flags: str
    width: str
    precision: str | None
    code: str

    @property
    def digits(self) -> int:
        return -1 if self.precision is None else int(self.precision or "0")


def percent(low: Lowering, template: Value, argument: Value) -> Value | None:
    """`template % argument`."""
    if not isinstance(template.constant, str):
        return low.call_runtime("percent_templates", "percent_text", template, argument)
    pieces = split_template(low, template.constant)
    return None if pieces is None else fill(low, pieces, argument)


def percent_bytes(low: Lowering, template: Value, argument: Value) -> Value | None:
    """`b"..." % argument`: as text, each byte a character of Latin-1."""
    assert isinstance(template.constant, bytes)
    pieces = split_template(low, template.constant.decode("latin-1"), "b")
    filled = None if pieces is None else fill(low, pieces, argument)
    if filled is None or not low.is_live:
        return None
    return low.call_runtime("byte_strings", "bytes_from_latin1", filled)


def fill(low: Lowering, pieces: list[str | Conversion], argument: Value) -> Value | None:
    conversions = [p for p in pieces if isinstance(p, Conversion)]
    if any(c.key is not None for c in conversions):
        return percent_named(low, pieces, argument)
    wanted = sum(1 + (c.width == "*") + (c.precision == "*") for c in conversions)
    if is_long_tuple(argument.type):
        low.call_runtime("tuples", "check_format", argument, low.const(wanted))
        argument = low.make_tuple(*[tuples.item(low, argument, i) for i in range(wanted)])
    values = (
        [low.tuple_get(argument, i) for i in range(len(argument.type.items))]
        if isinstance(argument.type, Tuple)
        else [argument]
    )
    if wanted > len(values):
        low.raise_error("raise_type_error", low.const("not enough arguments for format string"))
        return None
    if wanted < len(values) and (wanted or not is_mapping(argument)):
        text = "not all arguments converted during string formatting"
        low.raise_error("raise_type_error", low.const(text))
        return None
    parts: list[Value] = []
    remaining = iter(values)
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(low.const(piece))
            continue
        width = next(remaining) if piece.width == "*" else low.const(int(piece.width or "0"))
        digits = next(remaining) if piece.precision == "*" else low.const(piece.digits)
        parts.append(percent_value(low, next(remaining), piece, width, digits))
    return concat(low, parts)


def is_mapping(value: Value) -> bool:
    """Whether a `%` without conversions lets it pass: what has items, but is no text."""
    if not isinstance(value.type, ClassType) or operators.is_class(value.type, "str"):
        return False
    return bool(value.type.cls.find_method("__getitem__"))  # type: ignore[attr-defined]


def percent_named(low: Lowering, pieces: list[str | Conversion], argument: Value) -> Value | None:
    """The template's conversions have keys: the argument is a mapping."""
    if not is_mapping(argument) and not (isinstance(argument.type, Tuple) and argument.type.names):
        low.raise_error("raise_type_error", low.const("format requires a mapping"))
        return None
    parts: list[Value] = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(low.const(piece))
            continue
        if piece.key is None or "*" in (piece.width, piece.precision):
            text = "not enough arguments for format string"
            low.raise_error("raise_type_error", low.const(text))
            return None
        value = expressions.get_item(low, argument, low.const(piece.key), low.node)
        if value is None:
            return None
        width = low.const(int(piece.width or "0"))
        parts.append(percent_value(low, value, piece, width, low.const(piece.digits)))
    return concat(low, parts)


def split_template(low: Lowering, template: str, kind: str = "s") -> list[str | Conversion] | None:
    """Literal texts and conversions, in order; None where it surely raises.

    `kind` is the conversion for what the template itself is: in one of bytes, `%s` and `%b` take bytes.
    """
    found: list[str | Conversion] = []
    at = 0
    while True:
        start = template.find("%", at)
        if start < 0:
            found.append(template[at:])
            return found
        found.append(template[at:start])
        match = CONVERSION.match(template, start)
        if match is None or (match["code"] == "b" and kind != "b"):
            low.raise_error("raise_value_error", low.const(problem(template, start)))
            return None
        at = match.end()
        if match["code"] == "%":
            found.append("%")
        else:
            precision = match["precision"]
            if precision is None and "." in match[0]:
                precision = "0"
            code = kind if match["code"] == "s" else match["code"]
            if kind == "b" and code == "r":
                code = "a"
            width = match["width"] or ""
            found.append(Conversion(match["key"], match["flags"], width, precision, code))


def problem(template: str, start: int) -> str:
    """What is wrong with a conversion, in CPython's words."""
    begin = re.compile(r"%(\([^)]*\)?)?[-+ #0]*[\d*]*(\.[\d*]*)?[hlL]?", re.DOTALL).match(
        template, start
    )
    assert begin is not None
    at = begin.end()
    if (begin[1] or "").startswith("(") and not (begin[1] or "").endswith(")"):
        return "incomplete format key"
    if at >= len(template):
        return "incomplete format"
    shown = template[at] if template[at].isprintable() and template[at].isascii() else "?"
    code = f"{ord(template[at]):x}"
    return f"unsupported format character '{shown}' (0x{code}) at index {at}"


def percent_value(
    low: Lowering, value: Value, piece: Conversion, width: Value, precision: Value
) -> Value:
    """One conversion; with a width or precision known at run time only, by way of the runtime."""
    if isinstance(width.constant, int) and isinstance(precision.constant, int):
        known = (piece.flags, width.constant, precision.constant, piece.code)
        return low.dispatch(value, lambda v: percent_plain(low, v, *known))
    if piece.code == "b":
        value = low.call_runtime("byte_strings", "percent_bytes_text", value)
        piece = replace(piece, code="s")
    if piece.code in "sra":
        shown = as_text(low, value, piece.code)
        return percent_at_run_time(low, "format_percent_str", shown, piece, width, precision)

    def each(one: Value) -> Value | None:
        if wide_ints.is_big(one.type):
            known = [low.const(piece.flags), width, precision, low.const(ord(piece.code))]
            return wide_ints.call(low, "format_percent_big", one, *known)
        if one.type not in (INT, BOOL, FLOAT):
            return percent_plain(low, one, piece.flags, 0, -1, piece.code)  # raises
        if piece.code in "diuoxX":
            if one.type is FLOAT:
                one = low.call_runtime("arithmetic", "int_of_float", one)
            one = operators.to_int(low, one)
            return percent_at_run_time(low, "format_percent_int", one, piece, width, precision)
        number = to_float(low, one)
        return percent_at_run_time(low, "format_percent_float", number, piece, width, precision)

    return low.dispatch(value, each)


def as_text(low: Lowering, value: Value, conversion: str) -> Value:
    """What `%s`, `%r` and `%a` show."""
    if conversion == "s":
        return str_of(low, value)
    shown = repr_of(low, value)
    return low.call_runtime("text", "ascii_text", shown) if conversion == "a" else shown


def percent_at_run_time(
    low: Lowering, name: str, value: Value, piece: Conversion, width: Value, precision: Value
) -> Value:
    flags, code = low.const(piece.flags), low.const(ord(piece.code))
    return low.call_runtime("formatting", name, value, flags, width, precision, code)


def percent_plain(
    low: Lowering, value: Value, flags: str, width: int, precision: int, conversion: str
) -> Value | None:
    """One conversion of a `%` template, by way of the format mini-language."""
    if value.type is NEVER:
        return value
    if wide_ints.is_big(value.type) and conversion not in "sra":
        known = [low.const(flags), low.const(width), low.const(precision)]
        return wide_ints.call(low, "format_percent_big", value, *known, low.const(ord(conversion)))
    align = "<" if "-" in flags else ">"
    size = str(width) if width else ""
    if conversion == "b":
        value = low.call_runtime("byte_strings", "percent_bytes_text", value)
        conversion = "s"
    if conversion == "c" and operators.is_class(value.type, "bytes"):
        value = low.call_runtime("byte_strings", "percent_byte_text", value)
    if conversion in "sra":
        shown = as_text(low, value, conversion)
        cut = "" if precision < 0 else f".{precision}"
        if not size and not cut:
            return shown
        return low.call_runtime("formatting", "format_str", shown, low.const(f"{align}{size}{cut}"))
    sign = "+" if "+" in flags else " " if " " in flags else ""
    alternate = "#" if "#" in flags else ""
    zero = "0" if "0" in flags and "-" not in flags else ""
    lead = "" if zero else align
    if conversion in "diu" or conversion in "oxX":
        if value.type is FLOAT and conversion in "diu":
            value = low.call_runtime("arithmetic", "int_of_float", value)
        elif has_method(value.type, "__int__") and conversion in "diu":
            value = attributes.call_method(low, value, "__int__", [])
        elif has_method(value.type, "__index__"):
            value = attributes.call_method(low, value, "__index__", [])
        if value.type not in (INT, BOOL):
            wanted = "a real number" if conversion in "diu" else "an integer"
            text = f"%{conversion} format: {wanted} is required, not {python_name(value.type)}"
            low.raise_error("raise_type_error", low.const(text))
            return None
        value = operators.to_int(low, value)
        if precision >= 0:  # so many digits at least, which the mini-language cannot say
            known = [low.const(flags), low.const(width), low.const(precision)]
            known.append(low.const(ord(conversion)))
            return low.call_runtime("formatting", "format_percent_int", value, *known)
        kind = "d" if conversion in "diu" else conversion
        spec = f"{lead}{sign}{alternate}{zero}{size}{kind}"
        return low.call_runtime("formatting", "format_int", value, low.const(spec))
    if conversion == "c":
        shown = (
            value
            if operators.is_class(value.type, "str")
            else low.call_runtime("strings", "chr_", value)
        )
        return low.call_runtime("formatting", "format_str", shown, low.const(f"{align}{size}"))
    if has_method(value.type, "__float__"):
        value = low.call_runtime("numbers", "real", value)
    if value.type not in (INT, BOOL, FLOAT):
        text = f"must be real number, not {python_name(value.type)}"
        low.raise_error("raise_type_error", low.const(text))
        return None
    digits = "" if precision < 0 else f".{precision}"
    spec = f"{lead}{sign}{alternate}{zero}{size}{digits}{conversion}"
    return low.call_runtime("formatting", "format_float", to_float(low, value), low.const(spec))


# `str.format`.


@dataclass(slots=True)
class Fields:
    """The arguments of one `format`, and which number an empty field has next."""

    positional: list[Value]
    keywords: dict[str, Value]
    mapping: Value | None = None  # what `**` or `format_map` gave
    rest: Value | None = None  # the container that a `*` at the end gave
    next_number: int = 0
    is_manual: bool = field(default=False)


class Malformed(Exception):
    """The template surely raises; the exception is emitted already."""


def lower_format(low: Lowering, template: Value, node: ast.Call) -> Value:
    """`template.format(...)`, whose `*` and `**` may be of any length."""
    fields = Fields([], {})
    for arg in node.args:
        if not isinstance(arg, ast.Starred):
            fields.positional.append(low.expression(arg))
            continue
        value = low.expression(arg.value)
        if isinstance(value.type, Tuple):
            items = [low.tuple_get(value, i) for i in range(len(value.type.items))]
            fields.positional.extend(items)
        elif arg is node.args[-1]:
            fields.rest = value
        else:
            raise low.error("unsupported-syntax", "only the last `*` may be a list here", arg)
    for keyword in node.keywords:
        value = low.expression(keyword.value)
        if keyword.arg is not None:
            fields.keywords[keyword.arg] = value
        elif isinstance(value.type, Tuple):
            fields.keywords |= dict(keyword_records.record_items(low, value))
        else:
            fields.mapping = value
    low.locate(node)
    return format_fields(low, template, fields)


def format_map(low: Lowering, template: Value, args: Arguments) -> Value:
    """`template.format_map(mapping)`."""
    return format_fields(low, template, Fields([], {}, args.positional[0]))


def format_fields(low: Lowering, template: Value, fields: Fields) -> Value:
    if not isinstance(template.constant, str):
        return format_at_run_time(low, template, fields)
    try:
        return expand(low, template.constant, fields, 2)
    except Malformed:
        return low.dead_end()


def format_at_run_time(low: Lowering, template: Value, fields: Fields) -> Value:
    """The template is not known yet: the runtime looks its fields up in tuples."""
    given = low.make_tuple(*fields.positional) if fields.rest is None else fields.rest
    if fields.rest is not None and fields.positional:
        raise low.error("unsupported-syntax", "`*` with other arguments needs a literal template")
    names = low.make_tuple(*[low.const(name) for name in fields.keywords])
    values = low.make_tuple(*fields.keywords.values())
    mapping = fields.mapping or low.none()
    return low.call_runtime("templates", "format_values", template, given, names, values, mapping)


def fail(low: Lowering, function: str, text: str) -> Malformed:
    low.raise_error(function, low.const(text))
    return Malformed()


def expand(low: Lowering, template: str, fields: Fields, depth: int) -> Value:
    """The text of a template or, within one, of a format specification."""
    if depth == 0:
        raise fail(low, "raise_value_error", "Max string recursion exceeded")
    try:
        pieces = list(string.Formatter().parse(template))
    except ValueError as error:
        raise fail(low, "raise_value_error", str(error)) from None
    parts: list[Value] = []
    for literal, name, spec, conversion in pieces:
        parts.append(low.const(literal))
        if name is None:
            continue
        value = find_field(low, name, fields)
        match conversion:
            case "r":
                value = repr_of(low, value)
            case "s":
                value = str_of(low, value)
            case "a":
                value = low.call_runtime("text", "ascii_text", repr_of(low, value))
            case None:
                pass
            case _:
                text = f"Unknown conversion specifier {conversion}"
                raise fail(low, "raise_value_error", text)
        written = expand(low, spec, fields, depth - 1) if spec else None
        parts.append(low.dispatch(value, lambda v, w=written: format_plain(low, v, w)))  # type: ignore[misc]
        if not low.is_live:
            raise Malformed
    return concat(low, parts)


def find_field(low: Lowering, name: str, fields: Fields) -> Value:
    """The value of `{name}`, `{0.attribute}`, `{name[item]}`."""
    first, rest = formatter_field_name_split(name)
    if first == "":
        if fields.is_manual:
            text = "cannot switch from manual field specification to automatic field numbering"
            raise fail(low, "raise_value_error", text)
        first = fields.next_number
        fields.next_number += 1
    elif isinstance(first, int):
        if fields.next_number:
            text = "cannot switch from automatic field numbering to manual field specification"
            raise fail(low, "raise_value_error", text)
        fields.is_manual = True
    value = argument(low, first, fields)
    try:
        steps = list(rest)
    except ValueError as error:
        raise fail(low, "raise_value_error", str(error)) from None
    for is_attribute, key in steps:
        if is_attribute:
            value = attributes.get_named(low, value, key, low.node)
        else:
            index = low.const(key)
            value = low.dispatch(
                value,
                lambda v, i=index: expressions.get_item(low, v, i, low.node),  # type: ignore[misc]
            )
        if value.type is NEVER:
            raise Malformed
    return value


def argument(low: Lowering, first: int | str, fields: Fields) -> Value:
    """The argument that a field's number or name means."""
    if isinstance(first, str):
        if first in fields.keywords:
            return fields.keywords[first]
        if fields.mapping is None:
            raise fail(low, "raise_key_error", first)
        return item(low, fields.mapping, low.const(first))
    if first < len(fields.positional):
        return fields.positional[first]
    if fields.rest is not None:
        index = low.const(first - len(fields.positional))
        return item(low, fields.rest, index)
    text = f"Replacement index {first} out of range for positional args tuple"
    raise fail(low, "raise_index_error", text)


def item(low: Lowering, container: Value, index: Value) -> Value:
    found = low.dispatch(container, lambda v: expressions.get_item(low, v, index, low.node))
    if found.type is NEVER:
        raise Malformed
    return found
