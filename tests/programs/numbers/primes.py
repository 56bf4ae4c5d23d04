"""Primes three ways: trial division, the sieve, and factorisation."""


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    i = 3
    while i * i <= n:
        if n % i == 0:
            return False
        i += 2
    return True


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = False
    flags[1] = False
    for i in range(2, int(limit**0.5) + 1):
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
    return [i for i, flag in enumerate(flags) if flag]


def factors(n):
    result = []
    p = 2
    while p * p <= n:
        while n % p == 0:
            result.append(p)
            n //= p
        p += 1 if p == 2 else 2
    if n > 1:
        result.append(n)
    return result


primes = sieve(1000)
print(len(primes), primes[:10], primes[-3:])
print(primes == [n for n in range(1001) if is_prime(n)])
for n in [1, 2, 12, 97, 360, 1001, 65536, 600851475143]:
    found = factors(n)
    product = 1
    for f in found:
        product *= f
    print(n, found, product == n)
twins = [(a, b) for a, b in zip(primes, primes[1:]) if b - a == 2]
print(len(twins), twins[-1])
perfect = [n for n in range(2, 500) if sum([d for d in range(1, n // 2 + 1) if n % d == 0]) == n]
print(perfect)
