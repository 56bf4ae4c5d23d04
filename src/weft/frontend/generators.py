"""Generators: a call makes a frame, and what `yield` becomes inside one.

def count(n):         class frame(Generator): $n, value, sent, ...     made by the call
    yield n           def count(frame): frame.value = n; suspend

`passes/suspendable.py` makes of the suspend what the machine can do, and `runtime/generators.py` has the
methods. Async functions and threads that leave their warp will be frames too.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.frontend import handlers, iteration, variables
from weft.frontend.classes import ClassInfo
from weft.frontend.scopes import parameters
from weft.ir import ops
from weft.ir.program import Local
from weft.ir.types import BOOL, NEVER, NONE, Cell, ClassType, Type, Union, members

if TYPE_CHECKING:
    from weft.frontend.instances import Compiler, Instance
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


@dataclass(slots=True, eq=False)
class FrameClass(ClassInfo):
    """The class of one generator instance's frames."""

    instance: Instance = field(kw_only=True)

    @property
    def symbol(self) -> str:
        return f"generator {self.instance.info.symbol}.{self.instance.number}"


def frame_type(compiler: Compiler, instance: Instance) -> ClassType:
    """The frames of an instance; the same type each time."""
    if instance.frame is None:
        base = compiler.runtime_class("generators", "Generator")
        made = FrameClass("generator", base.module, base.node, [base], instance=instance)
        made.order = [made, *base.mro()]
        made.definite = set()
        made.generated_by = instance.info.name
        starts: dict[str, Type] = {"value": NEVER, "sent": NONE, "thrown": NONE, "result": NONE}
        for name, content in starts.items():
            made.fields[name] = Cell(content)
        for name, content in given_fields(instance):
            made.fields[name] = Cell(content)
        instance.frame = ClassType(made)
    return instance.frame


def given_fields(instance: Instance) -> list[tuple[str, Type]]:
    """What a call puts into the frame: the closure, and the arguments."""
    closure = instance.closure
    node = instance.info.node
    assert not isinstance(node, ast.Module)
    found: list[tuple[str, Type]] = []
    if closure is not None and closure.captured:
        found.append(("$closure", closure))
    names = [f"${arg.arg}" for arg in parameters(node.args)]
    return found + list(zip(names, instance.arguments, strict=True))


def make_frame(low: Lowering, instance: Instance, given: list[Value]) -> Value:
    """What calling a generator function gives; nothing of it runs yet."""
    kind = frame_type(low.compiler, instance)
    frame = low.emit(ops.New(), kind)
    none = low.none()
    low.emit(ops.AttrSet(frame, low.const(0), "state"))
    low.emit(ops.AttrSet(frame, low.const(False), "is_running"))
    fields = kind.cls.fields
    for name in ("sent", "thrown", "result"):
        low.emit(ops.AttrSet(frame, low.cast(none, fields[name].read(low.instance)), name))
    for (name, content), value in zip(given_fields(instance), given, strict=True):
        low.emit(ops.AttrSet(frame, low.cast(value, content), name))
    return frame


def begin(low: Lowering) -> None:
    """The function's one parameter is its frame."""
    kind = frame_type(low.compiler, low.instance)
    low.frame = Local("$frame", Cell(kind))
    low.function.parameters.append(low.frame)
    low.function.result.flow(BOOL)


def frame_of(low: Lowering) -> Value:
    assert low.frame is not None
    return low.emit(ops.LocalGet(low.frame), low.frame.type)


def frame_field(low: Lowering, name: str) -> Value:
    """What the frame holds in a field."""
    frame = frame_of(low)
    assert isinstance(frame.type, ClassType)
    found = frame.type.cls.fields[name].read(low.instance)
    return low.emit(ops.AttrGet(frame, name), found)


def set_frame_field(low: Lowering, frame: Value, name: str, value: Value) -> None:
    assert isinstance(frame.type, ClassType)
    cell = frame.type.cls.fields[name]
    low.emit(ops.AttrSet(frame, low.convert_into(value, cell), name))


