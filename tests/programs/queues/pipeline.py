"""Stages connected by queues; each is a function applied to what passes."""

import queue
import threading

END = None


def stage(function, source, target):
    while True:
        item = source.get()
        if item is END:
            target.put(END)
            return
        result = function(item)
        if result is not None:
            target.put(result)


def square(n):
    return n * n


def drop_multiples_of_three(n):
    if n % 3 == 0:
        return None
    return n


def minus_one(n):
    return n - 1


first = queue.Queue()
second = queue.Queue(2)
third = queue.Queue(2)
last = queue.Queue()
threads = [
    threading.Thread(target=stage, args=(square, first, second)),
    threading.Thread(target=stage, args=(drop_multiples_of_three, second, third)),
    threading.Thread(target=stage, args=(minus_one, third, last)),
]
for t in threads:
    t.start()
for n in range(20):
    first.put(n)
first.put(END)

results = []
while True:
    item = last.get()
    if item is END:
        break
    results.append(item)
for t in threads:
    t.join()
print(results)
print(len(results), sum(results))
