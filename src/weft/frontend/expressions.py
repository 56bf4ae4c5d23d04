"""Expressions: literals, names, displays, comprehensions, subscripts, conditionals, lambdas.

Each function takes a node and gives the value of the expression, emitting what computes it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import (
    attributes,
    comparisons,
    conditions,
    iteration,
    keyword_records,
    operators,
    slices,
    tuples,
    variables,
    wide_ints,
)
from weft.frontend.annotations import of_class, python_name
from weft.frontend.classes import ClassInfo
from weft.ir import ops
from weft.ir.types import (
    BOOL,
    INT,
    NEVER,
    NONE,
    ArrayType,
    ByteArrayType,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Type,
    is_long_tuple,
    join_all,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def lower_constant(low: Lowering, node: ast.Constant) -> Value:
    from weft.frontend import calls

    match node.value:
        case bool() | float() | str() | None:
            return low.const(node.value)
        case int():
            if not -operators.INT_LIMIT <= node.value < operators.INT_LIMIT:
                if low.compiler.wide_ints:
                    return wide_ints.call(low, "from_decimal", low.const(str(node.value)))
                raise low.error(
                    "unsupported-syntax",
                    "this integer does not fit in 64 bits",
                    node,
                    notes=("integers are 64-bit and checked",),
                )
            return low.const(node.value)
        case bytes():
            text = low.const(node.value.decode("latin-1"))
            made = low.call_runtime("byte_strings", "bytes_from_latin1", text)
            made.constant = node.value
            return made
        case complex():
            parts = [low.const(node.value.real), low.const(node.value.imag)]
            cls = low.compiler.runtime_class("complex_numbers", "Complex")
            return calls.construct(low, cls, parts)
    raise low.error(
        "unsupported-syntax", f"a `{type(node.value).__name__}` literal is not supported yet", node
    )


def lower_name(low: Lowering, node: ast.Name) -> Value:
    return variables.read(low, node)


def lower_binary(low: Lowering, node: ast.BinOp) -> Value:
    left = low.expression(node.left)
    right = low.expression(node.right)
    low.locate(node)
    return operators.binary(low, node.op, left, right)


def lower_unary(low: Lowering, node: ast.UnaryOp) -> Value:
    if isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
        if isinstance(node.operand.value, int) and node.operand.value == operators.INT_LIMIT:
            return low.const(-operators.INT_LIMIT)
    value = low.expression(node.operand)
    low.locate(node)
    if isinstance(node.op, ast.Not):
        return comparisons.negation(low, operators.truth(low, value))

    def each(operand: Value) -> Value | None:
        result: Value | None = None
        number = operand.type in (INT, ops_bool())
        match node.op:
            case ast.USub():
                result = operators.negate(low, operand)
            case ast.UAdd():
                plain = number or operand.type is float_type()
                result = operators.to_int(low, operand) if plain else None
                if result is None:
                    result = operators.call_dunder(low, operand, "__pos__")
            case ast.Invert():
                if number:
                    operand = operators.to_int(low, operand)
                    result = low.emit(ops.IntOp(ops.IntKind.XOR, operand, low.const(-1)), INT)
                else:
                    result = operators.call_dunder(low, operand, "__invert__")
        if result is None:
            sign = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}[type(node.op)]
            if operand.type is NEVER:
                return operand
            if len(members(value.type)) == 1 and not operators.expects(low, "TypeError"):
                raise low.error(
                    "operand-types", f"`{sign}` does not take a `{low.show(operand.type)}`", node
                )
            text = f"bad operand type for unary {sign}: '{python_name(operand.type)}'"
            low.raise_error("raise_type_error", low.const(text))
        return result

    return low.dispatch(value, each)


def ops_bool() -> Type:
    from weft.ir.types import BOOL

    return BOOL


def float_type() -> Type:
    from weft.ir.types import FLOAT

    return FLOAT


def lower_bool_op(low: Lowering, node: ast.BoolOp) -> Value:
    """`a and b`: the value of `a` where it is false, else that of `b`."""
    result = low.temporary("choice")
    after = low.new_block("chosen")
    reached = []
    for index, operand in enumerate(node.values):
        value = low.expression(operand)
        low.locate(node)
        if index == len(node.values) - 1:
            if low.is_live:
                low.set(result, value)
                reached.append(low.state)
                low.goto(after)
            break
        keep, following = low.new_block("keep"), low.new_block("next")
        is_or = isinstance(node.op, ast.Or)
        states = conditions.branch_on_truth(
            low, operand, value, following if not is_or else keep, keep if not is_or else following
        )
        stay, go = (states[1], states[0]) if not is_or else states
        if stay is not None:
            low.start(keep, stay)
            low.set(result, keep_part(low, value, wanted=is_or))
            reached.append(low.state)
            low.goto(after)
        if go is None:
            break
        low.start(following, go)
    from weft.frontend.lowering import merge_states

    low.start(after, merge_states(reached))
    return low.get(result)


def keep_part(low: Lowering, value: Value, *, wanted: bool) -> Value:
    """The value, without the alternatives whose truth is known to be the other one."""
    kept = [m for m in members(value.type) if operators.static_truth(low, m) in (None, wanted)]
    if not kept or len(kept) == len(members(value.type)):
        return value
    return low.cast(value, join_all(kept))


def lower_compare(low: Lowering, node: ast.Compare) -> Value:
    """`a < b < c`: each operand evaluated once, stopping at the first false."""
    left = low.expression(node.left)
    if len(node.ops) == 1:
        right = low.expression(node.comparators[0])
        low.locate(node)
        return comparisons.compare(low, node.ops[0], left, right)
    result = low.temporary("chain")
    after = low.new_block("chained")
    reached = []
    for index, (op, comparator) in enumerate(zip(node.ops, node.comparators, strict=True)):
        right = low.expression(comparator)
        low.locate(node)
        value = comparisons.compare(low, op, left, right)
        low.set(result, value)
        reached.append(low.state.copy())
        if index < len(node.ops) - 1:
            following = low.new_block("next")
            low.branch(operators.truth(low, value), following, after)
            low.start(following)
        else:
            low.goto(after)
        left = right
    low.start(after, reached[0])
    return low.get(result)


def lower_conditional(low: Lowering, node: ast.IfExp) -> Value:
    """`a if c else b`."""
    result = low.temporary("either")
    after = low.new_block("either")
    reached = []
    for block_state, body in conditions.split(low, node.test, [node.body], [node.orelse]):
        block, state = block_state
        low.start(block, state)
        value = low.expression(body[0])
        low.node = node
        if low.is_live:
            low.set(result, value)
            reached.append(low.state)
            low.goto(after)
    from weft.frontend.lowering import merge_states

    merged = merge_states(reached)
    if merged is None:
        low.block = None
        return ops.NO_VALUE
    low.start(after, merged)
    return low.get(result)


# Displays.


def lower_tuple(low: Lowering, node: ast.Tuple) -> Value:
    return join_parts(low, evaluate_parts(low, node.elts), node)


def evaluate_parts(low: Lowering, nodes: list[ast.expr]) -> list[tuple[ast.expr, Value]]:
    """The values of `a, *b`, with the tuples of known length that are starred taken apart."""
    parts: list[tuple[ast.expr, Value]] = []
    for node in nodes:
        inner = node.value if isinstance(node, ast.Starred) else node
        value = low.expression(inner)
        if isinstance(node, ast.Starred):
            value = tuples.fixed(low, value)
            if not isinstance(value.type, Tuple) and node is not nodes[-1]:
                value = as_they_are(low, value)
        if isinstance(node, ast.Starred) and isinstance(value.type, Tuple):
            count = len(value.type.items)
            parts.extend((inner, low.tuple_get(value, i)) for i in range(count))
        else:
            parts.append((node, value))
    return parts


def as_they_are(low: Lowering, value: Value) -> Value:
    """The items of what is starred, before anything that follows is evaluated."""
    kinds = members(value.type)
    if all(isinstance(m, Tuple) or is_long_tuple(m) for m in kinds):
        return value
    return low.call_runtime("tuples", "tuple_of", value)


def join_parts(low: Lowering, parts: list[tuple[ast.expr, Value]], node: ast.AST) -> Value:
    """One tuple of all: of known length unless something starred has none."""
    if not any(isinstance(part, ast.Starred) for part, _ in parts):
        low.locate(node)
        return low.make_tuple(*[value for _, value in parts])
    return low.call_runtime("tuples", "tuple_of", collect(low, parts, node))


def new_list(low: Lowering, node: ast.AST) -> Value:
    from weft.frontend import calls

    cls = low.compiler.runtime_class("lists", "List")
    return calls.construct(low, cls, [], cells=(low.site_cell(node),))


def lower_list(low: Lowering, node: ast.List | ast.Set) -> Value:
    """`[a, b]`: a new list with room for them, then appends."""
    return collect(low, evaluate_parts(low, node.elts), node)


def collect(low: Lowering, parts: list[tuple[ast.expr, Value]], node: ast.AST) -> Value:
    """A new list of the parts."""
    low.locate(node)
    made = new_list(low, node)
    for element, value in parts:
        low.locate(node)
        if isinstance(element, ast.Starred):
            attributes.call_method(low, made, "extend", [value])
        else:
            attributes.call_method(low, made, "append", [value])
    return made


def lower_dict(low: Lowering, node: ast.Dict) -> Value:
    from weft.frontend import calls

    cls = low.compiler.runtime_class("dicts", "Dict")
    made = calls.construct(low, cls, [], cells=(low.site_cell(node, 0), low.site_cell(node, 1)))
    for key_node, value_node in zip(node.keys, node.values, strict=True):
        if key_node is None:
            other = low.expression(value_node)
            low.locate(node)
            keyword_records.add(low, made, other)
            continue
        name, value = low.expression(key_node), low.expression(value_node)
        low.locate(node)
        attributes.call_method(low, made, "__setitem__", [name, value])
    return made


def lower_set(low: Lowering, node: ast.Set) -> Value:
    from weft.frontend import calls

    if len(node.elts) > 2 and all(is_constant(e) for e in node.elts):
        # CPython makes these another way, with another order.
        listed = lower_list(low, node)
        return low.call_runtime("sets", "set_of_constants", listed)
    parts = evaluate_parts(low, node.elts)
    low.locate(node)
    cls = low.compiler.runtime_class("sets", "Set")
    made = calls.construct(low, cls, [], cells=(low.site_cell(node),))
    for element, value in parts:
        method = "update" if isinstance(element, ast.Starred) else "add"
        attributes.call_method(low, made, method, [value])
    return made


def is_constant(node: ast.expr) -> bool:
    """Whether CPython's compiler sees a constant."""
    match node:
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() | ast.Invert(), operand=inner):
            return is_constant(inner)
        case ast.Tuple(elts=items):
            return all(is_constant(item) for item in items)
    return isinstance(node, ast.Constant)


