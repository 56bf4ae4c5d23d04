"""Loops over containers, ranges, tuples, iterator objects and classes with `__iter__`.

for v in xs: body      c = xs.iter_first(); while c != -1: v = xs.iter_item(c); body; c = xs.iter_next(c)
for i in range(n):     a counter
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    comparisons,
    conditions,
    operators,
    tuples,
    variables,
    wide_ints,
)
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo, has_method
from weft.frontend.lowering import Loop, merge_states
from weft.frontend.scopes import bound_names
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    INT,
    NEVER,
    NONE,
    ClassObject,
    ClassType,
    Tuple,
    Type,
    Union,
    join_all,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering, State
    from weft.ir.ops import Value
    from weft.ir.program import Block

RANGE_PARTS = 3


def lower_for(low: Lowering, node: ast.For) -> None:
    """`for target in source: body [else: ...]`."""
    from weft.frontend import statements

    bound = {variables.actual_name(low, name) for name in bound_names([node])}
    counter = range_call(low, node.iter)
    source = None if counter else low.expression(node.iter)
    low.locate(node.iter)
    again, done, after = low.new_block("again"), low.new_block("done"), low.new_block("after")
    loop_record = Loop(after, again, len(low.cleanups))

    def each(item: Value) -> None:
        low.locate(node.target)
        statements.assign_target(low, node.target, item)
        low.loops.append(loop_record)
        low.body(node.body)
        low.loops.pop()

    if counter is not None:
        exhausted = run_range(low, counter, bound, each, again, done)
    else:
        assert source is not None
        exhausted = run(low, source, bound, each, again, done)
    finish(low, node.orelse, loop_record, exhausted, done, after)


def finish(
    low: Lowering,
    orelse: list[ast.stmt],
    loop_record: Loop,
    exhausted: State | None,
    done: Block,
    after: Block,
) -> None:
    """The end of a loop: its `else`, then where `break` leads."""
    reached = list(loop_record.breaks)
    if exhausted is not None:
        low.start(done, exhausted)
        low.body(orelse)
        if low.is_live:
            reached.append(low.state)
            low.goto(after)
    merged = merge_states(reached)
    if merged is None:
        low.block = None
    else:
        low.start(after, merged)


def lower_while(low: Lowering, node: ast.While) -> None:
    """`while test: body [else: ...]`."""
    bound = {variables.actual_name(low, name) for name in bound_names([node])}
    head, done, after = low.new_block("head"), low.new_block("done"), low.new_block("after")
    body = low.new_block("body")
    loop_record = Loop(after, head, len(low.cleanups))
    state = low.state.forget(bound)
    low.goto(head)
    low.start(head, state)
    low.locate(node.test)
    yes, no = conditions.branch(low, node.test, body, done)
    if yes is not None:
        low.start(body, yes)
        low.loops.append(loop_record)
        low.body(node.body)
        low.loops.pop()
        low.goto(head)
    finish(low, node.orelse, loop_record, no, done, after)


def loop(
    low: Lowering, source: Value, target: ast.expr, bound: set[str], body: Callable[[], None]
) -> None:
    """A comprehension's loop."""
    from weft.frontend import statements

    again, done = low.new_block("again"), low.new_block("done")

    def each(item: Value) -> None:
        statements.assign_target(low, target, item)
        body()

    exhausted = run(low, source, bound, each, again, done)
    if exhausted is None:
        low.block = None
    else:
        low.start(done, exhausted)


def range_call(low: Lowering, node: ast.expr) -> list[Value] | None:
    """The values of `range(...)` where it is called directly: no range object is needed."""
    from weft.frontend import calls

    if not (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range"
    ):
        return None
    if (
        not calls.is_builtin(low, "range")
        or node.keywords
        or not 1 <= len(node.args) <= RANGE_PARTS
    ):
        return None
    if any(isinstance(arg, ast.Starred) for arg in node.args):
        return None
    values = [low.expression(arg) for arg in node.args]
    low.locate(node)
    values = [as_index(low, value) for value in values]
    if len(values) == 1:
        values.insert(0, low.const(0))
    if len(values) < RANGE_PARTS:
        values.append(low.const(1))
    return values


