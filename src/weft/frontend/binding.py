"""Arguments to parameters: positions, keywords, defaults, `*args` and `**kwargs`.

f(1, *xs, key=2)    [1, item 0 of xs, ..., 2], in the order of the parameters
"""

from __future__ import annotations

import ast
import sys
from functools import partial
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    class_states,
    class_values,
    comparisons,
    keyword_records,
    operators,
    tuples,
    variables,
)
from weft.frontend.functions import default_slot, defaults, is_constant_default
from weft.frontend.sugar import PerCall
from weft.ir import ops
from weft.ir.types import BOOL, INT, NO_NAMES, Callable_, Tuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.calls import Arguments
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def bind(
    low: Lowering, info: FunctionInfo, args: Arguments, node: ast.AST, closure: Value | None
) -> list[Value] | None:
    """The arguments in the order of the parameters; None if the call surely raises TypeError."""
    spec = info.args
    if info.cls is not None and info.cls.state is not None and args.positional:
        closure = args.positional[0]  # its class has the defaults
    problem = binding_problem(info, args)
    if problem is not None:
        if low.choosing or has_star(low, node) or operators.expects(low, "TypeError"):
            low.raise_error("raise_type_error", low.const(problem))
            return None
        raise low.error(
            "call-arguments", problem, node, notes=(f"it is defined as `{signature(info)}`",)
        )
    plain = [*spec.posonlyargs, *spec.args]
    values: dict[str, Value] = {}
    for parameter, value in zip(plain, args.positional, strict=False):
        values[parameter.arg] = value
    extra: dict[str, Value] = {}
    names = {a.arg for a in [*spec.args, *spec.kwonlyargs]}
    for name, value in args.keywords.items():
        if name in names:
            values[name] = value
        else:
            extra[name] = value
    surplus: Value | None = None
    if args.rest is not None or args.named is not None:
        surplus = bind_unknown(low, info, args, values, closure)
    for name, default in defaults(info.args):
        if name not in values:
            values[name] = default_value(low, info, name, default, closure)
    ordered = [values[p.arg] for p in plain]
    if spec.vararg:
        rest = args.positional[len(plain) :]
        whole = low.make_tuple(*rest) if surplus is None else tuples.joined(low, rest, surplus)
        ordered.append(whole)
    ordered.extend(values[p.arg] for p in spec.kwonlyargs)
    if spec.kwarg and args.named is not None:
        for name, value in extra.items():
            attributes.call_method(low, args.named, "__setitem__", [low.const(name), value])
        ordered.append(args.named)
    elif spec.kwarg:
        record = Tuple(tuple(v.type for v in extra.values()), tuple(extra) or NO_NAMES)
        ordered.append(low.emit(ops.TupleMake(tuple(extra.values())), record))
    return ordered


def has_star(low: Lowering, node: ast.AST) -> bool:
    """Whether a `*` gives the call as many arguments as there happen to be, which the program may have asked."""
    starred = isinstance(node, ast.Call) and any(isinstance(a, ast.Starred) for a in node.args)
    return starred and not low.module.is_dialect


def bind_unknown(
    low: Lowering,
    info: FunctionInfo,
    args: Arguments,
    values: dict[str, Value],
    closure: Value | None,
) -> Value | None:
    """Give the parameters still open what `*rest` and `**named` have for them; what is left of the rest.

    What is used of the dict is taken out of it. Too few arguments, too many, unknown names and those given
    twice are a TypeError at run time, in CPython's order.
    """
    spec, rest, named = info.args, args.rest, args.named
    plain = [p.arg for p in [*spec.posonlyargs, *spec.args]]
    places = plain[len(args.positional) :]  # the parameters that the items of `rest` are for
    items = rest if rest is not None else low.make_tuple()
    size = attributes.call_method(low, rest, "__len__", []) if rest is not None else low.const(0)
    if named is not None:
        check_names(low, info, args, named, size)
    if rest is not None:
        for name in [n for n in args.keywords if n in places]:
            place, shown = low.const(places.index(name)), low.const(f"{info.qualified}()")
            low.call_runtime("tuples", "check_not_placed", place, size, low.const(name), shown)
    check_count(low, info, args, places, items)
    optional = dict(defaults(info.args))
    for parameter in [*spec.posonlyargs, *spec.args, *spec.kwonlyargs]:
        name, word = parameter.arg, low.const(parameter.arg)
        if name in values:
            continue
        ways: list[tuple[Value | None, Callable[[], Value]]] = []
        if name in optional:
            ways.append((None, partial(default_value, low, info, name, optional[name], closure)))
        if named is not None and parameter not in spec.posonlyargs:
            is_named = comparisons.contains(low, named, word)
            ways.append((is_named, partial(attributes.call_method, low, named, "pop", [word])))
        if rest is not None and name in places:
            at = places.index(name)
            is_placed = low.emit(ops.Compare("<", low.const(at), size), BOOL)
            ways.append((is_placed, partial(tuples.item, low, rest, at)))
        if ways:
            values[name] = last_way(low, ways)
    if rest is None:
        return None
    bounds = [low.const(len(places)), low.none(), low.none()]
    return attributes.call_method(low, rest, "get_slice", bounds)


