"""Items and free slots go from thread to thread: many that wait on either side, with and without deadlines."""

import queue
import threading


def consumers(n, items, size):
    q = queue.Queue(size)
    out = queue.Queue()

    def consume():
        while True:
            item = q.get()
            if item is None:
                return
            out.put(item * 2)

    ts = [threading.Thread(target=consume) for _ in range(n)]
    for t in ts:
        t.start()
    for i in range(items):
        q.put(i)
    total = sum(out.get() for _ in range(items))
    for _ in ts:
        q.put(None)
    for t in ts:
        t.join()
    print("consumers", n, size, total)


def producers(n, each, size):
    q = queue.Queue(size)

    def produce(k):
        for i in range(each):
            q.put(k * each + i)

    ts = [threading.Thread(target=produce, args=(k,)) for k in range(n)]
    for t in ts:
        t.start()
    print("producers", n, size, sum(q.get() for _ in range(n * each)))
    for t in ts:
        t.join()


def timeouts():
    q = queue.Queue(2)
    got = []
    lock = threading.Lock()

    def getter():
        for _ in range(20):
            try:
                x = q.get(timeout=0.0005)
            except queue.Empty:
                continue
            with lock:
                got.append(x)

    put = []

    def putter(k):
        for i in range(20):
            try:
                q.put(k * 100 + i, timeout=0.0005)
            except queue.Full:
                continue
            with lock:
                put.append(k * 100 + i)

    ts = [threading.Thread(target=getter) for _ in range(6)]
    ts += [threading.Thread(target=putter, args=(k,)) for k in range(6)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    while not q.empty():
        got.append(q.get())
    print("timeouts", sorted(got) == sorted(put))


for n in 1, 3, 30:
    for size in 0, 1, 7:
        consumers(n, 200, size)
        producers(n, 40, size)
timeouts()
