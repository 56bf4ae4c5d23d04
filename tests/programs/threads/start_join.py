"""Start threads, wait for them, read what they wrote."""

import threading

results = [0, 0, 0, 0, 0]


def square(index):
    results[index] = index * index


threads = []
for i in range(5):
    t = threading.Thread(target=square, args=(i,))
    threads.append(t)

print("before start:", results)
for t in threads:
    t.start()
for t in threads:
    t.join()
print("after join:", results)

# joining again is allowed and returns at once
for t in threads:
    t.join()
    print(t.is_alive(), end=" ")
print()
print(threads[0].join())
