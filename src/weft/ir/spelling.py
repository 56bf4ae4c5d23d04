"""Reading IR text from left to right: words, names, constants and types, as `print.py` and `key` spell them."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from weft.ir.print import bare_length
from weft.ir.type_keys import key
from weft.ir.types import (
    BOOL,
    BYTE_ARRAY,
    FLOAT,
    INT,
    NEVER,
    NO_NAMES,
    NONE,
    ArrayType,
    BoxType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Type,
    Union,
)

WORD = re.compile(r"\w+")
KEYWORD = re.compile(r"\w+(?==)")
# The frame of a generator is a class named for its function.
CLASS = re.compile(r"generator [^\s,()\[\]|?]+|[^\W\d][\w.]*(?::\d+)?")
FUNCTION = re.compile(r"[^(@]+")
QUOTED = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")
INTEGER = re.compile(r"-?\d+")
CONSTANT = re.compile(r"None|True|False|-?(?:inf|nan|\d+(?:\.\d+)?(?:e[+-]\d+)?)")
CONSTANTS = {"None": None, "True": True, "False": False}
PLAIN: dict[str, Type] = {key(kind): kind for kind in (INT, FLOAT, BOOL, NONE, NEVER, BYTE_ARRAY)}


class ParseError(ValueError):
    """The text is not IR: in which line, and what was expected there."""


class Line:
    """One line of text and how far it has been read."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text
        self.at = 0

    @property
    def rest(self) -> str:
        return self.text[self.at :]

    def error(self, problem: str) -> ParseError:
        return ParseError(f"line {self.number}: {problem}")

    def expected(self, what: str) -> ParseError:
        found = f"`{self.rest.strip()}`" if self.rest.strip() else "the end of the line"
        return self.error(f"{what} is expected, not {found}")

    def starts(self, literal: str) -> bool:
        return self.text.startswith(literal, self.at)

    def take(self, literal: str) -> bool:
        """Whether `literal` stands here; goes past it."""
        if not self.starts(literal):
            return False
        self.at += len(literal)
        return True

    def expect(self, literal: str) -> None:
        if not self.take(literal):
            raise self.expected(f"`{literal}`")

    def expect_end(self) -> None:
        if self.rest.strip():
            raise self.expected("the end of the line")

    def match(self, pattern: re.Pattern[str], what: str) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise self.expected(what)
        self.at = found.end()
        return found[0]

    def name(self, what: str = "a name") -> str:
        """A name, in quotes or not."""
        if self.starts("'") or self.starts('"'):
            return self.quoted()
        length = bare_length(self.text, self.at)
        if not length:
            raise self.expected(what)
        self.at += length
        return self.text[self.at - length : self.at]

    def quoted(self) -> str:
        text = self.match(QUOTED, "a string")
        try:
            return str(ast.literal_eval(text))
        except (SyntaxError, ValueError):
            raise self.error(f"{text} is no string") from None

    def constant(self) -> object:
        """A literal as `repr` writes it."""
        if self.starts("'") or self.starts('"'):
            return self.quoted()
        text = self.match(CONSTANT, "a constant")
        if text in CONSTANTS:
            return CONSTANTS[text]
        return int(text) if INTEGER.fullmatch(text) else float(text)

    def integer(self) -> int:
        return int(self.match(INTEGER, "a whole number"))


@dataclass(slots=True, eq=False)
class Named:
    """A class, function or module: IR knows what it is called. `fields` are those that a pass gives a class."""

    symbol: str
    fields: dict[str, Cell] = field(default_factory=dict)
    state: dict[str, Cell] | None = None

    @property
    def name(self) -> str:
        return self.symbol


@dataclass(frozen=True, slots=True)
class Owner:
    """Tells apart closures of one function."""

    number: str


class Types:
    """Reads types. Those that are spelled alike are one object, and share their cells."""

    def __init__(self) -> None:
        self.known: dict[str, Type] = {}
        self.named: dict[str, Named] = {}
        self.owners: dict[str, Owner] = {}

    def read(self, line: Line, path: tuple[Cell, ...] = ()) -> Type:
        """A type; `path` are the cells it stands in, outermost first."""
        start = line.at
        members = [self.member(line, path)]
        while line.take(" | "):
            members.append(self.member(line, path))
        found = members[0] if len(members) == 1 else Union(tuple(members))
        spelled = line.text[start : line.at]
        if path and "^" in spelled:
            return found  # it refers to a cell around it
        return self.known.setdefault(spelled, found)

    def cell(self, line: Line, path: tuple[Cell, ...] = ()) -> Cell:
        """What a cell holds, `?` if it may be unset; `^N` is the cell itself that stands N levels further out."""
        if line.take("^"):
            level = line.integer()
            if level >= len(path):
                raise line.error(f"`^{level}` leads out of the type")
            cell = path[-1 - level]
        else:
            cell = Cell()
            cell.content = self.read(line, (*path, cell))
        if line.take("?"):
            cell.maybe_unset = True
        return cell

    def member(self, line: Line, path: tuple[Cell, ...]) -> Type:
        """A type that is no union."""
        if line.take("tuple["):
            return self.tuple_type(line, path)
        if line.take("type["):
            found: Type = ClassObject(self.name(line.match(CLASS, "a class")))
            line.expect("]")
            return found
        if line.take("<function "):
            return self.function_type(line, path)
        if line.take("<module "):
            found = ModuleType(self.name(line.match(CLASS, "a module")))
            line.expect(">")
            return found
        name = line.match(CLASS, "a type")
        if name in PLAIN:
            return PLAIN[name]
        args = self.cells(line, path)
        match name, args:
            case "Array", (element,):
                return ArrayType(element)
            case "Box", (content,):
                return BoxType(content)
            case (("Array" | "Box"), _):
                raise line.error(f"`{name}` takes one type")
        return ClassType(self.name(name), args)

    def cells(self, line: Line, path: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """The arguments of a generic class, none if there are no brackets."""
        found: list[Cell] = []
        if line.take("["):
            found.append(self.cell(line, path))
            while line.take(", "):
                found.append(self.cell(line, path))
            line.expect("]")
        return tuple(found)

    def tuple_type(self, line: Line, path: tuple[Cell, ...]) -> Tuple:
        """The items, of a record with their names."""
        if line.take("()]"):
            return Tuple(())
        if line.take("**]"):
            return Tuple((), NO_NAMES)
        items: list[Type] = []
        names: list[str] = []
        while not items or line.take(", "):
            if KEYWORD.match(line.text, line.at):
                names.append(line.match(WORD, "a name"))
                line.expect("=")
            items.append(self.read(line, path))
        line.expect("]")
        if names and len(names) != len(items):
            raise line.error("either all items of a tuple have names or none")
        return Tuple(tuple(items), tuple(names))

    def function_type(self, line: Line, path: tuple[Cell, ...]) -> Callable_:
        """A function with what it has captured."""
        function = self.name(line.match(FUNCTION, "a function"))
        owner = None
        if line.take("@"):
            number = line.match(WORD, "a number")
            owner = self.owners.setdefault(number, Owner(number))
        line.expect("(")
        captured: list[tuple[str, Cell]] = []
        while not line.starts(")"):
            if captured:
                line.expect(", ")
            name = line.name()
            line.expect(": ")
            captured.append((name, self.cell(line, path)))
        line.expect(")>")
        return Callable_(function, owner, tuple(captured))

    def name(self, symbol: str) -> Named:
        return self.named.setdefault(symbol, Named(symbol))