def check_names(
    low: Lowering, info: FunctionInfo, args: Arguments, named: Value, size: Value
) -> None:
    """Check that a parameter has each of the names, and nothing else was given for it."""
    spec = info.args
    plain = [p.arg for p in [*spec.posonlyargs, *spec.args]]
    shown = low.const(f"{info.qualified}()")
    caller_says = low.const(f"{info.module.name}.{info.qualified}()")
    for name in args.keywords:
        low.call_runtime("tuples", "check_not_twice", named, low.const(name), caller_says)
    known = [p.arg for p in [*spec.args, *spec.kwonlyargs]]
    # One that only has a name is at no place that is filled.
    order = [plain.index(name) if name in plain else sys.maxsize for name in known]
    given = low.const(len(args.positional))
    filled = low.emit(ops.IntOp(ops.IntKind.ADD, given, size), INT)
    checked = (
        named,
        low.make_tuple(*[low.const(name) for name in known]),
        low.make_tuple(*[low.const(at) for at in order]),
        filled,
        low.make_tuple(*[low.const(p.arg) for p in spec.posonlyargs]),
        low.const(spec.kwarg is not None),
        shown,
    )
    low.call_runtime("tuples", "check_names", *checked)


def check_all_taken(low: Lowering, named: Value, shown: Value) -> None:
    """Check that `**named`, of which what is known was taken out, has nothing more."""
    none = low.make_tuple()
    checked = (named, none, none, low.const(0), none, low.const(False), shown)
    low.call_runtime("tuples", "check_names", *checked)


def check_count(
    low: Lowering, info: FunctionInfo, args: Arguments, places: list[str], items: Value
) -> None:
    """Check that there is something for each parameter, and a parameter for each item of `*rest`."""
    spec = info.args
    shown = low.const(f"{info.qualified}()")
    optional = {name for name, _ in defaults(spec)}
    plain = {p.arg for p in [*spec.posonlyargs, *spec.args]}
    if args.rest is not None and not spec.vararg:
        numbers = (len(places), len(args.positional), len(plain - optional), len(plain))
        counts = [low.const(number) for number in numbers]
        low.call_runtime("tuples", "check_not_too_many", items, shown, *counts)
    named = args.named if args.named is not None else low.none()
    placed_only = {p.arg for p in spec.posonlyargs}
    for kind, names in (("positional", places), ("keyword-only", [p.arg for p in spec.kwonlyargs])):
        required = [n for n in names if n not in optional and n not in args.keywords]
        if not required:
            continue
        given = (
            items if kind == "positional" else low.make_tuple(),
            named,
            low.make_tuple(*[low.const(name) for name in required]),
            low.make_tuple(*[low.const("" if n in placed_only else n) for n in required]),
            low.make_tuple(*[low.const(names.index(name)) for name in required]),
            low.const(kind),
            shown,
        )
        low.call_runtime("tuples", "check_none_missing", *given)


def last_way(low: Lowering, ways: list[tuple[Value | None, Callable[[], Value]]]) -> Value:
    """The value of the last way whose condition holds; without one it always does."""
    if len(ways) == 1:
        return ways[0][1]()  # checked before
    chosen = low.temporary("argument")
    for condition, make in ways:

        def take(make: Callable[[], Value] = make) -> None:
            low.set(chosen, make())

        if condition is None:
            take()
        else:
            low.when(condition, take)
    return low.get(chosen)


