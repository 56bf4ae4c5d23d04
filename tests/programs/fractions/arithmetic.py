"""fractions.Fraction: arithmetic, order, text."""

import copy
import math
from fractions import Fraction

half, third = Fraction(1, 2), Fraction("1/3")
print(half + third, half - third, half * third, half / third, half // third, half % third, -half, +third, abs(-third))
print(half + 1, 1 + half, half - 1, 2 - half, half * 4, 3 * half, half / 2, 2 / half, 7 // third, 1 % third, divmod(Fraction(7, 2), third))
print(half + 0.25, 0.25 + half, half * 0.5, 1.5 / half, half - 0.1)
print(Fraction(6, -4), Fraction(0.25), Fraction(-0.5), Fraction(3), Fraction(), Fraction("  -7/21 "), Fraction("1.25"), Fraction("-2e-3"), Fraction("3e2"), Fraction(".5"), Fraction("5."))
print(repr(half), [half, third], str(Fraction(4, 2)), f"{third}", {half: 1})
print(half == 0.5, half == Fraction(2, 4), half != third, Fraction(4, 2) == 2, 2 == Fraction(2), half == "1/2", third == 1 / 3)
print(half > third, half < 1, 0 < half, half >= 0.5, third <= Fraction(1, 3), sorted([half, third, Fraction(2, 5), Fraction(0)]))
print(half**2, half**-2, Fraction(-2, 3) ** 3, Fraction(-2, 3) ** -3, half**0, half**0.5, Fraction(4, 9) ** half, 2**Fraction(3))
print(half.numerator, half.denominator, float(third), int(Fraction(-7, 2)), bool(Fraction(0)), bool(half))
print(round(Fraction(7, 3)), round(Fraction(5, 2)), round(Fraction(7, 2)), round(Fraction(-5, 2)), math.floor(Fraction(-7, 2)), math.ceil(Fraction(-7, 2)), math.trunc(Fraction(-7, 2)))
print(sum(Fraction(1, i) for i in range(1, 8)), sum([half, third]), max(half, third), min([third, half]))
print(Fraction(math.pi).limit_denominator(1000) if False else Fraction(314159265, 100000000).limit_denominator(1000), Fraction(10, 7).limit_denominator(5))
print(hash(half) == hash(0.5), hash(Fraction(3)) == hash(3), hash(Fraction(-1, 4)) == hash(-0.25), hash(third), hash(Fraction(-22, 7)))
print(half.as_integer_ratio(), Fraction(Fraction(3, 9)), Fraction(half, third), Fraction(3, third), {Fraction(1, 2), Fraction(2, 4), third} == {half, third})
print(copy.deepcopy([half, third]), copy.copy(half) is half)
for action in (
    lambda: Fraction(1, 0), lambda: half / 0, lambda: half // 0, lambda: Fraction("x"), lambda: Fraction("1/0"), lambda: Fraction("1/-2"), lambda: Fraction(""),
    lambda: half + "a", lambda: "a" * half, lambda: half < "b", lambda: Fraction(0) ** -1, lambda: Fraction(float("nan")), lambda: Fraction([1]), lambda: Fraction(1.5, 2),
    lambda: half.limit_denominator(0), lambda: half.limit_denominator(7) / Fraction(0),
):
    try:
        print(action())
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def continued(x, count):
    terms = []
    for _ in range(count):
        whole = math.floor(x)
        terms.append(whole)
        x -= whole
        if x == 0:
            break
        x = 1 / x
    return terms


print(continued(Fraction(415, 93), 10))
total = Fraction(0)
for i in range(1, 20):
    total += Fraction(1, i * (i + 1))
print(total)
