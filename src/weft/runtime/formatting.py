"""The format specification mini-language, and the conversions of the `%` operator.

    format_int(1234567, ",")        -> "1,234,567"
    format_float(3.14159, "8.2f")   -> "    3.14"
    format_str("ab", "*^6")         -> "**ab**"
    format_percent_int(42, "0", 6, -1, ord("d")) -> "000042"

A specification is read into a `FormatSpec`. A number is written as plain ASCII first ("-1234.5e+10",
without padding, grouping or prefix) and `place_number` puts it into its field.
"""

from __future__ import annotations

from weft.runtime.exceptions import raise_overflow
from weft.runtime.float_digits import (
    DIGIT_ZERO,
    INFINITY_BITS,
    POINT,
    DecimalDigits,
    digit_count,
    fixed_digits,
    magnitude_bits,
    shortest_digits,
    significant_digits,
    word_digits,
    write_digits,
)
from weft.runtime.intrinsics import (
    ByteArray,
    float_bits,
    float_to_int,
    int_to_float,
    text,
    wrap_sub,
)
from weft.runtime.number_text import (
    MINUS,
    PLUS,
    SPACE,
    cut,
    digit_count_in_base,
    exponent_size,
    float_repr,
    int_to_str,
    joined,
    write_digits_in_base,
    write_exponent,
)
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, code_width, put_code, width_at

# Characters of a specification.
HASH = 35
PERCENT = 37
COMMA = 44
LEFT = 60
PAD_AFTER_SIGN = 61
RIGHT = 62
CAPITAL_A = 65
CAPITAL_E = 69
CAPITAL_F = 70
CAPITAL_G = 71
CAPITAL_X = 88
CENTER = 94
UNDERSCORE = 95
LOWER_A = 97
BINARY = 98
CHARACTER = 99
DECIMAL = 100
EXPONENT = 101
FIXED = 102
GENERAL = 103
INTEGER = 105
LOCALE_NUMBER = 110
OCTAL = 111
SHORTEST = 114  # CPython's internal code for repr
STRING = 115
UNSIGNED = 117
HEX = 120
NO_NEGATIVE_ZERO = 122

LOWER_CASE = 32  # the bit that makes an ASCII letter lower case
DEFAULT_PRECISION = 6
MAX_PRECISION = 0x7FFFFFFF
MAX_SIZE = 0x7FFFFFFFFFFFFFFF
MAX_CODE_POINT = 0x10FFFF


class FormatSpec:
    """`[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, read.

    Characters are code points, 0 where absent. Absent numbers are -1.
    """

    fill: int
    align: int
    sign: int
    no_negative_zero: bool
    is_alternate: bool
    width: int
    grouping: int
    precision: int
    code: int

    def __init__(self, align: int, code: int) -> None:
        self.fill = SPACE
        self.align = align
        self.sign = 0
        self.no_negative_zero = False
        self.is_alternate = False
        self.width = -1
        self.grouping = 0
        self.precision = -1
        self.code = code


def parse_spec(source: Str, align: int, code: int, type_name: Str) -> FormatSpec:
    """Read a specification; `align` and `code` are the defaults of the type formatted."""
    spec = FormatSpec(align, code)
    data = source.data
    end = data.length
    at = 0
    has_fill = False
    has_align = False
    if end > 0:
        second = width_at(data, 0)
        if second < end and is_alignment(data[second]):
            spec.fill = code_at(data, 0)
            spec.align = data[second]
            has_fill = True
            has_align = True
            at = second + 1
        elif is_alignment(data[0]):
            spec.align = data[0]
            has_align = True
            at = 1
    if at < end and (data[at] == PLUS or data[at] == MINUS or data[at] == SPACE):
        spec.sign = data[at]
        at += 1
    if at < end and data[at] == NO_NEGATIVE_ZERO:
        spec.no_negative_zero = True
        at += 1
    if at < end and data[at] == HASH:
        spec.is_alternate = True
        at += 1
    if not has_fill and at < end and data[at] == DIGIT_ZERO:
        spec.fill = DIGIT_ZERO
        if not has_align and align == RIGHT:
            spec.align = PAD_AFTER_SIGN
        at += 1
    digits_end = end_of_digits(data, at, end)
    if digits_end > at:
        spec.width = read_size(data, at, digits_end)
        at = digits_end
    at = parse_grouping(spec, data, at, end)
    if at < end and data[at] == POINT:
        at += 1
        digits_end = end_of_digits(data, at, end)
        if digits_end == at:
            raise ValueError("Format specifier missing precision")
        spec.precision = read_size(data, at, digits_end)
        at = digits_end
    if at < end:
        if at + width_at(data, at) < end:
            shown = joined(text("Invalid format specifier '"), source, text("'"))
            raise ValueError(for_object(shown, type_name))
        spec.code = code_at(data, at)
    if spec.grouping != 0:
        check_grouping(spec.grouping, spec.code)
    return spec


