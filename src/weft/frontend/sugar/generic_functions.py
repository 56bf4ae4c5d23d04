"""`functools.singledispatch`: a function for each type of the first argument, written out as one that chooses.

    @singledispatch                     def show(first, *rest, **named):
    def show(x): ...                        if isinstance(first, int):
                                                return _weft_show_1(first, *rest, **named)
    @show.register                          return _weft_show_0(first, *rest, **named)
    def _(x: int): ...

Registrations are looked for in the body that the function stands in. A more special class is asked for first.
"""

from __future__ import annotations

import ast
import builtins
import collections.abc
import numbers
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import statements

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

KINDS = {"functools.singledispatch": False, "functools.singledispatchmethod": True}
LIBRARY = (builtins, numbers, collections.abc)
DISPATCHER = """
def {name}({receiver}first, /, *rest, **named):
{tests}
    return {default}(first, *rest, **named)
"""
TEST = """    if {condition}:
        return {function}(first, *rest, **named)"""


def write(body: list[ast.stmt], names: Names) -> None:
    """Write out the generic functions of a body, in place."""
    for statement in list(body):
        if not isinstance(statement, ast.FunctionDef):
            continue
        marks = [m for m in statement.decorator_list if names.meaning(m) in KINDS]
        if marks:
            statement.decorator_list.remove(marks[0])
            write_one(body, statement, names.bases, is_method=KINDS[names.meaning(marks[0])])


def write_one(
    body: list[ast.stmt],
    generic: ast.FunctionDef,
    classes: dict[str, list[str]],
    *,
    is_method: bool,
) -> None:
    name = generic.name
    owner = "self." if is_method else ""
    chosen: list[tuple[ast.expr, str]] = []  # of each registration the type and the function
    for at, statement in enumerate(body):
        if statement is generic:
            continue
        if isinstance(statement, ast.FunctionDef):
            types = registered_types(statement, name, is_method=is_method)
            if types is None:
                continue
            if statement.name in ("_", name):
                statement.name = f"_weft_{name}_{at}"
            chosen += [(kind, owner + statement.name) for kind in types]
        elif (call := registration(statement, name)) is not None:
            made = f"_weft_{name}_{at}"
            body[at] = statements(f"{made} = given", statement, given=call.args[1])[0]
            chosen.append((call.args[0], owner + made))
    default = f"_weft_{name}_default"
    tests = [
        TEST.format(condition=condition(kind), function=function)
        for kind, function in most_special_first(chosen, classes)
    ]
    receiver = "self, " if is_method else ""
    text = DISPATCHER.format(
        name=name, receiver=receiver, tests="\n".join(tests), default=owner + default
    )
    generic.name = default
    body.insert(body.index(generic) + 1, statements(text, generic)[0])


def registered_types(
    function: ast.FunctionDef, generic: str, *, is_method: bool
) -> list[ast.expr] | None:
    """The types that a function is registered for; None if it is not. The decorators are taken off."""
    found: list[ast.expr] = []
    kept: list[ast.expr] = []
    for mark in function.decorator_list:
        named = mark.func if isinstance(mark, ast.Call) else mark
        if not is_register(named, generic):
            kept.append(mark)
        elif isinstance(mark, ast.Call):
            found += alternatives(mark.args[0])
        else:
            parameters = [*function.args.posonlyargs, *function.args.args][int(is_method) :]
            if parameters and parameters[0].annotation is not None:
                found += alternatives(parameters[0].annotation)
    if len(kept) == len(function.decorator_list):
        return None
    function.decorator_list = kept
    return found


def registration(statement: ast.stmt, generic: str) -> ast.Call | None:
    """`show.register(int, function)` as a statement."""
    match statement:
        case ast.Expr(value=ast.Call(func=func, args=[_, _]) as call) if is_register(func, generic):
            return call
    return None


def is_register(node: ast.expr, generic: str) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id=name), attr="register"):
            return name == generic
    return False


def alternatives(annotation: ast.expr) -> list[ast.expr]:
    """The classes of an annotation: those of a union, and of `list[int]` the `list`."""
    match annotation:
        case ast.Constant(value=str(text)):
            return alternatives(ast.parse(text, mode="eval").body)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return alternatives(left) + alternatives(right)
        case ast.Subscript(value=value, slice=inside) if last_name(value) in ("Union", "Optional"):
            parts = inside.elts if isinstance(inside, ast.Tuple) else [inside]
            found = [kind for part in parts for kind in alternatives(part)]
            return found + [ast.Constant(None)] * (last_name(value) == "Optional")
        case ast.Subscript(value=value):
            return [value]
    return [annotation]


def last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def condition(kind: ast.expr) -> str:
    text = ast.unparse(kind)
    if text in ("None", "type(None)", "NoneType", "types.NoneType"):
        return "first is None"
    return "True" if text == "object" else f"isinstance(first, {text})"


def most_special_first(
    chosen: list[tuple[ast.expr, str]], classes: dict[str, list[str]]
) -> list[tuple[ast.expr, str]]:
    """The registrations, each before those of its bases; the last one of a type counts."""
    by_type = {ast.unparse(kind): (kind, function) for kind, function in chosen}
    ordered: list[tuple[ast.expr, str]] = []
    for kind, function in by_type.values():
        at = next(
            (i for i, (other, _) in enumerate(ordered) if is_below(kind, other, classes)),
            len(ordered),
        )
        ordered.insert(at, (kind, function))
    return ordered


def is_below(a: ast.expr, b: ast.expr, classes: dict[str, list[str]]) -> bool:
    """Whether the class that `a` names derives from the one that `b` names, as far as the text tells."""
    first, second = last_name(a), last_name(b)
    if second == "object":
        return True
    if first in classes:
        bases = classes[first]
        return second in bases or any(is_below(ast.Name(base), b, classes) for base in bases)
    left, right = library_class(first), library_class(second)
    return left is not None and right is not None and left is not right and issubclass(left, right)


def library_class(name: str) -> type | None:
    for module in LIBRARY:
        found = getattr(module, name, None)
        if isinstance(found, type):
            return found
    return None
