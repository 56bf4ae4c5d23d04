"""`math`: functions of numbers.

# differs: integers have 64 bits: `factorial(21)` raises OverflowError.
# differs: on a GPU the last digit of `sin`, `exp` and the like may differ; everywhere that of `gamma`, `lgamma`.
"""

from __future__ import annotations

from weft.runtime import big_ints
from weft.runtime.arithmetic import int_of_float
from weft.runtime.exact_sum import ExactSum
from weft.runtime.float_parts import (  # noqa: F401
    frexp,
    is_finite,
    is_infinite,
    ldexp,
    modf,
    nextafter,
    norm,
    ulp,
)
from weft.runtime.intrinsics import (
    Array,
    float_floor,
    float_power,
    float_sqrt,
    libm_acos,
    libm_acosh,
    libm_asin,
    libm_asinh,
    libm_atan,
    libm_atan2,
    libm_atanh,
    libm_cbrt,
    libm_ceil,
    libm_copysign,
    libm_cos,
    libm_cosh,
    libm_erf,
    libm_erfc,
    libm_exp,
    libm_exp2,
    libm_expm1,
    libm_fmod,
    libm_lgamma,
    libm_log,
    libm_log1p,
    libm_log2,
    libm_log10,
    libm_remainder,
    libm_sin,
    libm_sinh,
    libm_tan,
    libm_tanh,
    libm_tgamma,
    libm_trunc,
    wide_ints,
)
from weft.runtime.numbers import real
from weft.runtime.whole_numbers import comb, factorial, gcd, isqrt, lcm, perm  # noqa: F401

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = 1e999
nan = -(inf * 0.0)


# From floats to integers.


def floor(x):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return _whole(float_floor(x))
    return x.__floor__()


def ceil(x):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return _whole(libm_ceil(x))
    return x.__ceil__()


def trunc(x):
    if isinstance(x, int):
        return int(x)
    if isinstance(x, float):
        return _whole(libm_trunc(x))
    return x.__trunc__()


def _whole(value: float):
    if wide_ints():
        return big_ints.from_float(value)
    return int_of_float(value)


# Powers and logarithms.


def sqrt(x) -> float:
    value = real(x)
    if value < 0.0:
        raise ValueError("math domain error")
    return float_sqrt(value)


def cbrt(x) -> float:
    return libm_cbrt(real(x))


def exp(x) -> float:
    value = real(x)
    return _in_range(libm_exp(value), value)


def exp2(x) -> float:
    value = real(x)
    return _in_range(libm_exp2(value), value)


def expm1(x) -> float:
    value = real(x)
    return _in_range(libm_expm1(value), value)


def log(x, base=None) -> float:
    value = real(x)
    if value <= 0.0:
        raise ValueError("math domain error")
    result = libm_log(value)
    if base is not None:
        other = real(base)
        if other <= 0.0:
            raise ValueError("math domain error")
        return result / libm_log(other)
    return result


def log2(x) -> float:
    value = real(x)
    if value <= 0.0:
        raise ValueError("math domain error")
    return libm_log2(value)


def log10(x) -> float:
    value = real(x)
    if value <= 0.0:
        raise ValueError("math domain error")
    return libm_log10(value)


def log1p(x) -> float:
    value = real(x)
    if value <= -1.0:
        raise ValueError("math domain error")
    return libm_log1p(value)


def pow(x, y) -> float:
    base = real(x)
    exponent = real(y)
    result = float_power(base, exponent)
    if is_finite(base) and is_finite(exponent) and not is_finite(result):
        if result != result or base == 0.0:
            raise ValueError("math domain error")
        raise OverflowError("math range error")
    return result


def _in_range(result: float, value: float) -> float:
    """A result that is infinite only where the function's value is too large."""
    if is_infinite(result) and is_finite(value):
        raise OverflowError("math range error")
    return result


def _in_domain(result: float, value: float) -> float:
    """A result that is NaN, or infinite, only where the function has no value."""
    if (
        not is_finite(result)
        and value == value
        and not (is_infinite(result) and is_infinite(value))
    ):
        raise ValueError("math domain error")
    return result