def parse_grouping(spec: FormatSpec, data: ByteArray, start: int, end: int) -> int:
    """Read `,` or `_`; give the position behind it."""
    at = start
    if at < end and data[at] == COMMA:
        spec.grouping = COMMA
        at += 1
    if at < end and data[at] == UNDERSCORE:
        if spec.grouping != 0:
            raise ValueError("Cannot specify both ',' and '_'.")
        spec.grouping = UNDERSCORE
        at += 1
        if at < end and data[at] == COMMA:
            raise ValueError("Cannot specify both ',' and '_'.")
    return at


def check_grouping(grouping: int, code: int) -> None:
    """Refuse the types that cannot be grouped; 0 is the type left out."""
    if code == 0 or code == PERCENT or code == DECIMAL or is_float_code(code):
        return
    if grouping == UNDERSCORE and (code == BINARY or code == OCTAL or code | LOWER_CASE == HEX):
        return
    shown = joined(text("Cannot specify '"), shown_code(grouping), text("' with '"))
    raise ValueError(joined(shown, shown_code(code), text("'.")))


def is_float_code(code: int) -> bool:
    return EXPONENT <= code <= GENERAL or CAPITAL_E <= code <= CAPITAL_G


def is_alignment(byte: int) -> bool:
    return LEFT <= byte <= RIGHT or byte == CENTER


def end_of_digits(data: ByteArray, start: int, end: int) -> int:
    at = start
    while at < end and DIGIT_ZERO <= data[at] < DIGIT_ZERO + 10:
        at += 1
    return at


def read_size(data: ByteArray, start: int, end: int) -> int:
    size = 0
    for at in range(start, end):
        digit = data[at] - DIGIT_ZERO
        if size > (MAX_SIZE - digit) // 10:
            raise ValueError("Too many decimal digits in format string")
        size = size * 10 + digit
    return size


def shown_code(code: int) -> Str:
    """A type character as the messages show it."""
    if 32 < code < 128:
        return character(code)
    count = digit_count_in_base(code, 16)
    data = ByteArray(count + 2)
    put_code(data, put_code(data, 0, 92), HEX)
    write_digits_in_base(data, 2, count, code, 16, LOWER_A)
    return Str(data, count + 2)


def character(code: int) -> Str:
    """`chr(code)`."""
    data = ByteArray(code_width(code))
    put_code(data, 0, code)
    return Str(data, 1)


def unknown_code(code: int, type_name: Str) -> Str:
    shown = joined(text("Unknown format code '"), shown_code(code), text("'"))
    return for_object(shown, type_name)


def for_object(shown: Str, type_name: Str) -> Str:
    return joined(joined(shown, text(" for object of type '"), type_name), text("'"), text(""))


# What `format(value, spec)` calls.


def format_int(value: int, spec: Str) -> Str:
    if spec.length == 0:
        return int_to_str(value)
    return format_int_as(value, spec, text("int"))


def format_bool(value: bool, spec: Str) -> Str:
    if spec.length == 0:
        return text("True") if value else text("False")
    return format_int_as(1 if value else 0, spec, text("bool"))