def as_index(low: Lowering, value: Value) -> Value:
    """A value as an `int`, with Python's TypeError for what is none."""

    def each(one: Value) -> Value | None:
        if one.type in (INT, BOOL):
            return operators.to_int(low, one)
        if one.type is NEVER:
            return one
        if wide_ints.is_big(one.type):
            wide_ints.too_large(low)
            return None
        position = operators.call_dunder(low, one, "__index__")
        if position is not None:
            return position
        if len(members(value.type)) == 1 and not operators.expects(low, "TypeError"):
            raise low.error(
                "operand-types", f"an `int` is needed here, not a `{low.show(one.type)}`"
            )
        text = f"'{python_name(one.type)}' object cannot be interpreted as an integer"
        low.raise_error("raise_type_error", low.const(text))
        return None

    return low.dispatch(value, each)


def run_range(
    low: Lowering,
    parts: list[Value],
    bound: set[str],
    each: Callable[[Value], None],
    again: Block,
    done: Block,
) -> State | None:
    start, stop, step = parts
    if start.type is NEVER or stop.type is NEVER or step.type is NEVER:
        return low.state
    low.state = low.state.forget(bound)
    counter = low.temporary("counter")
    if step.constant in (1, -1):
        low.set(counter, start)
        limit = stop
        sign = "<" if step.constant == 1 else ">"
    else:
        limit = low.call_runtime("ranges", "range_length", start, stop, step)
        low.set(counter, low.const(0))
        sign = "<"
    entry = low.state.copy()
    head, body = low.new_block("head"), low.new_block("body")
    low.goto(head)
    low.start(head, entry.copy())
    low.branch(low.emit(ops.Compare(sign, low.get(counter), limit), BOOL), body, done)
    low.start(body, entry.copy())
    item = low.get(counter)
    if limit is not stop:
        scaled = low.emit(ops.IntOp(ops.IntKind.MUL, item, step), INT)
        item = low.emit(ops.IntOp(ops.IntKind.ADD, scaled, start), INT)
    each(item)
    low.goto(again)
    low.start(again, entry.copy())
    by = low.const(-1 if step.constant == -1 else 1)
    low.set(counter, low.emit(ops.IntOp(ops.IntKind.ADD, low.get(counter), by), INT))
    low.goto(head)
    return entry


def run(
    low: Lowering,
    source: Value,
    bound: set[str],
    each: Callable[[Value], None],
    again: Block,
    done: Block,
) -> State | None:
    """Lower a loop over `source`; the state in which it is exhausted, at `done`."""
    source = only_iterable(low, source)
    if not low.is_live:
        return None
    if isinstance(source.type, Union):
        return run_union(low, source, bound, each, again, done)
    source = tuples.members_of(low, tuples.fixed(low, source)) or tuples.fixed(low, source)
    low.state = low.state.forget(bound)
    match source.type:
        case t if t is NEVER:
            state = low.state
            low.goto(done)
            return state
        case Tuple():
            return run_tuple(low, source, each, again, done)
        case ClassType(cls=cls):
            assert isinstance(cls, ClassInfo)
            if cls.find_native("iter_first", "__iter__"):
                return run_cursor(low, source, each, again, done)
            if cls.find_native("advance", "__next__"):
                return run_iterator(low, source, each, again, done)
            if cls.find_method("__iter__"):
                made = attributes.call_method(low, source, "__iter__", [])
                if made.type is NEVER:
                    low.goto(done)
                    return low.state
                made_types = members(made.type)
                if any(has_method(t, "__next__") for t in made_types):
                    return run_next(low, made, each, again, done)
                return run(low, made, bound, each, again, done)
            if cls.find_method("__getitem__"):
                items = low.call_runtime("generators", "iterate_items", source)
                return run(low, items, bound, each, again, done)
    if operators.expects(low, "TypeError"):
        not_iterable(low, source.type)
        return None
    raise low.error("not-iterable", f"a `{low.show(source.type)}` cannot be iterated over")


