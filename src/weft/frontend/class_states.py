"""Which classes differ from one evaluation of their `class` statement to the next, see `class_values`.

Found from the text alone, when a class is declared.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.classes import KnownClass
from weft.frontend.decorator_names import is_replaced
from weft.frontend.functions import computed_defaults, default_slot
from weft.frontend.scopes import analyse
from weft.ir.types import Cell, ClassObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.frontend.classes import ClassInfo
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.modules import Modules

HELD = "$class"  # the field of objects
OWNER = "$owner"
CONSTANTS = ("__slots__", "__match_args__", "__doc__")  # attributes that are the same each time


def declare_state(modules: Modules, cls: ClassInfo, parent: FunctionInfo | None) -> None:
    """Decide whether a class is an object at run time, and with which fields."""
    if cls.module.is_dialect:
        return
    bases = [base for base in cls.mro()[1:] if base.state is not None]
    if not bases:
        if parent is None or parent.scope.is_module or not needs_state(cls.node, parent, set()):
            return
    cls.state = {f"base.{base.symbol}": Cell(ClassObject(base)) for base in bases}
    cls.fields[HELD] = Cell(ClassObject(cls))
    cls.state |= {name: slot.cell for name, slot in cls.attributes.items()}
    for name, inner in cls.nested.items():
        if inner.state is not None:
            cls.state[f"class.{name}"] = Cell(ClassObject(inner))
    for info in functions(modules, cls, parent):
        if "staticmethod" in info.decorations and (info.free or computed_defaults(info.args)):
            make_class_method(info)
        for name in info.free:
            cls.state.setdefault(f"around.{name}", Cell())
        for name, _ in computed_defaults(info.args):
            cls.state[default_field(info, name)] = default_slot(info, name).cell


def functions(
    modules: Modules, cls: ClassInfo, parent: FunctionInfo | None
) -> Iterator[FunctionInfo]:
    """The methods in the body of a class, with those that decorators hide."""
    for statement in cls.node.body:
        if isinstance(statement, ast.FunctionDef):
            yield modules.function(statement, cls.module, parent, cls)
        elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Lambda):
            yield modules.function(statement.value, cls.module, parent, cls)


def make_class_method(info: FunctionInfo) -> None:
    """A static method that needs the state of its class gets the class, in a parameter of no name."""
    spec = info.args
    given = spec.posonlyargs or spec.args
    if not given or given[0].arg != OWNER:  # its tree may have been compiled before
        arg = ast.copy_location(ast.arg(OWNER), info.node)
        given.insert(0, arg)
    info.scope.parameters.insert(0, OWNER)
    info.scope.bindings[OWNER] = 1
    info.decorations = info.decorations - {"staticmethod"} | {"classmethod"}


def needs_state(node: ast.ClassDef, parent: FunctionInfo, seen: set[ast.AST]) -> bool:
    """Whether evaluations of a class statement may differ, by what stands in it."""
    if node in seen or is_record(node):
        return False
    seen.add(node)
    for base in node.bases:
        match base:
            case KnownClass():
                pass
            case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
                if owner_of(name, parent) and not is_fixed(name, parent, seen):
                    return True
            case ast.Call():
                return True
    for statement in node.body:
        match statement:
            case ast.FunctionDef() | ast.Assign(value=ast.Lambda()):
                function = statement.value if isinstance(statement, ast.Assign) else statement
                assert isinstance(function, ast.FunctionDef | ast.Lambda)
                if is_replaced(function):
                    return True
                if not is_fixed_function(function, parent, seen):
                    return True
            case ast.ClassDef():
                if needs_state(statement, parent, seen):
                    return True
            case ast.Assign(targets=[ast.Name(id=name)]) if name in CONSTANTS:
                pass
            case ast.AnnAssign(value=None) | ast.Pass() | ast.Expr(value=ast.Constant()):
                pass
            case _:
                return True
    return False


def is_record(node: ast.ClassDef) -> bool:
    """Whether it is an enumeration or a named tuple, whose generated parts are the same each time."""
    record = getattr(node, "record", None)
    return record is not None and record.kind != "dataclass"


def is_fixed_function(
    node: ast.FunctionDef | ast.Lambda, parent: FunctionInfo, seen: set[ast.AST]
) -> bool:
    """Whether a function depends on nothing that an evaluation of the one around it gives."""
    scope = parent.scope.children.get(node) or analyse(node, parent.scope)
    if computed_defaults(node.args):
        return False
    return all(
        owner_of(name, parent) is None or is_fixed(name, parent, seen) for name in scope.free
    )


def owner_of(name: str, info: FunctionInfo | None) -> FunctionInfo | None:
    """The function whose variable a name is, seen from inside `info`; None for a global."""
    while info is not None and not info.scope.is_module:
        if info.scope.is_local(name):
            return info
        info = info.parent
    return None


def is_fixed(name: str, info: FunctionInfo, seen: set[ast.AST]) -> bool:
    """Whether a variable always is one module, class or function that the compiler knows."""
    owner = owner_of(name, info)
    if owner is None or owner.scope.bindings[name] != 1 or name not in owner.scope.simple:
        return False
    for statement in owner.body:
        match statement:
            case ast.Import() if any((a.asname or a.name) == name for a in statement.names):
                return True
            case ast.FunctionDef(name=known, decorator_list=[]) if known == name:
                if statement in seen:
                    return True
                seen.add(statement)
                return is_fixed_function(statement, owner, seen)
            case ast.ClassDef(name=known) if known == name:
                return not needs_state(statement, owner, seen)
    return False


def default_field(info: FunctionInfo, name: str) -> str:
    return f"default.{info.name}.{name}"
