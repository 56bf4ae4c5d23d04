"""The types that generated expressions have, and how a rule's type is matched with the one wanted.

A kind is written as a Python annotation. A single capital letter is a variable: it stands for any kind of
its pool, or for the one that it was first matched with.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Kind:
    """`list[int]` is `Kind("list", (Kind("int"),))`; a union has the name `|`."""

    name: str
    args: tuple[Kind, ...] = ()

    @property
    def is_variable(self) -> bool:
        return len(self.name) == 1 and self.name.isupper()

    def __str__(self) -> str:
        if self.name == "|":
            return " | ".join(map(str, self.args))
        return f"{self.name}[{', '.join(map(str, self.args))}]" if self.args else self.name


Bindings = Mapping[str, Kind]


@cache
def kind_of(text: str) -> Kind:
    """The kind that an annotation spells."""
    return read(ast.parse(text, mode="eval").body)


def read(node: ast.expr) -> Kind:
    match node:
        case ast.Name():
            return Kind(node.id)
        case ast.Constant():
            return Kind(str(node.value))
        case ast.Subscript(value=ast.Name(id=name), slice=ast.Tuple(elts=items)):
            return Kind(name, tuple(map(read, items)))
        case ast.Subscript(value=ast.Name(id=name)):
            return Kind(name, (read(node.slice),))
        case ast.BinOp(op=ast.BitOr()):
            left, right = read(node.left), read(node.right)
            return Kind("|", (left.args if left.name == "|" else (left,)) + (right,))
    message = f"not a kind: {ast.unparse(node)}"
    raise ValueError(message)


def kinds_of(text: str) -> tuple[Kind, ...]:
    """Kinds separated by semicolons; one that is more likely is written more than once."""
    return tuple(kind_of(part.strip()) for part in text.split(";"))


HASHABLE = kinds_of("int; int; str; str; tuple[int, str]; float; bytes; bool")
ORDERED = kinds_of("int; int; str; str; float; tuple[int, str]; list[int]; bytes")
NUMBERS = kinds_of("int; int; float; bool")
ANY = kinds_of(
    "int; int; int; str; str; str; float; float; bool; bytes; list[int]; list[str]; list[float];"
    "tuple[int, str]; tuple[float, int, bool]; dict[str, int]; dict[int, str]; int | None; int | str;"
    "int | float; str | None; list[list[int]]; list[tuple[str, int]]; dict[str, list[int]]; set[int];"
    "list[int | None]; dict[tuple[int, str], float]; list[int] | None; float | str | None"
)
# What each variable may stand for. A set is printed in the order of its table, which strings do not fix:
# so nothing prints sets of strings, and no container holds a set.
POOLS = {
    "K": HASHABLE,
    "H": HASHABLE,
    "O": ORDERED,
    "N": NUMBERS,
    **dict.fromkeys("ABT", ANY),
    "E": tuple(kind for kind in ANY if kind.name != "set"),
}


def allowed(variable: str, kind: Kind) -> bool:
    """Whether a variable may stand for this kind, which need not be one of its pool."""
    match variable:
        case "N":
            return kind in NUMBERS
        case "O":
            return kind in ORDERED
        case "K" | "H":
            return kind in HASHABLE
        case "E":
            return kind.name not in {"set", "var"}
    return True


def matched(pattern: Kind, kind: Kind, bindings: Bindings) -> Bindings | None:
    """The bindings with which the pattern is this kind, or None."""
    if pattern.is_variable:
        bound = bindings.get(pattern.name)
        if bound is None and allowed(pattern.name, kind):
            return {**bindings, pattern.name: kind}
        return bindings if bound == kind else None
    if pattern.name != kind.name or len(pattern.args) != len(kind.args):
        return None
    result: Bindings | None = bindings
    for inner, actual in zip(pattern.args, kind.args, strict=True):
        if result is not None:
            result = matched(inner, actual, result)
    return result


def replaced(pattern: Kind, bindings: Bindings) -> Kind:
    """The pattern with the bound variables in place."""
    if pattern.is_variable:
        return bindings.get(pattern.name, pattern)
    return Kind(pattern.name, tuple(replaced(inner, bindings) for inner in pattern.args))


@cache
def variables(pattern: Kind) -> tuple[str, ...]:
    """The variables of a pattern."""
    if pattern.is_variable:
        return (pattern.name,)
    return tuple(name for inner in pattern.args for name in variables(inner))
