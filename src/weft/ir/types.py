"""The closed set of types, and the cells in which inference keeps those it is still finding.

A type is immutable, but the parameter of a generic class (`list[T]`) is a `Cell`: a node of a union-find
forest whose content only ever widens. Two lists that may be the same object share one cell, so storing a
`str` through one name is seen through the other. After the fixpoint the cells no longer change and a type
is read as `list[int]`; `type_keys` gives that spelling, which is also how equal types are recognised.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
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
        from weft.ir.type_keys import spell

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
)  # no value yet (an empty list's element), or none ever (a function that raises)


@dataclass(frozen=True, slots=True, eq=False)
class Tuple(Type):
    """A tuple of known length, held by value. `names` makes it a record of keyword arguments."""

    items: tuple[Type, ...]
    names: tuple[str, ...] = ()  # NO_NAMES for a record without items
    spelled: list[str] = field(default_factory=list, init=False, repr=False)  # see `type_keys`


NO_NAMES = ("",)


@dataclass(frozen=True, slots=True, eq=False)
class Union(Type):
    """One of several types, told apart at run time. Members are never unions, at least two."""

    members: tuple[Type, ...]
    spelled: list[str] = field(default_factory=list, init=False, repr=False)  # see `type_keys`


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
        before = root.content
        widened = join(before, value)
        root = root.root()  # the join may have unified this very cell, or widened it
        if root.content is not before:
            widened = join(root.content, widened)
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


# What is still to flow into the items of tuples of unknown length. Those may hold such tuples themselves, in
# cells that are being widened: what flows there meanwhile waits for its turn.
_to_absorb: list[tuple[Cell, Type]] = []


def absorb(a: Type, b: Type) -> tuple[Type, Type]:
    """Where a tuple of unknown length is among the alternatives of two types, no other tuple is."""
    every = [*members(a), *members(b)]
    wide = next((m for m in every if is_long_tuple(m)), None)
    if wide is None or not any(is_short_tuple(m) for m in every):
        return a, b
    assert isinstance(wide, ClassType)
    is_first = not _to_absorb
    for member in every:
        if isinstance(member, Tuple) and is_short_tuple(member):
            _to_absorb.extend((wide.args[0], item) for item in member.items)
    if is_first:
        try:
            for cell, item in _to_absorb:  # grows meanwhile
                cell.flow(item)
        finally:
            _to_absorb.clear()
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
    was_unset = (a.maybe_unset, b.maybe_unset)
    a.maybe_unset = any(was_unset)
    joined = join(first, second)
    a = a.root()
    readers_a, readers_b = set(a.readers), b.readers
    a.readers = readers_a | readers_b
    old = a.content
    a.content = joined if old is first else join(old, joined)
    a.change()
    # Who read a cell that held all this before knows nothing new. The instances that it asked for are those
    # of another cell then; they are compiled for the same types and stay right.
    if a.content is not first or was_unset[0] != a.maybe_unset:
        for reader in readers_a:
            reader.requeue()
    if join(second, a.content) is not second or was_unset[1] != a.maybe_unset:
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
    if isinstance(a, ClassType) and isinstance(b, ClassType) and a.cls is b.cls:
        return merge(a, b) or a
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
    match value:
        case ClassType():
            return value.cls
        case Callable_():  # a value may be any of dozens
            return value.function, id(value.owner)
        case ClassObject():
            return ClassObject, value.cls
    return type(value)


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
