"""`getattr`, `hasattr`, `setattr` and `vars`: attributes by names that are values.

    getattr(x, "size", 0)          x.size where it has one, else 0
    getattr(self, "do_" + verb)    one of the attributes of `self` that begin so, chosen by their names

A name known only at run time can be that of any attribute that the program's text mentions.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    class_values,
    comparisons,
    function_attributes,
    hidden_names,
    keyword_records,
    thread_locals,
)
from weft.frontend.annotations import has_by_type, python_name
from weft.frontend.class_states import HELD
from weft.frontend.classes import ClassInfo
from weft.frontend.loader import Kind
from weft.frontend.sugar.templates import defined_in_order, statements
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    NEVER,
    NONE,
    Callable_,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


EXTRA = "$extra"  # the field with the attributes that no text of the program names


def arguments(low: Lowering, node: ast.Call, least: int, most: int) -> list[Value]:
    name = node.func.id if isinstance(node.func, ast.Name) else "getattr"
    if not least <= len(node.args) <= most or node.keywords:
        takes = str(least) if least == most else f"{least} or {most}"
        raise low.error("call-arguments", f"{name}() takes {takes} arguments", node)
    values = [low.expression(arg) for arg in node.args]
    low.locate(node)
    return values


def special_getattr(low: Lowering, node: ast.Call) -> Value:
    target, name, *default = arguments(low, node, 2, 3)
    if isinstance(name.constant, str):
        literal = name.constant
        if not default:
            return attributes.get_named(low, target, literal, node)
        return low.dispatch(target, lambda one: get_or(low, one, literal, default[0], node))

    def each(one: Value) -> Value | None:
        return choose(low, one, name, candidates(low, one, node.args[1]), default, node)

    return low.dispatch(target, each)


def get_or(low: Lowering, target: Value, name: str, default: Value, node: ast.AST) -> Value | None:
    """`getattr(target, name, default)` for a plain type."""
    has = has_plain(low, target, name)
    if has.constant is True:
        return attributes.get_named(low, target, name, node)
    if has.constant is False:
        return or_computed(low, target, name, default)
    result = low.temporary("attribute")
    low.set(result, default)

    def take() -> None:
        low.set(result, attributes.get_named(low, target, name, node))

    low.when(has, take)
    if has_fallback(target):
        unset = low.emit(ops.Not(has), BOOL)
        low.when(unset, lambda: low.set(result, or_computed(low, target, name, default)))
    return low.get(result)


def or_computed(low: Lowering, target: Value, name: str, default: Value) -> Value:
    """What `__getattr__` gives for a name that no field has, else the default."""
    if not has_fallback(target):
        return default
    return low.call_runtime("builtins", "getattr_or", target, low.const(name), default)


def has_fallback(target: Value) -> bool:
    cls = target.type.cls if isinstance(target.type, ClassType) else None
    return isinstance(cls, ClassInfo) and cls.find_method("__getattr__") is not None


def special_hasattr(low: Lowering, node: ast.Call) -> Value:
    target, name = arguments(low, node, 2, 2)
    if isinstance(name.constant, str):
        literal = name.constant
        return low.dispatch(target, lambda one: has_or_computed(low, one, literal))

    def each(one: Value) -> Value:
        result = low.temporary("has")
        low.set(result, low.const(False))
        for candidate in candidates(low, one, node.args[1]):
            same = comparisons.compare(low, ast.Eq(), name, low.const(candidate))
            has = has_plain(low, one, candidate)
            low.when(same, lambda has=has: low.set(result, has))  # type: ignore[misc]
        when_extra(low, one, name, lambda _: low.set(result, low.const(True)))
        return low.get(result)

    return low.dispatch(target, each)


def has_or_computed(low: Lowering, target: Value, name: str) -> Value:
    has = has_plain(low, target, name)
    if has.constant is not False or not has_fallback(target):
        return has
    return low.call_runtime("builtins", "has_computed", target, low.const(name))


def special_setattr(low: Lowering, node: ast.Call) -> Value:
    target, name, value = arguments(low, node, 3, 3)
    return set_named(low, target, name, value, node.args[1], node)


def set_named(
    low: Lowering,
    target: Value,
    name: Value,
    value: Value,
    spelled: ast.AST,
    node: ast.AST,
    by: attributes.By = attributes.By.CLASS,
) -> Value:
    """`setattr(target, name, value)`, or of the object's dict; `spelled` is the expression of the name."""

    from weft.frontend import calls

    def each(one: Value) -> Value | None:
        if isinstance(name.constant, str):
            attributes.store(low, one, name.constant, value, node, by)
            return low.none()
        cls = one.type.cls if isinstance(one.type, ClassType) else None
        setter = cls.find_method("__setattr__") if isinstance(cls, ClassInfo) else None
        if setter is not None and by is attributes.By.CLASS:
            return calls.call_function(low, setter, [one, name, value])

        def act(candidate: str) -> None:
            attributes.store(low, one, candidate, value, node, by)

        def otherwise() -> None:
            refuse_methods(low, one, name, value)
            if isinstance(one.type, ClassType):
                store_extra(low, one, name, value, node)

        by_candidate(low, name, candidates(low, one, spelled, for_store=True), act, otherwise)
        return low.none()

    return low.dispatch(target, each)


