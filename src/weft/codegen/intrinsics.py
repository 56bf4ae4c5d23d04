"""Intrinsics as calls of the functions that each target's prelude defines: `@rt.atomic_add` and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.codegen.layout import register
from weft.ir.types import BOOL, ByteArrayType, Type, is_unit

if TYPE_CHECKING:
    from weft.codegen.lower import FunctionWriter
    from weft.ir import ops

LOCATION_FIELD = 16  # Worker.location


def write(w: FunctionWriter, op: ops.Intrinsic) -> None:
    special = SPECIAL.get(op.symbol)
    if special is not None:
        special(w, op)
        return
    args = ", ".join(f"{argument_type(a.type)} {w.value(a)}" for a in op.args)
    result = op.result.type if op.result is not None else None
    kind = "void" if result is None or is_unit(result) else register(result)
    call = f"call {kind} @rt.{op.symbol}({args})"
    if kind == "void":
        w.emit(call)
        if op.result is not None:
            w.bind(op, "false")
    else:
        w.bind(op, w.temp(call))


def argument_type(value: Type) -> str:
    return register(value)


def write_field_address(w: FunctionWriter, op: ops.Intrinsic) -> None:
    target = op.args[0]
    offset, _ = w.layout.fields(target.type)[op.attribute]
    base = w.temp(f"ptrtoint ptr {w.value(target)} to i64")
    w.bind(op, w.temp(f"add i64 {base}, {offset}"))


def write_address_of(w: FunctionWriter, op: ops.Intrinsic) -> None:
    w.bind(op, w.temp(f"ptrtoint ptr {w.value(op.args[0])} to i64"))


def write_object_at(w: FunctionWriter, op: ops.Intrinsic) -> None:
    w.bind(op, w.temp(f"inttoptr i64 {w.value(op.args[0])} to ptr"))


def write_worker(w: FunctionWriter, op: ops.Intrinsic) -> None:
    w.bind(op, "%th")


def write_near_memory(w: FunctionWriter, op: ops.Intrinsic) -> None:
    w.bind(op, w.temp("call i64 @rt.near_memory(ptr %th)"))


def write_note_location(w: FunctionWriter, op: ops.Intrinsic) -> None:
    number = w.module.program.location(op.loc, w.function.display_name)
    place = w.temp(f"getelementptr i8, ptr %th, i64 {LOCATION_FIELD}")
    w.emit(f"store i64 {number}, ptr {place}")


def write_current_location(w: FunctionWriter, op: ops.Intrinsic) -> None:
    place = w.temp(f"getelementptr i8, ptr %th, i64 {LOCATION_FIELD}")
    w.bind(op, w.temp(f"load i64, ptr {place}"))


def write_source_name(w: FunctionWriter, op: ops.Intrinsic) -> None:
    """From a table of texts by location, which `ModuleWriter.location_names` writes at the end."""
    w.module.wants_locations = True
    table = "@weft.locations" if op.symbol == "source_name" else "@weft.functions"
    base = w.module.generic(table)
    place = w.temp(f"getelementptr ptr, ptr {base}, i64 {w.value(op.args[0])}")
    w.bind(op, w.temp(f"load ptr, ptr {place}"))


def write_bytes(w: FunctionWriter, op: ops.Intrinsic) -> None:
    """Operations on byte arrays take addresses of bytes."""
    base = w.temp(f"getelementptr i8, ptr {w.value(op.args[0])}, i64 16")
    given = [f"ptr {base}"]
    for arg in op.args[1:]:
        if isinstance(arg.type, ByteArrayType):
            other = w.temp(f"getelementptr i8, ptr {w.value(arg)}, i64 16")
            given.append(f"ptr {other}")
        else:
            given.append(f"i64 {w.value(arg)}")
    returns = "void" if op.symbol == "bytes_fill" else "i64"
    call = f"call {returns} @rt.{op.symbol}({', '.join(given)})"
    if returns == "void":
        w.emit(call)
        w.bind(op, "false")
    else:
        w.bind(op, w.temp(call))


def write_copy_to_address(w: FunctionWriter, op: ops.Intrinsic) -> None:
    address, source, at, count = [w.value(a) for a in op.args]
    base = w.temp(f"getelementptr i8, ptr {source}, i64 16")
    start = w.temp(f"getelementptr i8, ptr {base}, i64 {at}")
    target = w.temp(f"inttoptr i64 {address} to ptr")
    w.emit(f"call void @rt.copy_bytes(ptr {target}, ptr {start}, i64 {count})")
    w.bind(op, "false")


def write_copy_from_address(w: FunctionWriter, op: ops.Intrinsic) -> None:
    target, at, address, count = [w.value(a) for a in op.args]
    base = w.temp(f"getelementptr i8, ptr {target}, i64 16")
    start = w.temp(f"getelementptr i8, ptr {base}, i64 {at}")
    source = w.temp(f"inttoptr i64 {address} to ptr")
    w.emit(f"call void @rt.copy_bytes(ptr {start}, ptr {source}, i64 {count})")
    w.bind(op, "false")


def write_start_worker(w: FunctionWriter, op: ops.Intrinsic) -> None:
    assert op.result is not None
    assert op.result.type is BOOL
    w.bind(op, w.temp(f"call i1 @rt.start_worker(i64 {w.value(op.args[0])})"))


SPECIAL = {
    "field_address": write_field_address,
    "address_of": write_address_of,
    "exposed_address": write_address_of,
    "object_at": write_object_at,
    "worker": write_worker,
    "near_memory": write_near_memory,
    "note_location": write_note_location,
    "current_location": write_current_location,
    "source_name": write_source_name,
    "function_name": write_source_name,
    "bytes_compare": write_bytes,
    "bytes_word": write_bytes,
    "bytes_fill": write_bytes,
    "copy_to_address": write_copy_to_address,
    "copy_from_address": write_copy_from_address,
    "start_worker": write_start_worker,
}
