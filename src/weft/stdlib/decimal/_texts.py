"""Decimal numbers as text: reading, writing and `format`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weft.runtime import decimal_naturals as naturals
from weft.runtime.decimal_naturals import is_zero, length
from weft.runtime.float_parts import exponent_of, mantissa_of
from weft.runtime.intrinsics import float_to_int

from . import _bits as bits
from . import getcontext
from ._number import FINITE, INFINITE, NOT_A_NUMBER, SIGNALING, Decimal, made_of, special
from ._rounding import rescaled, shortened

if TYPE_CHECKING:
    from weft.runtime.intrinsics import Array

    from . import Context

ALIGNMENTS = "<>=^"
MANTISSA_BITS = 53


def digits_of(source: Any) -> Array[int]:
    """Of a text of decimal digits."""
    return naturals.of_text(source.data, 0, len(source))


def float_parts(value: float) -> tuple[int, int]:
    """A positive float as an odd integer times a power of two."""
    if value == 0.0:
        return 0, 0
    mantissa = float_to_int(mantissa_of(value) * 9007199254740992.0)  # 2**53
    exponent = exponent_of(value) - MANTISSA_BITS
    while mantissa % 2 == 0:
        mantissa = mantissa // 2
        exponent += 1
    return mantissa, exponent


def is_digits(source: str) -> bool:
    return source.isascii() and source.isdigit()


def parsed(source: str) -> Decimal:
    """The number that a text means; a NaN, and a signal, if it is none."""
    text = source.strip().replace("_", "")
    sign = 0
    if text[:1] in ("+", "-") and text:
        sign = 1 if text[0] == "-" else 0
        text = text[1:]
    lower = text.lower()
    if lower in ("inf", "infinity"):
        return special(sign, INFINITE)
    kind = FINITE
    if lower.startswith("nan"):
        kind = NOT_A_NUMBER
        text = text[3:]
    elif lower.startswith("snan"):
        kind = SIGNALING
        text = text[4:]
    if kind != FINITE and (not text or is_digits(text)):
        made = made_of(sign, digits_of(text), 0)
        made.kind = kind
        return made
    exponent = 0
    at = text.lower().find("e")
    if at >= 0:
        shown = text[at + 1 :]
        size = shown[1:] if shown[:1] in ("+", "-") and shown else shown
        if not is_digits(size) or len(size) > 18:
            return wrong_syntax()
        exponent = int(shown)
        text = text[:at]
    whole, _, fraction = text.partition(".")
    if kind != FINITE or not is_digits(whole + fraction) or text.count(".") > 1:
        return wrong_syntax()
    return made_of(sign, digits_of(whole + fraction), exponent - len(fraction))


def wrong_syntax() -> Decimal:
    getcontext().signal(bits.INVALID_OPERATION, "ConversionSyntax")
    return special(0, NOT_A_NUMBER)


def shown_special(value: Decimal) -> str:
    if value.kind == INFINITE:
        return "Infinity"
    name = "sNaN" if value.kind == SIGNALING else "NaN"
    return name if is_zero(value.coefficient) else name + digits_text(value)


def digits_text(value: Decimal) -> str:
    return str(naturals.text_of(value.coefficient))


def shown(value: Decimal, is_engineering: bool) -> str:
    sign = "-" if value.sign else ""
    if value.kind != FINITE:
        return sign + shown_special(value)
    digits = digits_text(value)
    left = value.exponent + len(digits)
    point = 1  # where it stands among the digits
    if value.exponent <= 0 and left > -6:
        point = left
    elif is_engineering and digits == "0":
        point = (left + 1) % 3 - 1
    elif is_engineering:
        point = (left - 1) % 3 + 1
    whole, fraction = parted(digits, point)
    if fraction:
        whole += "." + fraction
    if left != point:
        whole += f"{'E' if getcontext().capitals else 'e'}{left - point:+d}"
    return sign + whole


def parted(digits: str, point: int) -> tuple[str, str]:
    """What stands before and behind the point."""
    if point <= 0:
        return "0", "0" * -point + digits
    if point >= len(digits):
        return digits + "0" * (point - len(digits)), ""
    return digits[:point], digits[point:]


class Form:
    """A format specification taken apart."""

    def __init__(self, source: str) -> None:
        self.fill = " "
        self.align = ""
        self.sign = "-"
        self.has_no_negative_zero = False
        self.width = 0
        self.grouping = ""
        self.precision = -1
        self.type = ""
        at = 0
        if len(source) > 1 and source[1] in ALIGNMENTS:
            self.fill = source[0]
            self.align = source[1]
            at = 2
        elif source and source[0] in ALIGNMENTS:
            self.align = source[0]
            at = 1
        if source[at : at + 1] in ("+", "-", " "):
            self.sign = source[at]
            at += 1
        if source[at : at + 1] == "z":
            self.has_no_negative_zero = True
            at += 1
        if source[at : at + 1] == "0":
            if not self.align:
                self.fill = "0"
                self.align = "="
            at += 1
        first = at
        while source[at : at + 1].isdigit():
            at += 1
        if at > first:
            self.width = int(source[first:at])
        if source[at : at + 1] == ",":
            self.grouping = source[at]
            at += 1
        if source[at : at + 1] == ".":
            first = at + 1
            at = first
            while source[at : at + 1].isdigit():
                at += 1
            if at == first:
                raise ValueError("invalid format string")
            self.precision = int(source[first:at])
        if source[at : at + 1] in ("e", "E", "f", "F", "g", "G", "n", "%"):
            self.type = source[at]
            at += 1
        if at != len(source):
            raise ValueError("invalid format string")
        if not self.align:
            self.align = ">"


def formatted(value: Decimal, specifier: str, context: Context) -> str:
    form = Form(specifier)
    if value.kind != FINITE:
        body = shown_special(value) + ("%" if form.type == "%" else "")
        if form.align == "=" and form.fill == "0":
            form.align = ">"
            form.fill = " "
        return placed(sign_text(value.sign, form), body, form)
    kind = form.type
    if kind in ("", "n"):
        kind = "G" if context.capitals and kind == "" else "g"
    number = value
    if kind == "%":
        number = made_of(value.sign, value.coefficient, value.exponent + 2)
    if form.precision >= 0:
        if kind in ("e", "E"):
            number = shortened(number, form.precision + 1, context.rounding)
        elif kind in ("f", "F", "%"):
            number = rescaled(number, -form.precision, context.rounding)
        elif length(number.coefficient) > form.precision:
            number = shortened(number, max(1, form.precision), context.rounding)
    if not number and number.exponent > 0 and kind in ("f", "F", "%"):
        number = rescaled(number, 0, context.rounding)
    sign = number.sign
    if not number and form.has_no_negative_zero:
        sign = 0
    digits = digits_text(number)
    left = number.exponent + len(digits)
    point = 1
    if kind in ("f", "F", "%") or (kind in ("g", "G") and number.exponent <= 0 and left > -6):
        point = left
    elif kind in ("e", "E") and not number and form.precision >= 0:
        point = 1 - form.precision
    whole, fraction = parted(digits, point)
    tail = "." + fraction if fraction else ""
    if left != point or kind in ("e", "E"):
        tail += f"{'E' if kind in ('E', 'G') else 'e'}{left - point:+d}"
    if kind == "%":
        tail += "%"
    front = sign_text(sign, form)
    if form.align == "=" and form.fill == "0":
        whole = grouped(whole, form.grouping, form.width - len(front) - len(tail))
    else:
        whole = grouped(whole, form.grouping, 0)
    return placed(front, whole + tail, form)


def sign_text(sign: int, form: Form) -> str:
    if sign:
        return "-"
    return form.sign if form.sign != "-" else ""


def grouped(whole: str, separator: str, width: int) -> str:
    """Digits in groups of three, with zeros in front up to a width."""
    if not separator:
        return whole.rjust(width, "0")
    digits = whole
    while True:
        parts: list[str] = []
        end = len(digits)
        while end > 0:
            parts.append(digits[max(0, end - 3) : end])
            end -= 3
        text = separator.join(reversed(parts))
        if len(text) >= width:
            return text
        digits = "0" + digits


def placed(front: str, body: str, form: Form) -> str:
    missing = form.width - len(front) - len(body)
    if missing <= 0:
        return front + body
    padding = form.fill * missing
    if form.align == "<":
        return front + body + padding
    if form.align == ">":
        return padding + front + body
    if form.align == "=":
        return front + padding + body
    half = missing // 2
    return form.fill * half + front + body + form.fill * (missing - half)
