"""Attributes: fields, methods as values, properties, class attributes, members of modules.

account.balance        attr.get, after a check where the field may not have been assigned
account.balance = x    the type of `x` flows into the field's cell; attr.set
"""

from __future__ import annotations

import ast
from enum import Enum
from typing import TYPE_CHECKING

from weft.frontend import annotations as hints
from weft.frontend import (
    class_names,
    class_values,
    function_attributes,
    function_members,
    hidden_names,
    loader,
    metaclasses,
    operators,
    thread_locals,
    tuples,
    unsupported,
    variables,
)
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo, has_method
from weft.frontend.functions import FunctionInfo
from weft.frontend.loader import Module
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ArrayType,
    ByteArrayType,
    Callable_,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Union,
    members,
)

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Cell, Type


def lower_attribute(low: Lowering, node: ast.Attribute) -> Value:
    from weft.frontend import calls

    if calls.is_super(low, node.value):
        return calls.super_attribute(low, node)
    target = low.expression(node.value)
    low.locate(node)
    return get_named(low, target, node.attr, node)


def get_named(low: Lowering, target: Value, name: str, node: ast.AST) -> Value:
    """The value of `target.name`, as the source has it."""
    found = hidden_names.by_name(low, target, name, lambda one, n: get(low, one, n, node))
    return ops.NO_VALUE if found is None else found


def get(low: Lowering, target: Value, name: str, node: ast.AST) -> Value:
    """The value of an attribute."""
    shared = common_field(low, target, name)
    if shared is not None:
        return low.emit(ops.AttrGet(target, name), shared.read(low.instance))
    return low.dispatch(target, lambda v: as_method(low, get_plain(low, v, name, node), v, name))


def as_method(low: Lowering, value: Value | None, target: Value, name: str) -> Value | None:
    """What `target.name` is: a function that is an attribute of its class is bound to the object."""
    cls = target.type.cls if isinstance(target.type, ClassType) else None
    if value is None or not isinstance(cls, ClassInfo) or cls.find_method(name):
        return value
    return bound_to(low, value, target) if holds_function(low, cls, name, target) else value


def holds_function(low: Lowering, cls: ClassInfo, name: str, target: Value) -> bool:
    """Whether an attribute of the class, which its objects have not themselves, is a function: their method."""
    own = cls.known_field(name, low.instance)
    if cls.find_attribute(name) is None or (own and own.read(low.instance) is not NEVER):
        return False
    return any(
        function_members.is_unbound(m)
        for m in members(class_attribute(low, cls, name, target).type)
    )


def bound_to(low: Lowering, value: Value, target: Value) -> Value:
    """An attribute of the class as the object's: a function becomes a method of it."""
    from weft.frontend import calls

    def each(one: Value) -> Value:
        if not function_members.is_unbound(one.type):
            return one
        assert isinstance(one.type, Callable_)
        assert isinstance(one.type.function, FunctionInfo)
        if "property" in one.type.function.decorations:  # made in a function
            return calls.call_value(low, one, calls.Arguments([target]), low.node) or low.dead_end()
        binder = low.compiler.modules.library_function("functools", "_bound")
        return low.call_info(binder, [one, target])

    return low.dispatch(value, each)


def common_field(low: Lowering, target: Value, name: str) -> Cell | None:
    """The field that all classes of a union inherit from one declaration: it has one place in them all."""
    if not isinstance(target.type, Union):
        return None
    owners = set()
    for member in target.type.members:
        if not isinstance(member, ClassType):
            return None
        assert isinstance(member.cls, ClassInfo)
        declared = member.cls.find_declared(name)
        if declared is None or declared[0].parameters:
            return None
        owners.add(declared[0])
    if len(owners) != 1:
        return None
    first = target.type.members[0]
    assert isinstance(first, ClassType)
    return hints.field_cell(low, first, name)


