"""What functions have by themselves: `__name__`, `__doc__`, `__annotations__`, `__wrapped__`, `__self__`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import attributes, class_names, variables
from weft.frontend.classes import ClassInfo
from weft.frontend.function_attributes import or_else, wrapped_by
from weft.frontend.functions import FunctionInfo
from weft.ir.types import Callable_, ClassObject

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Type


def get(low: Lowering, function: Value, name: str) -> Value | None:
    """An attribute that functions have by themselves; None for any other."""
    assert isinstance(function.type, Callable_)
    if name in OWN:
        return or_else(low, function, name, OWN[name])
    if name == "__annotations__":
        maker = low.compiler.modules.library_function("inspect", "_annotations")
        return low.call_info(maker, [function])
    if name == "__wrapped__":
        return wrapped_by(low, function)
    if name == "__get__" and is_unbound(function.type):
        binder = low.compiler.modules.library_function("functools", "_binder")
        return low.call_info(binder, [function])
    if name == "__self__" and variables.is_bound(function.type):
        return variables.receiver(low, function)
    if name == "__func__" and variables.is_bound(function.type):
        return low.static(Callable_(function.type.function, None))
    return None


def is_unbound(value: Type) -> bool:
    """Whether it is a function that Python makes a method of when an object is asked for it."""
    if not isinstance(value, Callable_) or not isinstance(value.function, FunctionInfo):
        return False
    is_free = variables.is_bound(value) or isinstance(value.owner, attributes.ClassReceiver)
    return not is_free and not class_names.is_builtin_function(value.function)


def name_of(low: Lowering, function: Value) -> Value:
    """`f.__name__`."""
    wrapped = wrapped_by(low, function)
    if wrapped is not None and isinstance(wrapped.type, Callable_):
        return name_of(low, wrapped)
    if wrapped is not None and isinstance(wrapped.type, ClassObject):
        return low.const(wrapped.type.cls.name)
    assert isinstance(function.type, Callable_)
    info = function.type.function
    if isinstance(info, FunctionInfo):
        return low.const(info.shown)
    return low.const(getattr(info, "name", info.symbol))


def docstring_of(low: Lowering, function: Value) -> Value:
    """`f.__doc__`: as its name, that of the function which it wraps."""
    wrapped = wrapped_by(low, function)
    if wrapped is not None and isinstance(wrapped.type, Callable_):
        return docstring_of(low, wrapped)
    if wrapped is not None and isinstance(wrapped.type, ClassObject):
        cls = wrapped.type.cls
        return attributes.docstring(low, cls.node) if isinstance(cls, ClassInfo) else low.none()
    assert isinstance(function.type, Callable_)
    info = function.type.function
    node = info.node if isinstance(info, FunctionInfo) else None
    text = ast.get_docstring(node, clean=False) if isinstance(node, ast.FunctionDef) else None
    return low.none() if text is None else low.const(text)


def qualified_name_of(low: Lowering, function: Value) -> Value:
    """`f.__qualname__`: `Shape.area`, `outer.<locals>.inner`."""
    wrapped = wrapped_by(low, function)
    if wrapped is not None and isinstance(wrapped.type, Callable_):
        return qualified_name_of(low, wrapped)
    assert isinstance(function.type, Callable_)
    info = function.type.function
    if wrapped is not None or not isinstance(info, FunctionInfo):
        return name_of(low, function)
    return low.const(info.qualified.removesuffix(info.name) + info.shown)


def module_of(low: Lowering, function: Value) -> Value:
    """`f.__module__`."""
    assert isinstance(function.type, Callable_)
    info = function.type.function
    name = info.module.name if isinstance(info, FunctionInfo) else "builtins"
    return low.const(class_names.PUBLIC.get(name, name))


OWN = {
    "__name__": name_of,
    "__qualname__": qualified_name_of,
    "__doc__": docstring_of,
    "__module__": module_of,
}