def format_int_as(value: int, source: Str, type_name: Str) -> Str:
    spec = parse_spec(source, RIGHT, DECIMAL, type_name)
    code = spec.code
    if code == PERCENT or is_float_code(code):
        return format_float_by(int_to_float(value), spec)
    if not is_int_code(code):
        raise ValueError(unknown_code(code, type_name))
    if spec.precision != -1:
        raise ValueError("Precision not allowed in integer format specifier")
    if spec.no_negative_zero:
        raise ValueError("Negative zero coercion (z) not allowed in integer format specifier")
    if code == CHARACTER:
        if spec.sign != 0:
            raise ValueError("Sign not allowed with integer format specifier 'c'")
        if spec.is_alternate:
            raise ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
        if spec.align == PAD_AFTER_SIGN:
            spec.align = RIGHT
        return place_text(spec, checked_character(value))
    prefix = 0
    if spec.is_alternate and code != DECIMAL and code != LOCALE_NUMBER:
        prefix = code
    body = int_bytes(value, code, 0)
    return place_number(spec, body, value < 0, prefix, body.length)


def is_int_code(code: int) -> bool:
    if code == BINARY or code == CHARACTER or code == DECIMAL:
        return True
    return code == LOCALE_NUMBER or code == OCTAL or code | LOWER_CASE == HEX


def format_float(value: float, spec: Str) -> Str:
    if spec.length == 0:
        return float_repr(value)
    type_name = text("float")
    parsed = parse_spec(spec, RIGHT, 0, type_name)
    code = parsed.code
    if code != 0 and code != PERCENT and code != LOCALE_NUMBER and not is_float_code(code):
        raise ValueError(unknown_code(code, type_name))
    return format_float_by(value, parsed)


def format_float_by(value: float, spec: FormatSpec) -> Str:
    if spec.precision > MAX_PRECISION:
        raise ValueError("precision too big")
    style = FloatStyle(spec.code, spec.precision, spec.is_alternate)
    style.no_negative_zero = spec.no_negative_zero
    style.has_percent = spec.code == PERCENT
    body = float_bytes(value * 100.0 if style.has_percent else value, style)
    if spec.width == -1 and spec.grouping == 0 and (spec.sign == 0 or spec.sign == MINUS):
        return Str(body, body.length)
    return place_float(spec, body)


def format_str(value: Str, spec: Str) -> Str:
    if spec.length == 0:
        return value
    type_name = text("str")
    parsed = parse_spec(spec, LEFT, STRING, type_name)
    if parsed.code != STRING:
        raise ValueError(unknown_code(parsed.code, type_name))
    if parsed.sign == SPACE:
        raise ValueError("Space not allowed in string format specifier")
    if parsed.sign != 0:
        raise ValueError("Sign not allowed in string format specifier")
    if parsed.no_negative_zero:
        raise ValueError("Negative zero coercion (z) not allowed in string format specifier")
    if parsed.is_alternate:
        raise ValueError("Alternate form (#) not allowed in string format specifier")
    if parsed.align == PAD_AFTER_SIGN:
        raise ValueError("'=' alignment not allowed in string format specifier")
    shown = value
    if parsed.precision != -1:
        shown = cut(value, parsed.precision)
    return place_text(parsed, shown)


# The text of a number, without its field.


def int_bytes(value: int, code: int, least_digits: int) -> ByteArray:
    """The digits in the base of the type, at least so many, without sign or prefix."""
    magnitude = wrap_sub(0, value) if value < 0 else value
    base = base_of(code)
    if base == 10:
        count = max(digit_count(magnitude), least_digits)
        data = ByteArray(count)
        write_digits(data, 0, count, magnitude)
        return data
    count = max(digit_count_in_base(magnitude, base), least_digits)
    data = ByteArray(count)
    letter_ten = CAPITAL_A if code == CAPITAL_X else LOWER_A
    write_digits_in_base(data, 0, count, magnitude, base, letter_ten)
    return data


def base_of(code: int) -> int:
    if code | LOWER_CASE == HEX:
        return 16
    if code == OCTAL:
        return 8
    return 2 if code == BINARY else 10


def checked_character(value: int) -> Str:
    if value < 0 or value > MAX_CODE_POINT:
        raise OverflowError("%c arg not in range(0x110000)")
    return character(value)


