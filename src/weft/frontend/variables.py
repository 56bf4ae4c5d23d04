"""Names: locals, variables shared with nested functions, globals, builtins.

x = 1                   local.set x
print(x)                local.get x, after a check where `x` may be unbound
nonlocal n; n += 1      the variable lives in a heap box that both functions hold
"""

from __future__ import annotations

import ast
import builtins as python_builtins
import os
from typing import TYPE_CHECKING

from weft.frontend import class_values, tuples, unsupported
from weft.frontend.classes import ClassInfo
from weft.frontend.functions import FunctionInfo, computed_defaults
from weft.frontend.loader import Module
from weft.frontend.modules import Constant, Missing
from weft.frontend.scopes import bound_names
from weft.frontend.sugar.builtins_module import plain
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.type_keys import key
from weft.ir.types import (
    BOOL,
    NEVER,
    BoxType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Type,
    is_unit,
    members,
    unify,
)

if TYPE_CHECKING:
    from weft.frontend.instances import Home, Instance
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def actual_name(low: Lowering, name: str) -> str:
    """The local behind a name: inside a comprehension its variables have names of their own."""
    for renames in reversed(low.renames):
        if name in renames:
            return renames[name]
    return name


MAX_NESTING = 0  # of closures of one function in one another, each of a type of its own


def make_boxes(low: Lowering) -> None:
    """At function entry: a heap box for each variable that a nested function sees changing."""
    for name in sorted(low.info.scope.boxed):
        if "." not in name:
            new_box(low, name)


def new_box(low: Lowering, name: str) -> None:
    """A fresh box for a variable; comprehensions make one when they start."""
    box = low.emit(ops.New(), box_type(low, name))
    local = low.local(f"{name}&")
    low.set(local, box)


def box_type(low: Lowering, name: str) -> BoxType:
    cell = low.instance.cell(("box", name))
    known = cell.root().content
    if isinstance(known, BoxType):
        return known
    made = BoxType(Cell(maybe_unset=name not in low.info.scope.parameters))
    cell.content = made
    return made


def assign(low: Lowering, name: str, value: Value) -> None:
    """`name = value` for a plain name."""
    name = actual_name(low, name)
    if low.class_body is not None and low.class_body.own(name) in low.class_body.attributes:
        class_values.put(low, low.class_body, low.class_body.own(name), value, None)
        low.state.assigned.add(in_class(name))
        return
    scope = low.info.scope
    if scope.is_module or name in scope.globals:
        slot = low.module.namespace.get(name)
        if isinstance(slot, StaticSlot):
            low.emit(ops.SlotSet(slot, low.convert_into(value, slot.cell)))
            low.state.assigned.add(name)
            return
        if slot is not None or name in scope.globals:
            return  # a constant, function, class or import: declared already
    if name in scope.nonlocals:
        box = free_variable(low, name)
        assert isinstance(box.type, BoxType)
        low.emit(ops.AttrSet(box, low.convert_into(value, box.type.content), "value"))
        return
    if name in scope.boxed:
        box = low.get(low.local(f"{name}&"))
        assert isinstance(box.type, BoxType)
        low.emit(ops.AttrSet(box, low.convert_into(value, box.type.content), "value"))
        low.state.assigned.add(name)
        return
    local = low.local(name)
    low.set(local, value)
    low.state.assigned.add(name)
    narrow(low, name, value.type)
    if name in low.instance.flagged:
        low.set(low.local(f"{name}?"), low.const(True))


def narrow(low: Lowering, name: str, value: Type) -> None:
    """Remember that a variable holds a value of this type here."""
    declared = low.local(name).cell.read(low.instance)
    if value is NEVER or key(value) == key(declared):
        low.state.narrowed.pop(name, None)
    else:
        low.state.narrowed[name] = value


