"""`vars(module)` and `globals()`: the names of a module with what they mean at that moment.

env.update(vars(math))      env.update({"pi": math.pi, "sqrt": math.sqrt, ...})
globals()["run"]()          types.MappingProxyType({"main": main, "run": run, ...})["run"]()
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from weft.frontend import attributes, named_access, variables
from weft.frontend.class_names import PUBLIC
from weft.frontend.modules import Missing
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.types import BOOL, NEVER

if TYPE_CHECKING:
    import ast

    from weft.frontend.loader import Module
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def of_module(low: Lowering, module: Module, node: ast.AST) -> Value:
    """A new dict with the names that are set. Of a module of the library those that CPython's has as well."""
    made = named_access.empty_dict(low, node)
    put(low, made, "__name__", low.const(module.name))
    for name in names(module):
        entity = low.compiler.modules.lookup(module, name)
        if entity is None or isinstance(entity, Missing):
            continue
        if not isinstance(entity, StaticSlot):
            put(low, made, name, variables.entity_value(low, entity, node, name))
            continue
        content = entity.cell.read(low.instance)
        if content is NEVER:
            continue

        def put_slot(name: str = name, slot: StaticSlot = entity) -> None:
            put(low, made, name, low.emit(ops.SlotGet(slot), slot.cell.read(low.instance)))

        if entity.cell.root().maybe_unset or not module.is_dialect:
            low.when(low.emit(ops.SlotIsSet(entity), BOOL), put_slot)
        else:
            put_slot()
    return made


def put(low: Lowering, made: Value, name: str, value: Value) -> None:
    attributes.call_method(low, made, "__setitem__", [low.const(name), value])


def names(module: Module) -> list[str]:
    """In the order of the dict: those of a module of the library in CPython's."""
    if not module.is_dialect:
        return [name for name in module.namespace if not name.startswith("__")]
    real = importlib.import_module(PUBLIC.get(module.name, module.name))
    return [name for name in vars(real) if name in module.namespace and not name.startswith("__")]


def special_globals(low: Lowering, node: ast.Call) -> Value:
    """`globals()`: as it is now, and not to be changed: the names of a program are known when it is compiled."""
    named_access.arguments(low, node, 0, 0)
    read_only = low.compiler.modules.library_function("types", "_read_only")
    return low.call_info(read_only, [of_module(low, low.module, node)])
