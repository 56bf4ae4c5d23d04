"""Nested functions as targets: each thread starts two more to a given depth."""

import threading


def count_nodes(depth):
    lock = threading.Lock()
    total = 0
    per_level = [0] * (depth + 1)

    def visit(level):
        nonlocal total
        with lock:
            total += 1
            per_level[level] += 1
        if level == depth:
            return
        children = [threading.Thread(target=visit, args=(level + 1,)) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()

    visit(0)
    return total, per_level


for depth in range(6):
    total, per_level = count_nodes(depth)
    print(depth, total, per_level)
