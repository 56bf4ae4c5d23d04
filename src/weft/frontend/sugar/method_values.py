"""Methods of builtin types as values, written as functions.

map("{:>5}".format, xs)     map(lambda *given, **named: "{:>5}".format(*given, **named), xs)
reduce(int.__mul__, xs)     reduce(lambda a, b: a * b, xs)
[iter(x).__next__]          [(lambda given: lambda: next(given))(iter(x))]
isa = isinstance            isa = lambda a, b: isinstance(a, b)
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


# Those that the compiler knows as calls only.
FUNCTIONS = {
    "isinstance": "lambda a, b: isinstance(a, b)",
    "issubclass": "lambda a, b: issubclass(a, b)",
    "hasattr": "lambda a, b: hasattr(a, b)",
    "getattr": "lambda a, b, *c: getattr(a, b, c[0]) if c else getattr(a, b)",
    "setattr": "lambda a, b, c: setattr(a, b, c)",
    "delattr": "lambda a, b: delattr(a, b)",
}


def is_super(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"
    )


def is_bound(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


class Write(ast.NodeTransformer):
    """Replaces such attributes, except where they are called at once.

    A class of the module that derives from such a type calls its methods for its own objects.
    """

    def __init__(self, tree: ast.Module) -> None:
        self.bound = {
            node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and is_bound(node)
        }
        self.functions = {name: text for name, text in FUNCTIONS.items() if name not in self.bound}
        self.derived_from = {
            base.id
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
            for base in node.bases
            if isinstance(base, ast.Name)
        } & TYPES

    def is_iterator(self, node: ast.expr) -> bool:
        """Whether `next(node)` is the same as `node.__next__()`."""
        called = node.func if isinstance(node, ast.Call) else None
        is_super = isinstance(called, ast.Name) and called.id == "super"
        return not is_super and "next" not in self.bound

    def visit_Call(self, node: ast.Call) -> ast.AST:
        called = node.func
        self.generic_visit(node)
        match called:
            case ast.Attribute(value=owner, attr="__next__") if self.is_iterator(owner):
                return ast.copy_location(
                    ast.Call(
                        ast.copy_location(ast.Name("next", ast.Load()), node),
                        [self.visit(owner)],
                        [],
                    ),
                    node,
                )
            case ast.Attribute(attr="format" | "__next__") | ast.Name():
                node.func = called
            case ast.Attribute(value=ast.Name(id=name)) if name in self.derived_from:
                node.func = called
        return node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if isinstance(node.ctx, ast.Load) and node.id in self.functions:
            return function(self.functions[node.id], node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        match node:
            case ast.Attribute(value=owner, attr="__next__", ctx=ast.Load()) if self.is_iterator(
                owner
            ):
                text = "(lambda given: lambda: next(given))(template)"
                return function(text, node, self.visit(owner))
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
