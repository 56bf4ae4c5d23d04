"""** on ints and floats, with negative bases and exponents."""

print(2**10, 2**0, 0**0, 0**5, 1**100, (-2) ** 3, (-2) ** 4, -(2**2), -(2**2) == -4, 3**39)
print(2**-1, 2**-2, (-2) ** -3, 10**-2, 2.0**3, 2**0.5, 9**0.5, 1.5**2, 2.0**-1, 0.0**0)
print((-8.0) ** 3, (-2.0) ** -3, 1e10**2, 4**-0.5, 0.5**10, 10.0**-5)
print(2**3**2, (2**3) ** 2, -(2.0**2), 2 ** (1 + 2))
base = 7
for exponent in range(0, 22, 3):
    print(exponent, base**exponent, end="; ")
print()


def power(b, e):
    result = 1
    while e > 0:
        if e & 1:
            result *= b
        e >>= 1
        if e:
            b *= b
    return result


print([power(3, e) == 3**e for e in [0, 1, 5, 17, 38]], power(-2, 61))
print([2**k for k in range(0, 63, 10)], [k**2 for k in range(-3, 4)], [(-1) ** k for k in range(4)])
x = 3
x **= 4
print(x)
y = 2.5
y **= 2
print(y)
