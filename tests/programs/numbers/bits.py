"""Bit operations on positive and negative integers."""

print(12 & 10, 12 | 10, 12 ^ 10, ~12, ~-1, ~0, -12 & 10, -12 | 10, -12 ^ 10, -12 & -10)
print(1 << 5, 1 << 0, 100 >> 3, -100 >> 3, -1 >> 10, -1 << 4, 5 >> 63, 5 >> 64, -5 >> 100, 0 << 70)
print(True & False, True | False, True ^ True, True + True, True << 2)
n = 0b1011_0110
n |= 1
n &= ~2
n ^= 0x10
n <<= 2
n >>= 1
print(n)


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n, width):
    result = 0
    for _ in range(width):
        result = result << 1 | n & 1
        n >>= 1
    return result


print([popcount(i) for i in range(16)], popcount(2**62 - 1))
print(reverse_bits(0b1101, 4), reverse_bits(1, 16), reverse_bits(6, 3))
print([i for i in range(70) if i & (i - 1) == 0 and i], [i ^ i >> 1 for i in range(8)])
try:
    1 << int("-1")
except ValueError as e:
    print("ValueError:", e)
try:
    1 >> int("-1")
except ValueError as e:
    print("ValueError:", e)
state = 2463534242
out = []
for _ in range(5):
    state ^= state << 13 & 0xFFFFFFFF
    state ^= state >> 17
    state ^= state << 5 & 0xFFFFFFFF
    out.append(state)
print(out)
hashed = 2166136261
for c in [104, 101, 108, 108, 111]:
    hashed = (hashed ^ c) * 16777619 & 0xFFFFFFFF
print(hashed, f"{hashed:08x}")
