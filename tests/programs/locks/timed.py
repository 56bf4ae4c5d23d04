"""acquire with a timeout: gives up when it must, succeeds when it can."""

import queue
import threading
import time

lock = threading.Lock()
lock.acquire()
before = time.monotonic()
print(lock.acquire(timeout=0.02))
print("waited:", time.monotonic() - before >= 0.019)
print(lock.acquire(True, 0.001), lock.acquire(timeout=0))
lock.release()
print(lock.acquire(timeout=5), lock.locked())

asking = queue.Queue()
answers = []


def ask():
    asking.put(None)
    answers.append(lock.acquire(timeout=30))
    lock.release()


t = threading.Thread(target=ask)
t.start()
asking.get()
time.sleep(0.005)
lock.release()
t.join()
print(answers, lock.locked())
print(lock.acquire(timeout=-1))
lock.release()
