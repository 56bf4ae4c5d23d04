"""Iterator objects: `enumerate`, `zip`, `map`, `filter`, `reversed`, `iter`.

Each is generic over the *types of its sources*, which it walks by `iter_first`, `iter_next` and
`iter_item`. It offers these itself too, so that one may be the source of another. `advance()` steps
and says whether there is an item; `current()` is then asked for it exactly once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.python_iteration import python_iterator

if TYPE_CHECKING:
    from collections.abc import Iterator

A = TypeVar("A", bound=Any)
B = TypeVar("B", bound=Any)
C = TypeVar("C", bound=Any)
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


class Zip2(Generic[A, B]):
    """`zip(a, b)`. As in CPython an item of `a` is spent when `b` turns out to be shorter."""

    a: A
    b: B
    cursor_a: int
    cursor_b: int

    def __init__(self, a: A, b: B) -> None:
        self.a = a
        self.b = b
        self.cursor_a = BEFORE
        self.cursor_b = BEFORE

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        self.cursor_a = step(self.a, self.cursor_a)
        if self.cursor_a == -1:
            return False
        self.cursor_b = step(self.b, self.cursor_b)
        return self.cursor_b != -1

    def current(self):
        return (self.a.iter_item(self.cursor_a), self.b.iter_item(self.cursor_b))


class Zip3(Generic[A, B, C]):
    """`zip(a, b, c)`."""

    a: A
    b: B
    c: C
    cursor_a: int
    cursor_b: int
    cursor_c: int

    def __init__(self, a: A, b: B, c: C) -> None:
        self.a = a
        self.b = b
        self.c = c
        self.cursor_a = BEFORE
        self.cursor_b = BEFORE
        self.cursor_c = BEFORE

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.current()

    def advance(self) -> bool:
        self.cursor_a = step(self.a, self.cursor_a)
        if self.cursor_a == -1:
            return False
        self.cursor_b = step(self.b, self.cursor_b)
        if self.cursor_b == -1:
            return False
        self.cursor_c = step(self.c, self.cursor_c)
        return self.cursor_c != -1

    def current(self):
        return (
            self.a.iter_item(self.cursor_a),
            self.b.iter_item(self.cursor_b),
            self.c.iter_item(self.cursor_c),
        )


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
        return self.source[self.position]
