"""Many threads append to one list and write into one dict; nothing is lost."""

import threading

THREADS = 8
EACH = 50

shared = []
owners = {}


def fill(thread_number):
    for i in range(EACH):
        shared.append(thread_number * EACH + i)
        owners[thread_number * EACH + i] = thread_number


threads = [threading.Thread(target=fill, args=(n,)) for n in range(THREADS)]
for t in threads:
    t.start()
for t in threads:
    t.join()

print(len(shared), len(owners))
print(sorted(shared) == list(range(THREADS * EACH)))
counts = [0] * THREADS
for key in owners:
    counts[owners[key]] += 1
print(counts)

# the order of one thread's own appends is kept
for thread_number in range(THREADS):
    mine = [x for x in shared if x // EACH == thread_number]
    if mine != sorted(mine):
        print("out of order", thread_number)
print("in order")
