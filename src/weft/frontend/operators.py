"""Arithmetic, comparison and truth, by the types of the operands.

    a + b     int.op ADD with overflow check | float.op | a.__add__(b) | b.__radd__(a)
    a < b     compare | a.__lt__(b) | b.__gt__(a)
    if x:     x != 0 | len(x) != 0 | x.__bool__()

All integer arithmetic is chosen here, so that another model of `int` can stand beside this one.
"""

from __future__ import annotations

import ast
import operator
from typing import TYPE_CHECKING, TypeAlias

from weft.frontend import tuples, value_classes, wide_ints
from weft.frontend.annotations import python_name, to_float
from weft.frontend.classes import ClassInfo
from weft.frontend.loader import Kind
from weft.ir import ops
from weft.ir.ops import IntKind
from weft.ir.type_keys import key
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    Callable_,
    ClassObject,
    ClassType,
    Scalar,
    Tuple,
    Type,
    Union,
    join_all,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.program import Block, Function

DUNDERS: dict[type[ast.operator], str] = {
    ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "truediv", ast.FloorDiv: "floordiv",
    ast.Mod: "mod", ast.Pow: "pow", ast.BitAnd: "and", ast.BitOr: "or", ast.BitXor: "xor",
    ast.LShift: "lshift", ast.RShift: "rshift", ast.MatMult: "matmul",
}  # fmt: skip
SYMBOLS: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "** or pow()", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<",
    ast.RShift: ">>", ast.MatMult: "@",
}  # fmt: skip
INT_KINDS: dict[type[ast.operator], IntKind] = {
    ast.Add: IntKind.ADD, ast.Sub: IntKind.SUB, ast.Mult: IntKind.MUL, ast.BitAnd: IntKind.AND,
    ast.BitOr: IntKind.OR, ast.BitXor: IntKind.XOR,
}  # fmt: skip
FOLDS: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
}  # fmt: skip
INT_LIMIT = 1 << 63
# What an operation does with values of two types, where nothing but the types decides it: whether it is true, or
# that there is no such operation; None where it has to be compiled.
Settled: TypeAlias = "Callable[[Type, Type], bool | str | None]"
REFUSED = "refused"
REFUSE_FUNCTIONS = {"str", "list", "tuple", "dict", "set", "frozenset", "BigInt"}
MAX_ITEMS = 16  # of a product's tuple of known length


def binary(
    low: Lowering, op: ast.operator, left: Value, right: Value, *, in_place: bool = False
) -> Value:
    """`left op right`; unions on either side are taken apart."""
    if left.type is NEVER or right.type is NEVER:
        return ops.NO_VALUE
    if is_choice(left, right) or expects(low, "TypeError"):

        def each(a: Value, b: Value, decline: Callable[[], None]) -> Value | None:
            result = binary_plain(low, op, a, b, in_place=in_place)
            if result is None:
                decline()
            return result

        def fail(*names: Value) -> None:
            type_mismatch(low, op, *names, in_place=in_place)

        def settled(a: Type, b: Type) -> str | None:
            if has_own_way and (isinstance(a, ClassType) or isinstance(b, ClassType)):
                return None
            if isinstance(a, Callable_) or isinstance(b, Callable_):
                return REFUSED if refuses(a, *methods) and refuses(b, *methods) else None
            return None

        name = DUNDERS[type(op)]
        methods = [f"__{prefix}{name}__" for prefix in ("", "r", "i")]
        # What strings and lists do with functions: format them, and go through them.
        has_own_way = isinstance(op, ast.Mod) or in_place
        return for_pairs(low, left, right, each, fail, settled)
    result = binary_plain(low, op, left, right, in_place=in_place)
    if result is None and not low.is_live:  # it surely raises
        return ops.NO_VALUE
    if result is None:
        raise low.error(
            "operand-types",
            f"`{symbol(op)}` does not take `{low.show(left.type)}` and `{low.show(right.type)}`",
            label=f"`{low.show(left.type)}` {symbol(op)} `{low.show(right.type)}`",
        )
    return result


