"""int ** int is an int or a float, as the sign of the exponent has it."""

for exponent in [2, 0, -1, -2]:
    print(5**exponent, (-2) ** exponent, isinstance(5**exponent, int))


def power(base, exponent):
    return base**exponent


print(power(2, 10), power(2, -1), power(2, 10) + power(2, -1), power(0.5, -2))
try:
    print(power(0, -1))
except ZeroDivisionError:
    print("ZeroDivisionError")
values = [power(10, n) for n in range(-2, 3)]
print(values, sum(values))
