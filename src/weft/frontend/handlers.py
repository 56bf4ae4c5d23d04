"""Exceptions: `raise`, `try`, `with`, and what runs on the way out of them.

try: body                 body, its errors go to `landing`
except E as e: handle     landing: %e = error.take; branch on its class
finally: clean            every way out sets `why` and goes through the one copy of `clean`
"""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    calls,
    class_values,
    conditions,
    operators,
    os_errors,
    statements,
    test_cases,
    variables,
)
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo, has_method
from weft.frontend.lowering import Cleanup, merge_states
from weft.frontend.scopes import bound_names
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    NEVER,
    NONE,
    ClassObject,
    ClassType,
    Tuple,
    Type,
    Union,
    is_long_tuple,
    join,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Loop, Lowering, State
    from weft.ir.ops import Value
    from weft.ir.program import Block, Local

NORMAL, FAILED = 0, 1
# Where a traceback says that `__exit__` was called: up to Python 3.12 it is the whole `with` statement.
EXIT_IS_OF_STATEMENT = sys.version_info < (3, 13)


def lower_raise(low: Lowering, node: ast.Raise) -> None:
    if node.exc is None:
        raise_again(low)
        return
    if node.cause is None and raise_new(low, node):
        return
    value = low.expression(node.exc)
    cause = None if node.cause is None else low.expression(node.cause)
    low.locate(node)

    def each(one: Value) -> Value | None:
        made = instantiate(low, one, node)
        if made is not None and made.type is not NEVER:
            raise_value(low, made, cause)
        return None

    low.dispatch(value, each)
    if low.is_live:
        low.unreachable()


def raise_new(low: Lowering, node: ast.Raise) -> bool:
    """`raise ValueError(text)` of a builtin class: made and raised by a function, which keeps its caller small.

    Whether it could be done; else nothing was lowered.
    """
    made = node.exc
    if not isinstance(made, ast.Call) or made.keywords:
        return False
    if not isinstance(made.func, ast.Name) or any(isinstance(a, ast.Starred) for a in made.args):
        return False
    cls = low.expression(made.func)
    if not isinstance(cls.type, ClassObject) or not isinstance(cls.type.cls, ClassInfo):
        return False
    base = low.compiler.runtime_class("exceptions", "BaseException")
    if cls.type.cls.module is not base.module or not cls.type.cls.is_subclass(base):
        return False
    args = [low.expression(a) for a in made.args]
    if low.is_live:
        low.locate(node)
        given = calls.Arguments(args)
        if os_errors.is_open(low, cls.type.cls, given):
            low.dispatch(os_errors.make(low, given), lambda one: raise_value(low, one, None))
            return True
        exact = os_errors.exact(low, cls.type.cls, given)
        cls = cls if exact is cls.type.cls else low.static(ClassObject(exact))
        low.raise_error("raise_new", cls, low.make_tuple(*args))
    return True


def instantiate(low: Lowering, value: Value, node: ast.AST) -> Value | None:
    """`raise ValueError` makes the exception that it names."""
    if isinstance(value.type, ClassObject):
        cls = value.type.cls
        assert isinstance(cls, ClassInfo)
        value_or_none = calls.call_class(low, cls, calls.Arguments(), node, value)
        if value_or_none is None:
            return None
        value = value_or_none
    if value.type is NEVER or is_exception(low, value.type):
        return value
    # Not refused: who wrote it meant the program to fail here, and it does.
    low.raise_error("raise_type_error", low.const("exceptions must derive from BaseException"))
    return None


def is_exception(low: Lowering, value: Type) -> bool:
    base = low.compiler.runtime_class("exceptions", "BaseException")
    return all(
        isinstance(m, ClassType) and isinstance(m.cls, ClassInfo) and m.cls.is_subclass(base)
        for m in members(value)
    )


def raise_value(low: Lowering, value: Value, cause: Value | None) -> None:
    """Put an exception in flight."""
    low.compiler.raised.flow(value.type)
    if cause is not None:
        made = low.dispatch(
            cause, lambda one: one if one.type is NONE else instantiate(low, one, low.node)
        )
        if low.is_live and made.type is not NEVER:
            for kind in members(made.type):
                low.compiler.raised.flow(kind if kind is not NONE else NEVER)
            low.call_runtime("exceptions", "set_cause", value, made)
    low.call_runtime("exceptions", "start_raise", value)
    low.emit(ops.Raise(value))
    low.block = None


