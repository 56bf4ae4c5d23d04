"""Iterator objects: `enumerate`, `zip`, `map`, `filter`, `reversed`, `iter`.

Each is generic over the *types of its sources*, which it walks by `iter_first`, `iter_next` and
`iter_item`. It offers these itself too, so that one may be the source of another. `advance()` steps
and says whether there is an item; `current()` is then asked for it exactly once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import repr_of, text
from weft.runtime.python_iteration import python_iterator

if TYPE_CHECKING:
    from collections.abc import Iterator

A = TypeVar("A", bound=Any)
B = TypeVar("B", bound=Any)
F = TypeVar("F", bound=Any)
S = TypeVar("S", bound=Any)
T = TypeVar("T")

BEFORE = -2  # the cursor before the first item; -1 is behind the last


def step(source, cursor: int) -> int:
    """The cursor that follows. Behind the last item it stays there."""
    if cursor == BEFORE:
        return source.iter_first()
    if cursor == -1:
        return -1
    return source.iter_next(cursor)


class ContainerIterator(Generic[S]):
    """`iter(source)`."""

    source: S
    cursor: int

    def __init__(self, source: S) -> None:
        self.source = source
        self.cursor = BEFORE

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        self.cursor = step(self.source, self.cursor)
        return self.cursor != -1

    def current(self):
        return self.source.iter_item(self.cursor)


class Enumerate(Generic[S]):
    """`enumerate(source, count)`."""

    source: S
    cursor: int
    count: int

    def __init__(self, source: S, count: int) -> None:
        self.source = source
        self.cursor = BEFORE
        self.count = count - 1

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        self.cursor = step(self.source, self.cursor)
        self.count += 1
        return self.cursor != -1

    def current(self):
        return (self.count, self.source.iter_item(self.cursor))


class Steps(Generic[S, T]):
    """An object with `__next__`, whose items come when they are asked for."""

    source: S
    item: T

    def __init__(self, source: S) -> None:
        self.source = source

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        try:
            self.item = self.source.__next__()
        except StopIteration:
            return False
        return True

    def current(self) -> T:
        return self.item


class Zip(Generic[S]):
    """`zip(source)`, the innermost of a chain: `zip(a, b, c)` is `ZipMore(ZipMore(Zip(a), b), c)`."""

    source: S
    cursor: int

    def __init__(self, source: S) -> None:
        self.source = source
        self.cursor = BEFORE

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        self.cursor = step(self.source, self.cursor)
        return self.cursor != -1

    def current(self):
        return (self.source.iter_item(self.cursor),)


class ZipMore(Generic[A, B]):
    """A zip and one source more. As in CPython items before it are spent when it turns out to be shorter."""

    before: A
    source: B
    cursor: int
    number: int  # of its source among the arguments, the first being 1
    is_strict: bool

    def __init__(self, before: A, source: B, number: int, is_strict: bool) -> None:
        self.before = before
        self.source = source
        self.cursor = BEFORE
        self.number = number
        self.is_strict = is_strict

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        has_before = self.before.advance()
        if has_before or self.is_strict:
            self.cursor = step(self.source, self.cursor)
        if self.is_strict and has_before != (self.cursor != -1):
            raise ValueError(
                text("zip() argument ")
                + repr_of(self.number)
                + text(" is shorter than argument" if has_before else " is longer than argument")
                + (text(" 1") if self.number == 2 else text("s 1-") + repr_of(self.number - 1))
            )
        return has_before and self.cursor != -1

    def current(self):
        return self.before.current() + (self.source.iter_item(self.cursor),)


class StarMap(Generic[F, S]):
    """`map(function, a, b)`: the source is their zip."""

    function: F
    source: S

    def __init__(self, function: F, source: S) -> None:
        self.function = function
        self.source = source

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        return self.source.advance()

    def current(self):
        return self.function(*self.source.current())


class MapIterator(Generic[F, S]):
    """`map(function, source)`."""

    function: F
    source: S
    cursor: int

    def __init__(self, function: F, source: S) -> None:
        self.function = function
        self.source = source
        self.cursor = BEFORE

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        self.cursor = step(self.source, self.cursor)
        return self.cursor != -1

    def current(self):
        return self.function(self.source.iter_item(self.cursor))


class FilterIterator(Generic[F, S, T]):
    """`filter(function, source)`; the function may be `None`.

    `T` is the type of the items, found from what `advance` stores: an item is asked for once only.
    """

    function: F
    source: S
    cursor: int
    item: T

    def __init__(self, function: F, source: S) -> None:
        self.function = function
        self.source = source
        self.cursor = BEFORE

    def __iter__(self) -> Iterator[T]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int) -> T:
        return self.current()

    def advance(self) -> bool:
        while True:
            self.cursor = step(self.source, self.cursor)
            if self.cursor == -1:
                return False
            item = self.source.iter_item(self.cursor)
            if self.function is None:
                is_kept = bool(item)
            else:
                is_kept = bool(self.function(item))
            if is_kept:
                self.item = item
                return True

    def current(self) -> T:
        return self.item


class Reversed(Generic[S]):
    """`reversed(source)` of a sequence, by its length and index."""

    source: S
    position: int

    def __init__(self, source: S) -> None:
        self.source = source
        self.position = len(source)

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        self.position -= 1
        # CPython ends quietly where the sequence has become shorter.
        return 0 <= self.position < len(self.source)

    def current(self):
        if isinstance(self.source, lists.List):  # of a subclass too, whatever its `[]` does
            return self.source.item_at(self.position)
        return self.source[self.position]


# Below, because it imports modules that import this one.
from weft.runtime import lists  # noqa: E402
