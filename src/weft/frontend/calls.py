"""Calls: binding arguments to parameters, functions, closures, methods, constructors, `super()`.

f(1, b=2)          arguments in the order of the signature, defaults filled in; call
Account(100)       new; call Account.__init__
shape.area()       one call for each class that `shape` may have
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from weft.frontend import annotations as hints
from weft.frontend import (
    attributes,
    binding,
    builtins,
    class_values,
    command_lines,
    counted_calls,
    expressions,
    function_members,
    getters,
    hidden_names,
    intrinsics,
    keyword_records,
    metaclasses,
    named_access,
    operators,
    os_errors,
    patterns,
    slices,
    special_methods,
    structs,
    templates,
    thread_locals,
    value_classes,
    value_methods,
    variables,
    wide_ints,
)
from weft.frontend.attributes import ClassReceiver
from weft.frontend.classes import ClassInfo
from weft.frontend.functions import FunctionInfo
from weft.frontend.loader import Kind, Module
from weft.frontend.sugar.builtins_module import plain
from weft.ir import ops
from weft.ir.types import (
    NEVER,
    NO_NAMES,
    NONE,
    ArrayType,
    ByteArrayType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Type,
    Union,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


OPEN_OF_A_PATH = "pathlib.PosixPath.open"
C_MODULES = ("_collections", "_queue")  # of the library models, those that CPython has in C


@dataclass(slots=True)
class Arguments:
    """The arguments of a call, evaluated in source order."""

    positional: list[Value] = field(default_factory=list)
    keywords: dict[str, Value] = field(default_factory=dict)
    # A starred tuple of one of several lengths, and its place.
    spread: tuple[int, Value] | None = None
    rest: Value | None = None  # a tuple of unknown length of all positional arguments after those
    named: Value | None = None  # a dict of keyword arguments known only at run time
    spread_named: Value | None = None  # a record of one of several shapes, or no keyword arguments

    def after(self, first: Value) -> Arguments:
        """The same arguments behind one more."""
        spread = None if self.spread is None else (self.spread[0] + 1, self.spread[1])
        whole = [first, *self.positional]
        return Arguments(whole, self.keywords, spread, self.rest, self.named, self.spread_named)


def lower_call(low: Lowering, node: ast.Call) -> Value:
    func = node.func
    if isinstance(func, ast.Name) and is_builtin(low, func.id):
        special = builtins.SPECIAL.get(plain(func.id))
        if special is not None:
            result = special(low, node)
            if result is not NotImplemented:
                return result
    if isinstance(func, ast.Attribute) and func.attr in named_access.DICT_CHANGES:
        owner = named_access.owner_of_dict(func.value)
        if owner is not None and not low.module.is_dialect:
            return named_access.change_dict(low, node, func.attr, owner)
    if low.module.is_dialect:
        found = intrinsics.lower_intrinsic(low, node)
        if found is not None:
            return found
        if isinstance(func, ast.Subscript):
            return construct_generic(low, node, func)
    getter = (
        getters.lower_getter(low, node)
        or structs.lower_unpack(low, node)
        or patterns.lower_pattern(low, node)
    )
    if getter is not None:
        return getter
    if isinstance(func, ast.Attribute):
        if is_super(low, func.value):
            return call_super(low, node, func.attr)
        target = low.expression(func.value)
        return call_named(low, target, node, func)
    callee = low.expression(func)
    args = evaluate_arguments(low, node, callee, "")
    low.locate(node)
    return call_value(low, callee, args, node)


def call_named(low: Lowering, target: Value, node: ast.Call, func: ast.Attribute) -> Value:
    """`target.name(...)`"""
    if func.attr == "format" and any(operators.is_class(m, "str") for m in members(target.type)):
        if isinstance(target.type, Union):
            return low.dispatch(target, lambda one: call_named(low, one, node, func))
        return templates.lower_format(low, target, node)
    respelled = command_lines.respelled(low, target, node)
    if respelled is not None:
        return respelled
    args = evaluate_arguments(low, node, target, func.attr)
    low.locate(node)

    def each(receiver: Value) -> Value | None:
        name = hidden_names.meant(low, receiver.type, func.attr)
        return spread(low, args, lambda given: call_method_plain(low, receiver, name, given, node))

    return low.dispatch(target, each)


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
    parts = expressions.evaluate_parts(low, node.args)
    starred = [i for i, (part, _) in enumerate(parts) if isinstance(part, ast.Starred)]
    args.positional = [value for _, value in parts]
    if starred:
        at = starred[0]
        value = args.positional[at]
        args.positional = args.positional[:at]
        kinds = members(value.type)
        if len(starred) == 1 and len(kinds) > 1 and all(isinstance(m, Tuple) for m in kinds):
            args.spread = (at, value)
            args.positional += [value for _, value in parts[at + 1 :]]
        else:
            args.rest = expressions.join_parts(low, parts[at:], parts[at][0])
            low.locate(node)
    for keyword in node.keywords:
        if keyword.arg is not None:
            if keyword.arg == "kwargs" and isinstance(keyword.value, ast.Dict):
                record = keyword_record(low, keyword.value)
                if record is not None:
                    args.keywords["kwargs"] = record
                    continue
            args.keywords[keyword.arg] = low.expression(keyword.value)
            continue
        unpacked = keyword_records.forwarded(low, keyword.value)
        if unpacked is None and isinstance(keyword.value, ast.Dict):
            unpacked = keyword_record(low, keyword.value)
        if unpacked is None:
            unpacked = low.expression(keyword.value)
        if unpacked.type is NEVER:
            continue
        if args.named is None and args.spread_named is None and is_one_of_records(low, unpacked):
            args.spread_named = unpacked
            continue
        if not isinstance(unpacked.type, Tuple) or unnamed(unpacked.type):
            args.named = keyword_records.merged(low, args.named, unpacked, keyword.value)
            continue
        args.keywords.update(keyword_records.record_items(low, unpacked))
    return args


def is_one_of_records(low: Lowering, value: Value) -> bool:
    """Whether it is a record of one of several shapes, or a dict that nothing is ever put into."""

    def has_no_items(kind: Type) -> bool:
        if not (isinstance(kind, ClassType) and kind.cls.symbol == "dict"):
            return False
        return kind.args[1].read(low.instance) is NEVER

    kinds = members(value.type)
    records = [k for k in kinds if isinstance(k, Tuple) and k.names]
    rest = [k for k in kinds if k not in records]
    return len(kinds) > 1 and bool(records) and all(has_no_items(k) for k in rest)


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
    record = Tuple(tuple(v.type for v in values), tuple(names) or NO_NAMES)
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
    """Call with `*value` and `**record` taken apart, once for each shape that they may have."""
    if args.spread_named is not None:
        whole = replace(args, spread_named=None)
        return low.dispatch(
            args.spread_named, lambda one: spread(low, with_record(low, whole, one), call)
        )
    if args.spread is None:
        return call(args)
    at, value = args.spread

    def each(one: Value) -> Value | None:
        assert isinstance(one.type, Tuple)
        items = [low.tuple_get(one, i) for i in range(len(one.type.items))]
        given = [*args.positional[:at], *items, *args.positional[at:]]
        return call(Arguments(given, args.keywords, rest=args.rest, named=args.named))

    return low.dispatch(value, each)


def with_record(low: Lowering, args: Arguments, record: Value) -> Arguments:
    if not isinstance(record.type, Tuple):
        return args
    named = keyword_records.record_items(low, record)
    return replace(args, keywords=args.keywords | dict(named))


def call_plain(low: Lowering, callee: Value, args: Arguments, node: ast.AST) -> Value | None:
    match callee.type:
        case Callable_(function=builtins.BuiltinFunction() as function):
            return builtins.call(low, function.name, args, node)
        case Callable_(function=function):
            assert isinstance(function, FunctionInfo)
            return call_known(low, callee, function, args, node)
        case ClassObject(cls=cls):
            assert isinstance(cls, ClassInfo)
            return call_class(low, cls, args, node, callee)
        case ClassType(cls=ClassInfo() as cls) if has_call(cls):
            return call_method_plain(low, callee, "__call__", args, node)
        case t if t is NEVER:
            return callee
    text = f"'{hints.python_name(callee.type)}' object is not callable"
    if callee.type is NONE or operators.expects(low, "TypeError"):
        low.raise_error("raise_type_error", low.const(text))
        return None
    raise low.error("not-callable", f"a `{low.show(callee.type)}` cannot be called", node)


def has_call(cls: ClassInfo) -> bool:
    return bool(cls.find_method("__call__") or cls.find_attribute("__call__"))


def call_known(
    low: Lowering, callee: Value, info: FunctionInfo, args: Arguments, node: ast.AST
) -> Value | None:
    assert isinstance(callee.type, Callable_)
    if variables.is_bound(callee.type):

        def each(one: Value) -> Value | None:
            bound = args.after(one)
            return call_bound(low, info, bound, node, None)

        return low.dispatch(variables.receiver(low, callee), each)
    if isinstance(callee.type.owner, ClassReceiver):
        first = low.static(ClassObject(callee.type.owner.cls))
        return call_bound(low, info, args.after(first), node, None)
    closure = callee if callee.type.owner is not None else None
    return call_bound(low, info, args, node, closure)


def call_bound(
    low: Lowering, info: FunctionInfo, args: Arguments, node: ast.AST, closure: Value | None
) -> Value | None:
    values = binding.bind(low, info, args, node, closure)
    if values is None:
        return None
    note_location(low, info)
    return low.call_info(info, values, closure)


def call_function(low: Lowering, info: FunctionInfo, positional: list[Value]) -> Value:
    """Call a method with plain positional arguments."""
    values = binding.bind(low, info, Arguments(list(positional)), low.node, None)
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
    if args.positional:
        base = value_classes.base_of(receiver.type, args.positional[0])
        if (
            base is not None and name in base.methods
        ):  # `int.__new__(Money, 5)`, `str.upper(symbol)`
            return call_bound(low, base.methods[name], args, node, None)
    match receiver.type:
        case ModuleType(module=module):
            assert isinstance(module, Module)
            member = attributes.module_member(low, module, name, node)
            return call_value(low, member, args, node)
        case ClassObject(cls=cls):
            assert isinstance(cls, ClassInfo)
            if name == "__new__" and args.positional and cls.find_method(name) is None:
                return bare_object(low, args.positional[0], node)
            if name == "__subclasses__" and cls.find_method(name) is None:
                derived = [class_values.value_of(low, one, receiver) for one in cls.subclasses]
                return low.call_runtime("lists", "list_of", low.make_tuple(*derived))
            if name == "mro" and not cls.find_method(name) and not cls.find_attribute(name):
                listed = attributes.class_member(low, receiver, cls, "__mro__", node)
                return low.call_runtime("lists", "list_of", listed)
            member = attributes.class_member(low, receiver, cls, name, node)
            return call_value(low, member, args, node)
        case ClassType(cls=cls):
            assert isinstance(cls, ClassInfo)
            if name == "format_map" and cls.symbol == "str" and len(args.positional) == 1:
                return templates.format_map(low, receiver, args)
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
        case Callable_():
            held = attributes.get_plain(low, receiver, name, node)
            return None if held is None else call_value(low, held, args, node)
        case t if t is NEVER:
            return receiver
        case _:
            found = value_methods.number_method(low, receiver, name, args)
            if found is not None:
                return found
    found = special_methods.call(low, receiver, name, args, node)
    return attributes.missing(low, receiver, name, node) if found is None else found


def call_object_method(
    low: Lowering, receiver: Value, cls: ClassInfo, name: str, args: Arguments, node: ast.AST
) -> Value | None:
    method = cls.find_method(name)
    if name == "open" and method is not None and method.symbol == OPEN_OF_A_PATH:
        return builtins.call_open(low, args.after(receiver), node)
    if is_written_in_c(low.module) and not name.startswith("__") and name != "derive":
        # There the methods of a type call each other directly, past what a subclass makes of them;
        # exception groups alone say that they call one which subclasses may replace.
        method = cls.find_library_method(name) or method
    is_field = cls.find_declared(name) is not None
    is_field = is_field or cls.known_field(name, low.instance) is not None
    if method is None or is_field or "property" in method.decorations:
        if method is None and not is_field and cls.find_attribute(name) is None:
            special = special_methods.call(low, receiver, name, args, node)
            if special is not None:
                return special
            if cls.module.is_dialect and not cls.fields and name != "__class__":
                return attributes.missing(low, receiver, name, node)
        value = attributes.get_plain(low, receiver, name, node)
        if value is None:
            return None
        if attributes.holds_function(low, cls, name, receiver):
            return low.dispatch(value, lambda one: call_attribute(low, one, receiver, args, node))
        return call_value(low, value, args, node)
    if "staticmethod" in method.decorations:
        bound = args
    elif "classmethod" in method.decorations:
        bound = args.after(class_values.value_of(low, cls, receiver))
    else:
        bound = args.after(receiver)
    return call_bound(low, method, bound, node, None)


# Classes whose objects CPython's `__new__` makes ready for use.
READY = {"list", "dict", "set", "deque", "UserDict", "UserList", "Random"}


def is_written_in_c(module: Module) -> bool:
    """Whether CPython has in C what the module models: the builtin types, `_collections` and the like."""
    return module.kind is Kind.RUNTIME or (module.is_dialect and module.name in C_MODULES)


def call_attribute(
    low: Lowering, value: Value, receiver: Value, args: Arguments, node: ast.AST
) -> Value | None:
    if function_members.is_unbound(value.type):
        args = args.after(receiver)
    return call_value(low, value, args, node)


def is_super(low: Lowering, node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"
    )


def call_super(low: Lowering, node: ast.Call, name: str) -> Value:
    """`super().name(...)`: the method of the base, on the same object."""
    assert isinstance(node.func, ast.Attribute)
    cls, first = super_of(low, node.func.value)
    args = evaluate_arguments(low, node, first, name)
    low.locate(node)
    name = cls.own(name)

    def each(receiver: Value) -> Value | None:
        exact = receiver.type.cls if isinstance(receiver.type, ClassType | ClassObject) else None
        if not isinstance(exact, ClassInfo):
            return receiver if receiver.type is NEVER else None
        if cls.is_metaclass and isinstance(receiver.type, ClassObject):
            return metaclasses.call_super(low, cls, exact, name, args, node)
        given = args
        method = exact.find_after(cls, name)
        if name in slices.METHODS and args.positional and slices.is_slice(args.positional[0]):
            native = exact.find_after(cls, slices.METHODS[name])
            if native is not None:
                parts = slices.fields(low, args.positional[0])
                given, method = Arguments([*parts, *args.positional[1:]], args.keywords), native
        if method is None:
            if name in ("__init__", "__init_subclass__"):
                return low.none()
            if name == "__new__" and args.positional:
                return bare_object(low, args.positional[0], node)
            if name in ("__setattr__", "__delattr__"):
                return value_methods.bare_access(low, name, args.after(receiver), node)
            held = inherited_value(low, exact, cls, name, receiver)
            if held is not None:
                return call_value(low, held, given, node)
            shown = hidden_names.shown(name)
            if operators.expects(low, "AttributeError"):
                text = f"'super' object has no attribute '{shown}'"
                low.raise_error("raise_attribute_error", low.const(text))
                return None
            text = f"no base of `{cls.name}` has a method `{shown}`"
            raise low.error("unknown-attribute", text, node)
        if not {"staticmethod"} & method.decorations and name != "__new__":
            given = given.after(receiver)
        return spread(low, given, lambda one: call_bound(low, method, one, node, None))

    return low.dispatch(first, each)


def super_of(low: Lowering, node: ast.expr) -> tuple[ClassInfo, Value]:
    """The class after whose place `super()` looks, and the object."""
    assert isinstance(node, ast.Call)
    if len(node.args) == 2:
        named = low.expression(node.args[0])
        if isinstance(named.type, ClassObject) and isinstance(named.type.cls, ClassInfo):
            return named.type.cls, low.expression(node.args[1])
    info = low.info
    if info.cls is None or not info.scope.parameters:
        raise low.error("unsupported-syntax", "`super()` outside a method is not supported", node)
    first = ast.copy_location(ast.Name(id=info.scope.parameters[0], ctx=ast.Load()), node)
    return info.cls, variables.read(low, first)


def super_attribute(low: Lowering, node: ast.Attribute) -> Value:
    """`super().name`: a property or method of a base, or an attribute of the class."""
    cls, first = super_of(low, node.value)
    low.locate(node)
    name = cls.own(node.attr)

    def each(receiver: Value) -> Value | None:
        exact = receiver.type.cls if isinstance(receiver.type, ClassType | ClassObject) else None
        if not isinstance(exact, ClassInfo):
            return receiver if receiver.type is NEVER else None
        method = exact.find_after(cls, name)
        if method is not None and "property" in method.decorations:
            return call_function(low, method, [receiver])
        if method is not None:
            return variables.bound_method(low, method, receiver)
        return inherited_value(low, exact, cls, name, receiver) or attributes.missing(
            low, receiver, name, node
        )

    return low.dispatch(first, each)


def inherited_value(
    low: Lowering, exact: ClassInfo, cls: ClassInfo, name: str, receiver: Value
) -> Value | None:
    """An attribute of the classes behind `cls` in the order of `exact`; a decorated function as a method."""
    order = exact.mro()
    for base in order[order.index(cls) + 1 :]:
        if name in base.attributes:
            value = class_values.get(low, base, name, receiver)
            is_object = isinstance(receiver.type, ClassType)
            return attributes.bound_to(low, value, receiver) if is_object else value
    return None


def bare_object(low: Lowering, made_of: Value, node: ast.AST) -> Value | None:
    """`object.__new__(cls)`: an object whose `__init__` has not run."""
    if not (isinstance(made_of.type, ClassObject) and isinstance(made_of.type.cls, ClassInfo)):
        raise low.error("operand-types", "`__new__` takes a class", node)
    cls = made_of.type.cls
    cells = tuple([low.site_cell(node, i) for i in range(len(cls.parameters))])
    made = low.emit(ops.New(), ClassType(cls, cells))
    class_values.mark(low, made, made_of)
    return made


# Constructors.


def construct_generic(low: Lowering, node: ast.Call, func: ast.Subscript) -> Value:
    """`List[T](...)`, `Array[T](n)` in the dialect."""
    env = hints.environment(low.info, low.instance.arguments)
    wanted = hints.evaluate(low.compiler, low.module, func, env)
    args = evaluate_arguments(low, node, ops.NO_VALUE, "")
    low.locate(node)
    if isinstance(wanted, ArrayType):
        return low.emit(ops.ArrayNew(wide_ints.fitting(low, args.positional[0])), wanted)
    assert isinstance(wanted, ClassType), ast.unparse(node)
    assert isinstance(wanted.cls, ClassInfo)
    return construct(low, wanted.cls, args.positional, cells=wanted.args)


def call_class(
    low: Lowering, cls: ClassInfo, args: Arguments, node: ast.AST, callee: Value | None = None
) -> Value | None:
    """`Class(...)`; `callee` is the class as a value, where it is one of the program's."""
    method = metaclasses.method_of(cls, "__call__")
    if method is not None:
        first = class_values.value_of(low, cls, callee)
        return call_bound(low, method, args.after(first), node, None)
    return make(low, cls, args, node, callee)


