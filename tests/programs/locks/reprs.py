import threading, _thread, gc, re
def show(x): print(re.sub("0x[0-9a-f]+", "0x", repr(x)))
l = threading.Lock(); show(l); l.acquire(); show(l)
r = threading.RLock(); show(r)
with r:
    print(re.sub("owner=[1-9][0-9]*", "owner=N", re.sub("0x[0-9a-f]+", "0x", repr(r))))
show(threading.Condition()); show(threading.Condition(threading.Lock()))
e = threading.Event(); show(e); e.set(); show(e)
s = threading.Semaphore(3); show(s); s.acquire(); show(s)
show(threading.BoundedSemaphore(2))
b = threading.Barrier(3); show(b); b.abort(); show(b)
class My(threading.Event): pass
show(My())
print(threading.stack_size(), threading.stack_size(1 << 20), threading.stack_size())
try: threading.stack_size(1000)
except ValueError as x: print(x)
print(gc.isenabled(), gc.collect() >= 0, _thread._count())
show(threading.Thread())
