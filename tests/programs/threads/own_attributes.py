import threading
from queue import Queue
from collections import deque
def work():
    threading.current_thread().result = 42
t = threading.Thread(target=work)
t.tag = "hello"
t.start(); t.join()
print(t.result, t.tag)
lk = threading.Event()
lk.owner = 3
print(lk.owner)
q = Queue()
q.tag = "x"
print(q.tag)
from concurrent.futures import ThreadPoolExecutor, as_completed
def sq(x): return x * x
with ThreadPoolExecutor(2) as ex:
    fs = []
    for i in range(5):
        f = ex.submit(sq, i)
        f.arg = i
        fs.append(f)
    for f in fs:
        print(f.arg, f.result())
try:
    raise ValueError("x")
except ValueError as e:
    e.code = 5
    print(e.code)
