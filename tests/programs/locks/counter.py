"""Ten threads count together under one lock."""

import threading


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def increment(self, by=1):
        self.lock.acquire()
        try:
            old = self.value
            self.value = old + by
        finally:
            self.lock.release()

    def get(self):
        with self.lock:
            return self.value


counter = Counter()


def work(times):
    for _ in range(times):
        counter.increment()
        counter.increment(by=2)


threads = [threading.Thread(target=work, args=(50,)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.get(), counter.lock.locked())
