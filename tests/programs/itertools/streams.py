"""Iterators built of others: counters, chains, slices, groups, tees, and what each says of mistakes."""

import operator
import threading
from itertools import (
    accumulate,
    chain,
    compress,
    count,
    cycle,
    dropwhile,
    filterfalse,
    groupby,
    islice,
    pairwise,
    repeat,
    starmap,
    takewhile,
    tee,
    zip_longest,
)

print(list(islice(count(), 3)), list(islice(count(10, -2), 3)), list(islice(count(1, 0.5), 3)))
print(count(3), count(2, 5), repeat("x", 2), next(count(7)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat(1, 3)), list(repeat(1, -1)))
print(list(zip(range(2), repeat("r"))), list(map(pow, range(4), repeat(2))))
print(list(chain([1, 2], "ab", (3.5,))), list(chain.from_iterable([[1], [2, 3], []])), list(chain()))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 0, None, 2)))
print(list(islice(range(9), 1, 8, 3)), list(islice([], 3)), list(islice([1, 2], 0)))
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 5], max)), list(accumulate(range(0), initial=7)))
print(list(accumulate("abc")), list(accumulate([1, 2], operator.mul, initial=10)))
print(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 5, 1])))
print(list(filterfalse(None, [0, 1, 2, 0])), list(filterfalse(str.isdigit, "a1b")))
print(list(compress("ABCD", [1, 0, True, 0])), list(starmap(pow, [(2, 5), (3, 2)])))
print(list(pairwise([1, 2, 3])), list(pairwise("x")), list(zip_longest("ab", [1], fillvalue="-")))
print(list(zip_longest([1, 2, 3], "x", (True, False))), list(zip_longest()))

for key, group in groupby("aabbbc"):
    print(key, list(group), end="; ")
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
keys = [k for k, _ in groupby([("x", 1), ("x", 2), ("y", 3)], key=operator.itemgetter(0))]
print(keys)

left, right = tee([1, 2, 3])
print(next(left), next(left), list(right), list(left))
a, b, c = tee("pq", 3)
print(list(a), list(zip(b, c)))

for bad in (-1, "x"):
    try:
        islice([1], bad)
    except ValueError as error:
        print(error)
try:
    islice([1], 0, 5, 0)
except ValueError as error:
    print(error)

numbers = count()
drawn = []
lock = threading.Lock()


def draw():
    for _ in range(100):
        number = next(numbers)
        with lock:
            drawn.append(number)


threads = [threading.Thread(target=draw) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(drawn) == list(range(400)), next(numbers))
