"""Arguments to parameters: positions, keywords, defaults, `*args` and `**kwargs`.

f(1, *xs, key=2)    [1, item 0 of xs, ..., 2], in the order of the parameters
"""

from __future__ import annotations

import ast
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
from weft.ir.types import BOOL, NO_NAMES, Callable_, Tuple

if TYPE_CHECKING:
    from weft.frontend.calls import Arguments
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.program import Local


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
    surplus: Value | None = None
    if args.rest is not None:
        surplus = bind_rest(low, info, args, values, closure)
    extra: dict[str, Value] = {}
    names = {a.arg for a in [*spec.args, *spec.kwonlyargs]}
    for name, value in args.keywords.items():
        if name in names:
            values[name] = value
        else:
            extra[name] = value
    if args.named is not None:
        bind_named(low, info, args.named, values, closure)
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


def bind_named(
    low: Lowering,
    info: FunctionInfo,
    named: Value,
    values: dict[str, Value],
    closure: Value | None,
) -> None:
    """Give the parameters still open what a dict has under their names; take that out of the dict.

    A name that is missing, or that no parameter has, is a TypeError at run time.
    """
    spec = info.args
    optional = dict(defaults(info.args))
    shown = low.const(f"{info.qualified}()")
    for parameter in [*spec.args, *spec.kwonlyargs]:
        name = low.const(parameter.arg)
        if parameter.arg in values:
            low.call_runtime("tuples", "check_not_twice", named, name, shown)
            continue
        if parameter.arg not in optional:
            kind = "keyword-only" if parameter in spec.kwonlyargs else "positional"
            low.call_runtime("tuples", "check_given", named, name, shown, low.const(kind))
            values[parameter.arg] = attributes.call_method(low, named, "pop", [name])
            continue
        chosen = low.temporary("named")
        default = default_value(low, info, parameter.arg, optional[parameter.arg], closure)
        low.set(chosen, default)

        def take(to: Local = chosen, key: Value = name) -> None:
            low.set(to, attributes.call_method(low, named, "pop", [key]))

        low.when(comparisons.contains(low, named, name), take)
        values[parameter.arg] = low.get(chosen)
    if not spec.kwarg:
        low.call_runtime("tuples", "check_all_taken", named, shown)


def bind_rest(
    low: Lowering,
    info: FunctionInfo,
    args: Arguments,
    values: dict[str, Value],
    closure: Value | None,
) -> Value:
    """Give the parameters still open their items of a tuple of unknown length; what of it is left.

    A tuple that has too few or too many items is a TypeError at run time.
    """
    spec, rest = info.args, args.rest
    assert rest is not None
    plain = [p.arg for p in [*spec.posonlyargs, *spec.args]]
    given = len(args.positional)
    waiting = [name for name in plain[given:] if name not in args.keywords]
    optional = dict(defaults(info.args))
    required = [name for name in waiting if name not in optional]
    most = -1 if spec.vararg else len(waiting)
    shown = low.const(f"{info.qualified}()")
    counts = [low.const(given), low.const(len(plain) - len(optional)), low.const(len(plain))]
    names = low.make_tuple(*[low.const(name) for name in required])
    low.call_runtime("tuples", "check_arguments", rest, names, low.const(most), shown, *counts)
    size = attributes.call_method(low, rest, "__len__", [])
    for index, name in enumerate(waiting):
        if name not in optional:
            values[name] = tuples.item(low, rest, index)
            continue
        default = default_value(low, info, name, optional[name], closure)
        chosen = low.temporary("argument")
        low.set(chosen, default)
        is_given = low.emit(ops.Compare("<", low.const(index), size), BOOL)
        low.when(is_given, lambda at=index, to=chosen: low.set(to, tuples.item(low, rest, at)))  # type: ignore[misc]
        values[name] = low.get(chosen)
    bounds = [low.const(len(waiting)), low.none(), low.none()]
    return attributes.call_method(low, rest, "get_slice", bounds)


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
    if missing and args.rest is None and args.named is None:
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
