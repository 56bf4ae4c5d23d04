"""Each IR operation as LLVM instructions: `LOWERINGS` has one function an operation.

   %2 : int = int.op %0, %1, kind=ADD, overflow=raise_overflow
->
   %p = call {i64, i1} @llvm.sadd.with.overflow.i64(i64 %0, i64 %1)
   br i1 %o, label %overflow, label %go
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Never

from weft.codegen import memory
from weft.codegen.layout import ARRAY_BASE, register
from weft.codegen.memory import cast, load_slot, store_slot
from weft.ir import ops
from weft.ir.ops import IntKind
from weft.ir.types import (
    BOOL,
    NEVER,
    ArrayType,
    ByteArrayType,
    Tuple,
    Type,
    Union,
    is_pointer_union,
    is_unit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.codegen.module import ModuleWriter
    from weft.ir.ops import Op, Value
    from weft.ir.program import Block, Function

ERROR_FIELD = 8  # Worker.error, see runtime/threads.py
STACK_LIMIT_FIELD = 24
UNWIND = "unwind"


def result_type(function: Function) -> str:
    """What the LLVM function returns: the value, and whether it raised."""
    value = function.result_type
    if function.may_raise:
        return "i1" if is_unit(value) else f"{{ {register(value)}, i1 }}"
    return "void" if is_unit(value) else register(value)


def symbol(name: str) -> str:
    from weft.codegen import module

    return module.symbol(name)


class FunctionWriter:
    """Writes one function's text. `edges` collect where errors leave the straight path."""

    def __init__(self, module: ModuleWriter, function: Function) -> None:
        self.module = module
        self.layout = module.layout
        self.function = function
        self.lines: list[str] = []
        self.names: dict[int, str] = {}
        self.counter = 0
        self.block_name = ""
        self.edges: dict[str, list[tuple[str, int]]] = {}
        self.labels: dict[int, str] = {
            id(b): f"b{i}.{b.name}" for i, b in enumerate(function.blocks)
        }
        self.local_names: dict[int, str] = {}

    def emit(self, text: str) -> None:
        self.lines.append("  " + text)

    def temp(self, text: str) -> str:
        """Emit an instruction that gives a value; its name."""
        self.counter += 1
        name = f"%t{self.counter}"
        self.lines.append(f"  {name} = {text}")
        return name

    def label(self, stem: str) -> str:
        self.counter += 1
        return f"{stem}{self.counter}"

    def start(self, label: str) -> None:
        self.lines.append(f'"{label}":')
        self.block_name = label

    def branch(self, condition: str, then: str, otherwise: str) -> None:
        self.emit(f'br i1 {condition}, label %"{then}", label %"{otherwise}"')

    def value(self, value: Value) -> str:
        """The LLVM name of an IR value."""
        name = self.names.get(id(value))
        if name is None:
            return "undef"
        return name

    def bind(self, op: Op, name: str) -> None:
        assert op.result is not None
        self.names[id(op.result)] = name

    def block(self, block: Block) -> str:
        return self.labels[id(block)]

    def fail(self, op: Op, flag: str) -> None:
        """Leave on an error: to the operation's handler or the caller, noting the line in user code."""
        go = self.label("go")
        edge = self.edge(op)
        self.branch(flag, edge, go)
        self.start(go)

    def edge(self, op: Op) -> str:
        """The label of the way to the operation's handler, from the current block."""
        target = UNWIND if op.on_error is None else self.block(op.on_error)
        edge = f"edge.{target}"
        location = 0
        if (
            self.function.is_user
            and not getattr(op, "again", False)
            and not isinstance(op, ops.Rethrow)
        ):
            location = self.module.program.location(op.loc, self.function.display_name)
        self.edges.setdefault(target, []).append((self.block_name, location))
        return edge

    def finish_edges(self) -> None:
        for target, sources in self.edges.items():
            self.start(f"edge.{target}")
            if any(location for _, location in sources):
                incoming = ", ".join(f'[ {location}, %"{name}" ]' for name, location in sources)
                location = self.temp(f"phi i64 {incoming}")
                if all(location for _, location in sources):
                    self.emit(f"call void @weft.trace(ptr %th, i64 {location})")
                else:
                    known = self.temp(f"icmp ne i64 {location}, 0")
                    note, skip = self.label("note"), self.label("skip")
                    self.branch(known, note, skip)
                    self.start(note)
                    self.emit(f"call void @weft.trace(ptr %th, i64 {location})")
                    self.emit(f'br label %"{skip}"')
                    self.start(skip)
            if target == UNWIND:
                self.return_error()
            else:
                self.emit(f'br label %"{target}"')

    def return_error(self) -> None:
        if not self.function.may_raise:
            self.emit("unreachable")
            return
        value = self.function.result_type
        if is_unit(value):
            self.emit("ret i1 true")
        else:
            kind = register(value)
            self.emit(f"ret {{ {kind}, i1 }} {{ {kind} undef, i1 true }}")


