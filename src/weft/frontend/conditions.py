"""Conditions: branching on an expression, and what each branch then knows of its variables.

if x is None: ...    in the first branch `x` is None, in the other it is not
if isinstance(s, Circle) and s.r > 1: ...
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, TypeVar

from weft.frontend import (
    abstract_classes,
    operators,
    value_classes,
    variables,
    virtual_classes,
    wide_ints,
)
from weft.frontend.annotations import python_name
from weft.frontend.classes import ClassInfo
from weft.frontend.decorator_names import decorator_name
from weft.frontend.loader import Kind
from weft.frontend.lowering import merge_states
from weft.frontend.sugar.typing_names import AbstractName
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    Callable_,
    Cell,
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
    from collections.abc import Callable, Iterator

    from weft.frontend.lowering import Lowering, State
    from weft.ir.ops import Value
    from weft.ir.program import Block

T = TypeVar("T")


def branch(
    low: Lowering, node: ast.expr, then: Block, otherwise: Block
) -> tuple[State | None, State | None]:
    """Go to one of two blocks; the state each starts with, None for one that is never taken."""
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            no, yes = branch(low, inner, otherwise, then)
            return yes, no
        case ast.BoolOp(op=op, values=values):
            return branch_chain(low, op, values, then, otherwise)
        case ast.Compare(
            left=left, ops=[ast.Is() | ast.IsNot()], comparators=[ast.Constant(value=None)]
        ):
            return branch_on_none(low, node, left, then, otherwise)
        case ast.Call(func=ast.Name(id="isinstance"), args=[subject, classes], keywords=[]):
            if "isinstance" not in low.module.namespace and not low.info.scope.is_local(
                "isinstance"
            ):
                return branch_on_class(low, node, subject, classes, then, otherwise)
    value = low.expression(node)
    low.locate(node)
    return branch_on_truth(low, node, value, then, otherwise)


def branch_chain(
    low: Lowering, op: ast.boolop, values: list[ast.expr], then: Block, otherwise: Block
) -> tuple[State | None, State | None]:
    """`a and b`: `b` is looked at only where `a` holds."""
    is_and = isinstance(op, ast.And)
    left_early: list[State] = []
    last: State | None = None
    for index, value in enumerate(values):
        if index == len(values) - 1:
            yes, no = branch(low, value, then, otherwise)
            last, early = (yes, no) if is_and else (no, yes)
            if early is not None:
                left_early.append(early)
            break
        following = low.new_block("and" if is_and else "or")
        targets = (following, otherwise) if is_and else (then, following)
        yes, no = branch(low, value, *targets)
        go, early = (yes, no) if is_and else (no, yes)
        if early is not None:
            left_early.append(early)
        if go is None:
            break
        low.start(following, go)
    merged = merge_states(left_early)
    return (last, merged) if is_and else (merged, last)


def decide(
    low: Lowering, then: Block, otherwise: Block, *, holds: bool
) -> tuple[State | None, State | None]:
    """The type decides: the other branch is not compiled."""
    state = low.state
    low.goto(then if holds else otherwise)
    return (state, None) if holds else (None, state)


def branch_on_none(
    low: Lowering, node: ast.Compare, left: ast.expr, then: Block, otherwise: Block
) -> tuple[State | None, State | None]:
    value = low.expression(left)
    low.locate(node)
    if value.type is NEVER:
        low.dead_end()
        low.unreachable()
        return None, None
    positive = isinstance(node.ops[0], ast.Is)
    alternatives = members(value.type)
    if NONE not in alternatives:
        return decide(low, then, otherwise, holds=not positive)
    if len(alternatives) == 1:
        return decide(low, then, otherwise, holds=positive)
    test = low.emit(ops.TypeTest(value, (NONE,)), BOOL)
    return split_types(
        low, left, value, (NONE,), test, positive=positive, then=then, otherwise=otherwise
    )


def split_types(
    low: Lowering,
    subject: ast.expr,
    value: Value,
    chosen: tuple[Type, ...],
    test: Value,
    *,
    positive: bool,
    then: Block,
    otherwise: Block,
) -> tuple[State | None, State | None]:
    """Branch on a type test, narrowing the variable that was tested in both branches."""
    matching, others = low.state.copy(), low.state.copy()
    if isinstance(subject, ast.Name):
        name = variables.actual_name(low, subject.id)
        if variables.is_plain_local(low, name):
            rest = [m for m in members(value.type) if m not in chosen]
            narrow_in(low, matching, name, list(chosen))
            narrow_in(low, others, name, rest)
    if positive:
        low.branch(test, then, otherwise)
        return matching, others
    low.branch(test, otherwise, then)
    return others, matching


def narrow_in(low: Lowering, state: State, name: str, kept: list[Type]) -> None:
    result: Type = NEVER
    for item in kept:
        result = join(result, item)
    kept_state, low.state = low.state, state
    variables.narrow(low, name, result)
    low.state = kept_state


def branch_on_class(
    low: Lowering,
    node: ast.Call,
    subject: ast.expr,
    classes: ast.expr,
    then: Block,
    otherwise: Block,
) -> tuple[State | None, State | None]:
    value = low.expression(subject)
    named = class_value(low, classes)
    if named is not None and isinstance(named.type, Union):
        test = low.dispatch(named, lambda one: is_any_of(low, value, one, classes))
        low.locate(node)
        low.branch(test, then, otherwise)
        return low.state.copy(), low.state.copy()
    wanted = class_list(low, classes, named)
    low.locate(node)
    if value.type is NEVER:
        low.dead_end()
        low.unreachable()
        return None, None
    chosen = tuple(m for m in members(value.type) if any(is_instance(m, w) for w in wanted))
    if len(chosen) in (0, len(members(value.type))):
        return decide(low, then, otherwise, holds=bool(chosen))
    test = low.emit(ops.TypeTest(value, chosen), BOOL)
    return split_types(
        low, subject, value, chosen, test, positive=True, then=then, otherwise=otherwise
    )


def class_value(low: Lowering, node: ast.expr) -> Value | None:
    """The second argument of `isinstance`, if it is no list of classes as such."""
    if isinstance(node, ast.Tuple | ast.BinOp | ast.Constant | AbstractName):
        return None
    return low.expression(node)


def is_any_of(low: Lowering, value: Value, classes: Value | None, node: ast.expr) -> Value:
    """`isinstance(value, classes)` where the classes, one of several, are known by their type."""
    if classes is not None and is_long_tuple(classes.type):
        return any_in(low, "_is_instance", value, classes)
    if (
        classes is not None
        and not may_be_asked_for(classes.type)
        and operators.expects(low, "TypeError")
    ):
        text = "isinstance() arg 2 must be a type, a tuple of types, or a union"
        low.raise_error("raise_type_error", low.const(text))
        return ops.NO_VALUE
    wanted = class_list(low, node, classes)
    chosen = tuple(m for m in members(value.type) if any(is_instance(m, w) for w in wanted))
    if len(chosen) in (0, len(members(value.type))):
        return low.const(bool(chosen))
    return low.emit(ops.TypeTest(value, chosen), BOOL)


def any_in(low: Lowering, test: str, given: Value, classes: Value) -> Value:
    """A test of one class after the other, in a tuple whose length is known at run time only."""
    return low.call_info(low.compiler.modules.library_function("functools", test), [given, classes])


def may_be_asked_for(value: Type) -> bool:
    """Whether it is a class or a tuple, as `isinstance` wants."""
    return isinstance(value, Tuple) or python_name(value) == "type"


def class_list(low: Lowering, node: ast.expr, value: Value | None = None) -> list[object]:
    """The classes named by the second argument of `isinstance`; `value` is that, if it is known."""
    if isinstance(node, ast.Tuple):
        return [cls for item in node.elts for cls in class_list(low, item)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return class_list(low, node.left) + class_list(low, node.right)
    if isinstance(node, ast.Constant) and node.value is None:
        return ["NoneType"]
    if isinstance(node, AbstractName):
        return [node]
    value = value or low.expression(node)
    if isinstance(value.type, ClassObject):
        return runtime_classes(low, value.type)
    if isinstance(value.type, Callable_):
        return builtin_classes(low, value.type)
    if isinstance(value.type, Tuple):
        found: list[object] = []
        for item in value.type.items:
            if isinstance(item, ClassObject):
                found += runtime_classes(low, item)
            elif isinstance(item, Callable_):
                found += builtin_classes(low, item)
        return found
    raise low.error("operand-types", "`isinstance` takes a class or a tuple of classes", node)


def runtime_classes(low: Lowering, kind: ClassObject) -> list[object]:
    """A class; to programs, objects of other classes may be strings as well."""
    may_be_held = kind.cls.symbol in ("str", "tuple") and not low.module.is_dialect
    return [kind.cls, f"holder of {kind.cls.symbol}"] if may_be_held else [kind.cls]


def builtin_classes(low: Lowering, function: Callable_) -> list[object]:
    """A builtin type's name; to the runtime itself an `int` is the machine's only."""
    name = function.function.symbol.removeprefix("builtins.")
    if name == "int" and not low.module.is_dialect:
        return ["int", "BigInt", "holder of int"]
    if name == "float" and not low.module.is_dialect:
        return ["float", "holder of float"]
    if name == "int" and low.module.kind is not Kind.RUNTIME:
        return ["int", "BigInt"]
    return [name]


def special_isinstance(low: Lowering, node: ast.Call) -> Value:
    """`isinstance(x, C)` as a value."""
    return test_classes(low, node, "isinstance", is_any_of)


def special_issubclass(low: Lowering, node: ast.Call) -> Value:
    """`issubclass(C, D)`"""
    return test_classes(low, node, "issubclass", is_subclass_of_any)


def test_classes(
    low: Lowering,
    node: ast.Call,
    name: str,
    test: Callable[[Lowering, Value, Value | None, ast.expr], Value],
) -> Value:
    """Both arguments, each once; then the test for each list of classes that the second may be."""
    if len(node.args) != 2:
        raise low.error("call-arguments", f"{name} expected 2 arguments", node)
    value = low.expression(node.args[0])
    named = class_value(low, node.args[1])
    low.locate(node)
    if value.type is NEVER:
        return value
    if named is None:
        return test(low, value, None, node.args[1])
    return low.dispatch(named, lambda one: test(low, value, one, node.args[1]))


def is_subclass_of_any(low: Lowering, given: Value, classes: Value | None, node: ast.expr) -> Value:
    """`issubclass(given, classes)` where the classes, one of several, are known by their type."""
    if classes is not None and is_long_tuple(classes.type):
        return any_in(low, "_is_subclass", given, classes)
    wanted = class_list(low, node, classes)

    def each(value: Value) -> Value:
        if isinstance(value.type, ClassObject):
            cls = value.type.cls
            assert isinstance(cls, ClassInfo)
            kind = ClassType(cls, tuple(Cell() for _ in cls.parameters))
            return low.const(
                any(
                    (isinstance(w, str | AbstractName) and is_instance(kind, w))
                    or (
                        isinstance(w, ClassInfo)
                        and (cls.is_subclass(w) or virtual_classes.class_belongs(value.type, w))
                    )
                    for w in wanted
                )
            )
        if isinstance(value.type, Callable_):
            name = value.type.function.symbol.removeprefix("builtins.")
            bases = {name, "object"} | ({"int"} if name == "bool" else set())
            return low.const(
                any(
                    w in bases
                    if isinstance(w, str)
                    else isinstance(w, ClassInfo) and virtual_classes.builtin_belongs(name, w)
                    for w in wanted
                )
            )
        return low.const(False)

    return low.dispatch(given, each)


SCALAR_CLASSES: dict[str, tuple[Type, ...]] = {
    "int": (INT, BOOL),
    "float": (FLOAT,),
    "bool": (BOOL,),
}


def is_instance(value: Type, wanted: object) -> bool:
    """Whether values of a plain type are instances of a class (a ClassInfo, or a builtin's name)."""
    if wanted == "object":
        return True
    if isinstance(wanted, str):
        if wanted == "NoneType":
            return value is NONE
        if wanted == "type":
            return python_name(value) == "type"
        if wanted == "BigInt":
            return wide_ints.is_big(value)
        if wanted.startswith("holder of "):
            held = value_classes.held(value)
            return held is not None and wanted == f"holder of {held[0]}"
        return any(value is scalar for scalar in SCALAR_CLASSES.get(wanted, ()))
    if isinstance(wanted, AbstractName):
        return abstract_classes.belongs(value, wanted.id)
    assert isinstance(wanted, ClassInfo)
    if virtual_classes.belongs(value, wanted):
        return True
    if isinstance(value, ClassObject) and isinstance(value.cls, ClassInfo):
        metaclass = value.cls.find_metaclass()
        return metaclass is not None and metaclass.is_subclass(wanted)
    if isinstance(value, Tuple):
        return wanted.symbol == "tuple"
    if isinstance(value, ClassType):
        cls = value.cls
        assert isinstance(cls, ClassInfo)
        if cls.is_subclass(wanted) or has_protocol(cls, wanted):
            return True
        return wanted.symbol == "tuple" and cls.is_named_tuple
    return False


def has_protocol(cls: ClassInfo, wanted: ClassInfo) -> bool:
    """Whether a class has all that a protocol names, which `runtime_checkable` lets `isinstance` ask."""
    marks = {decorator_name(mark) for mark in wanted.node.decorator_list}
    if "runtime_checkable" not in marks:
        return False
    names: set[str] = set()
    for part in wanted.mro():
        names |= part.methods.keys() | part.attributes.keys()
        names |= {
            s.target.id
            for s in part.node.body
            if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)
        }
    return all(
        cls.find_method(name) or cls.find_attribute(name) or name in cls.fields for name in names
    )


