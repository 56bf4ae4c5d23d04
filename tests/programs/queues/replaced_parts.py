import queue
import threading


class SetQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


q = SetQueue()
for x in [1, 2, 2, 3, 3, 3]:
    q.put(x)
print(q.qsize(), sorted(q.queue))
print(sorted(q.get() for _ in range(3)), q.empty())

p = queue.PriorityQueue()
for x in (5, 1, 4):
    p.put(x)
print(p.get(), p.qsize(), p.queue)
with p.mutex:
    p.queue.clear()
print(p.empty(), p.unfinished_tasks)

b = queue.Queue(maxsize=2)
done = []


def produce():
    for i in range(20):
        b.put(i)
    b.put(None)


def consume():
    while (item := b.get()) is not None:
        done.append(item)
        b.task_done()


threads = [threading.Thread(target=f) for f in (produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(done)
try:
    b.get(timeout=0.01)
except queue.Empty as e:
    print("empty", repr(e))
b.put(1); b.put(2)
try:
    b.put(3, timeout=0.01)
except queue.Full as e:
    print("full", repr(e))
print(type(b).__name__, isinstance(q, queue.Queue))
with b.not_empty:
    print(len(b.queue), b.queue[0])
import queue
class Mine(queue.Queue):
    def _put(self, item): super()._put(item)
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(3)
    for i in range(3): q.put(i)
    try:
        q.put_nowait(4)
    except queue.Full:
        print("full")
    q.maxsize = 2
    try:
        q.put_nowait(4)
    except queue.Full:
        print("full", q.qsize(), q.get())
