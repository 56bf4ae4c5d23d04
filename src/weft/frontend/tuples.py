"""Tuples whose length is known only at run time, beside those whose types tell it.

    (1, "a")              tuple[int, str]      a value, each item with its own type
    tuple(xs), t[a:b]     tuple[int, ...]      an object of `runtime/tuples.py`
    t = t + (x,)          tuple[int, ...]      in a loop: a type for each length would never end

A value of known length becomes an object wherever the two meet.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.classes import ClassInfo
from weft.ir import ops
from weft.ir.types import (
    ArrayType,
    ClassObject,
    ClassType,
    Tuple,
    Type,
    is_long_tuple,
    is_short_tuple,
    join_all,
    lengths,
    members,
)

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def long_type(wanted: Type) -> ClassType | None:
    """The tuple of unknown length among the alternatives of a type."""
    for member in members(wanted):
        if is_long_tuple(member):
            assert isinstance(member, ClassType)
            return member
    return None


def as_held(narrow: Type, held: Type) -> Type:
    """What is known of a variable's value, where the variable holds its tuples as ones of unknown length."""
    long = long_type(held)
    if long is None or lengths(held):
        return narrow
    return join_all([long if is_short_tuple(member) else member for member in members(narrow)])


def lengthen(low: Lowering, value: Value, wanted: ClassType | None = None) -> Value:
    """A tuple of known length as an object of unknown length; anything else as it is."""
    from weft.frontend import calls

    if not isinstance(value.type, Tuple):
        return value
    if wanted is None:
        cls = low.compiler.runtime_class("tuples", "LongTuple")
        number = low.count(("lengthened", low.node))
        wanted = ClassType(cls, (low.site_cell(low.node, f"lengthened.{number}"),))
    cell = wanted.args[0]
    for kind in value.type.items:
        cell.flow(kind)
    items = low.emit(ops.ArrayNew(low.const(len(value.type.items))), ArrayType(cell))
    for index in range(len(value.type.items)):
        given = low.convert_into(low.tuple_get(value, index), cell)
        low.emit(ops.ArraySet(items, low.const(index), given))
    assert isinstance(wanted.cls, ClassInfo)
    return calls.construct(low, wanted.cls, [items], cells=wanted.args)


def fixed(low: Lowering, value: Value) -> Value:
    """A named tuple as the tuple that it is; anything else as it is."""
    from weft.frontend import attributes

    if not (isinstance(value.type, ClassType) and isinstance(value.type.cls, ClassInfo)):
        return value
    if not value.type.cls.is_named_tuple:
        return value
    record = value.type.cls.find_record()
    assert record is not None
    return low.make_tuple(*[attributes.get(low, value, f.name, low.node) for f in record.fields])


def members_of(low: Lowering, value: Value) -> Value | None:
    """The list of an enumeration's members, for the class as a value."""
    from weft.frontend import attributes

    if isinstance(value.type, ClassObject) and isinstance(value.type.cls, ClassInfo):
        if value.type.cls.is_enumeration:
            return attributes.class_member(low, value, value.type.cls, "_weft_members", low.node)
    return None


def item(low: Lowering, long: Value, index: int) -> Value:
    """An item of a tuple of unknown length."""
    from weft.frontend import attributes

    return attributes.call_method(low, long, "__getitem__", [low.const(index)])


def joined(low: Lowering, before: list[Value], rest: Value) -> Value:
    """One tuple of some values and the items of a tuple of unknown length."""
    from weft.frontend import operators

    return operators.binary(low, ast.Add(), low.make_tuple(*before), rest) if before else rest


def alike(low: Lowering, a: Value, b: Value) -> tuple[Value, Value]:
    """Two operands; where one is a tuple of unknown length, so is the other if it is a tuple."""
    if is_long_tuple(a.type):
        return a, lengthen(low, b)
    if is_long_tuple(b.type):
        return lengthen(low, a), b
    return a, b