def get_plain(low: Lowering, target: Value, name: str, node: ast.AST) -> Value | None:
    if name not in thread_locals.WHOLE and not has_method(target.type, name):
        target = thread_locals.copy_of(low, target, node)
    match target.type:
        case ModuleType(module=module):
            assert isinstance(module, Module)
            return module_member(low, module, name, node)
        case ClassObject(cls=cls):
            assert isinstance(cls, ClassInfo)
            return class_member(low, target, cls, name, node)
        case t if name == "format" and operators.is_class(t, "str"):
            maker = low.compiler.modules.library_function("functools", "_format_of")
            return low.call_info(maker, [target])
        case ClassType():
            return object_attribute(low, target, name, node)
        case Callable_():
            held = function_members.get(low, target, name)
            if held is None:
                held = function_attributes.get(low, target, name)
            if held is not None:
                return held
        case t if t is NEVER:
            return target
        case t if t in (INT, BOOL, FLOAT):
            from weft.frontend import value_methods

            part = value_methods.number_part(low, target, name)
            if part is not None:
                return part
    if name == "length" and isinstance(target.type, ArrayType | ByteArrayType):
        return low.emit(ops.ArrayLength(target), INT)
    return missing(low, target, name, node)


def missing(low: Lowering, target: Value, name: str, node: ast.AST) -> Value | None:
    """No such attribute: an AttributeError of `None`, a message for any other type.

    Code that is never compiled may be what assigns it, of a class of the program.
    """
    name = hidden_names.shown(name)
    is_own = isinstance(target.type, ClassType) and not target.type.cls.module.is_dialect  # type: ignore[attr-defined]
    is_assigned = is_own and name in low.compiler.modules.text.assigned_attributes()
    if target.type is NONE or is_assigned or operators.expects(low, "AttributeError"):
        text = f"'{python_name(target.type)}' object has no attribute '{name}'"
        low.raise_error("raise_attribute_error", low.const(text))
        return None
    raise low.error(
        "unknown-attribute",
        f"`{low.show(target.type)}` has no attribute `{name}`",
        node,
        label=f"this is `{low.show(target.type)}`",
    )


def module_member(low: Lowering, module: Module, name: str, node: ast.AST) -> Value:
    if name == "__name__":
        return low.const(module.name)
    if name == "__dict__":
        from weft.frontend import module_dicts

        return module_dicts.of_module(low, module, node)
    if name not in module.namespace:
        inner = low.compiler.modules.find(f"{module.name}.{name}") if module.is_package else None
        if inner is not None:
            return low.static(ModuleType(inner))
        if operators.expects(low, "AttributeError") and not loader.has_in_cpython(
            module.name, name
        ):
            text = f"module '{module.name}' has no attribute '{name}'"
            low.raise_error("raise_attribute_error", low.const(text))
            return ops.NO_VALUE
        raise low.error(
            "unknown-member",
            f"module `{module.name}` has no `{name}` that weft knows",
            node,
            help=unsupported.advice(f"{module.name}.{name}"),
        )
    entity = low.compiler.modules.lookup(module, name)
    return variables.entity_value(low, entity, node, name)


def class_member(low: Lowering, target: Value, cls: ClassInfo, name: str, node: ast.AST) -> Value:
    """An attribute of `target`, which is the class `cls`."""
    if name == "__name__":
        return low.const(class_names.parts(cls)[1].rpartition(".")[2])
    if name == "__qualname__":
        return low.const(class_names.parts(cls)[1])
    if name == "__doc__":
        return docstring(low, cls.node)
    if name == "__module__":
        return low.const(class_names.module_of(cls))
    if name == "__dict__":
        from weft.frontend import named_access

        return named_access.dict_of_class(low, target, cls, node)
    if name == "__annotations__":
        from weft.frontend import signatures

        return signatures.of_class(low, cls, node)
    if name in ("__mro__", "__bases__"):
        listed = cls.mro() if name == "__mro__" else cls.bases
        made = [class_values.value_of(low, one, target) for one in listed]
        whole = name == "__mro__" or not made
        return low.make_tuple(*made, *([object_type(low)] if whole else []))
    if name == "__abstractmethods__":
        unfinished = low.make_tuple(*map(low.const, cls.abstract_methods()))
        return low.call_runtime("sets", "frozen_set_of", tuples.lengthen(low, unfinished))
    constant = cls.find_constant(name)
    if constant is not None:
        return low.expression(constant)
    inner = cls.find_nested(name)
    if inner is not None:
        return class_values.nested(low, cls, name, target)
    method = cls.find_method(name)
    if method is None and cls.find_attribute(name) is not None:
        return class_attribute(low, cls, name, target)
    if method is not None:
        if "classmethod" in method.decorations:
            return class_method(low, method, cls, target)
        return low.static(Callable_(method, None))
    inherited = metaclasses.attribute(low, cls, name)
    if inherited is not None:
        return inherited
    name = hidden_names.shown(name)
    if operators.expects(low, "AttributeError"):
        text = f"type object '{cls.name}' has no attribute '{name}'"
        low.raise_error("raise_attribute_error", low.const(text))
        return ops.NO_VALUE
    raise low.error("unknown-attribute", f"class `{cls.name}` has no attribute `{name}`", node)


