"""What all tests of the dialect's modules under CPython need."""

from __future__ import annotations

import pytest

from weft.runtime import heap


@pytest.fixture(autouse=True)
def no_heap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Arrays are CPython's here, and not on a heap of weft's where they could be made longer."""
    monkeypatch.setattr(heap, "extend", lambda start, size, wanted: False)
