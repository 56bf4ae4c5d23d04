"""join with a timeout on a thread that cannot end yet."""

import queue
import threading
import time

gate = queue.Queue()


def wait():
    gate.get()


t = threading.Thread(target=wait)
t.start()
before = time.monotonic()
print(t.join(timeout=0.02))
after = time.monotonic()
print("waited long enough:", after - before >= 0.019)
print("alive:", t.is_alive())
t.join(0)
print("alive:", t.is_alive())
t.join(0.01)
print("alive:", t.is_alive())
gate.put(None)
t.join(timeout=30)
print("alive:", t.is_alive())
t.join(timeout=0.001)
t.join(timeout=None)
print("done")
