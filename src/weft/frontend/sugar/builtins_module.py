"""`import builtins`: what a program names through the module is the builtin itself.

    import builtins                            (nothing)
    from builtins import range, str as text    (nothing)
    builtins.print(text(1))                    builtins.print(str(1)), where one name has a dot in it

A name with a dot cannot be shadowed, so the builtin is meant even where the program has a `print` of its own.
"""

from __future__ import annotations

import ast
import builtins

from weft.frontend.sugar.version_tests import bindings

MODULE = "builtins"
PREFIX = "builtins."


def plain(name: str) -> str:
    """The builtin's name."""
    return name.removeprefix(PREFIX)


def write(tree: ast.Module) -> None:
    """Name builtins directly, in place."""
    imports = [
        node
        for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(alias.name == MODULE for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == MODULE and node.level == 0)
    ]
    if not imports:
        return
    names = Names(imports)
    stored = bindings(tree)
    for name in [n for n in names.modules if stored[n] != names.modules[n]]:
        del names.modules[name]
    for name in [n for n in names.members if stored[n] != 1]:
        del names.members[name]
    names.shadowed = {n for n in stored if n not in names.members}
    names.visit(tree)
    left = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    Drop(names, left).visit(tree)


class Names(ast.NodeTransformer):
    """What the imports bind, with how often; puts the builtins in the place of it."""

    def __init__(self, imports: list[ast.Import | ast.ImportFrom]) -> None:
        self.modules: dict[str, int] = {}
        self.members: dict[str, str] = {}
        self.shadowed: set[str] = set()
        for node in imports:
            for alias in node.names:
                name = alias.asname or alias.name
                if isinstance(node, ast.ImportFrom):
                    if hasattr(builtins, alias.name):
                        self.members[name] = alias.name
                elif alias.name == MODULE:
                    self.modules[name] = self.modules.get(name, 0) + 1

    def named(self, name: str, node: ast.expr) -> ast.expr:
        known = PREFIX + name if name in self.shadowed else name
        return ast.copy_location(ast.Name(known, ast.Load()), node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        owner = node.value
        if (
            isinstance(owner, ast.Name)
            and owner.id in self.modules
            and hasattr(builtins, node.attr)
        ):
            return self.named(node.attr, node) if isinstance(node.ctx, ast.Load) else node
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return self.named(self.members[node.id], node) if node.id in self.members else node


class Drop(ast.NodeTransformer):
    """Takes out the imports that are not needed any more."""

    def __init__(self, names: Names, left: set[str]) -> None:
        self.names = names
        self.left = left

    def visit_Import(self, node: ast.Import) -> ast.stmt:
        return self.without(
            node,
            [
                alias
                for alias in node.names
                if alias.name != MODULE or (alias.asname or alias.name) in self.left
            ],
        )

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.stmt:
        if node.module != MODULE:
            return node
        kept = [
            alias for alias in node.names if (alias.asname or alias.name) not in self.names.members
        ]
        return self.without(node, kept)

    def without(self, node: ast.Import | ast.ImportFrom, kept: list[ast.alias]) -> ast.stmt:
        if not kept:
            return ast.copy_location(ast.Pass(), node)
        node.names = kept
        return node
