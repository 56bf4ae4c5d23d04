"""time.sleep, monotonic, perf_counter and time, without printing a time."""

import threading
import time

start = time.perf_counter()
time.sleep(0.01)
middle = time.perf_counter()
time.sleep(0)
end = time.perf_counter()
print(middle - start >= 0.0099, end >= middle, isinstance(start, float))
print(time.monotonic() <= time.monotonic())
print(time.time() > 1600000000.0)

order = []


def sleeper(seconds, name):
    time.sleep(seconds)
    order.append(name)


slow = threading.Thread(target=sleeper, args=(0.03, "slow"))
slow.start()
slow.join()
fast = threading.Thread(target=sleeper, args=(0.001, "fast"))
fast.start()
fast.join()
print(order)

before = time.monotonic()
sleepers = [threading.Thread(target=time.sleep, args=(0.05,)) for _ in range(4)]
for t in sleepers:
    t.start()
for t in sleepers:
    t.join()
print("at least one nap long:", time.monotonic() - before >= 0.049)

try:
    time.sleep(-1)
except ValueError as e:
    print("ValueError:", e)
