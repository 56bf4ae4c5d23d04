"""Classes as values, and those that a function makes anew each time its `class` statement runs.

def make(n):            `P` is a heap object of the type type[P], with fields for
    class P:              what its methods use of the function around it,
        size = n          its attributes and its methods' defaults,
        def more(self):   those bases and inner classes that are such objects too.
            return n    Its objects hold it in their field `$class`.
    return P

Most classes need none of this: what is known of them never changes while the program runs, and as a value
they are their type alone. All evaluations of one `class` statement have one type.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import variables
from weft.frontend.class_states import HELD
from weft.frontend.classes import ClassInfo, KnownClass
from weft.ir import ops
from weft.ir.types import BOOL, NEVER, ClassObject, ClassType

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.program import StaticSlot


def value_of(low: Lowering, cls: ClassInfo, source: Value | None) -> Value:
    """A class as a value; `source` is an object of it or of a class derived from it, or such a class."""
    if cls.generated_by is not None:
        cls = cls.bases[0]  # to the program the frames of all functions are of one class
    if cls.state is None:
        return low.static(ClassObject(cls))
    if source is None:  # in the body of its own statement
        return current(low, cls)
    return low.dispatch(source, lambda one: found_in(low, one, cls))


def found_in(low: Lowering, source: Value, cls: ClassInfo) -> Value:
    if source.type is NEVER:
        return source
    kind = source.type
    exact = kind.cls if isinstance(kind, ClassType | ClassObject) else None
    if not isinstance(exact, ClassInfo) or exact.state is None or cls not in exact.mro():
        raise unknown(low, cls.name)
    if isinstance(kind, ClassType):
        source = low.emit(ops.AttrGet(source, HELD), exact.fields[HELD].read(low.instance))
    if exact is cls:
        return source
    name = f"base.{cls.symbol}"
    return low.emit(ops.AttrGet(source, name), exact.state[name].read(low.instance))


def unknown(low: Lowering, name: str) -> Exception:
    return low.error(
        "unsupported-syntax",
        f"`{name}` depends on variables of the function around it",
        label="which of the classes of this name is meant is not known here",
        help="give the values to `__init__` and keep them in attributes",
    )


def current(low: Lowering, cls: ClassInfo) -> Value:
    """The class whose body this is in, or whose method."""
    if cls.state is None:
        return low.static(ClassObject(cls))
    if cls in low.classes_made:
        return low.get(low.local(made_name(cls)))
    return value_of(low, cls, variables.first_argument(low))


def nested(low: Lowering, cls: ClassInfo, name: str, source: Value | None) -> Value:
    """The class `cls.name`, where `cls` is the class of `source` or a base of it."""
    inner = cls.find_nested(name)
    assert inner is not None
    if inner.state is None:
        return low.static(ClassObject(inner))
    outer = next(base for base in cls.mro() if name in base.nested)
    held = value_of(low, outer, source)
    assert outer.state is not None
    field = f"class.{name}"
    return low.emit(ops.AttrGet(held, field), outer.state[field].read(low.instance))


def around(low: Lowering, cls: ClassInfo, name: str) -> Value | None:
    """A variable of the function around a class, or its box; None if the class does not hold it."""
    cell = cls.state.get(f"around.{name}") if cls.state is not None else None
    if cell is None:
        return None
    return low.emit(ops.AttrGet(current(low, cls), f"around.{name}"), cell.read(low.instance))


# Making them.


def make(low: Lowering, cls: ClassInfo) -> None:
    """At the start of a class statement: the class as an object, without its attributes."""
    if cls.state is None:
        return
    made = low.emit(ops.New(), ClassObject(cls))
    low.set(low.local(made_name(cls)), made)
    low.classes_made.add(cls)

    def fill(field: str, value: Value) -> None:
        assert cls.state is not None
        low.emit(ops.AttrSet(made, low.convert_into(value, cls.state[field]), field, fresh=True))

    for base in cls.mro()[1:]:
        if base.state is not None:
            node = next(
                node
                for node, direct in zip(base_expressions(cls), cls.bases, strict=False)
                if base in direct.mro()
            )
            fill(f"base.{base.symbol}", value_of(low, base, low.expression(node)))
    for field in list(cls.state):
        head, _, name = field.partition(".")
        if head == "around":
            fill(field, started(low, name) or variables.shared_value(low, name))


def started(low: Lowering, name: str) -> Value | None:
    """The class of a statement that has begun, and will give it this name."""
    scope = low.info.scope
    if scope.bindings.get(name) != 1 or name in scope.boxed:
        return None
    return next((current(low, cls) for cls in low.classes_made if cls.node.name == name), None)


def base_expressions(cls: ClassInfo) -> list[ast.expr]:
    """The expressions of the bases that are classes of the program, in the order of `cls.bases`."""
    found = [b.value if isinstance(b, ast.Subscript) else b for b in cls.node.bases]
    if len(found) > len(cls.bases):
        names = {base.name for base in cls.bases}
        found = [b for b in found if isinstance(b, KnownClass) or ast.unparse(b) in names]
    return [b.given if isinstance(b, KnownClass) else b for b in found]


def put_nested(low: Lowering, cls: ClassInfo, name: str) -> None:
    """A class statement within a class statement has run."""
    inner = cls.nested[name]
    if inner.state is not None:
        assert cls.state is not None
        field = f"class.{name}"
        value = low.convert_into(current(low, inner), cls.state[field])
        low.emit(ops.AttrSet(current(low, cls), value, field))


def made_name(cls: ClassInfo) -> str:
    return f"{cls.symbol}$made"


def mark(low: Lowering, made: Value, given: Value | None) -> None:
    """Give a new object its class, where that is one to hold."""
    cls = made.type.cls if isinstance(made.type, ClassType) else None
    if isinstance(cls, ClassInfo) and cls.state is not None:
        held = value_of(low, cls, given)
        low.emit(ops.AttrSet(made, low.convert_into(held, cls.fields[HELD]), HELD, fresh=True))


# Attributes: in a static slot, or in a field of a class that is an object.


def get(low: Lowering, cls: ClassInfo, name: str, source: Value | None) -> Value:
    """The attribute that this class itself has; see `value_of` for `source`."""
    slot = cls.attributes[name]
    held = slot.cell.read(low.instance)
    if cls.state is None:
        return low.emit(ops.SlotGet(slot), held)
    cls.state.setdefault(name, slot.cell)
    return low.emit(ops.AttrGet(value_of(low, cls, source), name), held)


def is_set(low: Lowering, cls: ClassInfo, name: str, source: Value | None) -> Value:
    if cls.state is None:
        return low.emit(ops.SlotIsSet(cls.attributes[name]), BOOL)
    return low.emit(ops.AttrIsSet(value_of(low, cls, source), name), BOOL)


def put(low: Lowering, cls: ClassInfo, name: str, value: Value, source: Value | None) -> None:
    slot = cls.attributes[name]
    stored = low.convert_into(value, slot.cell)
    if cls.state is None:
        low.emit(ops.SlotSet(slot, stored))
    else:
        cls.state.setdefault(name, slot.cell)
        low.emit(ops.AttrSet(value_of(low, cls, source), stored, name))


def clear(low: Lowering, cls: ClassInfo, name: str, source: Value | None) -> None:
    slot: StaticSlot = cls.attributes[name]
    slot.cell.mark_unset()
    if cls.state is None:
        low.emit(ops.SlotClear(slot))
    else:
        low.emit(ops.AttrClear(value_of(low, cls, source), name))


def has(low: Lowering, cls: ClassInfo, name: str, source: Value | None) -> Value:
    """Whether a class has an attribute, or a base of it: a constant where no assignment decides it."""
    cls.watchers.add(low.instance)
    found = low.const(False)
    for base in cls.mro():
        if name in base.methods:
            return low.const(True)
        slot = base.attributes.get(name)
        if slot is None:
            continue
        slot.cell.read(low.instance)
        if not slot.cell.root().maybe_unset:
            return low.const(True)
        found = low.either(found, lambda base=base: is_set(low, base, name, source))  # type: ignore[misc]
    return found
