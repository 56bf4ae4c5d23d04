"""`cmath`: functions of complex numbers."""

from __future__ import annotations

import math

from weft.runtime.complex_numbers import Complex, as_complex
from weft.runtime.intrinsics import libm_atan2, libm_cos, libm_exp, libm_hypot, libm_log, libm_sin

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586


def phase(z) -> float:
    value = as_complex(z)
    return libm_atan2(value.imag, value.real)


def polar(z):
    value = as_complex(z)
    return (libm_hypot(value.real, value.imag), libm_atan2(value.imag, value.real))


def rect(r: float, phi: float) -> Complex:
    if phi == 0.0:
        return Complex(r, r * phi)
    return Complex(r * libm_cos(phi), r * libm_sin(phi))


def exp(z) -> Complex:
    value = as_complex(z)
    size = libm_exp(value.real)
    return Complex(size * libm_cos(value.imag), size * libm_sin(value.imag))


def log(z, base=None) -> Complex:
    value = as_complex(z)
    size = libm_hypot(value.real, value.imag)
    if size == 0.0:
        raise ValueError("math domain error")
    result = Complex(libm_log(size), libm_atan2(value.imag, value.real))
    if base is None:
        return result
    return result / log(base)


def sqrt(z) -> Complex:
    """By halves, so that neither part overflows (CPython's own method)."""
    value = as_complex(z)
    if value.real == 0.0 and value.imag == 0.0:
        return Complex(0.0, value.imag)
    a = math.fabs(value.real)
    b = math.fabs(value.imag)
    a /= 8.0
    s = 2.0 * math.sqrt(a + libm_hypot(a, b / 8.0))
    d = b / (2.0 * s)
    if value.real >= 0.0:
        return Complex(s, math.copysign(d, value.imag))
    return Complex(d, math.copysign(s, value.imag))


def isclose(a, b, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    x = as_complex(a)
    y = as_complex(b)
    difference = abs(x - y)
    return difference <= rel_tol * abs(y) or difference <= rel_tol * abs(x) or difference <= abs_tol
