"""acquire(blocking=False) says whether it got the lock."""

import threading

lock = threading.Lock()
print(lock.acquire(blocking=False))
print(lock.acquire(blocking=False))
print(lock.acquire(False))
lock.release()
print(lock.acquire(False))
lock.release()

wins = []
losses = []
held = threading.Lock()
held.acquire()


def attempt(n):
    if held.acquire(False):
        wins.append(n)
        held.release()
    else:
        losses.append(n)


threads = [threading.Thread(target=attempt, args=(n,)) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(wins), sorted(losses))
held.release()

last = threading.Thread(target=attempt, args=(99,))
last.start()
last.join()
print(wins, held.locked())

try:
    lock.acquire(False, 1.0)
except ValueError as e:
    print("ValueError:", e)
try:
    lock.acquire(True, -5.0)
except ValueError:
    print("ValueError")
