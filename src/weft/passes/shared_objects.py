"""Which objects several threads may see: their accesses are relaxed atomics, those of others plain.

Until a program starts a thread nothing is shared; a program that cannot start one shares nothing at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.ir import ops

if TYPE_CHECKING:
    from weft.ir.program import Program


def shared_objects(program: Program) -> None:
    """Set `program.shared`: None for everything, or the types whose objects are shared."""
    program.shared = None if starts_threads(program) else set()


def starts_threads(program: Program) -> bool:
    """Whether any reachable function of the program can start a worker."""
    return any(
        isinstance(op, ops.Intrinsic) and op.symbol == "start_worker"
        for function in program.functions
        for block in function.blocks
        for op in block.ops
    )
