"""Tasks that submit to their own pool and wait. The pool has enough threads, as CPython needs them."""

from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def total(pool, numbers):
    if len(numbers) <= 2:
        return sum(numbers)
    middle = len(numbers) // 2
    left = pool.submit(total, pool, numbers[:middle])
    right = pool.submit(total, pool, numbers[middle:])
    return left.result() + right.result()


def outer(pool, n):
    inner = [pool.submit(pow, n, k) for k in range(3)]
    wait(inner)
    return sum(f.result() for f in as_completed(inner))


with ThreadPoolExecutor(max_workers=64) as pool:
    print(pool.submit(total, pool, list(range(32))).result())
    print(sorted(pool.map(lambda n: outer(pool, n), range(4))))
with ThreadPoolExecutor(max_workers=64) as pool:
    print(pool.submit(total, pool, list(range(20))).result())