def write_function(module: ModuleWriter, function: Function) -> None:
    """Write one function into the module."""
    writer = FunctionWriter(module, function)
    params = ["ptr %th"]
    for i, parameter in enumerate(function.parameters):
        params.append(f"{register(parameter.type)} %p{i}")
        name = f'%"p.{i}"'
        writer.local_names[id(parameter)] = name
    attributes = "nounwind"
    if function.always_inline and not function.is_recursive:
        attributes += " alwaysinline"
    if function.is_cold and not function.always_inline:
        attributes += f" {module.dialect.cold}"
    elif function.never_inline:
        attributes += " noinline"
    elif module.is_near_user(function):
        attributes += f" {module.dialect.near}"
    if function.never_inline and function.result_type is NEVER:  # it raises
        attributes += " cold"
    head = f"define internal {result_type(function)} {symbol(function.symbol)}({', '.join(params)}) {attributes} {{"
    writer.start("entry")
    for i, parameter in enumerate(function.parameters):
        kind = register(parameter.type)
        name = writer.local_names[id(parameter)]
        writer.emit(f"{name} = alloca {kind}")
        writer.emit(f"store {kind} %p{i}, ptr {name}")
    for i, local in enumerate(function.locals.values()):
        kind = register(local.type)
        name = f'%"l.{i}"'
        writer.local_names[id(local)] = name
        writer.emit(f"{name} = alloca {kind}")
        if kind == "i1":
            writer.emit(f"store i1 false, ptr {name}")
    if function.is_recursive:
        check_stack(writer)
    writer.emit(f'br label %"{writer.block(function.blocks[0])}"')
    for block in function.blocks:
        writer.start(writer.block(block))
        closed = False
        for op in block.ops:
            LOWERINGS[type(op)](writer, op)  # type: ignore[arg-type]  # the key is its type
            closed = op.is_terminator
            if closed:
                break
        if not closed:
            writer.emit("unreachable")
    writer.finish_edges()
    module.functions.append("\n".join([head, *writer.lines, "}"]))


def check_stack(writer: FunctionWriter) -> None:
    """At the entry of a recursive function: running out of stack raises RecursionError."""
    here = writer.temp("alloca i64")
    address = writer.temp(f"ptrtoint ptr {here} to i64")
    place = writer.temp(f"getelementptr i8, ptr %th, i64 {STACK_LIMIT_FIELD}")
    limit = writer.temp(f"load i64, ptr {place}")
    low = writer.temp(f"icmp ult i64 {address}, {limit}")
    deep, fine = writer.label("deep"), writer.label("fine")
    writer.emit(f'br i1 {low}, label %"{deep}", label %"{fine}", !prof !0')
    writer.start(deep)
    raiser = writer.module.program.roots["raise_recursion"]
    call_void(writer, raiser)
    writer.return_error()
    writer.start(fine)