def expects(low: Lowering, name: str) -> bool:
    """Whether this error is to be raised at run time, as in Python, and is no mistake to report.

    That is so in a `try` that catches it; for one of several types that a value may have, and in functions
    called for such a type only; and in the library, where the mistake is the caller's.
    """
    if low.dispatching > 0 or low.module.is_dialect or not low.is_certain():
        return True
    return is_caught(low, name)


def is_caught(low: Lowering, name: str) -> bool:
    """Whether a `try` around this, here or around a call of the function, catches such an exception."""
    low.instance.has_asked = True
    caught = low.instance.expected.union(*low.catching)
    return name in caught or "*" in caught


def expects_import_error(low: Lowering) -> bool:
    """Whether the program is ready for a module that is not there."""
    names: set[str] = set().union(*low.catching, *low.fallbacks)
    return not low.module.is_dialect and bool(names & {"ImportError", "ModuleNotFoundError", "*"})


def symbol(op: ast.operator) -> str:
    return SYMBOLS[type(op)].split(" ")[0]


def is_choice(left: Value, right: Value) -> bool:
    return len(members(left.type)) * len(members(right.type)) > 1


def for_pairs(
    low: Lowering,
    left: Value,
    right: Value,
    each: Callable[[Value, Value, Callable[[], None]], Value | None],
    fail: Callable[[Value, Value], None],
    settled: Settled,
) -> Value:
    """Do something for each pair of alternatives. `each` calls what it is given where there is no such operation.

    `fail` raises, with the names of the two types. That is compiled once for all pairs: two unions of ten
    have a hundred, and most of them no operation. `settled` says for which pairs the types tell that.
    """
    entry = low.state.copy()
    failed: list[Block] = []

    def decline() -> None:
        if not is_choice(left, right):
            fail(type_name(low, left), type_name(low, right))
            return
        if not failed:
            failed.append(low.new_block("declined"))
        low.goto(failed[0])

    result = pairs(low, left, right, lambda a, b: each(a, b, decline), settled, decline)
    if failed:
        block, state = low.block, low.state
        low.start(failed[0], entry)
        fail(type_name(low, left), type_name(low, right))
        low.block, low.state = block, state
    return result


def pairs(
    low: Lowering,
    left: Value,
    right: Value,
    each: Callable[[Value, Value], Value | None],
    settled: Settled,
    decline: Callable[[], None] | None = None,
) -> Value:
    """Do something for each pair of alternatives, once for all those that come to the same."""
    if not is_choice(left, right):
        result = each(left, right)
        return ops.NO_VALUE if result is None else result

    def of_all(a: Type) -> bool | str | None:
        found = {settled(a, b) for b in members(right.type)}
        return found.pop() if len(found) == 1 else None

    def outcome(known: object) -> Value | None:
        if known == REFUSED:
            assert decline is not None
            decline()
            return None
        return low.const(bool(known))

    def on_left(a: Value) -> Value | None:
        known = of_all(a.type)
        if known is not None:
            return outcome(known)
        return low.dispatch(
            right, lambda b: on_right(a, b), alike=lambda kind: settled(a.type, kind)
        )

    def on_right(a: Value, b: Value) -> Value | None:
        known = settled(a.type, b.type)
        return each(a, b) if known is None else outcome(known)

    return low.dispatch(left, on_left, alike=of_all)


def function_kind(value: Type) -> str | None:
    """For `dispatch`, where something does the same with all functions of a kind: which kind it is."""
    return python_name(value) if isinstance(value, Callable_) else None


def refuses(value: Type, *methods: str) -> bool:
    """Whether values of a plain type surely have none of these operations together with a function."""
    if isinstance(value, ClassType) and isinstance(value.cls, ClassInfo):
        if value.cls.module.kind is Kind.USER:
            return not any(value.cls.find_method(name) for name in methods)
        return value.cls.symbol in REFUSE_FUNCTIONS
    return isinstance(value, Callable_ | Scalar | Tuple)


def type_name(low: Lowering, value: Value) -> Value:
    """What messages call the type of a value, as a string."""
    return low.dispatch(value, lambda one: low.const(python_name(one.type)), alike=function_kind)


