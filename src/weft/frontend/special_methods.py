"""`x.__str__()`, `x.__add__(y)` and the like where no class has such a method: what the syntax they stand for does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend import builtins, comparisons, operators
from weft.frontend.annotations import has_by_type
from weft.ir.types import BOOL, FLOAT, INT, ClassType, Tuple

if TYPE_CHECKING:
    import ast

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Type

# Those that a builtin function calls; with what follows the object, if anything.
CALLED_BY = {
    "__str__": "str", "__repr__": "repr", "__hash__": "hash", "__bool__": "bool", "__int__": "int",
    "__float__": "float", "__abs__": "abs", "__len__": "len", "__iter__": "iter", "__round__": "round",
    "__format__": "format", "__divmod__": "divmod",
}  # fmt: skip
OPERATORS = {f"__{name}__": kind for kind, name in operators.DUNDERS.items()}
REFLECTED = {f"__r{name}__": kind for kind, name in operators.DUNDERS.items()}
COMPARISONS = {method: kind for kind, (_, method, _) in comparisons.COMPARISONS.items()}


def call(low: Lowering, receiver: Value, name: str, args: Arguments, node: ast.AST) -> Value | None:
    """The result of a special method; None where values of the type have no such method."""
    given = args.positional
    if args.keywords or args.rest is not None or not has_by_type(receiver.type, name):
        return None
    if name in CALLED_BY:
        return builtins.call(low, CALLED_BY[name], args.after(receiver), node)
    if isinstance(receiver.type, ClassType):
        return None
    if name == "__neg__" and not given:
        return operators.negate(low, receiver)
    if name in ("__pos__", "__index__", "__trunc__") and not given and receiver.type in (INT, BOOL):
        return operators.to_int(low, receiver)
    if len(given) != 1:
        return None
    if name == "__contains__":
        return comparisons.contains(low, receiver, given[0])

    def each(other: Value) -> Value:
        if not takes(receiver.type, other.type, name):
            return operators.not_implemented(low)
        if name in COMPARISONS:
            return comparisons.compare(low, COMPARISONS[name](), receiver, other)
        if name in OPERATORS:
            return operators.binary(low, OPERATORS[name](), receiver, other)
        return operators.binary(low, REFLECTED[name](), other, receiver)

    if name in COMPARISONS or name in OPERATORS or name in REFLECTED:
        return low.dispatch(given[0], each)
    return None


def takes(kind: Type, other: Type, name: str) -> bool:
    """Whether the method does something with a value of another type, and does not give `NotImplemented`."""
    if kind is FLOAT:
        return other in (INT, BOOL, FLOAT)
    if kind in (INT, BOOL):
        return other in (INT, BOOL)
    if isinstance(kind, Tuple) and name in ("__mul__", "__rmul__"):
        return True
    return isinstance(kind, Tuple) and (name == "__add__" or isinstance(other, Tuple))
