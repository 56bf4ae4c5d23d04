"""Attributes of functions: `wrapper.calls = 0`.

Those of a function defined once are variables of the program; those of a closure lie in the closure, which
has room for the ones that the text around its definition assigns.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.decorator_names import decorator_name
from weft.frontend.functions import FunctionInfo
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.types import BOOL, NEVER, Callable_, Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def assigned(low: Lowering, info: FunctionInfo) -> list[str]:
    """The attributes that the function may have: those that the function around its definition, or its own body,
    gives it by its name, and those that decorators give."""
    if info.assigned is None:
        info.assigned = find_assigned(info)
    if info.module.is_dialect:
        return info.assigned
    return sorted({*info.assigned, *low.compiler.modules.text.attributes_by_decorators()})


def given_by_decorators(tree: ast.Module) -> list[str]:
    """The attributes that functions of a module give to what they are passed and call or return."""
    defs = (ast.FunctionDef, ast.AsyncFunctionDef)
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    methods = {id(part) for cls in classes for part in cls.body}
    found: list[str] = []
    for function in ast.walk(tree):
        if not isinstance(function, defs):
            continue
        passed = {arg.arg for arg in function.args.args[id(function) in methods :]}
        inside = list(ast.walk(function))
        used = {
            n.func.id for n in inside if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
        }
        used |= {
            n.value.id
            for n in inside
            if isinstance(n, ast.Return) and isinstance(n.value, ast.Name)
        }
        found += [attr for owner, attr in stores(inside) if owner in passed & used]
    return found


def stores(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, str]]:
    """Assignments of attributes: the name of the owner, and of the attribute."""
    for node in nodes:
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=attr, ctx=ast.Store()):
                yield owner, attr
            case ast.Call(
                func=ast.Name(id="setattr"),
                args=[ast.Name(id=owner), ast.Constant(value=str(attr)), _],
            ):
                yield owner, attr


def find_assigned(info: FunctionInfo) -> list[str]:
    parts = [*info.body, *(info.parent.body if info.parent is not None else [])]
    found = (stores(ast.walk(part)) for part in parts)
    return sorted({attr for pairs in found for owner, attr in pairs if owner == info.name})


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


def wrapped_by(low: Lowering, function: Value) -> Value | None:
    """`f.__wrapped__`: the function or class that `functools.wraps` in it names."""
    assert isinstance(function.type, Callable_)
    info = function.type.function
    captured = dict(function.type.captured)
    if not isinstance(info, FunctionInfo):
        return None
    name = wraps_of(info)
    if name not in captured:
        return None
    content = captured[name].read(low.instance)
    return low.emit(ops.AttrGet(function, name), content)


def wraps_of(info: FunctionInfo) -> str:
    """The variable with the function that it wraps without a decorator, if the function around it says so:
    `update_wrapper(inner, f)`, `wraps(f)(lambda: ...)`."""
    if info.wraps is None:
        body = info.parent.body if info.parent is not None else []
        wrapped = (wrapping(info, node) for part in body for node in ast.walk(part))
        info.wraps = next(filter(None, wrapped), "")
    return info.wraps


def wrapping(info: FunctionInfo, node: ast.AST) -> str:
    """The name of the function that a call makes this one wrap."""
    match node:
        case ast.Call(func=called, args=[wrapper, ast.Name(id=name)]):
            maker = "update_wrapper"
        case ast.Call(func=ast.Call(func=called, args=[ast.Name(id=name)]), args=[wrapper]):
            maker = "wraps"
        case _:
            return ""
    is_it = wrapper is info.node or (isinstance(wrapper, ast.Name) and wrapper.id == info.name)
    return name if is_it and decorator_name(called) == maker else ""


def find(low: Lowering, function: Value, name: str) -> tuple[Value, Callable[[], Value]] | None:
    """Whether the attribute is set, and how to read it; None where nothing ever sets it.

    A function that `functools.wraps` another one has that one's attributes too.
    """
    own = find_own(low, function, name)
    wrapped = wrapped_by(low, function)
    if wrapped is None or not isinstance(wrapped.type, Callable_):
        return own
    inner = find(low, wrapped, name)
    if own is None or inner is None:
        return own or inner

    def value() -> Value:
        chosen = low.temporary("attribute")
        low.when(inner[0], lambda: low.set(chosen, inner[1]()))
        low.when(own[0], lambda: low.set(chosen, own[1]()))
        return low.get(chosen)

    return low.either(own[0], lambda: inner[0]), value


def find_own(low: Lowering, function: Value, name: str) -> tuple[Value, Callable[[], Value]] | None:
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
