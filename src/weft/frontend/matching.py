"""`match`: each pattern is a chain of tests that goes on to the next case where one fails.

    match shape:
        case Circle(radius=r) if r > 0: ...    type test; r = shape.radius; test
        case [first, *rest]: ...               a sequence of at least one item
        case {"kind": kind}: ...               a dict with that key
        case 1 | 2 | None: ...                 comparisons

Names are bound once the whole pattern holds.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.frontend import attributes, comparisons, conditions, operators, tuples, variables
from weft.frontend.classes import ClassInfo
from weft.frontend.lowering import merge_states
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    INT,
    NEVER,
    NONE,
    ClassType,
    Tuple,
    Type,
    is_long_tuple,
    join_all,
    members,
)

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering, State
    from weft.ir.ops import Value
    from weft.ir.program import Block

SEQUENCES = {"list", "range", "tuple", "deque"}
# Classes whose one positional pattern takes the whole object.
SELF_MATCHING = {
    "bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple",
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Attempt:
    """A pattern being tested: where to go when it fails, and what it binds when it holds."""

    low: Lowering
    fail: Block
    failed: list[State] = field(default_factory=list)
    bindings: dict[str, Value] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether the pattern may still hold."""
        return self.low.is_live

    def give_up(self) -> None:
        """The pattern cannot hold here."""
        if self.low.is_live:
            self.failed.append(self.low.state.copy())
        self.low.goto(self.fail)

    def need(self, condition: Value) -> None:
        """Go on only where the condition holds."""
        low = self.low
        if not low.is_live or condition.constant is True:
            return
        if condition.constant is False:
            self.give_up()
            return
        following = low.new_block("holds")
        entry = low.state
        self.failed.append(entry.copy())
        low.branch(condition, following, self.fail)
        low.start(following, entry.copy())

    def need_types(self, value: Value, chosen: list[Type]) -> Value | None:
        """The value as one of some of its alternatives; None if it has none of them."""
        if not chosen:
            self.give_up()
            return None
        if len(chosen) < len(members(value.type)):
            self.need(self.low.emit(ops.TypeTest(value, tuple(chosen)), BOOL))
        return self.low.cast(value, join_all(chosen))


def lower_match(low: Lowering, node: ast.Match) -> None:
    value = low.expression(node.subject)
    low.locate(node.subject)
    if value.type is NEVER:
        low.dead_end()
        return
    after, reached = low.new_block("after"), []
    for case in node.cases:
        low.locate(case.pattern)
        attempt = Attempt(low, low.new_block("next"))
        test(attempt, case.pattern, value)
        if low.is_live:
            for name, bound in attempt.bindings.items():
                variables.assign(low, name, bound)
            narrow(low, node.subject, case.pattern, value)
            run_case(attempt, case)
        if low.is_live:
            reached.append(low.state)
            low.goto(after)
        state = merge_states(attempt.failed)
        if state is None:
            break
        low.start(attempt.fail, state)
        value = without(low, case, value)
    else:
        reached.append(low.state)
        low.goto(after)
    merged = merge_states(reached)
    if merged is None:
        low.block = None
    else:
        low.start(after, merged)


def run_case(attempt: Attempt, case: ast.match_case) -> None:
    low = attempt.low
    if case.guard is not None:
        body = low.new_block("guarded")
        yes, no = conditions.branch(low, case.guard, body, attempt.fail)
        if no is not None:
            attempt.failed.append(no)
        if yes is None:
            low.block = None
            return
        low.start(body, yes)
    low.body(case.body)


def narrow(low: Lowering, subject: ast.expr, pattern: ast.pattern, value: Value) -> None:
    """In the case the subject, where it is a variable, has the type that the pattern asks for."""
    if isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        pattern = pattern.pattern
    if isinstance(pattern, ast.MatchClass) and isinstance(subject, ast.Name):
        name = variables.actual_name(low, subject.id)
        chosen = instances(low, pattern, value)
        if variables.is_plain_local(low, name) and len(chosen) < len(members(value.type)):
            conditions.narrow_in(low, low.state, name, chosen)


