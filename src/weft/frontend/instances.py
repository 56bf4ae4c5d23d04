"""The work list: which functions are compiled for which types, until nothing changes any more.

An *instance* is a function compiled for given argument types. Compiling one reads cells (variables' types,
fields, results of other instances) and may widen others; whoever read a cell that widened is compiled again.
Cells only widen and there are finitely many, so this ends.

User functions share an instance between calls whose argument types are spelled alike, and their lists then
share cells. Functions of the dialect are told apart by cells, so that one odd list does not widen all.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from weft.frontend import lowering
from weft.frontend.annotations import all_fields
from weft.frontend.modules import Modules
from weft.frontend.prototypes import Prototypes
from weft.ir.program import Function, Program
from weft.ir.type_keys import identity_key, key, same
from weft.ir.types import (
    LONG_TUPLE,
    MAX_LENGTHS,
    Callable_,
    Cell,
    ClassType,
    Type,
    join,
    lengthened,
    lengths,
    nesting,
)

if TYPE_CHECKING:
    import ast
    from pathlib import Path

    from weft.diagnostics.diagnostic import Diagnostic
    from weft.frontend.classes import ClassInfo
    from weft.frontend.functions import FunctionInfo
    from weft.ir.program import StaticSlot
    from weft.ir.types import Reader

MAX_DEPTH = 60  # of functions compiled inside one another; beyond it the work list takes over
MAX_IDENTITY_INSTANCES = 400
MAX_ROUNDS = 200
MAX_NESTING = 24  # of an argument's type, in a function with as many instances


@dataclass(slots=True, eq=False)
class Instance:
    """A function compiled for given argument types.

    Invariant: `function` is the result of the last lowering; `cells` outlive lowerings, so that what one
    round found is known to the next.
    """

    has_one_of_each: ClassVar[bool] = True  # closure, of each function: its name tells its type
    compiler: Compiler
    number: int
    info: FunctionInfo
    arguments: tuple[Type, ...]
    closure: Callable_ | None
    function: Function
    cells: dict[object, Cell] = field(default_factory=dict)
    flagged: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    callees: list[Instance] = field(default_factory=list)
    prototype: Instance | None = None  # the one that stands for it
    followers: list[Instance] = field(default_factory=list)  # those that it stands for
    names: tuple[object, ...] = ()  # by which it is known as a prototype
    told: dict[Instance, bool] = field(default_factory=dict)  # callees, and whether called for sure
    caller: tuple[Instance, ast.AST] | None = None
    result_declared: bool = False
    frame: ClassType | None = None  # of a generator
    expected: set[str] = field(default_factory=set)  # exceptions that a caller's `try` catches
    asked_for: list[str] | None = None  # the keys of the arguments when it was made
    rounds: int = 0
    is_queued: bool = False
    is_running: bool = False
    is_lowered: bool = False
    must_repeat: bool = False
    is_certain: bool = False  # called somewhere for types that are no guess about a union
    has_asked: bool = False  # whether what the callers know decided something

    def requeue(self) -> None:
        if self.is_running:
            self.must_repeat = True
        elif not self.is_queued and self.is_lowered:
            self.is_queued = True
            self.compiler.queue.append(self)

    def learn(self, *, is_certain: bool, expected: set[str]) -> None:
        """Note what a caller knows, and tell it those called; it is compiled anew only where it matters."""
        if is_certain <= self.is_certain and expected <= self.expected:
            return
        self.is_certain |= is_certain
        self.expected |= expected
        if self.has_asked:
            self.requeue()
        for callee, is_sure in self.told.items():
            callee.learn(is_certain=self.is_certain and is_sure, expected=self.expected)

    @property
    def compiled(self) -> Instance:
        """The instance whose code is the code of this one."""
        return self.prototype or self

    def cell(self, name: object) -> Cell:
        """A cell of this instance, by any hashable name; the same one at each lowering."""
        cell = self.cells.get(name)
        if cell is None:
            cell = self.cells[name] = Cell()
        return cell

    def __hash__(self) -> int:
        return self.number


@dataclass(slots=True, eq=False)
class Home:
    """What owns the cells of closures that are too many to be told apart."""

    has_one_of_each: ClassVar[bool] = True
    number: str
    cells: dict[object, Cell] = field(default_factory=dict)

    def cell(self, name: object) -> Cell:
        return self.cells.setdefault(name, Cell())


class Compiler:
    """One compile of one program. Holds every instance and the queue of those to compile again."""

    def __init__(self, directory: Path, *, wide_ints: bool = False) -> None:
        self.wide_ints = wide_ints
        self.modules = Modules(directory)
        self.instances: list[Instance] = []
        self.by_function: dict[FunctionInfo, list[Instance]] = {}
        self.by_identity: dict[tuple[object, ...], Instance] = {}
        self.prototypes = Prototypes()
        self.queue: deque[Instance] = deque()
        self.raised = Cell()
        self.annotations: dict[ast.expr, Type] = {}
        self.depth = 0
        self.lowerings = 0
        self.homes: dict[FunctionInfo, Home] = {}
        self.deleted: set[StaticSlot] = set()  # globals that a `del` somewhere unbinds
        self.grown: dict[tuple[FunctionInfo, int], Cell] = {}  # arguments that are long tuples
        LONG_TUPLE[:] = [self.runtime_class("tuples", "LongTuple")]

    def runtime_function(self, module: str, name: str) -> FunctionInfo:
        return self.modules.runtime_function(module, name)

    def runtime_class(self, module: str, name: str) -> ClassInfo:
        return self.modules.runtime_class(module, name)

    def instance(
        self,
        info: FunctionInfo,
        arguments: tuple[Type, ...],
        closure: Callable_ | None,
        reader: Instance | None,
        node: ast.AST | None,
    ) -> Instance:
        """The instance for these argument types. Who asks tells it what it knows and has it compiled."""
        if not info.module.is_dialect:
            arguments = self.with_long_tuples(info, arguments)
        if info.module.is_dialect:
            known = self.by_function.get(info, ())
            is_shared = "one_for_alike" in info.decorations
            if len(known) < MAX_IDENTITY_INSTANCES and not is_shared:
                found = self.find_identical(info, arguments, closure, reader)
            else:
                found = self.find_alike(info, arguments, closure, reader)
        else:
            found = self.find_alike(info, arguments, closure, reader)
        if found is None:
            found = self.add(info, arguments, closure)
            if reader is not None and node is not None:
                found.caller = (reader, node)
            if info.module.is_dialect:
                self.by_identity[self.identity(info, arguments, closure, reader)] = found
        return found

    def need(self, instance: Instance) -> None:
        """Have an instance compiled that was not yet: at once, so that its result is known."""
        if instance.is_lowered or instance.is_running:
            return
        if self.depth < MAX_DEPTH:
            self.lower(instance)
        elif not instance.is_queued:
            instance.is_queued = True
            self.queue.append(instance)

    def with_long_tuples(self, info: FunctionInfo, arguments: tuple[Type, ...]) -> tuple[Type, ...]:
        """The types, with a tuple of unknown length for one that grows from call to call.

        A recursion that adds to a tuple would have an instance for each length, without end.
        """
        known = self.by_function.get(info, ())
        if len(known) < MAX_LENGTHS:
            return arguments
        chosen = list(arguments)
        for index, given in enumerate(arguments):
            if lengths(given):
                before = {
                    key(one.arguments[index]) for one in known if lengths(one.arguments[index])
                }
                if len(before) >= MAX_LENGTHS and key(given) not in before:
                    cell = self.grown.setdefault((info, index), Cell())
                    cell.flow(given)
                    chosen[index] = lengthened(given, cell)
        return tuple(chosen)

    def shared_home(self, info: FunctionInfo) -> Home:
        """The owner of all the closures of a function that nest too deeply."""
        return self.homes.setdefault(info, Home(f"all.{info.symbol}"))

    def find_identical(
        self,
        info: FunctionInfo,
        arguments: tuple[Type, ...],
        closure: Callable_ | None,
        reader: Reader | None,
    ) -> Instance | None:
        wanted = self.identity(info, arguments, closure, reader)
        found = self.by_identity.get(wanted)
        if found is None:  # cells that have become one since have one name now
            for known in self.by_function.get(info, ()):
                if self.identity(info, known.arguments, known.closure, None) == wanted:
                    found = self.by_identity[wanted] = known
                    break
            else:
                return None
        for index in info.any_exception:  # there may be more of them now
            if not same(found.arguments[index], arguments[index]):
                found.arguments = arguments
                found.requeue()
        return found

    def identity(
        self,
        info: FunctionInfo,
        arguments: tuple[Type, ...],
        closure: Callable_ | None,
        reader: Reader | None,
    ) -> tuple[object, ...]:
        """What tells an instance of the dialect from all others. What stands for any exception does not."""
        names = [
            "" if index in info.any_exception else identity_key(given, reader)
            for index, given in enumerate(arguments)
        ]
        return (info, closure_key(closure), *names)

    def find_alike(
        self,
        info: FunctionInfo,
        arguments: tuple[Type, ...],
        closure: Callable_ | None,
        reader: Reader | None,
    ) -> Instance | None:
        wanted = [key(t, reader) for t in arguments]
        owner = closure_key(closure)
        # A list that nothing is known of yet may become any list: making it one with another is for
        # recursion only, where the types would not settle otherwise.
        is_open = any("Never" in name for name in wanted)
        identities = [identity_key(t) for t in arguments] if is_open else []
        for instance in self.by_function.get(info, ()):
            if closure_key(instance.closure) != owner:
                continue
            if is_open and not instance.is_running:
                if [identity_key(t) for t in instance.arguments] == identities:
                    return instance
                continue
            if all(key(t) == name for t, name in zip(instance.arguments, wanted, strict=True)):
                unify(instance.arguments, arguments)  # same spelling: it makes their cells one
                return instance
        # What is passed to an instance may come to hold more, by what the function does with it. The same
        # would become of these arguments in an instance of their own: without end, in a recursion.
        for instance in () if is_open else self.by_function.get(info, ()):
            if instance.asked_for == wanted and closure_key(instance.closure) == owner:
                unify(instance.arguments, arguments)
                return instance
        return None

    def add(
        self, info: FunctionInfo, arguments: tuple[Type, ...], closure: Callable_ | None
    ) -> Instance:
        function = Function(symbol=info.symbol, display_name=info.shown)
        function.is_user = not info.module.is_dialect
        instance = Instance(self, len(self.instances), info, arguments, closure, function)
        if function.is_user:
            instance.asked_for = [key(t) for t in arguments]
        if function.is_user and len(self.by_function.get(info, ())) >= MAX_NESTING:
            if any(nesting(kind) >= MAX_NESTING for kind in arguments):
                raise lowering.recursive_type(instance)
        self.instances.append(instance)
        self.by_function.setdefault(info, []).append(instance)
        return instance

    def lower(self, instance: Instance) -> None:
        instance.is_queued = False
        if self.prototypes.settle(instance):
            instance.is_lowered = True
            return
        instance.prototype = None
        self.depth += 1
        instance.is_running = True
        try:
            while True:
                instance.must_repeat = False
                instance.rounds += 1
                self.lowerings += 1
                lowering.lower_instance(instance)
                instance.is_lowered = True
                if not instance.must_repeat:
                    break
                if instance.rounds > MAX_ROUNDS:
                    raise lowering.recursive_type(instance)
                if instance.rounds > 8:
                    instance.is_queued = True
                    self.queue.append(instance)
                    break
        finally:
            instance.is_running = False
            self.depth -= 1
        if instance.has_asked and instance.rounds == 1:
            instance.requeue()  # then for good
        self.prototypes.note(instance)

    def run(self) -> None:
        """Compile until nothing changes."""
        while self.queue:
            instance = self.queue.popleft()
            if instance.is_queued:
                self.lower(instance)

    def reachable(self, roots: list[Instance]) -> list[Instance]:
        """The instances that the final program calls, callers before callees."""
        seen: dict[int, Instance] = {}
        stack = list(reversed(roots))
        while stack:
            instance = stack.pop()
            if instance.number in seen:
                continue
            seen[instance.number] = instance
            stack.extend(reversed(instance.callees))
        return list(seen.values())


def unify(mine: tuple[Type, ...], theirs: tuple[Type, ...]) -> None:
    for one, other in zip(mine, theirs, strict=True):
        join(one, other)


def closure_key(closure: Callable_ | None) -> object:
    return None if closure is None else (closure.function, closure.owner)


def build_program(
    compiler: Compiler, entries: dict[str, Instance], roots: dict[str, Instance]
) -> Program:
    """Keep what is reachable, make equal instances one, name them."""
    kept = compiler.reachable([*entries.values(), *roots.values()])
    merged = merge_equal(kept)
    used: dict[str, int] = {}
    functions: list[Function] = []
    for instance in kept:
        if merged[instance.number] is not instance:
            continue
        function = instance.function
        spelled = ", ".join(key(t) for t in instance.arguments)
        symbol = f"{instance.info.symbol}[{spelled}]" if spelled else instance.info.symbol
        if len(symbol) > 180:
            symbol = symbol[:180] + "..."
        count = used.get(symbol, 0)
        used[symbol] = count + 1
        function.symbol = f"{symbol}.{count}" if count else symbol
        functions.append(function)
    redirect = {
        id(instance.function): merged[instance.number].function
        for instance in kept
        if merged[instance.number] is not instance
    }
    for function in functions:
        for block in function.blocks:
            for op in block.ops:
                target = getattr(op, "function", None)
                if isinstance(target, Function) and id(target) in redirect:
                    op.function = redirect[id(target)]  # type: ignore[attr-defined]
                overflow = getattr(op, "overflow", None)
                if isinstance(overflow, Function) and id(overflow) in redirect:
                    op.overflow = redirect[id(overflow)]  # type: ignore[attr-defined]

    def final(instance: Instance) -> Function:
        return merged[instance.number].function

    return Program(
        entries={name: final(instance) for name, instance in entries.items()},
        functions=functions,
        roots={name: final(instance) for name, instance in roots.items()},
        fields_of=lambda of: all_fields(compiler, of),
        str_type=ClassType(compiler.runtime_class("strings", "Str")),
    )


def merge_equal(instances: list[Instance]) -> dict[int, Instance]:
    """Map each instance to the first one that is equal to it.

    Instances of the dialect are told apart by cells while types are being found; afterwards many have the
    same types throughout. Partition refinement: start from everything that decides a body but its callees,
    split while callees differ.
    """
    groups: dict[int, int] = {}
    names: dict[object, int] = {}
    compiled = [instance for instance in instances if instance.prototype is None]
    for instance in compiled:
        parts: list[object] = [instance.info, closure_key(instance.closure)]
        parts.extend(key(t) for t in instance.arguments)
        parts.append(key(instance.function.result_type))
        if instance.frame is not None:  # its frames are a class of their own
            parts.append(instance.number)
        cells = [(name, key(cell.root().content)) for name, cell in instance.cells.items()]
        parts.append(frozenset(cells))
        groups[instance.number] = names.setdefault(tuple(parts), len(names))
    count = len(names)
    while True:
        refined: dict[object, int] = {}
        following: dict[int, int] = {}
        for instance in compiled:
            callees = tuple([groups[callee.compiled.number] for callee in instance.callees])
            signature = (groups[instance.number], callees)
            following[instance.number] = refined.setdefault(signature, len(refined))
        groups = following
        if len(refined) == count:
            break
        count = len(refined)
    first: dict[int, Instance] = {}
    for instance in compiled:
        first.setdefault(groups[instance.number], instance)
    return {i.number: first[groups[i.compiled.number]] for i in instances}
