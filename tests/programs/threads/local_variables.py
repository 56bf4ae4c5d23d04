"""Each thread has its own locals, even in the same function and in recursion."""

import threading

results = {}


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def work(n):
    local = []
    for i in range(n):
        local.append(fib(i))
    results[n] = local


threads = [threading.Thread(target=work, args=(n,)) for n in range(3, 12, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for n in sorted(results):
    print(n, results[n])
