"""The concurrent sieve: a thread for each prime found."""

import queue
import threading


def generate(limit, out):
    for n in range(2, limit):
        out.put(n)
    out.put(0)


def sift(prime, source, out):
    while True:
        n = source.get()
        if n == 0:
            out.put(0)
            return
        if n % prime != 0:
            out.put(n)


primes = []
threads = []
current = queue.Queue(4)
t = threading.Thread(target=generate, args=(60, current))
t.start()
threads.append(t)
while True:
    prime = current.get()
    if prime == 0:
        break
    primes.append(prime)
    following = queue.Queue(4)
    t = threading.Thread(target=sift, args=(prime, current, following))
    t.start()
    threads.append(t)
    current = following
for t in threads:
    t.join()
print(primes)
print(len(threads) == len(primes) + 1)
