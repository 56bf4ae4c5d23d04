"""Find the classes to write out: what their decorators and bases mean, and in which order."""

from __future__ import annotations

import ast
import importlib
from typing import TYPE_CHECKING

from weft.frontend.sugar import (
    builtins_module,
    class_wrappers,
    container_bases,
    data_classes,
    decorated_methods,
    descriptors,
    doctests,
    enumerations,
    generic_functions,
    group_handlers,
    method_values,
    named_tuples,
    private_names,
    special_methods,
    timed_code,
    typing_names,
    value_bases,
    version_tests,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.sugar.templates import Record

MODULES = {
    "dataclasses", "enum", "collections", "typing", "collections.abc", "functools", "doctest",
    "timeit",
}  # fmt: skip

WRITTEN_OUT = {
    "collections": {"namedtuple"},
    "functools": {"singledispatch", "singledispatchmethod"},
}


class Names:
    """What the imports of a module say of its names."""

    def __init__(self, tree: ast.Module, records_of: Callable[[str], dict[str, Record]]) -> None:
        self.modules: dict[str, str] = {}
        self.members: dict[str, str] = {}
        self.records: dict[str, Record] = {}  # of the classes met so far, by name
        self.functions = {s.name: s for s in tree.body if isinstance(s, ast.FunctionDef)}
        self.bases = {  # of the module's classes, by name
            node.name: [ast.unparse(base) for base in node.bases]
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
        }
        self.has_text_annotations = any(
            isinstance(s, ast.ImportFrom) and s.module == "__future__" for s in tree.body
        )
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.name in MODULES:
                        self.modules[alias.asname or alias.name] = alias.name
            elif isinstance(node, ast.ImportFrom) and node.module:
                inside = {} if node.module in MODULES else records_of(node.module)
                for alias in node.names:
                    name = alias.asname or alias.name
                    if f"{node.module}.{alias.name}" in MODULES:
                        self.modules[name] = f"{node.module}.{alias.name}"
                    elif node.module in MODULES:
                        self.members[name] = f"{node.module}.{alias.name}"
                    elif alias.name in inside:
                        self.records[name] = inside[alias.name]

    def meaning(self, node: ast.expr) -> str:
        """`dataclasses.field` for whatever names it; an empty text for anything else."""
        match node:
            case ast.Call(func=func):
                return self.meaning(func)
            case ast.Name(id=name):
                return self.members.get(name, "")
            case ast.Attribute(value=owner, attr=attr) if ast.unparse(owner) in self.modules:
                return f"{self.modules[ast.unparse(owner)]}.{attr}"
        return ""


def expand(tree: ast.Module, records_of: Callable[[str], dict[str, Record]]) -> dict[str, Record]:
    """Write out the classes of a tree, in place; the records of those at its top level, by name."""
    version_tests.write(tree)
    builtins_module.write(tree)
    name_stars(tree)
    doctests.write(tree, Names(tree, records_of))
    private_names.spell_out(tree)
    names = Names(tree, records_of)
    typing_names.Strip(names, tree).visit(tree)
    if any(
        known.startswith("timeit") for known in [*names.modules.values(), *names.members.values()]
    ):
        timed_code.write(tree, names)
    method_values.Write(tree).visit(tree)
    group_handlers.Write().visit(tree)
    expand_body(tree.body, names)
    drop_imports(tree)
    return {
        s.name: names.records[s.name]
        for s in tree.body
        if isinstance(s, ast.ClassDef) and s.name in names.records
    }


def name_stars(tree: ast.Module) -> None:
    """`from enum import *`: only the names that the module uses, so that what they mean is known here."""
    stars = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in MODULES and node.names[0].name == "*"
    ]
    if not stars:
        return
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in stars:
        assert node.module is not None
        given = sorted(used & set(importlib.import_module(node.module).__all__))
        node.names = [ast.copy_location(ast.alias(name), node) for name in given or ["*"]]


def drop_imports(tree: ast.Module) -> None:
    """Forget the imports of what is written out and that nothing calls any more."""
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in WRITTEN_OUT:
            node.names = [
                alias
                for alias in node.names
                if alias.name not in WRITTEN_OUT[node.module]
                or (alias.asname or alias.name) in used
            ]


def expand_body(body: list[ast.stmt], names: Names) -> None:
    generic_functions.write(body, names)
    class_wrappers.write(body, names)
    at = 0
    while at < len(body):
        named_tuples.take_defaults(body, at, names)
        statement = body[at]
        made = named_tuples.from_call(statement, names) or enumerations.from_call(statement, names)
        if made is not None:
            body[at] = statement = made
        if isinstance(statement, ast.ClassDef):
            extracted = named_tuples.extract_base(statement, names)
            extracted = extracted or value_bases.extract_base(statement, names)
            if extracted is not None:
                body.insert(at, extracted)
                statement = extracted
            expand_class(statement, names)
        for inner in bodies(statement):
            expand_body(inner, names)
        at += 1


def bodies(statement: ast.stmt) -> list[list[ast.stmt]]:
    """The lists of statements in a statement."""
    found = [
        getattr(statement, name)
        for name in ("body", "orelse", "finalbody")
        if isinstance(getattr(statement, name, None), list)
    ]
    found += [handler.body for handler in getattr(statement, "handlers", [])]
    found += [case.body for case in getattr(statement, "cases", [])]
    return found


def expand_class(cls: ast.ClassDef, names: Names) -> None:
    container_bases.write(cls, names)
    descriptors.write(cls)
    decorated_methods.write(cls)
    special_methods.write(cls)
    for mark in cls.decorator_list:
        if names.meaning(mark) == "dataclasses.dataclass":
            data_classes.write(cls, mark, names)
    if any(names.meaning(base) == "typing.NamedTuple" for base in cls.bases):
        named_tuples.write(cls, names)
    enumerations.write(cls, names)
    data_classes.hand_on(cls, names)
