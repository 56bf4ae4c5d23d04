"""`unittest`: what takes the exceptions that a test expects."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import callable_name

C = TypeVar("C", bound=Any)
E = TypeVar("E", bound=Any)
M = TypeVar("M", bound=Any)
R = TypeVar("R", bound=Any)
T = TypeVar("T", bound=Any)


class _AssertRaises(Generic[T, C, R, M, E]):
    """`with self.assertRaises(ValueError) as caught:`, where `exception` is what was caught."""

    expected: T
    case: C
    pattern: R
    msg: M
    exception: E
    called: str

    def __init__(self, case: C, expected: T, pattern: R, msg: M) -> None:
        self.expected = expected
        self.case = case
        self.pattern = pattern
        self.msg = msg
        self.called = ""

    def __enter__(self):
        return self

    def __exit__(self, exception_type, exception, trace) -> bool:
        if exception is None:
            tail = f" by {self.called}" if self.called else ""
            self.fail(f"{_names(self.expected)} not raised{tail}")
            return False
        if not isinstance(exception, self.expected):
            return False
        exception.with_traceback(None)
        self.exception = exception
        if self.pattern is not None and not self.pattern.search(str(exception)):
            self.fail(f'"{self.pattern.pattern}" does not match "{exception}"')
        return True

    def fail(self, standard: str) -> None:
        raise AssertionError(self.case._formatMessage(self.msg, standard))

    def call(self, args, msg, kwargs) -> None:
        """Call what stands before the arguments. `msg` is its own, where it was given."""
        function = args[0]
        self.called = str(callable_name(function))
        with self:
            if msg is None:
                function(*args[1:], **kwargs)
            else:
                function(*args[1:], msg=msg, **kwargs)


def _names(expected) -> str:
    if isinstance(expected, tuple):
        return str(expected)
    return str(callable_name(expected))
