import threading
try:
    threading.local(1)
except TypeError as e:
    print(e)
class L(threading.local):
    def __init__(self, n): self.n = n
class M(threading.local): pass
try:
    M(a=1)
except TypeError as e:
    print(e)
x = L(3); print(x.n)
y = threading.local(); y.a = 1; print(y.a, y.__dict__)
def f(): print(x.n, hasattr(y, "a"))
t = threading.Thread(target=f); t.start(); t.join()