class FloatStyle:
    """How a float is written: CPython's arguments of `PyOS_double_to_string`.

    `kind` is one of `e f g` or SHORTEST; `adds_point_zero` makes integers end in ".0".
    """

    kind: int
    is_upper: bool
    precision: int
    is_alternate: bool
    adds_point_zero: bool
    no_negative_zero: bool
    has_percent: bool

    def __init__(self, code: int, precision: int, is_alternate: bool) -> None:
        self.kind = code | LOWER_CASE
        self.is_upper = CAPITAL_E <= code <= CAPITAL_G
        self.precision = DEFAULT_PRECISION if precision < 0 else precision
        self.is_alternate = is_alternate
        self.adds_point_zero = code == 0
        self.no_negative_zero = False
        self.has_percent = False
        if code == 0:
            self.kind = SHORTEST if precision < 0 else GENERAL
        elif code == PERCENT:
            self.kind = FIXED
        elif code == LOCALE_NUMBER:
            self.kind = GENERAL
        if self.kind == GENERAL and self.precision == 0:
            self.precision = 1


def float_bytes(value: float, style: FloatStyle) -> ByteArray:
    """The float with its sign, if negative, and a percent sign, if the style has one."""
    bits = magnitude_bits(value)
    start = 1 if float_bits(value) < 0 else 0
    if bits >= INFINITY_BITS:
        return special_bytes(bits, start, style)
    digits = float_decimal(bits, style)
    if digits.count == 0 and style.no_negative_zero:
        start = 0

    # `point` digits come before the decimal point, `places` after it, those missing being zeros.
    point = digits.point
    exponent = point - 1
    is_scientific = shows_exponent(point, style)
    if is_scientific:
        point = 1
    places = style.precision
    if style.kind == GENERAL or style.kind == SHORTEST:
        shown = max(digits.count, 1)
        if style.is_alternate and style.kind == GENERAL:
            shown = style.precision
        places = shown - point
        if style.adds_point_zero and not is_scientific:
            places = max(places, 1)
        places = max(places, 0)

    whole = max(point, 1)
    size = start + whole + places
    if places > 0 or style.is_alternate:
        size += 1
    suffix = size
    if is_scientific:
        size += exponent_size(exponent)
    if style.has_percent:
        size += 1
    data = ByteArray(size)
    data.fill(start, DIGIT_ZERO, suffix - start)
    if start == 1:
        data[0] = MINUS
    before = min(max(point, 0), digits.count)
    data.copy_from(start, digits.data, 0, before)
    if start + whole < suffix:
        data[start + whole] = POINT
        skipped = max(-point, 0)
        after = max(min(digits.count - before, places - skipped), 0)
        data.copy_from(start + whole + 1 + min(skipped, places), digits.data, before, after)
    if is_scientific:
        write_exponent(data, suffix, exponent, CAPITAL_E if style.is_upper else EXPONENT)
    if style.has_percent:
        data[size - 1] = PERCENT
    return data


def float_decimal(bits: int, style: FloatStyle) -> DecimalDigits:
    """The digits to show; without trailing zeros where the style does not ask for them."""
    if style.kind == FIXED:
        return fixed_digits(bits, style.precision)
    if style.kind == EXPONENT:
        return significant_digits(bits, style.precision + 1)
    if style.kind == SHORTEST:
        if bits == 0:
            return word_digits(0, 0)
        shortest, exponent = shortest_digits(bits)
        return word_digits(shortest, exponent)
    digits = significant_digits(bits, style.precision)
    while digits.count > 0 and digits.data[digits.count - 1] == DIGIT_ZERO:
        digits.count -= 1
    return digits


def shows_exponent(point: int, style: FloatStyle) -> bool:
    if style.kind == EXPONENT:
        return True
    if style.kind == FIXED:
        return False
    last = 16
    if style.kind == GENERAL:
        last = style.precision - 1 if style.adds_point_zero else style.precision
    return point <= -4 or point > last