def delete(low: Lowering, node: ast.Name) -> None:
    name = actual_name(low, node.id)
    known = low.module.namespace.get(name)
    scope = low.info.scope
    if isinstance(known, StaticSlot) and (scope.is_module or name in scope.globals):
        low.compiler.deleted.add(known)
        known.cell.mark_unset()
        low.state.assigned.discard(name)
        read_slot(low, known, name)
        low.emit(ops.SlotClear(known))
        return
    if not is_plain_local(low, name):
        raise low.error(
            "unsupported-syntax",
            "`del` of a variable that nested functions share is not supported",
            node,
            help="assign None to it instead",
        )
    read_local(low, name)
    low.state.assigned.discard(name)
    low.state.narrowed.pop(name, None)
    flag(low, name)
    low.set(low.local(f"{name}?"), low.const(False))


def is_plain_local(low: Lowering, name: str) -> bool:
    scope = low.info.scope
    if name in scope.boxed or name in scope.globals or name in scope.nonlocals:
        return False
    if scope.is_module:
        return name not in low.module.namespace
    return scope.is_local(name)


def flag(low: Lowering, name: str) -> None:
    """Keep track at run time of whether the variable is bound."""
    if name not in low.instance.flagged:
        low.instance.flagged.add(name)
        low.instance.must_repeat = True


def read(low: Lowering, node: ast.Name) -> Value:
    """The value of a name."""
    name = actual_name(low, node.id)
    scope = low.info.scope
    if name == "__class__":
        return class_values.current(low, enclosing_class(low, node))
    if low.class_body is not None and name in low.class_body.nested:
        return class_values.current(low, low.class_body.nested[name])
    if low.class_body is not None and name in low.class_body.methods:
        return low.static(Callable_(low.class_body.methods[name], None))
    if low.class_body is not None and name in low.class_body.attributes:
        attribute = low.class_body.attributes[name]
        is_global = name in low.module.namespace or hasattr(python_builtins, name)
        if is_global and in_class(name) not in low.state.assigned and not low.module.is_dialect:
            return read_global(low, node, name)  # whatever the function around the class has
        if attribute.cell.read(low.instance) is not NEVER:
            return class_values.get(low, low.class_body, name, None)
    if scope.is_local(name) and not scope.is_module:
        if name in scope.boxed:
            return read_box(low, low.get(low.local(f"{name}&")), name, is_free=False)
        return read_local(low, name)
    if scope.is_module and name in scope.bindings and is_still_builtin(low, node, name):
        return read_builtin(low, node, name)
    if scope.is_module and name not in low.module.namespace and name in scope.bindings:
        if name in scope.boxed:
            return read_box(low, low.get(low.local(f"{name}&")), name, is_free=False)
        return read_local(low, name)
    if not scope.is_module and name not in scope.globals and name in low.info.free:
        found = free_variable(low, name)
        if isinstance(found.type, BoxType):
            return read_box(low, found, name, is_free=True)
        return found
    return read_global(low, node, name)


def in_class(name: str) -> str:
    """What says that a class body has assigned a name."""
    return f"class.{name}"


def is_still_builtin(low: Lowering, node: ast.Name, name: str) -> bool:
    """Whether it is the name of a builtin that the module binds later only: `sum = sum(numbers)`."""
    if low.module.is_dialect or name in low.state.assigned or not hasattr(python_builtins, name):
        return False
    for statement in low.module.tree.body:
        nodes = list(ast.walk(statement))
        if any(one is node for one in nodes):
            return isinstance(statement, ast.Assign | ast.Expr)
        in_functions = {n for one in nodes if isinstance(one, ast.Global) for n in one.names}
        if not {name, "*"}.isdisjoint(bound_names([statement]) | in_functions):
            return False
    return False


def enclosing_class(low: Lowering, node: ast.AST) -> ClassInfo:
    """The class whose body, or whose method, this is in."""
    if low.class_body is not None:
        return low.class_body
    info: FunctionInfo | None = low.info
    while info is not None and info.cls is None:
        info = info.parent
    if info is None or info.cls is None:
        raise low.error("unknown-name", "`__class__` is known in methods only", node)
    return info.cls


def read_local(low: Lowering, name: str) -> Value:
    if name not in low.state.assigned:
        flag(low, name)
        bound = low.get(low.local(f"{name}?"))
        helper = "raise_name_error" if low.info.scope.is_module else "raise_unbound_local"
        if bound.type is BOOL:
            missing = low.emit(ops.Not(bound), BOOL)
            shown = name.split(".", maxsplit=1)[0]
            low.when(missing, lambda: low.raise_error(helper, low.const(shown)))
        low.state.assigned.add(name)
    local = low.local(name)
    value = low.get(local)
    narrowed = low.state.narrowed.get(name)
    return value if narrowed is None else low.cast(value, tuples.as_held(narrowed, value.type))