def docstring(low: Lowering, node: ast.ClassDef | ast.FunctionDef | ast.Module) -> Value:
    text = ast.get_docstring(node, clean=False)
    return low.none() if text is None else low.const(text)


def object_type(low: Lowering) -> Value:
    from weft.frontend import builtins

    return low.static(builtins.builtin_type(low, "object"))


class ClassReceiver:
    """The owner of a class method as a value: the class that it gets as `cls`."""

    known: dict[ClassInfo, ClassReceiver] = {}  # noqa: RUF012

    def __init__(self, cls: ClassInfo) -> None:
        self.cls = cls
        self.number = f"class.{cls.symbol}"

    @classmethod
    def of(cls, receiver: ClassInfo) -> ClassReceiver:
        return cls.known.setdefault(receiver, cls(receiver))


def object_attribute(low: Lowering, target: Value, name: str, node: ast.AST) -> Value | None:
    assert isinstance(target.type, ClassType)
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    if name == "__class__":
        return class_values.value_of(low, cls, target)
    inner = cls.find_nested(name)
    if inner is not None:
        return class_values.nested(low, cls, name, target)
    if name == "__dict__":
        from weft.frontend import named_access

        return named_access.dict_of(low, target, node)
    if name == "__doc__":
        return own_docstring(low, target, cls)
    if name in ("__name__", "__qualname__") and cls.generated_by is not None:
        return low.const(cls.generated_by)
    declared = hints.field_cell(low, target.type, name)
    if declared is not None:
        found = declared.read(low.instance)
        if not is_surely_made(cls, name, found):
            check_set(low, target, cls, name)
        return low.emit(ops.AttrGet(target, name, is_plain(low, cls, name)), found)
    method = cls.find_method(name)
    if method is not None and "property" in method.decorations:
        from weft.frontend import calls

        return calls.call_function(low, method, [target])
    constant = cls.find_constant(name)
    if constant is not None:
        return low.expression(constant)
    attribute = cls.find_attribute(name)
    if method is None or cls.known_field(name, low.instance) is not None:
        return inferred_field(low, target, cls, name, attribute, node)
    return method_value(low, method, cls, target)


def own_docstring(low: Lowering, target: Value, cls: ClassInfo) -> Value:
    """The text that the object itself was given, as `update_wrapper` does; else that of its class."""
    shared = docstring(low, cls.node)
    cell = cls.known_field("__doc__", low.instance)
    found = NEVER if cell is None else cell.read(low.instance)
    if found is NEVER:
        return shared
    result = low.temporary("doc")
    low.set(result, shared)
    is_set = low.emit(ops.AttrIsSet(target, "__doc__"), BOOL)
    low.when(is_set, lambda: low.set(result, low.emit(ops.AttrGet(target, "__doc__"), found)))
    return low.get(result)


def is_surely_made(cls: ClassInfo, name: str, field: Type) -> bool:
    """Whether an object of a class derived from one of the library has this field of it.

    It has not where the program's `__init__` leaves out that of the base, unless `calls.prepare` does it.
    """
    if cls.module.is_dialect or name in cls.definite_fields():
        return True
    return not all(isinstance(m, ClassType | ArrayType | Tuple) for m in members(field))


def check_set(low: Lowering, target: Value, cls: ClassInfo, name: str) -> None:
    """Raise AttributeError where the object has no such field, nor anything else of that name."""
    is_set = low.emit(ops.AttrIsSet(target, name), BOOL)
    text = f"'{cls.name}' object has no attribute '{hidden_names.shown(name)}'"
    unset = low.emit(ops.Not(is_set), BOOL)
    low.when(unset, lambda: low.raise_error("raise_attribute_error", low.const(text)))


def method_value(low: Lowering, method: FunctionInfo, cls: ClassInfo, target: Value) -> Value:
    """`target.method` as a value, for an object of the class."""
    if "staticmethod" in method.decorations:
        return low.static(Callable_(method, None))
    if "classmethod" in method.decorations:
        return class_method(low, method, cls, target)
    return variables.bound_method(low, method, target)