def without(low: Lowering, case: ast.match_case, value: Value) -> Value:
    """The value in the cases that follow: of no type that this one has taken altogether."""
    pattern = case.pattern
    taken: list[Type] = []
    if case.guard is None and isinstance(pattern, ast.MatchClass):
        if not pattern.patterns and not pattern.kwd_patterns:
            taken = instances(low, pattern, value)
    if case.guard is None and isinstance(pattern, ast.MatchSingleton) and pattern.value is None:
        taken = [NONE]
    kept = [m for m in members(value.type) if m not in taken]
    return low.cast(value, join_all(kept)) if taken and kept else value


# Patterns.


def test(attempt: Attempt, pattern: ast.pattern, value: Value) -> None:
    """Test a value; control goes on where the pattern holds."""
    low = attempt.low
    if not low.is_live:
        return
    match pattern:
        case ast.MatchValue(value=node):
            attempt.need(equal(low, value, low.expression(node)))
        case ast.MatchSingleton(value=constant):
            attempt.need(comparisons.identical(low, value, low.const(constant)))
        case ast.MatchAs(pattern=inner, name=name):
            if inner is not None:
                test(attempt, inner, value)
            if name is not None and low.is_live:
                attempt.bindings[name] = value
        case ast.MatchOr(patterns=patterns):
            test_any(attempt, patterns, value)
        case ast.MatchSequence(patterns=patterns):
            test_sequence(attempt, patterns, value)
        case ast.MatchMapping():
            test_mapping(attempt, pattern, value)
        case ast.MatchClass():
            test_class(attempt, pattern, value)
        case _:
            raise low.error("unsupported-syntax", "this pattern is not supported", pattern)


def equal(low: Lowering, value: Value, wanted: Value) -> Value:
    return operators.truth(low, comparisons.compare(low, ast.Eq(), value, wanted))


def test_any(attempt: Attempt, patterns: list[ast.pattern], value: Value) -> None:
    """`a | b`: what the alternatives bind goes through variables of ours."""
    low = attempt.low
    after, reached, names = low.new_block("any"), [], set()
    for index, pattern in enumerate(patterns):
        is_last = index == len(patterns) - 1
        inner = Attempt(low, attempt.fail if is_last else low.new_block("or"))
        test(inner, pattern, value)
        if low.is_live:
            for name, bound in inner.bindings.items():
                low.set(low.local(f"{name}|{id(patterns)}"), bound)
                names.add(name)
            reached.append(low.state)
            low.goto(after)
        if is_last:
            attempt.failed += inner.failed
            break
        state = merge_states(inner.failed)
        if state is None:
            break
        low.start(inner.fail, state)
    merged = merge_states(reached)
    if merged is None:
        low.block = None
        return
    low.start(after, merged)
    for name in sorted(names):
        attempt.bindings[name] = low.get(low.local(f"{name}|{id(patterns)}"))


def test_sequence(attempt: Attempt, patterns: list[ast.pattern], value: Value) -> None:
    low = attempt.low
    starred = [i for i, p in enumerate(patterns) if isinstance(p, ast.MatchStar)]
    least = len(patterns) - len(starred)

    def fits(member: Type) -> bool:
        if isinstance(member, Tuple):
            count = len(member.items)
            return not member.names and (count >= least if starred else count == least)
        if not isinstance(member, ClassType) or not isinstance(member.cls, ClassInfo):
            return False
        return member.cls.is_named_tuple or any(c.symbol in SEQUENCES for c in member.cls.mro())

    chosen = [m for m in members(value.type) if fits(m)]
    whole = attempt.need_types(value, chosen)
    if whole is None:
        return
    if len(members(whole.type)) > 1 or not low.is_live:
        if not low.is_live:
            return
        whole = low.dispatch(whole, lambda one: low.call_runtime("lists", "list_of", one))
    whole = tuples.fixed(low, whole)
    if isinstance(whole.type, Tuple):
        test_items(attempt, patterns, whole, starred)
        return
    size = attributes.call_method(low, whole, "__len__", [])
    sign = ">=" if starred else "=="
    attempt.need(low.emit(ops.Compare(sign, size, low.const(least)), BOOL))
    for index, pattern in enumerate(patterns):
        behind = len(patterns) - index - 1
        if not attempt.is_open:
            return
        if isinstance(pattern, ast.MatchStar):
            if pattern.name is None:
                continue
            end = low.emit(ops.IntOp(ops.IntKind.SUB, size, low.const(behind)), INT)
            bounds = [low.const(index), end, low.none()]
            rest = attributes.call_method(low, whole, "get_slice", bounds)
            if is_long_tuple(rest.type):
                rest = low.call_runtime("lists", "list_of", rest)
            attempt.bindings[pattern.name] = rest
            continue
        at = index if not starred or index < starred[0] else -behind - 1
        test(attempt, pattern, attributes.call_method(low, whole, "__getitem__", [low.const(at)]))


