"""The state of lowering one instance: the block being filled, variables, narrowed types, handlers.

Takes an `Instance`, leaves in it the function's blocks and, in cells, the types it found. What each kind of
statement and expression becomes is in the modules beside this one; they work on a `Lowering`.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from weft.diagnostics.diagnostic import Diagnostic, Label, Trail, TrailEntry
from weft.errors import CompileError
from weft.frontend import annotations as hints
from weft.frontend import tuples
from weft.frontend.decorator_names import decorator_name
from weft.frontend.scopes import parameters
from weft.ir import ops
from weft.ir.program import Block, Local
from weft.ir.type_keys import display, holds, key, same
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    Tuple,
    Type,
    Union,
    is_short_tuple,
    join,
    lengths,
    members,
)
from weft.source import Loc

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.classes import ClassInfo
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.instances import Compiler, Instance
    from weft.ir.ops import Op, Value

Node: TypeAlias = ast.AST


@dataclass(slots=True)
class State:
    """What is known at one point of the code: variables surely assigned, and types narrower than declared."""

    assigned: set[str] = field(default_factory=set)
    narrowed: dict[str, Type] = field(default_factory=dict)

    def copy(self) -> State:
        return State(set(self.assigned), dict(self.narrowed))

    def forget(self, names: set[str]) -> State:
        """The state once some names may have been assigned anew."""
        kept = {name: t for name, t in self.narrowed.items() if name not in names}
        return State(set(self.assigned), kept)


def merge_states(states: list[State]) -> State | None:
    """What holds whichever of the paths was taken; None if there is none."""
    if not states:
        return None
    first = states[0].copy()
    for other in states[1:]:
        first.assigned &= other.assigned
        first.narrowed = {
            name: join(t, other.narrowed[name])
            for name, t in first.narrowed.items()
            if name in other.narrowed
        }
    return first


@dataclass(slots=True, eq=False)
class Loop:
    """An enclosing loop: where `break` and `continue` go, and the states that reach them."""

    after: Block
    again: Block
    depth: int  # of cleanups
    breaks: list[State] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Cleanup:
    """A `finally` or `with` being left: its block, and the exits that go on afterwards, by number."""

    block: Block
    why: Local
    exits: list[tuple[str, Loop | None]] = field(default_factory=list)


class Stop(Exception):
    """The expression at hand cannot be compiled; its message has been noted."""


class Lowering:
    """Fills one function's blocks."""

    def __init__(self, instance: Instance) -> None:
        self.compiler: Compiler = instance.compiler
        self.instance = instance
        self.info: FunctionInfo = instance.info
        self.module = instance.info.module
        self.function = instance.function
        self.block: Block | None = None
        self.frame: Local | None = None  # of a generator
        self.state = State()
        self.handlers: list[Block] = []
        self.loops: list[Loop] = []
        self.cleanups: list[Cleanup] = []
        self.renames: list[dict[str, str]] = []
        self.class_body: ClassInfo | None = None  # whose body is being run
        self.classes_made: set[ClassInfo] = set()  # by class statements of this function
        # What was being handled before each handler around this place.
        self.handled: list[Local] = []
        self.finals: set[Local] = set()  # those of `handled` that are of a `finally`
        self.handled_depths: list[tuple[int, int]] = []
        self.catching: list[set[str]] = []
        self.fallbacks: list[set[str]] = []  # what the handlers around this place catch
        self.node: ast.AST = instance.info.node
        self.loc: Loc | None = None
        self.values = 0
        self.choosing = 0  # how many unions, also of functions, are being taken apart
        self.dispatching = 0  # how many unions are being taken apart around this place
        self.counts: dict[object, int] = {}

    # Blocks and operations.

    def new_block(self, name: str) -> Block:
        return Block(f"{name}{len(self.function.blocks)}")

    def start(self, block: Block, state: State | None = None) -> None:
        """Continue in `block`."""
        self.function.blocks.append(block)
        block.name = f"{block.name.rstrip('0123456789')}{len(self.function.blocks)}"
        self.block = block
        if state is not None:
            self.state = state

    def emit(self, op: Op, result: Type | None = None, constant: object = ops.NO_CONSTANT) -> Value:
        """Append an operation; its result is returned where it has one."""
        block = self.block
        if block is None or block.is_closed:
            block = Block("dead")
            self.start(block)
        kind = type(op)
        if kind is not ops.LocalSet and kind is not ops.Return and is_dead(op):
            return self.dead_end()
        op.loc = self.loc
        if self.handlers and (kind.may_raise or getattr(op, "overflow", None) is not None):
            op.on_error = self.handlers[-1]
        block.ops.append(op)
        if result is None:
            return ops.NO_VALUE
        self.values += 1
        op.result = ops.Value(result, f"v{self.values}", constant)
        return op.result

    def dead_end(self) -> Value:
        """What needs a value that never comes to be is never reached.

        While types are still being found it is just not known yet; should control get here in the finished
        program after all, that is our bug, and must not pass silently.
        """
        if self.block is not None and self.block.name.startswith("dead"):
            return ops.NO_VALUE
        self.raise_error("raise_never")
        self.start(self.new_block("dead"))
        return ops.NO_VALUE

    def goto(self, block: Block) -> None:
        if self.is_live:
            self.emit(ops.Goto(block))
        self.block = None

    def branch(self, condition: Value, then: Block, otherwise: Block) -> None:
        self.emit(ops.Branch(condition, then, otherwise))
        self.block = None

    @property
    def is_live(self) -> bool:
        return self.block is not None and not self.block.is_closed

    def unreachable(self) -> None:
        self.emit(ops.Unreachable())
        self.block = None

    # Constants.

    def const(self, value: bool | float | str | None) -> Value:  # noqa: FBT001 - any constant
        match value:
            case None:
                return self.none()
            case bool():
                return self.emit(ops.Const(value), BOOL, value)
            case int():
                return self.emit(ops.Const(value), INT, value)
            case float():
                return self.emit(ops.Const(value), FLOAT, value)
        return self.emit(ops.Const(value), self.str_type, value)

    def none(self) -> Value:
        return self.emit(ops.Const(None), NONE, None)

    @property
    def str_type(self) -> ClassType:
        return ClassType(self.compiler.runtime_class("strings", "Str"))

    def static(self, value: Type) -> Value:
        """The value of a type that has just one."""
        if isinstance(value, ClassObject) and value.cls.state is not None:
            from weft.frontend import class_values

            raise class_values.unknown(self, value.cls.name)
        return self.emit(ops.Static(), value)

    # Types.

    def cast(self, value: Value, wanted: Type) -> Value:
        """`value` as a value of a type that includes its own, or of a part of it."""
        if value.type is wanted or value.type is NEVER:
            return value
        if same(value.type, wanted, self.instance):
            if isinstance(value.type, Tuple | ClassType | Callable_):
                join(wanted, value.type)
            return value
        if is_short_tuple(value.type) and not lengths(wanted):
            wide = tuples.long_type(wanted)
            if wide is not None:
                return self.cast(tuples.lengthen(self, value, wide), wanted)
        if isinstance(value.type, Tuple) and isinstance(wanted, Tuple):
            if len(value.type.items) != len(wanted.items):
                return self.dead_end()  # one of a union that is known not to be the one
            items = [
                self.cast(self.tuple_get(value, i), inner) for i, inner in enumerate(wanted.items)
            ]
            return self.emit(ops.TupleMake(tuple(items)), wanted)
        widens = isinstance(value.type, Union) and not holds(value.type, wanted)
        if widens and has_other_tuples(value.type, wanted):
            return self.dispatch(value, lambda v: self.cast(v, wanted))
        if isinstance(value.type, Tuple):  # into a union: as the member with as many items
            for member in members(wanted):
                if not isinstance(member, Tuple) or member.names != value.type.names:
                    continue
                if len(member.items) == len(value.type.items):
                    return self.emit(ops.Cast(self.cast(value, member)), wanted)
        return self.emit(ops.Cast(value), wanted)

    def convert_into(self, value: Value, cell: Cell) -> Value:
        """Let the value's type flow into a cell; the value as the cell's type."""
        cell.flow(value.type)
        return self.cast(value, cell.read(self.instance))

    def make_tuple(self, *items: Value) -> Value:
        return self.emit(ops.TupleMake(items), Tuple(tuple([item.type for item in items])))

    def tuple_get(self, value: Value, index: int) -> Value:
        assert isinstance(value.type, Tuple)
        return self.emit(ops.TupleGet(value, index), value.type.items[index])

    def temporary(self, name: str, purpose: object = None) -> Local:
        """A fresh variable; the n-th one asked for at a node, for a purpose, is the same at each lowering."""
        number = self.count((name, self.node, purpose))
        where = f"{getattr(self.node, 'lineno', 0)}.{getattr(self.node, 'col_offset', 0)}"
        which = id(self.node) if purpose is None else hash((id(self.node), purpose))
        return self.local(f"${name}.{where}.{which % (1 << 40)}.{number}")

    def count(self, place: object) -> int:
        """How often this was asked before in this lowering, for the same place."""
        number = self.counts.get(place, 0)
        self.counts[place] = number + 1
        return number

    def local(self, name: str) -> Local:
        known = self.function.locals.get(name)
        if known is None:
            known = Local(name, self.instance.cell(("local", name)))
            self.function.locals[name] = known
        return known

    def get(self, local: Local) -> Value:
        return self.emit(ops.LocalGet(local), local.cell.read(self.instance))

    def set(self, local: Local, value: Value) -> None:
        self.emit(ops.LocalSet(local, self.convert_into(value, local.cell)))

    def site_cell(self, node: ast.AST, index: int | str = 0) -> Cell:
        """The type parameter of what a place in the source makes."""
        return self.instance.cell(("site", node, index, len(self.renames) and id(self.renames[-1])))

    # Control flow shared by many constructs.

    def dispatch(
        self,
        value: Value,
        each: Callable[[Value], Value | None],
        what: str = "",
        *,
        alike: Callable[[Type], object] | None = None,
    ) -> Value:
        """Do something for each alternative of a union; the results are joined.

        `each` may give None where it does not come back (it raised). At one node unions may come and go from one
        lowering to the next: `what` and the code of `each` tell which result is which. Alternatives for which
        `alike` gives the same, and not None, are handled once, as the first of them: a value may be any of dozens
        of functions, and most operations raise the same error for all.
        """
        alternatives = members(value.type)
        if len(alternatives) <= 1:
            result = each(value)
            return ops.NO_VALUE if result is None else result
        after = self.new_block("joined")
        result_local = self.temporary("joined", (getattr(each, "__code__", None), what))
        cases: list[tuple[Type, Block]] = []
        shared: dict[object, Block] = {}
        for member in alternatives:
            kind = None if alike is None else alike(member)
            block = None if kind is None else shared.get(kind)
            if block is None:
                block = self.new_block("case")
            if kind is not None:
                shared[kind] = block
            cases.append((member, block))
        self.emit(ops.TypeSwitch(value, tuple(cases)))
        entry, node, reached = self.state, self.node, []
        first = {id(block): (member, block) for member, block in reversed(cases)}
        for member, block in reversed(first.values()):
            self.start(block, entry.copy())
            self.node = node
            # The functions that the library may call, as a thread's, are no guesses.
            uncertain = 0 if self.module.is_dialect and isinstance(member, Callable_) else 1
            self.dispatching += uncertain
            self.choosing += 1
            result = each(self.cast(value, member))
            self.choosing -= 1
            self.dispatching -= uncertain
            if self.is_live and result is not None:
                if result.type is not NEVER or not members(result_local.cell.content):
                    self.set(result_local, result)
                reached.append(self.state)
                self.goto(after)
            elif self.is_live:
                self.unreachable()
        merged = merge_states(reached)
        self.node = node
        if merged is None:
            self.block = None
            self.state = entry
            return ops.NO_VALUE
        self.start(after, merged)
        return self.get(result_local)

    def when(self, condition: Value, then: Callable[[], None]) -> None:
        """Do something only where the condition holds."""
        if condition.constant is False:
            return
        yes, after = self.new_block("then"), self.new_block("after")
        self.branch(condition, yes, after)
        entry = self.state
        self.start(yes, entry.copy())
        then()
        reached = [entry]
        if self.is_live:
            reached.append(self.state)
            self.goto(after)
        self.start(after, merge_states(reached))

    def either(self, first: Value, second: Callable[[], Value]) -> Value:
        """`first or second()` of two truth values."""
        if isinstance(first.constant, bool):
            return first if first.constant else second()
        found = self.temporary("either")
        self.set(found, first)
        self.when(self.emit(ops.Not(first), BOOL), lambda: self.set(found, second()))
        return self.get(found)

    # Calls into the runtime.

    def call_runtime(self, module: str, name: str, *args: Value) -> Value:
        """Call a function of `runtime/`."""
        info = self.compiler.runtime_function(module, name)
        return self.call_info(info, list(args))

    def call_info(
        self, info: FunctionInfo, args: list[Value], closure: Value | None = None
    ) -> Value:
        """Call a function whose arguments are in the order of its parameters."""
        if any(arg.type is NEVER for arg in args):
            return self.dead_end()
        args = hints.convert_arguments(self, info, args)
        if any(arg.type is NEVER for arg in args):
            return self.dead_end()
        closure_type = closure.type if closure is not None else None
        assert closure_type is None or isinstance(closure_type, Callable_)
        types = tuple([arg.type for arg in args])
        found = self.compiler.instance(info, types, closure_type, self.instance, self.node)
        self.instance.callees.append(found)
        self.tell(found)
        self.compiler.need(found)
        passed, wanted = args, found.arguments
        if closure is not None and closure_type is not None and closure_type.captured:
            passed, wanted = [closure, *args], (closure_type, *found.arguments)
        cast = [
            self.cast(arg, parameter) if arg is not closure else arg
            for arg, parameter in zip(passed, wanted, strict=True)
        ]
        if info.scope.has_yield:
            from weft.frontend import generators

            return generators.make_frame(self, found, cast)
        result = found.function.result.read(self.instance)
        return self.emit(ops.Call(found.function, tuple(cast)), result)

    def tell(self, callee: Instance) -> None:
        """What a `try` around the call catches is no mistake to report in the function called."""
        from weft.frontend import test_cases

        caller = self.instance
        expected = caller.expected | test_cases.expected_by(callee)
        if self.catching and not self.module.is_dialect:
            expected = expected.union(*self.catching)
        is_sure = self.dispatching == 0
        caller.told[callee] = is_sure or caller.told.get(callee, False)
        callee.learn(is_certain=is_sure and caller.is_certain, expected=expected)

    def is_certain(self) -> bool:
        """Whether this function is called for types that are no guess about a union.

        The first time through, all types are guesses: what is a mistake for those known so far may come before
        the code that shows the others.
        """
        self.instance.has_asked = True
        return self.instance.is_certain and self.instance.rounds > 1

    def raise_error(self, name: str, *args: Value) -> None:
        """Raise a builtin exception by a function of `runtime/exceptions.py` that does not return."""
        self.call_runtime("exceptions", name, *args)
        self.unreachable()

    # Messages.

    def locate(self, node: ast.AST) -> None:
        """What follows stems from this node."""
        if hasattr(node, "lineno"):
            self.node = node
            self.loc = self.module.loc(node)

    def error(
        self,
        code: str,
        message: str,
        node: ast.AST | None = None,
        *,
        label: str = "",
        notes: tuple[str, ...] = (),
        help: str | None = None,
    ) -> Stop:
        """Note a message at a node; raise what is returned."""
        at = node if node is not None and hasattr(node, "lineno") else self.node
        loc = Loc.from_node(self.module.file, at)
        diagnostic = Diagnostic(
            code, message, Label(loc, label), trail=self.trail(), notes=notes, help=help or ""
        )
        self.instance.diagnostics.append(diagnostic)
        return Stop()

    def trail(self) -> Trail:
        return trail_of(self.instance)

    def show(self, value: Type) -> str:
        return display(value)

    # Dispatch tables are assembled in `tables.py`, which imports every lowering module.

    def statement(self, node: ast.stmt) -> None:
        from weft.frontend.tables import lower_statement  # a package's module would take longer

        lower_statement(self, node)

    def body(self, nodes: list[ast.stmt]) -> None:
        for node in nodes:
            if not self.is_live:
                return
            self.statement(node)

    def expression(self, node: ast.expr) -> Value:
        from weft.frontend.tables import lower_expression

        return lower_expression(self, node)