# Angles.


def sin(x) -> float:
    value = real(x)
    return _in_domain(libm_sin(value), value)


def cos(x) -> float:
    value = real(x)
    return _in_domain(libm_cos(value), value)


def tan(x) -> float:
    value = real(x)
    return _in_domain(libm_tan(value), value)


def asin(x) -> float:
    value = real(x)
    return _in_domain(libm_asin(value), value)


def acos(x) -> float:
    value = real(x)
    return _in_domain(libm_acos(value), value)


def atan(x) -> float:
    return libm_atan(real(x))


def atan2(y, x) -> float:
    return libm_atan2(real(y), real(x))


def sinh(x) -> float:
    value = real(x)
    return _in_range(libm_sinh(value), value)


def cosh(x) -> float:
    value = real(x)
    return _in_range(libm_cosh(value), value)


def tanh(x) -> float:
    return libm_tanh(real(x))


def asinh(x) -> float:
    return libm_asinh(real(x))


def acosh(x) -> float:
    value = real(x)
    return _in_domain(libm_acosh(value), value)


def atanh(x) -> float:
    value = real(x)
    return _in_domain(libm_atanh(value), value)


def degrees(x) -> float:
    return real(x) * (180.0 / pi)


def radians(x) -> float:
    return real(x) * (pi / 180.0)


# Sizes and distances.


def fabs(x) -> float:
    return abs(real(x))


def hypot(*coordinates) -> float:
    vector = Array[float](len(coordinates))
    at = 0
    for value in coordinates:
        vector[at] = real(value)
        at += 1
    return norm(vector)


def dist(p, q) -> float:
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    vector = Array[float](len(p))
    at = 0
    for value in p:
        vector[at] = real(value)
        at += 1
    at = 0
    for value in q:
        vector[at] = vector[at] - real(value)
        at += 1
    return norm(vector)


def copysign(x, y) -> float:
    return libm_copysign(real(x), real(y))


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0) -> bool:
    first = real(a)
    second = real(b)
    relative = real(rel_tol)
    absolute = real(abs_tol)
    if relative < 0.0 or absolute < 0.0:
        raise ValueError("tolerances must be non-negative")
    if first == second:
        return True
    if is_infinite(first) or is_infinite(second):
        return False
    difference = abs(second - first)
    return (
        difference <= abs(relative * second)
        or difference <= abs(relative * first)
        or difference <= absolute
    )


def isfinite(x) -> bool:
    return is_finite(real(x))


def isinf(x) -> bool:
    return is_infinite(real(x))


def isnan(x) -> bool:
    value = real(x)
    return value != value


# Rests.


def fmod(x, y) -> float:
    a = real(x)
    b = real(y)
    if (is_infinite(a) and b == b) or (b == 0.0 and a == a):
        raise ValueError("math domain error")
    return libm_fmod(a, b)


def remainder(x, y) -> float:
    a = real(x)
    b = real(y)
    if (is_infinite(a) and b == b) or (b == 0.0 and a == a):
        raise ValueError("math domain error")
    return libm_remainder(a, b)


# Sums and products.


def fsum(seq) -> float:
    exact = ExactSum()
    for value in seq:
        exact.add(real(value))
    return exact.total()


def prod(iterable, *, start=1):
    result = start
    for value in iterable:
        result = result * value
    return result


def sumprod(p, q):
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    total = 0
    for i in range(len(p)):
        total = total + p[i] * q[i]
    return total


# Special functions.


def erf(x) -> float:
    return libm_erf(real(x))


def erfc(x) -> float:
    return libm_erfc(real(x))


def gamma(x) -> float:
    value = real(x)
    if value <= 0.0 and float_floor(value) == value:
        raise ValueError("math domain error")
    return _in_range(libm_tgamma(value), value)


def lgamma(x) -> float:
    value = real(x)
    if value <= 0.0 and float_floor(value) == value and is_finite(value):
        raise ValueError("math domain error")
    return _in_range(libm_lgamma(value), value)
