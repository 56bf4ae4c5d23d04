"""Special methods that are whatever a decorator or a call made, written as methods that call it.

@checked                            @checked
def __add__(self, other): ...       def _made__add__(self, other): ...
                                    def __add__(self, other): return __class__._made__add__(self, other)

__lt__ = comparison("<")            _made__lt__ = comparison("<")
                                    def __lt__(self, other): return __class__._made__lt__(self, other)
"""

from __future__ import annotations

import ast

from weft.frontend.decorator_names import is_replaced
from weft.frontend.sugar.templates import statements

UNARY = {
    "neg", "pos", "abs", "invert", "bool", "len", "int", "float", "complex", "index", "str", "repr", "hash",
    "bytes", "iter", "next", "reversed", "enter", "trunc", "floor", "ceil", "copy", "length_hint", "dir",
}  # fmt: skip
OPERATORS = {
    "add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and",
    "xor", "or",
}  # fmt: skip
BINARY = {
    "lt", "le", "gt", "ge", "eq", "ne", "getitem", "delitem", "contains", "format", "missing", "getattr", "delattr",
    "deepcopy", "delete",
    *(prefix + name for prefix in ("", "r", "i") for name in OPERATORS),
}  # fmt: skip
TERNARY = {"setitem", "setattr", "set", "get", "set_name"}
ANY = {"init", "call", "exit", "round", "post_init"}
PARAMETERS = {
    **dict.fromkeys(UNARY, ""),
    **dict.fromkeys(BINARY, "a"),
    **dict.fromkeys(TERNARY, "a, b"),
    **dict.fromkeys(ANY, "*a, **b"),
}


def write(cls: ast.ClassDef) -> None:
    own = {s.name for s in cls.body if isinstance(s, ast.FunctionDef)}
    body: list[ast.stmt] = []
    for statement in cls.body:
        body.append(statement)
        match statement:
            case ast.FunctionDef(name=name) if is_special(name) and is_replaced(statement):
                statement.shown = name  # type: ignore[attr-defined]  # for messages and `__name__`
                statement.name = made(name)
                body += method(name, statement)
            case ast.Assign(targets=[ast.Name(id=name) as target], value=value) if is_special(name):
                if isinstance(value, ast.Call) or (
                    isinstance(value, ast.Name) and value.id not in own
                ):
                    target.id = made(name)
                    body += method(name, statement)
    cls.body = body


def is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__") and name[2:-2] in PARAMETERS


def made(name: str) -> str:
    return f"_made{name}"


def method(name: str, at: ast.stmt) -> list[ast.stmt]:
    given = PARAMETERS[name[2:-2]]
    between = ", " if given else ""
    # That of this class, whatever a subclass makes under the same name.
    call = f"__class__.{made(name)}(self{between}{given})"
    text = f"def {name}(self{between}{given}):\n    return {call}\n"
    return statements(text, at)