def make(
    low: Lowering, cls: ClassInfo, args: Arguments, node: ast.AST, callee: Value | None = None
) -> Value | None:
    """A new object, whatever a metaclass says."""
    known = builtins.CONSTRUCTORS.get(cls.symbol)
    if known is not None and not names_class(low, cls, node):
        if args.rest is not None and cls.symbol in counted_calls.COUNTS:
            return counted_calls.call_each(low, cls.symbol, args, lambda one: known(low, one, node))
        if args.named is not None and cls.symbol not in builtins.TAKES_NAMED:
            counted_calls.refuse_keywords(low, cls.name, args.named)
            args = replace(args, named=None)
        return known(low, args, node)
    if os_errors.is_open(low, cls, args):
        return os_errors.make(low, args)
    cls = os_errors.exact(low, cls, args)
    lookup = cls.find_method("_weft_lookup")
    if lookup is not None and len(args.positional) == 1:  # `Color(1)`: the member of that value
        return call_bound(low, lookup, args, node, None)
    missing = cls.abstract_methods()
    if missing:
        low.raise_error("raise_type_error", low.const(abstract_text(cls, missing)))
        return None
    maker = cls.find_method("__new__")
    if maker is not None:
        return call_maker(low, cls, maker, args, node, callee)
    cells = tuple([low.site_cell(node, i) for i in range(len(cls.parameters))])
    made = low.emit(ops.New(), ClassType(cls, cells))
    class_values.mark(low, made, callee)
    init = cls.find_method("__init__")
    if init is None:
        if args.positional or args.keywords:
            raise low.error("call-arguments", f"`{cls.name}()` takes no arguments", node)
        return made
    if not init.module.is_dialect and not prepare(low, cls, init, made, args, node):
        return None
    if thread_locals.is_local(made.type):
        thread_locals.keep_arguments(low, made, args)
        if not low.is_live:
            return None
        attributes.call_method(low, made, "_weft_begin", [])
        # Its own `__init__` runs in each thread that comes by.
        thread_locals.copy_of(low, made, node)
        return made
    bound = args.after(made)
    result = call_bound(low, init, bound, node, None)
    return None if result is None else made


