import threading
class C(threading.local):
    n = 5
    def __init__(self, a, b=2, *, c="x"):
        self.a, self.b, self.c = a, b, c
    def show(self): return f"{self.a} {self.b} {self.c} {self.n}"
m = C(1, c="k")
m.a = 100
out = []
def w():
    out.append(m.show()); m.a = 7; out.append(m.show())
t = threading.Thread(target=w); t.start(); t.join()
print(out, m.show())
l = threading.local()
l.x = 1
print(l.x)
