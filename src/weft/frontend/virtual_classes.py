"""Classes of `numbers` and `types` that builtin values belong to without being derived from them.

isinstance(3, numbers.Real), isinstance(f, types.FunctionType)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend import variables, wide_ints
from weft.frontend.functions import FunctionInfo
from weft.ir.types import BOOL, FLOAT, INT, NONE, Callable_, ClassObject, ClassType

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.classes import ClassInfo
    from weft.ir.types import Type


def is_whole(value: Type) -> bool:
    return value in (INT, BOOL) or wide_ints.is_big(value)


def is_ratio(value: Type) -> bool:
    return is_whole(value) or is_of(value, "Fraction")


def is_real(value: Type) -> bool:
    return is_ratio(value) or value is FLOAT


def is_complex(value: Type) -> bool:
    return is_real(value) or is_of(value, "complex")


def is_number(value: Type) -> bool:
    return is_complex(value) or is_of(value, "Decimal")


def is_of(value: Type, name: str) -> bool:
    return isinstance(value, ClassType) and value.cls.symbol == name


def is_function(value: Type) -> bool:
    return has_code(value) and not is_method(value)


def is_method(value: Type) -> bool:
    return has_code(value) and (variables.is_bound(value) or is_made_method(value))


def is_made_method(value: Type) -> bool:
    """Whether it is what `types.MethodType` and `f.__get__` make."""
    function = value.function if isinstance(value, Callable_) else None
    if not isinstance(function, FunctionInfo) or function.module.name != "functools":
        return False
    return function.qualified == "_bound.<locals>.bound"


def has_code(value: Type) -> bool:
    return isinstance(value, Callable_) and isinstance(value.function, FunctionInfo)


def is_builtin(value: Type) -> bool:
    return isinstance(value, Callable_) and not has_code(value)


BELONGS: dict[tuple[str, str], Callable[[Type], bool]] = {
    ("numbers", "Number"): is_number,
    ("numbers", "Complex"): is_complex,
    ("numbers", "Real"): is_real,
    ("numbers", "Rational"): is_ratio,
    ("numbers", "Integral"): is_whole,
    ("types", "FunctionType"): is_function,
    ("types", "MethodType"): is_method,
    ("types", "BuiltinFunctionType"): is_builtin,
    ("types", "NoneType"): lambda value: value is NONE,
}
BUILTIN_NUMBERS = {"int": INT, "bool": BOOL, "float": FLOAT}


def belongs(value: Type, wanted: ClassInfo) -> bool:
    """Whether values of a type are instances of such a class."""
    test = BELONGS.get((wanted.module.name, wanted.node.name)) if wanted.module.is_dialect else None
    return test is not None and test(value)


def builtin_belongs(name: str, wanted: ClassInfo) -> bool:
    """Whether the builtin type of that name is a subclass of such a class."""
    return name in BUILTIN_NUMBERS and belongs(BUILTIN_NUMBERS[name], wanted)


def class_belongs(value: ClassObject, wanted: ClassInfo) -> bool:
    is_library = value.cls.symbol in ("complex", "Fraction", "Decimal")
    return is_library and belongs(ClassType(value.cls), wanted)
