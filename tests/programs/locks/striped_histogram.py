"""One lock for each bucket: a histogram filled by many threads."""

import threading

BUCKETS = 8


class Histogram:
    def __init__(self):
        self.counts = [0] * BUCKETS
        self.locks = [threading.Lock() for _ in range(BUCKETS)]

    def add(self, value):
        bucket = value % BUCKETS
        with self.locks[bucket]:
            self.counts[bucket] += 1


def fill(histogram, seed, count):
    value = seed
    for _ in range(count):
        value = (value * 69069 + 1) % 4294967296
        histogram.add(value // 65536)


histogram = Histogram()
threads = [threading.Thread(target=fill, args=(histogram, seed, 100)) for seed in range(1, 9)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(histogram.counts))
for bucket, count in enumerate(histogram.counts):
    print(f"{bucket}: {count:4d} {'*' * (count // 10)}")
