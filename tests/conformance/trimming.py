"""A test module of CPython without what cannot apply."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conformance.suites import SYMPTOMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass
class Trimmed:
    """The text of a module, each line where it was, and `Class.method` of what was taken out, with the reason."""

    text: str
    dropped: dict[str, str] = field(default_factory=dict)


def trim(text: str, inapplicable: Mapping[str, str]) -> Trimmed:
    """Take out the classes and methods that are named, and the methods with a symptom."""
    tree = ast.parse(text)
    lines = text.splitlines(keepends=True)
    found = Trimmed("")
    for node in tree.body:
        if is_main_guard(node) or (isinstance(node, FUNCTIONS) and node.name == "load_tests"):
            blank(lines, node)
        if not isinstance(node, ast.ClassDef):
            continue
        whole = inapplicable.get(node.name)
        methods = list(test_methods(node))
        for method in methods:
            name = f"{node.name}.{method.name}"
            reason = whole or inapplicable.get(name) or symptom(tree, node, method)
            if reason is not None:
                found.dropped[name] = reason
                if whole is None:
                    blank(lines, method, stand_in="pass")
        if whole is not None:
            for name in inherited_tests(tree, node):
                found.dropped.setdefault(f"{node.name}.{name}", whole)
            blank(lines, node)
    found.text = "".join(lines)
    return found


def test_methods(cls: ast.ClassDef) -> Iterator[ast.FunctionDef]:
    for node in cls.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test"):
            yield node


def inherited_tests(tree: ast.Module, cls: ast.ClassDef) -> list[str]:
    """The names of the test methods that a class has from bases of its own file."""
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    found = [method.name for method in test_methods(cls)]
    for base in cls.bases:
        if isinstance(base, ast.Name) and base.id in classes:
            found += inherited_tests(tree, classes[base.id])
    return list(dict.fromkeys(found))


def is_main_guard(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "__name__" in {
        n.id for n in ast.walk(node.test) if isinstance(n, ast.Name)
    }


def blank(
    lines: list[str], node: ast.stmt | ast.FunctionDef | ast.ClassDef, stand_in: str = ""
) -> None:
    """Empty the lines of a definition; line numbers stay. A class must not become empty: hence `stand_in`."""
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(d.lineno for d in decorators)])
    assert node.end_lineno is not None
    for number in range(first, node.end_lineno + 1):
        lines[number - 1] = "\n"
    if stand_in:
        lines[first - 1] = f"{' ' * node.col_offset}{stand_in}\n"


def symptom(tree: ast.Module, cls: ast.ClassDef, method: ast.FunctionDef) -> str | None:
    """Why a method cannot apply, by what it and the helpers of its file mention."""
    functions = {node.name: node for node in tree.body if isinstance(node, FUNCTIONS)}
    methods = {
        node.name: node
        for owner in [cls, *bases(tree, cls)]
        for node in owner.body
        if isinstance(node, FUNCTIONS)
    }
    seen: set[ast.AST] = set()
    todo: list[ast.AST] = [method]
    while todo:
        node = todo.pop()
        if node in seen:
            continue
        seen.add(node)
        for name, is_of_self in names(node):
            if name in SYMPTOMS:
                return SYMPTOMS[name]
            helper = (methods if is_of_self else functions).get(name)
            if helper is not None:
                todo.append(helper)
    return None


def bases(tree: ast.Module, cls: ast.ClassDef) -> list[ast.ClassDef]:
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    found = []
    for base in cls.bases:
        if isinstance(base, ast.Name) and base.id in classes:
            found += [classes[base.id], *bases(tree, classes[base.id])]
    return found


def names(node: ast.AST) -> Iterator[tuple[str, bool]]:
    """Every name that a function mentions, and whether as an attribute of `self`."""
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            yield part.id, False
        elif isinstance(part, ast.Attribute):
            yield part.attr, isinstance(part.value, ast.Name) and part.value.id == "self"
        elif isinstance(part, FUNCTIONS):
            yield part.name, False
        elif isinstance(part, ast.alias):
            yield part.name.split(".")[0], False
