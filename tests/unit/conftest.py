"""What several files of tests use."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from weft.runtime import (
    byte_codecs,
    byte_strings,
    dicts,
    integers,
    lists,
    set_tables,
    showing,
)
from weft.runtime.intrinsics import Array


@pytest.fixture
def checked_locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No lock is taken twice, kept by an operation, or held while memory is allocated."""
    held: list[object] = []

    def lock(obj: object) -> None:
        assert not held, "a second lock is taken"
        held.append(obj)

    def unlock(obj: object) -> None:
        assert held.pop() is obj

    def allocate(self: Array[Any], length: int, plain_init: Any = Array.__init__) -> None:
        assert not held, "memory is allocated under a lock"
        plain_init(self, length)

    for module in (byte_strings, dicts, lists, set_tables):
        monkeypatch.setattr(module, "lock", lock)
        monkeypatch.setattr(module, "unlock", unlock)
    monkeypatch.setattr(Array, "__init__", allocate)
    monkeypatch.setattr(integers.hostcall, "call_word", lambda *_: 0)  # an overflow asks the host
    monkeypatch.setattr(showing, "worker", lambda: SimpleNamespace(thread=None))
    # As CPython's own take five arguments, which is not what the dialect's do.
    monkeypatch.setattr(byte_codecs, "UnicodeDecodeError", UnicodeError, raising=False)
    monkeypatch.setattr(byte_codecs, "UnicodeEncodeError", UnicodeError, raising=False)
    yield
    assert not held