def raise_again(low: Lowering) -> None:
    """`raise` alone: the exception being handled goes on."""
    if not low.handled or low.handled[-1] in low.finals:
        current = low.call_runtime("exceptions", "current_exception")

        def each(one: Value) -> Value | None:
            if one.type is NONE:
                text = low.const("No active exception to reraise")
                low.raise_error("raise_runtime_error", text)
            else:
                low.call_runtime("exceptions", "resume_raise", one)
                low.emit(ops.Raise(one, again=True))
                low.block = None
            return None

        low.dispatch(current, each)
        if low.is_live:
            low.unreachable()
        return
    caught = low.get(low.local(low.handled[-1].name + ".caught"))
    low.call_runtime("exceptions", "resume_raise", caught)
    low.emit(ops.Raise(caught, again=True))
    low.block = None


def lower_try(low: Lowering, node: ast.Try) -> None:
    if node.finalbody:
        body = lambda: try_except(low, node) if node.handlers else low.body(node.body + node.orelse)  # noqa: E731
        bound = {variables.actual_name(low, n) for n in bound_names([*node.body, *node.orelse])}
        for handler in node.handlers:
            bound |= bound_names(handler.body)
        finally_bound = bound_names(node.finalbody)
        protect(low, body, lambda _why, _error: low.body(node.finalbody), bound, finally_bound)
        return
    try_except(low, node)


def try_except(low: Lowering, node: ast.Try) -> None:
    landing, after = low.new_block("landing"), low.new_block("after")
    entry = low.state.copy()
    low.handlers.append(landing)
    low.catching.append(caught_names(node))
    low.body(node.body)
    low.catching.pop()
    low.handlers.pop()
    reached: list[State] = []
    if low.is_live:
        low.body(node.orelse)
        if low.is_live:
            reached.append(low.state)
            low.goto(after)
    bound = {variables.actual_name(low, name) for name in bound_names(node.body)}
    low.start(landing, entry.forget(bound))
    handle(low, node.handlers, after, reached)
    merged = merge_states(reached)
    if merged is None:
        low.block = None
    else:
        low.start(after, merged)


def caught_names(node: ast.Try) -> set[str]:
    return set().union(*[handler_names(handler) for handler in node.handlers])


def handler_names(handler: ast.ExceptHandler) -> set[str]:
    """The exceptions that it names; `*` for all."""
    if handler.type is None:
        return {"*"}
    parts = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = {part.id for part in parts if isinstance(part, ast.Name)}
    return {"*" if name in ("Exception", "BaseException") else name for name in names}


def handle(
    low: Lowering, handlers: list[ast.ExceptHandler], after: Block, reached: list[State]
) -> None:
    """At a landing: try each handler's classes in turn; an exception that none takes goes on."""
    low.locate(handlers[0])
    raised = low.compiler.raised.read(low.instance)
    pending = low.emit(ops.ErrorTake(), raised)
    if raised is NEVER:
        low.unreachable()
        return
    previous = low.temporary("previous")
    caught = low.local(previous.name + ".caught")
    low.set(caught, pending)
    low.set(previous, low.call_runtime("exceptions", "enter_handler", pending))
    rest = list(members(raised))
    for handler in handlers:
        low.locate(handler)
        chosen = rest if handler.type is None else matching(low, rest, handler.type)
        if chosen == []:
            continue
        yes, no = low.new_block("caught"), low.new_block("not_caught")
        value = low.get(caught)
        is_computed = chosen is None
        if chosen is None:
            assert handler.type is not None
            chosen = rest
            test = is_caught(low, value, handler.type)
            if not low.is_live:
                return
        else:
            test = low.emit(ops.TypeTest(value, tuple(chosen)), BOOL)
        is_all = len(chosen) == len(rest) and not is_computed
        if is_all:
            low.goto(yes)
        else:
            low.branch(test, yes, no)
        entry = low.state.copy()
        low.start(yes, entry.copy())
        run_handler(low, handler, value, chosen, previous)
        if low.is_live:
            reached.append(low.state)
            low.goto(after)
        if not is_computed:
            rest = [m for m in rest if m not in chosen]
        if is_all:
            return
        low.start(no, entry)
    value = low.get(caught)
    low.call_runtime("exceptions", "leave_handler", low.get(previous))
    low.call_runtime("exceptions", "resume_raise", value)
    low.emit(ops.Raise(value, again=True))
    low.block = None


