"""The operations on decimal numbers, as the General Decimal Arithmetic specification has them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from weft.runtime import decimal_naturals as naturals
from weft.runtime.decimal_naturals import is_zero, length, of_word, scaled

from . import _bits as bits
from ._number import FINITE, INFINITE, NOT_A_NUMBER, Decimal, made_of, special
from ._rounding import rescaled, rounded

if TYPE_CHECKING:
    from . import Context

GUARD = 8  # digits more than the result has
FAR = 5  # an exponent too far from zero for the series of its own


def invalid(context: Context, condition: str) -> Decimal:
    context.signal(bits.INVALID_OPERATION, condition)
    return special(0, NOT_A_NUMBER)


def nan_of(a: Decimal, b: Decimal, context: Context) -> Decimal | None:
    """The NaN that an operation with a NaN gives."""
    for value in (a, b):
        if value.is_snan():
            context.signal(bits.INVALID_OPERATION, "InvalidOperation")
            return value.as_quiet()
    if a.is_nan():
        return a
    if b.is_nan():
        return b
    return None


def added(a: Decimal, b: Decimal, context: Context) -> Decimal:
    if a.kind != FINITE or b.kind != FINITE:
        found = nan_of(a, b, context)
        if found is not None:
            return found
        if a.kind == INFINITE and b.kind == INFINITE and a.sign != b.sign:
            return invalid(context, "InvalidOperation")
        return a if a.kind == INFINITE else b
    exponent = min(a.exponent, b.exponent)
    zero_sign = 1 if context.rounding == "ROUND_FLOOR" and a.sign != b.sign else 0
    if is_zero(a.coefficient) and is_zero(b.coefficient):
        sign = zero_sign if a.sign != b.sign else a.sign
        return rounded(made_of(sign, a.coefficient, exponent), context)
    if is_zero(a.coefficient):
        return rounded(lowered(b, exponent, context), context)
    if is_zero(b.coefficient):
        return rounded(lowered(a, exponent, context), context)
    first, second = aligned(a, b, context.prec)
    if a.sign == b.sign:
        total = naturals.add(first.coefficient, second.coefficient)
        return rounded(made_of(a.sign, total, first.exponent), context)
    order = naturals.compare(first.coefficient, second.coefficient)
    if order == 0:
        return rounded(made_of(zero_sign, naturals.zeros(0), exponent), context)
    if order > 0:
        rest = naturals.subtract(first.coefficient, second.coefficient)
        return rounded(made_of(a.sign, rest, first.exponent), context)
    rest = naturals.subtract(second.coefficient, first.coefficient)
    return rounded(made_of(b.sign, rest, first.exponent), context)


def lowered(value: Decimal, exponent: int, context: Context) -> Decimal:
    """A number that a zero is added to: with the smaller exponent, as far as the digits reach."""
    least = max(exponent, value.exponent - context.prec - 1)
    return rescaled(value, least, context.rounding) if least < value.exponent else value


def aligned(a: Decimal, b: Decimal, prec: int) -> tuple[Decimal, Decimal]:
    """Both numbers with one exponent. One that is too small to be seen becomes a trace behind the digits."""
    if a.exponent < b.exponent:
        second, first = aligned(b, a, prec)
        return first, second
    least = a.exponent + min(-1, length(a.coefficient) - prec - 2)
    low = b
    if length(b.coefficient) + b.exponent - 1 < least:
        low = made_of(b.sign, of_word(1), least)
    high = made_of(a.sign, scaled(a.coefficient, a.exponent - low.exponent), low.exponent)
    return high, low


def subtracted(a: Decimal, b: Decimal, context: Context) -> Decimal:
    if a.is_nan() or b.is_nan():
        return added(a, b, context)
    return added(a, b.copy_negate(), context)


def multiplied(a: Decimal, b: Decimal, context: Context) -> Decimal:
    sign = a.sign ^ b.sign
    if a.kind != FINITE or b.kind != FINITE:
        found = nan_of(a, b, context)
        if found is not None:
            return found
        if not a or not b:
            return invalid(context, "InvalidOperation")
        return special(sign, INFINITE)
    product = naturals.multiply(a.coefficient, b.coefficient)
    return rounded(made_of(sign, product, a.exponent + b.exponent), context)


def divided(a: Decimal, b: Decimal, context: Context) -> Decimal:
    sign = a.sign ^ b.sign
    if a.kind != FINITE or b.kind != FINITE:
        found = nan_of(a, b, context)
        if found is not None:
            return found
        if a.kind == INFINITE and b.kind == INFINITE:
            return invalid(context, "InvalidOperation")
        if a.kind == INFINITE:
            return special(sign, INFINITE)
        context.signal(bits.CLAMPED, "Clamped")
        return made_of(sign, naturals.zeros(0), context.Etiny())
    if is_zero(b.coefficient):
        if is_zero(a.coefficient):
            return invalid(context, "DivisionUndefined")
        context.signal(bits.DIVISION_BY_ZERO, "DivisionByZero")
        return special(sign, INFINITE)
    ideal = a.exponent - b.exponent
    if is_zero(a.coefficient):
        return rounded(made_of(sign, a.coefficient, ideal), context)
    shift = length(b.coefficient) - length(a.coefficient) + context.prec + 1
    exponent = ideal - shift
    above = scaled(a.coefficient, shift) if shift > 0 else a.coefficient
    below = scaled(b.coefficient, -shift) if shift < 0 else b.coefficient
    quotient, rest = naturals.divide(above, below)
    if not is_zero(rest):
        # A digit that rounds as what follows it would.
        if naturals.last_digit(quotient) % 5 == 0:
            quotient = naturals.add(quotient, of_word(1))
    elif exponent < ideal:
        surplus = min(ideal - exponent, naturals.trailing_zeros(quotient))
        quotient, _ = naturals.split(quotient, surplus)
        exponent += surplus
    return rounded(made_of(sign, quotient, exponent), context)


def parts_of(a: Decimal, b: Decimal, context: Context) -> tuple[Decimal, Decimal] | None:
    """Integer quotient and remainder of numbers that have them; None if the quotient is too long."""
    sign = a.sign ^ b.sign
    ideal = a.exponent if b.kind == INFINITE else min(a.exponent, b.exponent)
    distance = a.adjusted() - b.adjusted()
    if is_zero(a.coefficient) or b.kind == INFINITE or distance <= -2:
        zero = made_of(sign, naturals.zeros(0), 0)
        return zero, rescaled(a, ideal, context.rounding)
    if distance <= context.prec:
        above = scaled(a.coefficient, a.exponent - ideal)
        below = scaled(b.coefficient, b.exponent - ideal)
        quotient, rest = naturals.divide(above, below)
        if length(quotient) <= context.prec:
            return made_of(sign, quotient, 0), made_of(a.sign, rest, ideal)
    return None


def whole_quotient(a: Decimal, b: Decimal, context: Context) -> Decimal:
    found = nan_of(a, b, context)
    if found is not None:
        return found
    sign = a.sign ^ b.sign
    if a.kind == INFINITE:
        if b.kind == INFINITE:
            return invalid(context, "InvalidOperation")
        return special(sign, INFINITE)
    if not b:
        if not a:
            return invalid(context, "DivisionUndefined")
        context.signal(bits.DIVISION_BY_ZERO, "DivisionByZero")
        return special(sign, INFINITE)
    parts = parts_of(a, b, context)
    if parts is None:
        return invalid(context, "DivisionImpossible")
    return parts[0]


def remainder(a: Decimal, b: Decimal, context: Context) -> Decimal:
    found = nan_of(a, b, context)
    if found is not None:
        return found
    if a.kind == INFINITE:
        return invalid(context, "InvalidOperation")
    if not b:
        return invalid(context, "InvalidOperation" if a else "DivisionUndefined")
    parts = parts_of(a, b, context)
    if parts is None:
        return invalid(context, "DivisionImpossible")
    return rounded(parts[1], context)


# Powers, roots and logarithms.


def wider(context: Context, digits: int) -> Context:
    """A context for what is computed on the way."""
    made = context.copy()
    made.prec = digits
    made.rounding = "ROUND_HALF_EVEN"
    made.Emin = -999999999
    made.Emax = 999999999
    made.clear_traps()
    return made


def power(a: Decimal, b: Decimal, context: Context) -> Decimal:
    found = nan_of(a, b, context)
    if found is not None:
        return found
    if not b:
        return Decimal(1) if a else invalid(context, "InvalidOperation")
    sign = 0
    if a.sign == 1:
        if b.is_integer():
            sign = 1 if b.is_odd() else 0
        elif a:
            return invalid(context, "InvalidOperation")
    if not a:
        if b.sign == 0:
            return made_of(sign, naturals.zeros(0), 0)
        return special(sign, INFINITE)
    if a.kind == INFINITE:
        if b.sign == 0:
            return special(sign, INFINITE)
        return made_of(sign, naturals.zeros(0), 0)
    size = a.copy_abs()
    if b.kind == INFINITE:
        order = size.order(Decimal(1))
        if order == 0:
            return rounded(Decimal(1), context)
        if (order > 0) == (b.sign == 0):
            return special(sign, INFINITE)
        return made_of(sign, naturals.zeros(0), 0)
    if b.is_integer() and b.adjusted() < 18:
        return whole_power(made_of(sign, size.coefficient, size.exponent), int(b), context)
    inner = wider(context, context.prec + GUARD + max(0, b.adjusted()) + length(b.coefficient))
    logarithm = multiplied(size.ln(inner), b, inner)
    result = rounded(logarithm.exp(wider(context, context.prec + GUARD)), context)
    padding = context.prec - length(result.coefficient)
    if padding > 0:
        result = made_of(sign, scaled(result.coefficient, padding), result.exponent - padding)
    return made_of(sign, result.coefficient, result.exponent)


def whole_power(a: Decimal, exponent: int, context: Context) -> Decimal:
    """`a ** exponent`, apart from the sign, which `a` has already as the result is to have it.

    From the top bit down, with as many digits on the way as CPython's library has, so that even the last
    one is the same.
    """
    count = exponent if exponent >= 0 else -exponent
    inner = wider(context, context.prec + len(str(count)) + 2)
    base = a.copy_abs()
    if exponent < 0:
        inner.prec += 1
        base = divided(Decimal(1), base, inner)
    result = base
    bit = 1
    while 2 * bit <= count:
        bit *= 2
    while bit > 1:
        bit = bit // 2
        result = multiplied(result, result, inner)
        if count // bit % 2 == 1:
            result = multiplied(result, base, inner)
    return rounded(result.with_sign(a.sign), context)


def square_root(a: Decimal, context: Context) -> Decimal:
    """The root of twice the digits and one more: exact, or with a digit that rounds as the rest would."""
    if a.is_nan():
        return nan_of(a, a, context) or a
    if not a:
        return rounded(made_of(a.sign, a.coefficient, a.exponent // 2), context)
    if a.sign == 1:
        return invalid(context, "InvalidOperation")
    if a.kind == INFINITE:
        return a
    prec = context.prec + 1
    exponent = a.exponent // 2
    coefficient = a.coefficient
    digits = length(coefficient) // 2 + 1
    if a.exponent % 2 == 1:
        coefficient = scaled(coefficient, 1)
    else:
        digits = (length(coefficient) + 1) // 2
    shift = prec - digits
    is_exact = True
    if shift >= 0:
        coefficient = scaled(coefficient, 2 * shift)
    else:
        coefficient, lost = naturals.split(coefficient, -2 * shift)
        is_exact = is_zero(lost)
    exponent -= shift
    root = naturals.square_root(coefficient)
    is_exact = is_exact and naturals.compare(naturals.multiply(root, root), coefficient) == 0
    if is_exact:
        if shift >= 0:
            root, _ = naturals.split(root, shift)
        else:
            root = scaled(root, -shift)
        exponent += shift
    elif naturals.last_digit(root) % 5 == 0:
        root = naturals.add(root, of_word(1))
    inner = context.copy()
    inner.rounding = "ROUND_HALF_EVEN"
    result = rounded(made_of(0, root, exponent), inner)
    context.flags.bits |= inner.flags.bits
    return result


def exponential(a: Decimal, context: Context) -> Decimal:
    """The series of an argument halved until it is small, then squared as often."""
    if a.is_nan():
        return nan_of(a, a, context) or a
    if a.kind == INFINITE:
        return special(0, INFINITE) if a.sign == 0 else made_of(0, naturals.zeros(0), 0)
    if not a:
        return Decimal(1)
    if a.adjusted() > 18:
        return rounded(made_of(0, of_word(1), -1 * 10**18 if a.sign else 10**18), context)
    halvings = max(0, 4 * (a.adjusted() + 1)) + 8
    inner = wider(context, context.prec + GUARD + halvings // 3 + max(0, a.adjusted()))
    small = divided(a, made_of(0, naturals.power(of_word(2), halvings), 0), inner)
    total = Decimal(1)
    term = Decimal(1)
    count = 1
    while term and term.adjusted() > -inner.prec - 2:
        term = divided(multiplied(term, small, inner), Decimal(count), inner)
        total = added(total, term, inner)
        count += 1
    for _ in range(halvings):
        total = multiplied(total, total, inner)
    return filled(total, context)


def filled(value: Decimal, context: Context) -> Decimal:
    """An inexact result: all of the digits that the context has."""
    missing = context.prec + 1 - length(value.coefficient)
    if missing > 0:
        padded = scaled(value.coefficient, missing)
        value = made_of(value.sign, padded, value.exponent - missing)
    return rounded(value, context)


def logarithm_of_special(a: Decimal, context: Context) -> Decimal | None:
    """To any base: of a NaN, zero, a negative number or infinity."""
    if a.is_nan():
        return nan_of(a, a, context) or a
    if not a:
        return special(1, INFINITE)
    if a.sign == 1:
        return invalid(context, "InvalidOperation")
    return a if a.kind == INFINITE else None


def logarithm(a: Decimal, context: Context) -> Decimal:
    """Newton's method on the exponential, from the logarithm that floats give."""
    known = logarithm_of_special(a, context)
    if known is not None:
        return known
    if a.order(Decimal(1)) == 0:
        return Decimal(0)
    digits = context.prec + GUARD
    shift = a.adjusted()
    if -FAR < shift < FAR:
        # Near one the result is small, and its digits begin far behind the point.
        gap = subtracted(a, Decimal(1), wider(context, length(a.coefficient) + FAR))
        digits += max(0, -gap.adjusted())
        return filled(near_logarithm(a, wider(context, digits)), context)
    inner = wider(context, digits + len(str(shift)))
    mantissa = made_of(0, a.coefficient, a.exponent - shift)
    ten = near_logarithm(Decimal(10), inner)
    rest = near_logarithm(mantissa, inner)
    return filled(added(rest, multiplied(Decimal(shift), ten, inner), inner), context)


def near_logarithm(a: Decimal, inner: Context) -> Decimal:
    """Each step has three times as many digits as the one before."""
    result = Decimal(math.log(float(a)))
    reached = 8
    while reached < inner.prec + GUARD:
        image = exponential(result, inner)
        above = subtracted(a, image, inner)
        step = divided(multiplied(Decimal(2), above, inner), added(a, image, inner), inner)
        result = added(result, step, inner)
        reached *= 3
    return result


def decimal_logarithm(a: Decimal, context: Context) -> Decimal:
    known = logarithm_of_special(a, context)
    if known is not None:
        return known
    if naturals.trailing_zeros(a.coefficient) == length(a.coefficient) - 1:
        if naturals.compare(a.coefficient, naturals.power_of_ten(length(a.coefficient) - 1)) == 0:
            return rounded(Decimal(a.adjusted()), context)
    inner = wider(context, context.prec + GUARD)
    return filled(divided(logarithm(a, inner), logarithm(Decimal(10), inner), inner), context)
