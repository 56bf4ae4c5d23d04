"""`struct.unpack` and `struct.Struct` of a literal format: the tuple whose types the format tells.

unpack("<Hf", data)     buffer = struct._buffer(data, 6)
                        (struct._int_at(buffer, 0, 2, ...), struct._float_at(buffer, 2, 4, ...))
Struct("<Hf")           struct.Struct("<Hf", a function that makes this tuple of a buffer)
unpack(f"<{n}H", data)  struct._unpack_ints(...): a tuple of some length
"""

from __future__ import annotations

import ast
import re
import struct
from functools import partial
from typing import TYPE_CHECKING

from weft.frontend.classes import ClassInfo
from weft.frontend.functions import FunctionInfo
from weft.frontend.getters import is_global
from weft.frontend.loader import Kind, Module
from weft.frontend.patterns import literal

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

NAMES = {"unpack": "_buffer", "unpack_from": "_buffer_from", "iter_unpack": "", "Struct": ""}
INTEGERS = "bBhHiIlLqQnNP"
FLOATS = "efd"


def lower_unpack(low: Lowering, node: ast.Call) -> Value | None:
    """The value of such a call, or None if the call is none or nothing is known of its format."""
    found = called(low, node.func)
    if found is None or not node.args or node.keywords:
        return None
    name = found.node.name if isinstance(found, ClassInfo) else found.name
    form = literal(low, node.args[0])
    match node.args[0]:
        case ast.Constant(value=bytes(codes)):
            form = codes.decode("latin-1")
    if form is None or not is_format(form):
        return by_kind(low, found, name, node)
    given = [low.expression(arg) for arg in node.args]
    low.locate(node)
    if name in ("Struct", "iter_unpack"):
        return make(low, found.module, name, form, given, node)
    if len(given) < 2:
        return None
    if name == "unpack_from" and len(given) == 2:
        given.append(low.const(0))
    size = low.const(struct.calcsize(form))
    buffer = call(low, found.module, NAMES[name], given[1], size, *given[2:])
    return read(low, found.module, form, buffer)


def is_format(form: str) -> bool:
    try:
        struct.calcsize(form)
    except struct.error:
        return False  # raised when the call is made
    return True


def by_kind(
    low: Lowering, found: FunctionInfo | ClassInfo, name: str, node: ast.Call
) -> Value | None:
    """The call of a format of which only so much is known that all values are of one kind."""
    if name not in ("unpack", "unpack_from"):
        return None
    codes = known_codes(node.args[0])
    for kind, of_kind in (("ints", INTEGERS), ("floats", FLOATS)):
        if codes and codes <= {*of_kind, "x"}:
            given = [low.expression(arg) for arg in node.args]
            low.locate(node)
            if name == "unpack_from" and len(given) == 2:
                given.append(low.const(0))
            return call(low, found.module, f"_{name}_{kind}", *given)
    return None


def known_codes(form: ast.expr) -> set[str]:
    """The codes in the literal parts of a format that is put together."""
    match form:
        case ast.Constant(value=str(text)):
            return {c for c in text if c.isalpha() or c == "?"}
        case ast.Constant(value=bytes(codes)):
            return known_codes(ast.Constant(codes.decode("latin-1")))
        case ast.JoinedStr(values=pieces):
            return set().union(*(known_codes(p) for p in pieces if isinstance(p, ast.Constant)))
        case ast.BinOp(left=left, op=ast.Add() | ast.Mult(), right=right):
            return known_codes(left) | known_codes(right)
        case ast.BinOp(left=ast.Constant(value=str(text)), op=ast.Mod()):
            return known_codes(ast.Constant(re.sub("%[ds]", "", text)))
    return set()


def make(
    low: Lowering, module: Module, name: str, form: str, given: list[Value], node: ast.Call
) -> Value | None:
    """A `Struct` with its function, or the iterator that it gives."""
    from weft.frontend import attributes, builtins, calls

    reader = f"struct.Struct({form!r}).unpack"
    builtins.FUNCTIONS.setdefault(reader, partial(read_argument, form=form))
    cls = low.compiler.modules.lookup(module, "Struct")
    assert isinstance(cls, ClassInfo)
    function = low.static(builtins.builtin_type(low, reader))
    made = calls.make(low, cls, calls.Arguments([given[0], function]), node)
    if name == "Struct" or made is None:
        return made
    return attributes.call_method(low, made, "iter_unpack", given[1:])


def read_argument(low: Lowering, args: Arguments, node: ast.AST, *, form: str) -> Value:
    """The call of that function, which methods of `Struct` make."""
    return read(low, low.module, form, args.positional[0])


def read(low: Lowering, module: Module, form: str, buffer: Value) -> Value:
    return low.make_tuple(*[item(low, module, buffer, part) for part in parts(form)])


def called(low: Lowering, func: ast.expr) -> FunctionInfo | ClassInfo | None:
    """One of the functions or `Struct`, if the expression names it."""
    modules = low.compiler.modules
    found: object = None
    if isinstance(func, ast.Name) and is_global(low, func.id):
        found = modules.lookup(low.module, func.id)
    elif isinstance(func, ast.Attribute) and func.attr in NAMES:
        if isinstance(func.value, ast.Name) and is_global(low, func.value.id):
            module = modules.lookup(low.module, func.value.id)
            found = modules.lookup(module, func.attr) if isinstance(module, Module) else None
    if not isinstance(found, FunctionInfo | ClassInfo) or low.module.is_dialect:
        return None
    name = found.node.name if isinstance(found, ClassInfo) else found.name
    is_ours = found.module.name == "struct" and found.module.kind is Kind.STDLIB
    return found if is_ours and name in NAMES else None


def parts(form: str) -> list[tuple[str, int, int, bool]]:
    """For each value its code, place, size, and whether the lowest byte comes first."""
    order = form[0] if form[:1] and form[0] in "@=<>!" else "@"
    found = []
    before = order
    for count, code in re.findall(r"(\d*)([a-zA-Z?])", form):
        start = struct.calcsize(before + "0" + code)  # behind what aligns it
        before += count + code
        size = struct.calcsize("=" + code if order != "@" else "@" + code)
        if code in "sp":
            found.append((code, start, int(count or 1), order not in ">!"))
        elif code != "x":
            places = [start + size * i for i in range(int(count or 1))]
            found.extend((code, place, size, order not in ">!") for place in places)
    return found


def item(low: Lowering, module: Module, buffer: Value, part: tuple[str, int, int, bool]) -> Value:
    code, at, size, is_little = part
    place, width = low.const(at), low.const(size)
    little = low.const(is_little)
    if code in INTEGERS:
        signed = low.const(code.islower())
        return call(low, module, "_int_at", buffer, place, width, little, signed)
    if code in FLOATS:
        return call(low, module, "_float_at", buffer, place, width, little)
    if code == "?":
        return call(low, module, "_bool_at", buffer, place)
    if code in "sc":
        return call(low, module, "_bytes_at", buffer, place, width)
    if code == "p":
        return call(low, module, "_counted_at", buffer, place, width)
    raise low.error("unsupported-syntax", f"the format `{code}` is not supported")


def call(low: Lowering, module: Module, name: str, *args: Value) -> Value:
    info = low.compiler.modules.lookup(module, name)
    assert isinstance(info, FunctionInfo)
    return low.call_info(info, list(args))