def call_void(writer: FunctionWriter, function: Function, *args: str) -> None:
    given = ", ".join(["ptr %th", *args])
    kind = result_type(function)
    text = f"call {kind} {symbol(function.symbol)}({given})"
    if kind == "void":
        writer.emit(text)
    else:
        writer.temp(text)


# Values and variables.


def write_const(w: FunctionWriter, op: ops.Const) -> None:
    assert op.result is not None
    match op.value:
        case None:
            w.bind(op, "false")
        case bool():
            w.bind(op, "true" if op.value else "false")
        case int():
            w.bind(op, str(op.value))
        case float():
            w.bind(op, "0x" + struct.pack(">d", op.value).hex().upper())
        case str():
            w.bind(op, static_pointer(w, w.module.string(op.value)))


def static_pointer(w: FunctionWriter, address: str) -> str:
    """A static object's generic pointer as an operand."""
    if address.startswith("@"):
        return address
    return address  # a constant expression is an operand as it stands


def write_static(w: FunctionWriter, op: ops.Static) -> None:
    assert op.result is not None
    if is_unit(op.result.type):
        w.bind(op, "false")
    else:
        w.bind(op, w.module.singleton(op.result.type))


def write_local_get(w: FunctionWriter, op: ops.LocalGet) -> None:
    assert op.result is not None
    kind = register(op.result.type)
    w.bind(op, w.temp(f"load {kind}, ptr {w.local_names[id(op.local)]}"))


def write_local_set(w: FunctionWriter, op: ops.LocalSet) -> None:
    kind = register(op.local.type)
    if op.value.type is NEVER and op.local.type is not NEVER:
        return
    w.emit(f"store {kind} {w.value(op.value)}, ptr {w.local_names[id(op.local)]}")


def write_slot_get(w: FunctionWriter, op: ops.SlotGet) -> None:
    assert op.result is not None
    place = w.module.global_slot(op.slot)
    unset = op.slot.cell.root().maybe_unset
    w.bind(op, load_slot(w, place, op.slot.type, maybe_unset=unset))


def write_slot_set(w: FunctionWriter, op: ops.SlotSet) -> None:
    place = w.module.global_slot(op.slot)
    unset = op.slot.cell.root().maybe_unset
    store_slot(w, place, op.slot.type, w.value(op.value), maybe_unset=unset, op=op)


def write_slot_is_set(w: FunctionWriter, op: ops.SlotIsSet) -> None:
    place = w.module.global_slot(op.slot)
    w.bind(op, memory.is_set(w, place))


def write_slot_clear(w: FunctionWriter, op: ops.SlotClear) -> None:
    memory.clear(w, w.module.global_slot(op.slot))


# Arithmetic.

OVERFLOW = {IntKind.ADD: "sadd", IntKind.SUB: "ssub", IntKind.MUL: "smul"}


def write_int_op(w: FunctionWriter, op: ops.IntOp) -> None:
    assert op.result is not None
    a, b = w.value(op.left), w.value(op.right)
    kind = register(op.left.type)
    if op.overflow is not None:
        pair = with_overflow(w, op.kind, a, b)
        value = w.temp(f"extractvalue {{ i64, i1 }} {pair}, 0")
        flag = w.temp(f"extractvalue {{ i64, i1 }} {pair}, 1")
        over, go = w.label("over"), w.label("go")
        w.emit(f'br i1 {flag}, label %"{over}", label %"{go}", !prof !0')
        w.start(over)
        call_void(w, op.overflow)
        w.emit(f'br label %"{w.edge(op)}"')
        w.start(go)
        w.bind(op, value)
        return
    match op.kind:
        case IntKind.FLOOR_DIV:
            w.bind(op, floor_div(w, a, b))
        case IntKind.MODULO:
            w.bind(op, modulo(w, a, b))
        case IntKind.MUL_HIGH:
            wide_a = w.temp(f"zext i64 {a} to i128")
            wide_b = w.temp(f"zext i64 {b} to i128")
            product = w.temp(f"mul i128 {wide_a}, {wide_b}")
            high = w.temp(f"lshr i128 {product}, 64")
            w.bind(op, w.temp(f"trunc i128 {high} to i64"))
        case _:
            w.bind(op, w.temp(f"{op.kind.value} {kind} {a}, {b}"))


