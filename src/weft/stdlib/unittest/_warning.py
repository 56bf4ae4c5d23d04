"""`unittest`: the warnings that a test expects."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import callable_name

from ..warnings import begin_filter, end_filter

C = TypeVar("C", bound=Any)
M = TypeVar("M", bound=Any)
R = TypeVar("R", bound=Any)
T = TypeVar("T", bound=Any)


class _Kept:
    """All the warnings that come while it is a filter's; they are shown nowhere else."""

    def __init__(self) -> None:
        self.warnings: list[Any] = []

    def keep(self, warning) -> bool:
        self.warnings.append(warning)
        return True


class _AssertWarns(Generic[T, C, R, M]):
    """`with self.assertWarns(DeprecationWarning) as caught:`, where `warning` is the one expected."""

    expected: T
    case: C
    pattern: R
    msg: M
    called: str
    kept: _Kept

    def __init__(self, case: C, expected: T, pattern: R, msg: M) -> None:
        self.expected = expected
        self.case = case
        self.pattern = pattern
        self.msg = msg
        self.called = ""
        self.kept = _Kept()
        self.filters: list[Any] = []

    def __enter__(self):
        self.filters = begin_filter("ignore", self.kept.keep)
        return self

    def __exit__(self, exception_type, exception, trace) -> None:
        end_filter(self.filters)
        if exception is not None:
            return
        other = ""
        for warning in self.kept.warnings:
            if isinstance(warning, self.expected):
                if self.pattern is None or self.pattern.search(str(warning)):
                    self.warning = warning
                    return
                if not other:
                    other = f'"{self.pattern.pattern}" does not match "{warning}"'
        if not other:
            tail = f" by {self.called}" if self.called else ""
            other = f"{callable_name(self.expected)} not triggered{tail}"
        raise AssertionError(self.case._formatMessage(self.msg, other))

    def call(self, args, kwargs) -> None:
        function = args[0]
        self.called = str(callable_name(function))
        with self:
            function(*args[1:], **kwargs)
