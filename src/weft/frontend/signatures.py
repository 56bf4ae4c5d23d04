"""What `inspect.signature` and `f.__annotations__` tell: the parameters of a function, and what is written at them.

def f(a: int, *, key=2) -> str     ((("a", 1, empty, int), ("key", 3, 2, empty)), str)

A class that is written at a parameter is itself; other types are known by their text.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    binding,
    builtins,
    function_attributes,
    hidden_names,
    named_access,
    variables,
)
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo
from weft.frontend.functions import FunctionInfo, defaults
from weft.ir.types import Callable_, ClassObject, ClassType

if TYPE_CHECKING:
    from weft.frontend.loader import Module
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = range(5)


def lower_signature_of(low: Lowering, node: ast.Call) -> Value:
    """`signature_of(function, empty)`: name, kind, default and annotation of each parameter, and the result's.

    `empty` stands for what is not there.
    """
    function, empty = [low.expression(arg) for arg in node.args]
    low.locate(node)
    return low.dispatch(function, lambda one: described(low, one, empty))


def described(low: Lowering, function: Value, empty: Value) -> Value | None:
    if isinstance(function.type, Callable_):
        wrapped = function_attributes.wrapped_by(low, function)
        if wrapped is not None:
            return low.dispatch(wrapped, lambda one: described(low, one, empty))
    found = definition(low, function)
    if found is None:
        if isinstance(function.type, Callable_):
            text = "no signature found for builtin functions and those of the library"
            low.raise_error("raise_value_error", low.const(text))
        else:
            text = f"{python_name(function.type)!r} object is not a callable object"
            low.raise_error("raise_type_error", low.const(text))
        return None
    info, holder, is_bound = found
    if info is None:
        return low.make_tuple(low.make_tuple(), empty)
    spec, optional = info.args, dict(defaults(info.args))
    kinds = [(p, POSITIONAL_ONLY) for p in spec.posonlyargs]
    kinds += [(p, POSITIONAL_OR_KEYWORD) for p in spec.args]
    kinds += [(spec.vararg, VAR_POSITIONAL)] if spec.vararg else []
    kinds += [(p, KEYWORD_ONLY) for p in spec.kwonlyargs]
    kinds += [(spec.kwarg, VAR_KEYWORD)] if spec.kwarg else []
    if is_bound and kinds and kinds[0][1] != VAR_POSITIONAL:
        del kinds[0]
    parameters: list[Value] = []
    for parameter, kind in kinds:
        default = empty
        if parameter.arg in optional:
            value = optional[parameter.arg]
            default = binding.default_value(low, info, parameter.arg, value, holder)
        name = low.const(hidden_names.shown(parameter.arg))
        written = annotation(low, info.module, info.parent, parameter.annotation)
        parameters.append(low.make_tuple(name, low.const(kind), default, written or empty))
    is_class = isinstance(function.type, ClassObject)
    returns = info.node.returns if isinstance(info.node, ast.FunctionDef) else None
    result = None if is_class else annotation(low, info.module, info.parent, returns)
    return low.make_tuple(low.make_tuple(*parameters), result or empty)


def definition(
    low: Lowering, function: Value
) -> tuple[FunctionInfo | None, Value | None, bool] | None:
    """The function that a call of a value runs, what has its defaults, and whether the first argument is there.

    A class without `__init__` has no such function; None for what cannot be called, or has no definition.
    """
    match function.type:
        case Callable_(function=FunctionInfo() as info) if not info.module.is_dialect:
            if variables.is_bound(function.type):
                return info, variables.receiver(low, function), True
            return info, function, "classmethod" in info.decorations
        case ClassObject(cls=ClassInfo() as cls):
            return cls.find_method("__init__"), function, True
        case ClassType(cls=ClassInfo() as cls):
            call = cls.find_method("__call__")
            return None if call is None else (call, function, True)
    return None


def annotation(
    low: Lowering, module: Module, parent: FunctionInfo | None, node: ast.expr | None
) -> Value | None:
    """What is written at a parameter; None for nothing."""
    if node is None:
        return None
    if has_text_annotations(module):
        return low.const(ast.unparse(node))
    if isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str)):
        return low.none() if node.value is None else low.const(node.value)
    cls = low.compiler.modules.resolve_class(node, module, parent)
    if cls is not None and cls.state is None:
        return low.static(ClassObject(cls))
    if isinstance(node, ast.Name) and node.id in builtins.TYPES and node.id not in module.namespace:
        return variables.read_builtin(low, node, node.id)
    maker = low.compiler.modules.library_function("inspect", "_written")
    return low.call_info(maker, [low.const(ast.unparse(node))])


def of_class(low: Lowering, cls: ClassInfo, node: ast.AST) -> Value:
    """`C.__annotations__`: what its body says of the types of names, in a new dict."""
    made = named_access.empty_dict(low, node)
    for statement in cls.node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            written = annotation(low, cls.module, None, statement.annotation)
            assert written is not None
            name = low.const(statement.target.id)
            attributes.call_method(low, made, "__setitem__", [name, written])
    return made


def has_text_annotations(module: Module) -> bool:
    """Whether the module has `from __future__ import annotations`."""
    return any(isinstance(s, ast.ImportFrom) and s.module == "__future__" for s in module.tree.body)