def read_box(low: Lowering, box: Value, name: str, *, is_free: bool) -> Value:
    assert isinstance(box.type, BoxType)
    content = box.type.content
    result = content.read(low.instance)
    if content.root().maybe_unset and (is_free or name not in low.state.assigned):
        is_set = low.emit(ops.AttrIsSet(box, "value"), BOOL)
        helper = "raise_unbound_free" if is_free else "raise_unbound_local"
        unset = low.emit(ops.Not(is_set), BOOL)
        low.when(unset, lambda: low.raise_error(helper, low.const(name.split(".", maxsplit=1)[0])))
    return low.emit(ops.AttrGet(box, "value"), result)


def free_variable(low: Lowering, name: str) -> Value:
    """A variable of an enclosing function: its value or its box, from the closure object."""
    closure = low.instance.closure
    if closure is not None:
        if low.info.name == name and name not in dict(closure.captured):
            return own_closure(low)
        for captured, cell in closure.captured:
            if captured == name:
                me = own_closure(low)
                return low.emit(ops.AttrGet(me, name), cell.read(low.instance))
    if low.info.name == name and low.info.cls is None:
        return low.static(Callable_(low.info, None))
    return around_class(low, name)


def around_class(low: Lowering, name: str) -> Value:
    """A variable of the function around the class whose method this is.

    The class holds it, or it is known by its type.
    """
    cls = low.info.cls
    if cls is not None:
        held = class_values.around(low, cls, name)
        if held is not None:
            return held
    found: dict[str, Type] = {}
    for home in cls.homes if cls is not None else ():
        if home.info.scope.is_local(name):
            cell = home.cell(("box" if name in home.info.scope.boxed else "local", name))
            value = cell.read(low.instance)
            if isinstance(value, BoxType):
                value = value.content.read(low.instance)
            if value is NEVER:
                return ops.NO_VALUE
            found[key(value)] = value
    if not found:
        raise low.error("unknown-name", f"name `{name}` is not defined", label="not found here")
    if len(found) > 1 or not all(is_known_by_type(value) for value in found.values()):
        raise low.error(
            "unsupported-syntax",
            f"`{name}` is a variable of the function around this class",
            label="a method cannot use it yet",
            help="give it to `__init__` and keep it in an attribute",
        )
    return low.static(next(iter(found.values())))


def is_known_by_type(value: Type) -> bool:
    """Whether nothing about a value is left for the run of the program."""
    if isinstance(value, Callable_):
        return not value.captured
    return isinstance(value, ClassObject | ModuleType) and is_unit(value)


def own_closure(low: Lowering) -> Value:
    closure = low.instance.closure
    assert closure is not None
    if not closure.captured:
        return low.static(closure)
    if low.frame is not None:
        from weft.frontend import generators

        return generators.frame_field(low, "$closure")
    return low.emit(ops.LocalGet(low.function.parameters[0]), closure)


def read_global(low: Lowering, node: ast.AST, name: str) -> Value:
    if name == "__name__":
        return low.const(low.module.name)
    if name == "__doc__":
        from weft.frontend import attributes

        return attributes.docstring(low, low.module.tree)
    if name == "__file__":
        return low.const(os.path.abspath(low.module.file.path))
    if name not in low.module.namespace:
        return read_builtin(low, node, name)
    entity = low.compiler.modules.lookup(low.module, name)
    if isinstance(entity, StaticSlot) and hasattr(python_builtins, name):
        return read_slot_or_builtin(low, entity, node, name)
    return entity_value(low, entity, node, name)


