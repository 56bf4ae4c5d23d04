"""Integers close to 2**63, inside the limits."""

big = 9223372036854775807
small = -9223372036854775808
print(big, small, big - 1, small + 1, -big, big + small)
print(big // 2, small // 2, small // 3, big % 1000, small % 1000, small % -1000)
print(big == 2**62 - 1 + 2**62, small == -(2**62) - 2**62, big > small, abs(small + 1) == big)
print(3037000499 * 3037000499, -3037000499 * 3037000499, 4294967296 * 2147483647)
print(big & 255, big >> 60, small >> 63, big ^ small, ~big == small, small | 1, 1 << 62)
print(str(big), len(str(small)), int("9223372036854775807"), int("-9223372036854775808") == small)
print(f"{big:,} {small:,} {big:>25} {big:x} {small + 1:x} {2**62:b}")
print(float(big), big / 2, big / big, small / big, float(2**53 + 1), 2**53 + 1)
print(big == float(big), big - 1 < 9.3e18, big == 9223372036854775808.0)
total = 0
for i in range(63):
    total += 1 << i
print(total == big, total)
n = big
digits = 0
while n > 0:
    n //= 10
    digits += 1
print(digits)
print([big, small], (big,), {big: "big"}[9223372036854775807], max(big, small), sorted([big, 0, small]))
print(1_000_000 * 1_000_000, 0xFF, 0o17, 0b1011, 0xFFFFFFFF * 0x7FFFFFFF)
factorial = 1
for i in range(1, 21):
    factorial *= i
print(factorial, factorial // 20 // 19 == 6402373705728000)
