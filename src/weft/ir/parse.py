"""The text of `print.py` back to a program: `print_program(parse_program(text)) == text`.

What a text leaves out has its default. Functions and globals that it only mentions, such as those that
`weft show --only` leaves out, are empty and not among the program's. Lines that start with `;` are comments.
How an operation is read follows from the types of its fields, as does how it is printed.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, TypeVar

from weft.ir import ops
from weft.ir.ops import IntKind, Op, Value
from weft.ir.print import FLAGS, NOWHERE, POSITIONAL
from weft.ir.program import Block, Function, Local, Program, StaticSlot
from weft.ir.spelling import KEYWORD, WORD, Line, Types
from weft.ir.type_keys import key
from weft.ir.types import NEVER, Cell, ClassType
from weft.source import Loc, SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

LITERALS = "str"  # the class of string literals
OPERATIONS = {kind.name: kind for kind in ops.ALL_OPS}
OF_ALL = {item.name for item in fields(Op)}  # the fields that every operation has
OPERATION = re.compile(r"[a-z_.]+")
VALUE = re.compile(r"%(?:\w+|\?)")
SEPARATOR = re.compile(r",? (?! |-> |$)")  # not what precedes a handler or a place
PLACE = re.compile(r"(?:(.+):)?(\d+):(\d+)-(?:(\d+):)?(\d+)")


def parse_program(text: str) -> Program:
    """Raises ParseError, which names the line."""
    return ProgramReader(text).program


class ProgramReader:
    """Reads a program line by line.

    Invariant: `functions` and `slots` hold everything mentioned so far, each once.
    """

    def __init__(self, text: str) -> None:
        numbered = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
        self.lines = [line for line in numbered if line.text.strip()[:1] not in ("", ";")]
        self.position = 0
        self.types = Types()
        self.functions: dict[str, Function] = {}
        self.slots: dict[str, StaticSlot] = {}
        self.files: dict[str, SourceFile] = {}
        self.tables: dict[tuple[int, ...], tuple[int, ...]] = {}
        self.fields: dict[str, list[tuple[str, Cell]]] = {}
        self.program = Program(
            entries={},
            functions=[],
            roots={},
            fields_of=lambda of: [*self.fields.get(key(of), []), *of.cls.fields.items()],
            str_type=ClassType(self.types.name(LITERALS)),
        )
        while self.position < len(self.lines):
            self.section()

    def next_line(self, indent: int) -> Line | None:
        """The next line, from its first character on, if it is indented that far."""
        if self.position == len(self.lines):
            return None
        line = self.lines[self.position]
        if len(line.text) - len(line.text.lstrip(" ")) != indent:
            return None
        self.position += 1
        line.at = indent
        return line

    def section(self) -> None:
        line = self.next_line(0)
        if line is None:
            raise self.lines[self.position].error("nothing is indented like this here")
        if line.take("entry "):
            self.named_function(line, self.program.entries)
        elif line.take("root "):
            self.named_function(line, self.program.roots)
        elif line.take("class "):
            self.class_fields(line)
        elif line.take("slot "):
            slot = self.slot(line)
            line.expect(": ")
            slot.cell = self.types.cell(line)
        elif line.take("func "):
            self.program.functions.append(FunctionReader(self, line).function)
            return  # it has read to the end of its last line
        elif line.take("shared"):
            self.program.shared = set()
            while (inner := self.next_line(2)) is not None:
                self.program.shared.add(key(self.types.read(inner)))
                inner.expect_end()
        else:
            raise line.expected("`entry`, `root`, `class`, `slot`, `shared` or `func`")
        line.expect_end()

    def named_function(self, line: Line, named: dict[str, Function]) -> None:
        name = line.match(WORD, "a name")
        line.expect(": ")
        named[name] = self.function(line)

    def class_fields(self, line: Line) -> None:
        found = self.fields[key(self.types.read(line))] = []
        while (inner := self.next_line(2)) is not None:
            name = inner.name("a field")
            inner.expect(": ")
            found.append((name, self.types.cell(inner)))
            inner.expect_end()

    def function(self, line: Line) -> Function:
        symbol = line.name("a function")
        return self.functions.setdefault(symbol, Function(symbol))

    def slot(self, line: Line) -> StaticSlot:
        symbol = line.name("a global")
        return self.slots.setdefault(symbol, StaticSlot(symbol, Cell()))

    def file(self, path: str) -> SourceFile:
        return self.files.setdefault(path, SourceFile(path, ""))


class FunctionReader:
    """Reads one function.

    Invariant: `blocks` and `values` hold everything mentioned so far, `missing` the line of the first mention
    of what is not defined yet.
    """

    def __init__(self, reader: ProgramReader, line: Line) -> None:
        self.reader = reader
        self.types = reader.types
        self.path = ""
        self.locals: dict[str, Local] = {}
        self.blocks: dict[str, Block] = {}
        self.values: dict[str, Value] = {}
        self.missing: dict[str, Line] = {}
        self.function = reader.function(line)
        if self.function in reader.program.functions:
            raise line.error(f"a second function `{self.function.symbol}`")
        self.head(line)
        while (inner := reader.next_line(2)) is not None:
            if inner.take("local "):
                local = self.declare(inner)
                self.function.locals[local.name] = local
                inner.expect_end()
            else:
                self.body(inner)
        for name, mention in self.missing.items():
            raise mention.error(f"{name} is not defined")

    def head(self, line: Line) -> None:
        """SYMBOL(NAME: TYPE, ...) -> TYPE  FLAG, ...  in PATH"""
        function = self.function
        line.expect("(")
        while not line.take(")"):
            if function.parameters:
                line.expect(", ")
            function.parameters.append(self.declare(line))
        line.expect(" -> ")
        function.result = Cell(self.types.read(line))
        for attribute in FLAGS.values():
            setattr(function, attribute, False)
        separator = "  "
        while not line.starts("  in ") and line.take(separator):
            self.flag(line)
            separator = ", "
        if line.take("  in "):
            self.path = line.name("a file")
        line.expect_end()

    def flag(self, line: Line) -> None:
        word = line.match(WORD, "a flag")
        if word == "user":
            line.expect("=")
            self.function.is_user = True
            self.function.display_name = line.name()
        elif word in FLAGS:
            setattr(self.function, FLAGS[word], True)
        else:
            raise line.error(f"there is no flag `{word}`")

    def declare(self, line: Line) -> Local:
        """NAME: TYPE"""
        name = line.name("a variable")
        if name in self.locals:
            raise line.error(f"a second variable `{name}`")
        line.expect(": ")
        self.locals[name] = Local(name, Cell(self.types.read(line)))
        return self.locals[name]

    def body(self, line: Line) -> None:
        """A block: its name, then its operations."""
        block = self.block(line)
        self.define(f"block `{block.name}`", line)
        line.expect(":")
        line.expect_end()
        self.function.blocks.append(block)
        place: Loc | None = None
        while (inner := self.reader.next_line(4)) is not None:
            op = self.operation(inner)
            if inner.rest.strip():
                place = self.place(inner)
            op.loc = place
            block.ops.append(op)

    def define(self, name: str, line: Line) -> None:
        if self.missing.pop(name, None) is None:
            raise line.error(f"a second {name}")

    # Operations.

    def operation(self, line: Line) -> Op:
        """%RESULT : TYPE = NAME OPERAND, ..., ATTRIBUTE=VALUE, ... -> HANDLER"""
        result = self.result(line) if line.starts("%") else None
        name = line.match(OPERATION, "an operation")
        kind = OPERATIONS.get(name)
        if kind is None:
            raise line.error(f"there is no operation `{name}`")
        given = self.operands(kind, line)
        for item in fields(kind):
            if item.default is MISSING and item.name not in given:
                raise line.error(f"`{name}` lacks its `{item.name}`")
        op = kind(**given)  # type: ignore[arg-type]  # what READERS gives for each field's type
        op.result = result
        if result is not None and isinstance(op, ops.Const):
            result.constant = op.value
        if line.take(" -> "):
            op.on_error = self.block(line)
        return op

    def result(self, line: Line) -> Value:
        value = self.value(line)
        if value is ops.NO_VALUE:
            raise line.error("a result has a name")
        self.define(f"value `%{value.name}`", line)
        line.expect(" : ")
        value.type = self.types.read(line)
        line.expect(" = ")
        return value

    def operands(self, kind: type[Op], line: Line) -> dict[str, object]:
        """The fields of an operation, without those that every operation has."""
        types = {item.name: str(item.type) for item in fields(kind) if item.name not in OF_ALL}
        found: dict[str, object] = {}
        for name, spelled in types.items():
            if spelled == "tuple[Value, ...]":
                values = []
                while goes_to_operand(line, spelled):
                    values.append(self.value(line))
                found[name] = tuple(values)
            elif spelled in POSITIONAL and goes_to_operand(line, spelled):
                found[name] = READERS[spelled](self, line)
        while (separator := SEPARATOR.match(line.text, line.at)) is not None:
            line.at = separator.end()
            name = line.match(KEYWORD, "`name=value`")
            if name in found or types.get(name, "Value") in POSITIONAL:
                raise line.error(f"`{kind.name}` takes no `{name}=`")
            line.expect("=")
            found[name] = READERS[types[name]](self, line)
        return found

    def value(self, line: Line) -> Value:
        name = line.match(VALUE, "a value").removeprefix("%")
        if name == "?":
            return ops.NO_VALUE
        if name not in self.values:
            self.values[name] = Value(NEVER, name)
            self.missing[f"value `%{name}`"] = line
        return self.values[name]

    def block(self, line: Line) -> Block:
        name = line.name("a block")
        if name not in self.blocks:
            self.blocks[name] = Block(name)
            self.missing[f"block `{name}`"] = line
        return self.blocks[name]

    def local(self, line: Line) -> Local:
        name = line.name("a variable")
        if name not in self.locals:
            raise line.error(f"there is no variable `{name}`")
        return self.locals[name]

    def table(self, line: Line) -> tuple[int, ...]:
        """Equal tables are one: code generation tells them apart by identity."""
        numbers = listed(line, line.integer)
        return self.reader.tables.setdefault(numbers, numbers)

    def int_kind(self, line: Line) -> IntKind:
        word = line.match(WORD, "a kind")
        if word not in IntKind.__members__:
            raise line.error(f"there is no kind `{word}`")
        return IntKind[word]

    def place(self, line: Line) -> Loc | None:
        """PATH:LINE:COLUMN-LINE:COLUMN, without the path where the head names it, without an equal line."""
        text = line.rest.strip()
        line.at = len(line.text)
        if text == NOWHERE:
            return None
        found = PLACE.fullmatch(text)
        if found is None:
            raise line.error(f"`{text}` is no place in a file")
        path, first, column, last, end = found.groups()
        path = self.path if path is None else Line(line.number, path).name()
        if not path:
            raise line.error("the head of the function names no file")
        return Loc(
            self.reader.file(path), int(first), int(column) - 1, int(last or first), int(end)
        )


def goes_to_operand(line: Line, spelled: str) -> bool:
    """Whether an operand follows that a field of this type takes; if so, goes there."""
    separator = SEPARATOR.match(line.text, line.at)
    if separator is None:
        return False
    start = separator.end()
    is_value = line.text.startswith("%", start)
    if is_value != ("Value" in spelled) or KEYWORD.match(line.text, start):
        return False
    line.at = start
    return True


def listed(line: Line, read: Callable[[], T]) -> tuple[T, ...]:
    """[ITEM, ...]"""
    found: list[T] = []
    line.expect("[")
    while not line.take("]"):
        if found:
            line.expect(", ")
        found.append(read())
    return tuple(found)


def case(line: Line, first: Callable[[], T], block: Callable[[], Block]) -> tuple[T, Block]:
    """[TYPE or NUMBER, BLOCK]"""
    line.expect("[")
    kind = first()
    line.expect(", ")
    target = block()
    line.expect("]")
    return kind, target


READERS: dict[str, Callable[[FunctionReader, Line], object]] = {
    "Value": FunctionReader.value,
    "Value | None": FunctionReader.value,
    "object": lambda _, line: line.constant(),
    "Local": FunctionReader.local,
    "StaticSlot": lambda f, line: f.reader.slot(line),
    "Block": FunctionReader.block,
    "Function": lambda f, line: f.reader.function(line),
    "Function | None": lambda f, line: f.reader.function(line),
    "str": lambda _, line: line.name(),
    "int": lambda _, line: line.integer(),
    "bool": lambda _, line: line.constant() is True,
    "IntKind": FunctionReader.int_kind,
    "tuple[int, ...]": FunctionReader.table,
    "tuple[Type, ...]": lambda f, line: listed(line, lambda: f.types.read(line)),
    "tuple[tuple[int, Block], ...]": lambda f, line: listed(
        line, lambda: case(line, line.integer, lambda: f.block(line))
    ),
    "tuple[tuple[Type, Block], ...]": lambda f, line: listed(
        line, lambda: case(line, lambda: f.types.read(line), lambda: f.block(line))
    ),
}
"""How a field of an operation is read, by its type."""
