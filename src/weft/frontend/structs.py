"""`struct.unpack` of a literal format: the tuple whose types the format tells.

unpack("<Hf", data)     buffer = struct._buffer(data, 6)
                        (struct._int_at(buffer, 0, 2, ...), struct._float_at(buffer, 2, 4, ...))
"""

from __future__ import annotations

import ast
import re
import struct
from typing import TYPE_CHECKING

from weft.frontend.functions import FunctionInfo
from weft.frontend.getters import is_global
from weft.frontend.loader import Kind, Module

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

NAMES = {"unpack": "_buffer", "unpack_from": "_buffer_from"}
INTEGERS = "bBhHiIlLqQ"


def lower_unpack(low: Lowering, node: ast.Call) -> Value | None:
    """The value of such a call, or None if the call is none."""
    function = called(low, node.func)
    if function is None or len(node.args) < 2 or node.keywords:
        return None
    form = node.args[0]
    if not isinstance(form, ast.Constant) or not isinstance(form.value, str):
        raise low.error(
            "unsupported-syntax", f"`struct.{function.name}` takes a literal format", form
        )
    try:
        total = struct.calcsize(form.value)
    except struct.error as error:
        raise low.error("unsupported-syntax", str(error), form) from error
    given = [low.expression(arg) for arg in node.args[1:]]
    low.locate(node)
    if function.name == "unpack_from" and len(given) == 1:
        given.append(low.const(0))
    size = low.const(total)
    buffer = call(low, function.module, NAMES[function.name], given[0], size, *given[1:])
    return low.make_tuple(*[item(low, function.module, buffer, part) for part in parts(form.value)])


def called(low: Lowering, func: ast.expr) -> FunctionInfo | None:
    """`struct.unpack` or `struct.unpack_from`, if the expression names one of them."""
    modules = low.compiler.modules
    found: object = None
    if isinstance(func, ast.Name) and is_global(low, func.id):
        found = modules.lookup(low.module, func.id)
    elif isinstance(func, ast.Attribute) and func.attr in NAMES:
        if isinstance(func.value, ast.Name) and is_global(low, func.value.id):
            module = modules.lookup(low.module, func.value.id)
            found = modules.lookup(module, func.attr) if isinstance(module, Module) else None
    if not isinstance(found, FunctionInfo) or found.name not in NAMES:
        return None
    is_ours = found.module.name == "struct" and found.module.kind is Kind.STDLIB
    return found if is_ours else None


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
    if code in "fd":
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