def run_union(
    low: Lowering,
    source: Value,
    bound: set[str],
    each: Callable[[Value], None],
    again: Block,
    done: Block,
) -> State | None:
    """A loop over one of several types, chosen anew at each step, so that the body stands once."""
    from weft.frontend import calls, iterators

    def has_cursor(kind: Type) -> bool:
        cls = kind.cls if isinstance(kind, ClassType) else None
        return isinstance(cls, ClassInfo) and bool(cls.find_native("iter_first", "__iter__"))

    source = low.dispatch(source, lambda one: tuples.lengthen(low, tuples.fixed(low, one)))
    if not isinstance(source.type, Union):
        return run(low, source, bound, each, again, done)
    kinds = source.type.members
    low.state = low.state.forget(bound)
    if all(has_cursor(kind) for kind in kinds):
        return run_cursor(low, source, each, again, done)
    made = iterators.call_iter(low, calls.Arguments([source]), low.node)
    if made is None or not low.is_live:
        return None
    if all(iterators.is_iterator(kind) for kind in members(made.type)):
        return run_iterator(low, made, each, again, done)
    return run_next(low, made, each, again, done)


def only_iterable(low: Lowering, source: Value) -> Value:
    """The alternatives of a union that can be iterated over; the others raise TypeError."""
    if not isinstance(source.type, Union):
        if source.type is NONE:
            not_iterable(low, NONE)
        return source
    chosen = [m for m in source.type.members if is_iterable(low, m)]
    if not chosen and operators.expects(low, "TypeError"):
        low.dispatch(source, lambda one: not_iterable(low, one.type))
        return ops.NO_VALUE
    if not chosen:
        raise low.error("not-iterable", f"a `{low.show(source.type)}` cannot be iterated over")

    for other in source.type.members:
        if other not in chosen:
            low.when(
                low.emit(ops.TypeTest(source, (other,)), BOOL), partial(not_iterable, low, other)
            )
    return low.cast(source, join_all(chosen))


def not_iterable(low: Lowering, value: Type) -> None:
    text = f"'{python_name(value)}' object is not iterable"
    low.raise_error("raise_type_error", low.const(text))


def is_iterable(low: Lowering, value: Type) -> bool:
    if isinstance(value, Tuple):
        return True
    if isinstance(value, ClassObject):
        return isinstance(value.cls, ClassInfo) and value.cls.is_enumeration
    if isinstance(value, ClassType):
        cls = value.cls
        assert isinstance(cls, ClassInfo)
        names = ("iter_first", "advance", "__iter__", "__getitem__")
        return any(cls.find_method(name) for name in names)
    return False


def overrides_iteration(value: ClassType) -> bool:
    """Whether it derives from a container of the runtime, but has an `__iter__` of its own."""
    if not isinstance(value.cls, ClassInfo):
        return False
    found = value.cls.find_library_method("iter_first")
    return found is not None and value.cls.find_native("iter_first", "__iter__") is None


def is_other_mapping(value: Type) -> bool:
    """Whether `dict(x)` asks it for `keys()`: not a `dict`, unless one with an `__iter__` of its own."""
    if not isinstance(value, ClassType):
        return False
    assert isinstance(value.cls, ClassInfo)
    if any(base.symbol == "dict" for base in value.cls.mro()):
        return overrides_iteration(value)
    return value.cls.find_method("keys") is not None


def run_cursor(
    low: Lowering, source: Value, each: Callable[[Value], None], again: Block, done: Block
) -> State:
    """The cursor protocol of the runtime's containers."""
    cursor = low.temporary("cursor")
    low.set(cursor, wide_ints.fitting(low, attributes.call_method(low, source, "iter_first", [])))
    entry = low.state.copy()
    head, body = low.new_block("head"), low.new_block("body")
    low.goto(head)
    low.start(head, entry.copy())
    more = low.emit(ops.Compare("!=", low.get(cursor), low.const(-1)), BOOL)
    low.branch(more, body, done)
    low.start(body, entry.copy())
    each(attributes.call_method(low, source, "iter_item", [low.get(cursor)]))
    low.goto(again)
    low.start(again, entry.copy())
    after = attributes.call_method(low, source, "iter_next", [low.get(cursor)])
    low.set(cursor, wide_ints.fitting(low, after))
    low.goto(head)
    return entry


