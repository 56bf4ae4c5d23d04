"""`re.compile`, `re.findall` and `re.split` of a literal pattern: its groups tell what they give.

findall(r"\\d+", text)             re._findall_plain(...)     a list of strings
findall(r"(\\w+)=(\\w+)", text)     re._findall_groups(...)    a list of tuples
compile(r"(\\w+)=")                re._compile_group(...)     a pattern whose `findall` gives strings

Of any other pattern they give a union.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from weft.frontend.functions import FunctionInfo
from weft.frontend.getters import is_global
from weft.frontend.loader import Kind, Module
from weft.frontend.modules import Constant
from weft.ir.types import Callable_

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

FLAGS_AT = {"compile": 1, "findall": 2, "split": 3}  # the place of the argument `flags`
KINDS = ("plain", "group", "groups")


def lower_pattern(low: Lowering, node: ast.Call) -> Value | None:
    """The value of such a call, or None if the call is none or its pattern is not known."""
    from weft.frontend import calls

    function = called(low, node.func)
    if function is None or not node.args:
        return None
    pattern = literal(low, node.args[0])
    if pattern is None:
        return None
    groups = group_count(low, node, pattern, FLAGS_AT[function.name])
    if groups is None:
        return None
    name = f"_{function.name}_{KINDS[min(groups, 2)]}"
    info = low.compiler.modules.lookup(function.module, name)
    if not isinstance(info, FunctionInfo):
        return None
    callee = low.static(Callable_(info, None))
    args = calls.evaluate_arguments(low, node, callee, "")
    low.locate(node)
    return calls.call_value(low, callee, args, node)


def called(low: Lowering, func: ast.expr) -> FunctionInfo | None:
    """One of the three functions, if the expression names it."""
    modules = low.compiler.modules
    found: object = None
    if isinstance(func, ast.Name) and is_global(low, func.id):
        found = modules.lookup(low.module, func.id)
    elif isinstance(func, ast.Attribute) and func.attr in FLAGS_AT:
        if isinstance(func.value, ast.Name) and is_global(low, func.value.id):
            module = modules.lookup(low.module, func.value.id)
            found = modules.lookup(module, func.attr) if isinstance(module, Module) else None
    if not isinstance(found, FunctionInfo) or found.name not in FLAGS_AT:
        return None
    is_ours = found.module.name == "re" and found.module.kind is Kind.STDLIB
    return found if is_ours else None


def literal(low: Lowering, node: ast.expr) -> str | None:
    """The text of an expression of literals, also by way of a name that is bound once."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            first, second = literal(low, left), literal(low, right)
            return None if first is None or second is None else first + second
        case ast.Name(id=name) if is_global(low, name):
            found = low.compiler.modules.lookup(low.module, name)
            return literal(low, found.node) if isinstance(found, Constant) else None
        case ast.Name(id=name) if name not in low.info.free:
            return local_literal(low, name)
    return None


def local_literal(low: Lowering, name: str) -> str | None:
    """The text that the one assignment of a function to a variable of its own gives it."""
    inner = [node for part in low.info.body for node in ast.walk(part)]
    stores = [n for n in inner if isinstance(n, ast.Name) and n.id == name]
    stores = [n for n in stores if not isinstance(n.ctx, ast.Load)]
    values = [
        n.value
        for n in inner
        if isinstance(n, ast.Assign) and len(n.targets) == 1 and n.targets[0] in stores
    ]
    if len(stores) != 1 or len(values) != 1 or isinstance(values[0], ast.Name):
        return None
    return literal(low, values[0])


def group_count(low: Lowering, node: ast.Call, pattern: str, flags_at: int) -> int | None:
    """How many groups the pattern has, or None if that depends on flags that are not known."""
    given = node.args[flags_at] if len(node.args) > flags_at else None
    for keyword in node.keywords:
        if keyword.arg == "flags":
            given = keyword.value
    if given is not None and may_be_verbose(low, given):
        counts = {count(pattern, 0), count(pattern, re.VERBOSE)}
    else:
        counts = {count(pattern, 0)}
    if given is not None and is_verbose(given):
        counts = {count(pattern, re.VERBOSE)}
    return counts.pop() if len(counts) == 1 else None


def count(pattern: str, flags: int) -> int:
    """The number of groups; a wrong pattern raises its error when the program runs."""
    try:
        return re.compile(pattern, flags).groups
    except (re.error, OverflowError, ValueError):
        return 0


def may_be_verbose(low: Lowering, node: ast.expr) -> bool:
    names = {flag.name for flag in re.RegexFlag} | set("AILMSUXT") | {"NOFLAG", "TEMPLATE"}
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and part.attr in names - {"X", "VERBOSE"}:
            continue
        if isinstance(part, ast.BinOp | ast.operator | ast.expr_context):
            continue
        if isinstance(part, ast.Name) and is_global(low, part.id):
            found = low.compiler.modules.lookup(low.module, part.id)
            if isinstance(found, Module) or part.id in names - {"X", "VERBOSE"}:
                continue
        return True
    return False


def is_verbose(node: ast.expr) -> bool:
    """Whether `re.VERBOSE` is surely among the flags: a name of it, in a sum of flags."""
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return is_verbose(left) or is_verbose(right)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name in {"X", "VERBOSE"}
    return False
