"""A readers-writer lock made of two plain locks."""

import threading


class ReadWriteLock:
    def __init__(self):
        self.readers = 0
        self.reader_lock = threading.Lock()
        self.write_lock = threading.Lock()

    def acquire_read(self):
        with self.reader_lock:
            self.readers += 1
            if self.readers == 1:
                self.write_lock.acquire()

    def release_read(self):
        with self.reader_lock:
            self.readers -= 1
            if self.readers == 0:
                self.write_lock.release()

    def acquire_write(self):
        self.write_lock.acquire()

    def release_write(self):
        self.write_lock.release()


class Reading:
    def __init__(self, lock):
        self.lock = lock

    def __enter__(self):
        self.lock.acquire_read()
        return self

    def __exit__(self, kind, value, trace):
        self.lock.release_read()


class Writing:
    def __init__(self, lock):
        self.lock = lock

    def __enter__(self):
        self.lock.acquire_write()
        return self

    def __exit__(self, kind, value, trace):
        self.lock.release_write()


lock = ReadWriteLock()
pair = [0, 0]
torn = []


def read():
    for _ in range(30):
        with Reading(lock):
            a = pair[0]
            b = pair[1]
            if a != b:
                torn.append((a, b))


def write():
    for _ in range(30):
        with Writing(lock):
            pair[0] += 1
            pair[1] += 1


threads = [threading.Thread(target=read) for _ in range(4)]
threads += [threading.Thread(target=write) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(pair, torn, lock.readers, lock.write_lock.locked())
