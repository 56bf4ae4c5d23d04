"""What `typing` means at run time: next to nothing.

Matrix = list[list[float]]      dropped: only annotations use it
class Stack(Generic[T])         class Stack
cast(int, x)                    x
UserId = NewType("UserId", int) def UserId(value): return value
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import statements

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

BASES = {
    "Generic",
    "Protocol",
    "TypedDict",
    "Hashable",
    "Sized",
    "Iterable",
    "Callable",
}
BUILTIN = {"list", "dict", "tuple", "set", "frozenset", "type", "deque", "defaultdict"}


class Strip(ast.NodeTransformer):
    """Takes types out of where values are."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def meaning(self, node: ast.expr) -> str:
        """`List` for `typing.List[int]`, whatever it is imported as."""
        if isinstance(node, ast.Subscript):
            return self.meaning(node.value)
        found = self.names.meaning(node) if not isinstance(node, ast.Call) else ""
        for module in ("typing.", "collections.abc."):
            if found.startswith(module):
                return found.removeprefix(module)
        return ""

    def is_type(self, node: ast.expr) -> bool:
        """Whether an expression can only be a type: `List[int]`, `list[int]`, `Optional[str]`."""
        if isinstance(node, ast.Subscript):
            named = isinstance(node.value, ast.Name) and node.value.id in BUILTIN
            return named or bool(self.meaning(node))
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return self.is_type(node.left) or self.is_type(node.right)
        return isinstance(node, ast.Name | ast.Attribute) and bool(self.meaning(node))

    def visit_Assign(self, node: ast.Assign) -> ast.AST | list[ast.stmt]:
        if len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if self.is_type(node.value):
                return ast.copy_location(ast.Pass(), node)
            if isinstance(node.value, ast.Call) and self.meaning(node.value.func) == "NewType":
                return statements(f"def {name}(value):\n    return value\n", node)
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value is not None and self.is_type(node.value):
            return ast.copy_location(ast.Pass(), node)
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.bases = [base for base in node.bases if self.meaning(base) not in BASES]
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if self.meaning(node.func) == "cast" and len(node.args) == 2:
            inner: ast.AST = self.visit(node.args[1])
            return inner
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return node