def special_bytes(bits: int, sign_size: int, style: FloatStyle) -> ByteArray:
    """An infinity or a nan, which shows no sign."""
    word = text("inf")
    start = sign_size
    if bits > INFINITY_BITS:
        word = text("nan")
        start = 0
    data = ByteArray(start + 3 + (1 if style.has_percent else 0))
    data[0] = MINUS
    for index in range(3):
        byte = word.data[index]
        data[start + index] = byte - LOWER_CASE if style.is_upper else byte
    if style.has_percent:
        data[start + 3] = PERCENT
    return data


# Fields: <padding> <sign> <prefix> <padding> <digits, grouped> <the rest> <padding>


def place_text(spec: FormatSpec, value: Str) -> Str:
    """Pad a text to the width."""
    padding = max(spec.width - value.length, 0)
    if padding == 0:
        return value
    left = padding
    if spec.align == LEFT:
        left = 0
    elif spec.align == CENTER:
        left = padding // 2
    data = ByteArray(value.data.length + padding * code_width(spec.fill))
    at = write_fill(data, 0, spec.fill, left)
    data.copy_from(at, value.data, 0, value.data.length)
    write_fill(data, at + value.data.length, spec.fill, padding - left)
    return Str(data, value.length + padding)


def place_float(spec: FormatSpec, body: ByteArray) -> Str:
    """Put what `float_bytes` gave into its field."""
    is_negative = body[0] == MINUS
    start = 1 if is_negative else 0
    digits = end_of_digits(body, start, body.length) - start
    return place_number(spec, body, is_negative, 0, digits)


def place_number(
    spec: FormatSpec,
    body: ByteArray,
    is_negative: bool,
    prefix: int,
    digits: int,
) -> Str:
    """Put a number into its field.

    `body` is the sign, if any, then `digits` digits, which are grouped, then the rest. The sign is
    written anew; a `prefix` letter shows as `0x`.
    """
    start = 1 if is_negative and body[0] == MINUS else 0
    rest = body.length - start - digits
    sign = spec.sign
    if is_negative:
        sign = MINUS
    elif sign == MINUS:
        sign = 0
    fixed = rest
    if sign != 0:
        fixed += 1
    if prefix != 0:
        fixed += 2

    # Zeros that fill the field are grouped like digits.
    period = 0
    if spec.grouping != 0:
        period = 3 if base_of(spec.code) == 10 else 4
    shown = digits
    if spec.fill == DIGIT_ZERO and spec.align == PAD_AFTER_SIGN and digits > 0:
        shown = max(digits, digits_to_fill(spec.width - fixed, period))
    number = shown
    if period > 0 and shown > 0:
        number += (shown - 1) // period
    padding = max(spec.width - fixed - number, 0)
    left = 0
    inner = 0
    if spec.align == RIGHT:
        left = padding
    elif spec.align == CENTER:
        left = padding // 2
    elif spec.align == PAD_AFTER_SIGN:
        inner = padding

    data = ByteArray(fixed + number + padding * code_width(spec.fill))
    at = write_fill(data, 0, spec.fill, left)
    if sign != 0:
        data[at] = sign
        at += 1
    if prefix != 0:
        data[at] = DIGIT_ZERO
        data[at + 1] = prefix
        at += 2
    at = write_fill(data, at, spec.fill, inner)
    if period == 0:
        data.fill(at, DIGIT_ZERO, shown - digits)
        data.copy_from(at + shown - digits, body, start, digits)
    else:
        write_grouped(data, at + number, body, start, digits, shown, period, spec.grouping)
    at += number
    data.copy_from(at, body, start + digits, rest)
    write_fill(data, at + rest, spec.fill, padding - left - inner)
    return Str(data, fixed + number + padding)


def digits_to_fill(width: int, period: int) -> int:
    """The fewest digits that are at least so wide with a separator every `period` digits."""
    if width <= 0 or period == 0:
        return width
    return width - (width - 1) // (period + 1)


def write_grouped(
    data: ByteArray,
    end: int,
    body: ByteArray,
    start: int,
    digits: int,
    shown: int,
    period: int,
    separator: int,
) -> None:
    """Write `digits` digits of `body`, and zeros before them up to `shown`, to end before `end`."""
    at = end
    for index in range(shown):
        if index > 0 and index % period == 0:
            at -= 1
            data[at] = separator
        at -= 1
        data[at] = body[start + digits - 1 - index] if index < digits else DIGIT_ZERO


