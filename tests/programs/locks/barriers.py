"""Barriers: rounds, indices, more threads than parties, timeouts, reset, abort, an action that fails."""

import threading, time
from threading import Barrier, BrokenBarrierError, Thread
N = 40
total = [0] * N
order = []
b = Barrier(N, action=lambda: order.append(sum(total)))
idx = [[] for _ in range(N)]
def work(i):
    for r in range(20):
        total[i] += 1
        idx[i].append(b.wait())
ts = [Thread(target=work, args=(i,)) for i in range(N)]
for t in ts: t.start()
for t in ts: t.join()
print(order, b.n_waiting, b.broken, sorted(x[3] for x in idx) == list(range(N)))
# more threads than parties
b = Barrier(3)
done = []
lock = threading.Lock()
def three():
    i = b.wait()
    with lock: done.append(i)
ts = [Thread(target=three) for i in range(30)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(done))
# timeout breaks
b = Barrier(3)
res = []
def to(t):
    try: b.wait(t); r = "ok"
    except BrokenBarrierError as e: r = f"broken {e!r}"
    with lock: res.append(r)
ts = [Thread(target=to, args=(0.05,)), Thread(target=to, args=(None,))]
for t in ts: t.start()
for t in ts: t.join()
print(res, b.broken, b.n_waiting)
try: b.wait()
except BrokenBarrierError: print("still broken")
b.reset(); print(b.broken)
# reset with waiters
res.clear()
ts = [Thread(target=to, args=(None,)) for _ in range(2)]
for t in ts: t.start()
while b.n_waiting < 2: time.sleep(0.001)
b.reset()
for t in ts: t.join()
print(res, b.broken, b.n_waiting)
# abort
res.clear()
ts = [Thread(target=to, args=(None,)) for _ in range(2)]
for t in ts: t.start()
while b.n_waiting < 2: time.sleep(0.001)
b.abort()
for t in ts: t.join()
print(res, b.broken, b.n_waiting)
b.reset()
# action raises
def bad(): raise ValueError("bad")
b = Barrier(2, bad)
out = []
def act():
    try: b.wait()
    except Exception as e:
        with lock: out.append(repr(e))
ts = [Thread(target=act) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out), b.broken)
