"""Merge sort whose halves are sorted by threads down to a given depth."""

import threading


def merge(left, right):
    merged = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    while i < len(left):
        merged.append(left[i])
        i += 1
    while j < len(right):
        merged.append(right[j])
        j += 1
    return merged


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    return merge(merge_sort(items[:middle]), merge_sort(items[middle:]))


def parallel_sort(items, depth):
    if depth == 0 or len(items) < 2:
        return merge_sort(items)
    middle = len(items) // 2
    halves = [items[:middle], items[middle:]]

    def sort_half(which):
        halves[which] = parallel_sort(halves[which], depth - 1)

    threads = [threading.Thread(target=sort_half, args=(which,)) for which in range(2)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return merge(halves[0], halves[1])


seed = 42
numbers = []
for _ in range(300):
    seed = (seed * 1103515245 + 12345) % 2147483648
    numbers.append(seed % 1000)

expected = sorted(numbers)
for depth in range(4):
    result = parallel_sort(numbers, depth)
    print(depth, result == expected, result[:5], result[-5:])
print(parallel_sort([], 2), parallel_sort([1], 2), parallel_sort([2, 1], 2))
words = ["pear", "apple", "fig", "banana", "kiwi", "cherry"]
print(parallel_sort(words, 2))
print(parallel_sort([2.5, -1.0, 0.0, 2.25], 1))
