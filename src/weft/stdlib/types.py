"""`types`: names of types that have no builtin one, for `isinstance`, and namespaces.

# differs: nothing can be made of the types of functions, modules and generators; `type(f)` of a function is none of them.
# differs: the attributes of all `SimpleNamespace` objects have one type each; `MappingProxyType` takes a `dict`.
"""

from __future__ import annotations

from functools import _bound  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from weft.runtime.generators import Generator
from weft.runtime.python_iteration import python_iterator
from weft.runtime.showing import begin_showing, end_showing
from weft.runtime.tracebacks import CodeType, FrameType, TracebackType

if TYPE_CHECKING:
    from collections.abc import Iterator

D = TypeVar("D", bound=Any)

__all__ = [
    "BuiltinFunctionType",
    "BuiltinMethodType",
    "CodeType",
    "FrameType",
    "FunctionType",
    "GeneratorType",
    "LambdaType",
    "MappingProxyType",
    "MethodType",
    "NoneType",
    "SimpleNamespace",
    "TracebackType",
]


class FunctionType:
    """Functions of the program; the compiler knows them (`frontend/virtual_classes.py`)."""


class MethodType:
    """Methods bound to an object."""

    def __new__(cls, function, instance):
        return _bound(function, instance)


class BuiltinFunctionType:
    """Functions of Python itself."""


class NoneType:
    """The type of `None`."""


GeneratorType = Generator
LambdaType = FunctionType
BuiltinMethodType = BuiltinFunctionType


class SimpleNamespace:
    """An object with the attributes that it is given."""

    _weft_open = True  # programs add attributes

    def _update(self, mapping) -> None:
        """Store what is named only at run time; see `frontend/namespaces.py`."""
        for name, value in mapping.items():
            setattr(self, name, value)

    def __repr__(self) -> str:
        if not begin_showing(self):
            return "namespace(...)"
        parts = []
        try:
            for name, value in vars(self).items():
                parts.append(f"{name}={value!r}")
        finally:
            end_showing()
        return f"namespace({', '.join(parts)})"

    def __eq__(self, other) -> bool:
        if isinstance(other, SimpleNamespace):
            return vars(self) == vars(other)
        return False


class mappingproxy(Generic[D]):
    """A look at a dictionary that cannot change it."""

    source: D

    def __init__(self, mapping: D) -> None:
        self.source = mapping

    def __iter__(self) -> Iterator[Any]:
        return python_iterator(self)

    def __len__(self) -> int:
        return len(self.source)

    def __getitem__(self, key):
        return self.source[key]

    def __setitem__(self, key, value) -> NoReturn:
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __delitem__(self, key) -> NoReturn:
        raise TypeError("'mappingproxy' object does not support item deletion")

    def __contains__(self, key) -> bool:
        return key in self.source

    def __eq__(self, other) -> bool:
        if isinstance(other, mappingproxy):
            return self.source == other.source
        return self.source == other

    def __or__(self, other):
        return self.source | (other.source if isinstance(other, mappingproxy) else other)

    def __ror__(self, other):
        return other | self.source

    def __reversed__(self):
        return reversed(self.source)

    def __repr__(self) -> str:
        return f"mappingproxy({self.source!r})"

    def __str__(self) -> str:
        return str(self.source)

    def get(self, key, default=None):
        return self.source.get(key, default)

    def keys(self):
        return self.source.keys()

    def values(self):
        return self.source.values()

    def items(self):
        return self.source.items()

    def copy(self):
        return self.source.copy()

    def iter_first(self) -> int:
        return self.source.iter_first()

    def iter_next(self, cursor: int) -> int:
        return self.source.iter_next(cursor)

    def iter_item(self, cursor: int):
        return self.source.iter_item(cursor)


MappingProxyType = mappingproxy


def _read_only(mapping):
    """What `globals()` gives."""
    return mappingproxy(mapping)
