"""Random integers beyond 64 bits: bits, ranges and steps, the same as CPython's for the same seed."""

import random

rng = random.Random(2023)
print([rng.getrandbits(k) for k in (64, 65, 96, 127, 128, 200, 1000, 1, 63)])
print(rng.getrandbits(128) | 1 | (3 << 126))
print([rng.randrange(10**n) for n in range(17, 24)])
print([rng.randint(-(10**20), 10**n) for n in range(3, 24, 4)])
print(rng.randrange(2**70, 2**70 + 5), rng.randrange(-(2**65), 2**65, 2**64 + 1))
print(rng.randrange(2**65, -(2**65), -12345678901234567890), rng.randrange(1 << 64))
print(rng.randbytes(9), rng.random(), rng.choice([10**30, 2]), rng.randint(0, 2**64 - 1))
for bad in ((10**20, 5), (2**70, 2**70), (5, 10**20, 0), (1, 10**20, -1), (-(10**20),)):
    try:
        print(rng.randrange(*bad))
    except ValueError as error:
        print(error)
state = rng.getstate()
before = rng.getrandbits(77)
rng.setstate(state)
print(before == rng.getrandbits(77))


def is_probable_prime(n):
    if n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for _ in range(8):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


while True:
    candidate = rng.getrandbits(80) | 1 | 1 << 79
    if is_probable_prime(candidate):
        break
print(candidate)
