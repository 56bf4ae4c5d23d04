"""with lock: locked inside, free outside, however the block is left."""

import threading

lock = threading.Lock()
print(lock.locked())
with lock:
    print("inside", lock.locked())
print("after", lock.locked())

with lock as taken:
    print("as gives", taken)


def leave_by_return():
    with lock:
        return lock.locked()


print(leave_by_return(), lock.locked())

for i in range(4):
    with lock:
        if i == 1:
            continue
        if i == 3:
            break
        print("round", i, lock.locked())
print(lock.locked())

try:
    with lock:
        print("about to fail")
        print([1, 2][5])
except IndexError as e:
    print("IndexError:", e, lock.locked())

print(lock.acquire(), lock.locked())
lock.release()
print(lock.acquire(True), lock.locked())
print(lock.release(), lock.locked())
