"""Annotations of the dialect: types of parameters, results and fields. In user code they are only hints.

`def append(self, item: T)`: the argument flows into the list's element type and is converted to it.
"""

from __future__ import annotations

import ast
import builtins
import types
from functools import cache
from typing import TYPE_CHECKING

from weft.frontend import class_names
from weft.frontend.classes import ClassInfo, has_method, substitute
from weft.frontend.loader import Kind
from weft.frontend.scopes import parameters
from weft.ir import ops
from weft.ir.type_keys import holds, key
from weft.ir.types import (
    BOOL,
    BYTE_ARRAY,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ArrayType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Type,
    join,
    members,
)

if TYPE_CHECKING:
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.instances import Compiler
    from weft.frontend.loader import Module
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

SCALARS: dict[str, Type] = {"int": INT, "float": FLOAT, "bool": BOOL, "ByteArray": BYTE_ARRAY}
# Types without a class in the runtime: as values they are builtin functions.
SIMPLE_TYPES = {
    "NoneType", "bool", "builtin_function_or_method", "float", "function", "int", "module", "object",
    "type",
}  # fmt: skip
Environment = dict[str, Cell]
QUOTED = ""
MAX_LENGTH = 32  # of the tuples whose lengths a literal argument tells


def evaluate(compiler: Compiler, module: Module, node: ast.expr, env: Environment) -> Type | None:
    """The type an annotation names, or None where it leaves the type open.

    Without type variables it is the same type object at each evaluation, so that cells settle.
    """
    known = compiler.annotations.get(node)
    if known is not None:
        return known
    found = evaluate_node(compiler, module, node, env)
    if found is not None and not depends(node, env):
        compiler.annotations[node] = found
    return found


def depends(node: ast.expr, env: Environment) -> bool:
    """Whether the annotation's type differs from place to place."""
    return not names_in(node).isdisjoint((QUOTED, "AnyException", *env))


@cache
def names_in(node: ast.expr) -> frozenset[str]:
    """The names in an annotation, and QUOTED where a part of it is in quotes."""
    names = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    constants = [inner.value for inner in ast.walk(node) if isinstance(inner, ast.Constant)]
    return frozenset(names | {QUOTED for value in constants if isinstance(value, str)})


def evaluate_node(
    compiler: Compiler, module: Module, node: ast.expr, env: Environment
) -> Type | None:
    match node:
        case ast.Constant(value=None):
            return NONE
        case ast.Constant(value=str(inner)):
            return evaluate(compiler, module, ast.parse(inner, mode="eval").body, env)
        case ast.Name(id="AnyException"):
            return compiler.raised.root().content
        case ast.Name(id=name) if name in SCALARS:
            return SCALARS[name]
        case ast.Name(id=name) if name in env:
            return env[name].root().content
        case ast.Name() | ast.Attribute():
            found = compiler.modules.resolve_class(node, module, None)
            return ClassType(found) if found is not None and not found.parameters else None
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            first = evaluate(compiler, module, left, env)
            second = evaluate(compiler, module, right, env)
            return None if first is None or second is None else join(first, second)
        case ast.Subscript(value=named, slice=inside):
            name = named.id if isinstance(named, ast.Name) else ""
            items = inside.elts if isinstance(inside, ast.Tuple) else [inside]
            if name == "tuple":
                parts = [evaluate(compiler, module, item, env) for item in items]
                return None if None in parts else Tuple(tuple(p for p in parts if p is not None))
            cells = []
            for item in items:
                cell = evaluate_cell(compiler, module, item, env)
                if cell is None:
                    return None
                cells.append(cell)
            if name == "Array":
                return ArrayType(cells[0])
            found = compiler.modules.resolve_class(named, module, None)
            return None if found is None else ClassType(found, tuple(cells))
    return None


def evaluate_cell(
    compiler: Compiler, module: Module, node: ast.expr, env: Environment
) -> Cell | None:
    """The cell for a type argument: a type variable's own, or a fresh one with a known content."""
    if isinstance(node, ast.Name) and node.id in env:
        return env[node.id]
    if isinstance(node, ast.Name) and node.id == "AnyException":
        return compiler.raised
    inner = evaluate(compiler, module, node, env)
    return None if inner is None else Cell(inner)


def environment(info: FunctionInfo, arguments: tuple[Type, ...]) -> Environment:
    """What a method's type variables stand for, from the type of `self`."""
    if info.cls is not None and arguments and isinstance(arguments[0], ClassType):
        owner = arguments[0]
        cls = owner.cls
        assert isinstance(cls, ClassInfo)
        return substitute(owner, cls)
    return {}


def convert_arguments(low: Lowering, info: FunctionInfo, args: list[Value]) -> list[Value]:
    """Bring arguments to the annotated types of a dialect function; others stay as they are."""
    if not info.module.is_dialect or isinstance(info.node, ast.Module):
        return args
    env = environment(info, tuple(arg.type for arg in args[:1]))
    converted = []
    for parameter, arg in zip(parameters(info.args), args, strict=True):
        converted.append(convert(low, info, parameter, arg, env))
    return converted


