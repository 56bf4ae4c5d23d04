"""What each function does with the objects it is given or makes: which it lets out of its hands.

A flow-insensitive summary of each function, and what follows from all of them together:

- a parameter *leaks* if the function may store it, return it, raise it, or pass it to one that leaks it;
- a function *makes* its result if every value it returns is an object it made itself and kept to itself;
- a field is *owned* if all it ever holds are such objects, each stored there once, and nobody who reads the
  field leaks what he reads: then the object in it is reached through this field alone.

After Choi et al., "Escape Analysis for Java" (OOPSLA 1999), reduced to one level of objects and their parts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.ir import ops
from weft.ir.type_keys import identity_key
from weft.ir.types import (
    ArrayType,
    BoxType,
    ByteArrayType,
    ClassType,
    Type,
    Union,
    is_unit,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.ir.ops import Op, Value
    from weft.ir.program import Block, Function, Program

HARMLESS = {
    "field_address", "address_of", "bytes_compare", "bytes_word", "bytes_fill", "copy_to_address",
    "copy_from_address",
}  # fmt: skip
"""Intrinsics that keep no reference to an object they are given."""

Source = int  # `id` of the operation that gave the object, or -1 - i for parameter i
UNKNOWN: Source = 1 << 62  # an object that others may know


@dataclass(slots=True)
class Summary:
    """One function. Sources are objects that it is given, makes, gets from a call, or reads from a field."""

    function: Function
    sources: dict[int, frozenset[Source]] = field(default_factory=dict)  # by `id` of a value
    made: set[Source] = field(default_factory=set)  # by New or ArrayNew
    calls: dict[Source, ops.Call] = field(default_factory=dict)
    reads: dict[Source, ops.AttrGet] = field(default_factory=dict)
    writes: list[ops.AttrSet] = field(default_factory=list)
    returned: list[frozenset[Source]] = field(default_factory=list)
    passed: list[tuple[ops.Call, int, frozenset[Source]]] = field(default_factory=list)
    leaked: set[Source] = field(default_factory=set)
    stored: dict[Source, int] = field(default_factory=dict)  # how often in a field
    is_new: bool = True

    def of(self, value: Value) -> frozenset[Source]:
        return self.sources.get(id(value), frozenset())

    def is_own(self, source: Source, makers: set[int]) -> bool:
        """Whether the function made the object, itself or by a call."""
        call = self.calls.get(source)
        return source in self.made if call is None else id(call.function) in makers


class Ownership:
    """The summaries of a whole program.

    Invariant: `makers` and `owned` are only ever true of what holds for all functions as they are.
    """

    def __init__(self, program: Program) -> None:
        self.summaries = {id(f): summarise(f) for f in program.functions}
        self.makers: set[int] = set()
        self.owned: set[tuple[str, str]] = set()
        self.find_leaks()
        self.find_makers()
        self.find_owned()

    def leaks(self, function: Function, index: int) -> bool:
        return -1 - index in self.summaries[id(function)].leaked

    def find_leaks(self) -> None:
        """To the least fixpoint: what is passed to a parameter that leaks leaks."""
        callers: dict[int, list[Summary]] = {}
        for summary in self.summaries.values():
            for call, _, _ in summary.passed:
                callers.setdefault(id(call.function), []).append(summary)
        work = list(self.summaries.values())
        while work:
            summary = work.pop()
            before = leaked_parameters(summary)
            for call, index, given in summary.passed:
                if self.leaks(call.function, index):
                    summary.leaked |= given
            if leaked_parameters(summary) != before or summary.is_new:
                summary.is_new = False
                work.extend(callers.get(id(summary.function), ()))

    def find_makers(self) -> None:
        changed = True
        while changed:
            changed = False
            for key, summary in self.summaries.items():
                if key in self.makers or not summary.returned:
                    continue
                given = frozenset().union(*summary.returned)
                if all(self.is_kept(summary, source) for source in given):
                    self.makers.add(key)
                    changed = True

    def is_kept(self, summary: Summary, source: Source) -> bool:
        return (
            summary.is_own(source, self.makers)
            and source not in summary.leaked
            and source not in summary.stored
        )

    def find_owned(self) -> None:
        """Fields of which nothing in the program says that they are not owned."""
        refused: set[tuple[str, str]] = set()
        seen: set[tuple[str, str]] = set()
        for summary in self.summaries.values():
            returned = frozenset().union(*summary.returned) if summary.returned else frozenset()
            for source, read in summary.reads.items():
                if source in summary.leaked or source in returned or source in summary.stored:
                    refused.update(places(read.target.type, read.field))
            for write in summary.writes:
                spots = places(write.target.type, write.field)
                seen.update(spots)
                for source in summary.of(write.value):
                    is_own = summary.is_own(source, self.makers) and source not in returned
                    if (
                        not is_own
                        or source in summary.leaked
                        or not is_stored_once(summary, source)
                    ):
                        refused.update(spots)
        self.owned = seen - refused

    def is_owned(self, target: Type, name: str) -> bool:
        return all(place in self.owned for place in places(target, name))


def leaked_parameters(summary: Summary) -> int:
    return sum(source < 0 for source in summary.leaked)


def is_stored_once(summary: Summary, source: Source) -> bool:
    """Whether each object that the operation gives is stored in one field at most."""
    if summary.stored[source] > 1:
        return False
    origin, store = (
        next(
            (block, position)
            for block in summary.function.blocks
            for position, op in enumerate(block.ops)
            if (id(op) == source if wanted == 0 else is_store_of(summary, op, source))
        )
        for wanted in (0, 1)
    )
    if origin[0] is store[0]:
        return origin[1] < store[1]
    # A way from the store back to itself that makes no new object would store the old one again.
    seen: set[int] = {id(origin[0])}
    work = followers(store[0])
    while work:
        block = work.pop()
        if block is store[0]:
            return False
        if id(block) not in seen:
            seen.add(id(block))
            work.extend(followers(block))
    return True


def is_store_of(summary: Summary, op: Op, source: Source) -> bool:
    return isinstance(op, ops.AttrSet) and source in summary.of(op.value)


def followers(block: Block) -> list[Block]:
    errors = [op.on_error for op in block.ops if op.on_error is not None]
    return [*ops.successors(block.ops[-1]), *errors]


def places(target: Type, name: str) -> list[tuple[str, str]]:
    return [(identity_key(member), name) for member in members(target)]


def is_object(value: Type) -> bool:
    """Whether values may be objects that the analysis follows."""
    if isinstance(value, Union):
        return any(is_object(member) for member in value.members)
    return isinstance(value, ClassType | ArrayType | ByteArrayType | BoxType)


def summarise(function: Function) -> Summary:
    summary = Summary(function)
    find_sources(summary)
    for block in function.blocks:
        for op in block.ops:
            note_uses(summary, op)
    return summary


def find_sources(summary: Summary) -> None:
    """To the least fixpoint over the function's variables, which are assigned more than once."""
    variables: dict[int, frozenset[Source]] = {}
    for i, parameter in enumerate(summary.function.parameters):
        if is_object(parameter.type):
            variables[id(parameter)] = frozenset((-1 - i,))
    operations = [
        op
        for block in summary.function.blocks
        for op in block.ops
        if isinstance(op, ops.LocalSet) or (op.result is not None and is_object(op.result.type))
    ]
    sources = summary.sources
    changed = True
    while changed:
        changed = False
        for op in operations:
            if isinstance(op, ops.LocalSet):
                given = sources.get(id(op.value), frozenset())
                known = variables.get(id(op.local), frozenset())
                if not given <= known:
                    variables[id(op.local)] = known | given
                    changed = True
            else:
                assert op.result is not None
                sources[id(op.result)] = source_of(summary, op, variables)