def run_iterator(
    low: Lowering, source: Value, each: Callable[[Value], None], again: Block, done: Block
) -> State:
    """The iterator objects of the runtime: `advance()`, then `current()`."""
    entry = low.state.copy()
    body = low.new_block("body")
    low.goto(again)
    low.start(again, entry.copy())
    low.branch(attributes.call_method(low, source, "advance", []), body, done)
    low.start(body, entry.copy())
    each(attributes.call_method(low, source, "current", []))
    low.goto(again)
    return entry


def run_next(
    low: Lowering, source: Value, each: Callable[[Value], None], again: Block, done: Block
) -> State:
    """A class with `__next__`: StopIteration ends the loop."""
    from weft.frontend import calls, handlers, iterators

    entry = low.state.copy()
    item = low.temporary("item")
    body, ended = low.new_block("body"), low.new_block("ended")
    low.goto(again)
    low.start(again, entry.copy())
    low.handlers.append(ended)
    value = iterators.call_next(low, calls.Arguments([source]), low.node) or ops.NO_VALUE
    low.handlers.pop()
    if value.type is not NEVER:
        low.set(item, value)
    low.goto(body)
    low.start(ended, entry.copy())
    handlers.stop_iteration(low, done)
    low.start(body, entry.copy())
    if value.type is NEVER and not members(item.cell.content):
        low.unreachable()
        return entry
    each(low.get(item))
    low.goto(again)
    return entry


def run_tuple(
    low: Lowering, source: Value, each: Callable[[Value], None], again: Block, done: Block
) -> State:
    """A tuple: the item is chosen by a switch, the body stands once."""
    assert isinstance(source.type, Tuple)
    count = len(source.type.items)
    entry = low.state.copy()
    counter = low.temporary("index")
    low.set(counter, low.const(0))
    if count == 0:
        low.goto(done)
        return entry
    item = low.temporary("item")
    head, body = low.new_block("head"), low.new_block("body")
    low.goto(head)
    low.start(head, entry.copy())
    more = low.emit(ops.Compare("<", low.get(counter), low.const(count)), BOOL)
    choose = low.new_block("choose")
    low.branch(more, choose, done)
    low.start(choose, entry.copy())
    cases = [(i, low.new_block("at")) for i in range(count)]
    low.emit(ops.Switch(low.get(counter), tuple(cases[:-1]), cases[-1][1]))
    for i, block in cases:
        low.start(block, entry.copy())
        low.set(item, low.tuple_get(source, i))
        low.goto(body)
    low.start(body, entry.copy())
    each(low.get(item))
    low.goto(again)
    low.start(again, entry.copy())
    low.set(counter, low.emit(ops.IntOp(ops.IntKind.ADD, low.get(counter), low.const(1)), INT))
    low.goto(head)
    return entry


def search(low: Lowering, source: Value, item: Value) -> Value:
    """`item in source` for something that can only be iterated over."""
    found = low.temporary("found")
    low.set(found, low.const(False))
    again, done, after = low.new_block("again"), low.new_block("done"), low.new_block("after")

    def each(candidate: Value) -> None:
        equal = operators.truth(low, comparisons.compare(low, ast.Eq(), item, candidate))
        if equal.type is NEVER:
            return
        yes, no = low.new_block("yes"), low.new_block("no")
        low.branch(equal, yes, no)
        low.start(yes)
        low.set(found, low.const(True))
        low.goto(after)
        low.start(no)

    exhausted = run(low, source, set(), each, again, done)
    if exhausted is not None:
        low.start(done, exhausted)
        low.goto(after)
    low.start(after)
    return low.get(found)
