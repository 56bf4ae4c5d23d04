"""Builtins that are called with `*values` of any number: once for each number of arguments that they take.

range(*bounds)                  if len(bounds) == 1: range(bounds[0])
                                if len(bounds) == 2: range(bounds[0], bounds[1]) ...
"""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from weft.frontend import formatting, operators, tuples
from weft.frontend.lowering import Stop
from weft.ir import ops
from weft.ir.types import BOOL, NEVER

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

# How many arguments a builtin takes without keywords: at least, and at most.
COUNTS = {
    "range": (1, 3), "slice": (1, 3), "list": (0, 1), "tuple": (0, 1), "set": (0, 1), "frozenset": (0, 1),
    "dict": (0, 1), "str": (0, 2), "bytes": (0, 2), "bytearray": (0, 2), "complex": (0, 2), "int": (0, 2),
    "float": (0, 1), "bool": (0, 1), "round": (1, 2), "pow": (2, 3), "enumerate": (1, 2), "sum": (1, 2),
    "divmod": (2, 2), "isinstance": (2, 2), "issubclass": (2, 2), "getattr": (2, 3), "hasattr": (2, 2),
    "setattr": (3, 3), "iter": (1, 2), "next": (1, 2), "format": (1, 2), "filter": (2, 2), "input": (0, 1),
    "map": (2, 4),  # of more iterables only where their number is known
}  # fmt: skip
# Whose mistakes read "range expected at most 3 arguments, got 4", not "int() takes at most 2 arguments (3 given)".
EXPECT = {
    "range", "slice", "list", "tuple", "set", "frozenset", "dict", "float", "bool", "divmod", "isinstance",
    "issubclass", "getattr", "hasattr", "setattr", "iter", "next", "format", "filter", "input",
}  # fmt: skip


def call_each(
    low: Lowering, name: str, args: Arguments, call: Callable[[Arguments], Value | None]
) -> Value | None:
    """Call a builtin with `args.rest` taken apart; a number that does not fit is a TypeError at run time."""
    assert args.rest is not None
    rest, given = args.rest, len(args.positional)
    if rest.type is NEVER:  # what makes it is not compiled yet
        low.dead_end()
        return None
    least, most = COUNTS.get(name, (1, 1))
    count = operators.call_dunder(low, rest, "__len__")
    assert count is not None
    refuse(low, name, least, count, "<", given)
    refuse(low, name, most, count, ">", given)
    if not low.is_live:
        return None
    result = low.temporary("called")
    for number in range(max(least - given, 0), max(most - given, 0) + 1):

        def with_items(number: int = number) -> None:
            items = [tuples.item(low, rest, i) for i in range(number)]
            made = attempt(
                low, lambda: call(replace(args, positional=[*args.positional, *items], rest=None))
            )
            if made is not None and low.is_live:
                low.set(result, made)

        is_it = low.emit(ops.Compare("==", count, low.const(number)), BOOL)
        low.when(is_it, with_items)
    found = low.get(result)
    return None if found.type is NEVER else found


def refuse(low: Lowering, name: str, limit: int, count: Value, sign: str, given: int) -> None:
    """Raise a TypeError if there are fewer, or more, arguments than a builtin takes."""
    exact = COUNTS.get(name, (1, 1))[0] == COUNTS.get(name, (1, 1))[1]
    bound = "" if exact else "at least " if sign == "<" else "at most "
    plural = "" if limit == 1 else "s"
    one = "exactly one argument" if exact and limit == 1 else f"{bound}{limit} argument{plural}"

    def fail() -> None:
        total = operators.binary_plain(low, ast.Add(), count, low.const(given))
        assert total is not None
        head, tail = f"{name}() takes {one} (", " given)"
        if name in EXPECT:
            head, tail = f"{name} expected {bound}{limit} argument{plural}, got ", ""
        shown = low.const(head)
        for piece in (formatting.str_of(low, total), low.const(tail)):
            joined = operators.binary_plain(low, ast.Add(), shown, piece)
            assert joined is not None
            shown = joined
        low.raise_error("raise_type_error", shown)

    wrong = low.emit(ops.Compare(sign, count, low.const(limit - given)), BOOL)
    low.when(wrong, fail)


def refuse_keywords(low: Lowering, name: str, named: Value) -> None:
    """Raise a TypeError if there are keyword arguments in a dict: most often it has none."""
    count = operators.call_dunder(low, named, "__len__")
    if count is not None:
        given = low.emit(ops.Compare("!=", count, low.const(0)), BOOL)
        text = f"{name}() takes no keyword arguments that are not known when it is compiled"
        low.when(given, lambda: low.raise_error("raise_type_error", low.const(text)))


def attempt(low: Lowering, call: Callable[[], Value | None]) -> Value | None:
    """A call that may not fit this number of arguments: a TypeError if it is made."""
    noted = len(low.instance.diagnostics)
    try:
        return call()
    except Stop:
        as_type_error(low, noted)
        return None


def as_type_error(low: Lowering, noted: int) -> None:
    """Instead of the one message since then, about a call that does not fit: a TypeError if the call is made."""
    found = low.instance.diagnostics[noted:]
    if len(found) != 1 or found[0].code not in ("call-arguments", "operand-types"):
        raise Stop
    del low.instance.diagnostics[noted:]
    low.raise_error("raise_type_error", low.const(found[0].message))
