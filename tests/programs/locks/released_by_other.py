"""A lock may be released by a thread that did not take it."""

import threading

lock = threading.Lock()
lock.acquire()
log = []


def opener():
    log.append("opening")
    lock.release()


t = threading.Thread(target=opener)
t.start()
lock.acquire()
log.append("main got it")
t.join()
print(log)
lock.release()

try:
    lock.release()
except RuntimeError as e:
    print("RuntimeError:", e)

# a lock as a one-shot signal, twelve times over
signals = [threading.Lock() for _ in range(12)]
for s in signals:
    s.acquire()
order = []


def relay(n):
    signals[n].acquire()
    order.append(n)
    if n + 1 < len(signals):
        signals[n + 1].release()


threads = [threading.Thread(target=relay, args=(n,)) for n in range(12)]
for i in range(11, -1, -1):
    threads[i].start()
signals[0].release()
for t in threads:
    t.join()
print(order)
