"""`property`, `classmethod` and `staticmethod` as calls in a class body, written as the decorators that they are.

x = property(get_x, set_x)      @property
                                def x(self): return __class__.get_x(self)
                                @x.setter
                                def x(self, value): __class__.set_x(self, value)
"""

from __future__ import annotations

import ast

from weft.frontend.sugar.templates import statements

PARTS = ("fget", "fset", "fdel", "doc")


def write(cls: ast.ClassDef) -> None:
    own = {s.name: s for s in cls.body if isinstance(s, ast.FunctionDef)}
    body: list[ast.stmt] = []
    for statement in cls.body:
        match statement:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="property"), args=args, keywords=keywords),
            ):
                body += property_methods(name, args, keywords, statement, set(own))
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(
                    func=ast.Name(id="staticmethod" | "classmethod" as mark) as marker, args=[given]
                ),
            ):
                if isinstance(given, ast.Name) and given.id == name and name in own:
                    own[name].decorator_list.insert(0, marker)
                else:
                    body += one_method(name, mark, function(given, set(own)), statement)
            case ast.Assign(
                targets=[ast.Name(id="__hash__")],
                value=ast.Attribute(value=ast.Name(id="object"), attr="__hash__"),
            ):
                body += statements("def __hash__(self):\n    return id(self)\n", statement)
            case _:
                body.append(statement)
    cls.body = body


def function(given: ast.expr, own: set[str]) -> ast.expr:
    """A function that a class body names: one of the class's own, whatever subclasses make of it, or any other."""
    if isinstance(given, ast.Name) and given.id in own:
        return statements(f"__class__.{given.id}", given)[0].value  # type: ignore[attr-defined, no-any-return]
    return given


def one_method(name: str, mark: str, given: ast.expr, at: ast.stmt) -> list[ast.stmt]:
    first = "cls, " if mark == "classmethod" else ""
    text = f"@{mark}\ndef {name}({first}*args, **named):\n    return given({first}*args, **named)\n"
    return statements(text, at, given=given)


def property_methods(
    name: str, args: list[ast.expr], keywords: list[ast.keyword], at: ast.stmt, own: set[str]
) -> list[ast.stmt]:
    """The getter, the setter and the deleter."""
    given = dict(zip(PARTS, args, strict=False)) | {k.arg: k.value for k in keywords if k.arg}
    made: list[ast.stmt] = []
    for kind, mark, parameters in (
        ("fget", "property", "self"),
        ("fset", f"{name}.setter", "self, value"),
        ("fdel", f"{name}.deleter", "self"),
    ):
        part = given.get(kind)
        if part is None or (isinstance(part, ast.Constant) and part.value is None):
            continue
        text = f"@{mark}\ndef {name}({parameters}):\n    return part({parameters})\n"
        if kind == "fget" and isinstance(given.get("doc"), ast.Constant):
            text = text.replace("\n    return", "\n    doc\n    return")
        made += statements(text, at, part=function(part, own), doc=given.get("doc", part))
    return made