def type_mismatch(
    low: Lowering, op: ast.operator, left: Value, right: Value, *, in_place: bool
) -> None:
    """Raise for an operation that values of these types, given by their names, do not have."""
    sign = SYMBOLS[type(op)]
    if in_place:
        sign = sign.split(" ")[0] + "="
    low.raise_error("raise_operand_types", low.const(sign), left, right)


def binary_plain(
    low: Lowering, op: ast.operator, a: Value, b: Value, *, in_place: bool = False
) -> Value | None:
    """The operation for two plain types; None where Python has none."""
    numbers = (INT, FLOAT, BOOL)
    if a.type in numbers and b.type in numbers:
        if (
            a.type is BOOL
            and b.type is BOOL
            and isinstance(op, ast.BitAnd | ast.BitOr | ast.BitXor)
        ):
            return low.emit(ops.IntOp(INT_KINDS[type(op)], a, b), BOOL)
        if a.type is FLOAT or b.type is FLOAT:
            return float_binary(low, op, to_float(low, a), to_float(low, b))
        return int_binary(low, op, to_int(low, a), to_int(low, b))
    if isinstance(a.type, Tuple) and isinstance(op, ast.Add) and isinstance(b.type, Tuple):
        items = [low.tuple_get(a, i) for i in range(len(a.type.items))]
        items += [low.tuple_get(b, i) for i in range(len(b.type.items))]
        return low.make_tuple(*items)
    if isinstance(a.type, Tuple) and isinstance(op, ast.Mult) and b.type in (INT, BOOL):
        if isinstance(b.constant, int) and b.constant * len(a.type.items) <= MAX_ITEMS:
            items = [low.tuple_get(a, i) for i in range(len(a.type.items))] * b.constant
            return low.make_tuple(*items)
        a = tuples.lengthen(low, a)
    if isinstance(b.type, Tuple) and isinstance(op, ast.Mult) and a.type in (INT, BOOL):
        return binary_plain(low, op, b, a, in_place=in_place)
    a, b = tuples.alike(low, a, b)
    if isinstance(op, ast.Mod) and is_class(a.type, "str"):
        from weft.frontend import templates

        if value_classes.holds(b.type, "tuple"):
            b = value_classes.unwrapped(low, b)
        return templates.percent(low, a, tuples.fixed(low, b))
    if isinstance(op, ast.Mod) and isinstance(a.constant, bytes):
        from weft.frontend import templates

        return templates.percent_bytes(low, a, tuples.fixed(low, b))
    name = DUNDERS[type(op)]
    attempts = [
        lambda: call_dunder(low, a, f"__{name}__", b),
        lambda: call_dunder(low, b, f"__r{name}__", a),
    ]
    if knows_better(a.type, b.type, f"__r{name}__"):
        attempts.reverse()
    if in_place:
        attempts.insert(0, lambda: call_dunder(low, a, f"__i{name}__", b))

    def otherwise() -> Value | None:
        type_mismatch(low, op, type_name(low, a), type_name(low, b), in_place=in_place)
        return None

    return first_implemented(low, attempts, otherwise)


def knows_better(left: Type, right: Type, method: str) -> bool:
    """Whether the right operand has the say: its class is the program's, that of the left one the library's.

    CPython's classes give `NotImplemented` for operands of classes that they do not know, and give way to
    classes derived from them. Those that model them need not ask for each.
    """
    if not isinstance(right, ClassType) or not isinstance(right.cls, ClassInfo):
        return False
    found = right.cls.find_method(method)
    if found is None or found.module.is_dialect:
        return False
    is_library = isinstance(left, ClassType) and left.cls.module.is_dialect  # type: ignore[attr-defined]
    return is_library or isinstance(left, Tuple)


def not_implemented(low: Lowering) -> Value:
    return low.static(ClassObject(low.compiler.runtime_class("builtins", "NotImplementedType")))


def is_not_implemented(value: Type) -> bool:
    return isinstance(value, ClassObject) and value.cls.symbol == "NotImplementedType"


