"""`timeit("f(x)", setup="from __main__ import f, x")`: the literal texts become functions of the module.

Names in them are those that the call sees.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

TAKES_CODE = {"timeit.timeit", "timeit.repeat", "timeit.Timer"}


class Write(ast.NodeTransformer):
    """Replaces texts of code by lambdas."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if self.names.meaning(node.func) in TAKES_CODE:
            node.args[:2] = [as_function(arg) for arg in node.args[:2]]
            node.keywords = [k for k in node.keywords if k.arg != "globals"]
            for keyword in node.keywords:
                if keyword.arg in ("stmt", "setup"):
                    keyword.value = as_function(keyword.value)
        return self.generic_visit(node)


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
