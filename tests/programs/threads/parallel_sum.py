"""Cut a list into slices, sum each in a thread, add up the partial sums."""

import threading


def partial_sum(numbers, start, end, partial, slot):
    total = 0
    for i in range(start, end):
        total += numbers[i]
    partial[slot] = total


def parallel_sum(numbers, workers):
    partial = [0] * workers
    threads = []
    chunk = (len(numbers) + workers - 1) // workers
    for slot in range(workers):
        start = min(slot * chunk, len(numbers))
        end = min(start + chunk, len(numbers))
        t = threading.Thread(target=partial_sum, args=(numbers, start, end, partial, slot))
        t.start()
        threads.append(t)
    for t in threads:
        t.join()
    return sum(partial), partial


numbers = [(i * 7919) % 1000 for i in range(2000)]
expected = sum(numbers)
for workers in [1, 2, 3, 7, 16]:
    total, partial = parallel_sum(numbers, workers)
    print(f"{workers:2d} workers: {total} {total == expected} first={partial[0]}")
print(parallel_sum([], 4))
print(parallel_sum([5], 4))
