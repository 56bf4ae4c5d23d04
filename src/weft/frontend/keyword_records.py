"""`**kwargs`: a record, whose items keep their types, or a dict, as far as the function needs one.

def f(**options):
    g(**options)                    the record: the call gets each item with its own type
    options["size"]                 the record
    for name in options: ...        a dict of all values, made when the function begins
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import attributes
from weft.ir import ops
from weft.ir.types import NO_NAMES, Tuple

if TYPE_CHECKING:
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def needs_dict(info: FunctionInfo) -> bool:
    """Whether the function does more with its `**` parameter than a record can."""
    spec = info.args
    if spec.kwarg is None:
        return False
    name = spec.kwarg.arg
    all_uses = sum(
        isinstance(n, ast.Name) and n.id == name for part in info.body for n in ast.walk(part)
    )
    known = sum(is_record_use(n, name) for part in info.body for n in ast.walk(part))
    return all_uses > known


def is_record_use(node: ast.AST, name: str) -> bool:
    """Whether the node is a use of the variable, just above it, that a record serves as well as a dict."""
    match node:
        case ast.keyword(arg=None, value=ast.Name(id=used)):
            return used == name
        case ast.Subscript(
            value=ast.Name(id=used), slice=ast.Constant(value=str()), ctx=ast.Load()
        ):
            return used == name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=used), attr="get"), args=args):
            return used == name and bool(args) and isinstance(args[0], ast.Constant)
        case ast.FormattedValue(value=ast.Name(id=used)):
            return used == name
        case ast.Call(func=ast.Name(id="print" | "len" | "str" | "repr"), args=args):
            return sum(isinstance(a, ast.Name) and a.id == name for a in args) == 1
        case ast.Compare(left=ast.Constant(), ops=[ast.In() | ast.NotIn()], comparators=[right]):
            return isinstance(right, ast.Name) and right.id == name
    return False


def changes(info: FunctionInfo) -> bool:
    """Whether the function may change the dict, or pass it on to somebody who may."""
    assert info.args.kwarg is not None
    name = info.args.kwarg.arg
    reads = {"items", "keys", "values", "get", "copy"}
    for part in info.body:
        for node in ast.walk(part):
            match node:
                case ast.Attribute(value=ast.Name(id=used), attr=attr) if used == name:
                    if attr not in reads:
                        return True
                case ast.Subscript(value=ast.Name(id=used), ctx=ast.Store() | ast.Del()):
                    if used == name:
                        return True
                case ast.Name(id=used, ctx=ast.Store() | ast.Del()) if used == name:
                    return True
    return False


def to_dict(low: Lowering, record: Value, node: ast.AST) -> Value:
    """The record's items in a dict."""
    from weft.frontend import calls

    assert isinstance(record.type, Tuple)
    cls = low.compiler.runtime_class("dicts", "Dict")
    cells = (low.site_cell(node, 0), low.site_cell(node, 1))
    cells[0].flow(low.str_type)
    made = calls.construct(low, cls, [], cells=cells)
    add(low, made, record)
    return made


def add(low: Lowering, target: Value, items: Value) -> None:
    """`target.update(items)`, of dicts, records, or what may be either."""

    def each(one: Value) -> Value:
        if not (isinstance(one.type, Tuple) and one.type.names):
            return attributes.call_method(low, target, "update", [one])
        for name, value in record_items(low, one):
            attributes.call_method(low, target, "__setitem__", [low.const(name), value])
        return low.none()

    low.dispatch(items, each)


def merged(low: Lowering, first: Value | None, second: Value, node: ast.expr) -> Value:
    """The keyword arguments of `**first, **second`, of dicts known only at run time."""
    from weft.frontend import calls

    cls = low.compiler.runtime_class("dicts", "Dict")
    cells = (low.site_cell(node, 0), low.site_cell(node, 1))
    cells[0].flow(low.str_type)
    made = calls.construct(low, cls, [], cells=cells)
    for part in (first, second):
        if part is not None:
            add(low, made, part)
    return made


def empty_record(low: Lowering) -> Value:
    return low.emit(ops.TupleMake(()), Tuple((), NO_NAMES))


def record_items(low: Lowering, record: Value) -> list[tuple[str, Value]]:
    """The names and values of a record."""
    assert isinstance(record.type, Tuple)
    return [(name, low.tuple_get(record, i)) for i, name in enumerate(record_names(record.type))]


def record_names(record: Tuple) -> tuple[str, ...]:
    return record.names[: len(record.items)]


def forwarded(low: Lowering, node: ast.expr) -> Value | None:
    """The record behind `**name`, where that is the function's own `**` parameter, unchanged."""
    spec = low.info.args
    if not (isinstance(node, ast.Name) and spec.kwarg is not None and node.id == spec.kwarg.arg):
        return None
    if low.module.is_dialect:  # there it always is a record
        return None
    if not needs_dict(low.info) or changes(low.info):
        return None
    if not isinstance(low.instance.arguments[-1], Tuple):
        return None  # it came as a dict
    return low.get(low.local(f"{node.id}**"))


def method(low: Lowering, record: Value, name: str, args: list[Value]) -> Value | None:
    """What of a dict's methods a record has."""
    assert isinstance(record.type, Tuple)
    names = record_names(record.type)
    if name == "get" and args and isinstance(args[0].constant, str):
        if args[0].constant in names:
            return low.tuple_get(record, names.index(args[0].constant))
        return args[1] if len(args) > 1 else low.none()
    if name in {"items", "keys", "values"}:
        keys = [low.const(n) for n in names]
        values = [low.tuple_get(record, i) for i in range(len(names))]
        match name:
            case "keys":
                return low.make_tuple(*keys)
            case "values":
                return low.make_tuple(*values)
        return low.make_tuple(*map(low.make_tuple, keys, values))
    if name == "__len__":
        return low.const(len(names))
    if name == "__contains__" and isinstance(args[0].constant, str):
        return low.const(args[0].constant in names)
    return None
