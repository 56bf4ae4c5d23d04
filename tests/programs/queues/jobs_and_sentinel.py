"""A pool whose jobs are tuples of futures, functions and arguments, and a sentinel."""
import queue, threading
print(__doc__)
def f(): pass
print(hasattr(f, "x"))
f.x = 1
print(hasattr(f, "x"), f.x)
class Future:
    def __init__(self): self.v = None
    def set_result(self, v): self.v = v
class Pool:
    _Stop = object()
    def __init__(self):
        self.jobs = queue.Queue()
        self.t = threading.Thread(target=self.loop)
        self.t.start()
    def loop(self):
        while True:
            job = self.jobs.get()
            if job is self._Stop: return
            future, fn, args, kwargs = job
            try:
                value = fn(*args, **kwargs)
            except BaseException as exc:
                future.set_result(repr(exc))
            else:
                future.set_result(value)
    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        self.jobs.put((future, fn, args, kwargs))
        return future
def add(a, b, c=0): return a + b + c
p = Pool()
fs = [p.submit(pow, 2, 10), p.submit(pow, 2, 10, 7), p.submit(add, 1, 2), p.submit(add, 1, 2, c=5), p.submit(lambda: 1/0), p.submit(str, 5), p.submit(len, [1,2]), p.submit(max, 3, 4, 5, 6)]
p.jobs.put(Pool._Stop)
p.t.join()
print([f.v for f in fs])
