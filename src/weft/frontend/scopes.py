"""Which names of a function are local, captured by a nested function, or global.

Takes a function's syntax tree, gives a `Scope`. Comprehension variables are locals with a name of their own
(`x.12.4`), since a comprehension is compiled into the function that it stands in.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.Module
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp


@dataclass(slots=True, eq=False)
class Scope:
    """The names of one function.

    `bindings` counts how often each local is bound (a loop counts twice); `simple` are the locals bound by
    one top-level statement, with its line; `boxed` the locals that live in a heap cell because a nested
    function may see them change; `written` the free names that this function or one in it assigns.
    """

    node: FunctionNode
    parent: Scope | None
    parameters: list[str] = field(default_factory=list)
    bindings: dict[str, int] = field(default_factory=dict)
    simple: dict[str, int] = field(default_factory=dict)
    globals: set[str] = field(default_factory=set)
    nonlocals: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    free: set[str] = field(default_factory=set)
    boxed: set[str] = field(default_factory=set)
    definitions: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    children: dict[ast.AST, Scope] = field(default_factory=dict)
    renames: dict[ast.AST, dict[str, str]] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)  # comprehension variables around it
    has_yield: bool = False

    @property
    def is_module(self) -> bool:
        return isinstance(self.node, ast.Module)

    def is_local(self, name: str) -> bool:
        return name in self.bindings and name not in self.globals and name not in self.nonlocals


def analyse(node: FunctionNode, parent: Scope | None = None) -> Scope:
    """The scope of a function and, in `children`, of those nested in it."""
    scope = Scope(node, parent)
    if not isinstance(node, ast.Module):
        for arg in parameters(node.args):
            scope.parameters.append(arg.arg)
            scope.bindings[arg.arg] = 1
            scope.simple[arg.arg] = 0
    body = [node.body] if isinstance(node, ast.Lambda) else node.body
    Walker(scope).run(body)
    resolve(scope)
    return scope


def parameters(args: ast.arguments) -> list[ast.arg]:
    """Every parameter, in the order of the signature."""
    found = [*args.posonlyargs, *args.args]
    if args.vararg:
        found.append(args.vararg)
    found.extend(args.kwonlyargs)
    if args.kwarg:
        found.append(args.kwarg)
    return found


class Walker(ast.NodeVisitor):
    """Collects bindings and uses of one function, without entering nested ones.

    It visits as `ast.NodeVisitor` does, in half the time: the whole runtime goes through here.
    """

    visitors: ClassVar[dict[type[ast.AST], Callable[[Walker, ast.AST], None]]] = {}

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.depth = 0  # of compound statements
        self.loops = 0
        self.renaming: list[dict[str, str]] = []

    def run(self, body: list[ast.stmt] | list[ast.expr]) -> None:
        for statement in body:
            self.visit(statement)

    def visit(self, node: ast.AST) -> None:
        kind = type(node)
        visitor = self.visitors.get(kind)
        if visitor is None:
            visitor = getattr(Walker, f"visit_{kind.__name__}", Walker.generic_visit)
            self.visitors[kind] = visitor
        visitor(self, node)

    def generic_visit(self, node: ast.AST) -> None:
        for name in node._fields:
            inner = getattr(node, name, None)
            if isinstance(inner, list):
                for item in inner:
                    if isinstance(item, ast.AST):
                        self.visit(item)
            elif isinstance(inner, ast.AST) and name not in ("ctx", "op"):
                self.visit(inner)

    def bind(self, name: str, line: int) -> None:
        for renames in reversed(self.renaming):
            if name in renames:
                name = renames[name]
        scope = self.scope
        scope.bindings[name] = scope.bindings.get(name, 0) + (2 if self.loops else 1)
        if self.depth == 0 and scope.bindings[name] == 1:
            scope.simple[name] = line
        else:
            scope.simple.pop(name, None)

    def rename(self, name: str) -> str:
        for renames in reversed(self.renaming):
            if name in renames:
                return renames[name]
        return name

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.scope.used.add(self.rename(node.id))
        else:
            self.bind(node.id, node.lineno)

    def visit_Global(self, node: ast.Global) -> None:
        self.scope.globals.update(node.names)

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        self.scope.nonlocals.update(node.names)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.define(node)
        for default in [*node.args.defaults, *node.args.kw_defaults, *node.decorator_list]:
            if default is not None:
                self.visit(default)
        self.nest(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.define(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default is not None:
                self.visit(default)
        self.nest(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.define(node)
        self.class_body(node)

    def class_body(self, node: ast.ClassDef) -> None:
        """What a class statement runs in the enclosing scope; the names it binds are its own."""
        for base in [*node.bases, *node.decorator_list]:
            self.visit(base)
        for statement in node.body:
            if isinstance(statement, ast.FunctionDef):
                self.nest(statement)
            elif isinstance(statement, ast.ClassDef):
                self.class_body(statement)
            else:
                probe = Walker(Scope(self.scope.node, self.scope.parent))
                probe.renaming = self.renaming
                probe.visit(statement)
                self.scope.used |= probe.scope.used
                self.scope.children |= probe.scope.children
                for node_of, names in probe.scope.renames.items():
                    self.scope.renames[node_of] = names
                    for renamed in names.values():
                        self.scope.bindings[renamed] = 2

    def define(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        self.bind(node.name, node.lineno)
        if isinstance(node, ast.FunctionDef):
            self.scope.definitions.add(node.name)

    def nest(self, node: ast.FunctionDef | ast.Lambda) -> None:
        child = analyse(node, self.scope)
        for renames in self.renaming:
            child.inside |= renames
        self.scope.children[node] = child
        for name in child.free:
            self.scope.used.add(self.rename(name))

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.bind(alias.asname or alias.name.split(".")[0], node.lineno)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self.bind(alias.asname or alias.name, node.lineno)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.depth += 1
            self.bind(node.name, node.lineno)
            self.depth -= 1
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        if node.name is not None:
            self.bind(node.name, node.lineno)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs  # type: ignore[assignment]  # noqa: N815

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest is not None:
            self.bind(node.rest, node.lineno)
        self.generic_visit(node)

    def visit_Yield(self, node: ast.Yield) -> None:
        self.scope.has_yield = True
        self.generic_visit(node)

    visit_YieldFrom = visit_Yield  # type: ignore[assignment]  # noqa: N815

    def compound(self, node: ast.AST) -> None:
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1

    visit_If = visit_Try = visit_Match = compound  # noqa: N815

    def visit_With(self, node: ast.With) -> None:
        self.compound(node)

    def loop(self, node: ast.AST) -> None:
        self.loops += 1
        self.compound(node)
        self.loops -= 1

    visit_While = visit_For = loop  # noqa: N815

    def comprehension(self, node: Comprehension) -> None:
        names: dict[str, str] = {}
        for generator in node.generators:
            for target in ast.walk(generator.target):
                if isinstance(target, ast.Name):
                    names[target.id] = f"{target.id}.{node.lineno}.{node.col_offset}"
        self.scope.renames[node] = names
        self.visit(node.generators[0].iter)
        self.renaming.append(names)
        self.loops += 1
        for index, generator in enumerate(node.generators):
            if index:
                self.visit(generator.iter)
            self.visit(generator.target)
            for condition in generator.ifs:
                self.visit(condition)
        if isinstance(node, ast.DictComp):
            self.visit(node.key)
            self.visit(node.value)
        else:
            self.visit(node.elt)
        self.loops -= 1
        self.renaming.pop()

    visit_ListComp = visit_SetComp = visit_DictComp = comprehension  # noqa: N815

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> None:
        self.visit(node.generators[0].iter)
        function = generator_function(node)
        names = sorted(walrus_targets(node))
        if names:  # they are variables of the function around it
            is_module = self.scope.is_module or set(names) <= self.scope.globals
            if not isinstance(function.body[0], ast.Global | ast.Nonlocal):
                declared = ast.Global(names) if is_module else ast.Nonlocal(names)
                function.body.insert(0, ast.copy_location(declared, node))
            if getattr(self.scope.node, "name", "") != GENERATOR:
                for name in names:
                    self.bind(name, node.lineno)
        self.nest(function)


GENERATOR = "<genexpr>"


def walrus_targets(node: ast.GeneratorExp) -> set[str]:
    """What `:=` binds in a generator expression."""
    return {
        inner.target.id
        for inner in ast.walk(node)
        if isinstance(inner, ast.NamedExpr) and isinstance(inner.target, ast.Name)
    }


def generator_function(node: ast.GeneratorExp) -> ast.FunctionDef:
    """The function that a generator expression calls; the same one each time.

    (elt for t in first if c)      def <genexpr>(.0):
                                       for t in .0:
                                           if c: yield elt
    """
    made = getattr(node, "function", None)
    if isinstance(made, ast.FunctionDef):
        return made
    body: list[ast.stmt] = [ast.Expr(ast.Yield(node.elt))]
    for index, part in reversed(list(enumerate(node.generators))):
        for test in reversed(part.ifs):
            body = [ast.If(test, body, [])]
        source = ast.Name(".0", ast.Load()) if index == 0 else part.iter
        body = [ast.For(part.target, source, body, [])]
    given = ast.arguments([], [ast.arg(".0")], None, [], [], None, [])
    function = ast.FunctionDef(GENERATOR, given, body, [])
    for inner in ast.walk(function):
        if "lineno" in inner._attributes and not hasattr(inner, "lineno"):
            ast.copy_location(inner, node)
    node.function = function  # type: ignore[attr-defined]  # kept for the next time
    return function


def resolve(scope: Scope) -> None:
    """Find the free names of a scope and which locals its children make shared."""
    if not scope.is_module:
        scope.free = {
            name
            for name in scope.used | scope.nonlocals
            if not scope.is_local(name) and name not in scope.globals
        }
    scope.written = set(scope.nonlocals)
    for child in scope.children.values():
        scope.written |= {name for name in child.written if not scope.is_local(name)}
        line = getattr(child.node, "lineno", 0)
        for raw in child.free:
            name = child.inside.get(raw, raw)
            if not scope.is_local(name) or (scope.is_module and name == raw):
                continue  # what a module's functions see of its names are globals
            bound_at = scope.simple.get(name)
            settled = scope.bindings[name] == 1 and bound_at is not None and bound_at < line
            own_name = (
                isinstance(child.node, ast.FunctionDef)
                and child.node.name == name
                and not child.node.decorator_list  # the name is bound to what they give
                and scope.bindings[name] == 1
                and name in scope.simple
            )
            if raw in child.written or not (settled or own_name):
                scope.boxed.add(name)


def bound_names(statements: list[ast.stmt]) -> set[str]:
    """Every name that the statements may bind in their function."""
    probe = Scope(ast.Module(body=[], type_ignores=[]), None)
    Walker(probe).run(statements)
    return set(probe.bindings)


def all_statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements and all within them, in no particular order; much faster than `ast.walk`."""
    left = list(body)
    while left:
        statement = left.pop()
        yield statement
        for part in ("body", "orelse", "finalbody"):
            left.extend(getattr(statement, part, ()))
        for part in ("handlers", "cases"):
            for inner in getattr(statement, part, ()):
                left.extend(inner.body)
