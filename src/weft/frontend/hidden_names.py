"""Names that a class of the library has for itself alone, so that programs may use them for their own.

The runtime's `List` has a field `size` and a method `grow`; Python's `list` has neither. So for a program
`xs.size` is no such thing, and `class Stack(list)` may have both, beside those of `List`: what the program
calls `size` is known to the compiler as `size__own`.
"""

from __future__ import annotations

import enum
import importlib
from typing import TYPE_CHECKING

from weft.frontend.class_names import PUBLIC
from weft.frontend.loader import Kind
from weft.ir.types import ClassObject, ClassType, members

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.classes import ClassInfo
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Type

SUFFIX = "__own"


def own(cls: ClassInfo, name: str) -> str:
    """What the compiler calls the attribute that is `name` to a program, in objects of this class."""
    if name.startswith("__") and name.endswith("__"):
        return name
    for base in cls.mro():
        if base.module.is_dialect and name in hidden(base):
            return name + SUFFIX
    return name


def shown(name: str) -> str:
    """The other way round, for messages."""
    return name.removesuffix(SUFFIX)


def hidden(cls: ClassInfo) -> frozenset[str]:
    """What a class of the library defines beside what CPython's class of that name has."""
    if cls.hidden is None:
        real = python_class(cls)
        if real is None:
            cls.hidden = frozenset()
        else:
            defined: set[str] = set()
            for base in cls.mro():  # with the helpers that it builds upon
                defined.update(base.methods, base.declared, base.constants)
            cls.hidden = frozenset(defined - set(dir(real)) - assigned_by_init(real))
    return cls.hidden


def python_class(cls: ClassInfo) -> type | None:
    """CPython's class that this one models; none, if it is a helper of the library."""
    name = PUBLIC.get(cls.module.name, cls.module.name)
    if cls.module.kind is Kind.RUNTIME:
        name = "builtins"
    try:
        found = getattr(importlib.import_module(name), cls.name, None)
    except ImportError:
        return None
    return found if isinstance(found, type) else None


def assigned_by_init(real: type) -> set[str]:
    """The attributes that objects of a class written in Python may get while they are made.

    Those are among the names that `__init__` uses, and the methods that it calls.
    """
    names = {"name", "value"} if issubclass(real, enum.Enum) else set()
    pending = ["__init__"]
    while pending:
        method = pending.pop()
        for base in real.__mro__:
            code = getattr(base.__dict__.get(method), "__code__", None)
            found = set(code.co_names if code is not None else ()) - names
            names |= found
            pending += found
    return names


def meant(low: Lowering, owner: Type, name: str) -> str:
    """The attribute that `name` stands for in the module being compiled, for one type of its owner."""
    if low.module.is_dialect or not isinstance(owner, ClassType | ClassObject):
        return name
    from weft.frontend.classes import ClassInfo

    assert isinstance(owner.cls, ClassInfo)
    return own(owner.cls, name)


def by_name(
    low: Lowering, owner: Value, name: str, act: Callable[[Value, str], Value | None]
) -> Value | None:
    """Do something with an attribute as the source names it; by parts where it means different ones."""
    names = {meant(low, member, name) for member in members(owner.type)} or {name}
    if len(names) == 1:
        return act(owner, names.pop())
    return low.dispatch(owner, lambda one: act(one, meant(low, one.type, name)))
