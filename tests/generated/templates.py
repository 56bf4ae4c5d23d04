"""Python text with holes, from which expressions, statements and definitions are made.

| in a template | becomes |
|---|---|
| `$x` | a new name, the same one wherever `$x` stands in the template |
| `$(list[T])` | an expression of that kind |
| `$(T @ x:A, self.size:int)` | an expression in which these names may be used, too |
| `$(v=var[list[T]])` | the same, and `$v` repeats its text; `var[...]` is a variable of that kind |
| `$(block)`, alone on its line | some statements |
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property

from .kinds import Kind, kind_of

HOLE = re.compile(r"\$\(([^()]*)\)|\$(\w+)")
OPERATORS = {"arith", "bitop", "compare", "equals", "setop"}
COMPOUND = (
    ast.BinOp,
    ast.BoolOp,
    ast.Compare,
    ast.IfExp,
    ast.Lambda,
    ast.NamedExpr,
    ast.UnaryOp,
    ast.Yield,
)


@dataclass(frozen=True)
class Hole:
    """A place in a template: `kind` is None for a name alone."""

    name: str
    kind: Kind | None = None
    scope: tuple[tuple[str, Kind], ...] = ()


def read_hole(match: re.Match[str]) -> Hole:
    inside, name = match.groups()
    if inside is None:
        return Hole(name)
    text, _, scope_text = inside.partition("@")
    left, equals, right = text.partition("=")
    declarations = [part.split(":") for part in scope_text.split(",") if part.strip()]
    scope = tuple((name.strip(), kind_of(kind.strip())) for name, kind in declarations)
    return Hole(left.strip() if equals else "", kind_of((right or left).strip()), scope)


def placeholder(hole: Hole) -> str:
    """Anything with which the text around the hole is Python."""
    if hole.kind and hole.kind.name == "conversion":
        return ""
    return "+" if hole.kind and hole.kind.name in OPERATORS else "x"


@dataclass(frozen=True)
class Template:
    """A text with holes, and the kind of what it makes, if that is an expression."""

    text: str
    result: Kind | None = None

    @cached_property
    def pieces(self) -> tuple[str | Hole, ...]:
        pieces: list[str | Hole] = []
        end = 0
        for match in HOLE.finditer(self.text):
            pieces += [self.text[end : match.start()], read_hole(match)]
            end = match.end()
        return (*pieces, self.text[end:])

    @cached_property
    def keys(self) -> frozenset[str]:
        """The names that it makes new."""
        holes = [piece for piece in self.pieces if isinstance(piece, Hole)]
        return frozenset(hole.name for hole in holes if hole.kind is None)

    @cached_property
    def is_compound(self) -> bool:
        """Whether its text needs parentheses inside another expression."""
        text = "".join(
            piece if isinstance(piece, str) else placeholder(piece) for piece in self.pieces
        )
        return isinstance(ast.parse(text, mode="eval").body, COMPOUND)


@dataclass(frozen=True)
class Definition:
    """A function or a class, and the expressions that it makes possible.

    Its text is the Python, a line `---`, and a line `kind: template` for each of the expressions.
    """

    body: Template
    uses: tuple[str, ...]


def expressions(text: str) -> list[Template]:
    """A table of lines `kind: template`; a line that begins with a blank repeats the kind above."""
    rules = []
    kind = Kind("None")
    for line in text.strip("\n").splitlines():
        name, _, rest = ("", "", line) if line.startswith(" ") else line.partition(": ")
        if name:
            kind = kind_of(name)
        rules.append(Template(rest.strip(), kind))
    return rules


def statements(text: str) -> list[Template]:
    """Templates with an empty line between them."""
    return [Template(part.strip("\n")) for part in re.split(r"\n\s*\n", text.strip("\n"))]


def definitions(text: str) -> list[Definition]:
    """Definitions with a line of equals signs between them."""
    parts = [part.strip("\n").split("\n---\n") for part in re.split(r"\n=+\n", text.strip("\n"))]
    return [Definition(Template(body), tuple(uses.splitlines())) for body, uses in parts]