def matching(low: Lowering, candidates: list[Type], node: ast.expr) -> list[Type] | None:
    """The raised classes that an `except` clause takes; None if that is known at run time only."""
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    wanted: list[ClassInfo] = []
    base = low.compiler.runtime_class("exceptions", "BaseException")
    for part in parts:
        value = low.expression(part)
        if value.type is NEVER or isinstance(value.type, Union) or is_long_tuple(value.type):
            return None
        options = value.type.items if isinstance(value.type, Tuple) else (value.type,)
        for option in options:
            if isinstance(option, ClassObject) and isinstance(option.cls, ClassInfo):
                if option.cls.is_subclass(base):
                    wanted.append(option.cls)
                    continue
            if isinstance(option, Union | Tuple) or option is NEVER or is_long_tuple(option):
                return None
            raise low.error("operand-types", "`except` takes exception classes", part)
    found: list[Type] = []
    for candidate in candidates:
        assert isinstance(candidate, ClassType)
        assert isinstance(candidate.cls, ClassInfo)
        if any(candidate.cls.is_subclass(cls) for cls in wanted):
            found.append(candidate)
    return found


def is_caught(low: Lowering, value: Value, node: ast.expr) -> Value:
    """Whether an `except` clause takes an exception, whose classes are computed."""
    classes = low.expression(node)
    if not low.is_live:
        return classes

    def each(one: Value) -> Value:
        if is_long_tuple(one.type) or conditions.may_be_asked_for(one.type):
            return conditions.is_any_of(low, value, one, node)
        text = "catching classes that do not inherit from BaseException is not allowed"
        low.raise_error("raise_type_error", low.const(text))
        return ops.NO_VALUE

    return low.dispatch(classes, each)


def run_handler(
    low: Lowering, handler: ast.ExceptHandler, value: Value, chosen: list[Type], previous: Local
) -> None:
    """The body of one handler; on every way out the exception handled before is current again."""
    landing = low.new_block("leaving")
    low.handled.append(previous)
    low.handlers.append(landing)
    marks = (len(low.cleanups), len(low.loops))
    low.handled_depths.append(marks)
    low.fallbacks.append(handler_names(handler))
    if handler.name:
        wanted: Type = NEVER
        for item in chosen:
            wanted = join(wanted, item)
        variables.assign(low, handler.name, low.cast(value, wanted))
    low.body(handler.body)
    low.fallbacks.pop()
    low.handled_depths.pop()
    low.handlers.pop()
    low.handled.pop()
    if low.is_live:
        low.call_runtime("exceptions", "leave_handler", low.get(previous))
        if handler.name:
            low.state.assigned.discard(variables.actual_name(low, handler.name))
    keep_block, keep_state = low.block, low.state
    low.start(landing, low.state.copy())
    low.call_runtime("exceptions", "leave_handler", low.get(previous))
    low.emit(ops.Rethrow())
    low.block, low.state = keep_block, keep_state
    if handler.name and low.is_live:
        name = variables.actual_name(low, handler.name)
        if variables.is_plain_local(low, name) and name in low.instance.flagged:
            low.set(low.local(f"{name}?"), low.const(False))


def leave_handlers(low: Lowering, depth: int | None, loop: Loop | None) -> None:
    """Before a jump out of handlers: the exception handled outside them is current again."""
    outermost: Local | None = None
    for previous, (_, loops) in zip(
        reversed(low.handled), reversed(low.handled_depths), strict=True
    ):
        inside = loop is None or loops >= (low.loops.index(loop) + 1 if loop in low.loops else 0)
        if inside:
            outermost = previous
    if outermost is not None:
        low.call_runtime("exceptions", "leave_handler", low.get(outermost))


