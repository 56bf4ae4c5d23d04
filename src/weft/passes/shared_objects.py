"""Which objects several threads may see: their accesses are relaxed atomics, those of others plain.

A thread reaches another's objects only through a global, through what it was started with, or through the
records of the runtime. So the types that can be reached from there, field by field, are those whose objects
may be shared. A program that cannot start a thread shares nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.ir import ops
from weft.ir.type_keys import key
from weft.ir.types import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.ir.ops import Op
    from weft.ir.program import Program
    from weft.ir.types import Type


def shared_objects(program: Program) -> None:
    """Set `program.shared`: the spellings of the types whose objects several threads may see."""
    operations = [op for f in program.functions for block in f.blocks for op in block.ops]
    if not starts_threads(operations):
        program.shared = set()
        return
    found: set[str] = set()
    pending = list(roots(operations))
    while pending:
        for member in members(pending.pop()):
            name = key(member)
            if name not in found:
                found.add(name)
                pending.extend(program.parts_of(member))
    program.shared = found


def starts_threads(operations: list[Op]) -> bool:
    """Whether any reachable function of the program can start a worker."""
    return any(isinstance(op, ops.Intrinsic) and op.symbol == "start_worker" for op in operations)


def roots(operations: list[Op]) -> Iterator[Type]:
    """What every thread can reach: globals, and the workers' records with the threads in them."""
    for op in operations:
        if isinstance(op, ops.SlotGet | ops.SlotSet):
            yield op.slot.type
        elif isinstance(op, ops.Intrinsic) and op.symbol in ("worker", "worker_at"):
            assert op.result is not None
            yield op.result.type