def is_dead(op: Op) -> bool:
    """Whether an operand has no value: not yet, while types are being found, or never."""
    for name in ops.operand_fields(type(op)):
        value = getattr(op, name)
        if isinstance(value, ops.Value):
            if value.type is NEVER:
                return True
        elif isinstance(value, tuple) and any(
            isinstance(item, ops.Value) and item.type is NEVER for item in value
        ):
            return True
    return False


def has_other_tuples(narrow: Type, wide: Type) -> bool:
    """Whether a tuple among the alternatives has to be made anew for the wider type."""
    known = {key(m) for m in members(wide)}
    return any(isinstance(m, Tuple) and key(m) not in known for m in members(narrow))


def trail_of(instance: Instance) -> Trail:
    """Why the function was compiled: the shortest chain of user calls."""
    entries: list[TrailEntry] = []
    seen: set[int] = set()
    current: Instance | None = instance
    while current is not None and current.caller is not None and current.number not in seen:
        seen.add(current.number)
        caller, node = current.caller
        if current.info.name != "<module>":
            shown = ", ".join(display(t) for t in current.arguments)
            loc = Loc.from_node(caller.info.module.file, node)
            is_user = not caller.info.module.is_dialect
            callee = f"{current.info.qualified}({shown})"
            entries.append(TrailEntry(callee, loc, caller.info.symbol, is_user))
        current = caller
    return Trail(tuple(entries[:4]))


