"""Integers beyond 64 bits, in programs compiled for them (`docs/decisions/`).

    a + b    int + int         big_ints.add(a, b) : int | BigInt
             BigInt + int      BigInt.__add__

`int` stays the machine's integer, so that what is known to fit (a length, a counter of `range`) costs
nothing; what arithmetic gives may be an object of `runtime/big_ints.py`. In other programs none of this
exists, and an operation that does not fit ends in `raise_overflow`.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.ir.types import ClassType, Type, members

if TYPE_CHECKING:
    from weft.frontend.loader import Module
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

FUNCTIONS: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.FloorDiv: "floor_div",
    ast.Pow: "power",
    ast.LShift: "shift_left",
}
LIMIT = 1 << 63
MAX_FOLDED_BITS = 4096


def is_big(value: Type) -> bool:
    return isinstance(value, ClassType) and value.cls.symbol == "BigInt"


def may_be_big(value: Type) -> bool:
    return any(is_big(member) for member in members(value))


def call(low: Lowering, name: str, *args: Value) -> Value:
    return low.call_runtime("big_ints", name, *args)


def too_large(low: Lowering, *, is_index: bool = False) -> None:
    """A BigInt where the machine's integer is needed."""
    if is_index:
        text = "cannot fit 'int' into an index-sized integer"
        low.raise_error("raise_index_error", low.const(text))
        return
    text = "Python int too large to convert to C ssize_t"
    low.raise_error("raise_overflow_text", low.const(text))


def fitting(low: Lowering, value: Value) -> Value:
    """An `int | BigInt` as an index: OverflowError where it is a BigInt."""
    if not may_be_big(value.type):
        return value

    def each(one: Value) -> Value | None:
        if is_big(one.type):
            too_large(low, is_index=True)
            return None
        return one

    return low.dispatch(value, each)


def needed(modules: list[Module]) -> bool:
    """Whether the text of the program has integers, as literals or products of such, beyond 64 bits."""
    return any(
        outgrows(node) for module in modules for node in ast.walk(module.tree) if is_number(node)
    )


def is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant | ast.BinOp)


def outgrows(node: ast.AST) -> bool:
    value = folded(node)
    return value is not None and not -LIMIT <= value <= LIMIT


def folded(node: ast.AST) -> int | None:
    """The value of an expression of integer literals, as far as it is of reasonable size."""
    match node:
        case ast.Constant(value=int(literal)) if not isinstance(literal, bool):
            return literal
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            value = folded(inner)
            return None if value is None else -value
        case ast.BinOp(left=left, op=op, right=right):
            a, b = folded(left), folded(right)
            if a is None or b is None:
                return None
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.Pow() if b >= 0 and a.bit_length() * b <= MAX_FOLDED_BITS:
                    return int(a**b)
                case ast.LShift() if 0 <= b <= MAX_FOLDED_BITS:
                    return a << b
    return None