def lower_list_comp(low: Lowering, node: ast.ListComp) -> Value:
    return comprehension(low, node, lambda: new_list(low, node), "append", [node.elt])


def lower_set_comp(low: Lowering, node: ast.SetComp) -> Value:
    from weft.frontend import calls

    cls = low.compiler.runtime_class("sets", "Set")
    make = lambda: calls.construct(low, cls, [], cells=(low.site_cell(node),))  # noqa: E731
    return comprehension(low, node, make, "add", [node.elt])


def lower_dict_comp(low: Lowering, node: ast.DictComp) -> Value:
    from weft.frontend import calls

    cls = low.compiler.runtime_class("dicts", "Dict")
    cells = (low.site_cell(node, 0), low.site_cell(node, 1))
    make = lambda: calls.construct(low, cls, [], cells=cells)  # noqa: E731
    return comprehension(low, node, make, "__setitem__", [node.key, node.value])


def comprehension(
    low: Lowering,
    node: ast.ListComp | ast.SetComp | ast.DictComp,
    make: Callable[[], Value],
    method: str,
    parts: list[ast.expr],
) -> Value:
    """`[f(x) for x in xs if c]`: a loop that appends; its variables are the comprehension's own."""
    made = make()
    result = low.temporary("collected")
    low.set(result, made)
    names = low.info.scope.renames.get(node, {})

    def nest(depth: int) -> None:
        if depth == len(node.generators):
            values = [low.expression(part) for part in parts]
            low.locate(node)
            attributes.call_method(low, low.get(result), method, values)
            return
        generator = node.generators[depth]
        if generator.is_async:
            raise low.error("unsupported-syntax", "`async for` is not supported yet", node)

        def body() -> None:
            guard(0)

        def guard(index: int) -> None:
            if index == len(generator.ifs):
                nest(depth + 1)
                return
            conditions.if_then(low, generator.ifs[index], lambda: guard(index + 1))

        inner = bool(low.renames) and low.renames[-1] is names
        if not inner:
            source = low.expression(generator.iter)
            enter()
        else:
            source = low.expression(generator.iter)
        low.locate(generator.target)
        iteration.loop(low, source, generator.target, set(names.values()), body)

    def enter() -> None:
        low.renames.append(names)
        for name in sorted(set(names.values()) & low.info.scope.boxed):
            variables.new_box(low, name)

    depth = len(low.renames)
    nest(0)
    del low.renames[depth:]
    low.locate(node)
    return low.get(result)


