"""repr of floats: shortest digits, exponents, special values."""

values = [0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1.0, -1.0, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0]
values += [1e-4, 1e-5, 0.00012345, 1.5e-7, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]
values += [1e22, 1e23, 9007199254740993.0, 0.5, 1e100, 1.1e-100, 123.456, 3.141592653589793]
values += [4.35, 0.3, 2.675, 1e21, 1234567.875, 9.999999999999999e22, 6.02214076e23, 1e-10]
for v in values:
    print(v, -v, str(v) == repr(v), float(str(v)) == v)
inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, -0.0, 0.0, inf - inf, inf * 0, -inf + 1)
print(nan == nan, nan < 1, nan > 1, inf > 1e308, -inf < inf, inf == inf, nan != nan)
print(0.0 == -0.0, str(-0.0), 1 / -inf, 0.0 * -1, -0.0 + 0.0, abs(-0.0), -(0.0))
print([0.1, -0.0, inf], (nan,), {"x": 1e300}, 1e300 * 1e10, [1e16, 1e-5])
x = 1.0
steps = 0
while x + 1.0 != x:
    x *= 2.0
    steps += 1
print(steps, x)
half = 1.0
while half / 2 > 0:
    half /= 2
print(half)
total = 0.0
for i in range(10):
    total += 0.1
print(total, total == 1.0, 0.1 * 3, 0.1 + 0.7, 1.1 * 1.1, 1e16 + 1, 3.0 * 1.1)