def protect(
    low: Lowering,
    body: Callable[[], None],
    final: Callable[[Local, Local], object],
    bound: set[str],
    finally_bound: set[str],
) -> None:
    """Run `body`, then on every way out `final`, once in the code; it gives whether it may take an error.

    `why` says how the body was left: 0 at its end, 1 by an exception (in `error`), above by a jump.
    """
    why, error, previous = low.temporary("why"), low.temporary("error"), low.temporary("before")
    clean, landing, after = (
        low.new_block("finally"),
        low.new_block("landing"),
        low.new_block("after"),
    )
    low.set(why, low.const(NORMAL))
    low.set(previous, low.call_runtime("exceptions", "current_exception"))
    entry = low.state.copy()
    cleanup = Cleanup(clean, why)
    low.handlers.append(landing)
    low.cleanups.append(cleanup)
    node = low.node
    body()
    low.cleanups.pop()
    low.handlers.pop()
    low.node = node
    finished = low.state if low.is_live else None
    if low.is_live:
        low.set(why, low.const(NORMAL))
        low.goto(clean)
    low.start(landing, entry.forget(bound))
    raised = low.compiler.raised.read(low.instance)
    pending = low.emit(ops.ErrorTake(), raised)
    if raised is not NEVER:
        low.set(error, pending)
        low.call_runtime("exceptions", "enter_handler", pending)
    low.set(why, low.const(FAILED))
    low.goto(clean)
    low.start(clean, entry.forget(bound))
    low.handled.append(previous)
    low.handled_depths.append((len(low.cleanups), len(low.loops)))
    low.finals.add(previous)
    leaving = low.new_block("leaving")
    low.handlers.append(leaving)
    swallows = final(why, error)
    low.handlers.pop()
    low.handled_depths.pop()
    low.handled.pop()
    keep_block, keep_state = low.block, low.state
    low.start(leaving, keep_state.copy())
    low.call_runtime("exceptions", "leave_handler", low.get(previous))
    low.emit(ops.Rethrow())
    low.block, low.state = keep_block, keep_state
    if not low.is_live:
        return
    low.node = node
    rethrow = low.new_block("rethrow")
    cases: list[tuple[int, Block]] = [(FAILED, rethrow)]
    exits = [
        (number + 2, low.new_block("exit"), exit_) for number, exit_ in enumerate(cleanup.exits)
    ]
    cases += [(number, block) for number, block, _ in exits]
    low.emit(ops.Switch(low.get(why), tuple(cases), after))
    at_end = low.state
    low.start(rethrow, at_end.copy())
    low.call_runtime("exceptions", "leave_handler", low.get(previous))
    if raised is NEVER:
        low.unreachable()
    else:
        low.call_runtime("exceptions", "resume_raise", low.get(error))
        low.emit(ops.Raise(low.get(error), again=True))
        low.block = None
    for _, block, (kind, loop) in exits:
        low.start(block, at_end.copy())
        statements.leave(low, kind, loop)
    if swallows:  # the body may have been left early
        low.start(after, at_end)
        return
    if finished is None:
        low.start(after, at_end)
        low.unreachable()
        return
    finished = finished.forget(finally_bound)
    finished.assigned |= at_end.assigned
    low.start(after, finished)


def lower_with(low: Lowering, node: ast.With) -> None:
    """with m: body

    %enter = call m.__enter__
    try: body
    finally: call m.__exit__(...)
    """
    nest_with(low, node, 0)


def nest_with(low: Lowering, node: ast.With, index: int) -> None:
    if index == len(node.items):
        low.body(node.body)
        return
    item = node.items[index]
    manager = low.expression(item.context_expr)
    low.locate(item.context_expr)
    if manager.type is NEVER:
        return
    holder = low.temporary("manager")
    manager = checked_manager(low, manager, item.context_expr)
    if manager.type is NEVER:
        return
    low.set(holder, manager)
    entered = attributes.call_method(low, manager, "__enter__", [])
    bound = {variables.actual_name(low, name) for name in bound_names([node])}

    def body() -> None:
        if item.optional_vars is not None:
            statements.assign_target(low, item.optional_vars, entered)
        low.catching.append(test_cases.taken_by(manager.type))
        nest_with(low, node, index + 1)
        low.catching.pop()

    def final(why: Local, error: Local) -> bool:
        low.locate(node if EXIT_IS_OF_STATEMENT else item.context_expr)
        return leave_manager(low, low.get(holder), why, error)

    protect(low, body, final, bound, set())


