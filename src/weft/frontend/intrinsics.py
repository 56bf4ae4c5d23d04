"""Calls of `weft.runtime.intrinsics` in dialect code, each as an operation.

The functions' meaning in plain Python is in that module; here is what the compiler makes of them.
"""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from weft.frontend import class_names, comparisons, function_members, signatures, wide_ints
from weft.ir import ops
from weft.ir.ops import IntKind
from weft.ir.types import (
    BOOL,
    BYTE_ARRAY,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ArrayType,
    Callable_,
    ClassObject,
    ClassType,
    Type,
    members,
)

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

INT_OPS = {
    "wrap_add": IntKind.ADD, "wrap_sub": IntKind.SUB, "wrap_mul": IntKind.MUL,
    "mul_high": IntKind.MUL_HIGH, "shift_left": IntKind.SHIFT_LEFT,
    "shift_right": IntKind.LOGICAL_SHIFT_RIGHT, "unsigned_div": IntKind.UNSIGNED_DIV,
    "unsigned_rem": IntKind.UNSIGNED_REM,
}  # fmt: skip
OVERFLOWS = {
    "add_overflows": IntKind.ADD,
    "sub_overflows": IntKind.SUB,
    "mul_overflows": IntKind.MUL,
}
CONVERSIONS: dict[str, tuple[str, Type]] = {
    "float_bits": ("float_bits", INT), "bits_float": ("bits_float", FLOAT),
    "int_to_float": ("int_float", FLOAT), "float_to_int": ("float_int", INT),
    "count_leading_zeros": ("clz", INT),
}  # fmt: skip
# What the target supplies, with the type of its result.
TARGET: dict[str, Type] = {
    "address_of": INT, "load": INT, "store": NONE, "load_byte": INT, "store_byte": NONE,
    "copy_to_address": NONE, "copy_from_address": NONE, "atomic_load": INT,
    "atomic_load_acquire": INT, "atomic_store": NONE, "atomic_store_release": NONE,
    "atomic_add": INT, "atomic_add_relaxed": INT, "atomic_count": NONE, "atomic_count_release": NONE,
    "atomic_exchange": INT, "atomic_cas": INT, "atomic_cas_relaxed": INT,
    "atomic_cas_polled": INT, "near_memory": INT, "host_load": INT, "host_store": NONE,
    "launch_word": INT, "clock_ns": INT, "cpu_pause": NONE,
    "wait_parker": NONE, "wake_parker": NONE, "ring_host": NONE, "start_worker": BOOL,
    "current_location": INT, "zero_memory": NONE, "frame_address": INT,
}  # fmt: skip
FLOAT_CALLS = {"float_floor": "floor", "float_power": "pow", "float_sqrt": "sqrt"}


def lower_intrinsic(low: Lowering, node: ast.Call) -> Value | None:
    """The value of an intrinsic call, or None if the call is none."""
    if not isinstance(node.func, ast.Name):
        return None
    name = node.func.id
    if name in low.module.namespace or low.info.scope.is_local(name):
        return None
    simple = simple_intrinsic(low, name, node)
    if simple is not None:
        return simple
    special = SPECIAL.get(name)
    return special(low, node) if special is not None else None


def simple_intrinsic(low: Lowering, name: str, node: ast.Call) -> Value | None:
    """Intrinsics that take plain values."""
    if name in ("python_minor", "python_micro"):
        return low.const(getattr(sys.version_info, name.removeprefix("python_")))
    if name == "mentions":
        return low.const(low.compiler.modules.text.mentions(node))
    if name == "replaces_stderr":
        return low.const("stderr" in low.compiler.modules.text.replaced_streams())
    if name == "wide_ints":
        return low.const(low.compiler.wide_ints)
    if name in INT_OPS:
        a, b = machine_words(low, node)
        return low.emit(ops.IntOp(INT_OPS[name], a, b), INT)
    if name in OVERFLOWS:
        a, b = machine_words(low, node)
        return low.emit(ops.Overflows(OVERFLOWS[name], a, b), BOOL)
    if name in CONVERSIONS:
        kind, result = CONVERSIONS[name]
        return low.emit(ops.Convert(kind, machine_words(low, node)[0]), result)
    if name in FLOAT_CALLS or name.startswith("libm_"):
        function = FLOAT_CALLS.get(name, name.removeprefix("libm_"))
        args = tuple([low.expression(arg) for arg in node.args])
        return low.emit(ops.FloatCall(function, args), FLOAT)
    if name == "unsigned_less":
        a, b = machine_words(low, node)
        return low.emit(ops.Compare("u<", a, b), BOOL)
    if name == "equal":
        a, b = [low.expression(arg) for arg in node.args]
        return comparisons.equal_items(low, a, b)
    if name == "same_object":
        a, b = [low.expression(arg) for arg in node.args]
        return low.emit(ops.Compare("==", a, b), BOOL)
    if name in TARGET:
        args = tuple(machine_words(low, node))
        low.locate(node)
        return low.emit(ops.Intrinsic(name, args), TARGET[name])
    return None


