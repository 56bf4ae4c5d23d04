"""Turns functions that can be left and gone on with into ones that are called again and again.

A function with `suspend` operations has one parameter, its frame: an object with a field `state`. What is
needed behind a suspend - variables, and values of expressions that it stands in the middle of - moves into
fields of the frame; each suspend becomes "note where to go on, return True", and the function begins by
going there.

    v = f(a) + (yield b)      f~ = f(a); frame.state = 1; return True
                              resume1: v = frame.f~ + ...

After Mark Shannon's and others' treatment of generators as state machines over a heap frame; liveness is the
usual backward data flow.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from weft.ir import ops
from weft.ir.program import Block, Local
from weft.ir.types import BOOL, INT, NEVER, Cell, ClassType

if TYPE_CHECKING:
    from weft.ir.ops import Op, Value
    from weft.ir.program import Function, Program

STATE = "state"
PREFIX = "@"  # of the fields that hold variables


def suspendable(program: Program) -> None:
    for function in program.functions:
        if any(isinstance(op, ops.Suspend) for block in function.blocks for op in block.ops):
            Splitter(function).split()


@dataclass(slots=True)
class Live:
    """What is needed at a block's beginning: values and variables, by `id`."""

    needed: set[int]
    given: set[int]


class Splitter:
    """Works on one function. Its frame is its only parameter."""

    def __init__(self, function: Function) -> None:
        self.function = function
        (self.frame,) = function.parameters
        assert isinstance(self.frame.type, ClassType)
        self.frame_type = self.frame.type
        self.numbers = 0
        self.resumes: list[Block] = []

    def split(self) -> None:
        self.cut_blocks()
        live = self.live_at_resumes()
        self.spill(live)
        live = self.live_at_resumes()
        self.move_variables(live)
        self.dispatch()

    # Blocks.

    def cut_blocks(self) -> None:
        cut: list[Block] = []
        for block in self.function.blocks:
            current = block
            rest, block.ops = block.ops, []
            for op in rest:
                current.ops.append(op)
                if isinstance(op, ops.Suspend):
                    cut.append(current)
                    self.leave(current, op)
                    current = Block(f"resume{len(self.resumes)}")
                    self.resumes[-1] = current
            cut.append(current)
        self.function.blocks = cut

    def leave(self, block: Block, suspend: ops.Suspend) -> None:
        """Replace the suspend at a block's end by what it stands for."""
        block.ops.pop()
        self.resumes.append(block)  # its number; cut_blocks() puts the block that follows here
        state = self.value(INT, len(self.resumes))
        truth = self.value(BOOL, constant=True)
        frame = self.frame_value()
        block.ops += [
            ops.Const(len(self.resumes), result=state, loc=suspend.loc),
            ops.LocalGet(self.frame, result=frame, loc=suspend.loc),
            ops.AttrSet(frame, state, STATE, loc=suspend.loc),
            ops.Const(value=True, result=truth, loc=suspend.loc),
            ops.Return(truth, loc=suspend.loc),
        ]

    def dispatch(self) -> None:
        frame, state = self.frame_value(), self.value(INT)
        cases = tuple((i + 1, block) for i, block in enumerate(self.resumes))
        entry = Block("dispatch")
        entry.ops = [
            ops.LocalGet(self.frame, result=frame),
            ops.AttrGet(frame, STATE, result=state),
            ops.Switch(state, cases, self.function.blocks[0]),
        ]
        self.function.blocks.insert(0, entry)

    def value(self, kind: object, constant: object = ops.NO_CONSTANT) -> Value:
        self.numbers += 1
        return ops.Value(kind, f"s{self.numbers}", constant)  # type: ignore[arg-type]

    def frame_value(self) -> Value:
        return self.value(self.frame_type)

    # Liveness.

    def live_at_resumes(self) -> set[int]:
        """What is needed at the beginning of some block that is entered by a later call."""
        lives = {id(block): live_in(block) for block in self.function.blocks}
        changed = True
        while changed:
            changed = False
            for block in reversed(self.function.blocks):
                mine = lives[id(block)]
                before = len(mine.needed)
                for following in ops.successors(block.ops[-1]):
                    mine.needed |= lives[id(following)].needed - mine.given
                for op in block.ops:
                    if op.on_error is not None:  # may be entered before anything here is assigned
                        mine.needed |= lives[id(op.on_error)].needed
                changed |= len(mine.needed) != before
        found: set[int] = set()
        for block in self.resumes:
            found |= lives[id(block)].needed
        return found - {id(self.frame)}

    # Values of expressions.

    def spill(self, live: set[int]) -> None:
        """Give values that outlive a suspend a variable; constants are made again instead."""
        variables: dict[int, Local] = {}
        makers: dict[int, Op] = {}
        for block in self.function.blocks:
            written: list[Op] = []
            for op in block.ops:
                written.append(op)
                result = op.result
                if result is None or id(result) not in live or result.type is NEVER:
                    continue
                if isinstance(op, ops.Const | ops.Static):
                    makers[id(result)] = op
                    continue
                local = variables[id(result)] = Local(f"{result.name}~", Cell(result.type))
                self.function.locals[local.name] = local
                written.append(ops.LocalSet(local, result, loc=op.loc))
            block.ops = written
        for block in self.function.blocks:
            self.use_spilled(block, variables, makers)

    def use_spilled(self, block: Block, variables: dict[int, Local], makers: dict[int, Op]) -> None:
        made: set[int] = set()
        written: list[Op] = []
        for op in block.ops:
            wanted = {
                id(v): v
                for v in ops.operands(op)
                if id(v) not in made and (id(v) in variables or id(v) in makers)
            }
            known: dict[int, Value] = {}
            for number, value in wanted.items():
                copy = known[number] = self.value(value.type, value.constant)
                if number in variables:
                    written.append(ops.LocalGet(variables[number], result=copy, loc=op.loc))
                else:
                    written.append(replace(makers[number], result=copy))
            if known:
                substitute(op, known)
            written.append(op)
            if op.result is not None:
                made.add(id(op.result))
        block.ops = written

    # Variables.

    def move_variables(self, live: set[int]) -> None:
        for block in self.function.blocks:
            written: list[Op] = []
            for op in block.ops:
                match op:
                    case ops.LocalGet(local=local) if id(local) in live:
                        frame = self.frame_value()
                        written.append(ops.LocalGet(self.frame, result=frame, loc=op.loc))
                        name = self.field(local)
                        written.append(ops.AttrGet(frame, name, result=op.result, loc=op.loc))
                    case ops.LocalSet(local=local) if id(local) in live:
                        frame = self.frame_value()
                        written.append(ops.LocalGet(self.frame, result=frame, loc=op.loc))
                        name = self.field(local)
                        written.append(ops.AttrSet(frame, op.value, name, loc=op.loc))
                    case _:
                        written.append(op)
            block.ops = written

    def field(self, local: Local) -> str:
        name = PREFIX + local.name
        self.frame_type.cls.fields[name] = local.cell
        return name


def live_in(block: Block) -> Live:
    live = Live(set(), set())
    for op in block.ops:
        used = [id(value) for value in ops.operands(op)]
        if isinstance(op, ops.LocalGet):
            used.append(id(op.local))
        live.needed.update(number for number in used if number not in live.given)
        if op.result is not None:
            live.given.add(id(op.result))
        if isinstance(op, ops.LocalSet):
            live.given.add(id(op.local))
    return live


def substitute(op: Op, known: dict[int, Value]) -> None:
    """Let an operation use other values."""

    def changed(item: object) -> object:
        if isinstance(item, tuple):
            return tuple([changed(part) for part in item])
        return known.get(id(item), item)

    for field in fields(op):
        if field.name != "result":
            old = getattr(op, field.name)
            new = changed(old) if isinstance(old, ops.Value | tuple) else old
            if new is not old:
                setattr(op, field.name, new)