def convert(
    low: Lowering, info: FunctionInfo, parameter: ast.arg, arg: Value, env: Environment
) -> Value:
    node = parameter.annotation
    if node is None or arg.type is NEVER:
        return arg
    if isinstance(node, ast.Name) and node.id in env:
        return low.convert_into(arg, env[node.id])
    if isinstance(node, ast.Name) and node.id == "Length":
        return as_length(low, arg)
    if names_exceptions(node):
        follow_exceptions(low, arg.type)
    if isinstance(node, ast.Name) and node.id == "AnyException":
        return low.cast(arg, low.compiler.raised.read(low.instance))
    wanted = evaluate(low.compiler, info.module, node, env)
    if wanted is None or is_of_subclass(arg.type, wanted):
        return arg
    return convert_to(low, arg, wanted, info.name, parameter.arg)


def is_of_subclass(given: Type, wanted: Type) -> bool:
    """Whether it is a class derived from the one asked for: the function is compiled for it by itself."""
    if not (isinstance(given, ClassType) and isinstance(wanted, ClassType)):
        return False
    assert isinstance(given.cls, ClassInfo)
    assert isinstance(wanted.cls, ClassInfo)
    return given.cls is not wanted.cls and given.cls.is_subclass(wanted.cls)


def as_length(low: Lowering, arg: Value) -> Value:
    """A literal for a `Length`: a tuple of so many `None`, as types know the lengths of tuples."""
    if type(arg.constant) is not int or not 0 <= arg.constant <= MAX_LENGTH:
        return arg
    count = arg.constant
    return low.make_tuple(*[low.none()] * count)


def follow_exceptions(low: Lowering, given: Type) -> None:
    """The annotation follows what is raised anywhere, and what is given for it: that may be raised later.

    In the runtime `BaseException` stands for any of them.
    """
    low.compiler.raised.read(low.instance)
    base = low.compiler.runtime_class("exceptions", "BaseException")
    for kind in members(given):
        if isinstance(kind, ClassType) and isinstance(kind.cls, ClassInfo):
            is_any = kind.cls is base and low.module.kind is Kind.RUNTIME
            if kind.cls.is_subclass(base) and not is_any:
                low.compiler.raised.flow(kind)


def names_exceptions(node: ast.expr) -> bool:
    return "AnyException" in names_in(node)


def convert_to(low: Lowering, arg: Value, wanted: Type, taker: str, parameter: str) -> Value:
    """An argument as the type that a dialect function asks for; a mismatch is the caller's mistake."""
    if arg.type is NEVER:
        return arg
    join(wanted, arg.type)  # unifies the cells of lists that are now the same
    if holds(wanted, arg.type):
        return low.cast(arg, wanted)
    if wanted is FLOAT and arg.type in (INT, BOOL):
        return to_float(low, arg)
    if wanted is INT and arg.type is BOOL:
        return low.emit(ops.Convert("bool_int", arg), INT)
    accepted = {key(m) for m in members(wanted)}
    fitting = [m for m in members(arg.type) if key(m) in accepted or (m is BOOL and wanted is INT)]
    from weft.frontend import operators, value_classes, wide_ints

    fitting += [m for m in members(arg.type) if value_classes.fits(low, m, wanted)]
    numbers = [m for m in (INT, FLOAT) if m in members(wanted)]
    if numbers and wide_ints.may_be_big(arg.type):
        fitting = list(members(arg.type))
    if wanted is INT:
        fitting += [m for m in members(arg.type) if has_method(m, "__index__")]
    if not fitting and not operators.expects(low, "TypeError"):
        raise low.error(
            "call-arguments",
            f"`{taker}` takes {article(low.show(wanted))}, not {article(low.show(arg.type))}",
            label=f"`{parameter}` is `{low.show(arg.type)}`",
        )

    def each(value: Value) -> Value | None:
        if key(value.type) in accepted:
            return low.cast(value, wanted)
        if value_classes.fits(low, value.type, wanted):
            return convert_to(low, value_classes.unwrapped(low, value), wanted, taker, parameter)
        if value.type is BOOL and wanted is INT:
            return low.emit(ops.Convert("bool_int", value), INT)
        if wanted is FLOAT and value.type is INT:
            return to_float(low, value)
        if wide_ints.is_big(value.type) and numbers:
            if INT not in numbers:
                return low.cast(wide_ints.call(low, "to_float", value), wanted)
            wide_ints.too_large(low, is_index=parameter == "index")
            return None
        if wanted is INT:
            position = operators.call_dunder(low, value, "__index__")
            if position is not None:
                return convert_to(low, position, wanted, taker, parameter)
            text = f"'{python_name(value.type)}' object cannot be interpreted as an integer"
            low.raise_error("raise_type_error", low.const(text))
            return None
        low.raise_error(
            "raise_type_error",
            low.const(f"{parameter} must be {low.show(wanted)}, not {python_name(value.type)}"),
        )
        return None

    takes_functions = any(isinstance(m, Callable_) for m in members(wanted))
    alike = None if takes_functions else operators.function_kind
    result = low.dispatch(arg, each, alike=alike)
    return result if low.is_live else low.dead_end()


