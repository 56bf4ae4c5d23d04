"""Which accesses are of objects that no other thread can know: they are plain, and need no lock.

An object is *fresh* while its maker keeps it to himself: in a function that never lets it out of its hands,
or from its making to where it is let out, on all ways that lead there. What a function does with a parameter
depends on the caller, so a function that is given fresh objects by some and known ones by others is copied,
one form for each set of fresh parameters: `list.append` on a local list takes no lock, on a shared one it does.

Takes a program with `shared` set; sets `fresh` of operations, adds the copies, and drops what nobody calls.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.ir import ops
from weft.ir.copy import copy_function
from weft.ir.ops import successors
from weft.ir.type_keys import key
from weft.ir.types import members
from weft.passes.ownership import UNKNOWN, Ownership, Source, Summary, leaked_operands

if TYPE_CHECKING:
    from weft.ir.ops import Op, Value
    from weft.ir.program import Block, Function, Local, Program
    from weft.ir.types import Type

MOST_FORMS = 6  # of one function; callers beyond get the one that assumes nothing

Fresh = frozenset[int]  # the parameters that are fresh, by position


@dataclass(slots=True)
class Form:
    """A function for one set of fresh parameters. Operations are given by `id`."""

    function: Function
    fresh: Fresh
    accesses: set[int] = field(default_factory=set)
    callees: dict[int, tuple[Function, Fresh]] = field(default_factory=dict)


def fresh_objects(program: Program) -> None:
    if not program.shared:
        return
    ownership = Ownership(program)
    relevant = relevant_parameters(ownership, program.shared)
    forms: dict[int, dict[Fresh, Form]] = {}
    work: list[Form] = []

    def form_of(function: Function, wanted: Fresh) -> Fresh:
        found = forms.setdefault(id(function), {})
        fresh = frozenset(i for i in wanted if i in relevant[id(function)])
        if fresh not in found:
            if len(found) >= MOST_FORMS:
                fresh = frozenset()
            if fresh not in found:
                found[fresh] = Form(function, fresh)
                work.append(found[fresh])
        return fresh

    for function in always_called(program):
        form_of(function, frozenset())
    while work:
        form = work.pop()
        Marker(ownership, form).mark()
        for call, (callee, wanted) in form.callees.items():
            form.callees[call] = (callee, form_of(callee, wanted))
    write_forms(program, forms)


def always_called(program: Program) -> list[Function]:
    """What the target and code generation call: they know nothing of their arguments."""
    found = [*program.entries.values(), *program.roots.values()]
    for function in program.functions:
        for block in function.blocks:
            found += [
                op.overflow
                for op in block.ops
                if isinstance(op, ops.IntOp) and op.overflow is not None
            ]
    return found


def target_of(op: Op) -> Value | None:
    """The object that an operation accesses."""
    match op:
        case ops.AttrGet() | ops.AttrSet() | ops.Lock():
            return op.target
        case ops.ArrayGet() | ops.ArraySet() | ops.ArrayLength() | ops.ArrayClear():
            return op.array
    return None


def relevant_parameters(ownership: Ownership, shared: set[str]) -> dict[int, set[int]]:
    """The parameters of which it matters whether they are fresh, by `id` of the function."""
    found: dict[int, set[int]] = {}
    callers: dict[int, list[Summary]] = {}
    for function, summary in ownership.summaries.items():
        found[function] = set()
        for call, _, _ in summary.passed:
            callers.setdefault(id(call.function), []).append(summary)
        for block in summary.function.blocks:
            for op in block.ops:
                target = target_of(op)
                if target is not None and is_shared(target.type, shared):
                    found[function] |= parameters_behind(summary, summary.of(target))
    work = list(ownership.summaries.values())
    while work:
        summary = work.pop()
        mine = found[id(summary.function)]
        before = len(mine)
        for call, index, given in summary.passed:
            if index in found[id(call.function)]:
                mine |= parameters_behind(summary, given)
        if len(mine) != before:
            work.extend(callers.get(id(summary.function), ()))
    return found


def is_shared(value: Type, shared: set[str]) -> bool:
    return any(key(member) in shared for member in members(value))


def parameters_behind(summary: Summary, sources: frozenset[Source]) -> set[int]:
    return {-1 - source for source in origins(summary, sources) if source < 0}


def origins(summary: Summary, sources: frozenset[Source]) -> set[Source]:
    """The objects, and those that they were read from."""
    found: set[Source] = set()
    work = list(sources)
    while work:
        source = work.pop()
        if source not in found:
            found.add(source)
            if source in summary.reads:
                work.extend(summary.of(summary.reads[source].target))
    return found


class Marker:
    """Finds the accesses and calls of one form. `known` holds what `is_fresh` has found, False while it looks."""

    def __init__(self, ownership: Ownership, form: Form) -> None:
        self.ownership = ownership
        self.form = form
        self.summary = ownership.summaries[id(form.function)]
        self.known: dict[Source, bool] = {UNKNOWN: False}
        self.stores: dict[Source, list[ops.AttrSet]] = {}
        self.ways: dict[int, list[Block]] = {}
        self.variables = {
            id(local) for local in [*form.function.parameters, *form.function.locals.values()]
        }
        for write in self.summary.writes:
            for source in self.summary.of(write.value):
                self.stores.setdefault(source, []).append(write)

    def mark(self) -> None:
        form = self.form
        for block in form.function.blocks:
            for op in block.ops:
                target = target_of(op)
                if target is not None and self.is_plain(op, target):
                    form.accesses.add(id(op))
                elif isinstance(op, ops.Call):
                    form.callees[id(op)] = (op.function, self.fresh_arguments(op))
        self.mark_beginnings()

    def is_plain(self, op: Op, target: Value) -> bool:
        """Whether an access is of a fresh object, or of an array in a field that a lock guards."""
        sources = self.summary.of(target)
        if self.are_fresh(sources):
            return True
        if not sources or isinstance(op, ops.AttrGet | ops.AttrSet | ops.Lock):
            return False
        return all(s in self.summary.reads and self.summary.reads[s].fresh for s in sources)

    def are_fresh(self, sources: frozenset[Source]) -> bool:
        return bool(sources) and all(self.is_fresh(source) for source in sources)

    def is_fresh(self, source: Source) -> bool:
        """Whether the object is fresh wherever the function has it."""
        if source not in self.known:
            self.known[source] = False
            self.known[source] = self.find_out(source)
        return self.known[source]

    def find_out(self, source: Source) -> bool:
        summary, ownership = self.summary, self.ownership
        if source in summary.leaked:
            return False
        if source < 0:
            return -1 - source in self.form.fresh
        read = summary.reads.get(source)
        if read is not None:
            is_part = ownership.is_owned(read.target.type, read.field)
            return is_part and self.are_fresh(summary.of(read.target))
        return summary.is_own(source, ownership.makers) and all(
            ownership.is_owned(store.target.type, store.field)
            and self.are_fresh(summary.of(store.target))
            for store in self.stores.get(source, ())
        )

    def fresh_arguments(self, call: ops.Call) -> Fresh:
        """The arguments that are fresh and have nothing to do with each other."""
        found = set()
        taken: set[Source] = set()
        for index, arg in enumerate(call.args):
            sources = self.summary.of(arg)
            if not sources:
                continue
            behind = self.reachable_from(sources)
            if self.are_fresh(sources) and not behind & taken:
                found.add(index)
            taken |= behind
        return frozenset(found)

    def reachable_from(self, sources: frozenset[Source]) -> set[Source]:
        """The objects with those they are parts of."""
        found: set[Source] = set()
        work = list(sources)
        while work:
            source = work.pop()
            if source not in found:
                found |= origins(self.summary, frozenset((source,)))
                for store in self.stores.get(source, ()):
                    work.extend(self.summary.of(store.target))
        return found

    # An object that is let out later.

    def mark_beginnings(self) -> None:
        """Parameters, and what the function makes, up to where they are let out."""
        summary, function = self.summary, self.form.function
        for index in self.form.fresh:
            if not self.is_fresh(-1 - index):
                self.follow(function.blocks[0], 0, Holders.of(function.parameters[index]))
        for block in function.blocks:
            for position, op in enumerate(block.ops):
                is_own = summary.is_own(id(op), self.ownership.makers)
                if is_own and op.result is not None and not self.is_fresh(id(op)):
                    self.follow(block, position + 1, Holders.of(op.result))

    def follow(self, first: Block, start: int, holders: Holders) -> None:
        """Mark accesses of an object from `start` on to where it is let out, whichever way leads there.

        In the handler of an error it is taken to have been let out.
        """
        if not self.is_kept(first.ops[start:], holders, marks=True):
            return
        behind = self.blocks_behind(first)
        mixed = {  # where variables may hold something else: other ways lead there
            id(following)
            for block in self.form.function.blocks
            if id(block) not in behind and block is not first
            for following in self.next_blocks(block)
        }
        entered: dict[int, Holders | None] = {}
        work = [first]
        while work:
            block = work.pop()
            leaving: Holders | None = holders
            if block is not first:
                leaving = copy_of(entered[id(block)])
                if leaving is not None and not self.is_kept(block.ops, leaving, marks=False):
                    leaving = None
            for following in self.next_blocks(block):
                arriving = leaving if following in successors(block.ops[-1]) else None
                now = copy_of(arriving)
                if now is not None and id(following) in mixed:
                    now.certain -= self.variables
                if id(following) in entered:
                    now = meet(entered[id(following)], now)
                if id(following) not in entered or now != entered[id(following)]:
                    entered[id(following)] = now
                    if following is not first:
                        work.append(following)
        for block in behind.values():
            state = entered[id(block)]
            if state is not None:
                # Back in the first block, what is made there is another object.
                part = block.ops[: start - 1] if block is first else block.ops
                self.is_kept(part, state, marks=True)

    def next_blocks(self, block: Block) -> list[Block]:
        """`ops.ways_out`, found once for each block."""
        if id(block) not in self.ways:
            self.ways[id(block)] = ops.ways_out(block)
        return self.ways[id(block)]

    def blocks_behind(self, first: Block) -> dict[int, Block]:
        """The blocks that may be run after one, by `id`: itself too, if it is in a loop."""
        found: dict[int, Block] = {}
        work = [first]
        while work:
            for block in self.next_blocks(work.pop()):
                if id(block) not in found:
                    found[id(block)] = block
                    work.append(block)
        return found

    def is_kept(self, part: list[Op], holders: Holders, *, marks: bool) -> bool:
        """Whether the object is not let out by the operations; with `marks`, mark accesses up to there."""
        certain, possible = holders.certain, holders.possible
        for op in part:
            target = target_of(op)
            if marks and target is not None and id(target) in certain:
                self.form.accesses.add(id(op))
            match op:
                case ops.LocalSet():
                    holders.copy(op.value, op.local)
                case ops.LocalGet():
                    holders.copy(op.local, op.result)
                case ops.Cast():
                    holders.copy(op.value, op.result)
                case ops.AttrSet():
                    if id(op.value) in possible:
                        return False
                case ops.Return() | ops.Raise():
                    return False
                case ops.Call():
                    given = [i for i, arg in enumerate(op.args) if id(arg) in possible]
                    callee, fresh = self.form.callees[id(op)]
                    if marks and len(given) == 1 and id(op.args[given[0]]) in certain:
                        self.form.callees[id(op)] = (callee, fresh | {given[0]})
                    if any(self.ownership.leaks(callee, i) for i in given):
                        return False
                case _:
                    if any(id(value) in possible for value in leaked_operands(op)):
                        return False
        return True


@dataclass(slots=True)
class Holders:
    """The values and variables, by `id`, that are one object at one place, and those that may be.

    Accesses are marked by the former. It is let out by any of the latter: a way that leads to the place may have
    given it other names.
    """

    certain: set[int]
    possible: set[int]

    @staticmethod
    def of(holder: Value | Local) -> Holders:
        return Holders({id(holder)}, {id(holder)})

    def copy(self, source: Value | Local, target: Value | Local | None) -> None:
        """The target is now what the source is."""
        for holders in (self.certain, self.possible):
            if id(source) in holders:
                holders.add(id(target))
            else:
                holders.discard(id(target))


def copy_of(holders: Holders | None) -> Holders | None:
    return None if holders is None else Holders(set(holders.certain), set(holders.possible))


def meet(a: Holders | None, b: Holders | None) -> Holders | None:
    """What holds it whichever of two ways was taken; None if it has been let out on one."""
    if a is None or b is None:
        return None
    return Holders(a.certain & b.certain, a.possible | b.possible)


def write_forms(program: Program, forms: dict[int, dict[Fresh, Form]]) -> None:
    """Make the copies, and mark the operations of each form."""
    made: dict[tuple[int, Fresh], Function] = {}
    copies: list[tuple[Form, list[Op]]] = []
    functions: list[Function] = []
    for function in program.functions:
        own = forms.get(id(function), {})
        operations = [op for block in function.blocks for op in block.ops]
        # The form that assumes nothing stays the function itself: others may refer to it.
        for position, fresh in enumerate(sorted(own, key=len)):
            target, ops_of_form = function, operations
            if position == 0 and fresh:
                function.symbol = name_of(function, fresh)
            elif position > 0:
                target, ops_of_form = copy_function(function, name_of(function, fresh))
            made[id(function), fresh] = target
            functions.append(target)
            copies.append((own[fresh], ops_of_form))
    for form, written in copies:
        originals = [op for block in form.function.blocks for op in block.ops]
        for original, op in zip(originals, written, strict=True):
            if id(original) in form.accesses:
                op.fresh = True  # type: ignore[attr-defined]  # of those that target_of() knows
            elif isinstance(op, ops.Call):
                callee, fresh = form.callees[id(original)]
                op.function = made[id(callee), fresh]
    program.functions = functions


def name_of(function: Function, fresh: Fresh) -> str:
    names = [function.parameters[i].name.lstrip("$") for i in sorted(fresh)]
    return f"{function.symbol} with fresh {', '.join(names)}"
