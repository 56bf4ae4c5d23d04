"""Every function of `math` on plain and on special values, and its errors."""

import math
from math import cos, pi, sin, sqrt

print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(math.copysign(1.0, math.nan), math.copysign(-3, 0.0), math.copysign(2.5, -0.0))
print(sqrt(2), sqrt(16), sqrt(True), math.cbrt(27.0), math.exp(1), math.exp2(0.5), math.expm1(1e-5))
print(math.floor(2.7), math.floor(-2.7), math.floor(7), math.ceil(2.1), math.ceil(-2.1), math.ceil(3))
print(math.trunc(2.9), math.trunc(-2.9), math.trunc(True), math.fabs(-3), math.fabs(2.5))
print(math.log(10), math.log(100, 10), math.log(8, 2), math.log(2.5, 1.5), math.log2(10), math.log10(1000))
print(math.log1p(1e-10), math.pow(2, 10), math.pow(2.5, -1), math.pow(0, 0), math.pow(-8, 3))
for angle in [0.0, 0.5, -1.25, pi / 3, 100.0]:
    print(sin(angle), cos(angle), math.tan(angle), math.atan(angle))
    print(math.sinh(angle / 10), math.cosh(angle / 10), math.tanh(angle), math.asinh(angle))
for ratio in [-1.0, -0.3, 0.0, 0.75, 1]:
    print(math.asin(ratio), math.acos(ratio), math.erf(ratio), math.erfc(ratio), math.acosh(2 + ratio))
print(math.atanh(0.5), math.atan2(1, -1), math.atan2(-0.0, -1), math.atan2(0, 0))
print(math.degrees(pi), math.radians(180), math.degrees(1), math.radians(1))
print(math.hypot(3, 4), math.hypot(1, 1, 1), math.hypot(), math.hypot(-2.5), math.hypot(1e200, 1e200))
print(math.hypot(1e-200, 2e-200), math.hypot(math.inf, math.nan), math.hypot(1, math.nan))
print(math.dist([1, 2], [4, 6]), math.dist((1.5, 2), (0, 0)), math.dist([0.1] * 5, [0.7] * 5))
print(math.gcd(12, 18), math.gcd(), math.gcd(-5), math.gcd(12, 18, 27), math.gcd(0, 0), math.gcd(17, 5))
print(math.lcm(4, 6, 10), math.lcm(0, 5), math.lcm(), math.lcm(-3, 5), math.lcm(21, 6))
print([math.factorial(n) for n in range(21)])
print([math.comb(10, k) for k in range(12)], math.comb(60, 30), math.comb(66, 33))
print(math.perm(10, 3), math.perm(5), math.perm(3, 4), math.perm(20, 14))
print([math.isqrt(n) for n in (0, 1, 3, 4, 99, 100, 2**52 - 1, 2**62, 9223372036854775807, 3037000499**2 - 1)])
print(math.prod([1, 2, 3, 4]), math.prod([1.5, 2]), math.prod([], start=7), math.prod((2, 3), start=0.5))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e308, 1, -1e308]), math.fsum([]))
print(math.fsum([1e16, 1, 1e-16, -1e16]), math.fsum([math.inf, 1]))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2))
print(math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf))
print(math.isnan(math.nan), math.isnan(1), math.isinf(-math.inf), math.isinf(3), math.isfinite(2.0), math.isfinite(math.inf))
for value in [10.0, -0.75, 5e-324, 1e-310, 1.7976931348623157e308, 0.0, math.inf]:
    print(math.frexp(value), math.modf(value), math.ulp(value))
print(math.ldexp(0.5, 4), math.ldexp(1.5, -1074), math.ldexp(0.75, -1073), math.ldexp(1.0, -5000), math.ldexp(3, 1000))
print(math.fmod(-7, 3), math.fmod(7.5, -2), math.remainder(7, 4), math.remainder(-5.5, 2), math.fmod(3, math.inf))
print(math.nextafter(1.0, 2.0), math.nextafter(0, -1), math.nextafter(1.5, 1.5))
print(math.floor(-0.5), math.ceil(-0.5), math.modf(-0.0), math.sqrt(0.0), math.sqrt(-0.0))


def attempt(name, function):
    try:
        print(name, function())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(name, type(error).__name__, error)


attempt("sqrt", lambda: math.sqrt(-1))
attempt("log 0", lambda: math.log(0))
attempt("log -1", lambda: math.log(-1))
attempt("log base 0", lambda: math.log(10, 0))
attempt("log base 1", lambda: math.log(10, 1))
attempt("log2", lambda: math.log2(-2.0))
attempt("log10", lambda: math.log10(0))
attempt("log1p", lambda: math.log1p(-1))
attempt("exp", lambda: math.exp(1000))
attempt("cosh", lambda: math.cosh(1e4))
attempt("pow overflow", lambda: math.pow(10, 400))
attempt("pow zero", lambda: math.pow(0, -1))
attempt("pow root", lambda: math.pow(-1, 0.5))
attempt("sin", lambda: math.sin(math.inf))
attempt("acos", lambda: math.acos(2))
attempt("acosh", lambda: math.acosh(0.5))
attempt("atanh", lambda: math.atanh(1))
attempt("fmod", lambda: math.fmod(1, 0))
attempt("fmod inf", lambda: math.fmod(math.inf, 2))
attempt("remainder", lambda: math.remainder(1, 0))
attempt("floor nan", lambda: math.floor(math.nan))
attempt("ceil inf", lambda: math.ceil(math.inf))
attempt("factorial", lambda: math.factorial(-1))
attempt("isqrt", lambda: math.isqrt(-1))
attempt("comb n", lambda: math.comb(-1, 2))
attempt("comb k", lambda: math.comb(3, -2))
attempt("perm", lambda: math.perm(-3, 2))
attempt("dist", lambda: math.dist([1], [1, 2]))
attempt("isclose", lambda: math.isclose(1, 2, rel_tol=-1))
attempt("ldexp", lambda: math.ldexp(1.0, 2000))
attempt("fsum", lambda: math.fsum([math.inf, -math.inf]))
attempt("fsum overflow", lambda: math.fsum([1e308, 1e308, 1e308]))
attempt("text", lambda: math.sqrt("4"))
attempt("none", lambda: math.exp(None))
attempt("list", lambda: math.fabs([1]))
attempt("gcd", lambda: math.gcd(4, 2.0))
attempt("factorial of a float", lambda: math.factorial(3.0))


class Ratio:
    def __init__(self, top, bottom):
        self.top, self.bottom = top, bottom

    def __float__(self):
        return self.top / self.bottom

    def __floor__(self):
        return self.top // self.bottom

    def __ceil__(self):
        return -(-self.top // self.bottom)

    def __trunc__(self):
        return int(self.top / self.bottom)


half = Ratio(-7, 2)
print(math.fabs(half), math.floor(half), math.ceil(half), math.trunc(half), math.isnan(half))
apply = [math.sqrt, math.exp, math.fabs]
print([round(f(2), 6) for f in apply])
print(list(map(math.floor, [1.5, 2.5])))
