"""Lets CPython's `for` run over the containers of this folder; the compiler never compiles it.

A compiled `for` calls `iter_first`, `iter_next` and `iter_item` itself, so nothing refers to a
container's `__iter__` and no instance of it is made. It exists for the tests and for mypy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T_co = TypeVar("T_co", covariant=True)


class Iterable(Protocol[T_co]):
    """What every container and every iterator object of this folder offers."""

    def iter_first(self) -> int: ...

    def iter_next(self, cursor: int) -> int: ...

    def iter_item(self, cursor: int) -> T_co: ...


def python_iterator(container: Iterable[T_co]) -> Iterator[T_co]:
    cursor = container.iter_first()
    while cursor != -1:
        yield container.iter_item(cursor)
        cursor = container.iter_next(cursor)
