"""`property` and `staticmethod` as calls in a class body, written as the decorators that they are.

x = property(get_x, set_x)      @property
                                def x(self): return self.get_x()
                                @x.setter
                                def x(self, value): self.set_x(value)
"""

from __future__ import annotations

import ast

from weft.frontend.sugar.templates import statements


def write(cls: ast.ClassDef) -> None:
    body: list[ast.stmt] = []
    for statement in cls.body:
        match statement:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="property"), args=args, keywords=keywords),
            ):
                body += property_methods(name, args, keywords, statement)
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="staticmethod"), args=[given]),
            ):
                text = f"@staticmethod\ndef {name}(*args, **keywords):\n    return given(*args, **keywords)\n"
                body += statements(text, statement, given=given)
            case _:
                body.append(statement)
    cls.body = body


def property_methods(
    name: str, args: list[ast.expr], keywords: list[ast.keyword], at: ast.stmt
) -> list[ast.stmt]:
    """The getter and the setter; each is a method of the class by its name, or a lambda."""
    given = dict(zip(("fget", "fset"), args, strict=False))
    given |= {k.arg: k.value for k in keywords if k.arg}
    text, holes = "", {}
    for kind, mark, parameters in (
        ("fget", "property", "self"),
        ("fset", f"{name}.setter", "self, value"),
    ):
        function = given.get(kind)
        if function is None or (isinstance(function, ast.Constant) and function.value is None):
            continue
        call = f"{kind}({parameters})"
        if isinstance(function, ast.Name):
            call = f"self.{function.id}({parameters.removeprefix('self').removeprefix(', ')})"
        else:
            holes[kind] = function
        text += f"@{mark}\ndef {name}({parameters}):\n    return {call}\n"
    return statements(text, at, **holes)
