"""How types are spelled: `key()` gives equal texts for equal types, which is how they are recognised.

A key holds for as long as the cells in the type stay as they are, and is kept until one of them widens.
`display()` is the type as the user would write it, for messages.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from weft.ir.types import (
    NEVER,
    ArrayType,
    BoxType,
    ByteArrayType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Scalar,
    Tuple,
    Union,
    is_long_tuple,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.ir.types import Reader, Type


def holds(wide: Type, narrow: Type) -> bool:
    """Whether every alternative of `narrow` is one of `wide`, by spelling."""
    if wide is narrow or narrow is NEVER:
        return True
    known = members(wide)
    return all(one in known or any(same(one, m) for m in known) for one in members(narrow))


def same(a: Type, b: Type, reader: Reader | None = None) -> bool:
    """Whether the keys are equal, which mostly shows without spelling the types."""
    if a is b:
        return True
    match a, b:
        case Scalar(), Scalar():
            return a.name == b.name
        case ClassType(), ClassType():
            if a.cls is not b.cls or len(a.args) != len(b.args):
                return False
            if all(x.root() is y.root() for x, y in zip(a.args, b.args, strict=True)):
                return True
        case Tuple(), Tuple():
            if len(a.items) != len(b.items) or a.names != b.names:
                return False
            return all(same(x, y, reader) for x, y in zip(a.items, b.items, strict=True))
        case Callable_(), Callable_():
            if a.function.symbol != b.function.symbol or len(a.captured) != len(b.captured):
                return False
        case (Union(), Union()) | (ArrayType(), ArrayType()) | (BoxType(), BoxType()):
            pass
        case _ if type(a) is not type(b):
            return False
    return key(a, reader) == key(b, reader)


def key(value: Type, reader: Reader | None = None) -> str:
    """A name of the type, equal for equal types; marks `reader` as depending on every cell in it."""
    return _closed_part(value) or _KEYS.of(value, reader)


def identity_key(value: Type, reader: Reader | None = None) -> str:
    """Like `key`, but tells apart lists that have not been found to share their elements."""
    return _closed_part(value) or _IDENTITY_KEYS.of(value, reader)


def spell(value: Type) -> str:
    """The type in full: as `key`, but also with what closures capture where their owner tells it."""
    return _full_spelling(value, set(), in_full=True)


def _full_spelling(value: Type, roots: set[Cell], *, in_full: bool = False) -> str:
    try:
        return _Spelling(roots, in_full=in_full).type(value)
    except _TooLong:
        return _ByComponent(roots, in_full=in_full).type(value)


class _Known:
    """How a type is spelled, for as long as the cells in it stay as they are."""

    __slots__ = ("checked", "readers", "roots", "text", "versions")

    def __init__(self, text: str, roots: set[Cell]) -> None:
        self.text = text
        self.roots = tuple(roots)
        self.versions = [root.version for root in self.roots]
        self.checked = Cell.changes
        self.readers: set[Reader] = set()

    def is_valid(self) -> bool:
        if self.checked != Cell.changes:
            if self.versions != [root.version for root in self.roots]:
                return False
            self.checked = Cell.changes
        return True


class _Spellings:
    """How types are spelled, each found once for as long as it does not change."""

    def __init__(self, spelling: Callable[[Type, set[Cell]], str]) -> None:
        self.spelling = spelling
        self.known: dict[object, _Known] = {}

    def of(self, value: Type, reader: Reader | None) -> str:
        if isinstance(value, Tuple):
            return _composed(value, lambda part: _closed_part(part) or self.of(part, reader))
        name = _identity(value)
        found = self.known.get(name)
        if found is None or not found.is_valid():
            roots: set[Cell] = set()
            if isinstance(value, Union):
                text = _composed(value, lambda part: self.part(part, roots))
            else:
                text = self.spelling(value, roots)
            found = self.known[name] = _Known(text, roots)
        if reader is not None and reader not in found.readers:
            found.readers.add(reader)
            for root in found.roots:
                root.readers.add(reader)
        return found.text

    def part(self, value: Type, roots: set[Cell]) -> str:
        """The spelling of an alternative; adds the cells that it depends on."""
        if isinstance(value, Tuple):
            return _composed(value, lambda item: self.part(item, roots))
        text = _closed_part(value)
        if not text:
            text = self.of(value, None)
            roots.update(self.known[_identity(value)].roots)
        return text


def _identity(value: Type) -> object:
    """The same for types made of the same cells."""
    match value:
        case ClassType():
            return (value.cls, *[arg.root() for arg in value.args])
        case ArrayType():
            return (ArrayType, value.element.root())
        case BoxType():
            return (BoxType, value.content.root())
    return value


def _composed(value: Union | Tuple, spelled: Callable[[Type], str]) -> str:
    """The spelling of a type that consists of others."""
    if isinstance(value, Union):
        return " | ".join(sorted([spelled(m) for m in value.members]))
    parts = [spelled(m) for m in value.items]
    if value.names:
        parts = [f"{n}={p}" for n, p in zip(value.names, parts, strict=False)]
        return f"tuple[{', '.join(parts) if parts else '**'}]"
    return f"tuple[{', '.join(parts) if parts else '()'}]"


def forget_spellings() -> None:
    """Let go of what is known of the types of a compile that is over."""
    _KEYS.known = {}
    _IDENTITY_KEYS.known = {}


class _TooLong(Exception):
    """Types that mention each other have more ways through them than can be followed."""


class _Spelling:
    """A type as text; a cell within itself is the number of cells between, so that equal types have equal texts."""

    MOST_CELLS = 400

    def __init__(self, roots: set[Cell], *, in_full: bool = False) -> None:
        self.roots = roots  # all that are met
        self.in_full = in_full
        self.path: list[Cell] = []
        self.visited = 0

    def root(self, inner: Cell) -> Cell:
        root = inner.root()
        self.roots.add(root)
        return root

    def cell(self, inner: Cell) -> str:
        root = self.root(inner)
        for depth, seen in enumerate(reversed(self.path)):
            if seen is root:
                return f"^{depth}"
        self.visited += 1
        if self.visited > self.MOST_CELLS:
            raise _TooLong
        self.path.append(root)
        spelled = self.type(root.content)
        self.path.pop()
        return spelled

    def type(self, value: Type) -> str:
        closed = _closed_part(value)
        if closed:
            return closed
        match value:
            case ClassType():
                if is_long_tuple(value):
                    return f"tuple[{self.cell(value.args[0])}, ...]"
                return f"{value.cls.symbol}[{', '.join([self.cell(arg) for arg in value.args])}]"
            case Union() | Tuple():
                return _composed(value, self.type)
            case ArrayType():
                return f"Array[{self.cell(value.element)}]"
            case ByteArrayType():
                return "ByteArray"
            case BoxType():
                # Part of the spelling: boxes that may be unset are laid out otherwise than those that are not.
                unset = "?" if value.content.root().maybe_unset else ""
                return f"Box[{self.cell(value.content)}{unset}]"
            case Callable_():
                if not self.in_full and getattr(value.owner, "has_one_of_each", False):
                    return f"<function {value.function.symbol}@{_owner_number(value.owner)}>"
                inside = ", ".join([f"{name}: {self.cell(c)}" for name, c in value.captured])
                owner = f"@{_owner_number(value.owner)}" if value.owner is not None else ""
                return f"<function {value.function.symbol}{owner}({inside})>"
            case ModuleType():
                return f"<module {getattr(value.module, 'name', '?')}>"
        raise AssertionError(value)


class _ByIdentity(_Spelling):
    """With the cells themselves in it: which one it is tells what it holds, so each is spelled once."""

    def __init__(self, roots: set[Cell]) -> None:
        super().__init__(roots)
        self.spelled: set[Cell] = set()

    def cell(self, inner: Cell) -> str:
        root = self.root(inner)
        mark = f"#{id(root)}"
        if root in self.spelled:
            return mark
        self.spelled.add(root)
        return self.type(root.content) + mark


class _ByComponent(_Spelling):
    """For types that mention each other a lot, in time that grows with their size only.

    The cells that can reach each other, a strongly connected component, are spelled once for each way into it,
    and are numbered from there. Long texts are replaced by their digests.
    """

    LONGEST = 200

    def __init__(self, roots: set[Cell], *, in_full: bool) -> None:
        super().__init__(roots, in_full=in_full)
        self.components: dict[Cell, Cell | None] = {}  # its first cell; None where a cell is alone
        self.known: dict[Cell, str] = {}
        self.inside: Cell | None = None
        self.numbers: dict[Cell, int] = {}

    def cell(self, inner: Cell) -> str:
        root = self.root(inner)
        if root not in self.components:
            self.find_components(root)
        component = self.components[root]
        if component is not None and component is self.inside:
            if root in self.numbers:
                return f"@{self.numbers[root]}"
            self.numbers[root] = len(self.numbers)
            return self.type(root.content)
        if root not in self.known:
            outside = self.inside, self.numbers
            self.inside, self.numbers = component, {root: 0}
            text = self.type(root.content)
            self.inside, self.numbers = outside
            if len(text) > self.LONGEST:
                text = f"%{blake2b(text.encode(), digest_size=16).hexdigest()}"
            self.known[root] = text
        return self.known[root]

    def find_components(self, start: Cell) -> None:
        """Source: Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM J. Comput. 1 (2), 1972."""
        order: dict[Cell, int] = {}
        lowest: dict[Cell, int] = {}
        stack: list[Cell] = []

        def visit(root: Cell) -> None:
            order[root] = lowest[root] = len(order)
            stack.append(root)
            followers = _Cells(self).of(root.content)
            for follower in followers:
                if follower in self.components:
                    continue
                if follower not in order:
                    visit(follower)
                    lowest[root] = min(lowest[root], lowest[follower])
                else:
                    lowest[root] = min(lowest[root], order[follower])
            if lowest[root] != order[root]:
                return
            found = stack[stack.index(root) :]
            del stack[-len(found) :]
            is_alone = len(found) == 1 and root not in followers
            for member in found:
                self.components[member] = None if is_alone else root

        visit(start)


class _Cells(_Spelling):
    """The cells that a type itself has in it."""

    def __init__(self, other: _Spelling) -> None:
        super().__init__(other.roots, in_full=other.in_full)

    def cell(self, inner: Cell) -> str:
        self.path.append(self.root(inner))
        return ""

    def of(self, value: Type) -> list[Cell]:
        self.type(value)
        return self.path


_KEYS = _Spellings(_full_spelling)
_IDENTITY_KEYS = _Spellings(lambda value, roots: _ByIdentity(roots).type(value))


def _closed_spelling(value: Tuple | Union) -> str:
    """The spelling of a type without cells in it, found once as it never changes; else nothing."""
    if not value.spelled:
        parts = value.items if isinstance(value, Tuple) else value.members
        spelled = [_closed_part(part) for part in parts]
        if not all(spelled):
            value.spelled.append("")
        elif isinstance(value, Union):
            value.spelled.append(" | ".join(sorted(spelled)))
        elif value.names or not spelled:
            value.spelled.append("")
        else:
            value.spelled.append(f"tuple[{', '.join(spelled)}]")
    return value.spelled[0]


def _closed_part(value: Type) -> str:
    match value:
        case Scalar():
            return value.name
        case ClassType() if not value.args:
            return value.cls.symbol
        case Tuple() | Union():
            return _closed_spelling(value)
        case ClassObject():
            return f"type[{value.cls.symbol}]"
    return ""


def _owner_number(owner: object) -> str:
    return str(getattr(owner, "number", id(owner)))


def display(value: Type) -> str:
    """The type as the user would write it: without module prefixes and the runtime's own names."""
    return _display(value, [])


def _display(value: Type, path: list[Cell]) -> str:
    def cell(inner: Cell) -> str:
        root = inner.root()
        if any(seen is root for seen in path):
            return "..."
        if root.content is NEVER:
            return "?"
        return _display(root.content, [*path, root])

    match value:
        case ClassType():
            inside = [cell(arg) for arg in value.args]
            if is_long_tuple(value):
                return f"tuple[{inside[0]}, ...]"
            return f"{value.cls.name}[{', '.join(inside)}]" if inside else value.cls.name
        case Union():
            return " | ".join(sorted(_display(m, path) for m in value.members))
        case Tuple():
            return f"tuple[{', '.join(_display(m, path) for m in value.items) or '()'}]"
        case Callable_():
            return "function"
        case ClassObject():
            return f"type[{value.cls.name}]"
        case ModuleType():
            return "module"
    return key(value)
