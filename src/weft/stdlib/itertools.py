"""`itertools`: iterators built of others, most of them generators.

# differs: all but `count`, `repeat` and `chain` are generators to `type` and `repr`, and when several
# threads share one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import lock, repr_of, text, unlock

if TYPE_CHECKING:
    from weft.runtime.intrinsics import Length
    from weft.runtime.strings import Str

B = TypeVar("B", bound=Any)
F = TypeVar("F", bound=Any)
K = TypeVar("K", bound=Any)
S = TypeVar("S", bound=Any)
T = TypeVar("T", bound=Any)


# Without end, or as often as wanted.


class count(Generic[T, B]):
    """`count(start, step)`. `value` changes under the lock, so that threads may draw numbers from one."""

    value: T
    step: B

    def __init__(self, start: T = 0, step: B = 1) -> None:  # type: ignore[assignment]
        self.value = start
        self.step = step

    def __iter__(self):
        return self

    def __next__(self):
        lock(self)
        value = self.value
        try:
            self.value = value + self.step
        finally:
            unlock(self)
        return value

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("count(") + repr_of(self.value)
        if isinstance(self.step, int) and self.step == 1:
            return shown + text(")")
        return shown + text(", ") + repr_of(self.step) + text(")")


def cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        yield from saved


class repeat(Generic[T]):
    """`repeat(object, times)`. `left` is -1 where there is no end."""

    item: T
    left: int

    def __init__(self, object: T, times=None) -> None:
        self.item = object
        self.left = -1
        if times is not None:
            self.left = times if times > 0 else 0

    def __iter__(self):
        return self

    def __next__(self) -> T:
        lock(self)
        left = self.left
        if left > 0:
            self.left = left - 1
        unlock(self)
        if left == 0:
            raise StopIteration
        return self.item

    def __length_hint__(self) -> int:
        if self.left < 0:
            raise TypeError("len() of unsized object")
        return self.left

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("repeat(") + repr_of(self.item)
        if self.left < 0:
            return shown + text(")")
        return shown + text(", ") + repr_of(self.left) + text(")")


# One iterable after another, or a part of one.


class chain(Generic[S]):
    """`chain(a, b)`: the generator in `flow`."""

    flow: S

    def __init__(self, *iterables) -> None:
        self.flow = _chained(iterables)

    @staticmethod
    def from_iterable(iterable):
        return _chained(iterable)

    def __iter__(self) -> S:
        return self.flow

    def __next__(self):
        return next(self.flow)


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


def islice(iterable, *args):
    if not args:
        raise TypeError("islice expected at least 2 arguments, got 1")
    if len(args) == 1:
        start, stop, step = 0, _bound(args[0], "Stop argument"), 1
    else:
        start = _bound(args[0], "Indices")
        stop = _bound(args[1], "Indices")
        step = 1
        if start < 0:
            start = 0
        if len(args) > 2 and args[2] is not None:
            step = args[2]
            if step < 1:
                raise ValueError("Step for islice() must be a positive integer or None.")
    return _sliced(iter(iterable), start, stop, step)


def _bound(given, name) -> int:
    """A start or stop as an index; -1 for `None`."""
    if given is None:
        return -1
    if isinstance(given, int) and given >= 0:
        return given
    wanted = text(" for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    raise ValueError(text(name) + wanted)


def _sliced(source, start: int, stop: int, step: int):
    at = 0
    wanted = start
    while True:
        while at < wanted:
            try:
                next(source)
            except StopIteration:
                return
            at += 1
        if stop >= 0 and at >= stop:
            return
        try:
            item = next(source)
        except StopIteration:
            return
        at += 1
        wanted += step
        if 0 <= stop < wanted:
            wanted = stop
        yield item


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    is_dropping = True
    for item in iterable:
        if is_dropping:
            if predicate(item):
                continue
            is_dropping = False
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if predicate is None:
            if not item:
                yield item
        elif not predicate(item):
            yield item


def compress(data, selectors):
    for item, is_wanted in zip(data, selectors, strict=False):
        if is_wanted:
            yield item


# Computed from the items.


def accumulate(iterable, func=None, *, initial=None):
    source = iter(iterable)
    if initial is None:
        try:
            total = next(source)
        except StopIteration:
            return
    else:
        total = initial
    yield total
    for item in source:
        total = total + item if func is None else func(total, item)
        yield total


def starmap(function, iterable):
    for items in iterable:
        yield function(*items)


def pairwise(iterable):
    source = iter(iterable)
    try:
        before = next(source)
    except StopIteration:
        return
    for item in source:
        yield (before, item)
        before = item


class _Groups(Generic[S, F, T, K]):
    """Where a `groupby` and its groups are: at an item that belongs to no group yet, or to `number`."""

    source: S
    function: F
    item: T
    key: K
    number: int

    def __init__(self, source: S, function: F) -> None:
        self.source = source
        self.function = function
        self.number = 0

    def advance(self) -> bool:
        try:
            item = next(self.source)
        except StopIteration:
            return False
        self.item = item
        if self.function is None:
            self.key = item
        else:
            self.key = self.function(item)
        return True


def groupby(iterable, key=None):
    groups: _Groups[Any, Any, Any, Any] = _Groups(iter(iterable), key)
    is_more = groups.advance()
    while is_more:
        wanted = groups.key
        groups.number += 1
        yield (wanted, _group(groups, wanted, groups.number))
        while is_more and groups.key == wanted:
            is_more = groups.advance()


def _group(groups, key, number: int):
    while groups.number == number and groups.key == key:
        yield groups.item
        if not groups.advance():
            return


class _Branches(Generic[S, T]):
    """What the iterators of one `tee` share: the source, and the items that it gave."""

    source: S
    items: list[T]

    def __init__(self, source: S) -> None:
        self.source = source
        self.items = []


def tee(iterable, n: Length = 2):
    return _branches_of(_Branches(iter(iterable)), n)


def _branches_of(branches, n):
    if isinstance(n, tuple):
        if not n:
            return ()
        return (_branch(branches), *_branches_of(branches, n[1:]))
    if n < 0:
        raise ValueError("n must be >= 0")
    return tuple([_branch(branches) for _ in range(n)])


def _branch(branches):
    at = 0
    while True:
        if at == len(branches.items):
            try:
                branches.items.append(next(branches.source))
            except StopIteration:
                return
        yield branches.items[at]
        at += 1


class _Source(Generic[S]):
    """One of the iterables of a `zip_longest`."""

    iterator: S
    is_done: bool

    def __init__(self, iterator: S) -> None:
        self.iterator = iterator
        self.is_done = False

    def take(self, fill):
        if self.is_done:
            return fill
        try:
            return next(self.iterator)
        except StopIteration:
            self.is_done = True
            return fill


def zip_longest(*iterables, fillvalue=None):
    sources = _sources(iterables)
    while True:
        row = _row(sources, fillvalue)
        if _are_done(sources):
            return
        yield row


def _sources(iterables):
    if not iterables:
        return ()
    return (_Source(iter(iterables[0])), *_sources(iterables[1:]))


def _row(sources, fill):
    if not sources:
        return ()
    return (sources[0].take(fill), *_row(sources[1:], fill))


def _are_done(sources) -> bool:
    for source in sources:
        if not source.is_done:
            return False
    return True


def batched(iterable, n: int, *, strict=False):
    if n < 1:
        raise ValueError("n must be at least one")
    return _batches(iter(iterable), n, strict)


def _batches(source, n: int, strict):
    while True:
        batch = []
        for item in source:
            batch.append(item)
            if len(batch) == n:
                break
        if not batch:
            return
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


# All ways to choose. A literal number of items is a `Length`: then the tuples are of known length.


def combinations(iterable, r: Length):
    return _combinations(list(iterable), r, _size(r))


def _size(r) -> int:
    """How many items a tuple has."""
    if isinstance(r, tuple):
        return len(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def _picked(pool, indices, r):
    """The items at some indices; as a tuple of known length where `r` is one."""
    if isinstance(r, tuple):
        return _picked_from(pool, indices, r, 0)
    return tuple([pool[index] for index in indices])


def _picked_from(pool, indices, r, at: int):
    if not r:
        return ()
    return (pool[indices[at]], *_picked_from(pool, indices, r[1:], at + 1))


def _combinations(pool, r, size: int):
    spare = len(pool) - size
    if spare < 0:
        return
    indices = list(range(size))
    while True:
        yield _picked(pool, indices, r)
        at = size - 1
        while at >= 0 and indices[at] == at + spare:
            at -= 1
        if at < 0:
            return
        first = indices[at] + 1 - at
        for later in range(at, size):
            indices[later] = first + later


def combinations_with_replacement(iterable, r: Length):
    return _with_replacement(list(iterable), r, _size(r))


def _with_replacement(pool, r, size: int):
    last = len(pool) - 1
    if size > 0 and last < 0:
        return
    indices = [0] * size
    while True:
        yield _picked(pool, indices, r)
        at = size - 1
        while at >= 0 and indices[at] == last:
            at -= 1
        if at < 0:
            return
        following = indices[at] + 1
        for later in range(at, size):
            indices[later] = following


def permutations(iterable, r: Length | None = None):
    pool = list(iterable)
    if r is None:
        return _permutations(pool, len(pool), len(pool))
    return _permutations(pool, r, _size(r))


def _permutations(pool, r, size: int):
    """In the order of indices: the ones not chosen go down, so the next permutation differs in a chosen one."""
    count = len(pool)
    if size > count:
        return
    indices = list(range(count))
    while True:
        yield _picked(pool, indices[:size], r)
        _reverse_from(indices, size)
        at = count - 2
        while at >= 0 and indices[at] >= indices[at + 1]:
            at -= 1
        if at < 0:
            return
        other = count - 1
        while indices[other] <= indices[at]:
            other -= 1
        indices[at], indices[other] = indices[other], indices[at]
        _reverse_from(indices, at + 1)


def _reverse_from(indices, start: int) -> None:
    left, right = start, len(indices) - 1
    while left < right:
        indices[left], indices[right] = indices[right], indices[left]
        left += 1
        right -= 1


def product(*iterables, repeat: Length = 1):
    if isinstance(repeat, tuple):
        return _product(_repeated(_lists(iterables), repeat))
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = []
    for _ in range(repeat):
        for pool in _lists(iterables):
            pools.append(pool)
    return _long_product(pools)


def _lists(iterables):
    if not iterables:
        return ()
    return (list(iterables[0]), *_lists(iterables[1:]))


def _repeated(pools, repeat):
    if not repeat:
        return ()
    return (*pools, *_repeated(pools, repeat[1:]))


def _product(pools):
    indices: list[int] = [0 for _ in pools]
    if _has_empty(pools):
        return
    while True:
        yield _chosen(pools, indices, 0)
        if not _step(pools, indices):
            return


def _long_product(pools):
    indices: list[int] = [0 for _ in pools]
    if _has_empty(pools):
        return
    while True:
        yield tuple([pools[at][indices[at]] for at in range(len(pools))])
        if not _step(pools, indices):
            return


def _has_empty(pools) -> bool:
    for pool in pools:
        if not pool:
            return True
    return False


def _chosen(pools, indices, at: int):
    if not pools:
        return ()
    return (pools[0][indices[at]], *_chosen(pools[1:], indices, at + 1))


def _step(pools, indices) -> bool:
    """To the next choice, the last index first; False if there is none."""
    sizes = [len(pool) for pool in pools]
    at = len(sizes) - 1
    while at >= 0:
        indices[at] += 1
        if indices[at] < sizes[at]:
            return True
        indices[at] = 0
        at -= 1
    return False
