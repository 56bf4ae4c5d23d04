"""Classes whose bases are values: `class Loud(kind): ...` in a function, `class Child(make_base()): ...`.

Such a statement stands for one class for each choice of bases that reaches it: a copy of its text, whose
bases are the classes themselves.
"""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING

from weft.frontend.classes import ClassInfo, KnownClass
from weft.ir.types import NEVER, ClassObject, Union

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering


def class_of(low: Lowering, node: ast.ClassDef) -> ClassInfo | None:
    """The class of a statement; None where it cannot be reached yet."""
    modules = low.compiler.modules
    computed = [b for b in node.bases if not modules.is_known_base(b, low.module, low.info)]
    if low.module.is_dialect or not computed:
        return modules.declare_class(node, low.module, low.info)
    found: dict[ast.expr, ClassInfo] = {}
    for base in computed:
        value = low.expression(base)
        if value.type is NEVER or not low.is_live:
            return None
        if isinstance(value.type, Union):
            shown = low.show(value.type)
            raise low.error(
                "unsupported-syntax",
                f"the base class must be the same each time, not any of `{shown}`",
                base,
            )
        if not isinstance(value.type, ClassObject):
            raise low.error("unsupported-syntax", "this base class is not known to weft", base)
        assert isinstance(value.type.cls, ClassInfo)
        found[base] = value.type.cls
    key = (node, tuple(found.values()))
    made = low.compiler.modules.with_bases.get(key)
    if made is None:
        made = low.compiler.modules.with_bases[key] = derived(node, found)
    return modules.declare_class(made, low.module, low.info)


def derived(node: ast.ClassDef, computed: dict[ast.expr, ClassInfo]) -> ast.ClassDef:
    made = copy.copy(node)
    made.body = copy.deepcopy(node.body)
    made.bases = [
        known_class(base, computed[base]) if base in computed else base for base in node.bases
    ]
    return made


def known_class(base: ast.expr, cls: ClassInfo) -> ast.expr:
    known = KnownClass(cls.name, ast.Load())
    known.cls, known.given = cls, base
    return ast.copy_location(known, base)
