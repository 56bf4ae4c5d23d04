"""decimal: construction, operators, rounding to the precision, comparison, hashes, conversions."""

import decimal
import math
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, getcontext, localcontext

D = Decimal
for text in ("0", "1", "-1", "1.10", "+12.50", "1E+5", "1e-7", "123456789012345678901234567890.123", "-0", "0.000", "0E+3", "  3.14  ", "1_000.5", ".5", "5.", "1.23E-10", "0.0000001", "12345E-3", "12345E3", "Infinity", "-inf", "NaN", "nan123", "sNaN", "1E+999999"):
    value = D(text)
    print(repr(value), str(value), value.is_finite(), value.is_nan(), value.is_infinite(), value.is_zero(), value.is_signed(), value.adjusted(), value.number_class(), value.to_eng_string())
print(D(5), D(-17), D(10**15), D(0.1), D(2.5), D(-0.0), D(1e22), D(1e-5), D(float("inf")), D((0, (3, 1, 4), -2)), D((1, (2, 5), 1)), D(True), D(D("1.5")), D.from_float(0.25), D())

values = [D(t) for t in ("0", "1", "-1.5", "3", "7.25", "1E+3", "-0.007", "123456.789", "99999999999999999999.99", "1E-30", "-2E+20")]
for a in values:
    for b in values:
        print(a, b, a + b, a - b, a * b, a < b, a <= b, a == b, a > b, a >= b, a != b, a.compare(b), a.max(b), a.min(b), end=" ")
        if b != 0:
            print(a / b, a.remainder_near(b) if abs(a / b) < 10**20 else "", end=" ")
            if abs(a) < abs(b) * 10**27:
                print(a // b, a % b, divmod(a, b), end=" ")
        print()
for a in values:
    print(-a, +a, abs(a), bool(a), a.normalize(), a.as_tuple(), a.copy_abs(), a.copy_negate(), a.copy_sign(D(-1)), a.to_integral_value(), a.same_quantum(D("0.01")), int(a), float(a), round(a), math.floor(a), math.ceil(a), math.trunc(a))
for a in (1, 3, -7):
    b = D("2.5")
    print(a + b, a - b, a * b, a / b, a // b, a % b, b + a, b - a, b * a, b / a, b // a, b % a, a < b, a == D(a), b > a, D(a) in [a], divmod(a, b), b**2, 2**b)
print(D("0.1") + D("0.2") == D("0.3"), D("0.5") == 0.5, D("0.1") == 0.1, D(3) == 3.0, D("1.5") < 1.6, D("1.5") > 1, D(2) == 2, D("NaN") == D("NaN"), D("Infinity") > 10**30)
print([hash(D(t)) == hash(v) for t, v in (("1", 1), ("2.50", 2.5), ("-7", -7), ("1E+10", 10**10), ("0.125", 0.125), ("Infinity", float("inf")), ("100", 1E2))], len({D("1.0"), D("1.00"), 1, D(2)}))
print({D("1.5"): "a"}[D("1.50")], sorted([D("3"), D("-1"), D("2.5")]), max(D(1), D("1.1")), min([D(4), D(2)]), sum([D("0.1")] * 10), sum([D("1.10"), D("2.20")], D(0)))
print(D(1) / 3, D(2) / D(3), D(10) / 3, D(1) / 7, D(100) / 8, D(1) / D("0.3"), D("1.20") / D("0.4"), D("1E+10") / 4, D(22) / 7)
print(D(2).sqrt(), D(4).sqrt(), D("0.25").sqrt(), D("1E+3").sqrt(), D("12345.6789").sqrt(), D(0).sqrt(), D("2E-20").sqrt(), D(10**14).sqrt())
print(D(2) ** 10, D("1.1") ** 20, D(2) ** -3, D(3) ** 100, D("0.5") ** 2, D(-2) ** 3, D(-2) ** 4, D(10) ** 20, D("1.000001") ** 1000, D(7) ** 0, D(0) ** 5, D(-8) ** -1)
print(D("7.325").quantize(D("0.01")), D("7.335").quantize(D("0.01")), D("7.325").quantize(D(".01"), rounding=ROUND_DOWN), D("7.325").quantize(D("1."), rounding=ROUND_UP), D("1234").quantize(D("1E+2")), D("2.5").quantize(D("1")), D("3.5").quantize(D(1)), D("-2.5").quantize(D(1), ROUND_HALF_UP), D(5).quantize(D("0.000")))
for mode in (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, decimal.ROUND_05UP):
    print(mode, [str(D(t).quantize(D("0.1"), rounding=mode)) for t in ("1.25", "1.35", "-1.25", "1.21", "-1.29", "1.05", "1.0", "0.01", "-0.01")], [str(D(t).to_integral_value(rounding=mode)) for t in ("2.5", "-2.5", "0.5", "7.51")])
print(round(D("2.675"), 2), round(D("2.5")), round(D("3.5")), round(D("1234.5678"), -2), round(D("-1.5")), type(round(D("1.2"))).__name__, type(round(D("1.25"), 1)).__name__)
print(D("1.20").normalize(), D("1200").normalize(), D("0.00").normalize(), D("-0").normalize(), D("1E+3").scaleb(2), D("123").logb(), D("2").fma(3, D("0.5")), D("3.75").as_integer_ratio(), D("-100").as_integer_ratio(), D("1E-2").as_integer_ratio())
with localcontext() as context:
    context.prec = 5
    print(D(1) / 3, D("1.23456789") + 0, +D("123456789"), D(2).sqrt(), D("99999.5") + 0, D(1) / 7 * 7)
    context.rounding = ROUND_UP
    print(D(1) / 3, D(2) / 3, getcontext().rounding)
print(getcontext().prec, D(1) / 3)
getcontext().prec = 50
print(D(1) / 7, D(2).sqrt())
getcontext().prec = 28
with localcontext(prec=10, rounding=ROUND_FLOOR) if False else localcontext() as context:
    print(context.prec)
for action in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("abc"), lambda: D(""), lambda: D("1.2.3"), lambda: D(-1).sqrt(), lambda: D(1) // 0, lambda: D(1) % 0, lambda: D("Infinity") - D("Infinity"), lambda: D("NaN") < 1, lambda: D(10) ** 10**6, lambda: D(0) ** 0, lambda: D("1E+30") // 1, lambda: D("123.456").quantize(D("1E-30")), lambda: D("sNaN") + 1, lambda: D("Infinity") * 0):
    try:
        print(action())
    except decimal.DecimalException as error:
        print(type(error).__name__, error, isinstance(error, ArithmeticError), isinstance(error, ZeroDivisionError))
for action in (lambda: int(D("NaN")), lambda: int(D("Infinity")), lambda: round(D("NaN"))):
    try:
        print(action())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
try:
    print(D("1.5") + 2.5)
except TypeError as error:
    print(error)
try:
    print(D("1.5") < "x")
except TypeError as error:
    print(error)
try:
    print(D(1) / 0)
except ZeroDivisionError as error:
    print("zero", error)
