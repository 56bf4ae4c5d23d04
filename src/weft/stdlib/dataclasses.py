"""`dataclasses`: functions over data classes, whose methods the compiler writes (`frontend/sugar`).

# differs: `fields` gives the names of the fields only; `make_dataclass` is not known.
"""

from __future__ import annotations

from weft.runtime.intrinsics import text
from weft.runtime.strings import Str


class FrozenInstanceError(AttributeError):
    """An assignment to a field of a frozen object."""


class Field:
    """A field of a data class."""

    name: Str

    def __init__(self, name: Str) -> None:
        self.name = name


def raise_frozen(name: Str) -> None:
    raise FrozenInstanceError(text("cannot assign to field '") + name + text("'"))


def dataclass(cls):
    raise TypeError("dataclass() is for the line above a class")


def field(**options):
    raise TypeError("field() stands for a default in the body of a data class")


def fields(class_or_instance):
    return tuple([Field(name) for name in class_or_instance._weft_names()])


def is_dataclass(obj) -> bool:
    return hasattr(obj, "_weft_names")


def replace(instance, **changes):
    return instance._weft_replace(**changes)


def asdict(instance):
    return _plain(instance)


def _plain(value):
    if hasattr(value, "_weft_dict"):
        return {name: _plain(item) for name, item in value._weft_dict().items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def astuple(instance):
    return instance._weft_values()
