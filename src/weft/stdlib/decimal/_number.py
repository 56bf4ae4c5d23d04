"""The class `Decimal`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from weft.runtime import decimal_naturals as naturals
from weft.runtime.decimal_naturals import is_zero, length, of_word, scaled
from weft.runtime.float_parts import is_finite
from weft.runtime.hashing import HASH_INFINITY, HASH_MODULUS, hash_int
from weft.runtime.intrinsics import new_same, type_name

if TYPE_CHECKING:
    from weft.runtime.intrinsics import Array

    from . import Context

FINITE = 0
INFINITE = 1
NOT_A_NUMBER = 2
SIGNALING = 3
INVERSE_OF_TEN = 2075258708292324556  # modulo HASH_MODULUS


class DecimalTuple(NamedTuple):
    """What `as_tuple` gives."""

    sign: int
    digits: tuple[int, ...]
    exponent: int


class Decimal:
    """A number `coefficient * 10**exponent`, negative if `sign` is 1; or an infinity or NaN, by its `kind`.

    The coefficient of an infinity is zero; that of a NaN is its payload. Objects never change once made.
    """

    sign: int
    coefficient: Array[int]
    exponent: int
    kind: int

    def __init__(self, value="0", context=None) -> None:
        self.sign = 0
        self.exponent = 0
        self.kind = FINITE
        if isinstance(value, Decimal):
            self.sign = value.sign
            self.coefficient = value.coefficient
            self.exponent = value.exponent
            self.kind = value.kind
        elif isinstance(value, int):
            self.sign = 1 if value < 0 else 0
            self.coefficient = _size_of(value)
        elif isinstance(value, float):
            self.take(_of_float(value))
        elif isinstance(value, str):
            self.take(parsed(value))
        elif isinstance(value, (tuple, list)):
            self.sign = value[0]
            self.coefficient = naturals.zeros(0)
            for digit in value[1]:
                self.coefficient = naturals.multiply_word(self.coefficient, 10, digit)
            self.exponent = value[2]
        else:
            raise TypeError(f"conversion from {type_name(value)} to Decimal is not supported")

    def take(self, other: Decimal) -> None:
        self.sign = other.sign
        self.coefficient = other.coefficient
        self.exponent = other.exponent
        self.kind = other.kind

    @staticmethod
    def from_float(f) -> Decimal:
        return Decimal(f)

    # Text.

    def __str__(self) -> str:
        return shown(self, False)

    def __repr__(self) -> str:
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None) -> str:
        return shown(self, True)

    def __format__(self, specifier, context=None) -> str:
        return formatted(self, specifier, getcontext() if context is None else context)

    # Conversions.

    def __bool__(self) -> bool:
        return self.kind != FINITE or not is_zero(self.coefficient)

    def __int__(self):
        if self.kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self.kind != FINITE:
            raise ValueError("cannot convert NaN to integer")
        whole = rescaled(self, 0, "ROUND_DOWN").coefficient
        return int(("-" if self.sign else "") + str(naturals.text_of(whole)))

    def __trunc__(self):
        return self.__int__()

    def __floor__(self):
        return self.whole("ROUND_FLOOR")

    def __ceil__(self):
        return self.whole("ROUND_CEILING")

    def whole(self, rounding: str):
        if self.kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self.kind != FINITE:
            raise ValueError("cannot convert NaN to integer")
        return int(rescaled(self, 0, rounding))

    def __round__(self, n=None):
        if n is None:
            return self.whole("ROUND_HALF_EVEN")
        return self.quantize(made_of(0, of_word(1), -n))

    def __float__(self) -> float:
        if self.is_snan():
            raise ValueError("cannot convert signaling NaN to float")
        if self.is_nan():
            return float("-nan" if self.sign else "nan")
        return float(shown(self, False))

    def __complex__(self) -> complex:
        return complex(float(self))

    def __hash__(self) -> int:
        if self.is_snan():
            raise TypeError("Cannot hash a signaling NaN value")
        if self.is_nan():
            return 0
        if self.kind == INFINITE:
            return -HASH_INFINITY if self.sign else HASH_INFINITY
        base = 10 if self.exponent >= 0 else INVERSE_OF_TEN
        left = abs(self.exponent)
        result = naturals.modulo(self.coefficient, HASH_MODULUS)
        while left > 0:
            if left % 2 == 1:
                result = naturals.times_modulo(result, base, HASH_MODULUS)
            base = naturals.times_modulo(base, base, HASH_MODULUS)
            left = left // 2
        return hash_int(-result if self.sign else result)

    def as_tuple(self) -> DecimalTuple:
        if self.kind != FINITE:
            raise NotImplementedError("weft: as_tuple of an infinity or NaN")
        digits = [int(digit) for digit in str(naturals.text_of(self.coefficient))]
        return DecimalTuple(self.sign, tuple(digits), self.exponent)

    def as_integer_ratio(self):
        if self.kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self.kind != FINITE:
            raise ValueError("cannot convert NaN to integer ratio")
        if not self:
            return (0, 1)
        above = self.coefficient
        below = of_word(1)
        if self.exponent >= 0:
            above = scaled(above, self.exponent)
        else:
            below = naturals.power_of_ten(-self.exponent)
            for factor in (2, 5):
                for _ in range(-self.exponent):
                    quotient, rest = naturals.divide_word(above, factor)
                    if rest != 0:
                        break
                    above = quotient
                    below, _ = naturals.divide_word(below, factor)
        sign = "-" if self.sign else ""
        return (int(sign + str(naturals.text_of(above))), int(str(naturals.text_of(below))))

    def __copy__(self) -> Decimal:
        return self

    def __deepcopy__(self, memo) -> Decimal:
        return self

    @property
    def real(self) -> Decimal:
        return self

    @property
    def imag(self) -> Decimal:
        return Decimal(0)

    def conjugate(self) -> Decimal:
        return self

    def canonical(self) -> Decimal:
        return self

    # Order.

    def order(self, other: Decimal) -> int:
        """Negative, zero or positive; neither is a NaN."""
        if not self or not other:
            mine = self.rank()
            theirs = other.rank()
            return (mine > theirs) - (mine < theirs)
        if self.sign != other.sign:
            return -1 if self.sign else 1
        if self.kind == INFINITE or other.kind == INFINITE:
            size = (self.kind == INFINITE) - (other.kind == INFINITE)
        elif self.adjusted() != other.adjusted():
            size = 1 if self.adjusted() > other.adjusted() else -1
        else:
            least = min(self.exponent, other.exponent)
            size = naturals.compare(
                scaled(self.coefficient, self.exponent - least),
                scaled(other.coefficient, other.exponent - least),
            )
        return -size if self.sign else size

    def rank(self) -> int:
        """-1, 0 or 1 by the sign."""
        if not self:
            return 0
        return -1 if self.sign else 1

    def __eq__(self, other) -> bool:
        if isinstance(other, (Decimal, int, float)):
            number = Decimal(other)
            if self.is_nan() or number.is_nan():
                if self.is_snan() or number.is_snan():
                    getcontext().signal(bits.INVALID_OPERATION, "InvalidOperation")
                return False
            return self.order(number) == 0
        return False

    def __lt__(self, other) -> bool:
        number = self.ordered(other, "<")
        return not self.is_nan() and not number.is_nan() and self.order(number) < 0

    def __le__(self, other) -> bool:
        number = self.ordered(other, "<=")
        return not self.is_nan() and not number.is_nan() and self.order(number) <= 0

    def __gt__(self, other) -> bool:
        number = self.ordered(other, ">")
        return not self.is_nan() and not number.is_nan() and self.order(number) > 0

    def __ge__(self, other) -> bool:
        number = self.ordered(other, ">=")
        return not self.is_nan() and not number.is_nan() and self.order(number) >= 0

    def ordered(self, other, operator: str) -> Decimal:
        """The other number of a comparison; with a NaN there is none."""
        if not isinstance(other, (Decimal, int, float)):
            raise TypeError(
                f"'{operator}' not supported between instances of 'decimal.Decimal' "
                f"and '{type_name(other)}'"
            )
        number = Decimal(other)
        if self.is_nan() or number.is_nan():
            getcontext().signal(bits.INVALID_OPERATION, "InvalidOperation")
        return number

    def compare(self, other, context=None) -> Decimal:
        number = Decimal(other)
        found = nan_of(self, number, getcontext() if context is None else context)
        if found is not None:
            return found
        return Decimal(self.order(number))

    def max(self, other, context=None) -> Decimal:
        return self.chosen(Decimal(other), 1, getcontext() if context is None else context)

    def min(self, other, context=None) -> Decimal:
        return self.chosen(Decimal(other), -1, getcontext() if context is None else context)

    def chosen(self, other: Decimal, side: int, context: Context) -> Decimal:
        if self.is_snan() or other.is_snan() or (self.is_nan() and other.is_nan()):
            return nan_of(self, other, context) or self
        if self.is_nan() or other.is_nan():
            return rounded(other if self.is_nan() else self, context)
        order = self.order(other)
        if order == 0:  # then by sign, then by exponent
            order = other.sign - self.sign
            if order == 0:
                order = self.exponent - other.exponent
                if self.sign:
                    order = -order
        return rounded(self if order * side >= 0 else other, context)

    # Arithmetic.

    def __pos__(self) -> Decimal:
        if not self and getcontext().rounding != "ROUND_FLOOR":
            return rounded(self.copy_abs(), getcontext())
        return rounded(self, getcontext())

    def __neg__(self) -> Decimal:
        if not self and getcontext().rounding != "ROUND_FLOOR":
            return rounded(self.copy_abs(), getcontext())
        return rounded(self.copy_negate(), getcontext())

    def __abs__(self) -> Decimal:
        return rounded(self.copy_abs(), getcontext())

    def __add__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return added(self, _operand(other), getcontext())

    def __radd__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return added(_operand(other), self, getcontext())

    def __sub__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return subtracted(self, _operand(other), getcontext())

    def __rsub__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return subtracted(_operand(other), self, getcontext())

    def __mul__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return multiplied(self, _operand(other), getcontext())

    def __rmul__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return multiplied(_operand(other), self, getcontext())

    def __truediv__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return divided(self, _operand(other), getcontext())

    def __rtruediv__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return divided(_operand(other), self, getcontext())

    def __floordiv__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return whole_quotient(self, _operand(other), getcontext())

    def __rfloordiv__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return whole_quotient(_operand(other), self, getcontext())

    def __mod__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return remainder(self, _operand(other), getcontext())

    def __rmod__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return remainder(_operand(other), self, getcontext())

    def __divmod__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        number = _operand(other)
        context = getcontext()
        return whole_quotient(self, number, context), remainder(self, number, context)

    def __rdivmod__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        number = _operand(other)
        context = getcontext()
        return whole_quotient(number, self, context), remainder(number, self, context)

    def __pow__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return power(self, _operand(other), getcontext())

    def __rpow__(self, other):
        if not isinstance(other, int | Decimal):
            return NotImplemented
        return power(_operand(other), self, getcontext())

    def remainder_near(self, other, context=None) -> Decimal:
        """What is left from the nearest multiple, the even one of two."""
        used = getcontext() if context is None else context
        number = Decimal(other)
        found = nan_of(self, number, used)
        if found is not None:
            return found
        if self.kind == INFINITE or not number:
            return invalid(used, "InvalidOperation" if self else "DivisionUndefined")
        if number.kind == INFINITE:
            return rounded(self, used)
        distance = max(0, self.adjusted() - number.adjusted())
        if self and distance > used.prec:
            return invalid(used, "DivisionImpossible")
        whole = wider(used, distance + length(self.coefficient) + length(number.coefficient) + 2)
        quotient = divided(self, number, whole).to_integral_value("ROUND_HALF_EVEN")
        if quotient and quotient.adjusted() >= used.prec:
            return invalid(used, "DivisionImpossible")
        rest = subtracted(self, multiplied(quotient, number, whole), whole)
        if not rest:
            rest = rest.with_sign(self.sign)
        return rounded(rescaled(rest, min(self.exponent, number.exponent), "ROUND_DOWN"), used)

    def fma(self, other, third, context=None) -> Decimal:
        used = getcontext() if context is None else context
        number = Decimal(other)
        digits = length(self.coefficient) + length(number.coefficient)
        return added(multiplied(self, number, wider(used, digits)), Decimal(third), used)

    def sqrt(self, context=None) -> Decimal:
        return square_root(self, getcontext() if context is None else context)

    def exp(self, context=None) -> Decimal:
        return exponential(self, getcontext() if context is None else context)

    def ln(self, context=None) -> Decimal:
        return logarithm(self, getcontext() if context is None else context)

    def log10(self, context=None) -> Decimal:
        return decimal_logarithm(self, getcontext() if context is None else context)

    # Digits.

    def quantize(self, exp, rounding=None, context=None) -> Decimal:
        used = getcontext() if context is None else context
        model = Decimal(exp)
        found = nan_of(self, model, used)
        if found is not None:
            return found
        if self.kind == INFINITE or model.kind == INFINITE:
            if self.kind == model.kind:
                return self
            return invalid(used, "InvalidOperation")
        mode = used.rounding if rounding is None else rounding
        result = rescaled(self, model.exponent, mode)
        if length(result.coefficient) > used.prec or not (
            used.Etiny() <= model.exponent <= used.Emax
        ):
            return invalid(used, "InvalidOperation")
        if self.exponent < model.exponent:
            used.signal(bits.ROUNDED, "Rounded")
            if result.order(self) != 0:
                used.signal(bits.INEXACT, "Inexact")
        return result

    def normalize(self, context=None) -> Decimal:
        used = getcontext() if context is None else context
        result = rounded(self, used)
        if result.kind != FINITE:
            return result
        if not result:
            return made_of(result.sign, result.coefficient, 0)
        surplus = naturals.trailing_zeros(result.coefficient)
        surplus = min(surplus, used.Emax - result.exponent)
        shorter, _ = naturals.split(result.coefficient, surplus)
        return made_of(result.sign, shorter, result.exponent + surplus)

    def to_integral_value(self, rounding=None, context=None) -> Decimal:
        used = getcontext() if context is None else context
        if self.kind != FINITE:
            return quieted(self, used)
        if self.exponent >= 0:
            return self
        return rescaled(self, 0, used.rounding if rounding is None else rounding)

    def to_integral(self, rounding=None, context=None) -> Decimal:
        return self.to_integral_value(rounding, context)

    def to_integral_exact(self, rounding=None, context=None) -> Decimal:
        used = getcontext() if context is None else context
        result = self.to_integral_value(rounding, context)
        if self.kind == FINITE and self.exponent < 0:
            used.signal(bits.ROUNDED, "Rounded")
            if result.order(self) != 0:
                used.signal(bits.INEXACT, "Inexact")
        return result

    def scaleb(self, other, context=None) -> Decimal:
        used = getcontext() if context is None else context
        if self.kind != FINITE:
            return quieted(self, used)
        made = made_of(self.sign, self.coefficient, self.exponent + int(other))
        return rounded(made, used)

    def logb(self, context=None) -> Decimal:
        used = getcontext() if context is None else context
        if self.is_nan():
            return quieted(self, used)
        if self.kind == INFINITE:
            return self.copy_abs()
        if not self:
            used.signal(bits.DIVISION_BY_ZERO, "DivisionByZero")
            return special(1, INFINITE)
        return Decimal(self.adjusted())

    def adjusted(self) -> int:
        """The exponent of the first digit."""
        if self.kind != FINITE:
            return 0
        return self.exponent + length(self.coefficient) - 1

    def radix(self) -> Decimal:
        return Decimal(10)

    def same_quantum(self, other, context=None) -> bool:
        number = Decimal(other)
        if self.kind != FINITE or number.kind != FINITE:
            both_nan = self.is_nan() and number.is_nan()
            return both_nan or (self.kind == INFINITE and number.kind == INFINITE)
        return self.exponent == number.exponent

    def copy_abs(self) -> Decimal:
        return self.with_sign(0)

    def copy_negate(self) -> Decimal:
        return self.with_sign(1 - self.sign)

    def copy_sign(self, other, context=None) -> Decimal:
        return self.with_sign(Decimal(other).sign)

    def with_sign(self, sign: int) -> Decimal:
        made = made_of(sign, self.coefficient, self.exponent)
        made.kind = self.kind
        return made

    def as_quiet(self) -> Decimal:
        made = self.with_sign(self.sign)
        made.kind = NOT_A_NUMBER
        return made

    # Kinds.

    def is_nan(self) -> bool:
        return self.kind >= NOT_A_NUMBER

    def is_qnan(self) -> bool:
        return self.kind == NOT_A_NUMBER

    def is_snan(self) -> bool:
        return self.kind == SIGNALING

    def is_infinite(self) -> bool:
        return self.kind == INFINITE

    def is_finite(self) -> bool:
        return self.kind == FINITE

    def is_zero(self) -> bool:
        return not self

    def is_signed(self) -> bool:
        return self.sign == 1

    def is_canonical(self) -> bool:
        return True

    def is_normal(self, context=None) -> bool:
        used = getcontext() if context is None else context
        return self.kind == FINITE and bool(self) and self.adjusted() >= used.Emin

    def is_subnormal(self, context=None) -> bool:
        used = getcontext() if context is None else context
        return self.kind == FINITE and bool(self) and self.adjusted() < used.Emin

    def number_class(self, context=None) -> str:
        if self.is_nan():
            return "sNaN" if self.is_snan() else "NaN"
        name = "Normal"
        if self.kind == INFINITE:
            name = "Infinity"
        elif not self:
            name = "Zero"
        elif self.is_subnormal(context):
            name = "Subnormal"
        return ("-" if self.sign else "+") + name

    def is_integer(self) -> bool:
        """Whether it is a whole number (to the arithmetic; not one of CPython's methods)."""
        if self.kind != FINITE:
            return False
        if self.exponent >= 0 or not self:
            return True
        return naturals.trailing_zeros(self.coefficient) >= -self.exponent

    def is_odd(self) -> bool:
        """Whether a whole number is odd."""
        if self.exponent > 0 or not self:
            return False
        whole, _ = naturals.split(self.coefficient, -self.exponent)
        return naturals.is_odd(whole)


def made_of(sign: int, coefficient: Array[int], exponent: int) -> Decimal:
    made = new_same(_model)
    made.sign = sign
    made.coefficient = coefficient
    made.exponent = exponent
    made.kind = FINITE
    return made


def special(sign: int, kind: int) -> Decimal:
    made = made_of(sign, naturals.zeros(0), 0)
    made.kind = kind
    return made


def _size_of(value: Any) -> Array[int]:
    """The size of an integer, which may be beyond 64 bits."""
    shown = str(value).lstrip("-")
    if len(shown) < 19:
        return of_word(int(value))
    return digits_of(shown)


def _of_float(value: float) -> Decimal:
    """Exactly: a fraction of two is a fraction of ten with fives above."""
    if value != value:
        return special(0, NOT_A_NUMBER)
    if not is_finite(value):
        return special(1 if value < 0 else 0, INFINITE)
    mantissa, exponent = float_parts(abs(value))
    sign = 1 if value < 0 or str(value) == "-0.0" else 0
    coefficient = of_word(mantissa)
    if mantissa == 0:
        return made_of(sign, coefficient, 0)
    if exponent >= 0:
        factor = naturals.power(of_word(2), exponent)
        return made_of(sign, naturals.multiply(coefficient, factor), 0)
    factor = naturals.power(of_word(5), -exponent)
    return made_of(sign, naturals.multiply(coefficient, factor), exponent)


def _operand(value) -> Decimal:
    """The other operand as a decimal."""
    if isinstance(value, Decimal):
        return value
    return Decimal(value)


# Below, because these modules import this one.
from . import _bits as bits  # noqa: E402
from . import getcontext  # noqa: E402
from ._arithmetic import (  # noqa: E402
    added,
    decimal_logarithm,
    divided,
    exponential,
    invalid,
    logarithm,
    multiplied,
    nan_of,
    power,
    remainder,
    square_root,
    subtracted,
    whole_quotient,
    wider,
)
from ._rounding import quieted, rescaled, rounded  # noqa: E402
from ._texts import digits_of, float_parts, formatted, parsed, shown  # noqa: E402

_model = Decimal(0)  # for `made_of`, which makes objects without `__init__`
