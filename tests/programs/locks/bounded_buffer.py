"""A bounded buffer built from locks used as counting signals."""

import threading


class CountingSemaphore:
    """A semaphore from two locks: one guards the count, one is the gate."""

    def __init__(self, count):
        self.count = count
        self.guard = threading.Lock()
        self.gate = threading.Lock()
        if count == 0:
            self.gate.acquire()

    def down(self):
        self.gate.acquire()
        with self.guard:
            self.count -= 1
            if self.count > 0:
                self.gate.release()

    def up(self):
        with self.guard:
            self.count += 1
            if self.count == 1:
                self.gate.release()


class Buffer:
    def __init__(self, size):
        self.slots = [0] * size
        self.size = size
        self.head = 0
        self.tail = 0
        self.free = CountingSemaphore(size)
        self.full = CountingSemaphore(0)
        self.lock = threading.Lock()

    def put(self, item):
        self.free.down()
        with self.lock:
            self.slots[self.tail] = item
            self.tail = (self.tail + 1) % self.size
        self.full.up()

    def get(self):
        self.full.down()
        with self.lock:
            item = self.slots[self.head]
            self.head = (self.head + 1) % self.size
        self.free.up()
        return item


buffer = Buffer(3)
received = []


def produce(low, high):
    for n in range(low, high):
        buffer.put(n)


def consume(count):
    for _ in range(count):
        received.append(buffer.get())


threads = [
    threading.Thread(target=produce, args=(0, 20)),
    threading.Thread(target=produce, args=(20, 40)),
    threading.Thread(target=consume, args=(15,)),
    threading.Thread(target=consume, args=(25,)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(received), sorted(received) == list(range(40)))
print(buffer.free.count, buffer.full.count)