def read_slot_or_builtin(low: Lowering, slot: StaticSlot, node: ast.AST, name: str) -> Value:
    """A variable of the module that hides a builtin from where it is set on."""
    kind = slot.cell.read(low.instance)
    if not slot.cell.root().maybe_unset or name in low.state.assigned:
        return read_slot(low, slot, name)
    if kind is NEVER:
        return read_builtin(low, node, name)
    found = low.temporary("builtin")
    is_set = low.emit(ops.SlotIsSet(slot), BOOL)
    low.when(is_set, lambda: low.set(found, low.emit(ops.SlotGet(slot), kind)))
    unset = low.emit(ops.Not(is_set), BOOL)
    low.when(unset, lambda: low.set(found, read_builtin(low, node, name)))
    return low.get(found)


def entity_value(low: Lowering, entity: object, node: ast.AST, name: str) -> Value:
    """The value of what a module-level name means."""
    match entity:
        case StaticSlot():
            return read_slot(low, entity, name)
        case Constant():
            return low.expression(entity.node)
        case FunctionInfo():
            return low.static(Callable_(entity, None))
        case ClassInfo():
            if entity.made is not None and name not in low.state.assigned:
                entity.made.cell.read(low.instance)
                unset = low.emit(ops.Not(low.emit(ops.SlotIsSet(entity.made), BOOL)), BOOL)
                low.when(unset, lambda: low.raise_error("raise_name_error", low.const(name)))
            return class_values.value_of(low, entity, None)
        case Module():
            return low.static(ModuleType(entity))
        case Missing():
            raise missing_import(low, entity, node)
    raise low.error("unknown-name", f"name `{name}` is not defined", node)


def read_slot(low: Lowering, slot: StaticSlot, name: str) -> Value:
    result = slot.cell.read(low.instance)
    is_known = name in low.state.assigned and slot not in low.compiler.deleted
    if slot.cell.root().maybe_unset and not is_known:
        is_set = low.emit(ops.SlotIsSet(slot), BOOL)
        unset = low.emit(ops.Not(is_set), BOOL)
        low.when(unset, lambda: low.raise_error("raise_name_error", low.const(name)))
    return low.emit(ops.SlotGet(slot), result)


def missing_import(low: Lowering, entity: Missing, node: ast.AST) -> Exception:
    if entity.name is None:
        return low.error(
            "unknown-module",
            f"no module named `{entity.module}`",
            entity.node,
            label="imported here",
            notes=("a program may import the modules beside it and those that weft models",),
            help=unsupported.advice(entity.module),
        )
    return low.error(
        "unknown-member",
        f"module `{entity.module}` has no `{entity.name}` that weft knows",
        entity.node if hasattr(entity.node, "lineno") else node,
        label="imported here",
        help=unsupported.advice(f"{entity.module}.{entity.name}"),
    )


# What Python 2 had: programs for both name it where they are not on Python 3, so that it must compile there.
PYTHON_2_NAMES = {
    "apply", "basestring", "buffer", "cmp", "coerce", "execfile", "file", "intern", "long", "raw_input", "reduce",
    "reload", "unichr", "unicode", "xrange",
}  # fmt: skip


def read_builtin(low: Lowering, node: ast.AST, name: str) -> Value:
    from weft.frontend import builtins, operators

    name = plain(name)
    cls = low.compiler.modules.builtin_class(name)
    if cls is not None:
        return low.static(ClassObject(cls))
    if name == "NotImplemented":
        return operators.not_implemented(low)
    if name in builtins.FUNCTIONS or name in builtins.TYPES:
        return low.static(builtins.builtin_type(low, name))
    if name in builtins.PYTHON_NAMES:
        text = f"the builtin `{name}` is not supported"
        advice = unsupported.advice(f"builtins.{name}")
        raise low.error("unsupported-syntax", text, node, help=advice)
    if name in PYTHON_2_NAMES or operators.is_caught(low, "NameError"):
        low.raise_error("raise_name_error", low.const(name))
        return ops.NO_VALUE
    raise low.error(
        "unknown-name", f"name `{name}` is not defined", node, label="not found in this scope"
    )


def first_argument(low: Lowering) -> Value:
    """What this method was called for, whatever its parameter holds by now."""
    name = f"${low.info.scope.parameters[0]}"
    if low.frame is not None:
        from weft.frontend import generators

        return generators.frame_field(low, name)
    given = next(p for p in low.function.parameters if p.name == name)
    return low.emit(ops.LocalGet(given), given.cell.read(low.instance))


