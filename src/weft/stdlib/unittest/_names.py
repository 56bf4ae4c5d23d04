"""`unittest`: what a report says of a test, a subtest, or a fixture that failed."""

from __future__ import annotations


class _TestName:
    """The names of a test: `str()` of it, its `id()`, the first line of its docstring."""

    shown: str
    name: str
    line: str
    is_subtest: bool

    def __init__(self, shown: str, name: str, line: str = "", *, is_subtest: bool = False) -> None:
        self.shown = shown
        self.name = name
        self.line = line
        self.is_subtest = is_subtest

    def id(self) -> str:
        return self.name

    def shortDescription(self):
        return self.line if self.line else None

    def subtest(self, description: str) -> _TestName:
        """A part of it."""
        return _TestName(
            f"{self.shown} {description}", f"{self.name} {description}", self.line, is_subtest=True
        )

    def __str__(self) -> str:
        return self.shown

    def __repr__(self) -> str:
        return f"<{self.shown}>"


def subtest_text(messages: list[str], parameters: dict[str, str]) -> str:
    """`[message] (i=1, j=2)`."""
    parts = [f"[{message}]" for message in messages]
    if parameters:
        given = [f"{name}={shown}" for name, shown in parameters.items()]
        parts.append(f"({', '.join(given)})")
    return " ".join(parts) if parts else "(<subtest>)"