def keeps_defaults_in_closure(info: FunctionInfo) -> bool:
    """Whether each evaluation of the definition has defaults of its own (`lambda i=i: ...`)."""
    if info.cls is not None:
        return False
    return info.parent is not None or isinstance(info.node, ast.Lambda)


def default_value(
    low: Lowering, info: FunctionInfo, name: str, node: ast.expr, closure: Value | None
) -> Value:
    if isinstance(node, PerCall):
        assert info.cls is not None
        maker = info.cls.find_method(node.id)
        assert maker is not None
        if "classmethod" in maker.decorations:  # it needs what its class holds: see class_states
            return low.call_info(maker, [class_values.value_of(low, info.cls, closure)])
        return low.call_info(maker, [])
    if is_constant_default(node):
        return low.expression(node)
    if isinstance(node, ast.Dict) and not node.keys and info.module.is_dialect:
        return keyword_records.empty_record(low)
    if closure is not None and isinstance(closure.type, Callable_):
        cell = dict(closure.type.captured).get(f"={name}")
        if cell is not None:
            return low.emit(ops.AttrGet(closure, f"={name}"), cell.read(low.instance))
    if info.module.is_dialect and isinstance(node, ast.Name):
        entity = low.compiler.modules.lookup(info.module, node.id)
        return variables.entity_value(low, entity, node, node.id)
    slot = default_slot(info, name)
    if info.cls is not None and info.cls.state is not None:
        held = class_values.value_of(low, info.cls, closure)
        field = class_states.default_field(info, name)
        return low.emit(ops.AttrGet(held, field), slot.cell.read(low.instance))
    return low.emit(ops.SlotGet(slot), slot.cell.read(low.instance))


def binding_problem(info: FunctionInfo, args: Arguments) -> str | None:
    """What CPython's TypeError would say of these arguments, or None if they fit."""
    spec = info.args
    plain = [p.arg for p in [*spec.posonlyargs, *spec.args]]
    shown = f"{info.qualified}()"
    optional = {name for name, _ in defaults(info.args)}
    given = len(args.positional)
    if given > len(plain) and not spec.vararg:
        required = len(plain) - len([p for p in plain if p in optional])
        takes = str(len(plain)) if required == len(plain) else f"from {required} to {len(plain)}"
        plural = "" if takes == "1" else "s"
        were = "was" if given == 1 else "were"
        return f"{shown} takes {takes} positional argument{plural} but {given} {were} given"
    by_name = {p.arg for p in [*spec.args, *spec.kwonlyargs]}
    for name in args.keywords:
        if name in by_name:
            if name in plain[:given]:
                return f"{shown} got multiple values for argument '{name}'"
        elif not spec.kwarg and name in plain:
            named = ", ".join(p.arg for p in spec.posonlyargs if p.arg in args.keywords)
            wrong = "some positional-only arguments passed as keyword arguments"
            return f"{shown} got {wrong}: '{named}'"
        elif not spec.kwarg:
            return f"{shown} got an unexpected keyword argument '{name}'"
    given_by_name = args.keywords.keys() & by_name
    missing = [p for p in plain[given:] if p not in given_by_name and p not in optional]
    if args.named is not None:
        missing = [p for p in missing if p not in by_name]
    if missing and args.rest is None:
        return f"{shown} missing {len(missing)} required positional {listing(missing)}"
    missing = [
        p.arg for p in spec.kwonlyargs if p.arg not in args.keywords and p.arg not in optional
    ]
    if missing and args.named is None:
        return f"{shown} missing {len(missing)} required keyword-only {listing(missing)}"
    return None


def listing(names: list[str]) -> str:
    quoted = [f"'{name}'" for name in names]
    noun = "argument" if len(quoted) == 1 else "arguments"
    if len(quoted) == 1:
        joined = quoted[0]
    elif len(quoted) == 2:
        joined = " and ".join(quoted)
    else:
        joined = ", ".join(quoted[:-1]) + ", and " + quoted[-1]
    return f"{noun}: {joined}"


def signature(info: FunctionInfo) -> str:
    return f"{info.qualified}({ast.unparse(info.args)})"