def refuse_methods(low: Lowering, target: Value, name: Value, value: Value) -> None:
    """A function under a computed name that is a method's: nobody would call it, so it is an error."""
    cls = target.type.cls if isinstance(target.type, ClassType | ClassObject) else None
    if not isinstance(cls, ClassInfo) or not any(
        isinstance(m, Callable_) for m in members(value.type)
    ):
        return
    own = {name for base in cls.mro() if base.module.kind is Kind.USER for name in base.methods}
    for method in sorted(n for n in own if not n.startswith(("__", "_weft_"))):
        same = comparisons.compare(low, ast.Eq(), name, low.const(method))
        text = f"weft cannot replace the method '{method}' by a name that is computed: write it out"
        low.when(same, lambda text=text: low.raise_error("raise_type_error", low.const(text)))  # type: ignore[misc]


def by_candidate(
    low: Lowering,
    name: Value,
    known: list[str],
    act: Callable[[str], object],
    otherwise: Callable[[], object],
) -> None:
    """Act on the one of some attributes that a name computed at run time is."""
    after = low.new_block("named")
    entry = low.state
    for candidate in known:
        same = comparisons.compare(low, ast.Eq(), name, low.const(candidate))
        yes, following = low.new_block("this"), low.new_block("next")
        low.branch(same, yes, following)
        low.start(yes, entry.copy())
        act(candidate)
        low.goto(after)
        low.start(following, entry.copy())
    otherwise()
    low.goto(after)
    low.start(after, entry.copy())


def special_delattr(low: Lowering, node: ast.Call) -> Value:
    target, name = arguments(low, node, 2, 2)
    return delete_named(low, target, name, node.args[1], node, force=False)


def delete_named(
    low: Lowering,
    target: Value,
    name: Value,
    spelled: ast.AST,
    node: ast.AST,
    *,
    force: bool = True,
) -> Value:
    """`delattr(target, name)`."""

    def each(one: Value) -> Value | None:
        if isinstance(name.constant, str):
            attributes.delete(low, one, name.constant, node, force=force)
            return low.none()
        fields = (
            one.type.cls.fields if isinstance(one.type, ClassType) else {}
        )  # `candidates` watches
        by_candidate(
            low,
            name,
            [known for known in candidates(low, one, spelled) if known in fields],
            lambda known: attributes.delete(low, one, known, node, force=force),
            lambda: low.call_runtime("exceptions", "raise_attribute_error", name),
        )
        return low.none()

    return low.dispatch(target, each)


def store_extra(low: Lowering, target: Value, name: Value, value: Value, node: ast.AST) -> None:
    """Keep an attribute that no text of the program names in a dict of the object's."""
    from weft.frontend import calls

    assert isinstance(target.type, ClassType)
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    field = cls.field(EXTRA)
    field.mark_unset()
    is_set = low.emit(ops.AttrIsSet(target, EXTRA), BOOL)

    def make() -> None:
        dict_class = low.compiler.runtime_class("dicts", "Dict")
        cells = (low.site_cell(node, 0), low.site_cell(node, 1))
        made = calls.construct(low, dict_class, [], cells=cells)
        low.emit(ops.AttrSet(target, low.convert_into(made, field), EXTRA))

    low.when(low.emit(ops.Not(is_set), BOOL), make)
    extra = low.emit(ops.AttrGet(target, EXTRA), field.read(low.instance))
    attributes.call_method(low, extra, "__setitem__", [name, value])


