"""Rounding of decimal numbers: digits to drop, and results that have to fit a context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.runtime.decimal_naturals import (
    add,
    compare,
    is_odd,
    is_zero,
    last_digit,
    length,
    of_word,
    power_of_ten,
    scaled,
    split,
)

from . import _bits as bits
from ._number import FINITE, INFINITE, Decimal, made_of, special

if TYPE_CHECKING:
    from weft.runtime.intrinsics import Array

    from . import Context


class Kept:
    """What is left of a coefficient, and whether what was dropped was more than zeros."""

    def __init__(self, coefficient: Array[int], is_exact: bool) -> None:
        self.coefficient = coefficient
        self.is_exact = is_exact


def drop(coefficient: Array[int], count: int, sign: int, rounding: str) -> Kept:
    """A coefficient without its `count` lowest digits."""
    kept, lost = split(coefficient, count)
    if is_zero(lost):
        return Kept(kept, True)
    if rounding == "ROUND_HALF_EVEN":
        side = compare(scaled(lost, 1), scaled(of_word(5), count))
        is_up = side > 0 or (side == 0 and is_odd(kept))
    elif rounding == "ROUND_HALF_UP":
        is_up = compare(scaled(lost, 1), scaled(of_word(5), count)) >= 0
    elif rounding == "ROUND_HALF_DOWN":
        is_up = compare(scaled(lost, 1), scaled(of_word(5), count)) > 0
    elif rounding == "ROUND_DOWN":
        is_up = False
    elif rounding == "ROUND_UP":
        is_up = True
    elif rounding == "ROUND_CEILING":
        is_up = sign == 0
    elif rounding == "ROUND_FLOOR":
        is_up = sign == 1
    else:  # ROUND_05UP: away from zero where the last digit would be 0 or 5
        is_up = last_digit(kept) % 5 == 0
    return Kept(add(kept, of_word(1)) if is_up else kept, False)


def rounded(value: Decimal, context: Context) -> Decimal:
    """A result as the context wants it: so many digits, and an exponent within its limits."""
    if value.kind != FINITE:
        return quieted(value, context)
    if is_zero(value.coefficient):
        return clamped_zero(value, context)
    least = length(value.coefficient) + value.exponent - context.prec
    if least > context.Etop():
        return overflown(value.sign, context)
    is_subnormal = least < context.Etiny()
    if is_subnormal:
        least = context.Etiny()
    if value.exponent >= least:
        if is_subnormal:
            context.signal(bits.SUBNORMAL, "Subnormal")
        if context.clamp == 1 and value.exponent > context.Etop():
            context.signal(bits.CLAMPED, "Clamped")
            padded = scaled(value.coefficient, value.exponent - context.Etop())
            return made_of(value.sign, padded, context.Etop())
        return value
    kept = drop(value.coefficient, least - value.exponent, value.sign, context.rounding)
    coefficient = kept.coefficient
    if length(coefficient) > context.prec:  # all nines, rounded up
        coefficient, _ = split(coefficient, 1)
        least += 1
    if least > context.Etop():
        return overflown(value.sign, context)
    if is_subnormal:
        if not kept.is_exact:
            context.signal(bits.UNDERFLOW, "Underflow")
        context.signal(bits.SUBNORMAL, "Subnormal")
    if not kept.is_exact:
        context.signal(bits.INEXACT, "Inexact")
    context.signal(bits.ROUNDED, "Rounded")
    if is_zero(coefficient):
        context.signal(bits.CLAMPED, "Clamped")
    return made_of(value.sign, coefficient, least)


def clamped_zero(value: Decimal, context: Context) -> Decimal:
    most = context.Etop() if context.clamp == 1 else context.Emax
    if context.Etiny() <= value.exponent <= most:
        return value
    context.signal(bits.CLAMPED, "Clamped")
    return made_of(
        value.sign, value.coefficient, context.Etiny() if value.exponent < most else most
    )


def overflown(sign: int, context: Context) -> Decimal:
    context.signal(bits.OVERFLOW, "Overflow")
    context.signal(bits.INEXACT, "Inexact")
    context.signal(bits.ROUNDED, "Rounded")
    rounding = context.rounding
    is_infinite = rounding in ("ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_HALF_DOWN", "ROUND_UP")
    if rounding == ("ROUND_FLOOR" if sign else "ROUND_CEILING"):
        is_infinite = True
    if is_infinite:
        return special(sign, INFINITE)
    return made_of(sign, nines(context.prec), context.Etop())


def nines(count: int) -> Array[int]:
    from weft.runtime.decimal_naturals import subtract

    return subtract(power_of_ten(count), of_word(1))


def quieted(value: Decimal, context: Context) -> Decimal:
    """An infinity or NaN; one that signals does so."""
    if value.is_snan():
        context.signal(bits.INVALID_OPERATION, "InvalidOperation")
        return value.as_quiet()
    return value


def rescaled(value: Decimal, exponent: int, rounding: str) -> Decimal:
    """The number with another exponent; no limits apply."""
    if value.kind != FINITE:
        return value
    if is_zero(value.coefficient):
        return made_of(value.sign, value.coefficient, exponent)
    if value.exponent >= exponent:
        padded = scaled(value.coefficient, value.exponent - exponent)
        return made_of(value.sign, padded, exponent)
    kept = drop(value.coefficient, exponent - value.exponent, value.sign, rounding)
    return made_of(value.sign, kept.coefficient, exponent)


def shortened(value: Decimal, digits: int, rounding: str) -> Decimal:
    """The number with so many digits; no limits apply."""
    count = length(value.coefficient)
    if value.kind != FINITE or is_zero(value.coefficient):
        return value
    result = rescaled(value, value.exponent + count - digits, rounding)
    if length(result.coefficient) > digits:
        result = rescaled(result, result.exponent + 1, rounding)
    return result
