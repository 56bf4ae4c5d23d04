"""Statements: assignment, control flow, definitions, `del`, `assert`, imports.

Each function takes a node and emits what it does; `low.block` is None afterwards where control does not
come out of it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    binding,
    calls,
    class_states,
    class_values,
    conditions,
    expressions,
    iteration,
    loader,
    named_access,
    operators,
    slices,
    tuples,
    variables,
    wide_ints,
)
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo
from weft.frontend.decorator_names import decorator_name
from weft.frontend.functions import FunctionInfo, computed_defaults, default_slot
from weft.frontend.lowering import Cleanup, merge_states
from weft.frontend.modules import (
    COMPILE_TIME_MODULES,
    DIALECT_DECORATORS,
    ImportedName,
    Missing,
)
from weft.frontend.scopes import bound_names
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.types import (
    BOOL,
    INT,
    NEVER,
    NONE,
    ArrayType,
    ByteArrayType,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Union,
    is_long_tuple,
    join_all,
    members,
)

if TYPE_CHECKING:
    from weft.frontend.loader import Module
    from weft.frontend.lowering import Loop, Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Type


def lower_expression_statement(low: Lowering, node: ast.Expr) -> None:
    if not isinstance(node.value, ast.Constant):
        low.expression(node.value)


def lower_assign(low: Lowering, node: ast.Assign) -> None:
    if low.info.scope.is_module and is_declared(low, node.targets):
        return
    if pairs := parallel(node):
        values = [low.expression(value) for _, value in pairs]
        for (target, _), value in zip(pairs, values, strict=True):
            low.locate(node)
            assign_target(low, target, value)
        return
    value = low.expression(node.value)
    for target in node.targets:
        low.locate(node)
        assign_target(low, target, value)


def is_declared(low: Lowering, targets: list[ast.expr]) -> bool:
    """Whether a module-level assignment is one that `modules.declare` made a constant of."""
    if len(targets) != 1 or not isinstance(targets[0], ast.Name):
        return False
    from weft.frontend.modules import Constant

    known = low.module.namespace.get(targets[0].id, NEVER)
    return known is None or isinstance(known, Constant)


def parallel(node: ast.Assign) -> list[tuple[ast.expr, ast.expr]] | None:
    """`a, b = b, a` as pairs, so that no tuple is made."""
    target, value = node.targets[0], node.value
    if (
        len(node.targets) == 1
        and isinstance(target, ast.Tuple | ast.List)
        and isinstance(value, ast.Tuple)
    ):
        if len(target.elts) == len(value.elts):
            every = [*target.elts, *value.elts]
            if not any(isinstance(e, ast.Starred) for e in every):
                return list(zip(target.elts, value.elts, strict=True))
    return None


def lower_annotated(low: Lowering, node: ast.AnnAssign) -> None:
    if node.value is None or (low.info.scope.is_module and is_declared(low, [node.target])):
        return
    value = low.expression(node.value)
    low.locate(node)
    assign_target(low, node.target, value)


def assign_target(low: Lowering, target: ast.expr, value: Value) -> None:
    """Store a value in a name, attribute, item or, taken apart, in several."""
    match target:
        case ast.Name():
            variables.assign(low, target.id, value)
        case ast.Attribute():
            owner = low.expression(target.value)
            low.locate(target)
            attributes.store_named(low, owner, target.attr, value, target)
        case ast.Subscript():
            store_item(low, target, value)
        case ast.Tuple() | ast.List():
            unpack(low, target, value)
        case ast.Starred():
            raise low.error("unsupported-syntax", "`*` is for one of several targets", target)


def store_item(low: Lowering, target: ast.Subscript, value: Value) -> None:
    held = named_access.owner_of_dict(target.value)
    if held is not None and not isinstance(target.slice, ast.Slice):
        owner, name = low.expression(held), low.expression(target.slice)
        low.locate(target)
        named_access.set_named(low, owner, name, value, target.slice, target, attributes.By.DICT)
        return
    owner = low.expression(target.value)
    if isinstance(target.slice, ast.Slice):
        slices.subscript(low, owner, "__setitem__", target.slice, [value])
        return
    index = low.expression(target.slice)
    low.locate(target)

    def each(one: Value) -> Value | None:
        match one.type:
            case ArrayType() | ByteArrayType():
                return store_slot(low, one, index, value)
            case t if t is NEVER:
                return one
            case ClassType(cls=cls):
                assert isinstance(cls, ClassInfo)
                if cls.find_method("__setitem__"):
                    return attributes.call_special(low, one, "__setitem__", [index, value], target)
        text = f"'{python_name(one.type)}' object does not support item assignment"
        if one.type is NONE or operators.expects(low, "TypeError"):
            low.raise_error("raise_type_error", low.const(text))
            return None
        raise low.error(
            "operand-types", f"the items of a `{low.show(one.type)}` cannot be assigned", target
        )

    low.dispatch(owner, each)


def unpack(low: Lowering, target: ast.Tuple | ast.List, value: Value) -> None:
    """`a, b = value`."""
    starred = [i for i, t in enumerate(target.elts) if isinstance(t, ast.Starred)]
    wanted = len(target.elts)
    value = tuples.fixed(low, value)
    if isinstance(value.type, Tuple):
        unpack_tuple(low, target, value, starred)
        return
    if value.type is NEVER:
        for inner in target.elts:
            assign_target(low, inner.value if isinstance(inner, ast.Starred) else inner, value)
        return
    if any(isinstance(m, Tuple) for m in members(value.type)):
        # Each alternative is taken apart by itself, what does not fit raises.
        low.dispatch(value, lambda one: unpack_alternative(low, target, one))
        return
    others = tuple([m for m in members(value.type) if not iteration.is_iterable(low, m)])
    if others and len(others) < len(members(value.type)):
        is_other = low.emit(ops.TypeTest(value, others), BOOL)
        low.when(is_other, lambda: raise_not_unpacked(low, low.cast(value, join_all(others))))
        value = low.cast(value, join_all(m for m in members(value.type) if m not in others))
    elif others and (NONE in others or operators.expects(low, "TypeError")):
        raise_not_unpacked(low, value)
        return
    elif others:
        raise low.error("not-iterable", f"a `{low.show(value.type)}` cannot be unpacked", target)
    items = value
    if isinstance(items.type, Union):
        items = low.dispatch(items, lambda one: low.call_runtime("lists", "list_of", one))
    if not starred and has_array(items.type):
        unpack_array(low, target, items)
        return
    as_list = low.call_runtime("lists", "list_of", items)
    if starred:
        before, behind = starred[0], wanted - starred[0] - 1
        low.call_runtime("lists", "check_unpack_star", as_list, low.const(before + behind))
        for i in range(before):
            assign_target(low, target.elts[i], get_index(low, as_list, i))
        size = attributes.call_method(low, as_list, "__len__", [])
        end = low.emit(ops.IntOp(ops.IntKind.SUB, size, low.const(behind)), INT)
        middle = attributes.call_method(
            low, as_list, "get_slice", [low.const(before), end, low.none()]
        )
        star = target.elts[before]
        assert isinstance(star, ast.Starred)
        assign_target(low, star.value, middle)
        for i in range(behind):
            assign_target(low, target.elts[before + 1 + i], get_index(low, as_list, i - behind))
        return
    low.call_runtime("lists", "check_unpack", as_list, low.const(wanted))
    for i, inner in enumerate(target.elts):
        assign_target(low, inner, get_index(low, as_list, i))


def has_array(kind: Type) -> bool:
    return is_long_tuple(kind) or (isinstance(kind, ClassType) and kind.cls.symbol == "list")


def unpack_array(low: Lowering, target: ast.Tuple | ast.List, items: Value) -> None:
    """`a, b = items` of a list or long tuple: all items are taken at one go, as a copy would."""
    wanted = len(target.elts)
    array = attributes.call_method(low, items, "begin_unpack", [low.const(wanted)])
    if not low.is_live:
        return
    if array.type is NEVER:  # not compiled yet
        low.dead_end()
        return
    assert isinstance(array.type, ArrayType)
    element = array.type.element.read(low.instance)
    taken = [low.emit(ops.ArrayGet(array, low.const(i)), element) for i in range(wanted)]
    attributes.call_method(low, items, "end_unpack", [])
    for inner, value in zip(target.elts, taken, strict=True):
        assign_target(low, inner, value)


def get_index(low: Lowering, target: Value, index: int) -> Value:
    return attributes.call_method(low, target, "__getitem__", [low.const(index)])


def unpack_alternative(low: Lowering, target: ast.Tuple | ast.List, value: Value) -> Value | None:
    unpack(low, target, value)
    return low.none() if low.is_live else None


def raise_not_unpacked(low: Lowering, value: Value) -> None:
    def each(one: Value) -> None:
        text = f"cannot unpack non-iterable {python_name(one.type)} object"
        low.raise_error("raise_type_error", low.const(text))

    low.dispatch(value, each)


def wrong_count(low: Lowering, given: int, wanted: int, starred: list[int]) -> None:
    if starred:
        text = f"not enough values to unpack (expected at least {wanted - 1}, got {given})"
    elif given > wanted:
        text = f"too many values to unpack (expected {wanted})"
    else:
        text = f"not enough values to unpack (expected {wanted}, got {given})"
    low.raise_error("raise_value_error", low.const(text))


def unpack_tuple(
    low: Lowering, target: ast.Tuple | ast.List, value: Value, starred: list[int]
) -> None:
    assert isinstance(value.type, Tuple)
    given, wanted = len(value.type.items), len(target.elts)
    items = [low.tuple_get(value, i) for i in range(given)]
    if given != wanted if not starred else given < wanted - 1:
        if operators.expects(low, "ValueError"):
            wrong_count(low, given, wanted, starred)
            return
        raise low.error(
            "unpack-count",
            f"{given} values cannot be unpacked into {wanted} targets",
            target,
            label=f"{wanted} targets",
        )
    if starred:
        at, behind = starred[0], wanted - starred[0] - 1
        made = expressions.new_list(low, target)
        for item in items[at : given - behind]:
            attributes.call_method(low, made, "append", [item])
        star = target.elts[at]
        assert isinstance(star, ast.Starred)
        pairs = [
            *zip(target.elts[:at], items[:at], strict=True),
            (star.value, made),
            *zip(target.elts[at + 1 :], items[given - behind :], strict=True),
        ]
    else:
        pairs = list(zip(target.elts, items, strict=True))
    for inner, item in pairs:
        assign_target(low, inner, item)


def lower_augmented(low: Lowering, node: ast.AugAssign) -> None:
    """`target op= value`: the target's parts are evaluated once."""
    match node.target:
        case ast.Name():
            old = variables.read(
                low, ast.copy_location(ast.Name(node.target.id, ast.Load()), node.target)
            )
            value = low.expression(node.value)
            low.locate(node)
            result = operators.binary(low, node.op, old, value, in_place=True)
            if low.is_live:
                variables.assign(low, node.target.id, result)
        case ast.Attribute():
            owner = low.expression(node.target.value)
            low.locate(node.target)
            old = attributes.get_named(low, owner, node.target.attr, node.target)
            value = low.expression(node.value)
            low.locate(node)
            result = operators.binary(low, node.op, old, value, in_place=True)
            if low.is_live:
                attributes.store_named(low, owner, node.target.attr, result, node.target)
        case ast.Subscript():
            owner = low.expression(node.target.value)
            if isinstance(node.target.slice, ast.Slice):
                augment_slice(low, node, node.target.slice, owner)
                return
            index = low.expression(node.target.slice)
            low.locate(node.target)
            old = low.dispatch(owner, lambda v: expressions.get_item(low, v, index, node.target))
            value = low.expression(node.value)
            low.locate(node)
            result = operators.binary(low, node.op, old, value, in_place=True)
            if low.is_live:
                store_into(low, owner, index, result, node.target)


