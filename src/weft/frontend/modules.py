"""What the names of each module mean: functions, classes, other modules, constants, variables.

Takes parsed modules from the loader and declares their top-level names before any code is compiled, so that
functions may use names that are defined further down.
"""

from __future__ import annotations

import ast
import builtins
import importlib
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from weft.frontend import class_states, sugar
from weft.frontend.classes import ClassInfo, KnownClass, linearise, slots_of
from weft.frontend.decorator_names import KNOWN_DECORATORS, decorator_name, is_replaced
from weft.frontend.functions import FunctionInfo, is_literal
from weft.frontend.loader import Kind, Loader, Module
from weft.frontend.program_text import ProgramText
from weft.frontend.scopes import Scope, all_statements, analyse, bound_names
from weft.frontend.sugar import dropped_names
from weft.frontend.total_ordering import derived_methods
from weft.ir.program import StaticSlot
from weft.ir.types import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from weft.frontend.sugar.templates import Record

CLASS_DECORATORS = {"dataclass", "total_ordering", "final", "unique", "runtime_checkable"}
DIALECT_DECORATORS = {
    "never_inline", "always_inline", "rare", "one_for_alike", "no_type_check", "overload", "final",
}  # fmt: skip
COMPILE_TIME_MODULES = ("__future__", "typing", "weft.runtime.intrinsics", "collections.abc")
RUNTIME_CLASSES = {
    "str": ("strings", "Str"),
    "list": ("lists", "List"),
    "dict": ("dicts", "Dict"),
    "set": ("sets", "Set"),
    "frozenset": ("sets", "FrozenSet"),
    "tuple": ("tuples", "LongTuple"),
    "complex": ("complex_numbers", "Complex"),
    "range": ("ranges", "Range"),
    "slice": ("slices", "Slice"),
    "bytes": ("byte_strings", "Bytes"),
    "bytearray": ("byte_strings", "ByteArrayObject"),
}


ALIASES = {"IOError": "OSError", "EnvironmentError": "OSError"}


@dataclass(slots=True, eq=False)
class Constant:
    """A module-level name bound once to a literal."""

    node: ast.expr


@dataclass(slots=True, eq=False)
class Missing:
    """An import that could not be resolved; using the name says so."""

    module: str
    name: str | None
    node: ast.AST


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """What a module's text alone says of its names, in whatever program it is."""

    scope: Scope
    rebound: set[str]  # by `global` in a function
    seen_in_functions: set[str]
    definite: set[str]
    conditional: set[str]

    @staticmethod
    def of(tree: ast.Module) -> Outline:
        scope = analyse(tree)
        seen = names_used_in_functions(scope)
        if "globals" in seen | scope.used:
            seen |= scope.bindings.keys()
        return Outline(
            scope,
            global_names(tree),
            seen,
            definite_globals(tree, scope),
            conditional_classes(tree),
        )


@dataclass(slots=True, eq=False)
class ChosenImports:
    """A name that a dialect module imports from one place or another, by what the program mentions."""

    test: ast.Call
    then: object
    otherwise: object


@dataclass(slots=True, eq=False)
class ImportedName:
    """`from module import name`, looked up when it is used, so that modules may import one another."""

    module: Module
    name: str
    node: ast.AST


def note_sugar(cls: ClassInfo, node: ast.ClassDef) -> None:
    """What the generated part of a class asks of the compiler."""
    cls.name = getattr(node, "shown", cls.name)
    cls.record = getattr(node, "record", None)
    cls.is_frozen = getattr(node, "is_frozen", False)
    cls.match_args = getattr(node, "match_args", None)


