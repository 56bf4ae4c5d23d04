"""What `functools.lru_cache` and `cache` make of a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import callable_name, repr_of, str_of, text, type_name

from .threading import Lock

if TYPE_CHECKING:
    from weft.runtime.strings import Str

E = TypeVar("E", bound=Any)
F = TypeVar("F", bound=Any)
I = TypeVar("I", bound=Any)  # noqa: E741
K = TypeVar("K", bound=Any)
V = TypeVar("V", bound=Any)


class _CacheInfo:
    """What `cache_info()` gives."""

    hits: int
    misses: int
    maxsize: int | None
    currsize: int

    def __init__(self, hits: int, misses: int, maxsize: int | None, currsize: int) -> None:
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __iter__(self):
        yield self.hits
        yield self.misses
        yield self.maxsize
        yield self.currsize

    def __eq__(self, other) -> bool:
        if isinstance(other, _CacheInfo):
            return (
                self.hits == other.hits
                and self.misses == other.misses
                and self.maxsize == other.maxsize
                and self.currsize == other.currsize
            )
        return (self.hits, self.misses, self.maxsize, self.currsize) == other

    def __getitem__(self, index: int) -> int | None:
        return [self.hits, self.misses, self.maxsize, self.currsize][index]

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("CacheInfo(hits=") + str_of(self.hits) + text(", misses=")
        shown = shown + str_of(self.misses) + text(", maxsize=") + str_of(self.maxsize)
        return shown + text(", currsize=") + str_of(self.currsize) + text(")")


class _Entry(Generic[K, V]):
    """A result, between those that were used before and after it; only where a cache has a limit."""

    key: K
    value: V
    older: _Entry[K, V] | None
    newer: _Entry[K, V] | None

    def __init__(self, key: K, value: V) -> None:
        self.key = key
        self.value = value
        self.older = None
        self.newer = None


class _lru_cache_wrapper(Generic[F, K, V, E]):
    """A function with its results. `limit` is -1 where there is none.

    Everything but `function` changes under `mutex`, which is free while the function runs: as in CPython two
    threads may both compute what neither finds.
    """

    function: F
    entries: dict[K, E]  # of `_Entry[K, V]`
    oldest: _Entry[K, V] | None
    newest: _Entry[K, V] | None
    limit: int
    hits: int
    misses: int
    mutex: Lock

    def __init__(self, function: F, limit: int) -> None:
        self.function = function
        self.entries = {}
        self.oldest = None
        self.newest = None
        self.limit = limit
        self.hits = 0
        self.misses = 0
        self.mutex = Lock()

    def __call__(self, /, *args, **kwargs) -> V:
        key = _key(args, kwargs)
        found = self._find(key)
        if found is not None:
            return found.value
        value = self.function(*args, **kwargs)
        self._keep(key, value)
        return value

    def _find(self, key: K) -> _Entry[K, V] | None:
        with self.mutex:
            found = self.entries.get(key)
            if found is None:
                self.misses += 1
            else:
                self.hits += 1
                if self.limit > 0:
                    self._unlink(found)
                    self._link(found)
        return found

    def _keep(self, key: K, value: V) -> None:
        if self.limit == 0:
            return
        made = _Entry(key, value)
        with self.mutex:
            if key in self.entries:
                return  # another thread was faster
            self.entries[key] = made  # type: ignore[assignment]
            if self.limit > 0:
                self._link(made)
                oldest = self.oldest
                if len(self.entries) > self.limit and oldest is not None:
                    self._unlink(oldest)
                    del self.entries[oldest.key]

    def _link(self, entry: _Entry[K, V]) -> None:
        """Make it the one used last."""
        last = self.newest
        entry.older = last
        entry.newer = None
        if last is None:
            self.oldest = entry
        else:
            last.newer = entry
        self.newest = entry

    def _unlink(self, entry: _Entry[K, V]) -> None:
        older = entry.older
        newer = entry.newer
        if older is None:
            self.oldest = newer
        else:
            older.newer = newer
        if newer is None:
            self.newest = older
        else:
            newer.older = older

    def cache_info(self) -> _CacheInfo:
        with self.mutex:
            limit = None if self.limit < 0 else self.limit
            return _CacheInfo(self.hits, self.misses, limit, len(self.entries))

    def cache_clear(self) -> None:
        with self.mutex:
            self.entries.clear()
            self.oldest = None
            self.newest = None
            self.hits = 0
            self.misses = 0

    @property
    def __wrapped__(self) -> F:
        return self.function

    @property
    def __name__(self) -> Str:
        return callable_name(self.function)

    def __get__(self, instance, owner=None):
        return _Bound(self, instance)

    def __repr__(self) -> Str:  # type: ignore[override]
        return text("<functools._lru_cache_wrapper object of ") + repr_of(self.function) + text(">")


class _typed_lru_cache_wrapper(_lru_cache_wrapper[F, K, V, E], Generic[F, K, V, E]):
    """One that tells apart arguments that are equal but of other types."""

    def __call__(self, /, *args, **kwargs) -> V:
        key: Any = (_key(args, kwargs), _types(args) + text(";") + _types(kwargs.values()))
        found = self._find(key)
        if found is not None:
            return found.value
        value = self.function(*args, **kwargs)
        self._keep(key, value)
        return value


class _Bound(Generic[F, I]):
    """A cached function as the method of an object."""

    function: F
    instance: I

    def __init__(self, function: F, instance: I) -> None:
        self.function = function
        self.instance = instance

    def __call__(self, /, *args, **kwargs):
        return self.function(self.instance, *args, **kwargs)

    def cache_info(self) -> _CacheInfo:
        return self.function.cache_info()

    def cache_clear(self) -> None:
        self.function.cache_clear()


def _key(args, kwargs):
    """What a call's result is found by; keywords count in the order in which they are given."""
    if not kwargs:
        return args
    return (args, kwargs.keys(), kwargs.values())


def _types(values) -> Str:
    shown = text("")
    for value in values:
        shown = shown + type_name(value) + text(",")
    return shown
