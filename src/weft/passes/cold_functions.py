"""Which functions are not worth optimising: what runs a few times at most, and what only errors need.

A module's body, the set-up of a class or of a command line runs once; reports of deadlocks and the making of
tracebacks run when something went wrong. LLVM would spend up to half of its time on them.

A function is cold if it has no loop and is called a few times at most in the whole run - counted over the
call graph from the entry on, calls in loops and in recursion being many - or if it belongs to the runtime and
is called only where an error is raised or handled, or by such functions. The runtime also says so itself (`@rare`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from weft.ir import ops
from weft.passes.cycles import on_cycles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.ir.program import Block, Function, Program

FEW = 8
MANY = FEW + 1
RUNTIME = "weft.runtime."


class Site(NamedTuple):
    """A call of a function."""

    callee: Function
    in_loop: bool
    is_rare: bool  # where an error is raised or handled


def cold_functions(program: Program) -> None:
    """Set `is_cold` of the program's functions."""
    sites = {id(f): list(call_sites(f)) for f in program.functions}
    times = call_counts(program, sites)
    for function in program.functions:
        count = times[id(function)]
        function.is_cold = count == 0 or (count <= FEW and not loop_blocks(function))


def call_counts(program: Program, sites: dict[int, list[Site]]) -> dict[int, int]:
    """How often each function is called, up to `MANY`; 0: for errors only."""
    times = {id(f): 0 for f in program.functions}
    for entry_name, entry in program.entries.items():
        times[id(entry)] = 1 if entry_name == "main" else MANY
    times[id(program.roots["allocate"])] = MANY
    callers: dict[int, list[tuple[Function, Site]]] = {}
    for function in program.functions:
        for site in sites[id(function)]:
            callers.setdefault(id(site.callee), []).append((function, site))
    fixed = {name for name, count in times.items() if count}
    pending = list(program.functions)
    while pending:
        changed: dict[int, Function] = {}
        for function in pending:
            name = id(function)
            if name in fixed:
                continue
            found = sum(contribution(times[id(f)], site) for f, site in callers.get(name, ()))
            if min(found, MANY) > times[name]:
                times[name] = min(found, MANY)
                for site in sites[name]:
                    changed[id(site.callee)] = site.callee
        pending = list(changed.values())
    return times


def contribution(caller_times: int, site: Site) -> int:
    """How many calls come from a place. A handler of the user's may be anything but rare."""
    is_runtime = site.callee.symbol.startswith(RUNTIME)
    if is_runtime and (site.is_rare or site.callee.is_rare or caller_times == 0):
        return 0
    return MANY if site.in_loop or caller_times == 0 else caller_times


def call_sites(function: Function) -> Iterator[Site]:
    """Every call in a function."""
    loops = loop_blocks(function)
    rare = rare_blocks(function)
    for block in function.blocks:
        is_rare = id(block) in rare
        for op in block.ops:
            if isinstance(op, ops.Call):
                yield Site(op.function, id(block) in loops, is_rare)
            elif isinstance(op, ops.IntOp) and op.overflow is not None:
                yield Site(op.overflow, in_loop=False, is_rare=True)


def next_blocks(block: Block) -> list[Block]:
    return ops.successors(block.ops[-1]) if block.ops else []


def rare_blocks(function: Function) -> set[int]:
    """Blocks that are reached over an error's edge only, and those from which every way ends in an error."""
    normal = {id(function.blocks[0])}
    pending = [function.blocks[0]]
    while pending:
        for block in next_blocks(pending.pop()):
            if id(block) not in normal:
                normal.add(id(block))
                pending.append(block)
    before: dict[int, list[Block]] = {}
    for block in function.blocks:
        for after in next_blocks(block):
            before.setdefault(id(after), []).append(block)
    good = [b for b in function.blocks if b.ops and isinstance(b.ops[-1], ops.Return)]
    returns = {id(block) for block in good}
    while good:
        for block in before.get(id(good.pop()), ()):
            if id(block) not in returns:
                returns.add(id(block))
                good.append(block)
    return {id(b) for b in function.blocks if id(b) not in normal or id(b) not in returns}


def loop_blocks(function: Function) -> set[int]:
    """Blocks that can be reached from themselves, over error edges too: `while True: try`."""
    return on_cycles({id(b): [id(after) for after in ops.ways_out(b)] for b in function.blocks})