def extra_of(low: Lowering, target: Value) -> Value | None:
    """The dict of such attributes, for a class whose objects may have one."""
    if not (isinstance(target.type, ClassType) and isinstance(target.type.cls, ClassInfo)):
        return None
    target.type.cls.watchers.add(low.instance)
    field = target.type.cls.fields.get(EXTRA)
    held = NEVER if field is None else field.read(low.instance)
    return None if held is NEVER else low.emit(ops.AttrGet(target, EXTRA), held)


def when_extra(low: Lowering, target: Value, name: Value, then: Callable[[Value], None]) -> None:
    """Do something with the dict where the object has one with that name."""
    extra = extra_of(low, target)
    if extra is None:
        return

    def look() -> None:
        low.when(comparisons.contains(low, extra, name), lambda: then(extra))

    low.when(low.emit(ops.AttrIsSet(target, EXTRA), BOOL), look)


def special_dir(low: Lowering, node: ast.Call) -> Value:
    """`dir(x)`: the names of its attributes, sorted."""
    (target,) = arguments(low, node, 1, 1)
    return low.dispatch(target, lambda one: names_of(low, one, node))


def names_of(low: Lowering, target: Value, node: ast.Call) -> Value:
    cls = target.type.cls if isinstance(target.type, ClassType | ClassObject) else None
    if not isinstance(cls, ClassInfo):
        raise low.error("unsupported-syntax", "`dir` takes an object of a class here", node)
    names = {*dir(object), "__dict__", "__module__", "__weakref__"}
    for base in cls.mro():
        real = hidden_names.python_class(base) if base.module.is_dialect else None
        names |= set(dir(real)) if real is not None else set()
        if base.module.kind is Kind.USER:
            names |= {*base.methods, *base.attributes, *base.nested}
    shown = " ".join(sorted({hidden_names.shown(name) for name in names}))
    listed = attributes.call_method(low, low.const(shown), "split", [])
    found = low.call_runtime("sets", "set_of", listed)
    if isinstance(target.type, ClassType):
        fields = dict_of(low, target, node)
        assert fields is not None
        attributes.call_method(low, found, "update", [fields])
    result = low.call_runtime("lists", "list_of", found)
    attributes.call_method(low, result, "sort", [low.none(), low.const(False)])
    return result


def owner_of_dict(node: ast.expr) -> ast.expr | None:
    """The `x` of `x.__dict__` and `vars(x)`."""
    match node:
        case ast.Attribute(value=owner, attr="__dict__"):
            return owner
        case ast.Call(func=ast.Name(id="vars"), args=[owner]):
            return owner
    return None


# What changes an object's attributes by way of its dict: an expression that does the same, if there is one.
DICT_CHANGES = {
    "update": "",
    "setdefault": "(getattr(x, a) if hasattr(x, a) and a in x.__dict__ else (setattr(x, a, b), getattr(x, a))[1])",
    "pop": "((getattr(x, a), delattr(x, a))[0] if hasattr(x, a) and a in x.__dict__ else b)",
    "clear": "",
    "popitem": "",
}


def change_dict(low: Lowering, node: ast.Call, method: str, owner: ast.expr) -> Value:
    """`owner.__dict__.method(...)`, where changing the dict must change the object."""
    if method == "update":
        return update_dict(low, node, owner)
    if method == "clear" and not node.args:
        return clear_dict(low, node, owner)
    is_simple = all(isinstance(a, ast.Name | ast.Constant) for a in node.args[:1])
    template = DICT_CHANGES[method]
    if not template or len(node.args) != 2 or node.keywords or not is_simple:
        shown = ast.unparse(node.func)
        help_ = "use `setattr` and `delattr`"
        raise low.error("unsupported-syntax", f"`{shown}` is not supported", node, help=help_)
    if not hasattr(node, "written_out"):  # one for all times that the call is compiled
        name, value = node.args
        (made,) = statements(template, node, x=owner, a=name, b=value)
        node.written_out = made.value  # type: ignore[attr-defined]
    return low.expression(node.written_out)  # type: ignore[attr-defined]