def class_method(low: Lowering, method: FunctionInfo, cls: ClassInfo, source: Value) -> Value:
    """A class method as a value; `source` is the class, or an object of it."""
    if cls.state is None:
        return low.static(Callable_(method, ClassReceiver.of(cls)))
    return variables.bound_method(low, method, class_values.value_of(low, cls, source))


def is_plain(low: Lowering, cls: ClassInfo, name: str) -> bool:
    """Whether a field needs no atomic access here: the library's own code holds the lock that guards it."""
    return low.module.is_dialect and cls.is_guarded(name)


def inferred_field(
    low: Lowering,
    target: Value,
    cls: ClassInfo,
    name: str,
    attribute: tuple[ClassInfo, StaticSlot] | None,
    node: ast.AST,
    *,
    is_bare: bool = False,
) -> Value | None:
    """A field that assignments somewhere in the program give the class; `is_bare` passes `__getattr__` by."""
    from weft.frontend import calls

    is_closed = cls.module.is_dialect and not thread_locals.is_local(target.type)
    fallback = None if is_bare else cls.find_method("__getattr__")
    is_closed = is_closed and not low.module.is_dialect and fallback is None
    if is_closed and cls.known_field(name, low.instance) is None:
        if attribute is not None:
            return class_attribute(low, cls, name, target)
        return missing(low, target, name, node)
    cell = cls.field(name)
    found = cell.read(low.instance)
    method = cls.find_method(name)
    if found is NEVER and attribute is None and method is not None:
        return method_value(low, method, cls, target)
    if found is NEVER:
        if attribute is None and fallback is not None:
            return calls.call_function(low, fallback, [target, low.const(hidden_names.shown(name))])
        if attribute is None:
            return missing(low, target, name, node)  # stands only if that stays so
        return described(low, class_attribute(low, cls, name, target), target, name, node)
    if not cell.root().maybe_unset:
        return low.emit(ops.AttrGet(target, name, is_plain(low, cls, name)), found)
    if attribute is None and method is None and fallback is None:
        check_set(low, target, cls, name)
        return low.emit(ops.AttrGet(target, name, is_plain(low, cls, name)), found)
    is_set = low.emit(ops.AttrIsSet(target, name), BOOL)
    result = low.temporary("shadowed")
    own, shared, after = low.new_block("own"), low.new_block("class"), low.new_block("after")
    low.branch(is_set, own, shared)
    low.start(own)
    low.set(result, low.emit(ops.AttrGet(target, name, is_plain(low, cls, name)), found))
    low.goto(after)
    low.start(shared)
    if method is not None:
        held = method_value(low, method, cls, target)
    elif attribute is None and fallback is not None:
        shown = low.const(hidden_names.shown(name))
        held = calls.call_function(low, fallback, [target, shown])
    else:
        plain = class_attribute(low, cls, name, target)
        held = described(low, plain, target, name, node)
        if held is plain:
            held = bound_to(low, held, target)
    if low.is_live and held.type is not NEVER:
        low.set(result, held)
    low.goto(after)
    low.start(after)
    return low.get(result)


def described(low: Lowering, value: Value, target: Value, name: str, node: ast.AST) -> Value:
    """What an attribute of the class is for an object: a descriptor's `__get__` decides."""

    def each(one: Value) -> Value | None:
        if not has_method(one.type, "__get__"):
            return one
        owner = class_values.value_of(low, target.type.cls, target)  # type: ignore[attr-defined]
        result = call_method(low, one, "__get__", [target, owner])
        kept = low.compiler.modules.library_class("functools", "cached_property")
        if isinstance(one.type, ClassType) and one.type.cls is kept:
            store_plain(low, target, name, result, node, By.OBJECT)
        return result

    is_described = any(has_method(kind, "__get__") for kind in members(value.type))
    return low.dispatch(value, each) if is_described else value


