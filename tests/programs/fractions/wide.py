from fractions import Fraction
import math
h = Fraction(0)
for i in range(1, 60): h += Fraction(1, i)
print(h, float(h), hash(h), h.limit_denominator(1000), round(h), math.floor(h), -h, abs(-h))
print(Fraction("3/4"), Fraction("1.25"), Fraction("2e-3"), Fraction("123456789012345678901234567890/7"), Fraction(1e300) == 10**300, Fraction(0.1))
print(Fraction(3, 7) ** 50, Fraction(2, 3) ** -3, h > 4, h < Fraction(9, 2), h == h, Fraction(10**30, 10**29))
print(hash(Fraction(10**30)), hash(10**30), Fraction(True), int(Fraction(10**40, 3)), Fraction(-7, 2) // 2, divmod(Fraction(7, 2), Fraction(2, 3)))
d = {Fraction(1, 2): "h"}
print(d[Fraction(2, 4)], h.numerator % 1000, Fraction(10**25, 7).as_integer_ratio())
print(sum([Fraction(1, 3)] * 3), 1 / Fraction(3), 2 + Fraction(1, 2), math.isclose(h, float(h)))
