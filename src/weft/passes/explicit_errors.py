"""Which functions may raise, and which call themselves; calls that cannot raise get no error edge.

Takes a program, sets `may_raise` and `is_recursive` of its functions. A recursive function may always raise:
it checks the stack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.ir import ops
from weft.passes.cycles import on_cycles

if TYPE_CHECKING:
    from weft.ir.program import Function, Program

# Raising MemoryError allocates, and the allocator raises it: bounded, and it must work on the last of the stack.
UNCHECKED = ("weft.runtime.exceptions.", "weft.runtime.heap.")


def explicit_errors(program: Program) -> None:
    calls = {id(f): callees(f, program) for f in program.functions}
    mark_recursive(program, calls)
    raising = {id(f) for f in program.functions if f.is_recursive or raises_itself(f)}
    raising.add(id(program.roots["allocate"]))
    callers: dict[int, list[Function]] = {}
    for function in program.functions:
        for callee in calls[id(function)]:
            callers.setdefault(id(callee), []).append(function)
    # An error that the callee lets out may be caught here, but whatever is called in a handler may fail
    # too; a function is taken to raise if anything in it can raise without a handler of its own.
    work = list(raising)
    while work:
        current = work.pop()
        for caller in callers.get(current, ()):
            if id(caller) not in raising and lets_out(caller, raising):
                raising.add(id(caller))
                work.append(id(caller))
    for function in program.functions:
        function.may_raise = id(function) in raising


def callees(function: Function, program: Program) -> list[Function]:
    found: dict[int, Function] = {}
    for block in function.blocks:
        for op in block.ops:
            if isinstance(op, ops.Call):
                found[id(op.function)] = op.function
            elif isinstance(op, ops.IntOp) and op.overflow is not None:
                found[id(op.overflow)] = op.overflow
            elif isinstance(op, ops.New | ops.ArrayNew):
                allocate = program.roots["allocate"]
                found[id(allocate)] = allocate
    return list(found.values())


def raises_itself(function: Function) -> bool:
    return any(
        isinstance(op, ops.Raise | ops.Rethrow | ops.New | ops.ArrayNew) and op.on_error is None
        for block in function.blocks
        for op in block.ops
    )


def lets_out(function: Function, raising: set[int]) -> bool:
    """Whether an operation that can fail has no handler in the function."""
    for block in function.blocks:
        for op in block.ops:
            if op.on_error is not None:
                continue
            if isinstance(op, ops.Call) and id(op.function) in raising:
                return True
            if isinstance(op, ops.IntOp) and op.overflow is not None:
                return True
    return False


def mark_recursive(program: Program, calls: dict[int, list[Function]]) -> None:
    recursive = on_cycles({name: [id(f) for f in called] for name, called in calls.items()})
    for function in program.functions:
        if id(function) in recursive:
            function.is_recursive = not function.symbol.startswith(UNCHECKED)
