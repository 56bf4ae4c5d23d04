"""Tests of what Python and what system the program runs on: they are decided when it is compiled.

    if sys.version_info[0] == 2:          from queue import Queue
        from Queue import Queue
    else:
        from queue import Queue

    PY3 = sys.version_info >= (3, 0)      PY3 = sys.version_info >= (3, 0)
    text = str if PY3 else unicode        text = str

What is meant for another Python need not compile on this one.
"""

from __future__ import annotations

import ast
import os
import sys
from collections import Counter

# What the modules say of the machine: of the one that compiles, whose Python the program follows.
FACTS: dict[str, dict[str, object]] = {
    "sys": {
        "version_info": sys.version_info,
        "hexversion": sys.hexversion,
        "platform": sys.platform,
    },
    "os": {"name": os.name},
}
PARTS = ("major", "minor", "micro")
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "__eq__",
    ast.NotEq: "__ne__",
    ast.Lt: "__lt__",
    ast.LtE: "__le__",
    ast.Gt: "__gt__",
    ast.GtE: "__ge__",
}


class Unknown(Exception):
    """The value is not known when the program is compiled, or has nothing to do with the machine."""


def write(tree: ast.Module) -> None:
    """Leave of `if` and of conditional expressions what can be taken, in place."""
    facts = imported_facts(tree)
    if not facts.modules and not facts.values:
        return
    Choose(facts).visit(tree)
    stored = bindings(tree)
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if stored[name] == 1:
                try:
                    facts.values[name] = facts.value(value)
                except Unknown:
                    continue
    Choose(facts).visit(tree)


def imported_facts(tree: ast.Module) -> Facts:
    """What the imports make known, of names that nothing else is bound to."""
    facts = Facts()
    modules: Counter[str] = Counter()  # the names of modules, with how often each is imported
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                whole, name = alias.name.split(".")[0], alias.asname or alias.name.split(".")[0]
                if whole in FACTS:
                    modules[name] += 1
                if alias.name in FACTS:
                    facts.modules[name] = alias.name
        elif isinstance(node, ast.ImportFrom) and node.module in FACTS and node.level == 0:
            for alias in node.names:
                if alias.name in FACTS[node.module]:
                    facts.values[alias.asname or alias.name] = FACTS[node.module][alias.name]
    if facts.modules or facts.values:
        stored = bindings(tree)
        facts.modules = {n: m for n, m in facts.modules.items() if stored[n] == modules[n]}
        facts.values = {n: v for n, v in facts.values.items() if stored[n] == 1}
    return facts


def bindings(tree: ast.Module) -> Counter[str]:
    """How often each name is bound, wherever."""
    found: Counter[str] = Counter()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
                found[name] += 1
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                found[name] += 1
            case ast.alias(name=name, asname=shown):
                found[shown or name.split(".")[0]] += 1
            case (
                ast.ExceptHandler(name=str(name))
                | ast.MatchAs(name=str(name))
                | ast.MatchStar(name=str(name))
            ):
                found[name] += 1
    return found


class Facts:
    """The names that stand for something known."""

    def __init__(self) -> None:
        self.modules: dict[str, str] = {}
        self.values: dict[str, object] = {}

    def value(self, node: ast.expr) -> object:
        """What an expression about the machine is. Raises Unknown."""
        match node:
            case ast.Name(id=name) if name in self.values:
                return self.values[name]
            case ast.Attribute(value=ast.Name(id=name), attr=attr) if name in self.modules:
                if attr in FACTS[self.modules[name]]:
                    return FACTS[self.modules[name]][attr]
            case ast.Attribute(value=owner, attr=attr) if attr in PARTS:
                if self.value(owner) is sys.version_info:
                    return getattr(sys.version_info, attr)
            case ast.Subscript(value=owner, slice=index):
                whole = self.value(owner)
                if isinstance(whole, tuple):
                    try:
                        return whole[eval_index(index)]
                    except (IndexError, ValueError):
                        raise Unknown from None
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                return not self.value(inner)
            case ast.BoolOp(op=op, values=values):
                return self.joined(values, stop=isinstance(op, ast.Or))
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in COMPARISONS:
                return self.compared(left, type(op), right)
        raise Unknown

    def joined(self, values: list[ast.expr], *, stop: bool) -> object:
        """Of `and` and `or`: the first that decides it, if all before are known."""
        found: object = None
        for value in values:
            found = self.value(value)
            if bool(found) is stop:
                break
        return found

    def compared(self, left: ast.expr, op: type[ast.cmpop], right: ast.expr) -> object:
        """A fact beside a literal."""
        try:
            a, b = self.value(left), literal(right)
        except Unknown:
            a, b = literal(left), self.value(right)
        found: object = getattr(a, COMPARISONS[op])(b)
        if found is NotImplemented:
            raise Unknown
        return found


def literal(node: ast.expr) -> object:
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError):
        raise Unknown from None


def eval_index(node: ast.expr) -> int | slice[int | None, int | None, int | None]:
    if isinstance(node, ast.Slice):
        return slice(bound(node.lower), bound(node.upper), bound(node.step))
    found = bound(node)
    if found is None:
        raise Unknown
    return found


def bound(node: ast.expr | None) -> int | None:
    found = None if node is None else literal(node)
    if found is not None and not isinstance(found, int):
        raise Unknown
    return found


class Choose(ast.NodeTransformer):
    """Replaces what is decided by the part that is taken."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def decided(self, node: ast.If | ast.IfExp) -> bool | None:
        try:
            return bool(self.facts.value(node.test))
        except Unknown:
            return None

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        holds = self.decided(node)
        left_out = node.orelse if holds else node.body
        # A `yield` makes the function a generator wherever it stands.
        if holds is None or any(
            isinstance(n, ast.Yield | ast.YieldFrom) for s in left_out for n in ast.walk(s)
        ):
            return self.generic_visit(node)
        taken = node.body if holds else node.orelse
        whole = ast.Module(taken or [ast.copy_location(ast.Pass(), node)], [])
        self.generic_visit(whole)
        return whole.body

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        holds = self.decided(node)
        if holds is None:
            return self.generic_visit(node)
        chosen: ast.AST = self.visit(node.body if holds else node.orelse)
        return chosen
