"""partial, reduce, lru_cache, cache, cmp_to_key; a cache that threads share."""

import functools
import operator
import threading
from functools import cache, cmp_to_key, lru_cache, partial, reduce


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def binomial(n, k=0):
    if k == 0 or n == k:
        return 1
    return binomial(n - 1, k - 1) + binomial(n - 1, k)


calls = []


@lru_cache(maxsize=2)
def double(x):
    calls.append(x)
    return x * 2


@functools.lru_cache
def bare(text, *, times=1):
    calls.append(text)
    return text * times


print(fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__(1))
print(binomial(30, 15), binomial(10, k=5), binomial.cache_info().currsize)
for x in (1, 2, 1, 3, 1, 2):
    double(x)
print(calls, double.cache_info(), double.cache_info().maxsize)
double.cache_clear()
print(double.cache_info(), double(9), double.cache_info().misses)
hits, misses, maxsize, currsize = double.cache_info()
print(hits, misses, maxsize, currsize)
calls.clear()
print(bare("ab"), bare("ab", times=2), bare("ab"), bare("ab", times=2), calls)
print(bare.cache_info())


def fill(results, n):
    results[n] = sum(fib(k) for k in range(60))


results = [0] * 4
threads = [threading.Thread(target=fill, args=(results, n)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)

print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10))
print(reduce(lambda a, b: a + [b], "xyz", []), reduce(max, [4]), reduce(operator.add, [], "none"))
try:
    reduce(operator.add, [])
except TypeError as error:
    print(error)


def four(a, b, c=1, *, d=2):
    return (a, b, c, d)


first = partial(four, 1, d=9)
print(first(2), first(2, c=5), first(2, d=0), first.keywords, first.args, first.func is four)
power = partial(pow, 2)
print(power(5), power.args, list(map(power, range(4))), partial(int, base=2)("101"))
jobs = [partial(four, 1, 2), partial(print, "job", sep="-"), partial(lambda: 5)]
print([job() for job in jobs])
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