def class_attribute(low: Lowering, cls: ClassInfo, name: str, source: Value | None) -> Value:
    """An attribute of a class: its own, or where that is not set the one of the next base.

    `source` is the class as a value, or an object of it.
    """
    cls.watchers.add(low.instance)  # an assignment elsewhere may give it one of its own
    result, after = low.temporary("inherited"), low.new_block("inherited")
    entry, is_first = low.state, True
    for base in cls.mro():
        slot = base.attributes.get(name)
        if slot is None:
            continue
        held = slot.cell.read(low.instance)
        if not slot.cell.root().maybe_unset:
            value = class_values.get(low, base, name, source)
            if is_first:
                return value
            low.set(result, value)
            low.goto(after)
            low.start(after, entry.copy())
            return low.get(result)
        if held is NEVER:
            continue
        is_first = False
        yes, following = low.new_block("set"), low.new_block("next")
        low.branch(class_values.is_set(low, base, name, source), yes, following)
        low.start(yes, entry.copy())
        low.set(result, class_values.get(low, base, name, source))
        low.goto(after)
        low.start(following, entry.copy())
    text = f"type object '{cls.name}' has no attribute '{hidden_names.shown(name)}'"
    low.raise_error("raise_attribute_error", low.const(text))
    if is_first:
        return ops.NO_VALUE
    low.start(after, entry.copy())
    return low.get(result)


def own_slot(cls: ClassInfo, name: str) -> StaticSlot:
    """The place of an attribute of exactly this class, made where an assignment first gives it one."""
    slot = cls.attributes.get(name)
    if slot is None:
        slot = cls.attributes[name] = new_slot(cls, name)
        slot.cell.maybe_unset = True
        for sub in cls.all_subclasses():
            for watcher in list(sub.watchers):
                watcher.requeue()
    return slot


def delete(low: Lowering, owner: Value, name: str, node: ast.AST, *, force: bool = False) -> None:
    """`del owner.name`; with `force` as `object.__delattr__` does, whatever the class says."""
    from weft.frontend import calls

    def each(one: Value) -> Value | None:
        if isinstance(one.type, ClassObject) and isinstance(one.type.cls, ClassInfo):
            if name in one.type.cls.attributes:
                class_values.clear(low, one.type.cls, name, one)
                return low.none()
        if not isinstance(one.type, ClassType) or not isinstance(one.type.cls, ClassInfo):
            return one if one.type is NEVER else missing(low, one, name, node)
        if name == "__dict__":
            return change_dict(low, one, node)
        one = thread_locals.copy_of(low, one, node)
        assert isinstance(one.type, ClassType)
        cls = one.type.cls
        assert isinstance(cls, ClassInfo)
        own = cls.find_method("__delattr__")
        if own is not None and not force:
            return calls.call_function(low, own, [one, low.const(name)])
        inner = cls.own(name)
        if hints.field_cell(low, one.type, inner) is not None:
            raise low.error("unsupported-syntax", f"`{name}` cannot be deleted", node)
        method, deleter = cls.find_method(inner), cls.find_deleter(inner)
        if deleter is not None:
            return calls.call_function(low, deleter, [one])
        if method is not None and "property" in method.decorations:
            text = f"property '{name}' of '{cls.name}' object has no deleter"
            low.raise_error("raise_attribute_error", low.const(text))
            return None
        cell = cls.field(inner)
        cell.mark_unset()
        if cell.read(low.instance) is not NEVER:
            check_set(low, one, cls, inner)
            low.emit(ops.AttrClear(one, inner))
        elif method is None and cls.find_attribute(inner) is None:
            return missing(low, one, name, node)
        else:  # the class has it, no object
            text = f"'{cls.name}' object has no attribute '{name}'"
            low.raise_error("raise_attribute_error", low.const(text))
            return None
        return low.none()

    low.dispatch(owner, each)


def change_dict(low: Lowering, target: Value, node: ast.AST) -> Value | None:
    """`__dict__` is assigned or deleted: CPython too refuses it for a `threading.local`."""
    if thread_locals.is_local(target.type):
        name = python_name(target.type)
        shown = f"'{'_thread._local' if name == 'local' else name}' object attribute '__dict__' is read-only"
        low.raise_error("raise_attribute_error", low.const(shown))
        return None
    text = "the attributes of an object cannot be replaced all at once"
    help_ = "share an object that holds them instead"
    raise low.error("unsupported-syntax", text, node, label="`__dict__` is changed", help=help_)


class By(Enum):
    """Whose rules an assignment follows."""

    CLASS = 1
    OBJECT = 2  # those of `object.__setattr__`, whatever the class says
    DICT = 3  # of `x.__dict__[name] = value`: descriptors and properties do not hear of it either