# Subscripts.


def loaded_module(low: Lowering, node: ast.Subscript) -> Value:
    """`sys.modules[name]`, for a name that is known to the compiler."""
    name = low.expression(node.slice).constant
    known = low.compiler.modules.loader.modules
    if name not in known:
        text = "`sys.modules` is known for modules that the program imports, by a constant name"
        raise low.error("unsupported-syntax", text, node)
    return low.static(ModuleType(known[name]))


def lower_subscript(low: Lowering, node: ast.Subscript) -> Value:
    if low.module.is_dialect and isinstance(node.value, ast.Name):
        table = low.compiler.modules.table(low.module, node.value.id)
        if table is not None:
            index = low.expression(node.slice)
            return low.emit(ops.TableGet(table, index), INT)
    match node.value:
        case ast.Attribute(value=ast.Name() as named, attr="modules"):
            owner = low.expression(named).type  # a name may be read again
            if isinstance(owner, ModuleType) and getattr(owner.module, "name", "") == "sys":
                return loaded_module(low, node)
    target = low.expression(node.value)
    if isinstance(target.type, ClassObject) and is_generic(target.type.cls):
        return target  # `Queue[int]`: what is in the brackets is for annotations only
    bounds = node.slice
    if isinstance(bounds, ast.Slice):
        parts = slices.parts_of(low, bounds)
        low.locate(node)
        return low.dispatch(target, lambda v: get_slice(low, v, bounds, parts))
    index = low.expression(node.slice)
    low.locate(node)
    return low.dispatch(target, lambda v: get_item(low, v, index, node))