class Modules:
    """Every module of one compile, and the classes declared in them."""

    def __init__(self, directory: Path) -> None:
        self.loader = Loader(directory)
        self.function_of: dict[ast.AST, FunctionInfo] = {}
        self.respelled: dict[ast.AST, ast.Call] = {}  # see `command_lines`
        self.class_of: dict[ast.AST, ClassInfo] = {}
        self.with_bases: dict[tuple[ast.AST, tuple[object, ...]], ast.ClassDef] = {}
        self.dialect_classes: dict[str, ClassInfo] = {}  # the first one of each name
        self.text = ProgramText(self)

    def runtime_module(self, name: str) -> Module:
        module = self.find(f"weft.runtime.{name}")
        assert module is not None, f"runtime module {name}"
        return module

    def runtime_function(self, module: str, name: str) -> FunctionInfo:
        found = self.lookup(self.runtime_module(module), name)
        assert isinstance(found, FunctionInfo), name
        return found

    def runtime_class(self, module: str, name: str) -> ClassInfo:
        found = self.lookup(self.runtime_module(module), name)
        assert isinstance(found, ClassInfo), name
        return found

    def builtin_class(self, name: str) -> ClassInfo | None:
        """The class behind a builtin type's or exception's name."""
        name = ALIASES.get(name, name)
        if name in RUNTIME_CLASSES:
            return self.runtime_class(*RUNTIME_CLASSES[name])
        for module in ("exceptions", "exception_groups"):
            found = self.runtime_module(module).namespace.get(name)
            if isinstance(found, ClassInfo):
                return found
        return None

    def find(self, name: str) -> Module | None:
        known = self.loader.modules.get(name)
        module = known or self.loader.find(name)
        if module is not None and known is None:
            self.declare(module)
        return module

    def load_program(self, path: Path, name: str, text: str | None = None) -> Module:
        module = self.loader.load_program(path, name, text)
        self.declare(module)
        return module

    def declare(self, module: Module) -> None:
        if module.is_dialect and not makes_named_tuples(module.tree):
            outline = outline_of_library(module.tree)
        else:
            if module.is_dialect:
                module.tree = ast.parse(module.file.text)  # that of the library is to stay as it is
            module.records = sugar.expand(module.tree, self.records_of)
            if not module.is_dialect:
                module.dropped = dropped_names.drop(module.tree)
            outline = Outline.of(module.tree)
        scope = replace(outline.scope, bindings=dict(outline.scope.bindings))  # imports change them
        rebound, definite = outline.rebound, outline.definite
        seen_in_functions = outline.seen_in_functions
        module.body = FunctionInfo("<module>", "<module>", module.tree, scope, module)
        names = module.namespace

        def fixed(name: str) -> bool:
            """Whether nobody can see the name unassigned, nor assign it through the module."""
            if module.kind is Kind.USER and module.name != "__main__":
                return False
            return name in definite or name not in seen_in_functions

        for statement in module.tree.body:
            match statement:
                case ast.FunctionDef() if is_plain(statement.name, scope, rebound):
                    known = KNOWN_DECORATORS | (DIALECT_DECORATORS if module.is_dialect else set())
                    if all(decorator_name(d) in known for d in statement.decorator_list):
                        names[statement.name] = self.function(statement, module, None, None)
                case ast.ClassDef() if is_plain(statement.name, scope, rebound) and all(
                    module.is_dialect or self.is_known_base(base, module, None)
                    for base in statement.bases
                ):
                    cls = self.declare_class(statement, module, None)
                    names[statement.name] = cls
                    if module.kind is Kind.USER and statement.name not in definite:
                        cell = Cell(maybe_unset=True)
                        cls.made = StaticSlot(f"{module.name}.{statement.name}$made", cell)
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if (
                    is_plain(name, scope, rebound) and is_literal(value) and fixed(name)
                ):
                    names[name] = Constant(value)
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if (
                    module.is_dialect and is_plain(name, scope, rebound) and is_table(value)
                ):
                    names[name] = Constant(value)
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if (
                    module.is_dialect and is_plain(name, scope, rebound) and is_computed(value)
                ):
                    names[name] = computed(module.name, name, value)
                case ast.AnnAssign(target=ast.Name(id=name), value=value) if (
                    value is not None
                    and is_plain(name, scope, rebound)
                    and is_literal(value)
                    and fixed(name)
                ):
                    names[name] = Constant(value)
                case ast.Import() | ast.ImportFrom():
                    self.declare_import(statement, module)
                case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                    for inner in statement.body:
                        if isinstance(inner, ast.Import | ast.ImportFrom):
                            self.declare_import(inner, module)
                case ast.If(test=ast.Call(func=ast.Name(id="mentions")) as test) if (
                    module.is_dialect
                ):
                    self.declare_choice(statement, test, module)
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if is_type_variable(
                    value
                ):
                    names[name] = None
        if module.kind is Kind.USER:
            self.declare_patches(module)
        for name in [*scope.bindings, *rebound]:
            if name in names or "." in name:
                continue
            private = module.kind is Kind.USER and module.name == "__main__"
            is_seen = name in seen_in_functions or name in rebound or name in outline.conditional
            is_seen |= name not in definite and hasattr(builtins, name)  # until then the builtin
            if private and not is_seen:
                continue  # a local of the module's body
            cell = Cell(maybe_unset=name not in definite)
            names[name] = StaticSlot(f"{module.name}.{name}", cell)

    def declare_patches(self, module: Module) -> None:
        """`Class.method = function` right after a class, at the top level: the class has it from the beginning.

        Nothing has used the class until then. Elsewhere it is an attribute that the class gets when control comes
        there.
        """
        given = Counter(patched(statement) for statement in module.tree.body)
        for at, statement in enumerate(module.tree.body):
            place = patched(statement)
            if place is None or given[place] > 1:
                continue
            name, attr = place
            cls = module.namespace.get(name)
            if not isinstance(cls, ClassInfo) or cls.node not in module.tree.body[:at]:
                continue
            between = module.tree.body[module.tree.body.index(cls.node) + 1 : at]
            if not all(is_quiet(one, module) for one in between):
                continue
            assert isinstance(statement, ast.Assign)
            info: object = None
            if isinstance(statement.value, ast.Name):
                info = module.namespace.get(statement.value.id)
            elif isinstance(statement.value, ast.Lambda):
                info = self.function(statement.value, module, module.body, None)
            if isinstance(info, FunctionInfo) and cls.own(attr) not in cls.methods:
                cls.methods[cls.own(attr)] = info

    def records_of(self, name: str) -> dict[str, Record]:
        """The data classes and the like of another module of the program."""
        found = self.find(name)
        return found.records if found is not None else {}

    def declare_import(self, node: ast.Import | ast.ImportFrom, module: Module) -> None:
        names = module.namespace
        if isinstance(node, ast.Import):
            for alias in node.names:
                target = alias.name if alias.asname else alias.name.split(".")[0]
                found = self.find(alias.name) and self.find(target)
                name = alias.asname or target
                names[name] = found or Missing(alias.name, None, alias)
            return
        source = self.absolute(node, module)
        if source in COMPILE_TIME_MODULES:
            if module.body is not None:
                for alias in node.names:  # names that exist for the compiler only
                    module.body.scope.bindings.pop(alias.asname or alias.name, None)
            return
        found_module = self.find(source)
        if found_module is not None and [a.name for a in node.names] == ["*"]:
            # What the module binds itself is its own, as after the import it would be in most programs.
            own = module.body.scope.bindings if module.body is not None else {}
            node.names = [
                ast.copy_location(ast.alias(name), node)
                for name in found_module.namespace
                if not name.startswith("_") and name not in own
            ]
            if module.body is not None:
                module.body.scope.bindings.pop("*", None)
                for alias in node.names:
                    module.body.scope.bindings[alias.name] = 1
        for alias in node.names:
            name = alias.asname or alias.name
            if found_module is None:
                names[name] = Missing(source, None, node)
            elif not found_module.is_dialect and isinstance(
                found_module.namespace.get(alias.name), StaticSlot
            ):
                # The import copies the variable's value of that moment.
                names[name] = StaticSlot(f"{module.name}.{name}", Cell())
            else:
                names[name] = ImportedName(found_module, alias.name, alias)

    def declare_choice(self, node: ast.If, test: ast.Call, module: Module) -> None:
        """Imports of the same names in both branches of `if mentions(...)`."""
        names = module.namespace
        found: list[dict[str, object]] = []
        for branch in (node.body, node.orelse):
            for inner in branch:
                assert isinstance(inner, ast.ImportFrom)
                self.declare_import(inner, module)
            found.append({a.name: names[a.name] for s in branch for a in getattr(s, "names", ())})
        for name in found[0]:
            names[name] = ChosenImports(test, found[0][name], found[1][name])

    def resolve(self, entity: object) -> object:
        """Follow `from ... import` to what the name means."""
        while isinstance(entity, ImportedName | ChosenImports):
            if isinstance(entity, ChosenImports):
                entity = entity.then if self.text.mentions(entity.test) else entity.otherwise
                continue
            source = entity.module
            known = source.namespace.get(entity.name, entity)
            if known is not entity:  # `from . import part` in a package names the module of its own
                entity = known
                continue
            inner = self.find(f"{source.name}.{entity.name}") if source.is_package else None
            entity = inner or Missing(source.name, entity.name, entity.node)
        return entity

    def table(self, module: Module, name: str) -> tuple[int, ...] | None:
        """The words of a `const_table`, which CPython computes when the runtime module is imported."""
        entity = module.namespace.get(name)
        while isinstance(entity, ImportedName):
            module, name = entity.module, entity.name
            entity = module.namespace.get(name)
        if not (isinstance(entity, Constant) and is_table(entity.node)):
            return None
        values: tuple[int, ...] = getattr(importlib.import_module(module.name), name)
        return values

    def lookup(self, module: Module, name: str) -> object:
        """What a global name of a module means; None where it has no such name."""
        return self.resolve(module.namespace.get(name))

    def library(self, module: str) -> Module:
        """A module of the library that the frontend itself needs."""
        found = self.find(module)
        assert found is not None, module
        return found

    def library_function(self, module: str, name: str) -> FunctionInfo:
        found = self.lookup(self.library(module), name)
        assert isinstance(found, FunctionInfo), (module, name)
        return found

    def library_class(self, module: str, name: str) -> ClassInfo:
        found = self.lookup(self.library(module), name)
        assert isinstance(found, ClassInfo), (module, name)
        return found

    def absolute(self, node: ast.ImportFrom, module: Module) -> str:
        if not node.level:
            return node.module or ""
        parts = module.name.split(".")
        keep = len(parts) - node.level + (1 if module.is_package else 0)
        base = ".".join(parts[:keep])
        return ".".join(part for part in (base, node.module or "") if part)

    def function(
        self,
        node: ast.FunctionDef | ast.Lambda,
        module: Module,
        parent: FunctionInfo | None,
        cls: ClassInfo | None,
    ) -> FunctionInfo:
        """The description of a `def` or `lambda`; the same object each time it is asked for."""
        known = self.function_of.get(node)
        if known is not None:
            return known
        scope: Scope | None = None
        outer = parent or module.body
        if outer is not None:
            scope = outer.scope.children.get(node)
        if scope is None:
            scope = analyse(node, outer.scope if outer else None)
        name = node.name if isinstance(node, ast.FunctionDef) else "<lambda>"
        shown = getattr(node, "shown", name)
        if cls is not None:
            qualified = f"{cls.qualified or cls.name}.{shown}"
        elif parent is not None and not parent.scope.is_module:
            qualified = f"{parent.qualified}.<locals>.{shown}"
        else:
            qualified = shown
        marks = node.decorator_list if isinstance(node, ast.FunctionDef) else []
        decorations = frozenset(decorator_name(d) for d in marks)
        info = FunctionInfo(name, qualified, node, scope, module, parent, cls, decorations)
        self.function_of[node] = info
        return info

    def declare_class(
        self,
        node: ast.ClassDef,
        module: Module,
        parent: FunctionInfo | None,
        outer: ClassInfo | None = None,
    ) -> ClassInfo:
        known = self.class_of.get(node)
        if known is not None:
            return known
        cls = ClassInfo(
            getattr(node, "shown", node.name), module, node, is_nested=node not in module.tree.body
        )
        self.class_of[node] = cls
        if parent is not None and not parent.scope.is_module:
            cls.qualified = f"{parent.qualified}.<locals>.{node.name}"
        if outer is not None:
            cls.qualified = f"{outer.qualified or outer.name}.{node.name}"
        if module.kind is Kind.RUNTIME:
            for visible, (_, hidden) in RUNTIME_CLASSES.items():
                if hidden == node.name:
                    cls.name = visible
        note_sugar(cls, node)
        if module.is_dialect and self.dialect_classes.setdefault(cls.name, cls) is not cls:
            cls.known_symbol = f"{module.name}.{cls.name}"  # types are told apart by it
        for base in node.bases:
            self.declare_base(cls, base, module, parent)
        for given in node.keywords:
            if given.arg == "metaclass":
                found = self.resolve_class(given.value, module, parent)
                cls.metaclass = found if found is not None and found.is_metaclass else None
        if cls.bases and not cls.parameters:
            cls.parameters = list(cls.bases[0].parameters)  # `class Tally(dict)`
        if not module.is_dialect:
            node.body = one_by_one(node.body)
        for statement in node.body:
            match statement:
                case ast.ClassDef():
                    inner = self.declare_class(statement, module, parent, cls)
                    cls.nested[statement.name] = inner
                case ast.FunctionDef(decorator_list=[ast.Attribute(attr="deleter")]):
                    name = cls.own(statement.name)
                    cls.deleters[name] = self.function(statement, module, parent, cls)
                case ast.FunctionDef(decorator_list=[ast.Attribute(attr="setter")]):
                    name = cls.own(statement.name)
                    cls.setters[name] = self.function(statement, module, parent, cls)
                case ast.FunctionDef(name=name) if not module.is_dialect and is_replaced(statement):
                    self.function(statement, module, parent, cls)
                    cls.attributes[cls.own(name)] = StaticSlot(f"{cls.symbol}.{name}", Cell())
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Name(id=other)) if (
                    cls.own(other) in cls.methods
                ):
                    cls.methods[cls.own(name)] = cls.methods[cls.own(other)]
                case ast.Assign(
                    targets=[ast.Name(id=name)],
                    value=ast.Attribute(value=ast.Name(id=owner), attr=other),
                ) if (method := method_of_base(cls, owner, other)) is not None:
                    cls.methods[cls.own(name)] = method
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Lambda() as value):
                    cls.methods[cls.own(name)] = self.function(value, module, parent, cls)
                case ast.FunctionDef():
                    name = cls.own(statement.name)
                    cls.methods[name] = self.function(statement, module, parent, cls)
                case ast.AnnAssign(target=ast.Name(id=name), value=None):
                    if module.is_dialect:
                        cls.declared[name] = statement.annotation
                case ast.AnnAssign(target=ast.Name(id=name)):
                    self.declare_attribute(cls, name, statement.value)
                case ast.Assign(targets=[ast.Name(id=name)]):
                    self.declare_attribute(cls, name, statement.value)
                case _:
                    for name in sorted(bound_names([statement])):
                        self.declare_attribute(cls, name, None)
        cls.order = linearise(cls)
        class_states.declare_state(self, cls, parent)
        if any(decorator_name(mark) == "total_ordering" for mark in node.decorator_list):
            for made in derived_methods(cls):
                cls.methods[made.name] = self.function(made, module, parent, cls)
        return cls

    def declare_attribute(self, cls: ClassInfo, name: str, value: ast.expr | None) -> None:
        if name == "__slots__":
            if value is not None and slots_of(cls.node) is not None:
                cls.constants[name] = value
            return
        if cls.module.is_dialect and value is not None:
            if is_literal(value) or name == "_weft_guarded":
                cls.constants[name] = value
                return
        cls.attributes[cls.own(name)] = StaticSlot(f"{cls.symbol}.{name}", Cell())

    def declare_base(
        self, cls: ClassInfo, base: ast.expr, module: Module, parent: FunctionInfo | None
    ) -> None:
        if isinstance(base, ast.Subscript) and isinstance(base.value, ast.Name):
            if base.value.id == "Generic":
                inside = base.slice
                items = inside.elts if isinstance(inside, ast.Tuple) else [inside]
                cls.parameters = [item.id for item in items if isinstance(item, ast.Name)]
                return
            base = base.value
        if is_builtin_name(base, "type", module):
            cls.derives_from_type = True
            return
        found = self.resolve_class(base, module, parent)
        if found is not None:
            cls.bases.append(found)
            found.subclasses.append(cls)

    def local_class(self, name: str, module: Module, owner: FunctionInfo) -> ClassInfo | None:
        """The class that a name of a function stands for, where nothing else is bound to it."""
        if owner.scope.bindings[name] > 1:
            return None
        for statement in owner.body:
            if isinstance(statement, ast.ClassDef) and statement.name == name:
                known = (self.is_known_base(b, module, owner) for b in statement.bases)
                return self.declare_class(statement, module, owner) if all(known) else None
        return None

    def is_known_base(self, base: ast.expr, module: Module, parent: FunctionInfo | None) -> bool:
        """Whether a base of a class statement says by its names alone which class it is."""
        if isinstance(base, ast.Subscript):
            return self.is_known_base(base.value, module, parent)
        if any(is_builtin_name(base, name, module) for name in ("object", "type")):
            return True
        return self.resolve_class(base, module, parent) is not None

    def resolve_class(
        self, node: ast.expr, module: Module, parent: FunctionInfo | None
    ) -> ClassInfo | None:
        """The class that an expression of names and attributes stands for, if it does."""
        if isinstance(node, KnownClass):
            return node.cls
        if isinstance(node, ast.Name):
            owner = parent
            while owner is not None and not owner.scope.is_module:
                if owner.scope.is_local(node.id):
                    return self.local_class(node.id, module, owner)
                owner = owner.parent
            found = self.lookup(module, node.id)
            if isinstance(found, ClassInfo):
                return found
            if node.id not in module.namespace:
                return self.builtin_class(node.id)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            inner = self.lookup(module, node.value.id)
            if isinstance(inner, Module):
                found = self.lookup(inner, node.attr)
                return found if isinstance(found, ClassInfo) else None
            if isinstance(inner, ClassInfo):
                return inner.find_nested(node.attr)
        return None


