"""Calls: binding arguments to parameters, functions, closures, methods, constructors, `super()`.

f(1, b=2)          arguments in the order of the signature, defaults filled in; call
Account(100)       new; call Account.__init__
shape.area()       one call for each class that `shape` may have
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.frontend import annotations as hints
from weft.frontend import attributes, builtins, intrinsics, operators, value_methods, variables
from weft.frontend.attributes import ClassReceiver
from weft.frontend.classes import ClassInfo
from weft.frontend.functions import FunctionInfo
from weft.frontend.loader import Kind, Module
from weft.frontend.modules import is_literal
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.types import (
    NEVER,
    NONE,
    ArrayType,
    ByteArrayType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


@dataclass(slots=True)
class Arguments:
    """The arguments of a call, evaluated in source order."""

    positional: list[Value] = field(default_factory=list)
    keywords: dict[str, Value] = field(default_factory=dict)
    spread: tuple[int, Value] | None = (
        None  # a starred tuple of one of several lengths, and its place
    )


def lower_call(low: Lowering, node: ast.Call) -> Value:
    func = node.func
    if isinstance(func, ast.Name) and is_builtin(low, func.id):
        special = builtins.SPECIAL.get(func.id)
        if special is not None:
            result = special(low, node)
            if result is not NotImplemented:
                return result
    if low.module.is_dialect:
        found = intrinsics.lower_intrinsic(low, node)
        if found is not None:
            return found
        if isinstance(func, ast.Subscript):
            return construct_generic(low, node, func)
    getter = getters.lower_getter(low, node)
    if getter is not None:
        return getter
    if isinstance(func, ast.Attribute):
        if is_super(low, func.value):
            return call_super(low, node, func.attr)
        target = low.expression(func.value)
        args = evaluate_arguments(low, node, target, func.attr)
        low.locate(node)

        def each(receiver: Value) -> Value | None:
            if is_hidden(low, receiver, func.attr):
                return attributes.missing(low, receiver, func.attr, node)
            return spread(
                low, args, lambda given: call_method_plain(low, receiver, func.attr, given, node)
            )

        return low.dispatch(target, each)
    callee = low.expression(func)
    args = evaluate_arguments(low, node, callee, "")
    low.locate(node)
    return call_value(low, callee, args, node)


def is_hidden(low: Lowering, receiver: Value, name: str) -> bool:
    """Whether a method of a runtime class is one that only the compiler may call."""
    if low.module.is_dialect or name not in builtins.INTERNAL_METHODS:
        return False
    cls = receiver.type.cls if isinstance(receiver.type, ClassType) else None
    return isinstance(cls, ClassInfo) and cls.module.is_dialect


def is_builtin(low: Lowering, name: str) -> bool:
    """Whether a name means the builtin here: nothing of the program shadows it."""
    if low.info.scope.is_local(name) and not low.info.scope.is_module:
        return False
    if name in low.info.free:
        return False
    if low.info.scope.is_module and name in low.info.scope.bindings:
        return False
    return name not in low.module.namespace


def evaluate_arguments(low: Lowering, node: ast.Call, callee: Value, method: str) -> Arguments:
    args = Arguments()
    for arg in node.args:
        if isinstance(arg, ast.Starred):
            value = low.expression(arg.value)
            alternatives = members(value.type)
            if len(alternatives) > 1 and all(isinstance(m, Tuple) for m in alternatives):
                args.spread = (len(args.positional), value)
                continue
            if not isinstance(value.type, Tuple):
                if value.type is NEVER:
                    continue
                raise low.error(
                    "unsupported-syntax",
                    "`*` in a call takes a tuple of known length",
                    arg,
                    label=f"this is `{low.show(value.type)}`",
                    help="pass the list itself, or its items one by one",
                )
            args.positional.extend(low.tuple_get(value, i) for i in range(len(value.type.items)))
        else:
            args.positional.append(low.expression(arg))
    for keyword in node.keywords:
        if keyword.arg is not None:
            if keyword.arg == "kwargs" and isinstance(keyword.value, ast.Dict):
                record = keyword_record(low, keyword.value)
                if record is not None:
                    args.keywords["kwargs"] = record
                    continue
            args.keywords[keyword.arg] = low.expression(keyword.value)
            continue
        unpacked = (
            keyword_record(low, keyword.value)
            if isinstance(keyword.value, ast.Dict)
            else low.expression(keyword.value)
        )
        if unpacked is None or not (
            isinstance(unpacked.type, Tuple) and not unnamed(unpacked.type)
        ):
            raise low.error(
                "unsupported-syntax",
                "`**` in a call takes a dict display with literal keys",
                keyword.value,
            )
        for index, name in enumerate(unpacked.type.names):
            args.keywords[name] = low.tuple_get(unpacked, index)
    return args


def unnamed(value: Tuple) -> bool:
    return bool(value.items) and not value.names


def keyword_record(low: Lowering, node: ast.Dict) -> Value | None:
    """A dict display with literal string keys as a record, so that its values keep their types."""
    names = []
    for name in node.keys:
        if not (isinstance(name, ast.Constant) and isinstance(name.value, str)):
            return None
        names.append(name.value)
    values = [low.expression(value) for value in node.values]
    record = Tuple(tuple(v.type for v in values), tuple(names))
    return low.emit(ops.TupleMake(tuple(values)), record)


# What is called.


def call_value(low: Lowering, callee: Value, args: Arguments, node: ast.AST) -> Value:
    return low.dispatch(
        callee,
        lambda one: spread(low, args, lambda given: call_plain(low, one, given, node)),
    )


def spread(
    low: Lowering, args: Arguments, call: Callable[[Arguments], Value | None]
) -> Value | None:
    """Call with `*value` taken apart, once for each length that the tuple may have."""
    if args.spread is None:
        return call(args)
    at, value = args.spread

    def each(one: Value) -> Value | None:
        assert isinstance(one.type, Tuple)
        items = [low.tuple_get(one, i) for i in range(len(one.type.items))]
        given = [*args.positional[:at], *items, *args.positional[at:]]
        return call(Arguments(given, args.keywords))

    return low.dispatch(value, each)


def call_plain(low: Lowering, callee: Value, args: Arguments, node: ast.AST) -> Value | None:
    match callee.type:
        case Callable_(function=builtins.BuiltinFunction() as function):
            return builtins.call(low, function.name, args, node)
        case Callable_(function=function):
            assert isinstance(function, FunctionInfo)
            return call_known(low, callee, function, args, node)
        case ClassObject(cls=cls):
            assert isinstance(cls, ClassInfo)
            return call_class(low, cls, args, node)
        case ClassType():
            return call_method_plain(low, callee, "__call__", args, node)
        case t if t is NEVER:
            return callee
    text = f"'{hints.python_name(callee.type)}' object is not callable"
    if callee.type is NONE or operators.expects(low, "TypeError"):
        low.raise_error("raise_type_error", low.const(text))
        return None
    raise low.error("not-callable", f"a `{low.show(callee.type)}` cannot be called", node)


def call_known(
    low: Lowering, callee: Value, info: FunctionInfo, args: Arguments, node: ast.AST
) -> Value | None:
    assert isinstance(callee.type, Callable_)
    if variables.is_bound(callee.type):
        cell = dict(callee.type.captured)["self"]
        receiver = low.emit(ops.AttrGet(callee, "self"), cell.read(low.instance))

        def each(one: Value) -> Value | None:
            bound = Arguments([one, *args.positional], args.keywords)
            return call_bound(low, info, bound, node, None)

        return low.dispatch(receiver, each)
    if isinstance(callee.type.owner, ClassReceiver):
        first = low.static(ClassObject(callee.type.owner.cls))
        return call_bound(
            low, info, Arguments([first, *args.positional], args.keywords), node, None
        )
    closure = callee if callee.type.owner is not None else None
    return call_bound(low, info, args, node, closure)


def call_bound(
    low: Lowering, info: FunctionInfo, args: Arguments, node: ast.AST, closure: Value | None
) -> Value | None:
    values = bind(low, info, args, node, closure)
    if values is None:
        return None
    note_location(low, info)
    return low.call_info(info, values, closure)


def call_function(low: Lowering, info: FunctionInfo, positional: list[Value]) -> Value:
    """Call a method with plain positional arguments."""
    values = bind(low, info, Arguments(list(positional)), low.node, None)
    if values is None:
        return ops.NO_VALUE
    note_location(low, info)
    return low.call_info(info, values)


def note_location(low: Lowering, info: FunctionInfo) -> None:
    """Before user code calls into the library, tell where it is, for reports of waiting threads."""
    if low.module.is_dialect or not info.module.is_dialect:
        return
    if info.module.name.startswith("weft.runtime"):
        return
    low.emit(ops.Intrinsic("note_location", (), info.symbol))


def call_method_plain(
    low: Lowering, receiver: Value, name: str, args: Arguments, node: ast.AST
) -> Value | None:
    """`receiver.name(...)` for a receiver of a plain type."""
    match receiver.type:
        case ModuleType(module=module):
            assert isinstance(module, Module)
            member = attributes.module_member(low, module, name, node)
            return call_value(low, member, args, node)
        case ClassObject(cls=cls):
            assert isinstance(cls, ClassInfo)
            member = attributes.class_member(low, cls, name, node)
            return call_value(low, member, args, node)
        case ClassType(cls=cls):
            assert isinstance(cls, ClassInfo)
            return call_object_method(low, receiver, cls, name, args, node)
        case ArrayType() | ByteArrayType():
            found = intrinsics.array_method(low, receiver, name, args)
            if found is not None:
                return found
        case Tuple():
            found = value_methods.tuple_method(low, receiver, name, args, node)
            if found is not None:
                return found
        case Callable_(function=builtins.BuiltinFunction() as function):
            return value_methods.type_method(low, function.name, name, args, node)
        case t if t is NEVER:
            return receiver
        case _:
            found = value_methods.number_method(low, receiver, name, args)
            if found is not None:
                return found
    return attributes.missing(low, receiver, name, node)


def call_object_method(
    low: Lowering, receiver: Value, cls: ClassInfo, name: str, args: Arguments, node: ast.AST
) -> Value | None:
    method = cls.find_method(name)
    is_field = name in cls.fields or cls.find_declared(name) is not None
    if method is None or is_field or "property" in method.decorations:
        if method is None and not is_field and cls.find_attribute(name) is None:
            if cls.module.is_dialect and not cls.fields:
                return attributes.missing(low, receiver, name, node)
        value = attributes.get_plain(low, receiver, name, node)
        if value is None:
            return None
        own = cls.fields.get(name)
        is_own = own is not None and own.read(low.instance) is not NEVER
        if cls.find_attribute(name) and not is_own:  # a function in a class attribute is a method
            return low.dispatch(
                value, lambda one: call_attribute(low, one, receiver, args, node)
            )
        return call_value(low, value, args, node)
    if "staticmethod" in method.decorations:
        bound = args
    elif "classmethod" in method.decorations:
        bound = Arguments([low.static(ClassObject(cls)), *args.positional], args.keywords)
    else:
        bound = Arguments([receiver, *args.positional], args.keywords)
    return call_bound(low, method, bound, node, None)


def call_attribute(
    low: Lowering, value: Value, receiver: Value, args: Arguments, node: ast.AST
) -> Value | None:
    kind = value.type
    is_function = isinstance(kind, Callable_) and isinstance(kind.function, FunctionInfo)
    if is_function and not variables.is_bound(kind) and not isinstance(kind.owner, ClassReceiver):
        args = Arguments([receiver, *args.positional], args.keywords)
    return call_value(low, value, args, node)


def is_super(low: Lowering, node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"
    )


def call_super(low: Lowering, node: ast.Call, name: str) -> Value:
    """`super().name(...)`: the method of the base, on the same object."""
    cls = low.info.cls
    if cls is None or not low.info.scope.parameters:
        raise low.error("unsupported-syntax", "`super()` outside a method is not supported", node)
    first = variables.read(low, ast.Name(id=low.info.scope.parameters[0], ctx=ast.Load()))
    args = evaluate_arguments(low, node, first, name)
    low.locate(node)
    base = cls.bases[0] if cls.bases else None
    method = base.find_method(name) if base else None
    if method is None:
        if name in ("__init__", "__init_subclass__"):
            return low.none()
        raise low.error("unknown-attribute", f"no base of `{cls.name}` has a method `{name}`", node)
    bound = (
        args
        if "staticmethod" in method.decorations
        else Arguments([first, *args.positional], args.keywords)
    )
    result = call_bound(low, method, bound, node, None)
    return ops.NO_VALUE if result is None else result


# Constructors.


def construct_generic(low: Lowering, node: ast.Call, func: ast.Subscript) -> Value:
    """`List[T](...)`, `Array[T](n)` in the dialect."""
    env = hints.environment(low.info, low.instance.arguments)
    wanted = hints.evaluate(low.compiler, low.module, func, env)
    args = evaluate_arguments(low, node, ops.NO_VALUE, "")
    low.locate(node)
    if isinstance(wanted, ArrayType):
        return low.emit(ops.ArrayNew(args.positional[0]), wanted)
    assert isinstance(wanted, ClassType), ast.unparse(node)
    assert isinstance(wanted.cls, ClassInfo)
    return construct(low, wanted.cls, args.positional, cells=wanted.args)


def call_class(low: Lowering, cls: ClassInfo, args: Arguments, node: ast.AST) -> Value | None:
    """`Class(...)`."""
    known = builtins.CONSTRUCTORS.get(cls.symbol)
    if known is not None and not names_class(low, cls, node):
        return known(low, args, node)
    cells = tuple([low.site_cell(node, i) for i in range(len(cls.parameters))])
    made = low.emit(ops.New(), ClassType(cls, cells))
    init = cls.find_method("__init__")
    if init is None:
        if args.positional or args.keywords:
            raise low.error("call-arguments", f"`{cls.name}()` takes no arguments", node)
        return made
    bound = Arguments([made, *args.positional], args.keywords)
    result = call_bound(low, init, bound, node, None)
    return None if result is None else made


def names_class(low: Lowering, cls: ClassInfo, node: ast.AST) -> bool:
    """Whether runtime code makes an object of a runtime class by its own name, `Str(data, length)`."""
    if low.module.kind is not Kind.RUNTIME or not isinstance(node, ast.Call):
        return False
    func = node.func
    name = func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")
    return name == cls.node.name


def construct(
    low: Lowering, cls: ClassInfo, positional: list[Value], cells: tuple[Cell, ...] = ()
) -> Value:
    """A new object of a class of the runtime."""
    made = low.emit(ops.New(), ClassType(cls, cells))
    init = cls.find_method("__init__")
    if init is not None:
        call_function(low, init, [made, *positional])
    return made


# Binding.


def bind(
    low: Lowering, info: FunctionInfo, args: Arguments, node: ast.AST, closure: Value | None
) -> list[Value] | None:
    """The arguments in the order of the parameters; None if the call surely raises TypeError."""
    spec = info.args
    problem = binding_problem(info, args)
    if problem is not None:
        if operators.expects(low, "TypeError"):
            low.raise_error("raise_type_error", low.const(problem))
            return None
        raise low.error(
            "call-arguments", problem, node, notes=(f"it is defined as `{signature(info)}`",)
        )
    plain = [*spec.posonlyargs, *spec.args]
    values: dict[str, Value] = {}
    for parameter, value in zip(plain, args.positional, strict=False):
        values[parameter.arg] = value
    rest = args.positional[len(plain) :]
    extra: dict[str, Value] = {}
    names = {a.arg for a in [*spec.args, *spec.kwonlyargs]}
    for name, value in args.keywords.items():
        if name in names:
            values[name] = value
        else:
            extra[name] = value
    for name, default in defaults(info):
        if name not in values:
            values[name] = default_value(low, info, name, default, closure)
    ordered = [values[p.arg] for p in plain]
    if spec.vararg:
        ordered.append(low.emit(ops.TupleMake(tuple(rest)), Tuple(tuple(v.type for v in rest))))
    ordered.extend(values[p.arg] for p in spec.kwonlyargs)
    if spec.kwarg:
        record = Tuple(tuple(v.type for v in extra.values()), tuple(extra))
        ordered.append(low.emit(ops.TupleMake(tuple(extra.values())), record))
    return ordered


def defaults(info: FunctionInfo) -> list[tuple[str, ast.expr]]:
    spec = info.args
    plain = [*spec.posonlyargs, *spec.args]
    found = [
        (p.arg, d)
        for p, d in zip(plain[len(plain) - len(spec.defaults) :], spec.defaults, strict=True)
    ]
    found += [
        (p.arg, d) for p, d in zip(spec.kwonlyargs, spec.kw_defaults, strict=True) if d is not None
    ]
    return found


def is_constant_default(node: ast.expr) -> bool:
    return is_literal(node) or (isinstance(node, ast.Constant) and node.value is None)


def keeps_defaults_in_closure(info: FunctionInfo) -> bool:
    """Whether each evaluation of the definition has defaults of its own (`lambda i=i: ...`)."""
    if info.cls is not None:
        return False
    return info.parent is not None or isinstance(info.node, ast.Lambda)


def default_value(
    low: Lowering, info: FunctionInfo, name: str, node: ast.expr, closure: Value | None
) -> Value:
    if is_constant_default(node) or (isinstance(node, ast.Tuple) and not node.elts):
        return low.expression(node)
    if isinstance(node, ast.Dict) and not node.keys and info.module.is_dialect:
        return low.emit(ops.TupleMake(()), Tuple(()))
    if closure is not None and isinstance(closure.type, Callable_):
        cell = dict(closure.type.captured).get(f"={name}")
        if cell is not None:
            return low.emit(ops.AttrGet(closure, f"={name}"), cell.read(low.instance))
    if info.module.is_dialect and isinstance(node, ast.Name):
        entity = low.compiler.modules.lookup(info.module, node.id)
        return variables.entity_value(low, entity, node, node.id)
    slot = default_slot(info, name)
    return low.emit(ops.SlotGet(slot), slot.cell.read(low.instance))


def default_slot(info: FunctionInfo, name: str) -> StaticSlot:
    slot = info.default_slots.get(name)
    if slot is None:
        slot = info.default_slots[name] = StaticSlot(f"{info.symbol}.{name}=", Cell())
    assert isinstance(slot, StaticSlot)
    return slot


def binding_problem(info: FunctionInfo, args: Arguments) -> str | None:
    """What CPython's TypeError would say of these arguments, or None if they fit."""
    spec = info.args
    plain = [p.arg for p in [*spec.posonlyargs, *spec.args]]
    shown = f"{info.qualified}()"
    optional = {name for name, _ in defaults(info)}
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
        elif not spec.kwarg:
            return f"{shown} got an unexpected keyword argument '{name}'"
    missing = [p for p in plain[given:] if p not in args.keywords and p not in optional]
    if missing:
        return f"{shown} missing {len(missing)} required positional {listing(missing)}"
    missing = [
        p.arg for p in spec.kwonlyargs if p.arg not in args.keywords and p.arg not in optional
    ]
    if missing:
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