def checked_manager(low: Lowering, manager: Value, node: ast.expr) -> Value:
    """The value, which is a context manager; TypeError at run time for those it may be that are none."""
    fitting = [has_method(m, "__enter__", "__exit__") for m in members(manager.type)]
    if not any(fitting) and not operators.expects(low, "TypeError"):
        raise low.error(
            "not-context-manager",
            f"a `{low.show(members(manager.type)[0])}` cannot be used in `with`",
            node,
            notes=("`with` takes an object with `__enter__` and `__exit__`",),
        )
    if all(fitting):
        return manager

    def each(one: Value) -> Value | None:
        if has_method(one.type, "__enter__", "__exit__"):
            return one
        shown = python_name(one.type)
        text = f"'{shown}' object does not support the context manager protocol"
        if has_method(one.type, "__enter__"):
            text += " (missed __exit__ method)"
        low.raise_error("raise_type_error", low.const(text))
        return None

    return low.dispatch(manager, each)


def wants_traceback(manager: Type) -> bool:
    """Whether the `__exit__` of a class of the program looks at the traceback that it is given."""
    cls = manager.cls if isinstance(manager, ClassType) else None
    method = cls.find_method("__exit__") if isinstance(cls, ClassInfo) else None
    if method is None or method.module.is_dialect:
        return False
    rest = method.scope.parameters[1:]
    return bool(rest) and (len(rest) < 3 or rest[2] in method.scope.used)


def leave_manager(low: Lowering, manager: Value, why: Local, error: Local) -> bool:
    """Call `__exit__`; where it takes the exception, the `with` statement ends normally.

    Gives whether it ever may.
    """
    swallows = False
    failed, fine, after = low.new_block("failed"), low.new_block("fine"), low.new_block("left")
    is_failed = low.emit(ops.Compare("==", low.get(why), low.const(FAILED)), BOOL)
    entry = low.state
    raised = error.cell.read(low.instance)
    if raised is NEVER:
        low.goto(fine)
    else:
        low.branch(is_failed, failed, fine)
        low.start(failed, entry.copy())
        exception = low.get(error)
        kind = low.dispatch(exception, lambda one: class_of(low, one))
        trace = low.none()
        if any(wants_traceback(one) for one in members(manager.type)):
            trace = attributes.get(low, exception, "__traceback__", low.node)
        result = attributes.call_method(low, manager, "__exit__", [kind, exception, trace])
        swallow = operators.truth(low, result)
        if swallow.constant is not False and swallow.type is not NEVER and low.is_live:
            swallows = True

            def swallowed() -> None:
                low.set(why, low.const(NORMAL))
                low.call_runtime("exceptions", "leave_handler", context_of(low, exception))

            low.when(swallow, swallowed)
        low.goto(after)
    low.start(fine, entry.copy())
    none = low.none()
    attributes.call_method(low, manager, "__exit__", [none, none, none])
    low.goto(after)
    low.start(after, entry)
    return swallows


def class_of(low: Lowering, value: Value) -> Value:
    assert isinstance(value.type, ClassType)
    assert isinstance(value.type.cls, ClassInfo)
    return class_values.value_of(low, value.type.cls, value)


def context_of(low: Lowering, exception: Value) -> Value:
    """What was being handled before this exception."""
    return low.call_runtime("exceptions", "handled_before", exception)


def stop_iteration(low: Lowering, done: Block) -> None:
    """At the landing of a call of `__next__`: StopIteration ends the loop, others go on."""
    raised = low.compiler.raised.read(low.instance)
    pending = low.emit(ops.ErrorTake(), raised)
    stop = low.compiler.modules.builtin_class("StopIteration")
    assert stop is not None
    chosen = tuple(
        m
        for m in members(raised)
        if isinstance(m, ClassType) and isinstance(m.cls, ClassInfo) and m.cls.is_subclass(stop)
    )
    if raised is NEVER:
        low.unreachable()
        return
    other = low.new_block("other")
    if chosen:
        low.branch(low.emit(ops.TypeTest(pending, chosen), BOOL), done, other)
    else:
        low.goto(other)
    low.start(other)
    low.call_runtime("exceptions", "save_trace", pending)
    low.call_runtime("exceptions", "resume_raise", pending)
    low.emit(ops.Raise(pending, again=True))
    low.block = None
