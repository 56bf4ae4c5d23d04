"""Objects that hold a number, a text or a tuple: of classes that derive from those types, members of enumerations.

class Money(int): ...
range(Money(5))                 the library is given the value
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend.classes import ClassInfo
from weft.frontend.sugar.enumerations import PLAIN_VALUES
from weft.frontend.sugar.value_bases import BUILTINS, FIELD, value_kind
from weft.ir.type_keys import key
from weft.ir.types import FLOAT, INT, Callable_, ClassObject, ClassType, members

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Type

KINDS = {value_kind(name): (name, FIELD) for name in BUILTINS}
KINDS |= {kind: (name, "value") for kind, name in PLAIN_VALUES.items()}


def held(value: Type) -> tuple[str, str] | None:
    """The builtin type whose values objects of a type hold, and the field; None for all other types."""
    if not isinstance(value, ClassType) or not isinstance(value.cls, ClassInfo):
        return None
    record = value.cls.find_record()
    return KINDS.get(record.kind) if record is not None else None


def holds(value: Type, builtin: str) -> bool:
    found = held(value)
    return found is not None and found[0] == builtin


def base_of(receiver: Type, first: Value) -> ClassInfo | None:
    """What `int` stands for in `int.method(first, ...)`, if the first argument is such an object or a class of them."""
    match receiver:
        case Callable_(function=function):
            name = function.symbol.removeprefix("builtins.")
        case ClassObject(cls=ClassInfo(symbol=name)):
            pass
        case _:
            return None
    if not isinstance(first.type, ClassType | ClassObject):
        return None
    cls = first.type.cls
    if not isinstance(cls, ClassInfo):
        return None
    return next((c for c in cls.mro() if c.record and c.record.kind == value_kind(name)), None)


def fits(low: Lowering, value: Type, wanted: Type) -> bool:
    """Whether objects of a type hold what the library asks for."""
    found = held(value)
    if found is None:
        return False
    if found[0] == "str":
        return key(low.str_type) in {key(m) for m in members(wanted)}
    return any(m in (INT, FLOAT) for m in members(wanted)) and found[0] in ("int", "float")


def unwrapped(low: Lowering, value: Value) -> Value:
    """The number, text or tuple in an object that holds one; any other value as it is."""
    from weft.frontend import attributes

    found = held(value.type)
    if found is None:
        return value
    assert isinstance(value.type, ClassType)
    assert isinstance(value.type.cls, ClassInfo)
    got = attributes.inferred_field(low, value, value.type.cls, found[1], None, low.node)
    return value if got is None else got
