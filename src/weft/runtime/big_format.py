"""`format(value, spec)` and the conversions of `%` for big integers, as `formatting.py` has them for others."""

from __future__ import annotations

from weft.runtime import big_floats, big_text
from weft.runtime.big_int import BigInt
from weft.runtime.float_digits import DIGIT_ZERO
from weft.runtime.formatting import (
    CAPITAL_A,
    CAPITAL_X,
    CHARACTER,
    DECIMAL,
    LOCALE_NUMBER,
    LOWER_A,
    PERCENT,
    RIGHT,
    STRING,
    base_of,
    format_float_by,
    format_percent_float,
    format_percent_str,
    is_float_code,
    is_int_code,
    is_percent_int_code,
    parse_spec,
    percent_spec,
    place_number,
    unknown_code,
)
from weft.runtime.intrinsics import ByteArray, text
from weft.runtime.strings import Str


def format_big(value: BigInt, spec: Str) -> Str:
    if spec.length == 0:
        return big_text.decimal(value)
    name = text("int")
    parsed = parse_spec(spec, RIGHT, DECIMAL, name)
    code = parsed.code
    if code == PERCENT or is_float_code(code):
        return format_float_by(big_floats.to_float(value), parsed)
    if not is_int_code(code):
        raise ValueError(unknown_code(code, name))
    if parsed.precision != -1:
        raise ValueError("Precision not allowed in integer format specifier")
    if parsed.no_negative_zero:
        raise ValueError("Negative zero coercion (z) not allowed in integer format specifier")
    if code == CHARACTER:
        if parsed.sign != 0:
            raise ValueError("Sign not allowed with integer format specifier 'c'")
        if parsed.is_alternate:
            raise ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
        raise OverflowError("Python int too large to convert to C long")
    prefix = 0
    if parsed.is_alternate and code != DECIMAL and code != LOCALE_NUMBER:
        prefix = code
    body = digits_for(value, code, 0)
    return place_number(parsed, body, value.is_negative, prefix, body.length)


def format_percent_big(value: BigInt, flags: Str, width: int, precision: int, code: int) -> Str:
    if is_float_code(code):
        return format_percent_float(big_floats.to_float(value), flags, width, precision, code)
    if code == CHARACTER:
        raise OverflowError("%c arg not in range(0x110000)")
    if not is_percent_int_code(code):
        return format_percent_str(big_text.decimal(value), flags, width, precision, STRING)
    spec = percent_spec(flags, width, True)
    prefix = 0
    if spec.is_alternate and base_of(code) != 10:
        prefix = code
    body = digits_for(value, code, precision)
    return place_number(spec, body, value.is_negative, prefix, body.length)


def digits_for(value: BigInt, code: int, least: int) -> ByteArray:
    """The digits in the base of the type, at least so many, without sign or prefix."""
    base = base_of(code)
    if base == 10:
        body = big_text.decimal_bytes(value.digits)
    else:
        bits = 4 if base == 16 else 3 if base == 8 else 1
        body = big_text.bit_groups(value.digits, bits, CAPITAL_A if code == CAPITAL_X else LOWER_A)
    if body.length >= least:
        return body
    padded = ByteArray(least)
    padded.fill(0, DIGIT_ZERO, least - body.length)
    padded.copy_from(least - body.length, body, 0, body.length)
    return padded