def test_items(
    attempt: Attempt, patterns: list[ast.pattern], whole: Value, starred: list[int]
) -> None:
    """A tuple of known length."""
    from weft.frontend import expressions

    low = attempt.low
    assert isinstance(whole.type, Tuple)
    count = len(whole.type.items)
    for index, pattern in enumerate(patterns):
        behind = len(patterns) - index - 1
        if isinstance(pattern, ast.MatchStar):
            if pattern.name is not None and low.is_live:
                made = expressions.new_list(low, pattern)
                for at in range(index, count - behind):
                    attributes.call_method(low, made, "append", [low.tuple_get(whole, at)])
                attempt.bindings[pattern.name] = made
            continue
        at = index if not starred or index < starred[0] else count - behind - 1
        if low.is_live:
            test(attempt, pattern, low.tuple_get(whole, at))


def test_mapping(attempt: Attempt, pattern: ast.MatchMapping, value: Value) -> None:
    low = attempt.low
    chosen: list[Type] = [
        m
        for m in members(value.type)
        if isinstance(m, ClassType)
        and isinstance(m.cls, ClassInfo)
        and any(c.symbol == "dict" for c in m.cls.mro())
    ]
    whole = attempt.need_types(value, chosen)
    if whole is None or not low.is_live:
        return
    keys = [low.expression(node) for node in pattern.keys]
    for name, inner in zip(keys, pattern.patterns, strict=True):
        attempt.need(comparisons.contains(low, whole, name))
        if low.is_live:
            test(attempt, inner, attributes.call_method(low, whole, "__getitem__", [name]))
    if pattern.rest is not None and low.is_live:
        rest = attributes.call_method(low, whole, "copy", [])
        for name in keys:
            attributes.call_method(low, rest, "__delitem__", [name])
        attempt.bindings[pattern.rest] = rest


def instances(low: Lowering, pattern: ast.MatchClass, value: Value) -> list[Type]:
    """The alternatives of a value that are instances of the pattern's class."""
    wanted = conditions.class_list(low, pattern.cls)
    return [m for m in members(value.type) if any(conditions.is_instance(m, cls) for cls in wanted)]


def test_class(attempt: Attempt, pattern: ast.MatchClass, value: Value) -> None:
    low = attempt.low
    wanted = conditions.class_list(low, pattern.cls)
    whole = attempt.need_types(value, instances(low, pattern, value))
    if whole is None or not low.is_live:
        return
    positional = list(pattern.patterns)
    if positional and names_itself(wanted[0]):
        test(attempt, positional.pop(0), whole)
    names = match_args(wanted[0]) if positional else []
    if len(positional) > len(names):
        raise low.error(
            "call-arguments",
            f"{class_name(wanted[0])}() accepts {len(names)} positional sub-patterns "
            f"({len(positional)} given)",
            pattern,
        )
    inner = [*zip(names, positional, strict=False)]
    inner += zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True)
    for name, part in inner:
        if low.is_live:
            test(attempt, part, attributes.get_named(low, whole, name, pattern))


def class_name(cls: object) -> str:
    return cls.name if isinstance(cls, ClassInfo) else str(cls)


def names_itself(cls: object) -> bool:
    if isinstance(cls, ClassInfo):
        return cls.module.is_dialect and cls.symbol in SELF_MATCHING
    return cls in SELF_MATCHING


def match_args(cls: object) -> list[str]:
    """The attributes that positional patterns stand for."""
    for base in cls.mro() if isinstance(cls, ClassInfo) else []:
        if base.match_args is not None:
            return base.match_args
        for statement in base.node.body:
            match statement:
                case ast.Assign(
                    targets=[ast.Name(id="__match_args__")], value=ast.Tuple(elts=items)
                ):
                    return [str(item.value) for item in items if isinstance(item, ast.Constant)]
    return []
