"""The builtin functions that go through iterables: `min`, `sum`, `sorted`, `zip`, `map`, `any` and the like."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    builtins,
    comparisons,
    iteration,
    iterators,
    operators,
    tuples,
)
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo, has_method
from weft.ir import ops
from weft.ir.type_keys import key
from weft.ir.types import NEVER, NONE, ClassType, Tuple

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

EMPTY_ITERABLE_MINOR = 12  # from which CPython says so


def call_min(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    return extreme(low, args, node, "min", ast.Lt())


def call_max(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    return extreme(low, args, node, "max", ast.Gt())


def extreme(
    low: Lowering, args: Arguments, node: ast.AST, name: str, order: ast.cmpop
) -> Value | None:
    builtins.check_keywords(low, args, node, name, "key", "default")
    if not args.positional and args.rest is None:
        raise low.error("call-arguments", f"{name} expected at least 1 argument, got 0", node)
    key = builtins.keyword(low, args, "key")
    if args.rest is not None:
        from weft.frontend.calls import Arguments as Made

        args = Made([tuples.joined(low, args.positional, args.rest)], args.keywords)
    if len(args.positional) == 1:
        source = builtins.only(low, args)
        if isinstance(source.type, Tuple) and not source.type.items:
            if "default" in args.keywords:
                return args.keywords["default"]
            text = "arg is an empty sequence"
            if sys.version_info.minor >= EMPTY_ITERABLE_MINOR:
                text = "iterable argument is empty"
            low.raise_error("raise_value_error", low.const(f"{name}() {text}"))
            return None
        if isinstance(source.type, Tuple):
            return extreme_of(
                low,
                [low.tuple_get(source, i) for i in range(len(source.type.items))],
                key,
                order,
                node,
            )
        source = as_container(low, source, node)
        if "default" in args.keywords:
            return low.call_runtime(
                "builtins", f"{name}_default", source, key, args.keywords["default"]
            )
        return low.call_runtime("builtins", f"{name}_of", source, key)
    return extreme_of(low, args.positional, key, order, node)


def extreme_of(
    low: Lowering, values: list[Value], key: Value, order: ast.cmpop, node: ast.AST
) -> Value:
    from weft.frontend import calls

    def measure(value: Value) -> Value:
        if key.type is NONE:
            return value
        return calls.call_value(low, key, calls.Arguments([value]), node)

    best, rank = low.temporary("best"), low.temporary("rank")
    low.set(best, values[0])
    low.set(rank, measure(values[0]))
    for value in values[1:]:
        measured = measure(value)
        better = operators.truth(low, comparisons.compare(low, order, measured, low.get(rank)))
        if better.type is NEVER:
            continue

        def take(value: Value = value, measured: Value = measured) -> None:
            low.set(best, value)
            low.set(rank, measured)

        low.when(better, take)
    return low.get(best)


def call_sum(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    builtins.check_keywords(low, args, node, "sum", "start")
    start = args.positional[1] if len(args.positional) > 1 else args.keywords.get("start")
    source = builtins.only(low, args)
    begin = start or low.const(0)
    if isinstance(source.type, Tuple):
        total = begin
        for i in range(len(source.type.items)):
            total = operators.binary(low, ast.Add(), total, low.tuple_get(source, i))
        return total
    # The empty sum is the start itself: an int unless told otherwise, so the total may be a union.
    total_local = low.temporary("total")
    low.set(total_local, begin)
    again, done = low.new_block("again"), low.new_block("done")

    def each(item: Value) -> None:
        result = operators.binary(low, ast.Add(), low.get(total_local), item)
        if result.type is not NEVER and low.is_live:
            low.set(total_local, result)

    exhausted = iteration.run(low, source, set(), each, again, done)
    if exhausted is not None:
        low.start(done, exhausted)
    return low.get(total_local)


def call_sorted(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    builtins.check_keywords(low, args, node, "sorted", "key", "reverse")
    made = builtins.call_list(low, args_of(args), node)
    attributes.call_method(
        low, made, "sort", [builtins.keyword(low, args, "key"), reverse_flag(low, args)]
    )
    return made


def reverse_flag(low: Lowering, args: Arguments) -> Value:
    given = args.keywords.get("reverse")
    return low.const(False) if given is None else operators.truth(low, given)


def args_of(args: Arguments) -> Arguments:
    from weft.frontend.calls import Arguments as Made

    return Made(args.positional[:1])


def call_reversed(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    def each(value: Value) -> Value | None:
        found = operators.call_dunder(low, value, "__reversed__")
        if found is not None:
            return found
        if isinstance(value.type, Tuple):
            return make_generic(low, "Reversed", [as_container(low, value, node)], node)
        if has_method(value.type, "__len__", "__getitem__"):
            return make_generic(low, "Reversed", [value], node)
        if value.type is NEVER:
            return value
        text = f"'{python_name(value.type)}' object is not reversible"
        return builtins.wrong_type(low, whole, text, node)

    whole = builtins.one(low, args, node, "reversed")
    return low.dispatch(whole, each)


def as_container(low: Lowering, value: Value, node: ast.AST) -> Value:
    """A value with the cursor protocol; tuples become lists."""
    value = tuples.members_of(low, value) or tuples.fixed(low, value)
    if isinstance(value.type, ClassType):
        cls = value.type.cls
        assert isinstance(cls, ClassInfo)
        if cls.find_native("iter_first", "__iter__"):
            return value
        if cls.find_method("__iter__"):
            made = attributes.call_method(low, value, "__iter__", [])
            if has_method(made.type, "__next__"):
                return make_generic(low, "Steps", [made], node)
            return as_container(low, made, node)
        if cls.find_method("__getitem__") and not cls.module.is_dialect:
            return low.call_runtime("generators", "iterate_items", value)
    if value.type is NEVER:
        return value
    from weft.frontend.calls import Arguments as Made

    return builtins.call_list(low, Made([value]), node)


def call_enumerate(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    builtins.check_keywords(low, args, node, "enumerate", "iterable", "start")
    start = args.positional[1] if len(args.positional) > 1 else args.keywords.get("start")
    source = as_container(low, builtins.only(low, args), node)
    count = low.const(0) if start is None else iteration.as_index(low, start)
    return make_generic(low, "Enumerate", [source, count], node)


def call_zip(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    builtins.check_keywords(low, args, node, "zip", "strict")
    strict = args.keywords.get("strict")
    is_strict = low.const(False) if strict is None else operators.truth(low, strict)
    if args.rest is not None:
        sources = tuples.joined(low, args.positional, args.rest)
        return low.call_runtime("tuples", "zip_rows", sources, is_strict)
    if not args.positional:
        return builtins.call_list(low, args_of(args), node)
    return zipped(low, args.positional, is_strict, node)


def zipped(low: Lowering, given: list[Value], is_strict: Value, node: ast.AST) -> Value:
    """`zip(a, b, c)`: one object inside another."""
    alike = [value.type for value in given if iterators.is_iterator(value.type)]
    if len({key(kind) for kind in alike}) < len(alike):
        # Perhaps one iterator several times: each item must be taken before the next step.
        whole = tuples.lengthen(low, low.make_tuple(*given))
        return low.call_runtime("tuples", "zip_rows", whole, is_strict)
    sources = [as_container(low, value, node) for value in given]
    made = make_generic(low, "Zip", sources[:1], node)
    for i, source in enumerate(sources[1:], 2):
        made = make_generic(low, "ZipMore", [made, source, low.const(i), is_strict], node, place=i)
    return made


def make_generic(
    low: Lowering, name: str, given: list[Value], node: ast.AST, *, place: int = 1
) -> Value:
    """An iterator object of `runtime/iterators.py`, generic over its sources' types.

    `place` tells apart several that one node makes. A type parameter beyond the sources is found later.
    """
    from weft.frontend import calls

    if any(value.type is NEVER for value in given):
        return ops.NO_VALUE
    cls = low.compiler.runtime_class("iterators", name)
    cells = []
    number = low.count(("generic", name, place, node))
    for i in range(len(cls.parameters)):
        cell = low.site_cell(node, f"{name}.{place}.{number}.{i}")
        if i < len(given):
            cell.flow(given[i].type)
        cells.append(cell)
    return calls.construct(low, cls, given, cells=tuple(cells))


def call_map(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    if len(args.positional) < 2 or args.keywords:
        raise low.error("call-arguments", "map() must have at least two arguments.", node)
    function, *given = args.positional
    if len(given) == 1:
        return make_generic(low, "MapIterator", [function, as_container(low, given[0], node)], node)
    source = zipped(low, given, low.const(False), node)
    return make_generic(low, "StarMap", [function, source], node, place=len(given) + 1)


def call_filter(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    if len(args.positional) != 2 or args.keywords:
        text = f"filter expected 2 arguments, got {len(args.positional)}"
        raise low.error("call-arguments", text, node)
    source = as_container(low, args.positional[1], node)
    return make_generic(low, "FilterIterator", [args.positional[0], source], node)


def call_any(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    return quantify(low, builtins.only(low, args), node, wanted=True)


def call_all(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    return quantify(low, builtins.only(low, args), node, wanted=False)


def quantify(low: Lowering, source: Value, node: ast.AST, *, wanted: bool) -> Value:
    """`any` looks for a true item, `all` for a false one."""
    result = low.temporary("quantified")
    low.set(result, low.const(not wanted))
    again, done, after = low.new_block("again"), low.new_block("done"), low.new_block("after")
    entry = low.state.copy()

    def each(item: Value) -> None:
        test = operators.truth(low, item)
        if test.type is NEVER:
            return
        found, following = low.new_block("found"), low.new_block("on")
        low.branch(test, found if wanted else following, following if wanted else found)
        low.start(found)
        low.set(result, low.const(wanted))
        low.goto(after)
        low.start(following)

    exhausted = iteration.run(low, source, set(), each, again, done)
    if exhausted is not None:
        low.start(done, exhausted)
        low.goto(after)
    low.start(after, entry)
    return low.get(result)
