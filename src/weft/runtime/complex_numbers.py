"""`complex`: two floats. The algorithms and their rounding are those of CPython's complexobject.c.

# differs: `complex` of a text is not supported.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.arithmetic import power_floats
from weft.runtime.formatting import format_float
from weft.runtime.hashing import hash_float
from weft.runtime.intrinsics import (
    float_bits,
    libm_atan2,
    libm_cos,
    libm_exp,
    libm_hypot,
    libm_log,
    libm_sin,
    text,
    wrap_add,
    wrap_mul,
)
from weft.runtime.number_text import float_from_str, float_repr
from weft.runtime.strings import Str

IMAGINARY_HASH = 1000003  # CPython's factor
MAX_WHOLE_EXPONENT = 100.0  # up to here a power is a product


class Complex:
    """A complex number. The other operand may be an int, a float or a bool."""

    real: float
    imag: float

    def __init__(self, real: float, imag: float) -> None:
        self.real = real
        self.imag = imag

    def __add__(self, other) -> Complex:
        b = as_complex(other)
        return Complex(self.real + b.real, self.imag + b.imag)

    def __radd__(self, other) -> Complex:
        return as_complex(other) + self

    def __sub__(self, other) -> Complex:
        b = as_complex(other)
        return Complex(self.real - b.real, self.imag - b.imag)

    def __rsub__(self, other) -> Complex:
        return as_complex(other) - self

    def __mul__(self, other) -> Complex:
        b = as_complex(other)
        return Complex(
            self.real * b.real - self.imag * b.imag, self.real * b.imag + self.imag * b.real
        )

    def __rmul__(self, other) -> Complex:
        return as_complex(other) * self

    def __truediv__(self, other) -> Complex:
        return quotient(self, as_complex(other))

    def __rtruediv__(self, other) -> Complex:
        return quotient(as_complex(other), self)

    def __pow__(self, other) -> Complex:
        return power(self, as_complex(other))

    def __rpow__(self, other) -> Complex:
        return power(as_complex(other), self)

    def __neg__(self) -> Complex:
        return Complex(-self.real, -self.imag)

    def __pos__(self) -> Complex:
        return self

    def __abs__(self) -> float:
        return libm_hypot(self.real, self.imag)

    def __bool__(self) -> bool:
        return self.real != 0.0 or self.imag != 0.0

    def __eq__(self, other) -> bool:
        if isinstance(other, Complex):
            return self.real == other.real and self.imag == other.imag
        if isinstance(other, (int, float)):
            return self.real == other and self.imag == 0.0
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __hash__(self) -> int:
        result = wrap_add(hash_float(self.real), wrap_mul(IMAGINARY_HASH, hash_float(self.imag)))
        return result if result != -1 else -2

    def conjugate(self) -> Complex:
        return Complex(self.real, -self.imag)

    def __complex__(self) -> Complex:
        return self

    def __repr__(self) -> Str:  # type: ignore[override]
        imaginary = part_text(self.imag) + text("j")
        if self.real == 0.0 and float_bits(self.real) >= 0:
            return imaginary
        if not imaginary.startswith(text("-")):
            imaginary = text("+") + imaginary
        return text("(") + part_text(self.real) + imaginary + text(")")

    def __format__(self, spec: Str) -> Str:  # type: ignore[override]
        if len(spec) == 0:
            return self.__repr__()
        real = format_float(self.real, spec)
        return real + format_float(self.imag, text("+") + spec) + text("j")


def part_text(value: float) -> Str:
    """A float as a part of a complex number is shown: without a `.0`."""
    shown: Any = float_repr(value)
    return shown[: len(shown) - 2] if shown.endswith(text(".0")) else shown


def as_complex(value) -> Complex:
    if isinstance(value, Complex):
        return value
    if isinstance(value, int):
        return Complex(float(value), 0.0)
    return Complex(value, 0.0)


def parse(source: Str) -> Complex:
    """`complex("1+2j")`"""
    inside = source.strip()
    if inside.startswith("(") and inside.endswith(")"):
        inside = inside.substring(1, len(inside) - 1).strip()
    if not inside:
        raise ValueError("complex() arg is a malformed string")
    try:
        if inside[-1] != "j" and inside[-1] != "J":
            return Complex(float_from_str(inside), 0.0)
        body = inside.substring(0, len(inside) - 1)
        split = 0  # where the imaginary part begins: at the last sign that is none of an exponent
        for at in range(len(body) - 1, 0, -1):
            if (body[at] == "+" or body[at] == "-") and body[at - 1] != "e" and body[at - 1] != "E":
                split = at
                break
        imaginary = body.substring(split, len(body))
        if imaginary == "" or imaginary == "+" or imaginary == "-":
            imaginary = imaginary + text("1")
        real = float_from_str(body.substring(0, split)) if split > 0 else 0.0
        return Complex(real, float_from_str(imaginary))
    except ValueError:
        raise ValueError("complex() arg is a malformed string") from None


def make(real, imag) -> Complex:
    """`complex(real, imag)`."""
    a = as_complex(real)
    b = as_complex(imag)
    # 0.0 is not added where there is nothing to add: it would make 0.0 of an imaginary -0.0.
    imaginary = a.imag + b.real if isinstance(real, Complex) else b.real
    return Complex(a.real - b.imag, imaginary)


def quotient(a: Complex, b: Complex) -> Complex:
    """Smith's method: the larger part of the divisor is divided out first."""
    real = b.real if b.real >= 0.0 else -b.real
    imag = b.imag if b.imag >= 0.0 else -b.imag
    if real >= imag:
        if real == 0.0:
            raise ZeroDivisionError("complex division by zero")
        ratio = b.imag / b.real
        below = b.real + b.imag * ratio
        return Complex((a.real + a.imag * ratio) / below, (a.imag - a.real * ratio) / below)
    ratio = b.real / b.imag
    below = b.real * ratio + b.imag
    return Complex((a.real * ratio + a.imag) / below, (a.imag * ratio - a.real) / below)


def power(a: Complex, b: Complex) -> Complex:
    if b.real == 0.0 and b.imag == 0.0:
        return Complex(1.0, 0.0)
    if a.real == 0.0 and a.imag == 0.0:
        if b.imag != 0.0 or b.real < 0.0:
            raise ZeroDivisionError("0.0 to a negative or complex power")
        return Complex(0.0, 0.0)
    if b.imag == 0.0 and -MAX_WHOLE_EXPONENT <= b.real <= MAX_WHOLE_EXPONENT:
        whole = int(b.real)
        if float(whole) == b.real:
            if whole > 0:
                return whole_power(a, whole)
            return quotient(Complex(1.0, 0.0), whole_power(a, -whole))
    size = libm_hypot(a.real, a.imag)
    length = power_floats(size, b.real)
    angle = libm_atan2(a.imag, a.real)
    phase = angle * b.real
    if b.imag != 0.0:
        length /= libm_exp(angle * b.imag)
        phase += b.imag * libm_log(size)
    return Complex(length * libm_cos(phase), length * libm_sin(phase))


def whole_power(base: Complex, exponent: int) -> Complex:
    """By squaring, in CPython's order."""
    result = Complex(1.0, 0.0)
    while exponent > 0:
        if exponent & 1 == 1:
            result = result * base
        exponent >>= 1
        if exponent > 0:
            base = base * base
    return result