def recursive_type(instance: Instance) -> CompileError:
    """The error for types that grow without end."""
    low = Lowering(instance)
    low.error(
        "recursive-type",
        f"the types of `{instance.info.qualified}` never settle",
        notes=("each call makes a value of a new type, such as a list of the list before",),
        help="use a class with a field instead of nesting tuples or lists ever deeper",
    )
    return CompileError(instance.diagnostics)


def lower_instance(instance: Instance) -> None:
    """Fill the instance's function from its source."""
    from weft.frontend import generators

    low = Lowering(instance)
    info, function = instance.info, instance.function
    function.blocks, function.locals, function.parameters = [], {}, []
    instance.diagnostics, instance.callees, instance.told = [], [], {}
    instance.has_asked = False
    declare_decorations(low)
    if info.scope.has_yield:
        generators.begin(low)
    else:
        hints.declare_result(low)
    low.start(low.new_block("entry"))
    if not isinstance(info.node, ast.Module):
        bind_parameters(low)
    for name in sorted(instance.flagged):
        flag = low.local(f"{name}?")
        low.set(flag, low.const(name in low.state.assigned))
    low.body(info.body)
    if low.is_live:
        if instance.diagnostics:
            low.unreachable()  # what it would return is not known, and no reason for more messages
        else:
            from weft.frontend import statements

            statements.return_value(low, low.none())