def delete_from_dict(low: Lowering, node: ast.Subscript, owner: ast.expr) -> None:
    """`del owner.__dict__[name]` deletes the attribute."""
    for part in (owner, node.slice):
        if not isinstance(part, ast.Name | ast.Constant | ast.Attribute):
            text, help_ = "`del` takes a variable's `__dict__` and name here", "use `delattr`"
            raise low.error("unsupported-syntax", text, node, help=help_)
    if not hasattr(node, "written_out"):
        template = (
            "try:\n    delattr(x, a)\nexcept AttributeError:\n    raise KeyError(a) from None"
        )
        node.written_out = statements(template, node, x=owner, a=node.slice)  # type: ignore[attr-defined]
    for part in node.written_out:  # type: ignore[attr-defined]
        low.statement(part)


def update_dict(low: Lowering, node: ast.Call, owner: ast.expr) -> Value:
    """`owner.__dict__.update(...)`: the attributes are set one by one."""
    from weft.frontend import calls

    target = low.expression(owner)
    args = calls.evaluate_arguments(low, node, ops.NO_VALUE, "")
    low.locate(node)
    for name, value in args.keywords.items():
        set_named(low, target, low.const(name), value, node, node)
    rest = [part for part in (args.named, args.spread_named) if part is not None]
    for source in [*args.positional, *rest]:
        if isinstance(source.type, Tuple) and source.type.names:
            for name, item in keyword_records.record_items(low, source):
                set_named(low, target, low.const(name), item, node, node)
            continue

        def each(pair: Value) -> None:
            name, value = low.tuple_get(pair, 0), low.tuple_get(pair, 1)
            set_named(low, target, name, value, node, node)

        if not for_each(low, attributes.call_method(low, source, "items", []), each):
            return ops.NO_VALUE
    return low.none()


def clear_dict(low: Lowering, node: ast.Call, owner: ast.expr) -> Value:
    """`owner.__dict__.clear()`: the attributes are deleted one by one."""
    target = low.expression(owner)
    low.locate(node)
    held = low.dispatch(target, lambda one: dict_of(low, one, node))

    def delete(name: Value) -> None:
        delete_named(low, target, name, node, node)

    return low.none() if for_each(low, held, delete) else ops.NO_VALUE


def for_each(low: Lowering, values: Value, act: Callable[[Value], None]) -> bool:
    """Do something with each item; whether control comes to the end."""
    from weft.frontend import iteration

    again, done = low.new_block("again"), low.new_block("done")
    exhausted = iteration.run(low, values, set(), act, again, done)
    if exhausted is not None:
        low.start(done, exhausted)
    return exhausted is not None


def special_vars(low: Lowering, node: ast.Call) -> Value:
    """`vars(x)`: a dict of the fields."""
    (target,) = arguments(low, node, 1, 1)
    return low.dispatch(target, lambda one: dict_of(low, one, node))


def empty_dict(low: Lowering, node: ast.AST) -> Value:
    """A new dict of attributes by their names."""
    from weft.frontend import calls

    cells = (low.site_cell(node, 0), low.site_cell(node, 1))
    cells[0].flow(low.str_type)
    return calls.construct(low, low.compiler.runtime_class("dicts", "Dict"), [], cells=cells)


def dict_of_class(low: Lowering, target: Value, cls: ClassInfo, node: ast.AST) -> Value:
    """What the body of a class binds, in its order: functions and attributes, as values."""
    made = empty_dict(low, node)
    for shown in defined_in_order(cls.node):
        name = cls.own(shown)
        method = cls.methods.get(name)
        if method is not None and "property" in method.decorations:
            continue
        if method is not None or name in cls.attributes or name in cls.nested:
            value = attributes.class_member(low, target, cls, name, node)
            attributes.call_method(low, made, "__setitem__", [low.const(shown), value])
    return made


def dict_of(low: Lowering, target: Value, node: ast.AST) -> Value | None:
    """`x.__dict__`, as it is now: changing it does not change the object."""
    if isinstance(target.type, ClassObject) and isinstance(target.type.cls, ClassInfo):
        return dict_of_class(low, target, target.type.cls, node)
    function = target.type.function if isinstance(target.type, Callable_) else None
    if function is not None and function.symbol == "builtins.object":  # the end of `cls.__mro__`
        return empty_dict(low, node)
    if isinstance(target.type, ModuleType):
        from weft.frontend import module_dicts

        return module_dicts.of_module(low, target.type.module, node)  # type: ignore[arg-type]
    if isinstance(target.type, ClassObject | Callable_):
        shown = low.show(target.type)
        raise low.error("unsupported-syntax", f"`vars` of a `{shown}` is not supported", node)
    if not (isinstance(target.type, ClassType) and isinstance(target.type.cls, ClassInfo)):
        text = "vars() argument must have __dict__ attribute"
        low.raise_error("raise_type_error", low.const(text))
        return None
    made = empty_dict(low, node)
    target.type.cls.watchers.add(low.instance)
    for name in list(target.type.cls.fields):
        if name == EXTRA:
            when_extra_all(low, target, made)
            continue
        if name == HELD or (
            thread_locals.is_local(target.type)
            and name in (*thread_locals.OWN, thread_locals.GIVEN)
        ):
            continue
        has = has_field(low, target, name)
        if has.constant is False:
            continue

        def put(name: str = name) -> None:
            value = own_value(low, target, name, node)
            if value is not None:
                shown = low.const(hidden_names.shown(name))
                attributes.call_method(low, made, "__setitem__", [shown, value])

        if has.constant is True:
            put()
        else:
            low.when(has, put)
    return made


