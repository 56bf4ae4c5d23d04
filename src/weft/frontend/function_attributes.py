"""Attributes of functions: `wrapper.calls = 0`.

Those of a function defined once are variables of the program; those of a closure lie in the closure, which
has room for the ones that the text around its definition assigns.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.functions import FunctionInfo
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.types import BOOL, NEVER, Callable_, Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def assigned(info: FunctionInfo) -> list[str]:
    """The attributes that the function around a definition, or its own body, gives it by its name."""
    if info.assigned is None:
        info.assigned = find_assigned(info)
    return info.assigned


def find_assigned(info: FunctionInfo) -> list[str]:
    parts = [*info.body, *(info.parent.body if info.parent is not None else [])]
    found = {
        node.attr
        for part in parts
        for node in ast.walk(part)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == info.name
    }
    return sorted(found)


def field(low: Lowering, info: FunctionInfo, name: str) -> tuple[str, Cell]:
    """The place of an attribute in a closure."""
    cell = low.instance.cell(("attribute", info, name))
    cell.maybe_unset = True
    return f".{name}", cell


def slot_of(info: FunctionInfo, name: str) -> StaticSlot:
    slot = info.attribute_slots.get(name)
    if slot is None:
        slot = StaticSlot(f"{info.symbol}.{name}.", Cell(maybe_unset=True))
        info.attribute_slots[name] = slot
    assert isinstance(slot, StaticSlot)
    return slot


def get(low: Lowering, function: Value, name: str) -> Value | None:
    """The attribute; None where the function surely has no such."""
    found = find(low, function, name)
    if found is None:
        return None
    is_set, value = found
    text = low.const(f"'function' object has no attribute '{name}'")
    unset = low.emit(ops.Not(is_set), BOOL)
    low.when(unset, lambda: low.raise_error("raise_attribute_error", text))
    return value()


def or_else(
    low: Lowering, function: Value, name: str, original: Callable[[Lowering, Value], Value]
) -> Value:
    """An attribute that every function has, `__name__`: what the program gave it, if it has."""
    found = find(low, function, name)
    if found is None:
        return original(low, function)
    is_set, value = found
    result = low.temporary("attribute")
    low.set(result, original(low, function))
    low.when(is_set, lambda: low.set(result, value()))
    return low.get(result)


def find(low: Lowering, function: Value, name: str) -> tuple[Value, Callable[[], Value]] | None:
    """Whether the attribute is set, and how to read it; None where nothing ever sets it."""
    assert isinstance(function.type, Callable_)
    cell = dict(function.type.captured).get(f".{name}")
    if cell is not None:
        held = cell.read(low.instance)
        if held is NEVER:
            return None
        is_set = low.emit(ops.AttrIsSet(function, f".{name}"), BOOL)
        return is_set, lambda: low.emit(ops.AttrGet(function, f".{name}"), held)
    info = function.type.function
    if function.type.captured or not isinstance(info, FunctionInfo):
        return None
    slot = slot_of(info, name)
    held = slot.cell.read(low.instance)
    if held is NEVER:
        return None
    is_set = low.emit(ops.SlotIsSet(slot), BOOL)
    return is_set, lambda: low.emit(ops.SlotGet(slot), held)


def store(low: Lowering, function: Value, name: str, value: Value) -> bool:
    """Assign the attribute; False where the function has no place for it."""
    assert isinstance(function.type, Callable_)
    cell = dict(function.type.captured).get(f".{name}")
    if cell is not None:
        low.emit(ops.AttrSet(function, low.convert_into(value, cell), f".{name}"))
        return True
    info = function.type.function
    if function.type.captured or not isinstance(info, FunctionInfo):
        return False
    slot = slot_of(info, name)
    low.emit(ops.SlotSet(slot, low.convert_into(value, slot.cell)))
    return True
