"""Integers that do not fit in 64 bits."""

# ruff: noqa: SIM300, RUF057, UP031
import sys


def attempt(label, action):
    try:
        print(label, action())
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        print(label, type(error).__name__, error)


x = 2**100
y = -(3**50)
print(x, y, x + y, x - y, x * y, x // y, x % y, y // x, y % x, divmod(x, y), divmod(y, 1000))
print(x + 1, 1 + x, x - x, -x, abs(y), ~x, +x, x**3, x - 2**100 + 5)
print(x & y, x | y, x ^ y, x & 255, y & 0xFFFFFFFFFFFFFFFFFFFF, x << 70, x >> 70, y >> 3, y >> 1000)
print(
    x / y,
    y / x,
    x / 3,
    3 / x,
    x * 1.5,
    0.5 + x,
    x - 1e30,
    x // 1e10,
    x % 7.5,
    float(x),
    x**0.5,
    x**-1,
)
print(
    x == 2.0**100, x == 2**100, x != y, x < y, x > 1e31, x >= x, 5 < x, 5.5 > x, y <= -1, x == "x"
)
print(hash(x), hash(y), bool(x), repr(x), str(y), int(x), round(x), round(x, -20))
print(x.bit_length(), x.bit_count(), x.to_bytes(20, "big"), int.from_bytes(b"\xff" * 12, "little"))
print(f"{x:,} {y:_} {x:x} {x:#X} {y:o} {x:>40} {x:<40}| {y:^+40} {x:040} {x:.3e}")
print("%d %x %s %40d" % (x, x, y, y), hex(x), oct(y), bin(x))
print(int("9" * 40), int("-0x" + "f" * 30, 16), int(" 1_000_000_000_000_000_000_000 "), int(1e30))

a, b = 0, 1
for _ in range(400):
    a, b = b, a + b
print(a)

product = 1
for factor in range(1, 60):
    product *= factor
print(product)
while product > 10**18:
    product //= 10**9
print(product)

largest = 2**63 - 1
print(largest, largest + 1, -largest - 1, -largest - 2, (-largest - 1) // -1, abs(-largest - 1))
print(largest * largest, largest << 1, (largest + 1) - 1, 1 << 200, pow(7, 300, 10**30))

counts = {x: "a", y: "b", 10**30: "c"}
print(counts[2**100], counts[10**30], 2**99 in counts, sorted([x, 3, y, 10**25, -5]))

attempt("divide", lambda: x // 0)
attempt("modulo", lambda: x % 0)
attempt("true", lambda: x / 0)
attempt("float", lambda: float(10**400))
attempt("mixed", lambda: 10**400 + 1.5)
attempt("quotient", lambda: 10**400 / 3)
attempt("shift", lambda: x << -1)
attempt("shift", lambda: x >> -1)
attempt("text", lambda: str(10**4300)[:20])
attempt("text", lambda: str(10**4299)[:20])
attempt("parse", lambda: int("1" * 4301))
attempt("parse", lambda: int("1" * 30 + "x"))
attempt("power", lambda: pow(x, -1, 10**20))
attempt("power", lambda: pow(x, -1, 3**40))
sys.set_int_max_str_digits(0)
attempt("text", lambda: len(str(7**12000)))
