"""`str`, `repr`, `format`, f-strings and `%`, by the type of the value.

f"{name}: {x:.2f}"    %parts = [name, ": ", format_float(x, ".2f")]; concat
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import class_names, operators
from weft.frontend.annotations import SIMPLE_TYPES, python_name
from weft.frontend.classes import ClassInfo
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ArrayType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    Tuple,
)

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def str_of(low: Lowering, value: Value) -> Value:
    """`str(value)`."""
    return low.dispatch(value, lambda v: text_plain(low, v, is_repr=False))


def repr_of(low: Lowering, value: Value) -> Value:
    """`repr(value)`."""
    return low.dispatch(value, lambda v: text_plain(low, v, is_repr=True))


def text_plain(low: Lowering, value: Value, *, is_repr: bool) -> Value:
    from weft.frontend import builtins

    match value.type:
        case t if t is INT:
            return low.call_runtime("number_text", "int_to_str", value)
        case t if t is FLOAT:
            return low.call_runtime("number_text", "float_repr", value)
        case t if t is BOOL:
            return bool_text(low, value)
        case t if t is NONE:
            return low.const("None")
        case t if t is NEVER:
            return value
        case Tuple():
            return tuple_text(low, value)
        case ClassObject(cls=cls):
            assert isinstance(cls, ClassInfo)
            if operators.is_not_implemented(value.type):
                return low.const("NotImplemented")
            if cls.is_enumeration or cls.module.name == "enum":
                is_flag = any(base.name == "Flag" for base in cls.mro())
                return low.const(f"<{'flag' if is_flag else 'enum'} {cls.name!r}>")
            return low.const(f"<class '{class_names.shown(cls)}'>")
        case ClassType():
            return object_text(low, value, is_repr=is_repr)
        case Callable_(function=builtins.BuiltinFunction(name=name)):
            is_class = name in SIMPLE_TYPES
            return low.const(f"<class '{name}'>" if is_class else f"<built-in function {name}>")
        case Callable_(function=function):
            shown = getattr(function, "qualified", function.symbol)
            return low.call_runtime(
                "text", "object_text", low.const(f"function {shown}"), address(low, value)
            )
    return low.const(f"<{python_name(value.type)}>")


def address(low: Lowering, value: Value) -> Value:
    return low.emit(ops.Intrinsic("address_of", (value,)), INT)


def bool_text(low: Lowering, value: Value) -> Value:
    result = low.temporary("bool")
    low.set(result, low.const("False"))
    low.when(value, lambda: low.set(result, low.const("True")))
    return low.get(result)


def tuple_text(low: Lowering, value: Value) -> Value:
    assert isinstance(value.type, Tuple)
    if value.type.names:
        return record_text(low, value)
    parts = [low.const("(")]
    count = len(value.type.items)
    for i in range(count):
        if i:
            parts.append(low.const(", "))
        parts.append(repr_of(low, low.tuple_get(value, i)))
    parts.append(low.const(",)" if count == 1 else ")"))
    return concat(low, parts)


def record_text(low: Lowering, value: Value) -> Value:
    """The keyword arguments that `**kwargs` collected, as the dict that they are in Python."""
    assert isinstance(value.type, Tuple)
    parts = [low.const("{")]
    for i, (name, _) in enumerate(zip(value.type.names, value.type.items, strict=False)):
        parts.append(low.const(f"{', ' if i else ''}{name!r}: "))
        parts.append(repr_of(low, low.tuple_get(value, i)))
    parts.append(low.const("}"))
    return concat(low, parts)


def object_text(low: Lowering, value: Value, *, is_repr: bool) -> Value:
    from weft.frontend import calls

    assert isinstance(value.type, ClassType)
    cls = value.type.cls
    assert isinstance(cls, ClassInfo)
    if not is_repr and operators.is_class(value.type, "str"):
        return value
    names = ["__repr__"] if is_repr else ["__str__", "__repr__"]
    for name in names:
        method = cls.find_method(name)
        if method is not None:
            return calls.call_function(low, method, [value])
    shown = low.const(f"{class_names.shown(cls)} object")
    return low.call_runtime("text", "object_text", shown, address(low, value))


def concat(low: Lowering, parts: list[Value]) -> Value:
    """One string of several."""
    known = [p for p in parts if p.constant != ""]
    if any(p.type is NEVER for p in known):
        return ops.NO_VALUE
    if not known:
        return low.const("")
    if len(known) == 1:
        return known[0]
    if len(known) == 2:
        result = operators.call_dunder(low, known[0], "__add__", known[1])
        if result is not None:
            return result
    array = low.emit(ops.ArrayNew(low.const(len(known))), ArrayType(Cell(low.str_type)))
    for i, part in enumerate(known):
        low.emit(ops.ArraySet(array, low.const(i), low.cast(part, low.str_type)))
    return low.call_runtime("strings", "concat", array, low.const(len(known)))


def lower_joined(low: Lowering, node: ast.JoinedStr) -> Value:
    """An f-string."""
    parts: list[Value] = []
    for item in node.values:
        if isinstance(item, ast.Constant):
            parts.append(low.const(str(item.value)))
        else:
            assert isinstance(item, ast.FormattedValue)
            parts.append(formatted_value(low, item))
        low.locate(node)
    return concat(low, parts)


def lower_formatted(low: Lowering, node: ast.FormattedValue) -> Value:
    return formatted_value(low, node)


def formatted_value(low: Lowering, node: ast.FormattedValue) -> Value:
    value = low.expression(node.value)
    low.locate(node.value)
    match node.conversion:
        case 114:
            value = repr_of(low, value)
        case 115:
            value = str_of(low, value)
        case 97:
            value = low.call_runtime("text", "ascii_text", repr_of(low, value))
    if node.format_spec is None:
        return low.dispatch(value, lambda v: format_plain(low, v, None))
    spec = low.expression(node.format_spec)
    low.locate(node.value)
    if spec.constant == "":
        return low.dispatch(value, lambda v: format_plain(low, v, None))
    return low.dispatch(value, lambda v: format_plain(low, v, spec))


def format_plain(low: Lowering, value: Value, spec: Value | None) -> Value | None:
    """`format(value, spec)` for a plain type."""
    from weft.frontend import calls

    if isinstance(value.type, ClassType):
        cls = value.type.cls
        assert isinstance(cls, ClassInfo)
        method = cls.find_method("__format__")
        if method is not None:
            return calls.call_function(low, method, [value, spec or low.const("")])
    if spec is None:
        return text_plain(low, value, is_repr=False)
    match value.type:
        case t if t is INT:
            return low.call_runtime("formatting", "format_int", value, spec)
        case t if t is FLOAT:
            return low.call_runtime("formatting", "format_float", value, spec)
        case t if t is BOOL:
            return low.call_runtime("formatting", "format_bool", value, spec)
        case t if operators.is_class(t, "str"):
            return low.call_runtime("formatting", "format_str", value, spec)
        case t if t is NEVER:
            return value
    text = f"unsupported format string passed to {python_name(value.type)}.__format__"
    if spec.constant is ops.NO_CONSTANT:  # it may turn out to be empty
        filled = operators.truth(low, spec)
        low.when(filled, lambda: low.raise_error("raise_type_error", low.const(text)))
        return text_plain(low, value, is_repr=False)
    low.raise_error("raise_type_error", low.const(text))
    return None
