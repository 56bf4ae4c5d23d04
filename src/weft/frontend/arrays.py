"""`array.array(typecode, ...)`: a literal type code says whether the elements are `int` or `float`.

array("d", [1, 2])      array[float]("d", 0.0, [1, 2])
array(code)             array[int | float](code, zero_of(code))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft.frontend import operators
from weft.ir import ops
from weft.ir.types import ClassType

if TYPE_CHECKING:
    import ast

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

FLOATS = ("f", "d")


def call_array(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    from weft.frontend import calls

    given = args.positional
    if not 1 <= len(given) <= 2 or args.keywords or args.rest is not None or args.named is not None:
        raise low.error("call-arguments", "`array()` takes a type code and an initializer", node)
    code = given[0]
    cls = low.compiler.runtime_class("number_arrays", "array")
    if not operators.is_class(code.type, "str"):
        raise low.error("call-arguments", "the type code of an array is a text", node)
    if isinstance(code.constant, str):
        zero = low.const(0.0 if code.constant in FLOATS else 0)
    else:
        zero = low.call_runtime("array_codes", "zero_of", code)
    cells = tuple([low.site_cell(node, i) for i in range(len(cls.parameters))])
    made = low.emit(ops.New(), ClassType(cls, cells))
    init = cls.methods["__init__"]
    result = calls.call_bound(
        low, init, calls.Arguments([made, code, zero, *given[1:]]), node, None
    )
    return None if result is None else made
