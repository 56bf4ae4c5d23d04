"""Prime counting: ranges of unequal work, results read only after join."""

import threading


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


class PrimeCounter(threading.Thread):
    """Counts primes in [low, high)."""

    total = 0

    def __init__(self, low, high):
        super().__init__(name=f"primes {low}-{high}")
        self.low = low
        self.high = high
        self.primes = []

    def run(self):
        self.primes = [n for n in range(self.low, self.high) if is_prime(n)]


counters = [PrimeCounter(i * 250, (i + 1) * 250) for i in range(8)]
for c in counters:
    c.start()
for c in counters:
    c.join()
    PrimeCounter.total += len(c.primes)
    print(f"{c.name:<18} {len(c.primes):>3} largest {c.primes[-1]}")
print(PrimeCounter.total, counters[3].total)
