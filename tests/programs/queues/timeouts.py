"""get with timeouts and without waiting."""

import queue
import threading
import time

q = queue.Queue()
before = time.monotonic()
try:
    q.get(timeout=0.02)
    print("impossible")
except queue.Empty:
    print("Empty", time.monotonic() - before >= 0.019)

try:
    q.get(block=False)
except queue.Empty:
    print("Empty at once")
try:
    q.get(False)
except queue.Empty:
    print("Empty at once")
try:
    q.get(True, 0.001)
except queue.Empty:
    print("Empty soon")
try:
    q.get(timeout=-1)
except ValueError as e:
    print("ValueError:", e)

q.put("x")
print(q.get(timeout=0.001))
q.put("y", timeout=1)
print(q.get(block=False))


def answer():
    time.sleep(0.005)
    q.put("late")


t = threading.Thread(target=answer)
t.start()
print(q.get(timeout=30))
t.join()

tries = 0
while True:
    try:
        q.get(timeout=0.001)
    except queue.Empty:
        tries += 1
        if tries == 3:
            break
print("gave up after", tries)
