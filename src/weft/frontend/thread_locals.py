"""`threading.local`: every use of an attribute goes to the running thread's own copy of the object.

data = threading.local()      the object that all threads share; it knows the copies
data.x = 1                    copy = data.copies[this thread], made when first asked for; copy.x = 1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend.classes import ClassInfo
from weft.ir import ops
from weft.ir.types import BOOL, NONE, ClassType, Tuple, Type

if TYPE_CHECKING:
    import ast

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

OWN = {"copies", "_weft_begin", "_weft_find", "_weft_keep"}
WHOLE = OWN | {
    "__dict__"
}  # what is asked of the object itself; `__dict__` asks it for each attribute
GIVEN = "$given"  # the field with what the object was made with


def is_local(value: Type) -> bool:
    """Whether it is a `threading.local` or an object of a class derived from it."""
    if not (isinstance(value, ClassType) and isinstance(value.cls, ClassInfo)):
        return False
    return any(c.symbol == "local" and c.module.is_dialect for c in value.cls.mro())


def keep_arguments(low: Lowering, made: Value, args: Arguments) -> None:
    """What the object was made with: `__init__` of its class gets that in each thread."""
    assert isinstance(made.type, ClassType)
    cls = made.type.cls
    assert isinstance(cls, ClassInfo)
    if args.rest is not None or args.named is not None or args.spread is not None:
        raise low.error("call-arguments", "`*` and `**` of unknown length for a `threading.local`")
    given = [*args.positional, *args.keywords.values()]
    init = cls.find_method("__init__")
    if given and init is not None and init.module.is_dialect:
        text = "Initialization arguments are not supported"
        low.raise_error("raise_type_error", low.const(text))
        return
    names = (*("" for _ in args.positional), *args.keywords)
    known = cls.given_names
    if known is not None and known != names:
        raise low.error(
            "call-arguments", f"all `{cls.name}` objects must be made with arguments alike"
        )
    cls.given_names = names
    whole = low.make_tuple(*given)
    low.emit(ops.AttrSet(made, low.convert_into(whole, cls.field(GIVEN)), GIVEN))


def kept_arguments(low: Lowering, target: Value, cls: ClassInfo) -> Arguments:
    from weft.frontend.calls import Arguments

    held = cls.field(GIVEN).read(low.instance)
    if not isinstance(held, Tuple) or cls.given_names is None:
        return Arguments()
    whole = low.emit(ops.AttrGet(target, GIVEN), held)
    made = Arguments()
    for index, name in enumerate(cls.given_names):
        item = low.tuple_get(whole, index)
        if name:
            made.keywords[name] = item
        else:
            made.positional.append(item)
    return made


def copy_of(low: Lowering, target: Value, node: ast.AST) -> Value:
    """The running thread's copy; anything else than a thread-local object as it is."""
    if low.module.is_dialect or not is_local(target.type):
        return target
    from weft.frontend import attributes, calls

    assert isinstance(target.type, ClassType)
    cls = target.type.cls
    assert isinstance(cls, ClassInfo)
    target.type.args[0].flow(target.type)
    found = attributes.call_method(low, target, "_weft_find", [])
    result = low.temporary("copy")
    low.set(result, low.emit(ops.Cast(found), target.type) if found.type is not NONE else found)
    missing = low.emit(ops.TypeTest(found, (NONE,)), BOOL)

    def make() -> None:
        made = low.emit(ops.New(), target.type)
        attributes.call_method(low, target, "_weft_keep", [made])
        init = cls.find_method("__init__")
        if init is not None and not init.module.is_dialect:
            given = kept_arguments(low, target, cls).after(target)
            calls.call_bound(low, init, given, node, None)
        low.set(result, made)

    low.when(missing, make)
    return low.get(result)
