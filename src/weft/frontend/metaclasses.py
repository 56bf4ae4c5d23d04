"""Metaclasses: classes derived from `type`, whose objects are classes.

    class Single(type):                    Config()  ->  Single.__call__(Config)
        def __call__(cls): ...             inside, super().__call__()  makes the object as ever

A class as a value is known at compile time, so a metaclass's methods are compiled once for each class of it.
What a class does not have itself is looked for in its metaclass.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.ir import ops
from weft.ir.types import ClassObject

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.classes import ClassInfo
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

HOOKS = ("__new__", "__init__")  # what a class statement calls
NAMESPACE = 3  # the place of the parameter with what the class body bound


def method_of(cls: ClassInfo, name: str) -> FunctionInfo | None:
    """A method that a class has from its metaclass."""
    found = cls.find_metaclass()
    return None if found is None else found.find_method(name)


def call_super(
    low: Lowering, owner: ClassInfo, made: ClassInfo, name: str, args: Arguments, node: ast.AST
) -> Value | None:
    """`super().name(...)` in a method of a metaclass, for one of its classes."""
    from weft.frontend import calls

    metaclass = made.find_metaclass()
    assert metaclass is not None
    method = metaclass.find_after(owner, name)
    receiver = low.static(ClassObject(made))
    if method is not None:
        given = args if name == "__new__" else args.after(receiver)
        return calls.spread(low, given, lambda one: calls.call_bound(low, method, one, node, None))
    if name == "__call__":
        return calls.spread(low, args, lambda one: calls.make(low, made, one, node))
    if name in HOOKS:
        return receiver if name == "__new__" else low.none()
    raise low.error("unknown-attribute", f"no base of `{owner.name}` has a method `{name}`", node)


def tell(low: Lowering, cls: ClassInfo, keywords: dict[str, Value]) -> None:
    """At the end of a class statement: what its metaclass does with a new class."""
    from weft.frontend import calls

    metaclass = cls.find_metaclass()
    if metaclass is None:
        return
    bases = low.make_tuple(*[low.static(ClassObject(base)) for base in cls.bases])
    made = low.static(ClassObject(cls))
    for name in HOOKS:
        method = metaclass.find_method(name)
        if method is None:
            continue
        held = namespace_of(low, cls, made) if asks_for_namespace(low, method) else low.none()
        parts = [made, low.const(cls.name), bases, held]
        calls.call_bound(low, method, calls.Arguments(parts, keywords), cls.node, None)


def namespace_of(low: Lowering, cls: ClassInfo, made: Value) -> Value:
    """A dict of what the class body bound."""
    from weft.frontend import attributes, named_access, signatures

    found = named_access.dict_of_class(low, made, cls, cls.node)
    text = ast.get_docstring(cls.node, clean=False)
    named = {
        "__module__": low.const(cls.module.name),
        "__qualname__": low.const(cls.qualified or cls.name),
    }
    if text is not None:
        named["__doc__"] = low.const(text)
    if any(isinstance(s, ast.AnnAssign) for s in cls.node.body):
        named["__annotations__"] = signatures.of_class(low, cls, cls.node)
    whole = named_access.empty_dict(low, cls.node)
    for name, value in named.items():
        attributes.call_method(low, whole, "__setitem__", [low.const(name), value])
    attributes.call_method(low, whole, "update", [found])
    return whole


# What `__new__` may do with the namespace: ask, not change. The class is there when the program is compiled.
ASKING = {"items", "keys", "values", "get", "copy"}
READERS = {"len", "dict", "list", "sorted", "set", "tuple", "iter", "any", "all", "print"}


def asks_for_namespace(low: Lowering, method: FunctionInfo) -> bool:
    """Whether a method of a metaclass does more with what the class body bound than hand it on.

    Refuses changes of it in `__new__`, but for names that are literals, which the class is given.
    """
    spec = method.args
    parameters = [p.arg for p in [*spec.posonlyargs, *spec.args]]
    if len(parameters) <= NAMESPACE:
        return False
    name, is_new = parameters[NAMESPACE], method.name == "__new__"
    if is_new and isinstance(method.node, ast.FunctionDef):
        give_names(method.node, parameters[0], name)
    parents = {
        child: node
        for part in method.body
        for node in ast.walk(part)
        for child in ast.iter_child_nodes(node)
    }
    is_asked = False
    for node, parent in parents.items():
        is_handed_on = isinstance(parent, ast.Call) and is_hook(parent) and node in parent.args
        if not (isinstance(node, ast.Name) and node.id == name):
            if is_new and is_handed_on and node in parent.args[NAMESPACE:]:  # type: ignore[attr-defined]
                refuse_change(low, node)
            continue
        if is_handed_on:
            continue
        is_asked = True
        if is_new and not only_asks(node, parent, parents.get(parent)):
            refuse_change(low, node)
    return is_asked


def is_hook(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in HOOKS


def only_asks(node: ast.Name, parent: ast.AST, above: ast.AST | None) -> bool:
    """Whether the namespace stays as it is where it is used so."""
    match parent:
        case ast.Attribute(attr=attr):
            return isinstance(above, ast.Call) and above.func is parent and attr in ASKING
        case ast.Subscript(ctx=ast.Store(), slice=ast.Constant(value=str())):
            return isinstance(above, ast.Assign)  # see give_names
        case ast.Subscript(value=value, ctx=ctx):
            return value is node and isinstance(ctx, ast.Load)
        case ast.Call(func=ast.Name(id=called)):
            return called in READERS
        case ast.AugAssign() | ast.Assign() | ast.AnnAssign() | ast.Delete() | ast.Call():
            return False
        case ast.keyword(arg=str()):
            return False
    return isinstance(node.ctx, ast.Load)


def give_names(node: ast.FunctionDef, made: str, namespace: str) -> None:
    """`namespace["x"] = value` gives the class its attribute as well: `made.x = namespace["x"] = value`."""
    for statement in ast.walk(node):
        if not isinstance(statement, ast.Assign) or hasattr(statement, "gives_names"):
            continue
        statement.gives_names = True  # type: ignore[attr-defined]
        for target in list(statement.targets):
            match target:
                case ast.Subscript(value=ast.Name(id=owner), slice=ast.Constant(value=str(key))):
                    if owner == namespace and key.isidentifier():
                        given = ast.Attribute(ast.Name(made, ast.Load()), key, ast.Store())
                        for part in ast.walk(given):
                            ast.copy_location(part, target)
                        statement.targets.append(given)


def refuse_change(low: Lowering, node: ast.AST) -> None:
    raise low.error(
        "unsupported-syntax",
        "a metaclass may ask for what the class body bound, but not change it",
        node,
        help='give the class attributes: `namespace["name"] = value` with a literal name, or in `__init__`',
    )


def attribute(low: Lowering, cls: ClassInfo, name: str) -> Value | None:
    """An attribute that a class has from its metaclass."""
    from weft.frontend import calls
    from weft.frontend.attributes import ClassReceiver
    from weft.ir.types import Callable_

    metaclass = cls.find_metaclass()
    if metaclass is None:
        return None
    method = metaclass.find_method(name)
    if method is not None and "property" in method.decorations:
        return calls.call_function(low, method, [low.static(ClassObject(cls))])
    if method is not None:
        return low.static(Callable_(method, ClassReceiver.of(cls)))
    found = metaclass.find_attribute(name)
    if found is None:
        return None
    # Such a metaclass is made anew each time, and a class does not know of which one it is.
    if found[0].state is not None:
        raise low.error(
            "unsupported-syntax",
            f"attributes of a metaclass that a function defines are not supported: `{name}`",
            help=f"define `{found[0].name}` at the top level of the module",
        )
    slot = found[1]
    return low.emit(ops.SlotGet(slot), slot.cell.read(low.instance))
