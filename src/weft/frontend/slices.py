"""Slices: `x[a:b:c]` of the runtime's containers without a `slice` object, with one for other classes.

xs[a:b]              xs.get_slice(a, b, None)
xs[s]                xs.get_slice(s.start, s.stop, s.step), where `s` is a `slice`
obj[a:b]             obj.__getitem__(slice(a, b, None)), where a class of the program has the method
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend import attributes
from weft.frontend.classes import ClassInfo
from weft.ir.types import NEVER, ClassType

if TYPE_CHECKING:
    import ast

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

# What a container of the runtime has for a slice, by the dunder that takes any subscript.
METHODS = {
    "__getitem__": "get_slice",
    "__setitem__": "set_slice",
    "__delitem__": "delete_slice",
}


def lower_slice(low: Lowering, node: ast.Slice) -> Value:
    """A slice among other subscripts, `grid[1:3, 0]`."""
    return make(low, parts_of(low, node), node)


def parts_of(low: Lowering, node: ast.Slice) -> list[Value]:
    """Start, stop and step; `None` for an absent one."""
    return [
        low.none() if part is None else low.expression(part)
        for part in (node.lower, node.upper, node.step)
    ]


def make(low: Lowering, parts: list[Value], node: ast.AST) -> Value:
    """A `slice` object, generic over the types of its parts."""
    from weft.frontend import calls

    cls = low.compiler.runtime_class("slices", "Slice")
    return calls.construct(
        low, cls, parts, cells=tuple(low.site_cell(node, i) for i in range(len(parts)))
    )


def call_slice(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    """`slice(stop)`, `slice(start, stop)`, `slice(start, stop, step)`."""
    count = len(args.positional)
    if not 1 <= count <= len(METHODS) or args.keywords:
        text = f"slice expected at least 1 argument, got {count}"
        if count:
            text = f"slice expected at most 3 arguments, got {count}"
        raise low.error("call-arguments", text, node)
    start = [low.none()] if count == 1 else []
    return make(low, [*start, *args.positional, low.none()][: len(METHODS)], node)


def is_slice(value: Value) -> bool:
    return isinstance(value.type, ClassType) and value.type.cls.symbol == "slice"


def fields(low: Lowering, value: Value) -> list[Value]:
    return [attributes.get(low, value, name, low.node) for name in ("start", "stop", "step")]


def subscript(
    low: Lowering, owner: Value, dunder: str, node: ast.Slice, values: list[Value]
) -> Value:
    """`owner[a:b:c]`, its assignment or its deletion, by the dunder that this stands for."""
    parts = parts_of(low, node)
    low.locate(node)

    def each(one: Value) -> Value | None:
        return subscript_plain(low, one, dunder, parts, node, values)

    return low.dispatch(owner, each)


def subscript_plain(
    low: Lowering,
    owner: Value,
    dunder: str,
    parts: list[Value],
    node: ast.AST,
    values: list[Value],
) -> Value | None:
    if isinstance(owner.type, ClassType):
        cls = owner.type.cls
        assert isinstance(cls, ClassInfo)
        if cls.find_native(METHODS[dunder], dunder):
            return attributes.call_special(low, owner, METHODS[dunder], [*parts, *values], node)
        if cls.find_method(dunder):
            return attributes.call_special(
                low, owner, dunder, [make(low, parts, node), *values], node
            )
    if owner.type is NEVER:
        return owner
    return attributes.missing(low, owner, dunder, node)