def source_of(
    summary: Summary, op: Op, variables: dict[int, frozenset[Source]]
) -> frozenset[Source]:
    match op:
        case ops.New() | ops.ArrayNew():
            summary.made.add(id(op))
        case ops.Call():
            summary.calls[id(op)] = op
        case ops.AttrGet():
            summary.reads[id(op)] = op
        case ops.LocalGet():
            return variables.get(id(op.local), frozenset())
        case ops.Cast():
            if not is_unit(op.value.type):
                return summary.of(op.value) if is_object(op.value.type) else frozenset((UNKNOWN,))
            return frozenset()
        case _:
            return frozenset((UNKNOWN,))
    return frozenset((id(op),))


def note_uses(summary: Summary, op: Op) -> None:
    """What an operation lets out."""
    match op:
        case ops.AttrSet():
            given = summary.of(op.value)
            if given:
                summary.writes.append(op)
                summary.leaked |= {source for source in given if source < 0}
                for source in given:
                    summary.stored[source] = summary.stored.get(source, 0) + 1
        case ops.Call():
            for index, arg in enumerate(op.args):
                given = summary.of(arg)
                if given:
                    summary.passed.append((op, index, given))
        case ops.Return():
            if op.value is not None:
                given = summary.of(op.value)
                summary.returned.append(given or frozenset((UNKNOWN,)))
                summary.leaked |= {source for source in given if source < 0}
        case _:
            for value in leaked_operands(op):
                summary.leaked |= summary.of(value)


def leaked_operands(op: Op) -> Iterator[Value]:
    match op:
        case ops.ArraySet() | ops.SlotSet() | ops.Raise():
            yield op.value
        case ops.TupleMake():
            yield from op.items
        case ops.Intrinsic():
            if op.symbol not in HARMLESS:
                yield from op.args
