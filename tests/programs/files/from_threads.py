"""Threads write a file each; main reads them in order. One shared file is written under a lock."""

import threading

lock = threading.Lock()
shared = open("shared.txt", "w")


def write(number):
    with open(f"part-{number}.txt", "w") as f:
        for i in range(number + 1):
            f.write(f"{number}.{i}\n")
    with lock:
        shared.write("one line\n")


threads = [threading.Thread(target=write, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
shared.close()
everything = []
for n in range(5):
    with open(f"part-{n}.txt") as f:
        for line in f:
            everything.append(line.strip())
print(everything)
with open("shared.txt") as f:
    print(f.read() == "one line\n" * 5)
