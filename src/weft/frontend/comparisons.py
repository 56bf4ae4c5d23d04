"""`==`, `<` and the like, `is` and `in`."""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING

from weft.frontend import tuples, variables
from weft.frontend.annotations import python_name, to_float
from weft.frontend.operators import (
    REFUSED,
    call_dunder,
    expects,
    first_implemented,
    for_pairs,
    is_class,
    is_not_implemented,
    knows_better,
    pairs,
    refuses,
    to_int,
    truth,
)
from weft.ir import ops
from weft.ir.type_keys import key, same
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    Callable_,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Type,
    Union,
    is_reference,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

COMPARISONS: dict[type[ast.cmpop], tuple[str, str, str]] = {
    ast.Eq: ("==", "__eq__", "__eq__"), ast.NotEq: ("!=", "__ne__", "__ne__"),
    ast.Lt: ("<", "__lt__", "__gt__"), ast.LtE: ("<=", "__le__", "__ge__"),
    ast.Gt: (">", "__gt__", "__lt__"), ast.GtE: (">=", "__ge__", "__le__"),
}  # fmt: skip


def compare(low: Lowering, op: ast.cmpop, left: Value, right: Value) -> Value:
    """One comparison; `is`, `in` and the ordering ones."""
    match op:
        case ast.Is():
            return identical(low, left, right)
        case ast.IsNot():
            return negation(low, identical(low, left, right))
        case ast.In():
            return contains(low, right, left)
        case ast.NotIn():
            return negation(low, contains(low, right, left))
    if left.type is NEVER or right.type is NEVER:
        return ops.NO_VALUE
    if is_long_comparison(left.type, right.type):
        info = low.compiler.runtime_function("tuple_order", NAMES[COMPARISONS[type(op)][0]])
        if low.instance.info is not info or not is_called_with(low, left, right):
            return low.call_info(info, [left, right])

    def each(a: Value, b: Value, decline: Callable[[], None]) -> Value | None:
        return compare_plain(low, op, a, b, decline)

    def settled(a: Type, b: Type) -> bool | str | None:
        if isinstance(op, ast.Eq | ast.NotEq):
            return isinstance(op, ast.NotEq) if are_different(a, b) else None
        if isinstance(a, Callable_) or isinstance(b, Callable_):
            _, *methods = COMPARISONS[type(op)]
            return REFUSED if refuses(a, *methods) and refuses(b, *methods) else None
        return None

    return for_pairs(low, left, right, each, lambda *names: no_order(low, op, *names), settled)


def unequal_functions(a: Type, b: Type) -> bool | None:
    return False if are_different(a, b) else None


def are_different(a: Type, b: Type) -> bool:
    """Whether values of two types surely are not equal, as one of them is a function."""
    if isinstance(a, Callable_) and isinstance(b, Callable_):
        return a.function is not b.function
    is_one = isinstance(a, Callable_) or isinstance(b, Callable_)
    return is_one and all(refuses(one, "__eq__", "__ne__") for one in (a, b))


MOST_COMPARISONS = 16  # of items that are made in one place


def is_long_comparison(a: Type, b: Type) -> bool:
    return count_comparisons(a, b, MOST_COMPARISONS) > MOST_COMPARISONS


def count_comparisons(a: Type, b: Type, most: int) -> int:
    """How many comparisons of items that of two tuples takes; no more are counted than one above `most`."""
    count = 0
    for x in members(a):
        for y in members(b):
            if isinstance(x, Tuple) and isinstance(y, Tuple):
                for i, j in zip(x.items, y.items, strict=False):
                    count += count_comparisons(i, j, most - count)
            else:
                count += 1
            if count > most:
                return count
    return count


def is_called_with(low: Lowering, *values: Value) -> bool:
    """Whether the function being compiled is one of values of these types."""
    given = [value.type for value in values]
    return all(map(same, low.instance.arguments, given))


def negation(low: Lowering, value: Value) -> Value:
    if isinstance(value.constant, bool):
        return low.const(not value.constant)
    if value.type is NEVER:
        return value
    return low.emit(ops.Not(value), BOOL)


def compare_plain(
    low: Lowering, op: ast.cmpop, a: Value, b: Value, decline: Callable[[], None]
) -> Value:
    """The comparison of two values of plain types; `decline` raises where they have no order."""
    sign, method, reflected = COMPARISONS[type(op)]
    numbers = (INT, FLOAT, BOOL)
    if a.type in numbers and b.type in numbers:
        return compare_numbers(low, sign, a, b)
    if isinstance(a.type, Tuple) and isinstance(b.type, Tuple):
        return compare_tuples(low, op, a, b)
    a, b = tuples.alike(low, a, b)
    attempts = [
        lambda: call_dunder(low, a, method, b),
        lambda: call_dunder(low, b, reflected, a),
    ]
    if knows_better(a.type, b.type, reflected):
        attempts.reverse()
    if isinstance(op, ast.NotEq):
        attempts.append(lambda: unequal(low, a, b))
        attempts.append(lambda: unequal(low, b, a))
    result = first_implemented(low, attempts, lambda: compare_otherwise(low, op, a, b, decline))
    return compare_otherwise(low, op, a, b, decline) if result is None else result


