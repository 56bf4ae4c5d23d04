import threading

pub = [{7: 7}]
ready = threading.Event()
N = 20000


def other():
    ready.wait()
    mine = pub[-1]
    for i in range(N):
        mine[i * 2] = i


def work(cond, old):
    a = {-1: 0}
    b = a if cond else old
    pub.append(b)
    ready.set()
    for i in range(N):
        a[i * 2 + 1] = i
    return a


t = threading.Thread(target=other)
t.start()
r = work(len(pub) == 1, pub[0])
t.join()
print(len(r), sum(r))
