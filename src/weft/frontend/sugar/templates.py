"""Generated code: parsed from text, with places for expressions of the program."""

from __future__ import annotations

import ast
import copy


class PerCall(ast.Name):
    """A parameter's default that the static method of this name makes anew for each call."""


class Record:
    """What other classes must know of a generated one: its fields, in order."""

    def __init__(self, kind: str, fields: list[Field]) -> None:
        self.kind = kind
        self.fields = fields


class Field:
    """A field of a data class or named tuple."""

    def __init__(self, name: str, default: ast.expr | None = None) -> None:
        self.name = name
        self.default = default
        self.factory: ast.expr | None = None
        self.kind: ast.expr | None = None  # what `fields()` says of its type
        self.metadata: ast.expr | None = None
        self.in_init = True
        self.in_repr = True
        self.in_compare = True
        self.in_hash: bool | None = None
        self.is_keyword_only = False
        self.is_init_only = False  # an `InitVar`: given to `__post_init__`, no attribute

    @property
    def has_default(self) -> bool:
        return self.default is not None or self.factory is not None


class Place(ast.NodeTransformer):
    """Puts expressions in the place of names, and every other node at one location."""

    def __init__(self, at: ast.AST, holes: dict[str, ast.expr]) -> None:
        self.at = at
        self.holes = holes

    def generic_visit(self, node: ast.AST) -> ast.AST:
        if "lineno" in node._attributes:
            ast.copy_location(node, self.at)
        return super().generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        found = self.holes.get(node.id)
        return copy.deepcopy(found) if found is not None else ast.copy_location(node, self.at)


def statements(text: str, at: ast.AST, **holes: ast.expr) -> list[ast.stmt]:
    """The statements of a text, at one location of the program; names in `holes` are replaced."""
    place = Place(at, holes)
    return [place.visit(statement) for statement in ast.parse(text).body]


def put_first(tree: ast.Module, added: list[ast.stmt]) -> None:
    """Put statements before all of a module but what must stay at its beginning."""
    at = next((i for i, s in enumerate(tree.body) if not is_first(s)), len(tree.body))
    tree.body[at:at] = added


def is_first(statement: ast.stmt) -> bool:
    """Whether it must stay where it is, at the beginning of the module."""
    is_future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
    return is_future or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def methods(text: str, cls: ast.ClassDef, **holes: ast.expr) -> list[ast.stmt]:
    """Those of the methods of a text that the class does not have itself."""
    own = defined(cls)
    found = statements(text, cls, **holes)
    return [s for s in found if not (isinstance(s, ast.FunctionDef) and s.name in own)]


def defined(cls: ast.ClassDef) -> set[str]:
    """The names that a class body binds."""
    return set(defined_in_order(cls))


def defined_in_order(cls: ast.ClassDef) -> list[str]:
    names: dict[str, None] = {}
    for statement in cls.body:
        match statement:
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                names[name] = None
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
                names[name] = None
            case ast.Assign(targets=targets):
                names |= {t.id: None for t in targets if isinstance(t, ast.Name)}
    return list(names)


def attributes(fields: list[Field], owner: str) -> str:
    """The fields of an object as the text of a tuple."""
    inside = ", ".join(f"{owner}.{f.name}" for f in fields)
    return f"({inside},)" if fields else "()"


def comparison(method: str, sign: str, fields: list[Field]) -> str:
    """A method that compares objects of exactly the same class by their fields."""
    return f"""
def {method}(self, other):
    if isinstance(other, type(self)) and type(other) is type(self):
        return {attributes(fields, "self")} {sign} {attributes(fields, "other")}
    return NotImplemented
"""


ORDER = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
