"""Which function lowers which kind of node; a node in neither table is refused by `unsupported`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Never

from weft.frontend import (
    attributes,
    calls,
    class_statements,
    expressions,
    formatting,
    generators,
    handlers,
    iteration,
    matching,
    slices,
    statements,
    unsupported,
)
from weft.frontend.lowering import Stop
from weft.ir import ops
from weft.ir.types import MAX_MEMBERS, RecursiveType

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

EXPRESSIONS: dict[type[ast.expr], Callable[[Lowering, Never], Value]] = {
    ast.Constant: expressions.lower_constant,
    ast.Name: expressions.lower_name,
    ast.Attribute: attributes.lower_attribute,
    ast.Subscript: expressions.lower_subscript,
    ast.Slice: slices.lower_slice,
    ast.BinOp: expressions.lower_binary,
    ast.UnaryOp: expressions.lower_unary,
    ast.BoolOp: expressions.lower_bool_op,
    ast.Compare: expressions.lower_compare,
    ast.IfExp: expressions.lower_conditional,
    ast.Call: calls.lower_call,
    ast.Tuple: expressions.lower_tuple,
    ast.List: expressions.lower_list,
    ast.Dict: expressions.lower_dict,
    ast.Set: expressions.lower_set,
    ast.ListComp: expressions.lower_list_comp,
    ast.SetComp: expressions.lower_set_comp,
    ast.DictComp: expressions.lower_dict_comp,
    ast.GeneratorExp: generators.lower_expression,
    ast.Yield: generators.lower_yield,
    ast.YieldFrom: generators.lower_yield_from,
    ast.JoinedStr: formatting.lower_joined,
    ast.FormattedValue: formatting.lower_formatted,
    ast.Lambda: expressions.lower_lambda,
    ast.NamedExpr: expressions.lower_named,
}
STATEMENTS: dict[type[ast.stmt], Callable[[Lowering, Never], None]] = {
    ast.Expr: statements.lower_expression_statement,
    ast.Assign: statements.lower_assign,
    ast.AnnAssign: statements.lower_annotated,
    ast.AugAssign: statements.lower_augmented,
    ast.If: statements.lower_if,
    ast.Match: matching.lower_match,
    ast.While: iteration.lower_while,
    ast.For: iteration.lower_for,
    ast.Break: statements.lower_break,
    ast.Continue: statements.lower_continue,
    ast.Pass: statements.lower_pass,
    ast.Global: statements.lower_pass,
    ast.Nonlocal: statements.lower_pass,
    ast.Return: statements.lower_return,
    ast.Raise: handlers.lower_raise,
    ast.Try: handlers.lower_try,
    ast.With: handlers.lower_with,
    ast.Assert: statements.lower_assert,
    ast.Delete: statements.lower_delete,
    ast.FunctionDef: statements.lower_function,
    ast.ClassDef: class_statements.lower_class,
    ast.Import: statements.lower_import,
    ast.ImportFrom: statements.lower_import,
}


def lower_statement(low: Lowering, node: ast.stmt) -> None:
    """One statement. After a mistake in it the next one is looked at all the same."""
    low.locate(node)
    lower = STATEMENTS.get(type(node))
    entry = low.state, list(low.handlers), list(low.loops), list(low.cleanups), list(low.renames)
    dispatching, choosing = low.dispatching, low.choosing
    marks = list(low.handled), list(low.handled_depths), list(low.catching), list(low.fallbacks)
    try:
        if lower is None:
            raise unsupported.refuse(low, node)
        try:
            lower(low, node)  # type: ignore[arg-type]  # the key is its type
        except RecursiveType:
            raise low.error(
                "recursive-type",
                f"a value here may be of more than {MAX_MEMBERS} types",
                node,
                notes=(
                    "each step of a tuple that grows or nests is a type, and each attribute that `getattr` may "
                    "find by a computed name",
                ),
                help="use a list or a class instead of the tuple, a dict instead of `getattr`",
            ) from None
    except Stop:
        low.state, low.handlers, low.loops, low.cleanups, low.renames = entry
        low.handled, low.handled_depths, low.catching, low.fallbacks = marks
        low.dispatching, low.choosing = dispatching, choosing
        if not low.is_live:
            low.start(low.new_block("after_mistake"))


def lower_expression(low: Lowering, node: ast.expr) -> Value:
    """One expression. In code that cannot be reached nothing is emitted."""
    if not low.is_live:
        low.start(low.new_block("dead"))
    lower = EXPRESSIONS.get(type(node))
    if lower is None:
        raise unsupported.refuse(low, node)
    kept_node, kept_loc = low.node, low.loc
    low.locate(node)
    value = lower(low, node)  # type: ignore[arg-type]  # the key is its type
    low.node, low.loc = kept_node, kept_loc
    return ops.NO_VALUE if value is None else value
