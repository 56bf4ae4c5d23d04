"""A stable merge sort over arrays that belong to the caller alone.

Blocks of 16 are sorted by binary insertion and merged pairwise; blocks already in order are only
looked at. `values`, unless `None`, move along with their keys. Only `<` is asked of the keys.
If `<` raises, the arrays are left half sorted.
"""

from __future__ import annotations

BLOCK = 16


def merge_sort(keys, spare, values, spare_values, count: int) -> None:
    """Sort the first `count` keys; the spare arrays are as long as the others."""
    if is_descending(keys, count):
        reverse_array(keys, count)
        if values is not None:
            reverse_array(values, count)
        return
    start = 0
    while start < count:
        stop = start + BLOCK if start + BLOCK < count else count
        sort_block(keys, values, start, stop)
        start = stop
    width = BLOCK
    while width < count:
        start = 0
        while start + width < count:
            middle = start + width
            stop = middle + width if middle + width < count else count
            if keys[middle] < keys[middle - 1]:
                merge(keys, spare, values, spare_values, start, middle, stop)
            start = stop
        width *= 2


def is_descending(keys, count: int) -> bool:
    """Whether every key is less than the one before: only then is turning them round stable."""
    for i in range(1, count):
        if not keys[i] < keys[i - 1]:
            return False
    return count > 1


def sort_block(keys, values, start: int, stop: int) -> None:
    for at in range(start + 1, stop):
        key = keys[at]
        if key < keys[at - 1]:
            low = start
            high = at - 1
            while low < high:
                middle = (low + high) >> 1
                if key < keys[middle]:
                    high = middle
                else:
                    low = middle + 1
            keys.copy_from(low + 1, keys, low, at - low)
            keys[low] = key
            if values is not None:
                value = values[at]
                values.copy_from(low + 1, values, low, at - low)
                values[low] = value


def merge(keys, spare, values, spare_values, start: int, middle: int, stop: int) -> None:
    """Merge the neighbours `start..middle` and `middle..stop`; the left one is moved out first."""
    left_count = middle - start
    spare.copy_from(0, keys, start, left_count)
    if values is not None:
        spare_values.copy_from(0, values, start, left_count)
    left = 0
    right = middle
    to = start
    while left < left_count and right < stop:
        if keys[right] < spare[left]:
            keys[to] = keys[right]
            if values is not None:
                values[to] = values[right]
            right += 1
        else:
            keys[to] = spare[left]
            if values is not None:
                values[to] = spare_values[left]
            left += 1
        to += 1
    keys.copy_from(to, spare, left, left_count - left)
    if values is not None:
        values.copy_from(to, spare_values, left, left_count - left)


def reverse_array(items, count: int) -> None:
    for i in range(count >> 1):
        item = items[i]
        items[i] = items[count - 1 - i]
        items[count - 1 - i] = item
