"""The operations of the IR: a flat, closed family.

Operands are the fields typed `Value` or `tuple[Value, ...]`; everything else is an attribute. An operation
gives at most one value (`result`). Printing, traversal and the reference page are derived from the fields.
What each one means to a machine is in `codegen/lower.py`, one function an operation.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, ClassVar

from weft.ir.types import NEVER, Type

if TYPE_CHECKING:
    from weft.ir.program import Block, Function, Local, StaticSlot
    from weft.source import Loc


class Effect(enum.Enum):
    """What other threads can notice: nothing, a read, a write, or blocking and waking."""

    NONE = 0
    READ = 1
    WRITE = 2
    SYNC = 3


NO_CONSTANT = object()


@dataclass(slots=True, eq=False)
class Value:
    """The result of an operation, assigned once. `constant` is its Python value where it is known."""

    type: Type
    name: str = ""
    constant: object = NO_CONSTANT


@dataclass(slots=True, eq=False)
class Op:
    """Base of the closed set of operations. Concrete operations are never subclassed.

    `on_error` is the handler block of an operation that may raise; None unwinds to the caller.
    """

    name: ClassVar[str] = ""
    effect: ClassVar[Effect] = Effect.NONE
    may_raise: ClassVar[bool] = False
    is_terminator: ClassVar[bool] = False
    loc: Loc | None = field(default=None, kw_only=True)
    result: Value | None = field(default=None, kw_only=True)
    on_error: Block | None = field(default=None, kw_only=True)


# Values and variables.


@dataclass(slots=True, eq=False)
class Const(Op):
    """A literal: int, float, bool, None or str; the result's type says which.

    %0 : int = const 42
    """

    name = "const"
    value: object


@dataclass(slots=True, eq=False)
class Static(Op):
    """The one object of a function without captured variables, of a class, or of a constant table."""

    name = "static"


@dataclass(slots=True, eq=False)
class LocalGet(Op):
    """Read a variable of the function."""

    name = "local.get"
    local: Local


@dataclass(slots=True, eq=False)
class LocalSet(Op):
    """Assign a variable of the function; the value has the variable's type."""

    name = "local.set"
    local: Local
    value: Value


@dataclass(slots=True, eq=False)
class SlotGet(Op):
    """Read a global or class attribute."""

    name = "slot.get"
    effect = Effect.READ
    slot: StaticSlot


@dataclass(slots=True, eq=False)
class SlotSet(Op):
    """Assign a global or class attribute."""

    name = "slot.set"
    effect = Effect.WRITE
    slot: StaticSlot
    value: Value


@dataclass(slots=True, eq=False)
class SlotIsSet(Op):
    """Whether a global that may be unset has been assigned."""

    name = "slot.is_set"
    effect = Effect.READ
    slot: StaticSlot


@dataclass(slots=True, eq=False)
class SlotClear(Op):
    """`del` of a global or class attribute that may be unset."""

    name = "slot.clear"
    effect = Effect.WRITE
    slot: StaticSlot


# Arithmetic. Integer operations that can overflow name the function that raises.


@dataclass(slots=True, eq=False)
class IntOp(Op):
    """64-bit integer arithmetic, see `IntKind`; `overflow`, where given, raises instead of wrapping.

    %2 : int = int.op %0, %1, kind=ADD
    """

    name = "int.op"
    kind: IntKind
    left: Value
    right: Value
    overflow: Function | None = None


class IntKind(enum.Enum):
    """Integer operations; the value is the LLVM instruction, or the lowering's own name for it."""

    ADD = "add"
    SUB = "sub"
    MUL = "mul"
    FLOOR_DIV = "floordiv"
    MODULO = "mod"
    AND = "and"
    OR = "or"
    XOR = "xor"
    SHIFT_LEFT = "shl"
    SHIFT_RIGHT = "ashr"
    LOGICAL_SHIFT_RIGHT = "lshr"
    UNSIGNED_DIV = "udiv"
    UNSIGNED_REM = "urem"
    MUL_HIGH = "mulhigh"


@dataclass(slots=True, eq=False)
class FloatOp(Op):
    """IEEE double arithmetic: ADD, SUB, MUL, DIV, REM (C's fmod)."""

    name = "float.op"
    kind: str
    left: Value
    right: Value


@dataclass(slots=True, eq=False)
class FloatCall(Op):
    """A function of the target's mathematical library, by its C name: `floor`, `pow`, `sqrt`."""

    name = "float.call"
    function: str
    args: tuple[Value, ...]