def augment_slice(low: Lowering, node: ast.AugAssign, bounds: ast.Slice, owner: Value) -> None:
    """`owner[a:b] += value`."""
    parts = slices.parts_of(low, bounds)
    low.locate(node.target)

    def subscript(dunder: str, values: list[Value]) -> Value:
        return low.dispatch(
            owner, lambda v: slices.subscript_plain(low, v, dunder, parts, bounds, values)
        )

    old = subscript("__getitem__", [])
    value = low.expression(node.value)
    low.locate(node)
    result = operators.binary(low, node.op, old, value, in_place=True)
    if low.is_live:
        subscript("__setitem__", [result])


def store_slot(low: Lowering, array: Value, index: Value, value: Value) -> Value:
    """`array[index] = value` of the dialect's own arrays."""
    if isinstance(array.type, ArrayType):
        value = low.convert_into(value, array.type.element)
    else:  # what is computed in a library module has a wide type, although it is a byte
        value = wide_ints.fitting(low, value)
    low.emit(ops.ArraySet(array, wide_ints.fitting(low, index), value))
    return low.none()


def store_into(
    low: Lowering, owner: Value, index: Value, value: Value, node: ast.Subscript
) -> None:
    def each(one: Value) -> Value | None:
        match one.type:
            case ArrayType() | ByteArrayType():
                return store_slot(low, one, index, value)
            case ClassType():
                return attributes.call_special(low, one, "__setitem__", [index, value], node)
        return low.none()

    low.dispatch(owner, each)


