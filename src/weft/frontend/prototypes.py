"""Instances of the dialect that need not be compiled, since one for the same types is.

Instances are told apart by cells: `append` of two lists of integers that have nothing to do with each other are
two, lest what is found to be in one of them be taken to be in both. Mostly that never happens, and in the end
all are made one. So the first is the *prototype* of the others: they stand for it for as long as their types are
spelled alike. All that the prototype does to its types would change nothing in theirs. When one of its types
widens, an instance is compiled by itself, or stands for another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.ir.type_keys import key
from weft.ir.types import (
    ArrayType,
    BoxType,
    Callable_,
    Cell,
    ClassType,
    Tuple,
    Type,
    Union,
    members,
    walk_cells,
)

if TYPE_CHECKING:
    from weft.frontend.instances import Instance


class Prototypes:
    """The instances of the dialect that others may stand for, by function and by the spelling of their types.

    Invariant: while nothing is queued, the types of an instance and of its prototype are spelled alike.
    """

    def __init__(self) -> None:
        self.known: dict[object, Instance] = {}

    def settle(self, instance: Instance) -> bool:
        """Let the instance stand for another one, if there is one; otherwise it is to be compiled."""
        if not may_have_prototype(instance):
            return False
        found = self.known.get(names_of(instance))
        if found is None or found is instance or not is_settled(found):
            return False
        result = of_other_cells(found, instance)
        if result is None:
            return False
        self.withdraw(instance)
        instance.prototype = found
        instance.diagnostics, instance.callees, instance.told = [], [found], {found: True}
        instance.has_asked = False
        instance.function.result.flow(result)
        found.followers.append(instance)
        found.function.result.read(instance)
        found.learn(is_certain=instance.is_certain, expected=instance.expected)
        return True

    def note(self, instance: Instance) -> None:
        """An instance was compiled: those that stand for it look again if it is not what it was."""
        if not may_have_prototype(instance):
            return
        names = names_of(instance)
        if instance.names != names or instance.diagnostics:
            self.withdraw(instance)
        if not instance.diagnostics:
            instance.names = names
            self.known.setdefault(names, instance)

    def withdraw(self, instance: Instance) -> None:
        if self.known.get(instance.names) is instance:
            del self.known[instance.names]
        instance.names = ()
        followers, instance.followers = instance.followers, []
        for follower in followers:
            if follower.prototype is instance:
                follower.requeue()


def may_have_prototype(instance: Instance) -> bool:
    return instance.info.module.is_dialect and not instance.info.scope.has_yield


def names_of(instance: Instance) -> tuple[object, ...]:
    """What is the same for instances that may stand for each other; the instance is told when it changes."""
    from weft.frontend.instances import closure_key

    spelled = [key(given, instance) for given in instance.arguments]
    return (instance.info, closure_key(instance.closure), *spelled)


def is_settled(instance: Instance) -> bool:
    return instance.is_lowered and not instance.is_running and not instance.is_queued


def of_other_cells(prototype: Instance, instance: Instance) -> Type | None:
    """The prototype's result as one of the instance's: with its cells for those of the prototype's arguments.

    None where the result has other cells, such as those of a list that the function makes.
    """
    result = prototype.function.result.root().content
    if not has_cells(result):
        return result
    places: dict[Cell, Cell | None] = {}
    for theirs, mine in zip(prototype.arguments, instance.arguments, strict=True):
        pair(theirs, mine, places)
    return replaced(result, places)


def has_cells(value: Type) -> bool:
    found: list[Cell] = []
    walk_cells(value, found.append)
    return bool(found)


def pair(theirs: Type, mine: Type, places: dict[Cell, Cell | None]) -> None:
    """Note which cell of one type stands where a cell of the other does; None where there are several."""
    mine_by_name = {key(one): one for one in members(mine)}
    for one in members(theirs):
        other = mine_by_name.get(key(one))
        match one, other:
            case Tuple(), Tuple():
                for a, b in zip(one.items, other.items, strict=True):
                    pair(a, b, places)
            case ClassType(), ClassType():
                for x, y in zip(one.args, other.args, strict=True):
                    pair_cells(x, y, places)
            case ArrayType(), ArrayType():
                pair_cells(one.element, other.element, places)
            case BoxType(), BoxType():
                pair_cells(one.content, other.content, places)
            case Callable_(), Callable_():
                for (_, x), (_, y) in zip(one.captured, other.captured, strict=True):
                    pair_cells(x, y, places)


def pair_cells(theirs: Cell, mine: Cell, places: dict[Cell, Cell | None]) -> None:
    theirs, mine = theirs.root(), mine.root()
    if theirs not in places:
        places[theirs] = mine
        pair(theirs.content, mine.content, places)
    elif places[theirs] is not mine:
        places[theirs] = None


def replaced(value: Type, places: dict[Cell, Cell | None]) -> Type | None:
    """A type with other cells; None where one has no counterpart."""
    match value:
        case Union():
            parts = [replaced(one, places) for one in value.members]
            return None if None in parts else Union(tuple(p for p in parts if p is not None))
        case Tuple():
            parts = [replaced(one, places) for one in value.items]
            if None in parts:
                return None
            return Tuple(tuple(p for p in parts if p is not None), value.names)
        case ClassType(args=args) if args:
            cells = [places.get(cell.root()) for cell in args]
            if None in cells:
                return None
            return ClassType(value.cls, tuple(c for c in cells if c is not None))
        case ArrayType():
            element = places.get(value.element.root())
            return None if element is None else ArrayType(element)
        case BoxType() | Callable_():
            return None if has_cells(value) else value
    return value
