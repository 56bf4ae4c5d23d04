"""Three producers, two consumers, one queue; sentinels end the consumers."""

import queue
import threading

PRODUCERS = 3
CONSUMERS = 2
EACH = 25

q = queue.Queue(maxsize=4)
lock = threading.Lock()
consumed = []
by_consumer = {}


def produce(number):
    for i in range(EACH):
        q.put(number * 1000 + i)


def consume(number):
    count = 0
    while True:
        item = q.get()
        if item is None:
            break
        count += 1
        with lock:
            consumed.append(item)
    by_consumer[number] = count


producers = [threading.Thread(target=produce, args=(n,)) for n in range(PRODUCERS)]
consumers = [threading.Thread(target=consume, args=(n,)) for n in range(CONSUMERS)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(None)
for t in consumers:
    t.join()

print(len(consumed), by_consumer[0] + by_consumer[1], q.empty())
for number in range(PRODUCERS):
    mine = sorted([x for x in consumed if x // 1000 == number])
    print(number, len(mine), mine == [number * 1000 + i for i in range(EACH)])
