"""`unittest`: tests that are not run, and those that are to fail."""

from __future__ import annotations

from functools import _bound  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

F = TypeVar("F", bound=Any)


class SkipTest(Exception):
    """Raised in a test that is to be skipped."""


class _ShouldStop(Exception):
    """Ends a test after a subtest failed, where no more is to run."""


class _Marked(Generic[F]):
    """A test with one of the decorators of this module, as an attribute of its class."""

    func: F
    reason: str | None
    is_to_fail: bool

    def __init__(self, func: F) -> None:
        self.func = func
        self.reason = None
        self.is_to_fail = False

    def __get__(self, instance, owner=None):
        return _bound(self.func, instance)


def _marked(item):
    return item if isinstance(item, _Marked) else _Marked(item)


def skip(reason):
    """A decorator; without a reason in brackets, what is decorated."""
    if callable(reason):
        return _skipped(reason, "")
    return lambda item: _skipped(item, str(reason))


def skipIf(condition, reason):
    return lambda item: _skipped_if(item, bool(condition), reason)


def skipUnless(condition, reason):
    return lambda item: _skipped_if(item, not condition, reason)


def _skipped(item, reason: str):
    if hasattr(item, "setUpClass"):  # a class
        item._weft_skip_reason = reason
        return item
    made = _marked(item)
    made.reason = reason
    return made


def _skipped_if(item, is_skipped: bool, reason: str):
    if hasattr(item, "setUpClass"):  # a class
        if is_skipped:
            item._weft_skip_reason = reason
        return item
    made = _marked(item)
    if is_skipped:
        made.reason = reason
    return made


def expectedFailure(test_item):
    if hasattr(test_item, "setUpClass"):
        test_item._weft_is_to_fail = True
        return test_item
    made = _marked(test_item)
    made.is_to_fail = True
    return made


def class_reason(cls) -> str | None:
    """Why all tests of a class are skipped; None if they are not."""
    try:
        reason: str | None = getattr(cls, "_weft_skip_reason", None)
    except AttributeError:  # set under a condition
        return None
    return reason


def class_is_to_fail(cls) -> bool:
    return getattr(cls, "_weft_is_to_fail", False)


def mark_reason(mark) -> str | None:
    return mark.reason if isinstance(mark, _Marked) else None


def mark_is_to_fail(mark) -> bool:
    return mark.is_to_fail if isinstance(mark, _Marked) else False