# Control flow.


def lower_if(low: Lowering, node: ast.If) -> None:
    if is_type_checking(node.test):
        low.body(node.orelse)
        return
    after = low.new_block("after")
    reached = []
    for (block, state), body in conditions.split(low, node.test, node.body, node.orelse):
        low.start(block, state)
        low.body(body)
        if low.is_live:
            reached.append(low.state)
            low.goto(after)
    merged = merge_states(reached)
    if merged is None:
        low.block = None
    else:
        low.start(after, merged)


def is_type_checking(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "TYPE_CHECKING"


def lower_pass(low: Lowering, node: ast.stmt) -> None:
    """Nothing to do: `pass`, `global`, `nonlocal`."""


def lower_return(low: Lowering, node: ast.Return) -> None:
    value = low.none() if node.value is None else low.expression(node.value)
    low.locate(node)
    if low.is_live:
        return_value(low, value)


def return_value(low: Lowering, value: Value) -> None:
    """Leave the function, through the `finally` blocks that enclose this place."""
    result = low.function.result
    if low.frame is not None:
        from weft.frontend import generators

        value = generators.finish(low, value)
    if value.type is NEVER:
        low.instance.cell("$return")  # the type is not known yet
        result.read(low.instance)
        low.unreachable()
        return
    if low.cleanups or low.handled:
        local = low.local("$result")
        low.set(local, value)
        result.flow(value.type)
        leave(low, "return", None)
        return
    low.emit(ops.Return(low.convert_into(value, result)))
    low.block = None


def leave(low: Lowering, kind: str, loop: Loop | None) -> None:
    """Go where `return`, `break` or `continue` leads, by way of the innermost cleanup still to run."""
    from weft.frontend import handlers

    depth = loop.depth if loop is not None else 0
    handlers.leave_handlers(low, depth if loop is not None else None, loop)
    if len(low.cleanups) > depth:
        cleanup: Cleanup = low.cleanups[-1]
        exit_ = (kind, loop)
        if exit_ not in cleanup.exits:
            cleanup.exits.append(exit_)
        low.set(cleanup.why, low.const(cleanup.exits.index(exit_) + 2))
        low.goto(cleanup.block)
        return
    if kind == "return":
        value = low.get(low.local("$result"))
        low.emit(ops.Return(low.cast(value, low.function.result.read(low.instance))))
        low.block = None
        return
    assert loop is not None
    if kind == "break":
        loop.breaks.append(low.state.copy())
        low.goto(loop.after)
    else:
        low.goto(loop.again)


def lower_break(low: Lowering, node: ast.Break) -> None:
    leave(low, "break", low.loops[-1])


def lower_continue(low: Lowering, node: ast.Continue) -> None:
    leave(low, "continue", low.loops[-1])


def lower_assert(low: Lowering, node: ast.Assert) -> None:
    """`assert test, message`."""
    holds, fails = low.new_block("holds"), low.new_block("fails")
    yes, no = conditions.branch(low, node.test, holds, fails)
    if no is not None:
        low.start(fails, no)
        low.locate(node.test)  # CPython's traceback marks the condition
        args = [] if node.msg is None else [low.expression(node.msg)]
        if low.is_live:
            low.locate(node.test)
            from weft.frontend import handlers

            cls = low.compiler.modules.builtin_class("AssertionError")
            assert cls is not None
            made = calls.call_class(low, cls, calls.Arguments(args), node)
            if made is not None:
                handlers.raise_value(low, made, None)
    if yes is None:
        low.block = None
    else:
        low.start(holds, yes)


def lower_delete(low: Lowering, node: ast.Delete) -> None:
    for target in node.targets:
        match target:
            case ast.Name():
                variables.delete(low, target)
            case ast.Subscript() if held := named_access.owner_of_dict(target.value):
                named_access.delete_from_dict(low, target, held)
            case ast.Subscript():
                owner = low.expression(target.value)
                if isinstance(target.slice, ast.Slice):
                    slices.subscript(low, owner, "__delitem__", target.slice, [])
                else:
                    index = low.expression(target.slice)
                    low.locate(target)
                    delete_item(low, owner, index, target)
            case ast.Attribute():
                owner = low.expression(target.value)
                low.locate(target)
                attributes.delete(low, owner, target.attr, target)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                lower_delete(low, ast.copy_location(ast.Delete(parts), node))
            case _:
                raise low.error("unsupported-syntax", "`del` of this is not supported", target)


def delete_item(low: Lowering, owner: Value, index: Value, node: ast.AST) -> None:
    def each(one: Value) -> Value | None:
        if isinstance(one.type, ClassType):
            return attributes.call_special(low, one, "__delitem__", [index], node)
        return attributes.call_method(low, one, "__delitem__", [index])

    low.dispatch(owner, each)


# Definitions and imports.


def lower_function(low: Lowering, node: ast.FunctionDef) -> None:
    known = low.module.namespace.get(node.name) if low.info.scope.is_module else None
    if isinstance(known, FunctionInfo) and known.node is node:
        store_defaults(low, known)
        return
    names = [decorator_name(d) for d in node.decorator_list]
    if any(name not in DIALECT_DECORATORS for name in names):
        from weft.frontend import decorators

        decorators.lower_decorated(low, node)
        return
    info = low.compiler.modules.function(node, low.module, low.info, None)
    value = variables.make_closure(low, info)
    variables.assign(low, node.name, value)


def store_defaults(low: Lowering, info: FunctionInfo) -> None:
    """Evaluate the defaults of a definition, once."""
    if binding.keeps_defaults_in_closure(info):
        return
    for name, default in computed_defaults(info.args):
        if info.module.is_dialect and isinstance(default, ast.Dict):
            continue
        value = low.expression(default)
        slot = default_slot(info, name)
        stored = low.convert_into(value, slot.cell)
        if info.cls is not None and info.cls.state is not None:
            owner = class_values.current(low, info.cls)
            low.emit(ops.AttrSet(owner, stored, class_states.default_field(info, name)))
        else:
            low.emit(ops.SlotSet(slot, stored))


def lower_import(low: Lowering, node: ast.Import | ast.ImportFrom) -> None:
    """Run the body of an imported module the first time; complain of one that cannot be found."""
    for module in imported(low, node, low.module):
        initialise(low, module)
    if not low.is_live:
        return
    if not low.info.scope.is_module or is_conditional(low, node):
        bind_import(low, node)
        return
    if isinstance(node, ast.ImportFrom) and not low.module.is_dialect:
        copy_variables(low, node)


def is_conditional(low: Lowering, node: ast.Import | ast.ImportFrom) -> bool:
    """Whether it stands in another statement of the module, so that its names are variables."""
    if low.module.is_dialect or node in low.module.tree.body:
        return False
    names = [a.asname or a.name.split(".")[0] for a in node.names]
    known = [low.module.namespace.get(name) for name in names]
    return all(entity is None or isinstance(entity, StaticSlot) for entity in known)


def bind_import(low: Lowering, node: ast.Import | ast.ImportFrom) -> None:
    """An import inside a function: its names are the function's variables."""
    modules = low.compiler.modules
    if isinstance(node, ast.Import):
        for alias in node.names:
            target = alias.name if alias.asname else alias.name.split(".")[0]
            module = modules.find(target)
            if module is not None:
                value = low.static(ModuleType(module))
                variables.assign(low, alias.asname or target, value)
            elif is_used(low, alias.asname or target):
                raise variables.missing_import(low, Missing(target, None, node), node)
        return
    source = modules.find(modules.absolute(node, low.module))
    if source is None:
        return  # a module that exists for the compiler only
    for alias in node.names:
        entity = modules.resolve(ImportedName(source, alias.name, alias))
        if isinstance(entity, Missing) and not is_used(low, alias.asname or alias.name):
            continue
        value = variables.entity_value(low, entity, node, alias.name)
        variables.assign(low, alias.asname or alias.name, value)


def is_used(low: Lowering, name: str) -> bool:
    """Whether the module's text uses a name anywhere."""
    return any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(low.module.tree))


