"""Values to and from memory slots, boxing, and the conversions between the forms of a union.

Where an object may be shared between threads its words are loaded and stored relaxed, and references are
stored with release, so that who sees the reference sees the object. Elsewhere accesses are plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.codegen.layout import HEADER_BYTES, MIXED, SLOT_BYTES, register, slot
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    Tuple,
    Type,
    Union,
    is_pointer_union,
    is_unit,
)

if TYPE_CHECKING:
    from weft.codegen.lower import FunctionWriter
    from weft.ir.ops import Op


def scope(w: FunctionWriter) -> str:
    return f' syncscope("{w.module.dialect.sync_scope}")' if w.module.dialect.sync_scope else ""


def load_word(w: FunctionWriter, place: str, *, shared: bool, kind: str = "i64") -> str:
    if shared:
        return w.temp(f"load atomic {kind}, ptr {place}{scope(w)} monotonic, align 8")
    return w.temp(f"load {kind}, ptr {place}, align 8")


def store_word(
    w: FunctionWriter, place: str, value: str, *, shared: bool, kind: str = "i64"
) -> None:
    if shared:
        # A static object was there before any thread: its reference publishes nothing.
        publishes = kind == "ptr" and value.startswith("%")
        order = "release" if publishes else "monotonic"
        w.emit(f"store atomic {kind} {value}, ptr {place}{scope(w)} {order}, align 8")
    else:
        w.emit(f"store {kind} {value}, ptr {place}, align 8")


def load_byte(w: FunctionWriter, place: str, *, shared: bool) -> str:
    if shared:
        return w.temp(f"load atomic i8, ptr {place}{scope(w)} monotonic, align 1")
    return w.temp(f"load i8, ptr {place}")


def store_byte(w: FunctionWriter, place: str, value: str, *, shared: bool) -> None:
    if shared:
        w.emit(f"store atomic i8 {value}, ptr {place}{scope(w)} monotonic, align 1")
    else:
        w.emit(f"store i8 {value}, ptr {place}")


def is_set(w: FunctionWriter, place: str) -> str:
    pointer = load_word(w, place, shared=True, kind="ptr")
    return w.temp(f"icmp ne ptr {pointer}, null")


def clear(w: FunctionWriter, place: str) -> None:
    """Leave a slot that may be unset without a value."""
    store_word(w, place, "null", shared=True, kind="ptr")


def load_slot(
    w: FunctionWriter, place: str, kind: Type, *, maybe_unset: bool, shared: bool = True
) -> str:
    """The value in a slot, in register form."""
    if kind is NEVER:
        return "undef"
    form = slot(kind, maybe_unset=maybe_unset)
    word = load_word(w, place, shared=shared, kind=form)
    if form == "ptr":
        return from_object(w, word, kind)
    if kind is BOOL:
        return w.temp(f"icmp ne i64 {word}, 0")
    return word


def store_slot(
    w: FunctionWriter,
    place: str,
    kind: Type,
    value: str,
    *,
    maybe_unset: bool,
    op: Op | None = None,
    shared: bool = True,
) -> None:
    """Store a value in register form into a slot."""
    if kind is NEVER:
        return
    form = slot(kind, maybe_unset=maybe_unset)
    if form == "ptr":
        value = to_object(w, value, kind, op)
    elif kind is BOOL:
        value = w.temp(f"zext i1 {value} to i64")
    store_word(w, place, value, shared=shared, kind=form)


def to_object(w: FunctionWriter, value: str, kind: Type, op: Op | None = None) -> str:
    """A value as a pointer to an object that carries its type number."""
    match kind:
        case Tuple():
            return box_tuple(w, value, kind, op)
        case Union():
            if is_pointer_union(kind):
                return value
            return w.temp(f"call ptr @weft.union_to_object(ptr %th, {MIXED} {value})")
    if is_unit(kind):
        return w.module.singleton(kind)
    if kind is INT:
        return w.temp(f"call ptr @weft.box(ptr %th, i64 1, i64 {value})")
    if kind is FLOAT:
        bits = w.temp(f"bitcast double {value} to i64")
        return w.temp(f"call ptr @weft.box(ptr %th, i64 2, i64 {bits})")
    if kind is BOOL:
        return w.temp(f"call ptr @weft.box_bool(i1 {value})")
    return value


def box_tuple(w: FunctionWriter, value: str, kind: Tuple, op: Op | None) -> str:
    """A heap copy of a tuple."""
    from weft.codegen import lower

    size = (w.layout.size(kind) + 15) // 16 * 16
    raw = lower.allocate(w, op if op is not None and op.may_raise else None, str(size))
    pointer = w.temp(f"inttoptr i64 {raw} to ptr")
    w.emit(f"store i64 {w.layout.type_id(kind)}, ptr {pointer}")
    for i, item in enumerate(kind.items):
        part = w.temp(f"extractvalue {register(kind)} {value}, {i}")
        place = w.temp(f"getelementptr i8, ptr {pointer}, i64 {HEADER_BYTES + SLOT_BYTES * i}")
        store_slot(w, place, item, part, maybe_unset=False, op=op, shared=False)
    return pointer


def from_object(w: FunctionWriter, pointer: str, kind: Type) -> str:
    """The value of an object in register form; the object's type is known to be one of `kind`."""
    match kind:
        case Tuple():
            name = "undef"
            for i, item in enumerate(kind.items):
                place = w.temp(
                    f"getelementptr i8, ptr {pointer}, i64 {HEADER_BYTES + SLOT_BYTES * i}"
                )
                shared = w.module.caches_are_stale()
                part = load_slot(w, place, item, maybe_unset=False, shared=shared)
                name = w.temp(f"insertvalue {register(kind)} {name}, {register(item)} {part}, {i}")
            return name
        case Union():
            if is_pointer_union(kind):
                return pointer
            return w.temp(f"call {MIXED} @weft.object_to_union(ptr {pointer})")
    if is_unit(kind):
        return "false"
    if kind is INT or kind is FLOAT or kind is BOOL:
        place = w.temp(f"getelementptr i8, ptr {pointer}, i64 {HEADER_BYTES}")
        bits = load_word(w, place, shared=w.module.caches_are_stale())
        return from_bits(w, bits, kind)
    return pointer