def declare_decorations(low: Lowering) -> None:
    node = low.info.node
    marks = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    for mark in marks:
        if decorator_name(mark) == "never_inline":
            low.function.never_inline = True
        if decorator_name(mark) == "always_inline":
            low.function.always_inline = True
        if decorator_name(mark) == "rare":
            low.function.is_rare = True


def bind_parameters(low: Lowering) -> None:
    """Parameters become variables; those that a nested function shares move to the heap."""
    from weft.frontend import generators, variables

    info, instance, function = low.info, low.instance, low.function
    assert not isinstance(info.node, ast.Module)
    named = parameters(info.node.args)
    if low.frame is None and instance.closure is not None and instance.closure.captured:
        function.parameters.append(Local("$closure", Cell(instance.closure)))
    variables.make_boxes(low)
    for arg, given in zip(named, instance.arguments, strict=True):
        low.locate(arg)
        if low.frame is not None:
            value = generators.frame_field(low, f"${arg.arg}")
        else:
            parameter = Local(f"${arg.arg}", Cell(given))
            function.parameters.append(parameter)
            low.locate(arg)
            value = low.emit(ops.LocalGet(parameter), given)
        if arg is info.node.args.kwarg and not low.module.is_dialect:
            value = bind_keywords(low, arg, value)
        variables.assign(low, arg.arg, value)


def bind_keywords(low: Lowering, arg: ast.arg, record: Value) -> Value:
    """What the `**` parameter's variable holds: the record, or a dict made of it."""
    from weft.frontend import keyword_records

    if not isinstance(record.type, Tuple) or not keyword_records.needs_dict(low.info):
        return record
    low.set(low.local(f"{arg.arg}**"), record)
    return keyword_records.to_dict(low, record, arg)
