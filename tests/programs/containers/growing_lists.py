"""Lists that grow far, one at a time, in turns, and from several threads, with other memory taken in between."""

import threading


def alone(count):
    numbers = []
    words = []
    pairs = []
    mixed = []
    for i in range(count):
        numbers.append(i * i)
    for i in range(count):
        words.append(f"w{i}")
    for i in range(count):
        pairs.append((i, -i))
    for i in range(count):
        mixed.append(i if i % 3 else None)
    return numbers, words, pairs, mixed


def in_turns(count):
    lists = [[] for _ in range(5)]
    text = ""
    for i in range(count):
        for number, one in enumerate(lists):
            one.append(i + number)
        if i % 100 == 0:
            text += "x" * 50
    return [sum(one) for one in lists], len(text)


def extended(count):
    grown = []
    flags = []
    floats = []
    while len(grown) < count:
        grown.extend(range(len(grown), len(grown) + 700))
        flags += [len(grown) % 2 == 0] * 300
        floats.extend([0.5] * 100)
    grown.insert(3, -1)
    return len(grown), sum(grown), sum(flags), sum(floats), grown[-1], grown[3]


class Node:
    def __init__(self, value):
        self.value = value


shared = []
shared_nodes = []


def append_shared(start, count):
    mine = []
    for i in range(start, start + count):
        shared.append(i)
        mine.append(str(i))
        if i % 4 == 0:
            shared_nodes.append(Node(i))
    results[start // count] = len(mine), mine[-1]


numbers, words, pairs, mixed = alone(20000)
print(sum(numbers), words[0], words[-1], len("".join(words)), pairs[7], pairs[-1])
print(sum(x is None for x in mixed), sum(x for x in mixed if x is not None))
print(sum(a + b for a, b in pairs), len(numbers), numbers[12345])
print(in_turns(3000))
print(extended(50000))

results = [None] * 12
threads = [threading.Thread(target=append_shared, args=(k * 2000, 2000)) for k in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)
print(len(shared), sum(shared), len(set(shared)), sorted(shared) == list(range(24000)))
print(len(shared_nodes), sum(node.value for node in shared_nodes))

rows = []
for size in (10, 100, 1000, 10000, 100000):
    row = []
    for i in range(size):
        row.append(i & 255)
    rows.append(bytes(row))
print([(len(row), sum(row)) for row in rows])
