"""`heapq`: a list as a heap, the least item first.

Each step of a sift exchanges two items, so that the list holds all of them whatever `<` raises.

# differs: `merge` reads its iterables to their ends at once; a function is no single step for other threads.
"""

from __future__ import annotations

from weft.runtime.iterators import ContainerIterator
from weft.runtime.lists import list_of


def heappush(heap, item) -> None:
    heap.append(item)
    _sift_down(heap, 0, len(heap) - 1)


def heappop(heap):
    if len(heap) == 0:
        raise IndexError("index out of range")
    last = heap.pop()
    if len(heap) == 0:
        return last
    least = heap[0]
    heap[0] = last
    _sift_up(heap, 0)
    return least


def heapreplace(heap, item):
    if len(heap) == 0:
        raise IndexError("index out of range")
    least = heap[0]
    heap[0] = item
    _sift_up(heap, 0)
    return least


def heappushpop(heap, item):
    if len(heap) > 0 and heap[0] < item:
        least = heap[0]
        heap[0] = item
        _sift_up(heap, 0)
        return least
    return item


def heapify(x) -> None:
    for at in range(len(x) // 2 - 1, -1, -1):
        _sift_up(x, at)


def _sift_down(heap, first: int, at: int) -> None:
    """Move the item at `at` towards `first` until its parent is not greater."""
    items = heap.items
    if at >= items.length:  # another thread has emptied the list
        return
    item = items[at]
    while at > first:
        parent = (at - 1) >> 1
        above = items[parent]
        if not item < above:
            return
        items[at] = above
        items[parent] = item
        at = parent


def _sift_up(heap, at: int) -> None:
    """Move the item at `at` down along the lesser children to a leaf, then up to its place.

    That takes fewer comparisons than stopping on the way, as most items belong near the leaves.
    """
    items = heap.items
    end = heap.readable(items)
    if at >= end:
        return
    first = at
    item = items[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not items[child] < items[child + 1]:
            child += 1
        items[at] = items[child]
        items[child] = item
        at = child
        child = 2 * at + 1
    _sift_down(heap, first, at)


# Selections.


def nsmallest(n: int, iterable, key=None):
    return sorted(iterable, key=key)[: n if n > 0 else 0]


def nlargest(n: int, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: n if n > 0 else 0]


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in order; of equal ones that of the earlier iterable first."""
    sources = []
    for iterable in iterables:
        sources.append(list_of(iterable))
    places = [0] * len(sources)
    result = []  # type: ignore[var-annotated]
    while True:
        chosen = -1
        for i in range(len(sources)):
            if places[i] < len(sources[i]):
                if chosen < 0:
                    chosen = i
                else:
                    rank = sources[i][places[i]]
                    best = sources[chosen][places[chosen]]
                    if _comes_before(rank, best, key, reverse):
                        chosen = i
        if chosen < 0:
            return ContainerIterator(result)
        result.append(sources[chosen][places[chosen]])
        places[chosen] += 1


def _comes_before(a, b, key, reverse) -> bool:
    if key is None:
        return b < a if reverse else a < b
    return key(b) < key(a) if reverse else key(a) < key(b)
