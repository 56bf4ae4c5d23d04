"""`bisect`: places in a sorted sequence."""

from __future__ import annotations


def bisect_right(a, x, lo: int = 0, hi=None, *, key=None) -> int:
    """The place behind the items that are not greater than `x`."""
    low = _start(lo)
    high = _end(a, hi)
    while low < high:
        middle = (low + high) // 2
        if key is None:
            is_before = x < a[middle]
        else:
            is_before = x < key(a[middle])
        if is_before:
            high = middle
        else:
            low = middle + 1
    return low


def bisect_left(a, x, lo: int = 0, hi=None, *, key=None) -> int:
    """The place before the items that are not less than `x`."""
    low = _start(lo)
    high = _end(a, hi)
    while low < high:
        middle = (low + high) // 2
        if key is None:
            is_behind = a[middle] < x
        else:
            is_behind = key(a[middle]) < x
        if is_behind:
            low = middle + 1
        else:
            high = middle
    return low


def insort_right(a, x, lo: int = 0, hi=None, *, key=None) -> None:
    if key is None:
        a.insert(bisect_right(a, x, lo, hi), x)
    else:
        a.insert(bisect_right(a, key(x), lo, hi, key=key), x)


def insort_left(a, x, lo: int = 0, hi=None, *, key=None) -> None:
    if key is None:
        a.insert(bisect_left(a, x, lo, hi), x)
    else:
        a.insert(bisect_left(a, key(x), lo, hi, key=key), x)


def bisect(a, x, lo: int = 0, hi=None, *, key=None) -> int:
    return bisect_right(a, x, lo, hi, key=key)


def insort(a, x, lo: int = 0, hi=None, *, key=None) -> None:
    insort_right(a, x, lo, hi, key=key)


def _start(lo: int) -> int:
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo


def _end(a, hi) -> int:
    if hi is None or hi == -1:
        return len(a)
    return int(hi)
