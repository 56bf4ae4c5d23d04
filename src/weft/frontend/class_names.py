"""The name of a class as `repr`, `__module__` and tracebacks show it: that of the class that CPython has.

The library keeps `deque` in `_collections` and `LogRecord` in `logging._records`; a program sees
`collections.deque` and `logging.LogRecord`.
"""

from __future__ import annotations

from types import BuiltinFunctionType
from typing import TYPE_CHECKING

from weft.frontend.loader import Kind, python_module

if TYPE_CHECKING:
    from weft.frontend.classes import ClassInfo
    from weft.frontend.functions import FunctionInfo

IMMUTABLE = 1 << 8  # the flag of classes written in C
# Files of the library that CPython does not have, or has otherwise.
PUBLIC = {
    "_events": "threading",
    "_locks": "threading",
    "_lru_cache": "functools",
    "_normal_dist": "statistics",
    "_open_queue": "queue",
    "_queue_errors": "queue",
    "_ring_queue": "queue",
    "_sequence_matcher": "difflib",
    "_timedelta": "datetime",
    "_wrapping_containers": "collections",
}
# What CPython makes by a function, and classes of the runtime under other names or in other modules.
ELSEWHERE = {
    ("re", "_PlainPattern"): "re.Pattern",
    ("weft.runtime.builtins", "Object"): "builtins.object",
    ("weft.runtime.dict_views", "DictItems"): "builtins.dict_items",
    ("weft.runtime.dict_views", "DictKeys"): "builtins.dict_keys",
    ("weft.runtime.dict_views", "DictValues"): "builtins.dict_values",
    ("weft.runtime.generators", "Generator"): "builtins.generator",
    ("weft.runtime.iterators", "Enumerate"): "builtins.enumerate",
    ("weft.runtime.iterators", "FilterIterator"): "builtins.filter",
    ("weft.runtime.iterators", "MapIterator"): "builtins.map",
    ("weft.runtime.iterators", "Reversed"): "builtins.reversed",
    ("_locks", "Lock"): "_thread.lock",
    ("_locks", "RLock"): "_thread.RLock",
    ("weft.runtime.files", "TextFile"): "_io.TextIOWrapper",
    ("weft.runtime.files", "BinaryFile"): "_io.BufferedReader",
    ("weft.runtime.files", "UnsupportedOperation"): "io.UnsupportedOperation",
    ("weft.runtime.number_arrays", "array"): "array.array",
}


def shown(cls: ClassInfo) -> str:
    """`collections.deque`, `__main__.Node.Kind`; without a module for a builtin."""
    module, name = parts(cls)
    return name if module == "builtins" else f"{module}.{name}"


def module_of(cls: ClassInfo) -> str:
    return parts(cls)[0]


def in_messages(cls: ClassInfo) -> str:
    """The name in messages of the interpreter: with the module for a class that CPython has in C."""
    if not cls.module.is_dialect:
        return cls.name
    module, name = parts(cls)
    if module == "builtins":
        return name
    real = python_class(module, name)
    is_python = real is not None and not real.__flags__ & IMMUTABLE
    return cls.name if is_python else f"{module}.{name}"


def parts(cls: ClassInfo) -> tuple[str, str]:
    if not cls.module.is_dialect:
        return cls.module.name, cls.qualified or cls.name
    elsewhere = ELSEWHERE.get((cls.module.name, cls.node.name))
    if elsewhere is not None:
        module, _, name = elsewhere.rpartition(".")
        return module, name
    module = "builtins" if cls.module.kind is Kind.RUNTIME else public_module(cls.module.name)
    real = python_class(module, cls.name)
    if real is None:
        return module, cls.name
    return real.__module__, real.__qualname__


def public_module(name: str) -> str:
    """The module from which programs import what is in one of the library's files."""
    if name in PUBLIC:
        return PUBLIC[name]
    package, _, last = name.rpartition(".")
    is_private = package and last.startswith("_") and python_module(name) is None
    return package if is_private else name


def python_class(module: str, name: str) -> type | None:
    found = getattr(python_module(module), name, None)
    return found if isinstance(found, type) else None


def is_builtin_function(info: FunctionInfo) -> bool:
    """Whether CPython has this function of the library in C: as a class's attribute it is no method there."""
    if not info.module.is_dialect or info.cls is not None:
        return False
    module = PUBLIC.get(info.module.name, info.module.name)
    return isinstance(getattr(python_module(module), info.name, None), BuiltinFunctionType)