def equal_items(low: Lowering, a: Value, b: Value) -> Value:
    """Whether two items of containers are equal: an object is equal to itself, whatever its `==` says."""

    return pairs(low, a, b, lambda x, y: equal_plain(low, x, y), unequal_functions)


def equal_plain(low: Lowering, a: Value, b: Value) -> Value:
    if not (isinstance(a.type, ClassType) and same(a.type, b.type, low.instance)):
        return truth(low, compare(low, ast.Eq(), a, b))
    result, after = low.temporary("equal"), low.new_block("equal")
    low.set(result, low.const(True))
    entry, differ = low.state, low.new_block("differ")
    low.branch(low.emit(ops.Compare("==", a, b), BOOL), after, differ)
    low.start(differ, entry.copy())
    found = truth(low, compare(low, ast.Eq(), a, b))
    if low.is_live:
        low.set(result, found)
        low.goto(after)
    low.start(after, entry)
    return low.get(result)


def unequal(low: Lowering, a: Value, b: Value) -> Value | None:
    """`a != b` where only `__eq__` is there."""
    equal = call_dunder(low, a, "__eq__", b)
    if equal is None:
        return None
    return low.dispatch(
        equal, lambda v: v if is_not_implemented(v.type) else negation(low, truth(low, v))
    )


def compare_otherwise(
    low: Lowering, op: ast.cmpop, a: Value, b: Value, decline: Callable[[], None]
) -> Value:
    """A comparison that neither operand knows: identity for `==`, a TypeError for an order."""
    sign = COMPARISONS[type(op)][0]
    if isinstance(op, ast.Eq | ast.NotEq):
        same = equal_otherwise(low, a, b)
        return same if isinstance(op, ast.Eq) else negation(low, same)
    if not expects(low, "TypeError") and NONE not in (a.type, b.type):
        shown = f"`{low.show(a.type)}` and `{low.show(b.type)}`"
        raise low.error("operand-types", f"`{sign}` does not compare {shown}")
    decline()
    return ops.NO_VALUE


def no_order(low: Lowering, op: ast.cmpop, left: Value, right: Value) -> None:
    """Raise for an order that values of these types, given by their names, do not have."""
    low.raise_error("raise_no_order", low.const(COMPARISONS[type(op)][0]), left, right)


def equal_otherwise(low: Lowering, a: Value, b: Value) -> Value:
    """Identity; methods are made anew each time they are asked for, and equal if their objects are the same."""
    if variables.is_bound(a.type) and variables.is_bound(b.type):
        assert isinstance(a.type, Callable_)
        assert isinstance(b.type, Callable_)
        if a.type.function is b.type.function:
            return identical(low, variables.receiver(low, a), variables.receiver(low, b))
    return identical(low, a, b) if key(a.type) == key(b.type) else low.const(False)


def compare_numbers(low: Lowering, sign: str, a: Value, b: Value) -> Value:
    if a.type is not b.type:
        if FLOAT in (a.type, b.type):
            if a.type is INT and not is_small(a):
                return low.call_runtime("arithmetic", f"compare_int_float_{NAMES[sign]}", a, b)
            if b.type is INT and not is_small(b):
                name = f"compare_int_float_{NAMES[MIRROR[sign]]}"
                return low.call_runtime("arithmetic", name, b, a)
            a, b = to_float(low, a), to_float(low, b)
        else:
            a, b = to_int(low, a), to_int(low, b)
    if isinstance(a.constant, int) and isinstance(b.constant, int):
        return low.const(PYTHON_COMPARE[sign](a.constant, b.constant))
    return low.emit(ops.Compare(sign, a, b), BOOL)


def is_small(value: Value) -> bool:
    """Whether an int is known to be exact as a float."""
    return isinstance(value.constant, int) and abs(value.constant) < 1 << 53


