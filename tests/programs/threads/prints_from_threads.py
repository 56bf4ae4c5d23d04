# order: any
"""Whole lines printed by several threads; only their order is free."""

import threading


def talk(name, count):
    for i in range(count):
        print(f"{name} says {i}\n", end="", flush=True)


threads = [threading.Thread(target=talk, args=(f"thread {n}", n + 1)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("all have spoken")
