def fact(n):
    r = 1
    for i in range(2, n + 1): r *= i
    return r
print(fact(20), fact(25), fact(50))
a, b = 0, 1
for i in range(120): a, b = b, a + b
print(a, a % 1000, a // 12345678901, a > 10, a == b, -a, abs(-a), a - a)
print(2 ** 100, 2 ** 64 - 1, 1 << 70, (1 << 70) >> 60, 10 ** 20 // 3, 10 ** 30 / 7, pow(3, 200, 1000007))
print(len(str(3 ** 500)), sum(int(d) for d in str(2 ** 200)), hash(2 ** 70) == hash(2 ** 70), {2 ** 70: "x"}[2 ** 70])
print(f"{2**70:,} {2**70:x} {2**70:>30}", "%d" % 2 ** 65, hex(2 ** 70), bin(2 ** 65), int("123456789012345678901234567890"))
print(isinstance(2 ** 70, int), type(2 ** 70), type(2 ** 70).__name__, float(2 ** 70), int(1e25), round(2 ** 70, -3))
x = 2 ** 63
print(x, x - 1, -x, x * x, divmod(x * x, 10 ** 10), (x * x).bit_length(), sorted([x, 3, -x, 2 ** 65]), max(x, 5), sum([x, x, 1]))
import math
print(math.factorial(30), math.gcd(2 ** 80, 6 ** 40), math.isqrt(10 ** 40), math.comb(100, 50), math.prod(range(1, 30)))
def is_prime(n):
    if n < 2: return False
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
        y = pow(p, d, n)
        if y in (1, n - 1): continue
        for _ in range(s - 1):
            y = y * y % n
            if y == n - 1: break
        else: return False
    return True
print([2 ** 89 - k for k in range(30) if is_prime(2 ** 89 - k)])
def pi_digits(n):
    out = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(map(str, out))
print(pi_digits(60))
e, n = 65537, 3233 * 10 ** 18 + 7
print(pow(65, e, n), ~(2 ** 70), 2 ** 70 & 0xFFFF, (2 ** 70 | 1) ^ 3, 5 - 2 ** 70, 2.5 * 2 ** 70, True + 2 ** 64)
try:
    [1, 2][2 ** 70]
except IndexError as err: print(type(err).__name__)
print((2 ** 100).to_bytes(13, "big"), int.from_bytes(b"\xff" * 10, "big"), 2 ** 64 in [2 ** 64], str(2 ** 64)[::-1])
