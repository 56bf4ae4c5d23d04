"""`itemgetter`, `attrgetter` and `methodcaller` of `operator`, each as the lambda that it means.

    itemgetter(1, "x")           lambda item: (item[1], item["x"])
    attrgetter("a.b")            lambda item: item.a.b
    methodcaller("split", sep)   lambda item, given0=sep: item.split(given0)

Only so do literals stay literals, of which the types of tuple items and attributes depend.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.functions import FunctionInfo
from weft.frontend.loader import Kind, Module

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

PARAMETER = "item"


def lower_getter(low: Lowering, node: ast.Call) -> Value | None:
    """The value of such a call, or None if the call is none."""
    name = getter_name(low, node.func)
    if name is None or not node.args or any(isinstance(a, ast.Starred) for a in node.args):
        return None
    from weft.frontend import expressions

    modules = low.compiler.modules
    known = modules.function_of.get(node)
    if known is None:
        made = BUILDERS[name](low, node)
        ast.fix_missing_locations(ast.copy_location(made, node))
        known = modules.function_of[node] = modules.function(made, low.module, low.info, None)
    assert isinstance(known.node, ast.Lambda)
    return expressions.lower_lambda(low, known.node)


def getter_name(low: Lowering, func: ast.expr) -> str | None:
    """Which of the three functions an expression names, if it does."""
    modules = low.compiler.modules
    found: object = None
    if isinstance(func, ast.Name) and is_global(low, func.id):
        found = modules.lookup(low.module, func.id)
    elif isinstance(func, ast.Attribute) and func.attr in BUILDERS:
        if isinstance(func.value, ast.Name) and is_global(low, func.value.id):
            module = modules.lookup(low.module, func.value.id)
            found = modules.lookup(module, func.attr) if isinstance(module, Module) else None
    if not isinstance(found, FunctionInfo) or found.name not in BUILDERS:
        return None
    is_ours = found.module.name == "operator" and found.module.kind is Kind.STDLIB
    return found.name if is_ours else None


def is_global(low: Lowering, name: str) -> bool:
    return low.info.scope.is_module or not (low.info.scope.is_local(name) or name in low.info.free)


def item_getter(low: Lowering, node: ast.Call) -> ast.Lambda:
    defaults: list[ast.expr] = []
    keys = [literal_or_default(arg, defaults) for arg in node.args]
    parts: list[ast.expr] = [ast.Subscript(subject(), key, ast.Load()) for key in keys]
    return lambda_of(parts, defaults)


def attribute_getter(low: Lowering, node: ast.Call) -> ast.Lambda:
    defaults: list[ast.expr] = []
    return lambda_of([attribute(arg, defaults) for arg in node.args], defaults)


def attribute(name: ast.expr, defaults: list[ast.expr]) -> ast.expr:
    """An attribute of the subject, in parts where the name is a literal with dots."""
    part = subject()
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        for inner in name.value.split("."):
            part = ast.Attribute(part, inner, ast.Load())
        return part
    getter = ast.Name("getattr", ast.Load())
    return ast.Call(getter, [part, literal_or_default(name, defaults)], [])


def method_caller(low: Lowering, node: ast.Call) -> ast.Lambda:
    defaults: list[ast.expr] = []
    method = attribute(node.args[0], defaults)
    args = [literal_or_default(arg, defaults) for arg in node.args[1:]]
    keywords = [ast.keyword(k.arg, literal_or_default(k.value, defaults)) for k in node.keywords]
    return lambda_of([ast.Call(method, args, keywords)], defaults)


def lambda_of(parts: list[ast.expr], defaults: list[ast.expr]) -> ast.Lambda:
    """The lambda that gives its parts; values that are not literal are computed when it is made."""
    names = [PARAMETER, *[default_name(i) for i in range(len(defaults))]]
    args = ast.arguments([], [ast.arg(name) for name in names], None, [], [], None, defaults)
    body = parts[0] if len(parts) == 1 else ast.Tuple(parts, ast.Load())
    return ast.Lambda(args, body)


def literal_or_default(arg: ast.expr, defaults: list[ast.expr]) -> ast.expr:
    is_number = isinstance(arg, ast.UnaryOp) and isinstance(arg.operand, ast.Constant)
    if isinstance(arg, ast.Constant) or is_number:
        return arg
    defaults.append(arg)
    return ast.Name(default_name(len(defaults) - 1), ast.Load())


def default_name(index: int) -> str:
    return f"given{index}"


def subject() -> ast.expr:
    return ast.Name(PARAMETER, ast.Load())


BUILDERS: dict[str, Callable[[Lowering, ast.Call], ast.Lambda]] = {
    "itemgetter": item_getter,
    "attrgetter": attribute_getter,
    "methodcaller": method_caller,
}
