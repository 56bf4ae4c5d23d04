"""`class` statements: the body, what is told of the new class, and what is refused."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    calls,
    class_values,
    computed_bases,
    metaclasses,
    statements,
    variables,
)
from weft.frontend.classes import ClassInfo, has_method, uses_abc_meta
from weft.frontend.decorator_names import decorator_name
from weft.frontend.modules import RUNTIME_CLASSES
from weft.ir import ops
from weft.ir.types import Callable_

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def lower_class(low: Lowering, node: ast.ClassDef) -> None:
    known = low.module.namespace.get(node.name) if low.info.scope.is_module else None
    if not isinstance(known, ClassInfo) or known.node is not node:
        declared = computed_bases.class_of(low, node)
        if declared is None:
            return
        known = declared
        if low.instance not in known.homes:
            known.homes.append(low.instance)
    check_class(low, known)
    if known.module.is_dialect:
        return
    class_values.make(low, known)
    lower_class_body(low, known)
    if known.made is not None:
        low.emit(ops.SlotSet(known.made, low.convert_into(low.const(True), known.made.cell)))
    if low.module.namespace.get(node.name) is not known:
        variables.assign(low, node.name, class_values.current(low, known))


def lower_class_body(low: Lowering, known: ClassInfo) -> None:
    """Run what stands in a class statement: defaults, attributes, classes within."""
    from weft.frontend import decorators

    node = known.node
    outer, low.class_body = low.class_body, known
    for statement in node.body:
        low.locate(statement)
        match statement:
            case ast.FunctionDef():
                name = known.own(statement.name)
                if name in known.attributes:
                    lower_decorated_method(low, known, statement)
                    continue
                marks = {decorator_name(d) for d in statement.decorator_list}
                table = known.methods
                if "setter" in marks:
                    table = known.setters
                elif "deleter" in marks:
                    table = known.deleters
                statements.store_defaults(low, table[name])
            case ast.Assign(targets=targets, value=value):
                if any(isinstance(t, ast.Name) and t.id == "__slots__" for t in targets):
                    continue
                if isinstance(value, ast.Lambda):
                    statements.store_defaults(
                        low, low.compiler.modules.function(value, low.module, low.info, known)
                    )
                if all(
                    isinstance(t, ast.Name) and known.own(t.id) in known.methods for t in targets
                ):
                    continue  # another name of a method
                stored = low.expression(value)
                for target in targets:
                    if isinstance(target, ast.Name):
                        name_descriptor(low, known, stored, target.id)
                    statements.assign_target(low, target, stored)
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None:
                class_values.put(low, known, known.own(name), low.expression(value), None)
            case ast.ClassDef():
                class_values.make(low, known.nested[statement.name])
                lower_class_body(low, known.nested[statement.name])
                class_values.put_nested(low, known, statement.name)
            case ast.Pass() | ast.AnnAssign() | ast.Expr(value=ast.Constant()):
                pass
            case _:
                low.statement(statement)
    low.class_body = outer
    tell(low, known)
    decorators.decorate_class(low, known)


def tell(low: Lowering, cls: ClassInfo) -> None:
    """Tell the metaclass and a base's `__init_subclass__`, with the keywords of the class statement."""
    method = cls.find_after(cls, "__init_subclass__")
    is_told = method is not None and not method.module.is_dialect
    if not is_told and cls.find_metaclass() is None:
        return
    given = {k.arg: k.value for k in cls.node.keywords if k.arg and k.arg != "metaclass"}
    keywords = {name: low.expression(value) for name, value in given.items()}
    metaclasses.tell(low, cls, keywords)
    if method is not None and is_told:
        args = calls.Arguments([class_values.current(low, cls)], keywords)
        calls.call_bound(low, method, args, cls.node, None)


def name_descriptor(low: Lowering, cls: ClassInfo, value: Value, name: str) -> None:
    """Tell a descriptor the name that it has in its class."""
    if has_method(value.type, "__set_name__"):
        owner = class_values.current(low, cls)
        attributes.call_method(low, value, "__set_name__", [owner, low.const(name)])


def lower_decorated_method(low: Lowering, cls: ClassInfo, node: ast.FunctionDef) -> None:
    """A method with decorators is an attribute of the class that holds what they gave."""
    from weft.frontend import decorators

    info = low.compiler.modules.function(node, low.module, low.info, cls)
    statements.store_defaults(low, info)
    value = decorators.decorated(low, info, low.static(Callable_(info, None)))
    class_values.put(low, cls, cls.own(node.name), value, None)
    name_descriptor(low, cls, value, node.name)


REFUSED_METHODS = {
    "__getattribute__", "__del__", "__class_getitem__",
}  # fmt: skip


def is_runtime_container(cls: ClassInfo) -> bool:
    """Whether a class stands for values that the compiler makes and takes apart itself."""
    return cls.symbol in RUNTIME_CLASSES and cls.symbol not in ("list", "dict", "set", "frozenset")


def check_layout(low: Lowering, cls: ClassInfo) -> None:
    """The fields that the library declares lie at the same place in all subclasses."""
    order = [base for base in reversed(cls.mro()) if base.declared]
    for base in order:
        inherited = [b for b in order if b in base.mro()]
        if order[: len(inherited)] != inherited:
            names = " and ".join(f"`{b.name}`" for b in cls.bases)
            raise low.error(
                "unsupported-syntax", f"a class cannot derive from both {names}", cls.node
            )


def check_class(low: Lowering, cls: ClassInfo) -> None:
    node = cls.node
    given = next((k.value for k in node.keywords if k.arg == "metaclass"), None)
    if given is not None and cls.metaclass is None and not uses_abc_meta(node):
        raise low.error(
            "unsupported-syntax", "a metaclass must be a class derived from `type`", given
        )
    if cls.order is None:
        names = ", ".join(base.name for base in cls.bases)
        raise low.error(
            "unsupported-syntax",
            f"Cannot create a consistent method resolution order (MRO) for bases {names}",
            node.bases[1],
        )
    check_layout(low, cls)
    for statement in node.body:
        if isinstance(statement, ast.FunctionDef) and statement.name in REFUSED_METHODS:
            if not cls.module.is_dialect:
                raise low.error(
                    "unsupported-syntax", f"`{statement.name}` is not supported", statement
                )
    if not cls.module.is_dialect and cls.bases and is_runtime_container(cls.bases[0]):
        raise low.error(
            "unsupported-syntax",
            f"subclasses of `{cls.bases[0].name}` are not supported yet",
            node.bases[0],
            help="keep the value in an attribute",
        )
