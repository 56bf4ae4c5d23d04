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
    for name in HOOKS:
        method = metaclass.find_method(name)
        if method is None:
            continue
        check_namespace(low, method)
        parts = [low.static(ClassObject(cls)), low.const(cls.name), bases, low.none()]
        calls.call_bound(low, method, calls.Arguments(parts, keywords), cls.node, None)


def check_namespace(low: Lowering, method: FunctionInfo) -> None:
    """What a class body bound is no dict here: a metaclass may only hand it on to `super()`."""
    spec = method.args
    parameters = [p.arg for p in [*spec.posonlyargs, *spec.args]]
    if len(parameters) <= NAMESPACE:
        return
    name = parameters[NAMESPACE]
    handed_on = {
        argument
        for part in method.body
        for call in ast.walk(part)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in HOOKS
        for argument in call.args
    }
    for part in method.body:
        for use in ast.walk(part):
            if isinstance(use, ast.Name) and use.id == name and use not in handed_on:
                text = "the namespace of a class is not known to its metaclass"
                raise low.error("unsupported-syntax", text, use)


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
    slot = found[1]
    return low.emit(ops.SlotGet(slot), slot.cell.read(low.instance))
