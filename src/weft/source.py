"""Source files, and `Loc`: a span of the user's text.

Columns inside weft are those of `ast`: bytes of UTF-8 counted from 0. Only what is shown to people counts
characters from 1.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class SourceFile:
    """One module's text, read once.

    Invariant: `path` is spelled as messages show it; two files of one compile never share a path.
    """

    path: str
    text: str = field(repr=False, compare=False)
    module_name: str = "__main__"

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends, split where Python's own parser splits them."""
        # Not `str.splitlines`, which also splits at form feeds and at Unicode separators.
        text = self.text.removeprefix("\ufeff")
        return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))

    def line(self, number: int) -> str:
        """Line `number`, counted from 1; empty where there is no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def characters_before(self, number: int, column: int) -> int:
        """How many characters stand on line `number` before byte `column`."""
        line = self.line(number)
        if line.isascii():
            return min(column, len(line))
        return len(line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))


@dataclass(frozen=True, slots=True)
class Loc:
    """A span of user text: from (`line`, `column`) up to, not including, (`end_line`, `end_column`).

    Invariant: lines count from 1, columns are UTF-8 bytes from 0, and the end is not before the start.
    """

    file: SourceFile
    line: int
    column: int
    end_line: int
    end_column: int

    @staticmethod
    def from_node(file: SourceFile, node: ast.AST) -> Loc:
        """The span of `node`; of its first part that has one, where `ast` gives it none itself."""
        spanned = first_spanned(node)
        if spanned is None:
            return Loc.at(file, 1)
        end_line, end_column = spanned.end_lineno, spanned.end_col_offset
        if end_line is None or end_column is None:
            return Loc.at(file, spanned.lineno, spanned.col_offset)
        return Loc(file, spanned.lineno, spanned.col_offset, end_line, end_column)

    @staticmethod
    def at(file: SourceFile, line: int, column: int = 0) -> Loc:
        """A single point."""
        return Loc(file, line, column, line, column)

    def __str__(self) -> str:
        return f"{self.file.path}:{self.line}:{self.shown_column}"

    @property
    def shown_column(self) -> int:
        """The first character's column, counted in characters from 1."""
        return self.file.characters_before(self.line, self.column) + 1

    @property
    def snippet(self) -> str:
        """The text of the span."""
        start = self.file.characters_before(self.line, self.column)
        end = self.file.characters_before(self.end_line, self.end_column)
        if self.line == self.end_line:
            return self.file.line(self.line)[start:end]
        between = [self.file.line(number) for number in range(self.line + 1, self.end_line)]
        return "\n".join(
            [self.file.line(self.line)[start:], *between, self.file.line(self.end_line)[:end]]
        )

    def first_line(self) -> Loc:
        """This span cut off at the end of its first line: the header of a compound statement."""
        if self.line == self.end_line:
            return self
        text = self.file.line(self.line).rstrip()
        end_column = max(self.column, len(text.encode("utf-8", "surrogatepass")))
        return Loc(self.file, self.line, self.column, self.line, end_column)

    def through(self, last: Loc) -> Loc:
        """From the start of this span to the end of `last`."""
        return Loc(self.file, self.line, self.column, last.end_line, last.end_column)


# The nodes of `ast` that have positions.
Spanned = ast.stmt | ast.expr | ast.excepthandler | ast.arg | ast.keyword | ast.alias | ast.pattern


def first_spanned(node: ast.AST) -> Spanned | None:
    """`node`, or the first node inside it that has a position."""
    if isinstance(node, Spanned):
        return node
    for child in ast.iter_child_nodes(node):
        if (found := first_spanned(child)) is not None:
            return found
    return None