def own_value(low: Lowering, target: Value, name: str, node: ast.AST) -> Value | None:
    """What the object's dict has under a name, whatever descriptor or property of that name the class has."""
    assert isinstance(target.type, ClassType)
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    if cls.find_method(name) is None and cls.find_attribute(name) is None:
        return attributes.get(low, target, name, node)
    cell = cls.known_field(name, low.instance)
    assert cell is not None
    return low.emit(ops.AttrGet(target, name), cell.read(low.instance))


def when_extra_all(low: Lowering, target: Value, made: Value) -> None:
    def put() -> None:
        extra = extra_of(low, target)
        if extra is not None:
            attributes.call_method(low, made, "update", [extra])

    low.when(low.emit(ops.AttrIsSet(target, EXTRA), BOOL), put)


def has_plain(low: Lowering, target: Value, name: str) -> Value:
    """Whether an object of a plain type has the attribute: a constant where the type decides it."""
    # The library asks for what its own classes have.
    if not low.module.is_dialect and has_by_type(target.type, name):
        return low.const(True)
    if not isinstance(target.type, ClassType) or not isinstance(target.type.cls, ClassInfo):
        if isinstance(target.type, ClassObject) and isinstance(target.type.cls, ClassInfo):
            cls = target.type.cls
            return class_values.has(low, cls, cls.own(name), target)
        if isinstance(target.type, ModuleType):
            return low.const(name in getattr(target.type.module, "namespace", {}))
        if isinstance(target.type, Callable_):
            if name in ("__name__", "__qualname__", "__doc__", "__module__"):
                return low.const(True)
            found = function_attributes.find(low, target, name)
            return low.const(False) if found is None else found[0]
        return low.const(False)
    cls = target.type.cls
    if name in ("__dict__", "__module__") and not cls.module.is_dialect:
        return low.const(name == "__module__" or cls.slots() is None)
    name = cls.own(name)
    if name == "__notes__" and cls.find_declared("first_note"):  # once there are any
        first = attributes.get(low, target, "first_note", low.node)
        return low.emit(ops.Not(low.emit(ops.TypeTest(first, (NONE,)), BOOL)), BOOL)
    if cls.find_declared(name):
        return low.const(True)
    shared = class_values.has(low, cls, name, target)
    return low.either(shared, lambda: has_field(low, target, name))


def has_field(low: Lowering, target: Value, name: str) -> Value:
    """Whether the object itself has such a field."""
    target = thread_locals.copy_of(low, target, low.node)
    assert isinstance(target.type, ClassType)
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    cell = cls.known_field(name, low.instance)
    if cell is None or cell.read(low.instance) is NEVER:
        return low.const(False)
    if not cell.root().maybe_unset:
        return low.const(True)
    return low.emit(ops.AttrIsSet(target, name), BOOL)


def candidates(
    low: Lowering, target: Value, node: ast.AST, *, for_store: bool = False
) -> list[str]:
    """The attributes that a computed name may mean."""
    if isinstance(target.type, ModuleType):
        quoted = low.compiler.modules.text.quoted_names()
        own = (n for n in target.type.module.namespace if not n.startswith("_"))  # type: ignore[attr-defined]
        return [n for n in own if n in quoted]
    if not isinstance(target.type, ClassType | ClassObject):
        return []
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    cls.watchers.add(low.instance)
    names: dict[str, None] = {}
    for base in reversed(cls.mro()):
        if base.module.kind is Kind.USER:
            names.update(dict.fromkeys([*base.attributes, *base.methods]))
        elif (
            not for_store
        ):  # of the many methods of the library those that the text names somewhere
            known = (
                low.compiler.modules.text.attribute_names()
                | low.compiler.modules.text.quoted_names()
            )
            names.update({n: None for n in base.methods if n in known and cls.own(n) == n})
    names.update(dict.fromkeys(cls.fields))
    if for_store:
        methods = {
            name
            for base in cls.mro()
            for name, method in base.methods.items()
            if "property" not in method.decorations
        }
        names = dict.fromkeys([*names, *sorted(low.compiler.modules.text.attribute_names())])
        names = {name: None for name in names if name not in methods}
    prefix = known_prefix(low, node)
    return [n for n in names if n.startswith(prefix) and not n.startswith(("__", "$"))]