def write_fill(data: ByteArray, start: int, fill: int, count: int) -> int:
    """Write the character so many times; give the position behind."""
    if fill < 128:
        data.fill(start, fill, count)
        return start + count
    at = start
    for _ in range(count):
        at = put_code(data, at, fill)
    return at


# What `text % values` calls: `flags` are the characters `#0- +`; an absent number is -1.


def format_percent_int(value: int, flags: Str, width: int, precision: int, code: int) -> Str:
    if is_float_code(code):
        return format_percent_float(int_to_float(value), flags, width, precision, code)
    if code == CHARACTER:
        return format_percent_str(checked_character(value), flags, width, precision, CHARACTER)
    if not is_percent_int_code(code):
        return format_percent_str(int_to_str(value), flags, width, precision, STRING)
    spec = percent_spec(flags, width, True)
    prefix = 0
    if spec.is_alternate and base_of(code) != 10:
        prefix = code
    body = int_bytes(value, code, precision)
    return place_number(spec, body, value < 0, prefix, body.length)


def format_percent_float(value: float, flags: Str, width: int, precision: int, code: int) -> Str:
    if code == DECIMAL or code == INTEGER or code == UNSIGNED:
        return format_percent_int(truncated(value), flags, width, precision, code)
    if is_percent_int_code(code):
        wanted = text(" format: an integer is required, not float")
        raise TypeError(joined(text("%"), character(code), wanted))
    if code == CHARACTER:
        raise TypeError("%c requires int or char")
    if not is_float_code(code):
        return format_percent_str(float_repr(value), flags, width, precision, STRING)
    spec = percent_spec(flags, width, True)
    body = float_bytes(value, FloatStyle(code, precision, spec.is_alternate))
    return place_float(spec, body)


def format_percent_str(value: Str, flags: Str, width: int, precision: int, code: int) -> Str:
    """For `%r` and `%a`, `value` is the repr."""
    if is_float_code(code):
        raise TypeError("must be real number, not str")
    if code == CHARACTER and value.length != 1:
        raise TypeError("%c requires int or char")
    if is_percent_int_code(code):
        wanted = text(" format: a real number is required, not str")
        if base_of(code) != 10:
            wanted = text(" format: an integer is required, not str")
        raise TypeError(joined(text("%"), character(code), wanted))
    shown = value
    if code != CHARACTER and precision >= 0:
        shown = cut(value, precision)
    return place_text(percent_spec(flags, width, False), shown)


def is_percent_int_code(code: int) -> bool:
    if code == DECIMAL or code == INTEGER or code == UNSIGNED:
        return True
    return code == OCTAL or code | LOWER_CASE == HEX


def truncated(value: float) -> int:
    """`int(value)`."""
    if value != value:
        raise ValueError("cannot convert float NaN to integer")
    if magnitude_bits(value) == INFINITY_BITS:
        raise OverflowError("cannot convert float infinity to integer")
    if value >= 9223372036854775808.0 or value < -9223372036854775808.0:
        raise_overflow()
    return float_to_int(value)


def percent_spec(flags: Str, width: int, is_number: bool) -> FormatSpec:
    """The flags as a specification; sign and zeros are for numbers only."""
    spec = FormatSpec(RIGHT, DECIMAL)
    spec.width = width
    for index in range(flags.data.length):
        flag = flags.data[index]
        if flag == HASH:
            spec.is_alternate = True
        elif flag == MINUS:
            spec.align = LEFT
        elif is_number and flag == PLUS:
            spec.sign = PLUS
        elif is_number and flag == SPACE and spec.sign != PLUS:
            spec.sign = SPACE
        elif is_number and flag == DIGIT_ZERO:
            spec.fill = DIGIT_ZERO
    if spec.align == LEFT:
        spec.fill = SPACE
    elif spec.fill == DIGIT_ZERO:
        spec.align = PAD_AFTER_SIGN
    return spec