def with_overflow(w: FunctionWriter, kind: IntKind, a: str, b: str) -> str:
    name = f"@llvm.{OVERFLOW[kind]}.with.overflow.i64"
    w.module.declare(name, f"declare {{ i64, i1 }} {name}(i64, i64)")
    return w.temp(f"call {{ i64, i1 }} {name}(i64 {a}, i64 {b})")


def floor_div(w: FunctionWriter, a: str, b: str) -> str:
    """Python rounds towards minus infinity, the machine towards zero."""
    quotient = w.temp(f"sdiv i64 {a}, {b}")
    rest = w.temp(f"srem i64 {a}, {b}")
    wrong = signs_differ(w, rest, b)
    adjust = w.temp(f"sext i1 {wrong} to i64")
    return w.temp(f"add i64 {quotient}, {adjust}")


def modulo(w: FunctionWriter, a: str, b: str) -> str:
    rest = w.temp(f"srem i64 {a}, {b}")
    wrong = signs_differ(w, rest, b)
    extra = w.temp(f"select i1 {wrong}, i64 {b}, i64 0")
    return w.temp(f"add i64 {rest}, {extra}")


def signs_differ(w: FunctionWriter, rest: str, divisor: str) -> str:
    mixed = w.temp(f"xor i64 {rest}, {divisor}")
    negative = w.temp(f"icmp slt i64 {mixed}, 0")
    nonzero = w.temp(f"icmp ne i64 {rest}, 0")
    return w.temp(f"and i1 {negative}, {nonzero}")


def write_overflows(w: FunctionWriter, op: ops.Overflows) -> None:
    pair = with_overflow(w, op.kind, w.value(op.left), w.value(op.right))
    w.bind(op, w.temp(f"extractvalue {{ i64, i1 }} {pair}, 1"))


FLOAT_INSTRUCTIONS = {"ADD": "fadd", "SUB": "fsub", "MUL": "fmul", "DIV": "fdiv", "REM": "frem"}


def write_float_op(w: FunctionWriter, op: ops.FloatOp) -> None:
    a, b = w.value(op.left), w.value(op.right)
    if op.kind == "NEG":
        w.bind(op, w.temp(f"fneg double {a}"))
    elif op.kind == "REM":
        name = w.module.math("fmod", 2)
        w.bind(op, w.temp(f"call double {name}(double {a}, double {b})"))
    else:
        w.bind(op, w.temp(f"{FLOAT_INSTRUCTIONS[op.kind]} double {a}, {b}"))


def write_float_call(w: FunctionWriter, op: ops.FloatCall) -> None:
    args = ", ".join(f"double {w.value(arg)}" for arg in op.args)
    name = w.module.math(op.function, len(op.args))
    w.bind(op, w.temp(f"call double {name}({args})"))


INT_PREDICATES = {
    "==": "eq",
    "!=": "ne",
    "<": "slt",
    "<=": "sle",
    ">": "sgt",
    ">=": "sge",
    "u<": "ult",
}
FLOAT_PREDICATES = {"==": "oeq", "!=": "une", "<": "olt", "<=": "ole", ">": "ogt", ">=": "oge"}


def write_compare(w: FunctionWriter, op: ops.Compare) -> None:
    a, b = w.value(op.left), w.value(op.right)
    if op.left.type is NEVER or op.right.type is NEVER:
        w.bind(op, "false")
        return
    kind = register(op.left.type)
    if kind == "double":
        w.bind(op, w.temp(f"fcmp {FLOAT_PREDICATES[op.kind]} double {a}, {b}"))
        return
    predicate = INT_PREDICATES[op.kind]
    if op.left.type is BOOL:
        predicate = {"slt": "ult", "sle": "ule", "sgt": "ugt", "sge": "uge"}.get(
            predicate, predicate
        )
    w.bind(op, w.temp(f"icmp {predicate} {kind} {a}, {b}"))


