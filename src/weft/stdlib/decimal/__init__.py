"""`decimal`: decimal numbers with a precision that the program chooses.

# differs: `as_tuple` refuses infinities and NaNs; `next_plus`, `rotate`, `shift`, the logical operations are missing.
# differs: `ln`, `log10`, `exp` and powers to what is no integer are correct to the last digit but one.
# differs: exceptions have the text of CPython's as their only argument.
"""

from __future__ import annotations

from threading import get_ident

from . import _bits as bits
from ._bits import NAMES, bit_of

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
ROUNDINGS = (
    "ROUND_CEILING",
    "ROUND_FLOOR",
    "ROUND_UP",
    "ROUND_DOWN",
    "ROUND_HALF_UP",
    "ROUND_HALF_DOWN",
    "ROUND_HALF_EVEN",
    "ROUND_05UP",
)
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    """What arithmetic meets; a context says which of it is raised."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation without a result."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number divided by zero."""


class DivisionImpossible(InvalidOperation):
    """An integer quotient with more digits than the precision."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class InvalidContext(InvalidOperation):
    """A context without sense."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """The exponent is below the smallest one, before rounding."""


class Overflow(Inexact, Rounded):
    """The number is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The number is too small, and became zero or lost digits."""


class FloatOperation(DecimalException, TypeError):
    """A float was taken for a decimal number."""


class _Signals:
    """Which of the signals are set, in `Context.flags` and `Context.traps`."""

    bits: int

    def __init__(self, signals) -> None:
        self.bits = 0
        for signal in signals:
            self.bits |= bit_of(signal.__name__)

    def __getitem__(self, signal) -> bool:
        return self.bits & bit_of(signal.__name__) != 0

    def __setitem__(self, signal, value) -> None:
        bit = bit_of(signal.__name__)
        self.bits = self.bits | bit if value else self.bits & ~bit

    def __contains__(self, signal) -> bool:
        return bit_of(signal.__name__) != 0

    def __eq__(self, other) -> bool:
        if isinstance(other, _Signals):
            return self.bits == other.bits
        return False

    def copy(self) -> _Signals:
        made = _Signals(())
        made.bits = self.bits
        return made

    def shown(self) -> str:
        return "[" + ", ".join([name for name in NAMES if self.bits & bit_of(name)]) + "]"


class Context:
    """How arithmetic rounds, and what of it is raised."""

    def __init__(
        self,
        prec=None,
        rounding=None,
        Emin=None,
        Emax=None,
        capitals=None,
        clamp=None,
        flags=None,
        traps=None,
    ) -> None:
        self._prec = 28
        self._rounding = ROUND_HALF_EVEN
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _Signals(() if flags is None else flags)
        usual = (InvalidOperation, DivisionByZero, Overflow)
        self.traps = _Signals(usual if traps is None else traps)
        if prec is not None:
            self.prec = prec
        if rounding is not None:
            self.rounding = rounding

    @property
    def prec(self) -> int:
        return self._prec

    @prec.setter
    def prec(self, value: int) -> None:
        if not 1 <= value <= MAX_PREC:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self._prec = value

    @property
    def rounding(self) -> str:
        return self._rounding

    @rounding.setter
    def rounding(self, value: str) -> None:
        if value not in ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        self._rounding = value

    def __repr__(self) -> str:
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
            f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
            f"flags={self.flags.shown()}, traps={self.traps.shown()})"
        )

    def copy(self) -> Context:
        made = Context(self._prec, self._rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        made.flags = self.flags.copy()
        made.traps = self.traps.copy()
        return made

    def __copy__(self) -> Context:
        return self.copy()

    def clear_flags(self) -> None:
        self.flags.bits = 0

    def clear_traps(self) -> None:
        self.traps.bits = 0

    def Etiny(self) -> int:
        return self.Emin - self._prec + 1

    def Etop(self) -> int:
        return self.Emax - self._prec + 1

    def signal(self, bit: int, condition: str) -> None:
        """Note what happened, and raise it if the program wants that."""
        self.flags.bits |= bit
        if self.traps.bits & bit:
            _raise(bit, f"[<class 'decimal.{condition}'>]")

    # Operations by this context.

    def create_decimal(self, num="0") -> Decimal:
        return rounded(Decimal(num), self)

    def create_decimal_from_float(self, f) -> Decimal:
        return rounded(Decimal(f), self)

    def plus(self, a) -> Decimal:
        return rounded(Decimal(a), self)

    def minus(self, a) -> Decimal:
        return subtracted(Decimal(0), Decimal(a), self)

    def abs(self, a) -> Decimal:
        return rounded(Decimal(a).copy_abs(), self)

    def add(self, a, b) -> Decimal:
        return added(Decimal(a), Decimal(b), self)

    def subtract(self, a, b) -> Decimal:
        return subtracted(Decimal(a), Decimal(b), self)

    def multiply(self, a, b) -> Decimal:
        return multiplied(Decimal(a), Decimal(b), self)

    def divide(self, a, b) -> Decimal:
        return divided(Decimal(a), Decimal(b), self)

    def divide_int(self, a, b) -> Decimal:
        return whole_quotient(Decimal(a), Decimal(b), self)

    def remainder(self, a, b) -> Decimal:
        return remainder(Decimal(a), Decimal(b), self)

    def power(self, a, b) -> Decimal:
        return power(Decimal(a), Decimal(b), self)

    def sqrt(self, a) -> Decimal:
        return Decimal(a).sqrt(self)

    def exp(self, a) -> Decimal:
        return Decimal(a).exp(self)

    def ln(self, a) -> Decimal:
        return Decimal(a).ln(self)

    def log10(self, a) -> Decimal:
        return Decimal(a).log10(self)

    def quantize(self, a, b) -> Decimal:
        return Decimal(a).quantize(Decimal(b), None, self)

    def normalize(self, a) -> Decimal:
        return Decimal(a).normalize(self)

    def compare(self, a, b) -> Decimal:
        return Decimal(a).compare(Decimal(b), self)

    def to_sci_string(self, a) -> str:
        return str(Decimal(a))


def _raise(bit: int, text: str) -> None:
    if bit == bits.INVALID_OPERATION:
        raise InvalidOperation(text)
    if bit == bits.DIVISION_BY_ZERO:
        raise DivisionByZero(text)
    if bit == bits.OVERFLOW:
        raise Overflow(text)
    if bit == bits.UNDERFLOW:
        raise Underflow(text)
    if bit == bits.SUBNORMAL:
        raise Subnormal(text)
    if bit == bits.INEXACT:
        raise Inexact(text)
    if bit == bits.ROUNDED:
        raise Rounded(text)
    if bit == bits.FLOAT_OPERATION:
        raise FloatOperation(text)
    raise Clamped(text)


DefaultContext = Context()
BasicContext = Context(
    9,
    ROUND_HALF_UP,
    traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow],
)
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_contexts: dict[int, Context] = {}  # of the threads


def getcontext() -> Context:
    found = _contexts.get(get_ident())
    if found is None:
        found = DefaultContext.copy()
        _contexts[get_ident()] = found
    return found


def setcontext(context: Context) -> None:
    _contexts[get_ident()] = context


class _LocalContext:
    """What `localcontext` gives."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.before = getcontext()

    def __enter__(self) -> Context:
        self.before = getcontext()
        setcontext(self.context)
        return self.context

    def __exit__(self, exception_type, exception, trace) -> None:
        setcontext(self.before)


def localcontext(
    ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None
) -> _LocalContext:
    made = getcontext().copy() if ctx is None else ctx.copy()
    if prec is not None:
        made.prec = prec
    if rounding is not None:
        made.rounding = rounding
    if Emin is not None:
        made.Emin = Emin
    if Emax is not None:
        made.Emax = Emax
    if capitals is not None:
        made.capitals = capitals
    if clamp is not None:
        made.clamp = clamp
    return _LocalContext(made)


# Below, because these modules import this one; `_number` first, which imports the others.
from . import _number as _number  # noqa: E402
from ._arithmetic import (  # noqa: E402
    added,
    divided,
    multiplied,
    power,
    remainder,
    subtracted,
    whole_quotient,
)
from ._number import Decimal as Decimal  # noqa: E402
from ._number import DecimalTuple as DecimalTuple  # noqa: E402
from ._rounding import rounded  # noqa: E402