def is_builtin_name(node: ast.expr, name: str, module: Module) -> bool:
    return isinstance(node, ast.Name) and node.id == name and name not in module.namespace


@cache
def outline_of_library(tree: ast.Module) -> Outline:
    """The outline of a module of weft's own, which all compiles of a process share as its tree."""
    return Outline.of(tree)


def method_of_base(cls: ClassInfo, base: str, name: str) -> FunctionInfo | None:
    """The method that `__setattr__ = dict.__setitem__` in the body of a class derived from dict names."""
    owner = next((one for one in cls.bases if one.name == base), None)
    return None if owner is None or cls.module.is_dialect else owner.find_method(name)


def one_by_one(body: list[ast.stmt]) -> list[ast.stmt]:
    """A class body whose other names for methods, `__radd__ = __iadd__ = __add__`, are told singly."""
    methods = {s.name for s in body if isinstance(s, ast.FunctionDef)}
    found: list[ast.stmt] = []
    for statement in body:
        match statement:
            case ast.Assign(targets=[_, _, *_] as targets, value=ast.Name(id=name)) if (
                name in methods
            ):
                pairs = [(target, statement.value) for target in targets]
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if all(
                isinstance(v, ast.Name) and v.id in methods for v in values
            ) and len(targets) == len(values):
                pairs = list(zip(targets, values, strict=True))
            case _:
                found.append(statement)
                continue
        made = [ast.Assign([target], value) for target, value in pairs]
        found += [ast.copy_location(one, statement) for one in made]
    return found


