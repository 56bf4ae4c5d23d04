"""Methods of numbers and tuples, which are no classes of the runtime."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import attributes, builtins, expressions, operators
from weft.ir import ops
from weft.ir.types import BOOL, FLOAT, INT, Tuple

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def tuple_method(
    low: Lowering, receiver: Value, name: str, args: Arguments, node: ast.AST
) -> Value | None:
    assert isinstance(receiver.type, Tuple)
    items = [low.tuple_get(receiver, i) for i in range(len(receiver.type.items))]
    if name == "items" and not args.positional and (receiver.type.names or not items):
        pairs = [make_tuple(low, low.const(k), v) for k, v in zip(receiver.type.names, items, strict=True)]
        return make_tuple(low, *pairs)
    if name == "__getitem__":
        return expressions.tuple_item(low, receiver, args.positional[0], node)
    if name == "__len__":
        return low.const(len(items))
    if name == "count":
        total = low.const(0)
        for item in items:
            same = operators.truth(low, operators.compare(low, ast.Eq(), item, args.positional[0]))
            total = operators.binary(low, ast.Add(), total, operators.to_int(low, same))
        return total
    if name == "index":
        made = builtins.call_list(low, args_like(receiver), node)
        return attributes.call_method(low, made, "index", args.positional)
    return None


def make_tuple(low: Lowering, *items: Value) -> Value:
    return low.emit(ops.TupleMake(items), Tuple(tuple([item.type for item in items])))


def args_like(value: Value) -> Arguments:
    from weft.frontend.calls import Arguments as Made

    return Made([value])


def number_method(low: Lowering, receiver: Value, name: str, args: Arguments) -> Value | None:
    match receiver.type, name:
        case (t, "bit_length") if t in (INT, BOOL):
            return low.call_runtime("arithmetic", "bit_length", operators.to_int(low, receiver))
        case (t, "is_integer") if t is FLOAT:
            return low.call_runtime("arithmetic", "is_integer", receiver)
        case (t, "__add__") if t in (INT, FLOAT):
            return operators.binary(low, ast.Add(), receiver, args.positional[0])
    return None


def type_method(
    low: Lowering,
    function: str,
    name: str,
    args: Arguments,
    node: ast.AST,
) -> Value | None:
    raise low.error("unknown-attribute", f"`{function}.{name}` is not supported yet", node)