NAMES = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
MIRROR = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
PYTHON_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le,
    ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def compare_tuples(low: Lowering, op: ast.cmpop, a: Value, b: Value) -> Value:
    """Item by item; the first that differs decides."""
    assert isinstance(a.type, Tuple)
    assert isinstance(b.type, Tuple)
    result, after = low.temporary("compared"), low.new_block("compared")
    entry = low.state
    for index in range(min(len(a.type.items), len(b.type.items))):
        x, y = low.tuple_get(a, index), low.tuple_get(b, index)
        equal = equal_items(low, x, y)
        differ, following = low.new_block("differ"), low.new_block("alike")
        if equal.type is NEVER:  # no such items: what follows is never reached
            if index == 0:
                return ops.NO_VALUE
            low.dead_end()
            low.start(after, entry)
            return low.get(result)
        low.branch(equal, following, differ)
        low.start(differ, entry.copy())
        if isinstance(op, ast.Eq | ast.NotEq):
            low.set(result, low.const(isinstance(op, ast.NotEq)))
        else:
            decided = truth(low, compare(low, op, x, y))
            if low.is_live and decided.type is BOOL:
                low.set(result, decided)
        low.goto(after)
        low.start(following, entry.copy())
    sign = COMPARISONS[type(op)][0]
    low.set(result, low.const(PYTHON_COMPARE[sign](len(a.type.items), len(b.type.items))))
    low.goto(after)
    low.start(after, entry)
    return low.get(result)


def identical(low: Lowering, a: Value, b: Value) -> Value:
    """`a is b`."""
    if a.type is NEVER or b.type is NEVER:
        return ops.NO_VALUE
    if b.type is NONE or a.type is NONE:
        other = a if b.type is NONE else b
        if other.type is NONE:
            return low.const(True)
        if NONE not in members(other.type):
            return low.const(False)
        return low.emit(ops.TypeTest(other, (NONE,)), BOOL)
    if isinstance(a.type, Union) or isinstance(b.type, Union):
        return pairs(low, a, b, lambda x, y: identical(low, x, y), unequal_functions)
    if is_reference(a.type) and is_reference(b.type):
        return low.emit(ops.Compare("==", a, b), BOOL)
    if isinstance(a.type, ClassObject) and isinstance(b.type, ClassObject):
        return low.const(a.type.cls is b.type.cls)
    if isinstance(a.type, ModuleType) and isinstance(b.type, ModuleType):
        return low.const(a.type.module is b.type.module)
    if a.type is b.type and a.type in (INT, BOOL, FLOAT):
        return low.emit(ops.Compare("==", a, b), BOOL)
    if isinstance(a.type, Tuple) and isinstance(b.type, Tuple):
        return compare(low, ast.Eq(), a, b)
    return low.const(False)


def contains(low: Lowering, container: Value, item: Value) -> Value:
    """`item in container`."""
    from weft.frontend import iteration, keyword_records

    def each(target: Value) -> Value | None:
        if isinstance(target.type, ClassObject):
            found = tuples.members_of(low, target)
            if found is not None:
                return contains(low, found, item)
        if isinstance(target.type, Tuple):
            if target.type.names:
                names = keyword_records.record_names(target.type)
                target = low.make_tuple(*map(low.const, names))
            return tuple_contains(low, target, item)
        if is_class(target.type, "str") and isinstance(item.type, Union):
            return low.dispatch(item, lambda one: contains(low, target, one))
        found = call_dunder(low, target, "__contains__", item)
        if found is not None:
            return truth(low, found)
        if is_class(target.type, "str"):
            text = f"'in <string>' requires string as left operand, not {python_name(item.type)}"
            low.raise_error("raise_type_error", low.const(text))
            return None
        if isinstance(target.type, ClassType) and target.type.cls.symbol in ("list", "set", "dict"):
            return low.const(False)  # no such value can be in it
        if isinstance(target.type, ClassType) and iteration.is_iterable(low, target.type):
            return iteration.search(low, target, item)
        if target.type is NONE or expects(low, "TypeError"):
            text = f"argument of type '{python_name(target.type)}' is not iterable"
            low.raise_error("raise_type_error", low.const(text))
            return None
        raise low.error("not-iterable", f"`in` does not search a `{low.show(target.type)}`")

    return low.dispatch(container, each)


def tuple_contains(low: Lowering, target: Value, item: Value) -> Value:
    assert isinstance(target.type, Tuple)
    result = low.temporary("found")
    low.set(result, low.const(False))
    after = low.new_block("searched")
    entry = low.state
    for index in range(len(target.type.items)):
        equal = equal_items(low, low.tuple_get(target, index), item)
        if equal.type is NEVER:
            continue
        yes, following = low.new_block("yes"), low.new_block("no")
        low.branch(equal, yes, following)
        low.start(yes, entry.copy())
        low.set(result, low.const(True))
        low.goto(after)
        low.start(following, entry.copy())
    low.goto(after)
    low.start(after, entry)
    return low.get(result)
