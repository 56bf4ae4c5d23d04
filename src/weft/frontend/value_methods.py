"""Methods of numbers and tuples, which are no classes of the runtime."""

from __future__ import annotations

import ast
import builtins as python_builtins
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    builtins,
    comparisons,
    expressions,
    keyword_records,
    named_access,
    operators,
)
from weft.frontend.annotations import SIMPLE_TYPES
from weft.frontend.classes import ClassInfo
from weft.ir.types import BOOL, FLOAT, INT, ClassType, Tuple

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def tuple_method(
    low: Lowering, receiver: Value, name: str, args: Arguments, node: ast.AST
) -> Value | None:
    assert isinstance(receiver.type, Tuple)
    items = [low.tuple_get(receiver, i) for i in range(len(receiver.type.items))]
    if receiver.type.names:
        return keyword_records.method(low, receiver, name, args.positional)
    if name == "__getitem__":
        return expressions.tuple_item(low, receiver, args.positional[0], node)
    if name == "count":
        total = low.const(0)
        for item in items:
            same = operators.truth(
                low, comparisons.compare(low, ast.Eq(), item, args.positional[0])
            )
            total = operators.binary(low, ast.Add(), total, operators.to_int(low, same))
        return total
    if name == "index":
        made = builtins.call_list(low, args_like(receiver), node)
        return attributes.call_method(low, made, "index", args.positional)
    return None


def args_like(value: Value) -> Arguments:
    from weft.frontend.calls import Arguments as Made

    return Made([value])


# Methods and parts of numbers: the functions of `runtime/number_methods.py` that they are.
INT_METHODS = {"bit_count": "bit_count", "to_bytes": "to_bytes", "as_integer_ratio": "int_ratio"}
FLOAT_METHODS = {"as_integer_ratio": "float_ratio", "hex": "float_hex"}
TYPE_METHODS = {
    ("int", "from_bytes"): "from_bytes",
    ("float", "fromhex"): "float_from_hex",
}


def number_method(low: Lowering, receiver: Value, name: str, args: Arguments) -> Value | None:
    from weft.frontend import calls

    match receiver.type, name:
        case (t, "bit_length") if t in (INT, BOOL):
            return low.call_runtime("arithmetic", "bit_length", operators.to_int(low, receiver))
        case (t, "is_integer") if t is FLOAT:
            return low.call_runtime("arithmetic", "is_integer", receiver)
        case (t, "is_integer") if t in (INT, BOOL):  # as from CPython 3.12 on
            return low.const(True)
        case (t, "conjugate") if t in (INT, BOOL, FLOAT):
            return number_part(low, receiver, "real")
    if receiver.type in (INT, BOOL):
        receiver = operators.to_int(low, receiver)
    methods = FLOAT_METHODS if receiver.type is FLOAT else INT_METHODS
    found = methods.get(name) if receiver.type in (INT, FLOAT) else None
    if found is None:
        return None
    info = low.compiler.runtime_function("number_methods", found)
    if found == "float_ratio" and low.compiler.wide_ints:
        info = low.compiler.runtime_function("big_ints", "ratio_of_float")
    given = args.after(receiver)
    return calls.call_bound(low, info, given, low.node, None)


def number_part(low: Lowering, target: Value, name: str) -> Value | None:
    """`x.real` and the like; None where numbers of the type have no such part."""
    if target.type is FLOAT:
        if name == "imag":
            return low.const(0.0)
        return target if name == "real" else None
    whole = operators.to_int(low, target)
    if name in ("real", "numerator"):
        return whole
    if name in ("imag", "denominator"):
        return low.const(0 if name == "imag" else 1)
    return None


def bare_access(low: Lowering, name: str, args: Arguments, node: ast.AST) -> Value | None:
    """`object.__setattr__(x, name, value)` and `object.__delattr__(x, name)`, whatever the class says."""
    target, attribute, *rest = args.positional
    spelled = node.args[-1 - len(rest)] if isinstance(node, ast.Call) else node
    if rest:
        return named_access.set_named(
            low, target, attribute, rest[0], spelled, node, attributes.By.OBJECT
        )
    return named_access.delete_named(low, target, attribute, spelled, node)


def bare_get(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    """`object.__getattribute__(x, name)`: without `__getattr__`."""
    target, attribute = args.positional
    name = attribute.constant
    if not isinstance(name, str):
        raise low.error(
            "unsupported-syntax", "`object.__getattribute__` takes a literal name", node
        )

    def each(one: Value) -> Value | None:
        cls = one.type.cls if isinstance(one.type, ClassType) else None
        if not isinstance(cls, ClassInfo) or (
            cls.find_method(name) and not cls.known_field(name, low.instance)
        ):
            return attributes.get_plain(low, one, name, node)
        found = cls.find_attribute(name)
        return attributes.inferred_field(low, one, cls, name, found, node, is_bare=True)

    return low.dispatch(target, each)


def type_method(
    low: Lowering,
    function: str,
    name: str,
    args: Arguments,
    node: ast.AST,
) -> Value | None:
    from weft.frontend import calls

    found = TYPE_METHODS.get((function, name))
    if (function, name) == ("int", "from_bytes") and low.compiler.wide_ints:
        info = low.compiler.runtime_function("big_ints", "from_bytes")
        return calls.call_bound(low, info, args, node, None)
    if found is not None:
        info = low.compiler.runtime_function("number_methods", found)
        return calls.call_bound(low, info, args, node, None)
    if function == "object" and name == "__new__" and args.positional:
        return calls.bare_object(low, args.positional[0], node)
    if function == "object" and name == "__init__":
        return low.none()
    if function == "object" and name == "__hash__" and len(args.positional) == 1:
        from weft.frontend import formatting

        return formatting.address(low, args.positional[0])
    if function == "object" and name == "__setattr__" and len(args.positional) == 3:
        return bare_access(low, name, args, node)
    if function == "object" and name == "__getattribute__" and len(args.positional) == 2:
        return bare_get(low, args, node)
    if function == "object" and name == "__delattr__" and len(args.positional) == 2:
        return bare_access(low, name, args, node)
    known = getattr(vars(python_builtins).get(function), name, None)
    if known is None and operators.expects(low, "AttributeError"):
        is_type = function in SIMPLE_TYPES
        shown = f"type object '{function}'" if is_type else "'builtin_function_or_method' object"
        text = f"{shown} has no attribute '{name}'"
        low.raise_error("raise_attribute_error", low.const(text))
        return None
    raise low.error("unknown-attribute", f"`{function}.{name}` is not supported yet", node)