def first_implemented(
    low: Lowering,
    attempts: list[Callable[[], Value | None]],
    otherwise: Callable[[], Value | None],
) -> Value | None:
    """The result of the first special method that is there and does not give `NotImplemented`.

    None where there is none; `otherwise` is for all of them declining at run time.
    """
    after, result = low.new_block("implemented"), low.temporary("implemented")
    is_open = False  # a method tried before may have given the result
    for attempt in attempts:
        value = attempt()
        if value is None:
            continue
        kinds = [m for m in members(value.type) if not is_not_implemented(m)]
        declines = len(kinds) < len(members(value.type))
        if declines and not kinds:
            continue
        if not declines and not is_open:
            return value
        following = low.new_block("declined")
        entry = low.state
        if declines:
            given = low.new_block("given")
            test = low.emit(ops.TypeTest(value, (not_implemented(low).type,)), BOOL)
            low.branch(test, following, given)
            low.start(given, entry.copy())
            value = low.cast(value, join_all(kinds))
        if low.is_live and value.type is not NEVER:
            low.set(result, value)
        low.goto(after)
        is_open = True
        if not declines:
            low.start(after, entry.copy())
            return low.get(result)
        low.start(following, entry.copy())
    if not is_open:
        return None
    entry = low.state
    last = otherwise()
    if low.is_live and last is not None:
        low.set(result, last)
        low.goto(after)
    low.start(after, entry.copy())
    return low.get(result)


def call_dunder(low: Lowering, target: Value, name: str, *args: Value) -> Value | None:
    """Call a special method where the class has it and, in the dialect, takes such an argument."""
    from weft.frontend import calls

    if not isinstance(target.type, ClassType):
        return None
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    method = cls.find_method(name)
    if method is None or not accepts(low, target, method, args):
        return None
    return calls.call_function(low, method, [target, *args])


def accepts(low: Lowering, target: Value, method: object, args: tuple[Value, ...]) -> bool:
    """Whether a dialect method's annotation admits these arguments; user methods take anything."""
    from weft.frontend import annotations
    from weft.frontend.functions import FunctionInfo

    assert isinstance(method, FunctionInfo)
    if not method.module.is_dialect:
        return True
    env = annotations.environment(method, (target.type,))
    for parameter, arg in zip(method.args.args[1:], args, strict=False):
        node = parameter.annotation
        if node is None or (isinstance(node, ast.Name) and node.id in env):
            continue
        wanted = annotations.evaluate(low.compiler, method.module, node, env)
        if wanted is None:
            continue
        kinds = {kind_of(m) for m in members(wanted)}
        if annotations.is_of_subclass(arg.type, wanted):
            continue
        given = {kind_of(m) for m in members(arg.type)}
        if "int" in kinds or "float" in kinds:
            given.discard("BigInt")
        if "int" in kinds:
            kinds.add("bool")
        if not given <= kinds:
            return False
    return True


def kind_of(value: Type) -> object:
    return value.cls.symbol if isinstance(value, ClassType) else key(value)


def is_class(value: Type, name: str) -> bool:
    """Whether the type is the builtin class of that name."""
    return isinstance(value, ClassType) and value.cls.symbol == name


def to_int(low: Lowering, value: Value) -> Value:
    if value.type is BOOL:
        if isinstance(value.constant, bool):
            return low.const(int(value.constant))
        return low.emit(ops.Convert("bool_int", value), INT)
    return value


def int_binary(low: Lowering, op: ast.operator, a: Value, b: Value) -> Value | None:
    checked = low.module.kind is not Kind.RUNTIME
    fold = FOLDS.get(type(op))
    if fold and isinstance(a.constant, int) and isinstance(b.constant, int):
        result = fold(a.constant, b.constant)
        if -INT_LIMIT <= result < INT_LIMIT:
            return low.const(result)
    if checked and low.compiler.wide_ints and type(op) in wide_ints.FUNCTIONS:
        return wide_binary(low, op, a, b)
    kind = INT_KINDS.get(type(op))
    if kind in (IntKind.ADD, IntKind.SUB, IntKind.MUL):
        return low.emit(ops.IntOp(kind, a, b, overflow=overflow(low) if checked else None), INT)
    if kind is not None:
        return low.emit(ops.IntOp(kind, a, b), INT)
    match op:
        case ast.FloorDiv() | ast.Mod():
            return int_division(low, op, a, b, checked=checked)
        case ast.Div():
            if checked:
                return low.call_runtime("arithmetic", "divide_ints", a, b)
            return low.emit(ops.FloatOp("DIV", to_float(low, a), to_float(low, b)), FLOAT)
        case ast.Pow():
            return int_power(low, a, b)
        case ast.LShift() if not checked:
            return low.emit(ops.IntOp(IntKind.SHIFT_LEFT, a, b), INT)
        case ast.RShift() if not checked:
            return low.emit(ops.IntOp(IntKind.SHIFT_RIGHT, a, b), INT)
        case ast.LShift():
            return low.call_runtime("arithmetic", "shift_left_checked", a, b)
        case ast.RShift():
            if isinstance(b.constant, int) and 0 <= b.constant < 64:
                return low.emit(ops.IntOp(IntKind.SHIFT_RIGHT, a, b), INT)
            return low.call_runtime("arithmetic", "shift_right_checked", a, b)
    return None