def machine_words(low: Lowering, node: ast.Call) -> list[Value]:
    """The arguments; in a program with big integers those of the library may be `int | BigInt`."""
    return [wide_ints.fitting(low, low.expression(arg)) for arg in node.args]


def lower_text(low: Lowering, node: ast.Call) -> Value:
    return low.expression(node.args[0])


def lower_has_keys(low: Lowering, node: ast.Call) -> Value:
    from weft.frontend import iteration

    return low.const(iteration.is_other_mapping(low.expression(node.args[0]).type))


def lower_overrides_iteration(low: Lowering, node: ast.Call) -> Value:
    from weft.frontend import iteration

    kinds = members(low.expression(node.args[0]).type)
    return low.const(
        any(isinstance(k, ClassType) and iteration.overrides_iteration(k) for k in kinds)
    )


def lower_lock(low: Lowering, node: ast.Call) -> Value:
    assert isinstance(node.func, ast.Name)
    target = low.expression(node.args[0])
    low.emit(ops.Lock(target, release=node.func.id == "unlock"))
    return low.none()


def lower_field_address(low: Lowering, node: ast.Call) -> Value:
    target = low.expression(node.args[0])
    name = node.args[1]
    assert isinstance(name, ast.Constant)
    return low.emit(ops.Intrinsic("field_address", (target,), str(name.value)), INT)


def lower_worker(low: Lowering, node: ast.Call) -> Value:
    assert isinstance(node.func, ast.Name)
    args = tuple([low.expression(arg) for arg in node.args])
    record = ClassType(low.compiler.runtime_class("threads", "Worker"))
    return low.emit(ops.Intrinsic(node.func.id, args), record)


def lower_byte_array(low: Lowering, node: ast.Call) -> Value:
    length = wide_ints.fitting(low, low.expression(node.args[0]))
    low.locate(node)
    return low.emit(ops.ArrayNew(length), BYTE_ARRAY)


def lower_type_name(low: Lowering, node: ast.Call) -> Value:
    """The name of the value's class; in the runtime, where messages are CPython's of C, as they have it."""
    from weft.frontend.annotations import python_name
    from weft.frontend.loader import Kind

    def each(value: Value) -> Value:
        is_object = isinstance(value.type, ClassType) and value.type.cls.symbol != "BigInt"
        if is_object and low.module.kind is Kind.STDLIB:
            return low.const(value.type.cls.name)  # type: ignore[attr-defined]
        return low.const(python_name(value.type))

    return low.dispatch(low.expression(node.args[0]), each)


def lower_qualified_name(low: Lowering, node: ast.Call) -> Value:
    """The class's name as a traceback shows it: with its module, unless builtin or `__main__`."""
    from weft.frontend.annotations import python_name
    from weft.frontend.classes import ClassInfo

    def each(value: Value) -> Value:
        shown = python_name(value.type)
        if isinstance(value.type, ClassType) and isinstance(value.type.cls, ClassInfo):
            shown = class_names.shown(value.type.cls).removeprefix("__main__.")
            if shown == "StopDeadlock":
                shown = "DeadlockError"
        return low.const(shown)

    return low.dispatch(low.expression(node.args[0]), each)


def lower_callable_name(low: Lowering, node: ast.Call) -> Value:
    """`f.__name__`."""

    def each(value: Value) -> Value:
        match value.type:
            case Callable_():
                return function_members.name_of(low, value)
            case ClassObject(cls=cls):
                return low.const(cls.name)
            case ClassType(cls=cls):
                return low.const(cls.name)
        return low.const("None")

    return low.dispatch(low.expression(node.args[0]), each)


