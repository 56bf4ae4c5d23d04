"""Dining philosophers with try-and-put-back instead of an order."""

import threading
import time

N = 5
forks = [threading.Lock() for _ in range(N)]
meals = [0] * N


def philosopher(i):
    left = forks[i]
    right = forks[(i + 1) % N]
    while meals[i] < 4:
        left.acquire()
        if right.acquire(blocking=False):
            meals[i] += 1
            right.release()
            left.release()
        else:
            left.release()
            time.sleep(0.0005 * (i + 1))


threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meals)
print([f.locked() for f in forks])
