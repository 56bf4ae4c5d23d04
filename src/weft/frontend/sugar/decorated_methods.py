"""`property`, `classmethod` and `staticmethod` over other decorators: the decorated function has a name of its own.

@property                       @log
@log                            def _weft_A_size(self): ...
def size(self): ...             @property
                                def size(self): return self._weft_A_size()
"""

from __future__ import annotations

import ast

from weft.frontend.decorator_names import KNOWN_DECORATORS, decorator_name
from weft.frontend.sugar.templates import statements

OUTER = {
    "property": ("self", "self", ""),
    "setter": ("self, value", "self", "value"),
    "deleter": ("self", "self", ""),
    "classmethod": ("cls, *args, **named", "cls", "cls, *args, **named"),
    "staticmethod": ("cls, *args, **named", "cls", "*args, **named"),
}


def write(cls: ast.ClassDef) -> None:
    body: list[ast.stmt] = []
    for statement in cls.body:
        body += parts(statement, cls) if isinstance(statement, ast.FunctionDef) else [statement]
    cls.body = body


def parts(node: ast.FunctionDef, cls: ast.ClassDef) -> list[ast.stmt]:
    """The method as it is, or the decorated function and the method that calls it."""
    marks = node.decorator_list
    known = next(
        (i for i, m in enumerate(marks) if decorator_name(m) not in KNOWN_DECORATORS), None
    )
    kinds = [decorator_name(m) for m in marks[:known] if decorator_name(m) in OUTER]
    inner = [m for m in marks[known:] if decorator_name(m) in OUTER] if known is not None else []
    if known is None or len(kinds) != 1 or inner:
        return [node]
    kind, name = kinds[0], node.name
    role = f"{kind}_" if kind in ("setter", "deleter") else ""
    hidden = f"_weft_{cls.name}_{role}{name}"
    parameters, owner, given = OUTER[kind]
    # Through the class a function is not bound: that is how a static method finds its own.
    mark = f"{name}.{kind}" if role else "classmethod" if kind == "staticmethod" else kind
    text = f"@{mark}\ndef {name}({parameters}):\n    return {owner}.{hidden}({given})\n"
    made = statements(text, node)
    node.shown = getattr(node, "shown", name)  # type: ignore[attr-defined]
    node.name = hidden
    node.decorator_list = marks[known:]
    return [node, *made]