def branch_on_truth(
    low: Lowering, node: ast.expr, value: Value, then: Block, otherwise: Block
) -> tuple[State | None, State | None]:
    """Branch on `bool(value)`; a plain variable loses the alternatives that cannot come this way."""
    if value.type is NEVER and value.constant is ops.NO_CONSTANT:
        low.dead_end()
        low.unreachable()
        return None, None
    test = operators.truth(low, value)
    if not low.is_live:
        return None, None
    if isinstance(test.constant, bool):
        return decide(low, then, otherwise, holds=test.constant)
    yes, no = low.state.copy(), low.state.copy()
    target = node.target if isinstance(node, ast.NamedExpr) else node
    if isinstance(target, ast.Name) and len(members(value.type)) > 1:
        name = variables.actual_name(low, target.id)
        if variables.is_plain_local(low, name):
            known = [(m, operators.static_truth(low, m)) for m in members(value.type)]
            narrow_in(low, yes, name, [m for m, t in known if t is not False])
            narrow_in(low, no, name, [m for m, t in known if t is not True])
    low.branch(test, then, otherwise)
    return yes, no


def split(
    low: Lowering, test: ast.expr, body: list[T], otherwise: list[T]
) -> Iterator[tuple[tuple[Block, State], list[T]]]:
    """The branches of an `if` that can be taken: where to start, with what state, and what to do there."""
    then_block, else_block = low.new_block("then"), low.new_block("else")
    yes, no = branch(low, test, then_block, else_block)
    if yes is not None:
        yield (then_block, yes), body
    if no is not None:
        yield (else_block, no), otherwise


def if_then(low: Lowering, test: ast.expr, body: Callable[[], None]) -> None:
    """`if test: body`, going on afterwards."""
    then_block, after = low.new_block("then"), low.new_block("after")
    yes, no = branch(low, test, then_block, after)
    reached = [] if no is None else [no]
    if yes is not None:
        low.start(then_block, yes)
        body()
        if low.is_live:
            reached.append(low.state)
            low.goto(after)
    merged = merge_states(reached)
    if merged is None:
        low.block = None
    else:
        low.start(after, merged)
