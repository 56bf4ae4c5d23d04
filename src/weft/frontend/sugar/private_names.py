"""Names of a class's own: `self.__x` in the body of `class C` is `self._C__x`, as CPython compiles it.

So a class and its base may each have a `__x`. Takes the tree of a module of the program and changes it. A function or
a class that has such a name keeps the written one as `shown`.
"""

from __future__ import annotations

import ast


def spell_out(tree: ast.Module) -> None:
    """Put the full names in the place of those that begin, and do not end, with two underscores."""
    _PrivateNames().visit(tree)


class _PrivateNames(ast.NodeVisitor):
    """Walks a tree; `prefix` is that of the class around, or empty."""

    def __init__(self) -> None:
        self.prefix = ""

    def full(self, name: str) -> str:
        is_private = name.startswith("__") and not name.endswith("__") and "." not in name
        return self.prefix + name if is_private else name

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for part in [*node.decorator_list, *node.bases, *node.keywords]:
            self.visit(part)
        stem = node.name.lstrip("_")
        self.rename(node)
        outer, self.prefix = self.prefix, f"_{stem}" if stem else ""
        for statement in node.body:
            self.visit(statement)
            match statement:
                case ast.Assign(targets=[ast.Name(id="__slots__")], value=value):
                    self.spell_slots(value)
        self.prefix = outer

    def spell_slots(self, value: ast.expr) -> None:
        for part in ast.walk(value):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                part.value = self.full(part.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.rename(node)
        self.generic_visit(node)

    def rename(self, node: ast.ClassDef | ast.FunctionDef) -> None:
        full = self.full(node.name)
        if full != node.name:
            node.shown = node.name  # type: ignore[union-attr]  # for messages and `__name__`
            node.name = full

    def visit_Name(self, node: ast.Name) -> None:
        node.id = self.full(node.id)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        node.attr = self.full(node.attr)
        self.visit(node.value)

    def visit_arg(self, node: ast.arg) -> None:
        node.arg = self.full(node.arg)
        self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg is not None:
            node.arg = self.full(node.arg)
        self.visit(node.value)

    def visit_Global(self, node: ast.Global) -> None:
        node.names = [self.full(name) for name in node.names]

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        node.names = [self.full(name) for name in node.names]

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name is not None:
            node.name = self.full(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        if node.name is not None:
            node.name = self.full(node.name)
        self.generic_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        if node.name is not None:
            node.name = self.full(node.name)

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest is not None:
            node.rest = self.full(node.rest)
        self.generic_visit(node)
