"""How types look to the machine: in registers, in 8-byte memory slots, as objects with a header.

    int float bool     i64 double i1            in a slot: the same (bool as i64)
    objects            ptr
    tuple              a struct of its items    in a slot: a pointer to a boxed copy
    T | None           ptr                      a union of references: the object's header tells which
    int | str          {i64 tag, i64 payload}   in a slot: a pointer, numbers boxed

An object starts with a 32-bit type number and a 32-bit lock word. A slot that may be unset holds a pointer,
null while it is; `None` itself is a static object.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.ir.type_keys import key
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NONE,
    ArrayType,
    BoxType,
    ByteArrayType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    Tuple,
    Type,
    Union,
    is_pointer_union,
)

if TYPE_CHECKING:
    from collections.abc import Callable

HEADER_BYTES = 8
SLOT_BYTES = 8
ARRAY_BASE = 16  # header, length
TAGS = {"int": 1, "float": 2, "bool": 3, "None": 4}
FIRST_TYPE_ID = 16
MIXED = "{ i64, i64 }"


@dataclass(slots=True)
class Layout:
    """Type numbers and field places of one module. Numbers are given in the order of first use."""

    fields_of: Callable[[ClassType], list[tuple[str, Cell]]]
    ids: dict[str, int] = field(default_factory=lambda: dict(TAGS))
    objects: dict[str, dict[str, tuple[int, Cell]]] = field(default_factory=dict)

    def type_id(self, value: Type) -> int:
        # Nobody asks an array what it holds; alike, code for arrays of what looks alike is the same.
        name = "Array" if isinstance(value, ArrayType) else key(value)
        known = self.ids.get(name)
        if known is None:
            known = self.ids[name] = FIRST_TYPE_ID + len(self.ids) - len(TAGS)
        return known

    def fields(self, value: Type) -> dict[str, tuple[int, Cell]]:
        """Each field's byte offset and cell."""
        name = key(value)
        known = self.objects.get(name)
        if known is None:
            match value:
                case ClassType():
                    pairs = self.fields_of(value)
                case Callable_():
                    pairs = list(value.captured)
                case ClassObject(cls=cls) if cls.state is not None:
                    pairs = list(cls.state.items())
                case BoxType():
                    pairs = [("value", value.content)]
                case _:
                    pairs = []
            known = self.objects[name] = {
                field_name: (HEADER_BYTES + SLOT_BYTES * i, cell.root())
                for i, (field_name, cell) in enumerate(pairs)
            }
        return known

    def size(self, value: Type) -> int:
        if isinstance(value, Tuple):
            return HEADER_BYTES + SLOT_BYTES * len(value.items)
        return HEADER_BYTES + SLOT_BYTES * max(1, len(self.fields(value)))


def register(value: Type) -> str:
    """The LLVM type of a value in a register."""
    match value:
        case Tuple():
            return "{ " + ", ".join([register(item) for item in value.items]) + " }"
        case Union():
            return "ptr" if is_pointer_union(value) else MIXED
        case ClassType() | ArrayType() | ByteArrayType() | BoxType() | Callable_():
            return "ptr"
        case ClassObject(cls=cls) if cls.state is not None:
            return "ptr"
    if value is INT:
        return "i64"
    if value is FLOAT:
        return "double"
    return "i1"  # bool, and a placeholder for what has just one value


def slot(value: Type, *, maybe_unset: bool = False) -> str:
    """The LLVM type of an 8-byte memory slot for values of a type."""
    if not maybe_unset:
        if value is INT or value is BOOL:
            return "i64"
        if value is FLOAT:
            return "double"
    return "ptr"


def is_object_slot(value: Type, *, maybe_unset: bool = False) -> bool:
    """Whether a slot holds pointers to objects that carry their own type number."""
    return slot(value, maybe_unset=maybe_unset) == "ptr"


def tag_name(value: Type) -> str | None:
    """The name of the fixed tag of a scalar type."""
    for scalar in (INT, FLOAT, BOOL, NONE):
        if value is scalar:
            return str(scalar)
    return None
