"""The rules of well-formed IR, as a check: `verify` gives what is wrong, one line each.

Runs after the frontend with `WEFT_VERIFY=1` and in the tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.ir import ops
from weft.ir.print import print_op
from weft.ir.type_keys import key
from weft.ir.types import NEVER, Tuple, members
from weft.ir.types import Union as UnionType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from weft.ir.ops import Op
    from weft.ir.program import Function, Program


def verify(program: Program) -> list[str]:
    """Every broken rule of every function: the function, the operation, the rule."""
    known = {id(function) for function in program.functions}
    found = []
    for function in program.functions:
        found += [f"{function.symbol}: {text}" for text in verify_function(function, known)]
    return found


def verify_function(function: Function, known: set[int]) -> Iterator[str]:
    blocks = {id(block) for block in function.blocks}
    defined: set[int] = set()
    for block in function.blocks:
        for position, op in enumerate(block.ops):
            is_last = position == len(block.ops) - 1
            if op.is_terminator != is_last:
                yield f"{block.name}: terminator: {print_op(op)}"
            for target in [*ops.successors(op), *([op.on_error] if op.on_error else [])]:
                if id(target) not in blocks:
                    yield f"{block.name}: unknown block: {print_op(op)}"
            for value in ops.operands(op):
                if value.type is not NEVER and id(value) not in defined:
                    yield f"{block.name}: used before it is defined: {print_op(op)}"
            check = CHECKS.get(type(op))
            if check is not None:
                problem = check(op, function, known)
                if problem:
                    yield f"{block.name}: {problem}: {print_op(op)}"
            if op.result is not None:
                defined.add(id(op.result))


def same(a: object, b: object) -> bool:
    return key(a) == key(b)  # type: ignore[arg-type]


def check_local_set(op: Op, function: Function, known: set[int]) -> str:
    assert isinstance(op, ops.LocalSet)
    if op.value.type is NEVER or same(op.value.type, op.local.type):
        return ""
    return f"a `{op.local.type}` variable takes no `{op.value.type}`"


def check_call(op: Op, function: Function, known: set[int]) -> str:
    assert isinstance(op, ops.Call)
    if id(op.function) not in known:
        return "the function is not part of the program"
    wanted = [parameter.type for parameter in op.function.parameters]
    given = [argument.type for argument in op.args]
    if len(wanted) != len(given):
        return f"{len(wanted)} arguments are wanted"
    for a, b in zip(wanted, given, strict=True):
        if not same(a, b):
            return f"`{a}` is wanted, `{b}` given"
    return ""


def check_return(op: Op, function: Function, known: set[int]) -> str:
    assert isinstance(op, ops.Return)
    if op.value is None or same(op.value.type, function.result_type):
        return ""
    return f"the result is `{function.result_type}`"


def check_cast(op: Op, function: Function, known: set[int]) -> str:
    assert isinstance(op, ops.Cast)
    assert op.result is not None
    given = {key(m) for m in members(op.value.type)}
    wanted = {key(m) for m in members(op.result.type)}
    return (
        "" if given <= wanted or wanted <= given else "the types have nothing to do with each other"
    )


def check_type_switch(op: Op, function: Function, known: set[int]) -> str:
    assert isinstance(op, ops.TypeSwitch)
    spelled = [key(kind) for kind, _ in op.cases]
    if len(set(spelled)) != len(spelled):
        return "two cases of one type"
    return "" if isinstance(op.value.type, UnionType) else "only a union is switched on"


def check_tuple_get(op: Op, function: Function, known: set[int]) -> str:
    assert isinstance(op, ops.TupleGet)
    if isinstance(op.value.type, Tuple) and 0 <= op.index < len(op.value.type.items):
        return ""
    return "no such item"


CHECKS: dict[type[Op], Callable[[Op, Function, set[int]], str]] = {
    ops.LocalSet: check_local_set,
    ops.Call: check_call,
    ops.Return: check_return,
    ops.Cast: check_cast,
    ops.TypeSwitch: check_type_switch,
    ops.TupleGet: check_tuple_get,
}