def store_named(low: Lowering, target: Value, name: str, value: Value, node: ast.AST) -> None:
    """`target.name = value`, as the source has it."""

    def act(one: Value, inner: str) -> Value:
        store(low, one, inner, value, node)
        return low.none()

    hidden_names.by_name(low, target, name, act)


def store(
    low: Lowering, target: Value, name: str, value: Value, node: ast.AST, by: By = By.CLASS
) -> None:
    """Assign an attribute."""

    def each(one: Value) -> Value | None:
        if name == "__dict__" and not low.module.is_dialect:
            return change_dict(low, one, node)
        return store_plain(low, one, name, value, node, by)

    low.dispatch(target, each)


def store_plain(
    low: Lowering, target: Value, name: str, value: Value, node: ast.AST, by: By = By.CLASS
) -> Value | None:
    from weft.frontend import calls

    target = thread_locals.copy_of(low, target, node)
    match target.type:
        case ClassType(cls=cls):
            assert isinstance(cls, ClassInfo)
            setter = cls.find_method("__setattr__")
            if setter is not None and by is By.CLASS and not low.module.is_dialect:
                shown = low.const(hidden_names.shown(name))
                return calls.call_function(low, setter, [target, shown, value])
            cell = hints.field_cell(low, target.type, name, value.type)
            if cls.is_frozen and by is By.CLASS and low.info.name != "__init__":
                return frozen(low, cls, name)
            if cell is None:
                slots = cls.slots()
                if slots is not None and name not in slots and not cls.find_setter(name):
                    text = f"'{cls.name}' object has no attribute '{hidden_names.shown(name)}'"
                    low.raise_error("raise_attribute_error", low.const(text))
                    return None
                method = cls.find_method(name)
                if by is not By.DICT and set_descriptor(low, target, cls, name, value):
                    return low.none()
                if by is not By.DICT and method is not None and "property" in method.decorations:
                    return set_property(low, target, cls, name, value, node)
                is_closed = cls.module.is_dialect and not thread_locals.is_local(target.type)
                is_closed = is_closed and cls.find_constant("_weft_open") is None
                is_closed = is_closed and cls.known_field(name, low.instance) is None
                if is_closed and not low.module.is_dialect and not cls.subclasses:
                    return missing(low, target, name, node)
                cell = cls.field(name)
                stored = low.convert_into(value, cell)
                low.emit(ops.AttrSet(target, stored, name, is_plain(low, cls, name)))
            else:
                stored = fit(low, cls, value, cell, name)
                low.emit(ops.AttrSet(target, stored, name, is_plain(low, cls, name)))
        case ClassObject(cls=cls):
            assert isinstance(cls, ClassInfo)
            check_patch(low, cls, name, node)
            own_slot(cls, name)
            class_values.put(low, cls, name, value, target)
        case ModuleType(module=module):
            assert isinstance(module, Module)
            slot_or_else = module.namespace.get(name)
            if not isinstance(slot_or_else, StaticSlot):
                raise low.error(
                    "unsupported-syntax", f"`{module.name}.{name}` cannot be assigned", node
                )
            low.emit(ops.SlotSet(slot_or_else, low.convert_into(value, slot_or_else.cell)))
        case t if t is NEVER:
            pass
        case Callable_() if function_attributes.store(low, target, name, value):
            pass
        case _:
            if target.type is NONE or operators.expects(low, "AttributeError"):
                known = hidden_names.shown(name)
                text = f"'{python_name(target.type)}' object has no attribute '{known}'"
                low.raise_error("raise_attribute_error", low.const(text))
                return None
            raise low.error(
                "unknown-attribute",
                f"attributes of `{low.show(target.type)}` cannot be assigned",
                node,
            )
    return low.none()


def set_descriptor(low: Lowering, target: Value, cls: ClassInfo, name: str, value: Value) -> bool:
    """Whether the class has a descriptor of that name, whose `__set__` was called."""
    # By their types: an attribute that the class may get later cannot be read yet.
    slots = [base.attributes[name] for base in cls.mro() if name in base.attributes]
    kinds = [kind for slot in slots for kind in members(slot.cell.read(low.instance))]
    kinds = [kind for kind in kinds if kind is not NEVER]
    if not kinds or not all(has_method(kind, "__set__") for kind in kinds):
        return False
    held = class_attribute(low, cls, name, target)
    low.dispatch(held, lambda one: call_method(low, one, "__set__", [target, value]))
    return True


