import threading
data = threading.local()
data.x = "main"
res = []
lock = threading.Lock()
def work(n):
    try:
        data.x
    except AttributeError as e:
        with lock: res.append("none")
    data.x = n
    data.y = [n]
    with lock: res.append((data.x, data.y))
ts = [threading.Thread(target=work, args=(i,)) for i in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(data.x, hasattr(data, "y"), getattr(data, "z", 5), sorted(map(str, res)))
class Ctx(threading.local):
    def __init__(self):
        self.count = 0
    def bump(self):
        self.count += 1
        return self.count
c = Ctx()
c.bump(); c.bump()
out = []
def w2():
    c.bump()
    out.append(c.count)
t = threading.Thread(target=w2); t.start(); t.join()
print(c.count, out)

try:
    data.__dict__ = {}
except AttributeError as error:
    print(error)
