"""`isinstance` of the abstract classes of `collections.abc`, which most classes belong to by what they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend.classes import ClassInfo
from weft.frontend.sugar.typing_names import IMPLIED
from weft.ir.types import Callable_, ClassObject, ClassType, Tuple

if TYPE_CHECKING:
    from weft.ir.types import Type

# The methods that a class must have, by which classes are told that do not derive from the abstract one.
METHODS = {
    "Callable": ("__call__",),
    "Collection": ("__len__", "__iter__", "__contains__"),
    "Container": ("__contains__",),
    "Iterable": ("__iter__",),
    "Iterator": ("__iter__", "__next__"),
    "Sized": ("__len__",),
}
MAPPINGS = {"dict", "UserDict", "ChainMap"}
SETS = {"set", "frozenset", "DictKeys", "DictItems"}
CHANGED_SEQUENCES = {"list", "bytearray", "deque", "UserList", "array.array"}
SEQUENCES = {"str", "bytes", "range", "tuple"} | CHANGED_SEQUENCES
# The library's classes that belong to one without deriving from it: themselves and their subclasses.
REGISTERED = {
    "Mapping": MAPPINGS,
    "MutableMapping": MAPPINGS,
    "MutableSequence": CHANGED_SEQUENCES,
    "MutableSet": {"set"},
    "Sequence": SEQUENCES,
    "Set": SETS,
    "Generator": {"Generator"},
}
UNHASHABLE = {"list", "dict", "set", "bytearray", "deque"}


def belongs(value: Type, name: str) -> bool:
    """Whether objects of a plain type belong to the abstract class of that name."""
    if isinstance(value, Callable_ | ClassObject):
        return name in ("Callable", "Hashable")
    if isinstance(value, Tuple):
        sizes = ("Collection", "Container", "Iterable", "Reversible", "Sized")
        return name in ("Sequence", "Hashable", *sizes)
    if not isinstance(value, ClassType) or not isinstance(value.cls, ClassInfo):
        return name == "Hashable"
    cls = value.cls
    bases = {found for base in cls.mro() for found in getattr(base.node, "abstract_bases", ())}
    if any(name == base or name in IMPLIED.get(base, ()) for base in bases):
        return True
    if name in REGISTERED:
        return any(b.module.is_dialect and b.symbol in REGISTERED[name] for b in cls.mro())
    if name == "Reversible":
        return has(cls, "__reversed__") or any(b.symbol in SEQUENCES | {"dict"} for b in cls.mro())
    if name == "Hashable":
        return is_hashable(cls)
    return all(has(cls, method) for method in METHODS.get(name, ("?",)))


def has(cls: ClassInfo, method: str) -> bool:
    if cls.find_method(method) is not None:
        return True
    if method == "__iter__":
        return bool(cls.find_method("iter_first") or cls.find_method("advance"))
    return method == "__next__" and cls.find_method("advance") is not None


def is_hashable(cls: ClassInfo) -> bool:
    for base in cls.mro():
        if base.module.is_dialect and base.symbol in UNHASHABLE:
            return False
        if "__hash__" in base.methods:
            return True
        if "__eq__" in base.methods and base.symbol != "str":
            return base.record is not None and base.is_frozen
    return True
