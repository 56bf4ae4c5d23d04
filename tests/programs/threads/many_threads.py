"""More threads than most machines have cores, in waves."""

import threading

lock = threading.Lock()
total = 0


def add(n):
    global total
    with lock:
        total += n


for wave in range(3):
    threads = []
    for n in range(60):
        t = threading.Thread(target=add, args=(n + wave,))
        t.start()
        threads.append(t)
    for t in threads:
        t.join()
    print("wave", wave, total)

# started in one order, joined in the other
threads = [threading.Thread(target=add, args=(1,)) for _ in range(100)]
for t in threads:
    t.start()
for i in range(len(threads) - 1, -1, -1):
    threads[i].join()
print(total)
