import math, time, _thread
class A:
    root = math.sqrt
    clock = time.perf_counter
    lock = _thread.allocate_lock
    size = len
    def twice(self): return self.root(16) * 2
print(A().root(4), A().twice(), A().clock() > 0, A().lock().locked(), A.root(9), A().size([1, 2]))