def known_prefix(low: Lowering, node: ast.AST) -> str:
    """How a computed name surely begins: `"do_" + verb`, also by way of a variable assigned once."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            return text
        case ast.BinOp(left=left, op=ast.Add() | ast.Mod()):
            text = known_prefix(low, left)
            return text.split("%")[0] if isinstance(node.op, ast.Mod) else text
        case ast.Name(id=name):
            stored = [
                s.value
                for part in low.info.body
                for s in ast.walk(part)
                if isinstance(s, ast.Assign)
                and any(isinstance(t, ast.Name) and t.id == name for t in s.targets)
            ]
            if len(stored) == 1 and not isinstance(stored[0], ast.Name):
                return known_prefix(low, stored[0])
            return guarded_prefix(low, node, name)
    return ""


def guarded_prefix(low: Lowering, node: ast.expr, name: str) -> str:
    """What a comprehension around an expression asks of its variable: `if name.startswith("do_")`."""
    for part in low.info.body:
        for outer in ast.walk(part):
            generators = getattr(outer, "generators", [])
            if not generators or not any(inner is node for inner in ast.walk(outer)):
                continue
            for test in [test for g in generators for test in g.ifs]:
                match test:
                    case ast.Call(
                        func=ast.Attribute(value=ast.Name(id=asked), attr="startswith"),
                        args=[ast.Constant(value=str(text))],
                    ) if asked == name:
                        return text
    return ""


def in_message(target: Value) -> str:
    """What an AttributeError calls the owner of the attribute."""
    match target.type:
        case ModuleType(module=module):
            return f"module '{module.name}'"  # type: ignore[attr-defined]
        case ClassObject(cls=cls):
            return f"type object '{cls.name}'"
    return f"'{python_name(target.type)}' object"


def choose(
    low: Lowering,
    target: Value,
    name: Value,
    names: list[str],
    default: list[Value],
    node: ast.AST,
) -> Value | None:
    """The attribute whose name is equal to a text; else the default, or AttributeError."""
    if target.type is NEVER or name.type is NEVER:
        return ops.NO_VALUE
    result, after = low.temporary("attribute"), low.new_block("chosen")
    entry = low.state
    is_found = False
    for candidate in names:
        has = has_plain(low, target, candidate)
        if has.constant is False:
            continue
        same = comparisons.compare(low, ast.Eq(), name, low.const(candidate))
        yes, following = low.new_block("take"), low.new_block("next")
        low.branch(same, yes, following)
        low.start(yes, entry.copy())
        value = attributes.get(low, target, candidate, node)
        if low.is_live and value.type is not NEVER:
            low.set(result, value)
            low.goto(after)
            is_found = True
        elif low.is_live:
            low.unreachable()
        low.start(following, entry.copy())
    extra = extra_of(low, target)
    if extra is not None:
        found, following = low.new_block("extra"), low.new_block("missing")
        present = low.temporary("present")
        low.set(present, low.const(False))
        when_extra(low, target, name, lambda _: low.set(present, low.const(True)))
        low.branch(low.get(present), found, following)
        low.start(found, entry.copy())
        value = attributes.call_method(low, extra, "__getitem__", [name])
        if low.is_live and value.type is not NEVER:
            low.set(result, value)
            is_found = True
            low.goto(after)
        elif low.is_live:
            low.unreachable()
        low.start(following, entry.copy())
    if default:
        low.set(result, default[0])
        low.goto(after)
    else:
        owner = low.const(in_message(target))
        shown = low.call_runtime("exceptions", "raise_no_attribute", owner, name)
        del shown
        low.unreachable()
        if not is_found:
            return None
    low.start(after, entry.copy())
    return low.get(result)
