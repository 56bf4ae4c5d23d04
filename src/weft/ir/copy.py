"""Copies of functions, for passes that need one function in two forms."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar, cast

from weft.ir.ops import Op, Value
from weft.ir.program import Block, Function, Local

T = TypeVar("T")


def copy_function(function: Function, symbol: str) -> tuple[Function, list[Op]]:
    """The same function with blocks, operations, values and variables of its own; all its operations in order."""
    copies: dict[int, object] = {id(block): Block(block.name) for block in function.blocks}

    def copied(item: T) -> T:
        if isinstance(item, tuple):
            return cast("T", tuple([copied(part) for part in item]))
        if isinstance(item, Value | Local) and id(item) not in copies:
            copies[id(item)] = replace(item)
        return cast("T", copies.get(id(item), item))

    copied_ops = []
    for block in function.blocks:
        for op in block.ops:
            copy = type(op)(**{f.name: copied(getattr(op, f.name)) for f in fields(op)})
            copied(block).ops.append(copy)
            copied_ops.append(copy)
    result = replace(
        function,
        symbol=symbol,
        parameters=[copied(local) for local in function.parameters],
        blocks=[copied(block) for block in function.blocks],
        locals={name: copied(local) for name, local in function.locals.items()},
    )
    return result, copied_ops
