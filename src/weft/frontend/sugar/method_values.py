"""Methods of builtin types as values, written as functions.

map("{:>5}".format, xs)     map(lambda *given, **named: "{:>5}".format(*given, **named), xs)
reduce(int.__mul__, xs)     reduce(lambda a, b: a * b, xs)
"""

from __future__ import annotations

import ast

from weft.frontend.sugar.templates import statements

TYPES = {"int", "float", "bool", "str"}
BINARY = {
    "__add__": "+", "__sub__": "-", "__mul__": "*", "__truediv__": "/", "__floordiv__": "//",
    "__mod__": "%", "__pow__": "**", "__and__": "&", "__or__": "|", "__xor__": "^",
    "__lshift__": "<<", "__rshift__": ">>", "__lt__": "<", "__le__": "<=", "__eq__": "==",
    "__ne__": "!=", "__gt__": ">", "__ge__": ">=",
}  # fmt: skip
UNARY = {"__neg__": "-a", "__pos__": "+a", "__invert__": "~a", "__abs__": "abs(a)", "__len__": "len(a)",
         "__str__": "str(a)", "__repr__": "repr(a)", "__bool__": "bool(a)", "__hash__": "hash(a)"}  # fmt: skip


class Write(ast.NodeTransformer):
    """Replaces such attributes, except where they are called at once.

    A class of the module that derives from such a type calls its methods for its own objects.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.derived_from = {
            base.id
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
            for base in node.bases
            if isinstance(base, ast.Name)
        } & TYPES

    def visit_Call(self, node: ast.Call) -> ast.AST:
        called = node.func
        self.generic_visit(node)
        match called:
            case ast.Attribute(attr="format"):
                node.func = called
            case ast.Attribute(value=ast.Name(id=name)) if name in self.derived_from:
                node.func = called
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        match node:
            case ast.Attribute(value=ast.Constant(value=str()) as template, attr="format"):
                return function(
                    "lambda *given, **named: template.format(*given, **named)", node, template
                )
            case ast.Attribute(value=ast.Name(id=name), attr=method) if name in TYPES:
                if method in BINARY:
                    return function(f"lambda a, b: a {BINARY[method]} b", node)
                if method in UNARY:
                    return function(f"lambda a: {UNARY[method]}", node)
        return self.generic_visit(node)


def function(text: str, at: ast.expr, template: ast.expr | None = None) -> ast.expr:
    holes = {} if template is None else {"template": template}
    made = statements(text, at, **holes)[0]
    assert isinstance(made, ast.Expr)
    return made.value