def wide_binary(low: Lowering, op: ast.operator, a: Value, b: Value) -> Value:
    """An operation whose result may not fit in 64 bits, in a program compiled for that."""
    name = wide_ints.FUNCTIONS[type(op)]
    if isinstance(op, ast.FloorDiv):
        if isinstance(b.constant, int) and b.constant not in (0, -1):
            return low.emit(ops.IntOp(IntKind.FLOOR_DIV, a, b), INT)
        text = low.const("integer division or modulo by zero")
        zero = low.emit(ops.Compare("==", b, low.const(0)), BOOL)
        low.when(zero, lambda: low.raise_error("raise_zero_division", text))
    if isinstance(op, ast.Pow):
        return int_power(low, a, b)
    return wide_ints.call(low, name, a, b)


def int_division(low: Lowering, op: ast.operator, a: Value, b: Value, *, checked: bool) -> Value:
    kind = IntKind.FLOOR_DIV if isinstance(op, ast.FloorDiv) else IntKind.MODULO
    known = isinstance(b.constant, int) and b.constant not in (0, -1)
    if checked and not known:
        text = "integer division or modulo by zero"
        if kind is IntKind.MODULO:
            text = "integer modulo by zero"
        zero = low.emit(ops.Compare("==", b, low.const(0)), BOOL)
        low.when(zero, lambda: low.raise_error("raise_zero_division", low.const(text)))
        minus = low.emit(ops.Compare("==", b, low.const(-1)), BOOL)
        result = low.temporary("quotient")
        negated, usual, after = (
            low.new_block("negated"),
            low.new_block("usual"),
            low.new_block("after"),
        )
        low.branch(minus, negated, usual)
        low.start(negated)
        if kind is IntKind.FLOOR_DIV:  # -2**63 // -1 overflows; LLVM's sdiv would be undefined
            value = low.emit(ops.IntOp(IntKind.SUB, low.const(0), a, overflow=overflow(low)), INT)
        else:
            value = low.const(0)
        low.set(result, value)
        low.goto(after)
        low.start(usual)
        low.set(result, low.emit(ops.IntOp(kind, a, b), INT))
        low.goto(after)
        low.start(after)
        return low.get(result)
    return low.emit(ops.IntOp(kind, a, b), INT)


def int_power(low: Lowering, a: Value, b: Value) -> Value:
    if isinstance(b.constant, int):
        if b.constant < 0:
            return low.call_runtime(
                "arithmetic", "power_floats", to_float(low, a), to_float(low, b)
            )
        if b.constant == 2:
            return times(low, a, a)
        return natural_power(low, a, b)
    # Python gives a float for a negative exponent; the type then depends on the value.
    negative = low.emit(ops.Compare("<", b, low.const(0)), BOOL)
    result = low.temporary("power")
    below, usual, after = low.new_block("below"), low.new_block("usual"), low.new_block("after")
    low.branch(negative, below, usual)
    low.start(below)
    low.set(
        result, low.call_runtime("arithmetic", "power_floats", to_float(low, a), to_float(low, b))
    )
    low.goto(after)
    low.start(usual)
    low.set(result, natural_power(low, a, b))
    low.goto(after)
    low.start(after)
    return low.get(result)


