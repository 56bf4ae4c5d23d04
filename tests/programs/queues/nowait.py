"""get_nowait and put_nowait."""

import queue

q = queue.Queue(3)
accepted = 0
for i in range(5):
    try:
        q.put_nowait(i)
        accepted += 1
    except queue.Full:
        print("no room for", i)
print("accepted", accepted)

taken = []
while True:
    try:
        taken.append(q.get_nowait())
    except queue.Empty:
        print("nothing left")
        break
print(taken)

try:
    q.get_nowait()
except Exception as e:
    print("caught as Exception", isinstance(e, queue.Empty), isinstance(e, queue.Full), repr(str(e)))