def to_float(low: Lowering, value: Value) -> Value:
    if value.type is BOOL:
        return low.emit(ops.Convert("bool_float", value), FLOAT)
    if value.type is INT:
        if isinstance(value.constant, int) and abs(value.constant) < 1 << 53:
            return low.const(float(value.constant))
        return low.emit(ops.Convert("int_float", value), FLOAT)
    return value


def article(shown: str) -> str:
    return f"`{shown}`"


def python_name(value: Type) -> str:
    """What messages call the type of a value."""
    match value:
        case ClassType(cls=ClassInfo() as cls):
            return "int" if cls.symbol == "BigInt" else class_names.in_messages(cls)
        case Tuple():
            return "tuple"
        case ClassObject():
            return "type"
        case ModuleType():
            return "module"
        case Callable_(function=function) if function.symbol.startswith("builtins."):
            is_type = function.symbol.removeprefix("builtins.") in SIMPLE_TYPES
            return "type" if is_type else "builtin_function_or_method"
    names = {NONE: "NoneType", INT: "int", FLOAT: "float", BOOL: "bool", BYTE_ARRAY: "ByteArray"}
    try:
        return names.get(value, "function")
    except TypeError:
        return "function"


def of_class(cls: ClassInfo) -> type:
    """CPython's class that this one models; of a class of the program, the one that it builds upon."""
    for base in cls.mro():
        if base.module.is_dialect:
            real = class_names.python_class(*class_names.parts(base))
            if real is not None:
                return real
    return object


def has_by_type(value: Type, name: str) -> bool:
    """Whether any value of a plain type has the attribute in CPython, by its class alone."""
    match value:
        case ClassObject(cls=ClassInfo() as cls):
            return hasattr(of_class(cls), name)
        case Callable_() if python_name(value) == "type":
            return hasattr(plain_class(value.function.symbol.removeprefix("builtins.")), name)
        case ModuleType():
            return name in dir(types.ModuleType("module"))
        case ClassType(cls=ClassInfo() as cls):
            real: object = of_class(cls)
        case _:
            real = plain_class(python_name(value))
    return isinstance(real, type) and any(name in base.__dict__ for base in real.__mro__)


def plain_class(name: str) -> object:
    """CPython's class of that name, of the builtin ones and those that only have a name in `types`."""
    return getattr(types, TYPE_NAMES.get(name, name), getattr(builtins, name, None))


TYPE_NAMES = {
    "function": "FunctionType",
    "builtin_function_or_method": "BuiltinFunctionType",
    "module": "ModuleType",
}


def declare_result(low: Lowering) -> None:
    """A dialect function's result annotation is known before its body is compiled."""
    node = low.info.node
    if not low.module.is_dialect or not isinstance(node, ast.FunctionDef) or node.returns is None:
        return
    env = environment(low.info, low.instance.arguments)
    if names_exceptions(node.returns):
        low.function.result.flow(low.compiler.raised.read(low.instance))
    if isinstance(node.returns, ast.Name) and node.returns.id in env:
        declared: Type | None = env[node.returns.id].read(low.instance)
    else:
        declared = evaluate(low.compiler, low.module, node.returns, env)
    if declared is not None and not is_no_return(node.returns):
        low.function.result.flow(declared)


def is_no_return(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "NoReturn"


def field_cell(low: Lowering, of: ClassType, name: str, given: Type = NEVER) -> Cell | None:
    """The cell that holds a declared field of a class type, to read it or to store a value of some type.

    None if it has no such field.
    """
    assert isinstance(of.cls, ClassInfo)
    declared = of.cls.find_declared(name)
    if declared is not None and names_exceptions(declared[1]):
        follow_exceptions(low, given)
    return class_field(low.compiler, of, name)


def class_field(compiler: Compiler, of: ClassType, name: str) -> Cell | None:
    cls = of.cls
    assert isinstance(cls, ClassInfo)
    declared = cls.find_declared(name)
    if declared is None:
        return None
    owner, node = declared
    env = substitute(of, cls)
    return evaluate_cell(compiler, owner.module, node, env)


def all_fields(compiler: Compiler, of: ClassType) -> list[tuple[str, Cell]]:
    """Every field of a class type in layout order: declared ones of the bases first, then inferred ones."""
    cls = of.cls
    assert isinstance(cls, ClassInfo)
    found: dict[str, Cell] = {}
    for base in reversed(cls.mro()):
        for name in base.declared:
            cell = class_field(compiler, of, name)
            if cell is not None:
                found.setdefault(name, cell)
    for name, cell in cls.fields.items():
        found.setdefault(name, cell)
    return list(found.items())