def write_not(w: FunctionWriter, op: ops.Not) -> None:
    w.bind(op, w.temp(f"xor i1 {w.value(op.value)}, true"))


def write_convert(w: FunctionWriter, op: ops.Convert) -> None:
    value = w.value(op.value)
    match op.kind:
        case "int_float":
            w.bind(op, w.temp(f"sitofp i64 {value} to double"))
        case "bool_int":
            w.bind(op, w.temp(f"zext i1 {value} to i64"))
        case "bool_float":
            w.bind(op, w.temp(f"uitofp i1 {value} to double"))
        case "float_int":
            w.module.declare(
                "@llvm.fptosi.sat.i64.f64", "declare i64 @llvm.fptosi.sat.i64.f64(double)"
            )
            w.bind(op, w.temp(f"call i64 @llvm.fptosi.sat.i64.f64(double {value})"))
        case "float_bits":
            w.bind(op, w.temp(f"bitcast double {value} to i64"))
        case "bits_float":
            w.bind(op, w.temp(f"bitcast i64 {value} to double"))
        case "clz":
            w.module.declare("@llvm.ctlz.i64", "declare i64 @llvm.ctlz.i64(i64, i1)")
            w.bind(op, w.temp(f"call i64 @llvm.ctlz.i64(i64 {value}, i1 false)"))


def write_cast(w: FunctionWriter, op: ops.Cast) -> None:
    assert op.result is not None
    w.bind(op, cast(w, w.value(op.value), op.value.type, op.result.type))


def write_type_test(w: FunctionWriter, op: ops.TypeTest) -> None:
    value = w.value(op.value)
    if not isinstance(op.value.type, Union):
        from weft.ir.type_keys import key

        mine = key(op.value.type)
        w.bind(op, "true" if any(key(t) == mine for t in op.types) else "false")
        return
    tests: list[str] = []
    pointers = is_pointer_union(op.value.type)
    units = [t for t in op.types if is_unit(t)]
    others = [t for t in op.types if not is_unit(t)]
    if pointers:
        tests += [w.temp(f"icmp eq ptr {value}, {w.module.singleton(t)}") for t in units]
    if others or not pointers:
        tag = memory.tag_of(w, value, op.value.type)
        for t in others if pointers else op.types:
            tests.append(w.temp(f"icmp eq i64 {tag}, {w.layout.type_id(t)}"))
    result = tests[0] if tests else "false"
    for test in tests[1:]:
        result = w.temp(f"or i1 {result}, {test}")
    w.bind(op, result)


def write_tuple_make(w: FunctionWriter, op: ops.TupleMake) -> None:
    assert op.result is not None
    assert isinstance(op.result.type, Tuple)
    kind = register(op.result.type)
    name = "undef"
    for i, (item, item_type) in enumerate(zip(op.items, op.result.type.items, strict=True)):
        name = w.temp(f"insertvalue {kind} {name}, {register(item_type)} {w.value(item)}, {i}")
    w.bind(op, name)


def write_tuple_get(w: FunctionWriter, op: ops.TupleGet) -> None:
    w.bind(op, w.temp(f"extractvalue {register(op.value.type)} {w.value(op.value)}, {op.index}"))


# Objects.


def write_new(w: FunctionWriter, op: ops.New) -> None:
    assert op.result is not None
    size = (w.layout.size(op.result.type) + 15) // 16 * 16
    raw = allocate(w, op, str(size))
    pointer = w.temp(f"inttoptr i64 {raw} to ptr")
    w.emit(f"store i64 {w.layout.type_id(op.result.type)}, ptr {pointer}")
    w.bind(op, pointer)


