"""`iter` and `next`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend import attributes, iteration
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo, has_method
from weft.ir.types import NEVER, ClassType, Type

if TYPE_CHECKING:
    import ast

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def is_iterator(value: Type) -> bool:
    """Whether it is an iterator of the runtime: with `advance` and `current`."""
    return (
        isinstance(value, ClassType)
        and isinstance(value.cls, ClassInfo)
        and value.cls.module.is_dialect
        and value.cls.find_method("advance") is not None
    )


def call_iter(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    from weft.frontend import series

    if not 1 <= len(args.positional) <= 2 or args.keywords:
        raise low.error("call-arguments", "iter() takes one or two arguments", node)
    if len(args.positional) > 1:
        return low.call_runtime("generators", "call_until", *args.positional)

    def each(one: Value) -> Value | None:
        if is_iterator(one.type) or one.type is NEVER:
            return one
        if has_method(one.type, "__iter__") and not has_method(one.type, "iter_first"):
            return attributes.call_method(low, one, "__iter__", [])
        if not iteration.is_iterable(low, one.type):
            iteration.not_iterable(low, one.type)
            return None
        return series.make_generic(
            low, "ContainerIterator", [series.as_container(low, one, node)], node
        )

    return low.dispatch(args.positional[0], each)


def call_next(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    if not 1 <= len(args.positional) <= 2 or args.keywords:
        raise low.error("call-arguments", "next() takes one or two arguments", node)
    default = args.positional[1:]

    def each(one: Value) -> Value | None:
        if is_iterator(one.type):
            if default:
                return low.call_runtime("generators", "next_or", one, *default)
            if has_method(one.type, "__next__"):
                return attributes.call_method(low, one, "__next__", [])
            return low.call_runtime("generators", "next_item", one)
        if has_method(one.type, "__next__"):
            if default:
                return low.call_runtime("generators", "next_or_of_class", one, *default)
            return attributes.call_method(low, one, "__next__", [])
        if one.type is NEVER:
            return one
        text = f"'{python_name(one.type)}' object is not an iterator"
        low.raise_error("raise_type_error", low.const(text))
        return None

    return low.dispatch(args.positional[0], each)
