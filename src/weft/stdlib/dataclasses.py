"""`dataclasses`: functions over data classes, whose methods the compiler writes (`frontend/sugar`).

# differs: of the fields, `fields` gives names, types, defaults, factories and metadata; the type is the text of the
# annotation unless that is the name of a class. `make_dataclass` is not known.
"""

from __future__ import annotations

from weft.runtime.intrinsics import mentions, text
from weft.runtime.strings import Str


class FrozenInstanceError(AttributeError):
    """An assignment to a field of a frozen object."""


class KW_ONLY:
    """In the body of a data class, as an annotation: the fields after it are given by keyword."""


class InitVar:
    """In the body of a data class, as an annotation: the value is for `__post_init__` alone."""


class _MISSING_TYPE:
    """The class of `MISSING`."""

    def __repr__(self) -> Str:  # type: ignore[override]
        return text("<dataclasses._MISSING_TYPE object>")


MISSING = _MISSING_TYPE()


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
    made = [Field(name) for name in class_or_instance._weft_names()]
    if mentions("type"):
        types = class_or_instance._weft_types()
        for i in range(len(made)):
            made[i].type = types[i]  # type: ignore[attr-defined]
    if mentions("default"):
        defaults = class_or_instance._weft_defaults()
        for one in made:
            one.default = defaults[one.name] if one.name in defaults else MISSING  # type: ignore[attr-defined]
    if mentions("default_factory"):
        factories = class_or_instance._weft_factories()
        for one in made:
            one.default_factory = factories[one.name] if one.name in factories else MISSING  # type: ignore[attr-defined]
    if mentions("metadata"):
        metadata = class_or_instance._weft_metadata()
        for one in made:
            one.metadata = metadata[one.name] if one.name in metadata else {}  # type: ignore[attr-defined]
    return tuple(made)


def is_dataclass(obj) -> bool:
    return hasattr(obj, "_weft_names")


def replace(instance, **changes):
    return instance._weft_replace(**changes)


def asdict(instance, *, dict_factory=None):
    return _as_dict(instance, dict_factory)


def _as_dict(value, factory):
    if hasattr(value, "_weft_dict"):
        if factory is None:
            return {name: _as_dict(item, factory) for name, item in value._weft_dict().items()}
        return factory([(n, _as_dict(item, factory)) for n, item in value._weft_dict().items()])
    if hasattr(value, "_fields"):
        return value
    if isinstance(value, list):
        return [_as_dict(item, factory) for item in value]
    if isinstance(value, tuple):
        return tuple([_as_dict(item, factory) for item in value])
    if isinstance(value, dict):
        return {_as_dict(key, factory): _as_dict(item, factory) for key, item in value.items()}
    return value


def astuple(instance):
    return instance._weft_mapped(_as_tuple)


def _as_tuple(value):
    if hasattr(value, "_weft_mapped"):
        return value._weft_mapped(_as_tuple)
    if hasattr(value, "_fields"):
        return value
    if isinstance(value, list):
        return [_as_tuple(item) for item in value]
    if isinstance(value, tuple):
        return tuple([_as_tuple(item) for item in value])
    if isinstance(value, dict):
        return {_as_tuple(key): _as_tuple(item) for key, item in value.items()}
    return value