@dataclass(slots=True, eq=False)
class Compare(Op):
    """Compare two ints, floats, bools or addresses: `== != < <= > >=`, `u<` unsigned.

    %3 : bool = compare %0, %1, kind=<
    """

    name = "compare"
    kind: str
    left: Value
    right: Value


@dataclass(slots=True, eq=False)
class Not(Op):
    """The other truth value."""

    name = "not"
    value: Value


@dataclass(slots=True, eq=False)
class Overflows(Op):
    """Whether ADD, SUB or MUL of two ints does not fit in 64 bits."""

    name = "int.overflows"
    kind: IntKind
    left: Value
    right: Value


@dataclass(slots=True, eq=False)
class Convert(Op):
    """Between scalars: `int_float bool_int bool_float float_int float_bits bits_float clz`."""

    name = "convert"
    kind: str
    value: Value


@dataclass(slots=True, eq=False)
class Cast(Op):
    """The same value seen as a wider or, where that is known to hold, a narrower type."""

    name = "cast"
    value: Value


@dataclass(slots=True, eq=False)
class TypeTest(Op):
    """Whether a union's value is of one of some types."""

    name = "type.test"
    value: Value
    types: tuple[Type, ...]


@dataclass(slots=True, eq=False)
class TupleMake(Op):
    """A tuple of values."""

    name = "tuple.make"
    items: tuple[Value, ...]


@dataclass(slots=True, eq=False)
class TupleGet(Op):
    """An item of a tuple, by constant index."""

    name = "tuple.get"
    value: Value
    index: int


# Objects. `fresh`: no other thread can know the object, see passes/fresh_objects.py.


@dataclass(slots=True, eq=False)
class New(Op):
    """Allocate an object of the result's type (class, box or closure), all fields unset."""

    name = "new"
    may_raise = True


@dataclass(slots=True, eq=False)
class AttrGet(Op):
    """Read a field; of a union of classes only where the field has one place in all of them."""

    name = "attr.get"
    effect = Effect.READ
    target: Value
    field: str
    fresh: bool = False


@dataclass(slots=True, eq=False)
class AttrSet(Op):
    """Store into a field.

    attr.set %account, %new, field=balance
    """

    name = "attr.set"
    effect = Effect.WRITE
    target: Value
    value: Value
    field: str
    fresh: bool = False


@dataclass(slots=True, eq=False)
class AttrIsSet(Op):
    """Whether a field that may be unset has been assigned."""

    name = "attr.is_set"
    effect = Effect.READ
    target: Value
    field: str


@dataclass(slots=True, eq=False)
class AttrClear(Op):
    """`del` of a field that may be unset."""

    name = "attr.clear"
    effect = Effect.WRITE
    target: Value
    field: str


@dataclass(slots=True, eq=False)
class ArrayNew(Op):
    """Allocate an `Array[T]` of `length` unset slots, or a `ByteArray` of zeros, by the result's type."""

    name = "array.new"
    may_raise = True
    length: Value


@dataclass(slots=True, eq=False)
class ArrayLength(Op):
    """The number of slots or bytes."""

    name = "array.length"
    array: Value
    fresh: bool = False


@dataclass(slots=True, eq=False)
class ArrayGet(Op):
    """A slot or byte; the index is not checked."""

    name = "array.get"
    effect = Effect.READ
    array: Value
    index: Value
    fresh: bool = False


@dataclass(slots=True, eq=False)
class ArraySet(Op):
    """Store a slot or byte; the index is not checked."""

    name = "array.set"
    effect = Effect.WRITE
    array: Value
    index: Value
    value: Value
    fresh: bool = False


@dataclass(slots=True, eq=False)
class ArrayIsSet(Op):
    """Whether a slot of references is set."""

    name = "array.is_set"
    effect = Effect.READ
    array: Value
    index: Value


@dataclass(slots=True, eq=False)
class ArrayClear(Op):
    """Make a slot unset."""

    name = "array.clear"
    effect = Effect.WRITE
    array: Value
    index: Value
    fresh: bool = False


@dataclass(slots=True, eq=False)
class ArrayCopy(Op):
    """memmove of slots or bytes between arrays; by all lanes of a warp."""

    name = "array.copy"
    effect = Effect.WRITE
    target: Value
    target_at: Value
    source: Value
    source_at: Value
    count: Value


@dataclass(slots=True, eq=False)
class TableGet(Op):
    """An entry of a table of integers known at compile time."""

    name = "table.get"
    table: tuple[int, ...]
    index: Value