def allocate(w: FunctionWriter, op: Op | None, size: str) -> str:
    """Call the allocator; its memory is zero. Without `op` exhaustion has been provided for."""
    function = w.module.program.roots["allocate"]
    call = f"call {result_type(function)} {symbol(function.symbol)}(ptr %th, i64 {size})"
    if not function.may_raise:
        return w.temp(call)
    pair = w.temp(call)
    raw = w.temp(f"extractvalue {result_type(function)} {pair}, 0")
    if op is not None:
        w.fail(op, w.temp(f"extractvalue {result_type(function)} {pair}, 1"))
    return raw


def field_place(w: FunctionWriter, target: Value, name: str) -> tuple[str, Type, bool]:
    """A field's address, type, and whether it may be unset."""
    owner = target.type
    if isinstance(owner, Union):
        owner = owner.members[0]
    offset, cell = w.layout.fields(owner)[name]
    place = w.temp(f"getelementptr i8, ptr {w.value(target)}, i64 {offset}")
    return place, cell.root().content, cell.root().maybe_unset


def write_attr_get(w: FunctionWriter, op: ops.AttrGet) -> None:
    place, kind, unset = field_place(w, op.target, op.field)
    shared = w.module.is_shared(op.target.type) and not op.fresh
    w.bind(op, load_slot(w, place, kind, maybe_unset=unset, shared=shared))


def write_attr_set(w: FunctionWriter, op: ops.AttrSet) -> None:
    if op.value.type is NEVER:
        return  # a variable of a generator's that is never assigned
    place, kind, unset = field_place(w, op.target, op.field)
    shared = w.module.is_shared(op.target.type) and not op.fresh
    store_slot(w, place, kind, w.value(op.value), maybe_unset=unset, op=op, shared=shared)


def write_attr_is_set(w: FunctionWriter, op: ops.AttrIsSet) -> None:
    place, _, _ = field_place(w, op.target, op.field)
    w.bind(op, memory.is_set(w, place))


def write_attr_clear(w: FunctionWriter, op: ops.AttrClear) -> None:
    place, _, _ = field_place(w, op.target, op.field)
    memory.clear(w, place)


def write_array_new(w: FunctionWriter, op: ops.ArrayNew) -> None:
    assert op.result is not None
    length = w.value(op.length)
    if isinstance(op.result.type, ByteArrayType):
        padded = w.temp(f"add i64 {length}, {ARRAY_BASE + 15}")
    else:
        scaled = w.temp(f"shl i64 {length}, 3")
        padded = w.temp(f"add i64 {scaled}, {ARRAY_BASE + 15}")
    size = w.temp(f"and i64 {padded}, -16")
    raw = allocate(w, op, size)
    pointer = w.temp(f"inttoptr i64 {raw} to ptr")
    w.emit(f"store i64 {w.layout.type_id(op.result.type)}, ptr {pointer}")
    place = w.temp(f"getelementptr i8, ptr {pointer}, i64 8")
    w.emit(f"store i64 {length}, ptr {place}")
    w.bind(op, pointer)


def write_array_length(w: FunctionWriter, op: ops.ArrayLength) -> None:
    place = w.temp(f"getelementptr i8, ptr {w.value(op.array)}, i64 8")
    shared = w.module.is_shared(op.array.type) and not op.fresh
    w.bind(op, memory.load_word(w, place, shared=shared))


def array_place(w: FunctionWriter, array: Value, index: Value) -> str:
    base = w.temp(f"getelementptr i8, ptr {w.value(array)}, i64 {ARRAY_BASE}")
    if isinstance(array.type, ByteArrayType):
        return w.temp(f"getelementptr i8, ptr {base}, i64 {w.value(index)}")
    return w.temp(f"getelementptr i64, ptr {base}, i64 {w.value(index)}")


def element(value: Type) -> tuple[Type, bool]:
    assert isinstance(value, ArrayType)
    root = value.element.root()
    return root.content, False


def write_array_get(w: FunctionWriter, op: ops.ArrayGet) -> None:
    place = array_place(w, op.array, op.index)
    shared = w.module.is_shared(op.array.type) and not op.fresh
    if isinstance(op.array.type, ByteArrayType):
        byte = memory.load_byte(w, place, shared=shared)
        w.bind(op, w.temp(f"zext i8 {byte} to i64"))
        return
    kind, unset = element(op.array.type)
    w.bind(op, load_slot(w, place, kind, maybe_unset=unset, shared=shared))