def check_patch(low: Lowering, cls: ClassInfo, name: str, node: ast.AST) -> None:
    """A method given to a class after its body counts where it has a new name only."""
    is_dunder = name.startswith("__") and name.endswith("__")
    if cls.module.is_dialect or not (is_dunder or cls.find_method(name)):
        return
    if name in cls.methods and cls.methods[name].cls is not cls:
        return  # declared so by `Modules.declare`
    raise low.error(
        "unsupported-syntax",
        f"`{name}` cannot be given to a class here",
        node,
        help="define it in the class, or right after it at the top level of the module",
    )


def frozen(low: Lowering, cls: ClassInfo, name: str) -> Value | None:
    """An assignment to a field of an object that does not change."""
    if cls.is_named_tuple:
        low.raise_error("raise_attribute_error", low.const("can't set attribute"))
        return None
    low.call_info(
        low.compiler.modules.library_function("dataclasses", "raise_frozen"), [low.const(name)]
    )
    low.unreachable()
    return None


def set_property(
    low: Lowering, target: Value, cls: ClassInfo, name: str, value: Value, node: ast.AST
) -> Value | None:
    from weft.frontend import calls

    setter = cls.find_setter(name)
    if setter is None:
        text = f"property '{name}' of '{cls.name}' object has no setter"
        if operators.expects(low, "AttributeError"):
            low.raise_error("raise_attribute_error", low.const(text))
            return None
        raise low.error("unknown-attribute", text, node)
    return calls.call_function(low, setter, [target, value])


def fit(low: Lowering, cls: ClassInfo, value: Value, cell: Cell, name: str) -> Value:
    """A value for a declared field, as the declared type; a type variable takes it up."""
    declared = cls.find_declared(name)
    assert declared is not None
    owner, node = declared
    if isinstance(node, ast.Name) and node.id in owner.parameters:
        return low.convert_into(value, cell)
    wanted = cell.read(low.instance)
    if hints.names_exceptions(node):
        return low.cast(value, wanted)
    return hints.convert_to(low, value, wanted, f"{cls.name}.{name}", name)


def new_slot(cls: ClassInfo, name: str) -> StaticSlot:
    from weft.ir.types import Cell

    return StaticSlot(f"{cls.symbol}.{name}", Cell())


def call_special(
    low: Lowering, target: Value, name: str, args: list[Value], node: ast.AST
) -> Value | None:
    """Call a special method that the class has, with a message where the argument does not fit."""
    from weft.frontend import calls

    assert isinstance(target.type, ClassType)
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    method = cls.find_method(name)
    if method is None:
        return missing(low, target, name, node)
    if cls.module.is_dialect and not operators.accepts(low, target, method, tuple(args)):
        return wrong_argument(low, target, name, args, node)
    return calls.call_function(low, method, [target, *args])


def wrong_argument(
    low: Lowering, target: Value, name: str, args: list[Value], node: ast.AST
) -> Value | None:
    from weft.frontend import slices

    if slices.is_slice(args[0]) and name in slices.METHODS:
        parts = slices.fields(low, args[0])
        return call_special(low, target, slices.METHODS[name], [*parts, *args[1:]], node)
    position = operators.call_dunder(low, args[0], "__index__")
    if position is not None and name in ("__getitem__", "__setitem__", "__delitem__"):
        return call_special(low, target, name, [position, *args[1:]], node)
    kind = python_name(target.type)
    given = args[0].type
    if len(members(given)) > 1:
        return low.dispatch(
            args[0], lambda a: call_special(low, target, name, [a, *args[1:]], node)
        )
    text = f"{kind} indices must be integers or slices, not {python_name(given)}"
    if operators.expects(low, "TypeError") or given is NONE:
        low.raise_error("raise_type_error", low.const(text))
        return None
    raise low.error(
        "operand-types", f"a `{low.show(target.type)}` is not indexed by `{low.show(given)}`", node
    )


def call_method(low: Lowering, target: Value, name: str, args: list[Value]) -> Value:
    """Call a method on values already computed; for the lowering's own use."""
    from weft.frontend import calls

    def each(receiver: Value) -> Value | None:
        return calls.call_method_plain(low, receiver, name, calls.Arguments(args), low.node)

    return low.dispatch(target, each, name)