def is_before_312() -> bool:
    return sys.version_info[:2] < (3, 12)


def prepare(
    low: Lowering,
    cls: ClassInfo,
    init: FunctionInfo,
    made: Value,
    args: Arguments,
    node: ast.AST,
) -> bool:
    """What Python has done before `__init__`, which need not call that of the base; False if it raises."""
    if is_bare_exception(low, cls):
        base = low.compiler.runtime_class("exceptions", "BaseException").methods["__init__"]
        plain = Arguments([made, *args.positional], rest=args.rest)
        return call_bound(low, base, plain, node, None) is not None
    if is_ready_made(cls):
        call_function(low, library_init(cls), [made])
    return True


def library_init(cls: ClassInfo) -> FunctionInfo:
    found = cls.find_library_method("__init__")
    assert found is not None
    return found


def is_bare_exception(low: Lowering, cls: ClassInfo) -> bool:
    """Whether it is an exception whose `__init__` may leave out that of its base, or call it late."""
    if not cls.is_subclass(low.compiler.runtime_class("exceptions", "BaseException")):
        return False
    return "args" not in cls.definite_fields()


def is_ready_made(cls: ClassInfo) -> bool:
    """Whether the objects are lists, dicts or the like, which work without their `__init__`."""
    return any(c.module.is_dialect and c.symbol in READY for c in cls.mro())


