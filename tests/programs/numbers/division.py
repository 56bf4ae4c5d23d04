"""/, // and % on ints and floats of both signs, by zero, and on mixed types."""

for a in [7, -7, 6, -6, 0]:
    for b in [2, -2, 3, -3]:
        print(f"{a} {b}: {a // b} {a % b} {a / b} {(a // b) * b + a % b == a}")
for x in [7.5, -7.5, 6.0, -0.0]:
    for y in [2.0, -2.0, 0.5, -3.0]:
        print(f"{x} {y}: {x // y} {x % y} {x / y}")
print(7 // 2.0, -7 // 2.0, 7 % 2.5, -7 % 2.5, 7.5 // 2, 7.5 % -2, 1 / 3)
print(5.5 % 5.5, -5.5 % 5.5, 1e20 // 3, 1e20 % 7, 0.3 % 0.1, 0.3 // 0.1, 1e-300 // 1e300)
print((-1) // 10**18, (-1) % 10**18, -(7 // 2), (-7) // 2, -7 // 2)
inf = float("inf")
print(5.0 % inf, -5.0 % inf, 5.0 // inf, -5.0 // inf, inf // 2, 1 / inf, -1 / inf)


def attempt(operation, a, b):
    try:
        if operation == "/":
            return str(a / b)
        if operation == "//":
            return str(a // b)
        return str(a % b)
    except ZeroDivisionError as e:
        return "ZeroDivisionError"


for operation in ["/", "//", "%"]:
    print(operation, attempt(operation, 1, 0), attempt(operation, 0, 5), attempt(operation, 0, 0))
    print(operation, attempt(operation, 1.0, 0.0), attempt(operation, -0.0, 5.0))
    print(operation, attempt(operation, 1, 0.0), attempt(operation, 2.5, 0))
