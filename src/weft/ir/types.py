"""The closed set of types, and the cells in which inference keeps those it is still finding.

A type is immutable, but the parameter of a generic class (`list[T]`) is a `Cell`: a node of a union-find
forest whose content only ever widens. Two lists that may be the same object share one cell, so storing a
`str` through one name is seen through the other. After the fixpoint the cells no longer change and a type
is read as `list[int]`; `key()` gives that spelling, which is also how equal types are recognised.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Reader(Protocol):
    """Whoever must be compiled again when a cell that it read has widened."""

    def requeue(self) -> None: ...


class Type:
    """Base of the closed set of types."""

    __slots__ = ()

    def __str__(self) -> str:
        return spell(self)


@dataclass(frozen=True, slots=True)
class Scalar(Type):
    """`int`, `float`, `bool`: a value in a register. `None` and `Never` hold nothing."""

    name: str

    def __str__(self) -> str:
        return self.name


INT = Scalar("int")
FLOAT = Scalar("float")
BOOL = Scalar("bool")
NONE = Scalar("None")
NEVER = Scalar(
    "Never"
)  # no value yet, or none ever: an empty list's element, a function that only raises


@dataclass(frozen=True, slots=True, eq=False)
class Tuple(Type):
    """A tuple of known length, held by value. `names` makes it a record of keyword arguments."""

    items: tuple[Type, ...]
    names: tuple[str, ...] = ()  # NO_NAMES for a record without items
    spelled: list[str] = field(
        default_factory=list, init=False, repr=False
    )  # see `_closed_spelling`


NO_NAMES = ("",)


@dataclass(frozen=True, slots=True, eq=False)
class Union(Type):
    """One of several types, told apart at run time. Members are never unions, at least two."""

    members: tuple[Type, ...]
    spelled: list[str] = field(
        default_factory=list, init=False, repr=False
    )  # see `_closed_spelling`


@dataclass(frozen=True, slots=True, eq=False)
class ClassType(Type):
    """An object of exactly this class. `args` are the cells of a generic class's parameters."""

    cls: ClassLike
    args: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ArrayType(Type):
    """`Array[T]` of the dialect: a heap object of 8-byte slots."""

    element: Cell


@dataclass(frozen=True, slots=True)
class ByteArrayType(Type):
    """`ByteArray` of the dialect: a heap object of bytes."""


BYTE_ARRAY = ByteArrayType()


@dataclass(frozen=True, slots=True, eq=False)
class BoxType(Type):
    """The heap cell of a variable that a nested function shares with its parent."""

    content: Cell


