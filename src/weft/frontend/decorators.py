"""Decorators: `@d` above `def f` is `f = d(f)`, when the definition is run.

Those that change how a function is called (`staticmethod`, `property`) are known to the compiler; so is
`functools.wraps`, which gives a function another one's name.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import calls, class_values, variables
from weft.frontend.decorator_names import KNOWN_DECORATORS, decorator_name
from weft.frontend.functions import FunctionInfo
from weft.frontend.modules import CLASS_DECORATORS
from weft.ir.types import NEVER, Callable_, ClassObject

if TYPE_CHECKING:
    from weft.frontend.classes import ClassInfo
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def decorated(low: Lowering, info: FunctionInfo, value: Value) -> Value:
    """What the function's name means once its decorators were called, the lowest first."""
    assert isinstance(info.node, ast.FunctionDef)
    for node in reversed(info.node.decorator_list):
        if decorator_name(node) in KNOWN_DECORATORS or note_wraps(low, info, node):
            continue
        decorator = low.expression(node)
        low.locate(node)
        made = calls.call_value(low, decorator, calls.Arguments([value]), node)
        if made is None or made.type is NEVER:
            return low.dead_end()
        value = made
    return value


def note_wraps(low: Lowering, info: FunctionInfo, node: ast.expr) -> bool:
    """Whether it is `functools.wraps(f)`; then `f` is whose name the function has."""
    if not (isinstance(node, ast.Call) and decorator_name(node) == "wraps" and node.args):
        return False
    callee = low.expression(node.func)
    function = callee.type.function if isinstance(callee.type, Callable_) else None
    if not isinstance(function, FunctionInfo) or function.module.name != "functools":
        return False
    if isinstance(node.args[0], ast.Name):
        info.wraps = node.args[0].id
    return True


def decorate_class(low: Lowering, cls: ClassInfo) -> None:
    """Call the decorators of a class that the compiler does not know; they must give the class itself."""
    value = class_values.current(low, cls)
    for node in reversed(cls.node.decorator_list):
        if decorator_name(node) in CLASS_DECORATORS:
            continue
        decorator = low.expression(node)
        low.locate(node)
        made = calls.call_value(low, decorator, calls.Arguments([value]), node)
        if made is None or made.type is NEVER:
            return
        if not (isinstance(made.type, ClassObject) and made.type.cls is cls):
            raise low.error(
                "unsupported-syntax",
                "a class decorator must return the class that it is given",
                node,
                label=f"this gives `{low.show(made.type)}`",
            )


def lower_decorated(low: Lowering, node: ast.FunctionDef) -> None:
    """A function definition with decorators, outside a class."""
    info = low.compiler.modules.function(node, low.module, low.info, None)
    store = variables.make_closure(low, info)
    variables.assign(low, node.name, decorated(low, info, store))
