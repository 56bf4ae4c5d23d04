"""A token travels around a ring of threads, one queue for each."""

import queue
import threading

SIZE = 6
LAPS = 4
boxes = [queue.Queue() for _ in range(SIZE)]
trace = []


def member(number):
    mine = boxes[number]
    following = boxes[(number + 1) % SIZE]
    while True:
        token = mine.get()
        if token < 0:
            if number + 1 < SIZE:
                following.put(token)
            break
        trace.append((token, number))
        if token + 1 == SIZE * LAPS:
            boxes[0].put(-1)
        else:
            following.put(token + 1)


threads = [threading.Thread(target=member, args=(n,)) for n in range(SIZE)]
for t in threads:
    t.start()
boxes[0].put(0)
for t in threads:
    t.join()
print(len(trace))
for lap in range(LAPS):
    print(trace[lap * SIZE : (lap + 1) * SIZE])
