"""Bounded queues: full, Full, and a producer that must wait."""

import queue
import threading

q = queue.Queue(maxsize=2)
print(q.maxsize, q.full())
q.put(1)
print(q.full())
q.put(2)
print(q.full(), q.qsize())
try:
    q.put(3, block=False)
except queue.Full:
    print("Full")
try:
    q.put(3, timeout=0.005)
except queue.Full:
    print("Full after a while")
print(q.get(), q.full())
q.put(3)
print(q.get(), q.get(), q.empty())

small = queue.Queue(1)
most = 0


def produce():
    for i in range(20):
        small.put(i)
    small.put(None)


t = threading.Thread(target=produce)
t.start()
received = []
while True:
    most = max(most, small.qsize())
    item = small.get()
    if item is None:
        break
    received.append(item)
t.join()
print(received)
print(most <= 1)

unbounded = queue.Queue(0)
for i in range(50):
    unbounded.put(i)
print(unbounded.full(), unbounded.qsize(), unbounded.maxsize)