@dataclass(slots=True, eq=False)
class Lock(Op):
    """Take (or, with `release`, give back) the spin lock in an object's header."""

    name = "object.lock"
    effect = Effect.SYNC
    target: Value
    release: bool = False
    fresh: bool = False


@dataclass(slots=True, eq=False)
class Intrinsic(Op):
    """An operation that the target supplies: atomics, raw memory, the clock, waiting, the worker.

    `symbol` is its name in `codegen/intrinsics.py`; `attribute` a literal argument, such as a field's name.
    """

    name = "intrinsic"
    effect = Effect.SYNC
    symbol: str
    args: tuple[Value, ...]
    attribute: str = ""


# Calls and errors.


@dataclass(slots=True, eq=False)
class Call(Op):
    """Call a function with arguments of exactly its parameters' types."""

    name = "call"
    effect = Effect.SYNC
    may_raise = True
    function: Function
    args: tuple[Value, ...]


@dataclass(slots=True, eq=False)
class Suspend(Op):
    """Leave the function, to go on behind this operation at its next call; see passes/suspendable.py."""

    name = "suspend"
    effect = Effect.SYNC


@dataclass(slots=True, eq=False)
class ErrorTake(Op):
    """In a handler: the exception in flight, of any type, which is in flight no longer."""

    name = "error.take"


# Terminators.


@dataclass(slots=True, eq=False)
class Goto(Op):
    """Continue at a block."""

    name = "goto"
    is_terminator = True
    target: Block


@dataclass(slots=True, eq=False)
class Branch(Op):
    """Continue at one of two blocks."""

    name = "branch"
    is_terminator = True
    condition: Value
    then: Block
    otherwise: Block


@dataclass(slots=True, eq=False)
class TypeSwitch(Op):
    """Continue where the value's type says; `cases` pair a type with a block, the last takes the rest."""

    name = "type.switch"
    is_terminator = True
    value: Value
    cases: tuple[tuple[Type, Block], ...]


@dataclass(slots=True, eq=False)
class Switch(Op):
    """Continue by an integer; the last block takes the rest."""

    name = "switch"
    is_terminator = True
    value: Value
    cases: tuple[tuple[int, Block], ...]
    default: Block


@dataclass(slots=True, eq=False)
class Return(Op):
    """Give the function's result (None: it has none)."""

    name = "return"
    is_terminator = True
    value: Value | None = None


@dataclass(slots=True, eq=False)
class Raise(Op):
    """Put an exception in flight and go to the handler, or unwind.

    `again`: it was caught here and goes on; its traceback already names this line.
    """

    name = "raise"
    is_terminator = True
    may_raise = True
    value: Value
    again: bool = False


@dataclass(slots=True, eq=False)
class Rethrow(Op):
    """The exception in flight was not taken: it goes on to the next handler, or unwinds."""

    name = "rethrow"
    is_terminator = True
    may_raise = True


@dataclass(slots=True, eq=False)
class Unreachable(Op):
    """Control never comes here."""

    name = "unreachable"
    is_terminator = True


def operands(op: Op) -> list[Value]:
    """Every value an operation uses, in field order."""
    found: list[Value] = []
    for name in operand_fields(type(op)):
        value = getattr(op, name)
        if isinstance(value, Value):
            found.append(value)
        elif isinstance(value, tuple):
            found.extend(item for item in value if isinstance(item, Value))
    return found


def successors(op: Op) -> list[Block]:
    """The blocks a terminator continues at, without error edges."""
    match op:
        case Goto():
            return [op.target]
        case Branch():
            return [op.then, op.otherwise]
        case TypeSwitch():
            return [block for _, block in op.cases]
        case Switch():
            return [*[block for _, block in op.cases], op.default]
    return []


def ways_out(block: Block) -> list[Block]:
    """The blocks that may follow one, with the handlers of its errors."""
    handlers = [op.on_error for op in block.ops if op.on_error is not None]
    return [*(successors(block.ops[-1]) if block.ops else []), *handlers]


def operand_fields(kind: type[Op]) -> tuple[str, ...]:
    """The fields of an operation that may hold operands."""
    cached = OPERAND_FIELDS.get(kind)
    if cached is None:
        own = [f.name for f in fields(kind) if "Value" in str(f.type) and f.name != "result"]
        cached = OPERAND_FIELDS[kind] = tuple(own)
    return cached


OPERAND_FIELDS: dict[type[Op], tuple[str, ...]] = {}
NO_VALUE = Value(NEVER)
ALL_OPS: tuple[type[Op], ...] = tuple(
    item for item in list(globals().values()) if isinstance(item, type) and issubclass(item, Op)
)[1:]
