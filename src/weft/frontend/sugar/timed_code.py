"""`timeit("f(x)", setup="from __main__ import f, x")`: the literal texts become functions of the module.

    def _weft_timed_0(): return f(x)

Names in them are the module's; with `globals={"x": x}` they are those that the call sees.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import put_first, statements

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

TAKES_CODE = {"timeit.timeit", "timeit.repeat", "timeit.Timer"}


def write(tree: ast.Module, names: Names) -> None:
    writer = Write(names)
    writer.visit(tree)
    put_first(tree, writer.made)


class Write(ast.NodeTransformer):
    """Replaces texts of code by functions; `made` are those that the module gets."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.made: list[ast.stmt] = []

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if self.names.meaning(node.func) in TAKES_CODE:
            is_own = any(
                k.arg == "globals" and isinstance(k.value, ast.Dict) for k in node.keywords
            )
            node.args[:2] = [self.function(arg, is_own=is_own) for arg in node.args[:2]]
            node.keywords = [k for k in node.keywords if k.arg != "globals"]
            for keyword in node.keywords:
                if keyword.arg in ("stmt", "setup"):
                    keyword.value = self.function(keyword.value, is_own=is_own)
        return self.generic_visit(node)

    def function(self, node: ast.expr, *, is_own: bool) -> ast.expr:
        found = as_function(node)
        if is_own or not isinstance(found, ast.Lambda) or found is node:
            return found
        name = f"_weft_timed_{len(self.made)}"
        self.made += statements(f"def {name}(): return value", node, value=found.body)
        return ast.copy_location(ast.Name(name, ast.Load()), node)


def as_function(node: ast.expr) -> ast.expr:
    """A lambda for the text of an expression, or of imports from the program itself; else what it was."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return node
    try:
        body = ast.parse(node.value.strip()).body
    except SyntaxError:
        return node
    value: ast.expr = ast.Constant(None)
    for statement in body:
        if isinstance(statement, ast.Expr) and len(body) == 1:
            value = statement.value
        elif not (isinstance(statement, ast.Pass) or is_own_import(statement)):
            return node
    made = ast.Lambda(ast.arguments([], [], None, [], [], None, []), value)
    for part in ast.walk(made):
        ast.copy_location(part, node)
    return made


def is_own_import(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.ImportFrom) and statement.module == "__main__"