def is_generic(cls: object) -> bool:
    """Whether a class takes type arguments in brackets."""
    assert isinstance(cls, ClassInfo)
    marks = set().union(*[getattr(base.node, "abstract_bases", set()) for base in cls.mro()])
    return not marks.isdisjoint(("Generic", "Protocol")) or hasattr(
        of_class(cls), "__class_getitem__"
    )


def get_item(low: Lowering, target: Value, index: Value, node: ast.AST) -> Value | None:
    if not isinstance(target.type, ClassType):
        index = wide_ints.fitting(low, index)
    match target.type:
        case Tuple():
            return tuple_item(low, target, index, node)
        case ArrayType():
            element = target.type.element.read(low.instance)
            return low.emit(ops.ArrayGet(target, index), element)
        case ByteArrayType():
            return low.emit(ops.ArrayGet(target, index), INT)
        case t if t is NEVER:
            return target
        case ClassObject(cls=cls) if isinstance(cls, ClassInfo) and cls.is_enumeration:
            if isinstance(index.constant, str) and index.constant in cls.attributes:
                return attributes.class_member(low, target, cls, index.constant, node)
            named = cls.find_method("_weft_named")
            assert named is not None
            return low.call_info(named, [index])
        case t if t is NONE:
            text = "'NoneType' object is not subscriptable"
            low.raise_error("raise_type_error", low.const(text))
            return None
        case ClassType():
            cls = target.type.cls
            assert isinstance(cls, ClassInfo)
            if isinstance(index.constant, int) and cls.is_named_tuple:
                return get_item(low, tuples.fixed(low, target), index, node)
            if cls.find_method("__getitem__"):
                return attributes.call_special(low, target, "__getitem__", [index], node)
    return not_subscriptable(low, target, node, "object is not subscriptable")


