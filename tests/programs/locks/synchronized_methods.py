"""A lock given, or made for each object; a decorated method of a class that has computed attributes too."""

import threading, functools
def synchronized(lock_or_fn=None):
    if callable(lock_or_fn):
        return synchronized()(lock_or_fn)
    def decorate(fn):
        attr = "_sync_lock"
        shared = lock_or_fn
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            lock = shared
            if lock is None:
                owner = args[0]
                lock = vars(owner).setdefault(attr, threading.RLock())
            with lock:
                return fn(*args, **kwargs)
        wrapper.__synchronized__ = True
        return wrapper
    return decorate
class C:
    def __init__(self): self.v = 0
    @synchronized
    def add(self, by=1):
        self.v += by
    @synchronized()
    def sub(self, by=1):
        self.v -= by
L = threading.Lock()
@synchronized(L)
def f(x): return x + 1
c = C()
c.add(); c.add(5); c.sub(2)
print(c.v, f(4), f.__synchronized__)