def is_plain(name: str, scope: Scope, rebound: set[str]) -> bool:
    """Whether a module-level name is bound by exactly one top-level statement."""
    return scope.bindings.get(name) == 1 and name in scope.simple and name not in rebound


def is_table(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "const_table"


def is_computed(node: ast.expr) -> bool:
    """Whether a dialect module's constant is an expression of other constants."""
    allowed = (ast.BinOp, ast.UnaryOp, ast.Constant, ast.Name, ast.Attribute)
    marks = (ast.operator, ast.unaryop, ast.expr_context)
    if not isinstance(node, ast.BinOp | ast.UnaryOp):
        return False
    return all(isinstance(inner, allowed + marks) for inner in ast.walk(node))


def computed(module: str, name: str, node: ast.expr) -> Constant:
    """The value that CPython computes when it imports the module."""
    if not module.startswith("weft."):
        module = f"weft.stdlib.{module}"
    value = getattr(importlib.import_module(module), name)
    return Constant(ast.copy_location(ast.Constant(value), node))


def patched(statement: ast.stmt) -> tuple[str, str] | None:
    """The class and the attribute of `Class.attribute = ...`, as far as the form tells."""
    match statement:
        case ast.Assign(targets=[ast.Attribute(value=ast.Name(id=name), attr=attr)]):
            return name, attr
    return None


def is_quiet(statement: ast.stmt, module: Module) -> bool:
    """Whether a statement of a module surely uses no class of it: it names builtins and other modules only."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef) and not statement.decorator_list:
        return True
    if isinstance(statement, ast.Import | ast.ImportFrom) or patched(statement) is not None:
        return True
    used = {
        n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)
    }
    known = {name for name, entity in module.namespace.items() if isinstance(entity, Module)}
    return all(
        name in known or (hasattr(builtins, name) and name not in module.namespace) for name in used
    )


def makes_named_tuples(tree: ast.Module) -> bool:
    """Whether a module of the library has classes of which only the fields are written."""
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "typing"
        and any(alias.name == "NamedTuple" for alias in node.names)
        for node in tree.body
    )


def is_type_variable(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("TypeVar", "ParamSpec")


def global_names(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in all_statements(tree.body):
        if isinstance(node, ast.Global):
            found.update(node.names)
    return found


def conditional_classes(tree: ast.Module) -> set[str]:
    """The classes that stand within other statements of a module, and other names of its classes.

    `unittest.main()` looks for them.
    """
    classes = {s.name for s in tree.body if isinstance(s, ast.ClassDef)}
    found: set[str] = set()
    for statement in tree.body:
        match statement:
            case ast.ClassDef() | ast.FunctionDef():
                pass
            case ast.Assign(targets=[ast.Name(id=alias)], value=ast.Name(id=name)):
                found |= {alias} if name in classes else set()
            case _:
                found |= {n.name for n in ast.walk(statement) if isinstance(n, ast.ClassDef)}
    return found


def names_used_in_functions(scope: Scope) -> set[str]:
    found: set[str] = set()

    def visit(inner: Scope) -> None:
        found.update(name for name in inner.used if not inner.is_local(name))
        for child in inner.children.values():
            visit(child)

    for child in scope.children.values():
        visit(child)
    assert isinstance(scope.node, ast.Module)
    for node in all_statements(scope.node.body):
        if isinstance(node, ast.ClassDef):
            for statement in node.body:
                if not isinstance(statement, ast.FunctionDef):
                    found.update(n.id for n in ast.walk(statement) if isinstance(n, ast.Name))
    return found


def definite_globals(tree: ast.Module, scope: Scope) -> set[str]:
    """Globals assigned before the module's code can call a function that reads them."""
    found: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            found.add(statement.name)
            continue
        if isinstance(statement, ast.FunctionDef):
            continue
        if any(may_run_user_code(node, scope) for node in ast.walk(statement)):
            break
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            if isinstance(statement, ast.AnnAssign) and statement.value is None:
                continue
            for target in targets:
                parts: Iterable[ast.expr] = (
                    target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
                )
                found.update(part.id for part in parts if isinstance(part, ast.Name))
    return found


def may_run_user_code(node: ast.AST, scope: Scope) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return node.func.id in scope.bindings and not is_import(node.func.id, scope)
    return not (
        isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and is_import(node.func.value.id, scope)
    )


def is_import(name: str, scope: Scope) -> bool:
    assert isinstance(scope.node, ast.Module)
    for statement in scope.node.body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            for alias in statement.names:
                if (alias.asname or alias.name.split(".")[0]) == name:
                    return True
    return False
