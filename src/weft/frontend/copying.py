"""`copy.copy` and `copy.deepcopy`: which function of `runtime/copying.py` copies a value, by its type.

The types say what an object consists of, so copying needs no tables at run time:

    deep_copy(x, memo)              per alternative of `x`: itself, a tuple of copies, `deep_list(x, memo)`, ...
    copy_fields(source, made, memo) for each field: made.f = deep_copy(source.f, memo)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend import attributes, class_names
from weft.frontend.annotations import all_fields
from weft.frontend.classes import ClassInfo
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    BYTE_ARRAY,
    INT,
    NEVER,
    ArrayType,
    ByteArrayType,
    ClassType,
    Tuple,
    is_reference,
    members,
)

if TYPE_CHECKING:
    import ast

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Cell

IMMUTABLE = {"str", "bytes", "range", "frozenset"}  # frozenset: for the shallow copy only
MADE_ANEW = {"list": "deep_list", "dict": "deep_dict", "set": "deep_set", "frozenset": "deep_set"}
# Modules whose objects belong to a thread or the host, with the name that CPython's refusal gives.
REFUSED = {
    "threading": "_thread.lock",
    "queue": "_thread.lock",
    "weft.runtime.threads": "_thread.lock",
    "weft.runtime.generators": "generator",
    "weft.runtime.files": "_io.TextIOWrapper",
}


def lower_shallow_copy(low: Lowering, node: ast.Call) -> Value:
    """`shallow_copy(x)`"""
    value = low.expression(node.args[0])
    low.locate(node)

    def each(one: Value) -> Value | None:
        if not isinstance(one.type, ClassType) or keeps_identity(one.type):
            return one
        cls = class_of(one.type)
        if refuses(low, cls):
            return None
        if cls.find_method("__copy__"):
            return attributes.call_method(low, one, "__copy__", [])
        if cls.module.is_dialect and cls.find_method("copy"):
            return attributes.call_method(low, one, "copy", [])
        return low.call_runtime("copying", "shallow_object", one)

    return low.dispatch(value, each)


def lower_deep_copy(low: Lowering, node: ast.Call) -> Value:
    """`deep_copy(x, memo)`"""
    value, memo = [low.expression(arg) for arg in node.args]
    low.locate(node)
    return deep(low, value, memo)


def deep(low: Lowering, value: Value, memo: Value) -> Value:
    return low.dispatch(value, lambda one: deep_plain(low, one, memo))


def deep_plain(low: Lowering, value: Value, memo: Value) -> Value | None:
    if isinstance(value.type, Tuple):
        items = [deep(low, low.tuple_get(value, i), memo) for i in range(len(value.type.items))]
        if any(item.type is NEVER for item in items):
            return low.dead_end()
        kind = Tuple(tuple([item.type for item in items]), value.type.names)
        return low.emit(ops.TupleMake(tuple(items)), kind)
    if not isinstance(value.type, ClassType):
        return value
    cls = class_of(value.type)
    if keeps_identity(value.type) and cls.symbol != "frozenset":
        return value
    if refuses(low, cls):
        return None
    if cls.find_method("__deepcopy__"):
        return low.call_runtime("copying", "deep_by_method", value, memo)
    for base in cls.mro():
        # A subclass of `list` has fields of its own: it is copied field by field.
        known = MADE_ANEW.get(base.symbol)
        if known is not None and (known == "deep_dict" or base is cls):
            return low.call_runtime("copying", known, value, memo)
    return low.call_runtime("copying", "deep_object", value, memo)


def keeps_identity(kind: ClassType) -> bool:
    return kind.cls.symbol in IMMUTABLE


def class_of(kind: ClassType) -> ClassInfo:
    assert isinstance(kind.cls, ClassInfo)
    return kind.cls


def refuses(low: Lowering, cls: ClassInfo) -> bool:
    """Raise the TypeError for an object that cannot be copied."""
    for base in cls.mro():
        if not base.module.is_dialect:
            continue
        module, name = class_names.parts(base)
        made_in = REFUSED.get(class_names.public_module(base.module.name))
        shown = f"{module}.{name}" if module == "_thread" else made_in
        if shown is not None:
            text = f"cannot pickle '{shown}' object"
            low.raise_error("raise_type_error", low.const(text))
            return True
    return False


def lower_new_like(low: Lowering, node: ast.Call) -> Value:
    """`new_like(x)`: an object of the class of `x` with no field set, for parts of other types."""
    value = low.expression(node.args[0])
    assert isinstance(value.type, ClassType)
    cells = tuple([low.instance.cell(("copied", i)) for i in range(len(value.type.args))])
    low.locate(node)
    return low.emit(ops.New(), ClassType(value.type.cls, cells))


def lower_new_same(low: Lowering, node: ast.Call) -> Value:
    """`new_same(x)`: an object of exactly the type of `x` with no field set."""
    value = low.expression(node.args[0])
    low.locate(node)
    return low.emit(ops.New(), value.type)


def lower_copy_fields(low: Lowering, node: ast.Call) -> Value:
    """`copy_fields(source, made, memo, "Dict")`: all fields but those that the named class declares.

    With `None` as the memo the copy is a shallow one, but for the arrays of containers.
    """
    source, made, memo, skipped = [low.expression(arg) for arg in node.args]
    low.locate(node)
    assert isinstance(source.type, ClassType)
    assert isinstance(made.type, ClassType)
    cls = class_of(source.type)
    cls.watchers.add(low.instance)
    targets = dict(all_fields(low.compiler, made.type))
    for name, cell in all_fields(low.compiler, source.type):
        declared = cls.find_declared(name)
        if declared is not None and declared[0].node.name == skipped.constant:
            continue
        if cell.read(low.instance) is NEVER:
            continue

        def copy_field(name: str = name, cell: Cell = cell) -> None:
            value = low.emit(ops.AttrGet(source, name), cell.read(low.instance))
            copied = copy_part(low, value, memo, targets[name])
            if copied.type is not NEVER:
                stored = low.convert_into(copied, targets[name])
                low.emit(ops.AttrSet(made, stored, name))

        if declared is None and cell.root().maybe_unset:
            low.when(low.emit(ops.AttrIsSet(source, name), BOOL), copy_field)
        else:
            copy_field()
    return low.none()


def copy_part(low: Lowering, value: Value, memo: Value, target: Cell) -> Value:
    """The copy of what a field holds."""
    kind = value.type
    if isinstance(kind, ArrayType | ByteArrayType):
        length = low.emit(ops.ArrayLength(value), INT)
        wanted = [m for m in members(target.read(low.instance)) if isinstance(m, type(kind))]
        is_bytes = isinstance(kind, ByteArrayType)
        array = low.emit(ops.ArrayNew(length), BYTE_ARRAY if is_bytes else (wanted or [kind])[0])
        if memo.type.__class__ is ClassType and not is_bytes:
            low.call_runtime("copying", "fill_deep", array, value, memo)
        else:
            zero = low.const(0)
            low.emit(ops.ArrayCopy(array, zero, value, zero, length))
        return array
    return deep(low, value, memo) if isinstance(memo.type, ClassType) else value


def lower_exposed_address(low: Lowering, node: ast.Call) -> Value:
    """`exposed_address(x)`: the address, from which others may get the object back; 0 of a plain value."""
    value = low.expression(node.args[0])
    if not isinstance(value.type, ClassType) or not is_reference(value.type):
        return low.const(0)
    return low.emit(ops.Intrinsic("exposed_address", (value,)), INT)


def lower_object_at(low: Lowering, node: ast.Call) -> Value:
    """`object_at(address)`: the object of this function's result type that is there."""
    address = low.expression(node.args[0])
    kind = low.function.result.read(low.instance)
    if not isinstance(kind, ClassType):
        if kind is NEVER:
            return low.dead_end()
        raise low.error(
            "unsupported-syntax",
            f"`__deepcopy__` must give objects of one class, not `{low.show(kind)}`",
            node,
        )
    return low.emit(ops.Intrinsic("object_at", (address,)), kind)


SPECIAL = {
    "shallow_copy": lower_shallow_copy,
    "deep_copy": lower_deep_copy,
    "new_like": lower_new_like,
    "new_same": lower_new_same,
    "copy_fields": lower_copy_fields,
    "exposed_address": lower_exposed_address,
    "object_at": lower_object_at,
}
