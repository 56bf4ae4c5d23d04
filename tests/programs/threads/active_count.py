"""active_count and enumerate while threads are known to be waiting."""

import queue
import threading

ready = queue.Queue()
go = queue.Queue()


def wait(n):
    ready.put(n)
    go.get()


print(threading.active_count(), len(threading.enumerate()))
threads = [threading.Thread(target=wait, args=(n,), name=f"waiter-{n}") for n in range(4)]
print(threading.active_count())
for t in threads:
    t.start()
for _ in threads:
    ready.get()
print(threading.active_count(), len(threading.enumerate()))
print(sorted([t.name for t in threading.enumerate()]))
for _ in threads:
    go.put(None)
for t in threads:
    t.join()
print(threading.active_count())
print([t.name for t in threading.enumerate()])