def copy_variables(low: Lowering, node: ast.ImportFrom) -> None:
    """`from m import x` of a variable: a variable of one's own, with the value of this moment."""
    modules = low.compiler.modules
    source = modules.find(modules.absolute(node, low.module))
    if source is None or source.is_dialect:
        return
    for alias in node.names:
        theirs = source.namespace.get(alias.name)
        mine = low.module.namespace.get(alias.asname or alias.name)
        if isinstance(theirs, StaticSlot) and isinstance(mine, StaticSlot):
            low.locate(node)
            value = variables.read_slot(low, theirs, alias.name)
            low.emit(ops.SlotSet(mine, low.convert_into(value, mine.cell)))


def imported(low: Lowering, node: ast.Import | ast.ImportFrom, importer: Module) -> list[Module]:
    """The modules that a statement of `importer` names."""
    modules = low.compiler.modules
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        source = modules.absolute(node, importer)
        if source in COMPILE_TIME_MODULES:
            return []
        names = [source]
    found = []
    for name in names:
        module = modules.find(name)
        if module is None and operators.expects_import_error(low):
            low.raise_error("raise_import_error", low.const(f"No module named '{name}'"))
            return []
        if module is None and loader.is_standard(name):
            continue  # refused where it is used
        if module is None:
            entity = Missing(name, None, node)
            raise variables.missing_import(low, entity, node)
        found.append(module)
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.name not in module.namespace:
                    inner = modules.find(f"{name}.{alias.name}") if module.is_package else None
                    if inner is None and operators.expects_import_error(low):
                        text = (
                            f"cannot import name '{alias.name}' from '{name}' ({module.file.path})"
                        )
                        cls = low.compiler.runtime_class("exceptions", "ImportError")
                        made = low.make_tuple(low.const(text))
                        low.raise_error("raise_new", low.static(ClassObject(cls)), made)
                        return []
                    if inner is not None:
                        found.append(inner)
                    elif not loader.has_in_cpython(
                        name, alias.name
                    ):  # else refused where it is used
                        raise variables.missing_import(low, Missing(name, alias.name, alias), node)
    return found