@dataclass(frozen=True, slots=True, eq=False)
class Callable_(Type):  # noqa: N801  `Callable` is typing's
    """A known function together with what it was made with.

    `captured` names the fields of the closure object (free variables, or `self` of a bound method), in
    order; without any the value is a static object. `owner` tells closures of one `def` apart.
    """

    function: FunctionLike
    owner: object
    captured: tuple[tuple[str, Cell], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ClassObject(Type):
    """A class used as a value: known by its type alone, or an object with the fields of its state."""

    cls: ClassLike


@dataclass(frozen=True, slots=True, eq=False)
class ModuleType(Type):
    """A module used as a value; exists at compile time only."""

    module: object


class ClassLike(Protocol):
    """What types need to know of a class; `frontend.classes.ClassInfo` is the one implementation."""

    fields: dict[str, Cell]
    state: dict[str, Cell] | None  # of the class itself as an object

    @property
    def name(self) -> str: ...
    @property
    def symbol(self) -> str: ...


class FunctionLike(Protocol):
    """What types need to know of a function; `frontend.functions.FunctionInfo` implements it."""

    @property
    def symbol(self) -> str: ...


@dataclass(slots=True, eq=False)
class Cell:
    """A type still being found: the element of a list, a field, a variable, a function's result.

    Invariant: the content only widens; whoever read it is told when it does. `maybe_unset` marks a slot
    that may be read before it is assigned; its memory form then has an unset state.
    """

    changes: ClassVar[int] = 0  # how many there were, of all cells together

    content: Type = NEVER
    parent: Cell | None = None
    number: int = field(default_factory=itertools.count().__next__)  # in order of making
    items: Cell | None = None  # of the tuples in it, once it holds too many lengths of them
    readers: set[Reader] = field(default_factory=set)
    maybe_unset: bool = False
    version: int = 0

    def root(self) -> Cell:
        cell = self
        while cell.parent is not None:
            if cell.parent.parent is not None:
                cell.parent = cell.parent.parent
            cell = cell.parent
        return cell

    def read(self, reader: Reader | None) -> Type:
        root = self.root()
        if reader is not None:
            root.readers.add(reader)
        return root.content

    def flow(self, value: Type) -> None:
        """Let `value` be one of the types held here."""
        root = self.root()
        widened = join(root.content, value)
        root = root.root()  # the join may have unified this very cell
        if widened is not root.content:
            if depth(widened) > MAX_DEPTH or lengths(widened) > MAX_LENGTHS:
                widened = lengthened(widened, root)
            if len(members(widened)) > MAX_MEMBERS:
                raise RecursiveType
            root = root.root()
            root.content = widened
            root.notify()

    def mark_unset(self) -> None:
        root = self.root()
        if not root.maybe_unset:
            root.maybe_unset = True
            root.notify()

    def change(self) -> None:
        """Note that the content, or which cell it is, is another from now on."""
        self.version += 1
        Cell.changes += 1

    def notify(self) -> None:
        self.change()
        for reader in list(self.readers):
            reader.requeue()


MAX_DEPTH = 4  # of tuples within tuples
MAX_LENGTHS = 8  # of the tuples of one union; one that grows in a loop has more than any number
MAX_MEMBERS = 100  # of one union


LONG_TUPLE: list[ClassLike] = []  # the class of tuples of unknown length, in the current compile


class RecursiveType(Exception):
    """A type that would grow without end."""


def is_long_tuple(value: Type) -> bool:
    """Whether it is the tuple of unknown length, whose items share one type."""
    return isinstance(value, ClassType) and bool(LONG_TUPLE) and value.cls is LONG_TUPLE[-1]


def is_short_tuple(value: Type) -> bool:
    """Whether it is a tuple of known length (not a record of keyword arguments)."""
    return isinstance(value, Tuple) and not value.names


def lengths(value: Type) -> int:
    """How many lengths the tuples among the alternatives have."""
    return sum(is_short_tuple(member) for member in members(value))


def lengthened(value: Type, owner: Cell) -> Type:
    """The type with one tuple of unknown length in place of those of known lengths."""
    if owner.items is None:
        owner.items = Cell()
    return join(value, ClassType(LONG_TUPLE[-1], (owner.items,)))


def absorb(a: Type, b: Type) -> tuple[Type, Type]:
    """Where a tuple of unknown length is among the alternatives of two types, no other tuple is."""
    every = [*members(a), *members(b)]
    wide = next((m for m in every if is_long_tuple(m)), None)
    if wide is None or not any(is_short_tuple(m) for m in every):
        return a, b
    assert isinstance(wide, ClassType)
    for member in every:
        if isinstance(member, Tuple) and is_short_tuple(member):
            for item in member.items:
                wide.args[0].flow(item)
    return without_short_tuples(a), without_short_tuples(b)


def without_short_tuples(value: Type) -> Type:
    kept = tuple(m for m in members(value) if not is_short_tuple(m))
    if len(kept) == len(members(value)):
        return value
    return NEVER if not kept else kept[0] if len(kept) == 1 else Union(kept)


def depth(value: Type) -> int:
    """How deeply tuples nest in a type."""
    found = 0
    for member in members(value):
        if isinstance(member, Tuple):
            found = max(found, 1 + max([depth(item) for item in member.items], default=0))
    return found


def unify(a: Cell, b: Cell) -> None:
    """Make two cells one: what flows into either is seen in both."""
    a, b = a.root(), b.root()
    if a is b:
        return
    if a.number > b.number:  # the older one stays, so that what is named by it keeps its name
        a, b = b, a
    b.parent = a
    b.change()
    first, second = a.content, b.content
    changed_unset = a.maybe_unset != b.maybe_unset
    a.maybe_unset = a.maybe_unset or b.maybe_unset
    joined = join(first, second)
    a = a.root()
    readers_a, readers_b = set(a.readers), b.readers
    a.readers = readers_a | readers_b
    old = a.content
    a.content = joined if old is first else join(old, joined)
    a.change()
    if a.content is not first or changed_unset:
        for reader in readers_a:
            reader.requeue()
    # Instances are told apart by cells, so readers of the absorbed cell look again in any case.
    for reader in readers_b:
        reader.requeue()


def members(value: Type) -> tuple[Type, ...]:
    """The alternatives of a type: of a union its members, of `Never` none, else itself."""
    if isinstance(value, Union):
        return value.members
    return () if value is NEVER else (value,)


def join(a: Type, b: Type) -> Type:
    """The smallest type that holds both; `a` itself when `b` adds nothing. Unifies cells of generics."""
    if a is b or b is NEVER:
        return a
    if a is NEVER:
        return b
    a, b = absorb(a, b)
    if a is NEVER or b is NEVER:
        return b if a is NEVER else a
    merged = list(members(a))
    places: dict[object, list[int]] = {}  # in `merged`, of each kind
    for index, member in enumerate(merged):
        places.setdefault(kind(member), []).append(index)
    changed = False
    for other in members(b):
        alike = places.setdefault(kind(other), [])
        for index in alike:
            together = merge(merged[index], other)
            if together is not None:
                if together is not merged[index]:
                    merged[index] = together
                    changed = True
                break
        else:
            alike.append(len(merged))
            merged.append(other)
            changed = True
    if not changed:
        return a
    return merged[0] if len(merged) == 1 else Union(tuple(merged))


def join_all(types: Iterable[Type]) -> Type:
    """The smallest type that holds all of them."""
    result: Type = NEVER
    for one in types:
        result = join(result, one)
    return result


def kind(value: Type) -> object:
    """The same for any two alternatives that `merge` may make one."""
    return value.cls if isinstance(value, ClassType) else type(value)


def merge(a: Type, b: Type) -> Type | None:
    """One type for two alternatives of the same kind, or None where they stay apart."""
    if a is b:
        return a
    match a, b:
        case ClassType(), ClassType() if a.cls is b.cls:
            for mine, theirs in zip(a.args, b.args, strict=True):
                unify(mine, theirs)
            return a
        case ArrayType(), ArrayType():
            unify(a.element, b.element)
            return a
        case BoxType(), BoxType():
            unify(a.content, b.content)
            return a
        case Tuple(), Tuple() if len(a.items) == len(b.items) and a.names == b.names:
            items = tuple(join(x, y) for x, y in zip(a.items, b.items, strict=True))
            same = all(x is y for x, y in zip(items, a.items, strict=True))
            return a if same else Tuple(items, a.names)
        case Callable_(), Callable_() if a.function is b.function and a.owner is b.owner:
            for (_, mine), (_, theirs) in zip(a.captured, b.captured, strict=True):
                unify(mine, theirs)
            return a
        case ClassObject(), ClassObject() if a.cls is b.cls:
            return a
        case ModuleType(), ModuleType() if a.module is b.module:
            return a
    return None


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
        if isinstance(value, Union | Tuple):
            return _composed(value, lambda part: _closed_part(part) or self.of(part, reader))
        name = _identity(value)
        found = self.known.get(name)
        if found is None or not found.is_valid():
            roots: set[Cell] = set()
            found = self.known[name] = _Known(self.spelling(value, roots), roots)
        if reader is not None and reader not in found.readers:
            found.readers.add(reader)
            for root in found.roots:
                root.readers.add(reader)
        return found.text


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


def walk_cells(value: Type, visit: Callable[[Cell], None], seen: set[int] | None = None) -> None:
    """Call `visit` on every cell reachable from a type, each once."""
    seen = set() if seen is None else seen

    def cells(of: Type) -> Iterator[Cell]:
        match of:
            case ClassType():
                yield from of.args
            case ArrayType():
                yield of.element
            case BoxType():
                yield of.content
            case Callable_():
                for _, captured in of.captured:
                    yield captured

    for member in members(value):
        if isinstance(member, Tuple):
            for item in member.items:
                walk_cells(item, visit, seen)
        for cell in cells(member):
            root = cell.root()
            if id(root) not in seen:
                seen.add(id(root))
                visit(root)
                walk_cells(root.content, visit, seen)


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


def is_reference(value: Type) -> bool:
    """Whether values of this (non-union) type are pointers to heap or static objects."""
    if isinstance(value, ClassObject):
        return value.cls.state is not None
    return isinstance(value, ClassType | ArrayType | ByteArrayType | BoxType | Callable_)


def is_unit(value: Type) -> bool:
    """Whether the type has just one value, so that a register need not hold it."""
    if isinstance(value, ClassObject):
        return value.cls.state is None
    return value is NONE or value is NEVER or isinstance(value, ModuleType)


def is_pointer_union(value: Union) -> bool:
    """Whether every member is a reference or a unit: one pointer holds it, the object tells which."""
    return all(is_reference(member) or is_unit(member) for member in value.members)


def nesting(value: Type) -> int:
    """How deep lists of lists and the like are; a type that holds itself counts once."""

    def depth(of: Type, path: list[Cell]) -> int:
        deepest = 0
        for member in members(of):
            if isinstance(member, Tuple):
                deepest = max([deepest, *[1 + depth(item, path) for item in member.items]])
            for cell in member.args if isinstance(member, ClassType) else ():
                root = cell.root()
                if root not in path:
                    deepest = max(deepest, 1 + depth(root.content, [*path, root]))
        return deepest

    return depth(value, [])
