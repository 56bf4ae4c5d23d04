"""A class decorator that gives a function or another class instead of the class, as one for singletons does.

    @singleton                  class _weft_Config: ...      (shown as `Config`)
    class Config: ...           Config = singleton(_weft_Config)

What a class's name stands for is known to the compiler, so the class keeps a name of its own here.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import statements

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names


def write(body: list[ast.stmt], names: Names) -> None:
    """Rename the classes of a body whose decorators give something else, in place."""
    for statement in list(body):
        if not isinstance(statement, ast.ClassDef) or len(statement.decorator_list) != 1:
            continue
        mark = statement.decorator_list[0]
        if isinstance(mark, ast.Name) and gives_another(names.functions.get(mark.id)):
            name = statement.name
            statement.shown = name  # type: ignore[attr-defined]
            statement.name = f"_weft_{name}"
            statement.decorator_list = []
            made = statements(f"{name} = mark({statement.name})", statement, mark=mark)
            body.insert(body.index(statement) + 1, made[0])


def gives_another(decorator: ast.FunctionDef | None) -> bool:
    """Whether all that a decorator returns are functions and classes which it defines."""
    if decorator is None:
        return False
    inner = {s.name for s in decorator.body if isinstance(s, ast.FunctionDef | ast.ClassDef)}
    returned = [s.value for s in decorator.body if isinstance(s, ast.Return)]
    return bool(returned) and all(
        isinstance(value, ast.Lambda) or (isinstance(value, ast.Name) and value.id in inner)
        for value in returned
    )