def write_array_set(w: FunctionWriter, op: ops.ArraySet) -> None:
    place = array_place(w, op.array, op.index)
    shared = w.module.is_shared(op.array.type) and not op.fresh
    if isinstance(op.array.type, ByteArrayType):
        byte = w.temp(f"trunc i64 {w.value(op.value)} to i8")
        memory.store_byte(w, place, byte, shared=shared)
        return
    kind, unset = element(op.array.type)
    store_slot(w, place, kind, w.value(op.value), maybe_unset=unset, op=op, shared=shared)


def write_array_is_set(w: FunctionWriter, op: ops.ArrayIsSet) -> None:
    w.bind(op, memory.is_set(w, array_place(w, op.array, op.index)))


def write_array_clear(w: FunctionWriter, op: ops.ArrayClear) -> None:
    place = array_place(w, op.array, op.index)
    shared = w.module.is_shared(op.array.type) and not op.fresh
    memory.store_word(w, place, "0", shared=shared)


def write_array_copy(w: FunctionWriter, op: ops.ArrayCopy) -> None:
    target = array_place(w, op.target, op.target_at)
    source = array_place(w, op.source, op.source_at)
    name = "bytes" if isinstance(op.target.type, ByteArrayType) else "words"
    w.emit(f"call void @rt.copy_{name}(ptr {target}, ptr {source}, i64 {w.value(op.count)})")


def write_table_get(w: FunctionWriter, op: ops.TableGet) -> None:
    base = w.module.table(op.table)
    place = w.temp(f"getelementptr i64, ptr {base}, i64 {w.value(op.index)}")
    w.bind(op, w.temp(f"load i64, ptr {place}"))


def write_lock(w: FunctionWriter, op: ops.Lock) -> None:
    if op.fresh or not w.module.is_shared(op.target.type):
        return
    name = "unlock_object" if op.release else "lock_object"
    w.emit(f"call void @rt.{name}(ptr {w.value(op.target)})")


# Calls and errors.


def write_call(w: FunctionWriter, op: ops.Call) -> None:
    assert op.result is not None
    function = op.function
    given = ["ptr %th"]
    for arg, parameter in zip(op.args, function.parameters, strict=True):
        given.append(f"{register(parameter.type)} {w.value(arg)}")
    kind = result_type(function)
    call = f"call {kind} {symbol(function.symbol)}({', '.join(given)})"
    result = function.result_type
    if kind == "void":
        w.emit(call)
        w.bind(op, "false")
        if result is NEVER:
            after_no_return(w)
        return
    returned = w.temp(call)
    if not function.may_raise:
        w.bind(op, returned)
        return
    if is_unit(result):
        w.fail(op, returned)
        w.bind(op, "false")
        if result is NEVER:
            after_no_return(w)
        return
    value = w.temp(f"extractvalue {kind} {returned}, 0")
    w.fail(op, w.temp(f"extractvalue {kind} {returned}, 1"))
    w.bind(op, value)


def after_no_return(w: FunctionWriter) -> None:
    """What follows the call of a function that never returns is dead."""
    w.emit("unreachable")
    w.start(w.label("dead"))


def write_error_take(w: FunctionWriter, op: ops.ErrorTake) -> None:
    assert op.result is not None
    place = w.temp(f"getelementptr i8, ptr %th, i64 {ERROR_FIELD}")
    w.bind(op, w.temp(f"load ptr, ptr {place}"))


def write_raise(w: FunctionWriter, op: ops.Raise) -> None:
    place = w.temp(f"getelementptr i8, ptr %th, i64 {ERROR_FIELD}")
    w.emit(f"store ptr {w.value(op.value)}, ptr {place}")
    w.emit(f'br label %"{w.edge(op)}"')


