"""First in, first out; qsize, empty, full."""

import queue

q = queue.Queue()
print(q.empty(), q.qsize(), q.full())
for item in ["a", "b", "c"]:
    q.put(item)
print(q.empty(), q.qsize(), q.full())
print(q.get(), q.qsize())
q.put("d")
print(q.get(), q.get(), q.get(), q.qsize(), q.empty())

numbers = queue.Queue()
for i in range(100):
    numbers.put(i * i)
total = 0
last = -1
ordered = True
while not numbers.empty():
    n = numbers.get()
    ordered = ordered and n > last
    last = n
    total += n
print(total, last, ordered)

# put and get alternate many times: the storage must be reused
ring = queue.Queue()
ring.put(0)
ring.put(1)
for i in range(500):
    ring.put(ring.get() + ring.qsize())
print(ring.get(), ring.get(), ring.empty())
