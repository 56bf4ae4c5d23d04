"""`itertools`: probe."""

from __future__ import annotations

def count(start=0, step=1):
    while True:
        yield start
        start += step

def islice(iterable, stop):
    if stop <= 0:
        return
    left = stop
    for item in iterable:
        yield item
        left -= 1
        if left == 0:
            return

def chain(*iterables):
    for iterable in iterables:
        yield from iterable

def combinations(iterable, r):
    if r == 2:
        pool = list(iterable)
        for i in range(len(pool)):
            for j in range(i + 1, len(pool)):
                yield (pool[i], pool[j])
