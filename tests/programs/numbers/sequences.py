"""Fibonacci, Collatz, gcd, digits, Pascal, Armstrong, happy numbers."""


def fibonacci(count):
    a, b = 0, 1
    result = []
    while len(result) < count:
        result.append(a)
        a, b = b, a + b
    return result


print(fibonacci(15), fibonacci(91)[-1])


def collatz(n):
    chain = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        chain.append(n)
    return chain


print(collatz(13), len(collatz(27)), max(collatz(27)))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def extended_gcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended_gcd(b, a % b)
    return g, y, x - a // b * y


print(gcd(48, 18), gcd(17, 5), gcd(0, 9), gcd(-12, 18), 21 * 6 // gcd(21, 6), extended_gcd(240, 46))


def digits(n, base=10):
    result = []
    while True:
        result.append(n % base)
        n //= base
        if n == 0:
            return result[::-1]


print(digits(0), digits(9075), digits(255, 2), digits(255, base=16))
row = [1]
for _ in range(8):
    print(f"{' '.join([str(v) for v in row]):^30}|")
    row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
print([n for n in range(1, 2000) if sum([d ** len(digits(n)) for d in digits(n)]) == n])


def happy(n):
    seen = []
    while n != 1 and n not in seen:
        seen.append(n)
        n = sum([d * d for d in digits(n)])
    return n == 1


print([n for n in range(1, 50) if happy(n)])