def times(low: Lowering, a: Value, b: Value) -> Value:
    if low.compiler.wide_ints:
        return wide_ints.call(low, "mul", a, b)
    return low.emit(ops.IntOp(IntKind.MUL, a, b, overflow=overflow(low)), INT)


def natural_power(low: Lowering, a: Value, b: Value) -> Value:
    """`a ** b` for `b >= 0`."""
    if low.compiler.wide_ints and low.module.kind is not Kind.RUNTIME:
        return wide_ints.call(low, "power", a, b)
    return low.call_runtime("integers", "pow_int", a, b)


def overflow(low: Lowering) -> Function:
    """The runtime function that raises OverflowError."""
    info = low.compiler.runtime_function("exceptions", "raise_overflow")
    found = low.compiler.instance(info, (), None, low.instance, low.node)
    low.instance.callees.append(found)
    low.compiler.need(found)
    return found.function


def float_binary(low: Lowering, op: ast.operator, a: Value, b: Value) -> Value | None:
    match op:
        case ast.Add():
            return low.emit(ops.FloatOp("ADD", a, b), FLOAT)
        case ast.Sub():
            return low.emit(ops.FloatOp("SUB", a, b), FLOAT)
        case ast.Mult():
            return low.emit(ops.FloatOp("MUL", a, b), FLOAT)
        case ast.Div():
            check_float_zero(low, b, "float division by zero")
            return low.emit(ops.FloatOp("DIV", a, b), FLOAT)
        case ast.FloorDiv():
            check_float_zero(low, b, "float floor division by zero")
            return low.call_runtime("arithmetic", "floor_divide_floats", a, b)
        case ast.Mod():
            check_float_zero(low, b, "float modulo")
            return low.call_runtime("arithmetic", "modulo_floats", a, b)
        case ast.Pow():
            if b.constant == 2.0:
                return low.call_runtime("arithmetic", "square_float", a)
            return low.call_runtime("arithmetic", "power_floats", a, b)
    return None


def check_float_zero(low: Lowering, value: Value, text: str) -> None:
    if low.module.kind is Kind.RUNTIME:
        return
    if isinstance(value.constant, float) and value.constant != 0.0:
        return
    zero = low.emit(ops.Compare("==", value, low.const(0.0)), BOOL)
    low.when(zero, lambda: low.raise_error("raise_zero_division", low.const(text)))


def negate(low: Lowering, value: Value) -> Value | None:
    match value.type:
        case t if t is FLOAT:
            if isinstance(value.constant, float):
                return low.const(-value.constant)
            return low.emit(ops.FloatOp("NEG", value, value), FLOAT)
        case t if t in (INT, BOOL):
            return int_binary(low, ast.Sub(), low.const(0), to_int(low, value))
    return call_dunder(low, value, "__neg__")


# Truth.


def truth(low: Lowering, value: Value) -> Value:
    """`bool(value)`; with a constant where the type decides it."""
    if isinstance(value.constant, bool | int | float | str):
        return low.const(bool(value.constant))
    match value.type:
        case t if t is BOOL or t is NEVER:
            return value
        case t if t is NONE:
            return low.const(False)
        case t if t is INT:
            return low.emit(ops.Compare("!=", value, low.const(0)), BOOL)
        case t if t is FLOAT:
            return low.emit(ops.Compare("!=", value, low.const(0.0)), BOOL)
        case Tuple():
            return low.const(bool(value.type.items))
        case Union():
            return low.dispatch(value, lambda v: truth(low, v), alike=function_kind)
        case ClassType():
            found = call_dunder(low, value, "__bool__")
            if found is not None:
                return truth(low, found)
            length = call_dunder(low, value, "__len__")
            if length is not None:
                return truth(low, length)
    return low.const(True)


def static_truth(low: Lowering, value: Type) -> bool | None:
    """The truth value that all values of a (non-union) type have, if they agree."""
    match value:
        case t if t is NONE:
            return False
        case Tuple():
            return bool(value.items)
        case ClassType():
            cls = value.cls
            assert isinstance(cls, ClassInfo)
            if cls.find_method("__bool__") or cls.find_method("__len__"):
                return None
            return True
        case Callable_() | ClassObject():
            return True
    return None
