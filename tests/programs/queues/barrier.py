"""A barrier from queues: nobody begins a round before all have ended the last one."""

import queue
import threading

WORKERS = 5
ROUNDS = 4
arrived = queue.Queue()
leave = [queue.Queue() for _ in range(WORKERS)]
cells = [0] * WORKERS
snapshots = []


def worker(number):
    for round_number in range(ROUNDS):
        cells[number] = cells[number] * 2 + number + round_number
        arrived.put(number)
        leave[number].get()


threads = [threading.Thread(target=worker, args=(n,)) for n in range(WORKERS)]
for t in threads:
    t.start()
for _ in range(ROUNDS):
    present = sorted([arrived.get() for _ in range(WORKERS)])
    snapshots.append((present, cells[:]))
    for q in leave:
        q.put(None)
for t in threads:
    t.join()
for present, snapshot in snapshots:
    print(present, snapshot)
