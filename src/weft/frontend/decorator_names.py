"""Decorators by their names: which the compiler knows, and which decide themselves what a function is."""

from __future__ import annotations

import ast

FUNCTION_DECORATORS = {"staticmethod", "classmethod", "property"}
IGNORED_DECORATORS = {"abstractmethod", "override", "final", "overload"}
KNOWN_DECORATORS = FUNCTION_DECORATORS | IGNORED_DECORATORS | {"setter", "deleter"}


def decorator_name(node: ast.expr) -> str:
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return node.attr
        case ast.Call():
            return decorator_name(node.func)
    return "?"


def is_replaced(node: ast.FunctionDef | ast.Lambda) -> bool:
    """Whether decorators that the compiler does not know decide what a method is."""
    marks = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    return any(decorator_name(mark) not in KNOWN_DECORATORS for mark in marks)