def abstract_text(cls: ClassInfo, missing: list[str]) -> str:
    """What the Python that compiles says of making an object of an abstract class."""
    plural = "s" if len(missing) > 1 else ""
    head = f"Can't instantiate abstract class {cls.name}"
    if is_before_312():
        return f"{head} with abstract method{plural} {', '.join(missing)}"
    quoted = ", ".join(f"'{name}'" for name in missing)
    return f"{head} without an implementation for abstract method{plural} {quoted}"


def call_maker(
    low: Lowering,
    cls: ClassInfo,
    maker: FunctionInfo,
    args: Arguments,
    node: ast.AST,
    callee: Value | None,
) -> Value | None:
    """`Class(...)` where the class has `__new__`: `__init__` runs on what that gives, if it is one."""
    first = class_values.value_of(low, cls, callee)
    made = call_bound(low, maker, args.after(first), node, None)
    if made is None:
        return None

    def each(one: Value) -> Value | None:
        is_own = isinstance(one.type, ClassType) and one.type.cls.is_subclass(cls)  # type: ignore[attr-defined]
        init = one.type.cls.find_method("__init__") if is_own else None  # type: ignore[attr-defined]
        if init is not None and call_bound(low, init, args.after(one), node, None) is None:
            return None
        return one

    return low.dispatch(made, each)


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