def from_bits(w: FunctionWriter, bits: str, kind: Type) -> str:
    """A union's payload as a value of one plain type."""
    if is_unit(kind):
        return "false"
    if kind is INT:
        return bits
    if kind is FLOAT:
        return w.temp(f"bitcast i64 {bits} to double")
    if kind is BOOL:
        return w.temp(f"icmp ne i64 {bits}, 0")
    pointer = w.temp(f"inttoptr i64 {bits} to ptr")
    return from_object(w, pointer, kind)


def to_bits(w: FunctionWriter, value: str, kind: Type) -> str:
    """A plain value as a union's payload."""
    if kind is INT:
        return value
    if kind is FLOAT:
        return w.temp(f"bitcast double {value} to i64")
    if kind is BOOL:
        return w.temp(f"zext i1 {value} to i64")
    pointer = to_object(w, value, kind)
    return w.temp(f"ptrtoint ptr {pointer} to i64")


def tag_of(w: FunctionWriter, value: str, kind: Type) -> str:
    """The type number of a union's value."""
    if register(kind) == MIXED:
        return w.temp(f"extractvalue {MIXED} {value}, 0")
    return w.temp(f"call i64 @weft.tag(ptr {value})")


def cast(w: FunctionWriter, value: str, given: Type, wanted: Type) -> str:
    """Between a type and one that includes it, in either direction."""
    if given is NEVER or wanted is NEVER:
        return "undef"
    source, target = register(given), register(wanted)
    if isinstance(wanted, Union):
        if isinstance(given, Union):
            if source == target:
                return value
            if target == MIXED:
                return w.temp(f"call {MIXED} @weft.object_to_union(ptr {value})")
            bits = w.temp(f"extractvalue {MIXED} {value}, 1")
            return w.temp(f"inttoptr i64 {bits} to ptr")
        if target == "ptr":
            return to_object(w, value, given)
        bits = to_bits(w, value, given)
        first = w.temp(f"insertvalue {MIXED} undef, i64 {w.layout.type_id(given)}, 0")
        return w.temp(f"insertvalue {MIXED} {first}, i64 {bits}, 1")
    if isinstance(given, Union):
        if source == MIXED:
            return from_bits(w, w.temp(f"extractvalue {MIXED} {value}, 1"), wanted)
        return from_object(w, value, wanted)
    return value