def lower_source_name(low: Lowering, node: ast.Call) -> Value:
    """The text "file.py:12" of a location's number, or the name of its function."""
    assert isinstance(node.func, ast.Name)
    number = low.expression(node.args[0])
    return low.emit(ops.Intrinsic(node.func.id, (number,)), low.str_type)


def lower_const_assert(low: Lowering, node: ast.Call) -> Value:
    """`is_none(x)`: whether the type is `None`, decided when compiling."""
    value = low.expression(node.args[0])
    return low.const(value.type is NONE)


def lower_str_of(low: Lowering, node: ast.Call) -> Value:
    from weft.frontend import formatting

    assert isinstance(node.func, ast.Name)
    value = low.expression(node.args[0])
    low.locate(node)
    if node.func.id == "repr_of":
        return formatting.repr_of(low, value)
    return formatting.str_of(low, value)


def lower_user_main(low: Lowering, node: ast.Call) -> Value:
    """Run the program's own module."""
    main = low.compiler.modules.loader.modules["__main__"]
    assert main.body is not None
    low.call_info(main.body, [])
    return low.none()


def lower_resume(low: Lowering, node: ast.Call) -> Value:
    from weft.frontend import generators

    return generators.lower_resume(low, node)


def lower_testing(low: Lowering, node: ast.Call) -> Value:
    from weft.frontend import test_cases

    assert isinstance(node.func, ast.Name)
    return test_cases.INTRINSICS[node.func.id](low, node)


def lower_copying(low: Lowering, node: ast.Call) -> Value:
    from weft.frontend import copying

    assert isinstance(node.func, ast.Name)
    return copying.SPECIAL[node.func.id](low, node)


SPECIAL = {
    "resume_frame": lower_resume,
    "text": lower_text, "lock": lower_lock, "unlock": lower_lock,
    "field_address": lower_field_address, "worker": lower_worker, "worker_at": lower_worker,
    "ByteArray": lower_byte_array, "type_name": lower_type_name,
    "qualified_name": lower_qualified_name, "callable_name": lower_callable_name,
    "signature_of": signatures.lower_signature_of,
    "source_name": lower_source_name, "function_name": lower_source_name,
    "is_none": lower_const_assert,
    "str_of": lower_str_of, "repr_of": lower_str_of, "user_main": lower_user_main,
    "shallow_copy": lower_copying, "deep_copy": lower_copying, "new_like": lower_copying,
    "new_same": lower_copying, "copy_fields": lower_copying, "exposed_address": lower_copying,
    "object_at": lower_copying, "has_keys": lower_has_keys,
    "overrides_iteration": lower_overrides_iteration,
    "tests_of": lower_testing, "lines_of": lower_testing, "call_test": lower_testing,
    "test_mark": lower_testing, "call_module_fixture": lower_testing,
    "main_module": lower_testing, "visit_test_classes": lower_testing,
}  # fmt: skip


def array_method(low: Lowering, receiver: Value, name: str, args: Arguments) -> Value | None:
    """The methods of `Array[T]` and `ByteArray`."""
    given = [wide_ints.fitting(low, value) for value in args.positional]
    match name:
        case "is_set":
            if is_unboxed(low, receiver.type):
                return low.const(True)
            return low.emit(ops.ArrayIsSet(receiver, given[0]), BOOL)
        case "clear":
            low.emit(ops.ArrayClear(receiver, given[0]))
            return low.none()
        case "shorten":  # the length stands behind the header
            address = low.emit(ops.Intrinsic("address_of", (receiver,)), INT)
            place = low.emit(ops.IntOp(IntKind.ADD, address, low.const(8)), INT)
            return low.emit(ops.Intrinsic("store", (place, given[0])), NONE)
        case "copy_from":
            low.emit(ops.ArrayCopy(receiver, given[0], given[1], given[2], given[3]))
            return low.none()
        case "compare" | "word" | "fill":
            result: Type = NONE if name == "fill" else INT
            return low.emit(ops.Intrinsic(f"bytes_{name}", (receiver, *given)), result)
        case "__getitem__":
            element = (
                receiver.type.element.read(low.instance)
                if isinstance(receiver.type, ArrayType)
                else INT
            )
            return low.emit(ops.ArrayGet(receiver, given[0]), element)
    return None


def is_unboxed(low: Lowering, value: Type) -> bool:
    """Whether the slots hold numbers, which are always set."""
    if not isinstance(value, ArrayType):
        return True
    return value.element.read(low.instance) in (INT, FLOAT, BOOL, NEVER)
