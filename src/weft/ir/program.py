"""What a compiled program consists of: functions of blocks of operations, static slots, locations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.ir.types import ArrayType, BoxType, Callable_, Cell, ClassObject, ClassType, Tuple, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from weft.ir.ops import Op
    from weft.source import Loc


@dataclass(slots=True, eq=False)
class Local:
    """A named variable slot of one function."""

    name: str
    cell: Cell

    @property
    def type(self) -> Type:
        return self.cell.root().content


@dataclass(slots=True, eq=False)
class StaticSlot:
    """A global variable or class attribute: one 8-byte slot for the whole program."""

    symbol: str
    cell: Cell

    @property
    def type(self) -> Type:
        return self.cell.root().content


@dataclass(slots=True, eq=False)
class Block:
    """Operations, then exactly one terminator."""

    name: str
    ops: list[Op] = field(default_factory=list)

    @property
    def is_closed(self) -> bool:
        return bool(self.ops) and self.ops[-1].is_terminator


@dataclass(slots=True, eq=False)
class Function:
    """A function for given parameter types. `blocks[0]` is the entry.

    `may_raise`, `is_recursive` and the like are established by passes.
    """

    symbol: str
    parameters: list[Local] = field(default_factory=list)
    result: Cell = field(default_factory=Cell)
    blocks: list[Block] = field(default_factory=list)
    locals: dict[str, Local] = field(default_factory=dict)
    is_user: bool = False
    always_inline: bool = False
    never_inline: bool = False
    is_rare: bool = False  # runs a few times at most, whatever calls it
    is_cold: bool = False
    display_name: str = ""
    may_raise: bool = True
    may_block: bool = True
    is_recursive: bool = False
    wants_location: bool = False
    key: str = ""

    @property
    def result_type(self) -> Type:
        return self.result.root().content


@dataclass(slots=True)
class Program:
    """A whole program, ready for the passes: every function reachable from the entries.

    `entries` maps the names the target calls to functions; `locations` numbers the user's source spans
    (0 is none); `roots` are the named runtime functions that code generation itself calls.
    """

    entries: dict[str, Function]
    functions: list[Function]
    roots: dict[str, Function]
    fields_of: Callable[[ClassType], list[tuple[str, Cell]]]
    str_type: ClassType
    shared: set[str] | None = None  # types whose objects several threads may see; None: all
    locations: list[tuple[Loc, str]] = field(default_factory=list)
    location_numbers: dict[tuple[object, ...], int] = field(default_factory=dict)

    def parts_of(self, value: Type) -> Iterator[Type]:
        """The types of what an object of a type holds."""
        match value:
            case ClassType():
                for _, cell in self.fields_of(value):
                    yield cell.root().content
            case ArrayType():
                yield value.element.root().content
            case BoxType():
                yield value.content.root().content
            case Callable_():
                for _, cell in value.captured:
                    yield cell.root().content
            case ClassObject(cls=cls) if cls.state is not None:
                for cell in cls.state.values():
                    yield cell.root().content
            case Tuple():
                yield from value.items

    def location(self, loc: Loc | None, function: str) -> int:
        """The number of a source span in a function, for tracebacks and reports."""
        if loc is None:
            return 0
        entry = (id(loc.file), loc.line, loc.column, loc.end_line, loc.end_column, function)
        number = self.location_numbers.get(entry)
        if number is None:
            if not self.locations:
                self.locations.append((loc, ""))  # number 0 means "no location"
            number = self.location_numbers[entry] = len(self.locations)
            self.locations.append((loc, function))
        return number