def write_rethrow(w: FunctionWriter, op: ops.Rethrow) -> None:
    w.emit(f'br label %"{w.edge(op)}"')


# Control.


def write_goto(w: FunctionWriter, op: ops.Goto) -> None:
    w.emit(f'br label %"{w.block(op.target)}"')


def write_branch(w: FunctionWriter, op: ops.Branch) -> None:
    w.branch(w.value(op.condition), w.block(op.then), w.block(op.otherwise))


def write_type_switch(w: FunctionWriter, op: ops.TypeSwitch) -> None:
    tag = memory.tag_of(w, w.value(op.value), op.value.type)
    cases = " ".join(
        f'i64 {w.layout.type_id(kind)}, label %"{w.block(block)}"' for kind, block in op.cases[:-1]
    )
    w.emit(f'switch i64 {tag}, label %"{w.block(op.cases[-1][1])}" [ {cases} ]')


def write_switch(w: FunctionWriter, op: ops.Switch) -> None:
    cases = " ".join(f'i64 {number}, label %"{w.block(block)}"' for number, block in op.cases)
    w.emit(f'switch i64 {w.value(op.value)}, label %"{w.block(op.default)}" [ {cases} ]')


def write_return(w: FunctionWriter, op: ops.Return) -> None:
    value = w.function.result_type
    if is_unit(value):
        w.emit("ret i1 false" if w.function.may_raise else "ret void")
        return
    assert op.value is not None
    kind, name = register(value), w.value(op.value)
    if not w.function.may_raise:
        w.emit(f"ret {kind} {name}")
        return
    pair = w.temp(f"insertvalue {{ {kind}, i1 }} {{ {kind} undef, i1 false }}, {kind} {name}, 0")
    w.emit(f"ret {{ {kind}, i1 }} {pair}")


def write_unreachable(w: FunctionWriter, op: ops.Unreachable) -> None:
    w.emit("unreachable")


def write_intrinsic(w: FunctionWriter, op: ops.Intrinsic) -> None:
    from weft.codegen import intrinsics

    intrinsics.write(w, op)


LOWERINGS: dict[type[Op], Callable[[FunctionWriter, Never], None]] = {
    ops.Const: write_const,
    ops.Static: write_static,
    ops.LocalGet: write_local_get,
    ops.LocalSet: write_local_set,
    ops.SlotGet: write_slot_get,
    ops.SlotSet: write_slot_set,
    ops.SlotIsSet: write_slot_is_set,
    ops.SlotClear: write_slot_clear,
    ops.IntOp: write_int_op,
    ops.Overflows: write_overflows,
    ops.FloatOp: write_float_op,
    ops.FloatCall: write_float_call,
    ops.Compare: write_compare,
    ops.Not: write_not,
    ops.Convert: write_convert,
    ops.Cast: write_cast,
    ops.TypeTest: write_type_test,
    ops.TupleMake: write_tuple_make,
    ops.TupleGet: write_tuple_get,
    ops.New: write_new,
    ops.AttrGet: write_attr_get,
    ops.AttrSet: write_attr_set,
    ops.AttrIsSet: write_attr_is_set,
    ops.AttrClear: write_attr_clear,
    ops.ArrayNew: write_array_new,
    ops.ArrayLength: write_array_length,
    ops.ArrayGet: write_array_get,
    ops.ArraySet: write_array_set,
    ops.ArrayIsSet: write_array_is_set,
    ops.ArrayClear: write_array_clear,
    ops.ArrayCopy: write_array_copy,
    ops.TableGet: write_table_get,
    ops.Lock: write_lock,
    ops.Intrinsic: write_intrinsic,
    ops.Call: write_call,
    ops.ErrorTake: write_error_take,
    ops.Goto: write_goto,
    ops.Branch: write_branch,
    ops.TypeSwitch: write_type_switch,
    ops.Switch: write_switch,
    ops.Return: write_return,
    ops.Raise: write_raise,
    ops.Rethrow: write_rethrow,
    ops.Unreachable: write_unreachable,
}