def finish(low: Lowering, value: Value) -> Value:
    """`return value`: what the function gives to whoever resumed it."""
    if value.type is not NEVER:
        set_frame_field(low, frame_of(low), "result", value)
    return low.const(False)


def lower_yield(low: Lowering, node: ast.Yield) -> Value:
    value = low.none() if node.value is None else low.expression(node.value)
    low.locate(node)
    suspend(low, value)
    raise_thrown(low)
    return frame_field(low, "sent")


def suspend(low: Lowering, value: Value) -> None:
    if value.type is NEVER:
        low.dead_end()
        return
    set_frame_field(low, frame_of(low), "value", value)
    low.emit(ops.Suspend())


def raise_thrown(low: Lowering) -> None:
    """Behind a `yield`: raise what `throw` or `close` left in the frame."""
    thrown = frame_field(low, "thrown")
    classes = [m for m in members(thrown.type) if m is not NONE]
    if not classes:
        return

    def throw() -> None:
        error = low.cast(thrown, classes[0] if len(classes) == 1 else Union(tuple(classes)))
        set_frame_field(low, frame_of(low), "thrown", low.none())
        handlers.raise_value(low, error, None)

    low.when(low.emit(ops.TypeTest(thrown, tuple(classes)), BOOL), throw)


def lower_yield_from(low: Lowering, node: ast.YieldFrom) -> Value:
    """Yield all that another iterable gives; a generator gets what is sent and thrown, too."""
    source = low.expression(node.value)
    low.locate(node)
    if source.type is NEVER:
        return low.dead_end()
    holder = low.temporary("inner")
    low.set(holder, source)
    again, done = low.new_block("again"), low.new_block("done")
    is_generator = isinstance(source.type, ClassType) and isinstance(source.type.cls, FrameClass)

    def each(item: Value) -> None:
        suspend(low, item)
        if not is_generator:
            raise_thrown(low)
            return
        low.dispatch(low.get(holder), pass_on)
        set_frame_field(low, frame_of(low), "thrown", low.none())

    def pass_on(inner: Value) -> Value:
        """Give the inner generator what this one got; it may be the one of several instances."""
        if isinstance(inner.type, ClassType) and isinstance(inner.type.cls, FrameClass):
            for name in ("sent", "thrown"):
                set_frame_field(low, inner, name, frame_field(low, name))
        return low.none()

    def result_of(inner: Value) -> Value:
        if not (isinstance(inner.type, ClassType) and isinstance(inner.type.cls, FrameClass)):
            return low.none()
        result = inner.type.cls.fields["result"].read(low.instance)
        return low.emit(ops.AttrGet(inner, "result"), result)

    exhausted = iteration.run(low, low.get(holder), set(), each, again, done)
    if exhausted is None:
        low.block = None
        return ops.NO_VALUE
    low.start(done, exhausted)
    if not is_generator:
        return low.none()
    return low.dispatch(low.get(holder), result_of)


def lower_expression(low: Lowering, node: ast.GeneratorExp) -> Value:
    """A generator expression: a function of the first iterable, called at once."""
    from weft.frontend import calls
    from weft.frontend.scopes import generator_function

    first = low.expression(node.generators[0].iter)
    low.locate(node)
    info = low.compiler.modules.function(generator_function(node), low.module, low.info, None)
    made = variables.make_closure(low, info)
    result = calls.call_value(low, made, calls.Arguments([first]), node)
    return ops.NO_VALUE if result is None else result


def lower_resume(low: Lowering, node: ast.Call) -> Value:
    """`resume_frame(frame)` of the dialect: a call of the frame's function."""
    frame = low.expression(node.args[0])
    if frame.type is NEVER:
        return low.dead_end()
    assert isinstance(frame.type, ClassType)
    assert isinstance(frame.type.cls, FrameClass)
    instance = frame.type.cls.instance
    low.instance.callees.append(instance)
    low.instance.told[instance] = True
    instance.learn(is_certain=low.instance.is_certain, expected=set())
    return low.emit(ops.Call(instance.function, (frame,)), BOOL)