def initialise(low: Lowering, module: Module) -> None:
    """Call the module's body, which runs once: the body itself keeps track."""
    assert module.body is not None
    if module.runs is None:
        module.runs = needs_body(low, module, set())
    if not module.runs:
        return
    if not isinstance(module.namespace.get("$started"), StaticSlot):
        module.namespace["$started"] = StaticSlot(f"{module.name}.$started", Cell(BOOL))
    started = module.namespace["$started"]
    assert isinstance(started, StaticSlot)

    def run() -> None:
        low.emit(ops.SlotSet(started, low.const(True)))
        assert module.body is not None
        low.call_info(module.body, [])

    low.when(low.emit(ops.Not(low.emit(ops.SlotGet(started), BOOL)), BOOL), run)


def needs_body(low: Lowering, module: Module, seen: set[str]) -> bool:
    """Whether importing the module does anything at run time."""
    if not module.is_dialect:
        return True
    seen.add(module.name)
    for statement in module.tree.body:
        match statement:
            case ast.Import() | ast.ImportFrom():
                inner = [m for m in imported(low, statement, module) if m.name not in seen]
                if any(needs_body(low, m, seen) for m in inner):
                    return True
            case ast.FunctionDef(name=name):
                info = module.namespace.get(name)
                if isinstance(info, FunctionInfo) and computed_defaults(info.args):
                    return True
            case ast.Assign() | ast.AnnAssign():
                names = bound_names([statement])
                if any(isinstance(module.namespace.get(name), StaticSlot) for name in names):
                    return True
    return False
