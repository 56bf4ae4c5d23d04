"""`types.SimpleNamespace(x=1, y="a")`: the keywords are stored one by one, so that each attribute has its type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend import attributes
from weft.ir import ops
from weft.ir.types import ClassType

if TYPE_CHECKING:
    import ast

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def call_namespace(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    cls = low.compiler.modules.library_class("types", "SimpleNamespace")
    if len(args.positional) > 1 or args.rest is not None:
        raise low.error("call-arguments", "SimpleNamespace expected at most 1 argument", node)
    made = low.emit(ops.New(), ClassType(cls))
    rests = [args.named] if args.named is not None else []
    for mapping in [*args.positional, *rests]:
        attributes.call_method(low, made, "_update", [mapping])
    for name, value in args.keywords.items():
        attributes.store(low, made, name, value, node)
    return made
