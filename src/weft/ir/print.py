"""IR as text, as `weft show --stage ir` and the golden tests show it.

func bank.deposit[bank.Account, int](account: bank.Account, amount: int) -> None     bank.py:7
  entry:
    %v1 : int = attr.get %v0, field=balance                                          bank.py:8
"""

from __future__ import annotations

import enum
from dataclasses import fields
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from weft.ir.ops import Op, Value
from weft.ir.program import Block, Function, Local, StaticSlot
from weft.ir.types import Type, key

if TYPE_CHECKING:
    from weft.ir.program import Program

MARGIN = 96


def print_program(program: Program, only: str = "*") -> str:
    """Every function whose symbol matches a glob."""
    chosen = [
        f for f in program.functions if fnmatch(f.symbol, only) or fnmatch(f.display_name, only)
    ]
    return "\n".join(print_function(function) for function in chosen)


def print_function(function: Function) -> str:
    params = ", ".join(f"{p.name}: {key(p.type)}" for p in function.parameters)
    raises = "  raises" if function.may_raise else ""
    lines = [f"func {function.symbol}({params}) -> {key(function.result_type)}{raises}"]
    lines += [f"  local {local.name}: {key(local.type)}" for local in function.locals.values()]
    for block in function.blocks:
        lines.append(f"  {block.name}:")
        line = 0
        for op in block.ops:
            text = "    " + print_op(op)
            if op.loc is not None and op.loc.line != line:
                line = op.loc.line
                text = f"{text:<{MARGIN}} {op.loc}"
            lines.append(text)
    return "\n".join(lines) + "\n"


def print_op(op: Op) -> str:
    """One operation: result, name, operands, then attributes by name."""
    operands, attributes = [], []
    for item in fields(op):
        if item.name in ("loc", "result", "on_error"):
            continue
        value = getattr(op, item.name)
        if value is None or value is False or value == "":
            continue
        if isinstance(value, Value):
            operands.append(print_value(value))
        elif isinstance(value, tuple) and value and isinstance(value[0], Value):
            operands.extend(print_value(v) for v in value)
        elif isinstance(value, Local | Block | StaticSlot | Function):
            operands.append(print_attribute(value))
        elif item.name == "value":
            operands.append(repr(value))
        else:
            attributes.append(f"{item.name}={print_attribute(value)}")
    head = "" if op.result is None else f"{print_value(op.result)} : {key(op.result.type)} = "
    error = "" if op.on_error is None else f" -> {op.on_error.name}"
    return head + f"{op.name} {', '.join([*operands, *attributes])}".rstrip() + error


def print_value(value: Value) -> str:
    return f"%{value.name}" if value.name else "%?"


def print_attribute(value: object) -> str:
    match value:
        case Local() | Block():
            return value.name
        case StaticSlot() | Function():
            return value.symbol
        case enum.Enum():
            return value.name
        case Type():
            return key(value)
        case tuple():
            return "[" + ", ".join(print_attribute(v) for v in value) + "]"
    return str(value)
