"""The builtin functions and types that are no classes of the runtime.

`SPECIAL` look at the call's syntax (`isinstance`), `FUNCTIONS` at the values of the arguments;
`CONSTRUCTORS` are calls of builtin classes, whose result depends on how they are called.
"""

from __future__ import annotations

import ast
import builtins as python_builtins
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from weft.frontend import (
    arrays,
    attributes,
    binding,
    class_names,
    class_values,
    comparisons,
    conditions,
    counted_calls,
    expressions,
    formatting,
    iteration,
    iterators,
    module_dicts,
    named_access,
    namespaces,
    operators,
    series,
    slices,
    statements,
    temporary_files,
    tuples,
    value_classes,
    variables,
    wide_ints,
)
from weft.frontend.annotations import python_name, to_float
from weft.frontend.classes import ClassInfo, has_method
from weft.frontend.lowering import Stop
from weft.ir import ops
from weft.ir.type_keys import key
from weft.ir.types import (
    BOOL,
    FLOAT,
    INT,
    NEVER,
    NONE,
    Callable_,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Type,
    Union,
    is_reference,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

PYTHON_NAMES = set(dir(python_builtins))
TYPES = {"int", "float", "bool", "object", "type"}


@dataclass(slots=True, frozen=True)
class BuiltinFunction:
    """A builtin as a value: `sorted(xs, key=len)`."""

    name: str

    @property
    def symbol(self) -> str:
        return f"builtins.{self.name}"


KNOWN: dict[str, BuiltinFunction] = {}


def builtin_type(low: Lowering, name: str) -> Type:
    function = KNOWN.setdefault(name, BuiltinFunction(name))
    return Callable_(function, None)


def call(low: Lowering, name: str, args: Arguments, node: ast.AST) -> Value | None:
    handler = FUNCTIONS.get(name)
    if handler is None:
        raise low.error("not-callable", f"`{name}` cannot be called in weft", node)
    if args.named is not None:
        return call_with_dict(low, name, args, node)
    if args.rest is not None and name not in TAKES_REST:
        return counted_calls.call_each(low, name, args, lambda one: call(low, name, one, node))
    given, least = len(args.positional) + len(args.keywords), ARGUMENTS.get(name, 1)
    if given < least and name not in NEEDS_NONE and args.rest is None:
        text = f"{name} expected at least {least} argument{'s' * (least > 1)}, got {given}"
        if not operators.expects(low, "TypeError"):
            raise low.error("call-arguments", text, node)
        low.raise_error("raise_type_error", low.const(text))
        return None
    noted = len(low.instance.diagnostics)
    try:
        if name not in CHECKS_KEYWORDS:
            check_keywords(low, args, node, name, *KEYWORDS.get(name, ()))
        return handler(low, args, node)
    except Stop:
        if low.dispatching == 0 and low.is_certain():
            raise
        # With arguments that are a guess about a union.
        counted_calls.as_type_error(low, noted)
        return None


def call_with_dict(low: Lowering, name: str, args: Arguments, node: ast.AST) -> Value:
    """`int(text, **options)`, for a dict that holds nothing or one of the keywords known."""
    named = args.named
    assert named is not None
    plain = replace(args, named=None)
    result = low.temporary("called")
    count = attributes.call_method(low, named, "__len__", [])

    def call_with(keywords: dict[str, Value]) -> None:
        low.dispatching += 1  # which of them it is, is a guess
        made = call(low, name, replace(plain, keywords=args.keywords | keywords), node)
        low.dispatching -= 1
        if made is not None and low.is_live:
            low.set(result, made)

    low.when(low.emit(ops.Compare("==", count, low.const(0)), BOOL), lambda: call_with({}))
    for word in IN_DICTS.get(name, ()):
        key = low.const(word)

        def take(word: str = word, key: Value = key) -> None:
            call_with({word: attributes.call_method(low, named, "pop", [key])})

        low.when(comparisons.contains(low, named, key), take)
    binding.check_all_taken(low, named, low.const(f"{name}()"))
    return low.get(result)


def one(low: Lowering, args: Arguments, node: ast.AST, name: str) -> Value:
    if len(args.positional) != 1 or args.keywords:
        raise low.error(
            "call-arguments",
            f"{name}() takes exactly one argument ({len(args.positional)} given)",
            node,
        )
    return args.positional[0]


def keyword(low: Lowering, args: Arguments, name: str) -> Value:
    return args.keywords.get(name) or low.none()


def check_keywords(low: Lowering, args: Arguments, node: ast.AST, name: str, *allowed: str) -> None:
    for given in args.keywords:
        if given not in allowed:
            raise low.error(
                "call-arguments", f"{name}() got an unexpected keyword argument '{given}'", node
            )


# Output.


def call_print(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    check_keywords(low, args, node, "print", "sep", "end", "file", "flush")
    separator = text_option(low, args, "sep", " ", node)
    ending = text_option(low, args, "end", "\n", node)
    if separator.type is NEVER or ending.type is NEVER:
        return ops.NO_VALUE
    parts: list[Value] = []
    for i, value in enumerate(args.positional):
        if i:
            parts.append(separator)
        parts.append(formatting.str_of(low, value))
        if not low.is_live:
            return ops.NO_VALUE
    if args.rest is not None:
        is_first = low.const(not args.positional)
        parts.append(low.call_runtime("tuples", "shown", args.rest, separator, is_first))
    parts.append(ending)
    text = formatting.concat(low, parts)
    if text.type is NEVER:
        return low.none()
    file = args.keywords.get("file")
    if (
        file is None or file.type is NONE
    ) and "stdout" in low.compiler.modules.text.replaced_streams():
        module = low.compiler.modules.library("sys")
        statements.initialise(low, module)  # the program itself may import it later, or never
        file = attributes.module_member(low, module, "stdout", node)
    if file is None:
        low.call_runtime("text", "write_out", text)
    else:
        low.dispatch(file, lambda one: write_out(low, one, text))
    flush = args.keywords.get("flush")
    if flush is not None and low.is_live:

        def act() -> None:
            low.dispatch(file or low.none(), lambda one: flush_out(low, one))

        low.when(operators.truth(low, flush), act)
    return low.none()


def text_option(low: Lowering, args: Arguments, name: str, default: str, node: ast.AST) -> Value:
    """The value of `sep` or `end`: a string, or None for the usual one."""
    given = args.keywords.get(name)
    if given is None:
        return low.const(default)

    def each(one: Value) -> Value | None:
        if one.type is NONE:
            return low.const(default)
        if one.type is NEVER or operators.is_class(one.type, "str"):
            return one
        text = f"{name} must be None or a string, not {python_name(one.type)}"
        return wrong_type(low, given, text, node)

    return low.dispatch(given, each)


def write_out(low: Lowering, file: Value, text: Value) -> Value:
    if file.type is NONE:
        return low.call_runtime("text", "write_out", text)
    return attributes.call_method(low, file, "write", [text])


def flush_out(low: Lowering, file: Value) -> Value:
    if file.type is NONE:
        return low.call_runtime("text", "flush_out")
    return attributes.call_method(low, file, "flush", [])


# Conversions.


def call_int(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    if not args.positional:
        return low.const(0)
    base = args.positional[1] if len(args.positional) > 1 else args.keywords.get("base")
    if base is not None:
        base = low.dispatch(base, lambda one: as_index(low, one, node))

    def each(value: Value) -> Value | None:
        match value.type:
            case t if t in (INT, BOOL):
                return operators.to_int(low, value)
            case t if t is FLOAT:
                if low.compiler.wide_ints:
                    return wide_ints.call(low, "from_float", value)
                return low.call_runtime("arithmetic", "int_of_float", value)
            case t if t is NEVER:
                return value
            case ClassType():
                if operators.is_class(value.type, "str"):
                    if low.compiler.wide_ints:
                        return wide_ints.call(low, "parse", value, base or low.const(10))
                    return low.call_runtime(
                        "number_text", "int_from_str", value, base or low.const(10)
                    )
                if value_classes.holds(value.type, "str"):
                    return each(value_classes.unwrapped(low, value))
                found = operators.call_dunder(low, value, "__int__")
                if found is not None:
                    return found
        text = (
            "int() argument must be a string, a bytes-like object or a real number, "
            f"not '{python_name(value.type)}'"
        )
        return wrong_type(low, args.positional[0], text, node)

    return low.dispatch(args.positional[0], each)


def as_index(low: Lowering, value: Value, node: ast.AST) -> Value | None:
    """An int where only an int will do."""
    if value.type is NEVER or value.type in (INT, BOOL) or wide_ints.is_big(value.type):
        return operators.to_int(low, value)
    found = operators.call_dunder(low, value, "__index__")
    if found is not None:
        return found
    text = f"'{python_name(value.type)}' object cannot be interpreted as an integer"
    return wrong_type(low, value, text, node)


def wrong_type(low: Lowering, whole: Value, text: str, node: ast.AST) -> Value | None:
    """A TypeError where it may be meant (a union, or inside a `try`), else a message."""
    if len(members(whole.type)) > 1 or operators.expects(low, "TypeError") or whole.type is NONE:
        low.raise_error("raise_type_error", low.const(text))
        return None
    raise low.error("call-arguments", text, node)


def call_float(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    if not args.positional:
        return low.const(0.0)

    def each(value: Value) -> Value | None:
        match value.type:
            case t if t in (INT, BOOL, FLOAT):
                return to_float(low, value)
            case t if t is NEVER:
                return value
            case ClassType():
                if operators.is_class(value.type, "str"):
                    return low.call_runtime("number_text", "float_from_str", value)
                if value_classes.holds(value.type, "str"):
                    return each(value_classes.unwrapped(low, value))
                found = operators.call_dunder(low, value, "__float__")
                if found is not None:
                    return found
        text = (
            f"float() argument must be a string or a real number, not '{python_name(value.type)}'"
        )
        return wrong_type(low, args.positional[0], text, node)

    return low.dispatch(args.positional[0], each, alike=operators.function_kind)


def call_bool(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    return operators.truth(low, args.positional[0]) if args.positional else low.const(False)


def call_str(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    names = ("object", "encoding", "errors")
    given = dict(zip(names, args.positional, strict=False)) | args.keywords
    if "object" not in given:
        return low.const("")
    if len(given) > 1:
        how = [given.get(name) or low.none() for name in names[1:]]
        return low.call_runtime("byte_strings", "decoded", given["object"], *how)
    return formatting.str_of(low, given["object"])


def call_repr(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    return formatting.repr_of(low, one(low, args, node, "repr"))


def call_ascii(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    shown = formatting.repr_of(low, one(low, args, node, "ascii"))
    return low.call_runtime("text", "ascii_text", shown)


def call_format(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    spec = args.positional[1] if len(args.positional) > 1 else None
    return low.dispatch(args.positional[0], lambda v: formatting.format_plain(low, v, spec))


def call_list(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    made = expressions.new_list(low, node)
    if args.positional:
        attributes.call_method(low, made, "extend", [only(low, args)])
    return made


def only(low: Lowering, args: Arguments) -> Value:
    """The first argument, with a TypeError or message where it cannot be iterated over."""
    value = args.positional[0]
    if isinstance(value.type, ClassType) and iteration.overrides_iteration(value.type):
        return attributes.call_method(low, value, "__iter__", [])
    if value.type is not NEVER and not isinstance(value.type, Union):
        if value.type is NONE or operators.expects(low, "TypeError"):
            if not iteration.is_iterable(low, value.type):
                iteration.not_iterable(low, value.type)
                return ops.NO_VALUE
        if not iteration.is_iterable(low, value.type):
            raise low.error("not-iterable", f"a `{low.show(value.type)}` cannot be iterated over")
    return value


def call_dict(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    from weft.frontend import calls

    cls = low.compiler.runtime_class("dicts", "Dict")
    made = calls.construct(low, cls, [], cells=(low.site_cell(node, 0), low.site_cell(node, 1)))
    if args.positional or args.keywords or args.named is not None:
        if args.positional:
            if not iteration.is_other_mapping(args.positional[0].type):
                only(low, args)
        calls.call_method_plain(low, made, "update", args, node)
    return made


def set_maker(name: str) -> Callable[[Lowering, Arguments, ast.AST], Value]:
    def make(low: Lowering, args: Arguments, node: ast.AST) -> Value:
        from weft.frontend import calls

        cls = low.compiler.runtime_class("sets", name)
        made = calls.construct(low, cls, [], cells=(low.site_cell(node),))
        if args.positional:
            attributes.call_method(low, made, "absorb", [only(low, args)])
        return made

    return make


def call_range(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    from weft.frontend import calls

    if not 1 <= len(args.positional) <= 3:
        raise low.error(
            "call-arguments", f"range expected 1 to 3 arguments, got {len(args.positional)}", node
        )
    values = [iteration.as_index(low, value) for value in args.positional]
    if len(values) == 1:
        values.insert(0, low.const(0))
    if len(values) == 2:
        values.append(low.const(1))
    return calls.construct(low, low.compiler.runtime_class("ranges", "Range"), values)


def call_tuple(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    if not args.positional:
        return low.make_tuple()
    value = tuples.fixed(low, args.positional[0])
    if isinstance(value.type, Tuple) or value.type is NEVER:
        return value
    return low.call_runtime("tuples", "tuple_of", only(low, args))


def call_bytes(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    return make_bytes(low, args, node, "bytes_of")


def call_bytearray(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    return make_bytes(low, args, node, "bytearray_of")


def make_bytes(low: Lowering, args: Arguments, node: ast.AST, helper: str) -> Value | None:
    from weft.frontend import calls

    if not args.positional:
        args = calls.Arguments([low.const(0)], args.keywords)
    info = low.compiler.runtime_function("byte_strings", helper)
    return calls.call_bound(low, info, args, node, None)


# Sizes and order.


def call_len(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    whole = one(low, args, node, "len")

    def each(value: Value) -> Value | None:
        if isinstance(value.type, Tuple):
            return low.const(len(value.type.items))
        if value.type is NEVER:
            return value
        listed = tuples.members_of(low, value)
        found = operators.call_dunder(low, listed or value, "__len__")
        if found is not None:
            return found
        text = f"object of type '{python_name(value.type)}' has no len()"
        return wrong_type(low, whole, text, node)

    return low.dispatch(whole, each, alike=operators.function_kind)


def call_abs(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    whole = one(low, args, node, "abs")

    def each(value: Value) -> Value | None:
        match value.type:
            case t if t in (INT, BOOL):
                if low.compiler.wide_ints:
                    return wide_ints.call(low, "absolute", operators.to_int(low, value))
                return low.call_runtime("integers", "abs_int", operators.to_int(low, value))
            case t if t is FLOAT:
                return low.emit(ops.FloatCall("fabs", (value,)), FLOAT)
            case t if t is NEVER:
                return value
        found = operators.call_dunder(low, value, "__abs__")
        if found is not None:
            return found
        return wrong_type(
            low, whole, f"bad operand type for abs(): '{python_name(value.type)}'", node
        )

    return low.dispatch(whole, each, alike=operators.function_kind)


# Numbers and characters.


def call_divmod(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    if len(args.positional) != 2 or args.keywords:
        text = f"divmod expected 2 arguments, got {len(args.positional)}"
        raise low.error("call-arguments", text, node)

    def each(a: Value, b: Value) -> Value | None:
        found = operators.call_dunder(low, a, "__divmod__", b)
        if found is None:
            found = operators.call_dunder(low, b, "__rdivmod__", a)
        if found is not None:
            return found
        if FLOAT in (a.type, b.type) and b.type in (INT, BOOL, FLOAT):
            operators.check_float_zero(low, to_float(low, b), "float divmod()")
        quotient = operators.binary(low, ast.FloorDiv(), a, b)
        rest = operators.binary(low, ast.Mod(), a, b)
        return low.make_tuple(quotient, rest)

    first, second = args.positional
    return low.dispatch(first, lambda a: low.dispatch(second, lambda b: each(a, b)))


def call_pow(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    given = dict(zip(KEYWORDS["pow"], args.positional, strict=False)) | args.keywords
    if "base" not in given or "exp" not in given:
        raise low.error("call-arguments", "pow() missing a required argument", node)
    base, exponent, modulus = given["base"], given["exp"], given.get("mod")
    if modulus is None or modulus.type is NONE:
        return operators.binary(low, ast.Pow(), base, exponent)
    if all(has_method(kind, "__pow__") for kind in members(base.type)):
        return attributes.call_method(low, base, "__pow__", [exponent, modulus])
    if low.compiler.wide_ints:
        return wide_ints.call(low, "pow_mod", base, exponent, modulus)
    return low.call_runtime("integers", "pow_mod", base, exponent, modulus)


def call_round(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    digits = args.positional[1] if len(args.positional) > 1 else args.keywords.get("ndigits")

    def each(value: Value) -> Value | None:
        match value.type:
            case t if t is FLOAT:
                if digits is None or digits.type is NONE:
                    if low.compiler.wide_ints:
                        whole = low.call_runtime("arithmetic", "round_half_even", value)
                        return wide_ints.call(low, "from_float", whole)
                    return low.call_runtime("arithmetic", "round_to_int", value)
                return low.call_runtime("number_text", "round_float", value, digits)
            case t if t in (INT, BOOL):
                if digits is None or digits.type is NONE:
                    return operators.to_int(low, value)
                return low.call_runtime(
                    "arithmetic", "round_int", operators.to_int(low, value), digits
                )
            case t if t is NEVER:
                return value
        given = [] if digits is None else [digits]
        found = operators.call_dunder(low, value, "__round__", *given)
        if found is not None:
            return found
        text = f"type {python_name(value.type)} doesn't define __round__ method"
        return wrong_type(low, args.positional[0], text, node)

    return low.dispatch(args.positional[0], each, alike=operators.function_kind)


def call_hash(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    return hash_of(low, one(low, args, node, "hash"))


def hash_of(low: Lowering, value: Value) -> Value:
    return low.dispatch(value, lambda v: hash_plain(low, v))


def hash_plain(low: Lowering, value: Value) -> Value | None:
    match value.type:
        case t if t in (INT, BOOL):
            return low.call_runtime("hashing", "hash_int", operators.to_int(low, value))
        case t if t is FLOAT:
            return low.call_runtime("hashing", "hash_float", value)
        case t if t is NONE:
            return low.const(1)
        case t if t is NEVER:
            return value
        case Tuple():
            total = low.call_runtime("hashing", "combine_start")
            count = len(value.type.items)
            for i in range(count):
                item = hash_of(low, low.tuple_get(value, i))
                total = low.call_runtime("hashing", "combine_add", total, item)
            return low.call_runtime("hashing", "combine_end", total, low.const(count))
        case ClassType(cls=cls):
            assert isinstance(cls, ClassInfo)
            found = operators.call_dunder(low, value, "__hash__")
            if found is not None:
                return found
            if cls.find_method("__eq__") and cls.symbol != "str":
                text = f"unhashable type: '{class_names.in_messages(cls)}'"
                low.raise_error("raise_type_error", low.const(text))
                return None
        case ClassObject() | ModuleType() | Callable_(captured=()):  # known by its type
            return low.const(zlib.crc32(key(value.type).encode()))
        case t if variables.is_bound(t):  # equal if the objects are the same
            one = variables.receiver(low, value)
            return formatting.address(low, one) if is_reference(one.type) else hash_of(low, one)
    return formatting.address(low, value)


def call_id(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    value = one(low, args, node, "id")
    if is_reference(value.type):
        return formatting.address(low, value)
    return hash_of(low, value)


def call_ord(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    return low.call_runtime("strings", "ord_", one(low, args, node, "ord"))


def call_chr(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    return low.call_runtime("strings", "chr_", one(low, args, node, "chr"))


def in_base(name: str, prefix: str) -> Callable[[Lowering, Arguments, ast.AST], Value]:
    def convert(low: Lowering, args: Arguments, node: ast.AST) -> Value:
        spec = low.const(f"#{prefix}")

        def each(value: Value) -> Value:
            if wide_ints.is_big(value.type):
                return wide_ints.call(low, "format_big", value, spec)
            position = operators.call_dunder(low, value, "__index__")
            value = value if position is None else position
            return low.call_runtime("formatting", "format_int", value, spec)

        return low.dispatch(one(low, args, node, name), each)

    return convert


# Objects.


def call_type(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    def each(value: Value) -> Value:
        if isinstance(value.type, ClassType) and not wide_ints.is_big(value.type):
            assert isinstance(value.type.cls, ClassInfo)
            return class_values.value_of(low, value.type.cls, value)
        if isinstance(value.type, Tuple):
            return low.static(ClassObject(low.compiler.runtime_class("tuples", "LongTuple")))
        if isinstance(value.type, ClassObject) and isinstance(value.type.cls, ClassInfo):
            metaclass = value.type.cls.find_metaclass()
            if metaclass is not None:
                return low.static(ClassObject(metaclass))
        return low.static(builtin_type(low, python_name(value.type)))

    return low.dispatch(one(low, args, node, "type"), each)


def call_callable(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    def each(value: Value) -> Value:
        is_function = isinstance(value.type, Callable_ | ClassObject)
        return low.const(is_function or has_method(value.type, "__call__"))

    return low.dispatch(one(low, args, node, "callable"), each, alike=operators.function_kind)


OPEN_PARAMETERS = ("file", "mode", "buffering", "encoding", "errors", "newline")


def call_open(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    check_keywords(low, args, node, "open", *OPEN_PARAMETERS)
    given = dict(zip(OPEN_PARAMETERS, args.positional, strict=False)) | args.keywords
    mode = given.get("mode", low.const("r"))
    if not isinstance(mode.constant, str):
        raise low.error(
            "unsupported-syntax",
            "the mode of `open` must be a literal",
            node,
            notes=("it decides whether the file gives `str` or `bytes`",),
        )
    if "file" not in given:
        raise low.error("call-arguments", "open() missing required argument 'file'", node)
    helper = "open_binary" if "b" in mode.constant else "open_text"
    how = [given.get(name) or low.none() for name in OPEN_PARAMETERS[3:]]
    return low.call_runtime("paths", helper, given["file"], mode, *how)


def call_input(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    prompt = formatting.str_of(low, args.positional[0]) if args.positional else low.const("")
    return low.call_runtime("files", "input_line", prompt)


def call_exit(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    from weft.frontend import calls, handlers

    cls = low.compiler.modules.builtin_class("SystemExit")
    assert cls is not None
    made = calls.call_class(low, cls, args, node)
    if made is not None:
        handlers.raise_value(low, made, None)
    return None


# By syntax.


SPECIAL: dict[str, Callable[[Lowering, ast.Call], Value]] = {
    "isinstance": conditions.special_isinstance,
    "issubclass": conditions.special_issubclass,
    "getattr": named_access.special_getattr,
    "hasattr": named_access.special_hasattr,
    "delattr": named_access.special_delattr,
    "setattr": named_access.special_setattr,
    "vars": named_access.special_vars,
    "dir": named_access.special_dir,
    "globals": module_dicts.special_globals,
}


def call_object(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    """`object()`: something that is equal to itself only."""
    from weft.frontend import calls

    return calls.construct(low, low.compiler.runtime_class("builtins", "Object"), [])


FUNCTIONS: dict[str, Callable[[Lowering, Arguments, ast.AST], Value | None]] = {
    "object": call_object, "print": call_print, "int": call_int, "float": call_float, "bool": call_bool, "str": call_str,
    "repr": call_repr, "ascii": call_ascii, "format": call_format, "range": call_range,
    "len": call_len, "abs": call_abs, "min": series.call_min, "max": series.call_max, "sum": series.call_sum,
    "sorted": series.call_sorted, "reversed": series.call_reversed, "enumerate": series.call_enumerate, "zip": series.call_zip,
    "map": series.call_map, "filter": series.call_filter, "any": series.call_any, "all": series.call_all, "divmod": call_divmod,
    "pow": call_pow, "round": call_round, "hash": call_hash, "id": call_id, "ord": call_ord,
    "chr": call_chr, "hex": in_base("hex", "x"), "oct": in_base("oct", "o"),
    "bin": in_base("bin", "b"), "type": call_type, "callable": call_callable, "open": call_open,
    "iter": iterators.call_iter, "next": iterators.call_next, "input": call_input, "exit": call_exit, "quit": call_exit,
}  # fmt: skip


def call_complex(low: Lowering, args: Arguments, node: ast.AST) -> Value:
    check_keywords(low, args, node, "complex", "real", "imag")
    given = [*args.positional, low.const(0.0), low.const(0.0)][:2]
    real = args.keywords.get("real") or given[0]
    imag = args.keywords.get("imag") or given[1]

    def each(one: Value) -> Value:
        if operators.is_class(one.type, "str") and len(args.positional) + len(args.keywords) == 1:
            return low.call_runtime("complex_numbers", "parse", one)
        return low.call_runtime("complex_numbers", "make", one, imag)

    return low.dispatch(real, each)


ARGUMENTS = {
    "divmod": 2,
    "pow": 2,
    "isinstance": 2,
    "getattr": 2,
    "setattr": 3,
    "map": 2,
    "filter": 2,
}
CHECKS_KEYWORDS = {"print", "open", "min", "max", "sum", "sorted", "enumerate", "zip", "str"}
KEYWORDS = {"pow": ("base", "exp", "mod"), "int": ("base",), "round": ("ndigits",)}
IN_DICTS = KEYWORDS | {"print": ("sep", "end"), "sorted": ("key", "reverse")}
NEEDS_NONE = {"object", "print", "int", "float", "bool", "str", "zip", "input", "exit", "quit"}
TAKES_REST = {"print", "max", "min", "zip"}
TAKES_NAMED = {"dict", "array", "SimpleNamespace"}
CONSTRUCTORS: dict[str, Callable[[Lowering, Arguments, ast.AST], Value | None]] = {
    "str": call_str, "tuple": call_tuple, "complex": call_complex, "list": call_list, "dict": call_dict, "set": set_maker("Set"), "frozenset": set_maker("FrozenSet"), "range": call_range,
    "bytes": call_bytes, "bytearray": call_bytearray, "slice": slices.call_slice,
    "array": arrays.call_array, "SimpleNamespace": namespaces.call_namespace,
    "NamedTemporaryFile": temporary_files.call_temporary_file, "TemporaryFile": temporary_files.call_temporary_file,
}  # fmt: skip