def not_subscriptable(low: Lowering, target: Value, node: ast.AST, text: str) -> Value | None:
    if operators.expects(low, "TypeError"):
        shown = f"'{python_name(target.type)}' {text}"
        low.raise_error("raise_type_error", low.const(shown))
        return None
    raise low.error("operand-types", f"a `{low.show(target.type)}` cannot be indexed", node)


def tuple_item(low: Lowering, target: Value, index: Value, node: ast.AST) -> Value | None:
    assert isinstance(target.type, Tuple)
    count = len(target.type.items)
    if isinstance(index.constant, str) and index.constant in target.type.names:
        return low.tuple_get(target, target.type.names.index(index.constant))
    if isinstance(index.constant, str) and target.type.names:
        low.raise_error("raise_key_error", index)
        return None
    if isinstance(index.constant, int) and not target.type.names:
        at = int(index.constant) + (count if index.constant < 0 else 0)
        if 0 <= at < count:
            return low.tuple_get(target, at)
        low.raise_error("raise_index_error", low.const("tuple index out of range"))
        return None
    if slices.is_slice(index):
        parts = slices.fields(low, index)
        long = tuples.lengthen(low, target)
        return attributes.call_method(low, long, "get_slice", parts)
    if index.type is BOOL:
        index = operators.to_int(low, index)
    if not wide_ints.is_big(index.type):
        number = operators.call_dunder(low, index, "__index__")
        if number is not None:
            return low.dispatch(number, lambda one: tuple_item(low, target, one, node))
    if index.type is not INT and operators.expects(low, "TypeError"):
        text = f"tuple indices must be integers or slices, not {python_name(index.type)}"
        low.raise_error("raise_type_error", low.const(text))
        return None
    if index.type is not INT:
        raise low.error(
            "operand-types", f"tuple indices are `int`, not `{low.show(index.type)}`", node
        )
    result = low.temporary("item")
    after, missing = low.new_block("item"), low.new_block("missing")
    negative = low.emit(ops.Compare("<", index, low.const(0)), BOOL)
    position = low.temporary("position")
    low.set(position, index)

    def wrap() -> None:
        total = ops.IntOp(ops.IntKind.ADD, index, low.const(count))
        low.set(position, low.emit(total, INT))

    low.when(negative, wrap)
    cases = [(i, low.new_block("at")) for i in range(count)]
    low.emit(ops.Switch(low.get(position), tuple(cases), missing))
    entry = low.state
    for i, block in cases:
        low.start(block, entry.copy())
        low.set(result, low.tuple_get(target, i))
        low.goto(after)
    low.start(missing, entry.copy())
    low.raise_error("raise_index_error", low.const("tuple index out of range"))
    low.start(after, entry)
    return low.get(result)


def get_slice(low: Lowering, target: Value, node: ast.Slice, parts: list[Value]) -> Value | None:
    target = tuples.fixed(low, target)
    if isinstance(target.type, Tuple):
        bounds = [p.constant for p in parts if isinstance(p.constant, int | None)]
        if len(bounds) < len(parts):
            return get_slice(low, tuples.lengthen(low, target), node, parts)
        chosen = range(len(target.type.items))[slice(*bounds)]
        items = [low.tuple_get(target, i) for i in chosen]
        return low.make_tuple(*items)
    if isinstance(target.type, ClassType):
        cls = target.type.cls
        assert isinstance(cls, ClassInfo)
        if cls.find_method("__getitem__"):
            return slices.subscript_plain(low, target, "__getitem__", parts, node, [])
    if target.type is NEVER:
        return target
    return not_subscriptable(low, target, low.node, "object is not subscriptable")


def lower_lambda(low: Lowering, node: ast.Lambda) -> Value:
    info = low.compiler.modules.function(node, low.module, low.info, None)
    from weft.frontend import statements

    statements.store_defaults(low, info)
    return variables.make_closure(low, info)


def lower_named(low: Lowering, node: ast.NamedExpr) -> Value:
    value = low.expression(node.value)
    assert isinstance(node.target, ast.Name)
    variables.assign(low, node.target.id, value)
    return value