def shared_value(low: Lowering, name: str) -> Value:
    """A variable as a function or class defined here takes it along: its value, or its box."""
    local = actual_name(low, name)
    if not low.info.scope.is_local(local):
        return free_variable(low, name)
    if local in low.info.scope.boxed:
        return low.get(low.local(f"{local}&"))
    return read_local(low, local)


def make_closure(low: Lowering, info: FunctionInfo) -> Value:
    """The value of a `def` or `lambda`: a static object, or a new closure over what it captures."""

    captured: list[tuple[str, Cell]] = []
    values: list[tuple[str, Value]] = []
    for name in info.free:
        local = actual_name(low, name)
        if name == info.name and local not in low.info.scope.boxed:
            continue  # its own name: the closure itself
        value = shared_value(low, name)
        cell = low.instance.cell(("captured", info, name))
        low.convert_into(value, cell)
        captured.append((name, cell))
        values.append((name, value))
    from weft.frontend import binding, function_attributes

    if binding.keeps_defaults_in_closure(info):
        for name, default in computed_defaults(info.args):
            value = low.expression(default)
            cell = low.instance.cell(("default", info, name))
            low.convert_into(value, cell)
            captured.append((f"={name}", cell))
            values.append((f"={name}", value))
    if info.parent is not None:
        captured += [
            function_attributes.field(low, info, name)
            for name in function_attributes.assigned(low, info)
        ]
    if not captured:
        return low.static(Callable_(info, None))
    home: Instance | Home = low.instance
    if max([nesting(value.type, info, set()) for _, value in values], default=0) > MAX_NESTING:
        # A closure that holds one like itself, without end: all such are one type.
        home = low.compiler.shared_home(info)
        captured = [(name, shared_cell(home, name, cell)) for name, cell in captured]
    cell = home.cell(("closure", info))
    known = cell.content
    if not isinstance(known, Callable_):
        known = cell.content = Callable_(info, home, tuple(captured))
    made = low.emit(ops.New(), known)
    for name, value in values:
        inner = dict(known.captured)[name]
        low.emit(ops.AttrSet(made, low.convert_into(value, inner), name, fresh=True))
    return made


def shared_cell(home: Instance | Home, name: str, cell: Cell) -> Cell:
    shared = home.cell(("captured", name))
    unify(shared, cell)
    return shared


def nesting(value: Type, info: FunctionInfo, seen: set[int]) -> int:
    """How many closures of one function hold each other in values of a type."""
    found = 0
    for member in members(value):
        if isinstance(member, Callable_):
            for _, cell in member.captured:
                root = cell.root()
                if id(root) not in seen:
                    seen.add(id(root))
                    inner = nesting(root.content, info, seen)
                    found = max(found, inner + (member.function is info))
    return found


def bound_method(low: Lowering, info: FunctionInfo, receiver: Value) -> Value:
    """`obj.method` as a value: a closure over `obj`."""
    assert isinstance(receiver.type, ClassType | ClassObject)
    cell = low.instance.cell(("bound", info, key(receiver.type, low.instance)))
    known = cell.content
    if not isinstance(known, Callable_):
        marker = low.instance.cell(("bound.self", info, key(receiver.type)))
        marker.flow(receiver.type)
        known = cell.content = Callable_(info, BOUND, (("self", marker),))
    made = low.emit(ops.New(), known)
    inner = dict(known.captured)["self"]
    low.emit(ops.AttrSet(made, low.convert_into(receiver, inner), "self", fresh=True))
    return made


class Bound:
    """The owner of every bound method: `merge` then joins those of one function."""

    number = "bound"


BOUND = Bound()


def is_bound(value: Type) -> bool:
    """Whether it is a method of an object, with the object."""
    return isinstance(value, Callable_) and value.owner is BOUND


def receiver(low: Lowering, method: Value) -> Value:
    """The object whose method a bound method is."""
    assert isinstance(method.type, Callable_)
    cell = dict(method.type.captured)["self"]
    return low.emit(ops.AttrGet(method, "self"), cell.read(low.instance))
