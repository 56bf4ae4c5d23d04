"""What `typing` means at run time: next to nothing.

Matrix = list[list[float]]      dropped: only annotations use it, and
Number = int | float            isinstance(x, Number) as isinstance(x, int | float)
class Stack(Generic[T])         class Stack
cast(int, x)                    x
UserId = NewType("UserId", int) def UserId(value): return value
"""

from __future__ import annotations

import ast
import copy
from collections import Counter
from typing import TYPE_CHECKING

from weft.frontend.scopes import bound_names, parameters
from weft.frontend.sugar.templates import statements

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

BASES = {
    "Generic",
    "Protocol",
    "TypedDict",
    "Hashable",
    "Sized",
    "Iterable",
    "Callable",
}
# The abstract classes that `isinstance` may ask for, with those that each implies.
COLLECTION = ("Collection", "Sized", "Iterable", "Container")
IMPLIED = {
    "Callable": (),
    "Collection": COLLECTION,
    "Container": (),
    "Generator": ("Iterator", "Iterable"),
    "Hashable": (),
    "Iterable": (),
    "Iterator": ("Iterable",),
    "Mapping": COLLECTION,
    "MutableMapping": ("Mapping", *COLLECTION),
    "MutableSequence": ("Sequence", "Reversible", *COLLECTION),
    "MutableSet": ("Set", *COLLECTION),
    "Reversible": ("Iterable",),
    "Sequence": ("Reversible", *COLLECTION),
    "Set": COLLECTION,
    "Sized": (),
}
OLD_NAMES = {
    "List": "list",
    "Dict": "dict",
    "Set": "set",
    "FrozenSet": "frozenset",
    "Tuple": "tuple",
}
VARIABLES = {"TypeVar", "ParamSpec", "TypeVarTuple", "NewType"}
PLAIN = {"int", "float", "str", "bool", "bytes", "bytearray", "complex", "object"}
BUILTIN = {"list", "dict", "tuple", "set", "frozenset", "type", "deque", "defaultdict"}


class AbstractName(ast.Name):
    """An abstract class of `collections.abc` in a test of classes; `id` is its own name."""


class Strip(ast.NodeTransformer):
    """Takes types out of where values are."""

    def __init__(self, names: Names, tree: ast.Module) -> None:
        self.names = names
        self.called: set[str] = set()
        stored: set[str] = set()
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id=name)):
                    self.called.add(name)
                case ast.Name(id=name, ctx=ast.Store()):
                    stored.add(name)
        self.classes = (names.bases.keys() | BUILTIN | PLAIN) - stored
        self.types: set[str] = set()  # names that the program gives to types which are no classes
        self.aliases: dict[str, ast.expr] = {}  # unions of types that have a name
        bound = Counter(name for statement in tree.body for name in bound_names([statement]))
        for statement in tree.body:
            named = named_value(statement)
            if named is not None and bound[named[0]] == 1:
                self.note_alias(*named, says_so=self.is_alias(statement))

    def note_alias(self, name: str, value: ast.expr, *, says_so: bool) -> None:
        """Remember what a name of the module means where it stands for a type."""
        if isinstance(value, ast.Name) and self.is_class(value) and value.id not in self.types:
            self.classes.add(name)
        elif says_so or self.is_type(value) or self.is_variable(value):
            self.types.add(name)
            if isinstance(value, ast.Name) or self.is_union(value):
                self.aliases[name] = value

    def is_alias(self, statement: ast.stmt) -> bool:
        """Whether it is `Name: TypeAlias = ...`."""
        return (
            isinstance(statement, ast.AnnAssign)
            and self.meaning(statement.annotation) == "TypeAlias"
        )

    def is_variable(self, value: ast.expr) -> bool:
        return isinstance(value, ast.Call) and self.meaning(value.func) in VARIABLES

    def meaning(self, node: ast.expr) -> str:
        """`List` for `typing.List[int]`, whatever it is imported as."""
        if isinstance(node, ast.Subscript):
            return self.meaning(node.value)
        found = self.names.meaning(node) if not isinstance(node, ast.Call) else ""
        for module in ("typing.", "collections.abc."):
            if found.startswith(module):
                return found.removeprefix(module)
        return ""

    def is_type(self, node: ast.expr) -> bool:
        """Whether an expression can only be a type: `List[int]`, `list[int]`, `Optional[str]`."""
        if isinstance(node, ast.Subscript):
            named = isinstance(node.value, ast.Name) and node.value.id in BUILTIN
            return named or bool(self.meaning(node))
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return self.is_type(node.left) or self.is_type(node.right) or self.is_union(node)
        if isinstance(node, ast.Name) and node.id in self.types:
            return True
        return isinstance(node, ast.Name | ast.Attribute) and bool(self.meaning(node))

    def is_union(self, node: ast.expr | None) -> bool:
        """Whether it is `A | B` or `Union[A, B]` of classes."""
        match node:
            case ast.BinOp(op=ast.BitOr()):
                return all(
                    self.is_class(part) or self.is_union(part) for part in (node.left, node.right)
                )
            case ast.Subscript():
                return self.meaning(node) in ("Union", "Optional")
        return False

    def is_class(self, node: ast.expr) -> bool:
        match node:
            case ast.Constant(value=None):
                return True
            case ast.Subscript(value=value):
                return self.is_class(value)
            case ast.Name(id=name):
                return name in self.classes or name in self.types
        return False

    def alternatives(self, node: ast.expr) -> list[ast.expr]:
        """The classes of a union."""
        match node:
            case ast.BinOp():
                return [*self.alternatives(node.left), *self.alternatives(node.right)]
            case ast.Subscript(slice=inside) if self.meaning(node) == "Union":
                parts = inside.elts if isinstance(inside, ast.Tuple) else [inside]
                return [one for part in parts for one in self.alternatives(part)]
            case ast.Subscript(slice=inside) if self.meaning(node) == "Optional":
                return [*self.alternatives(inside), ast.Constant(None)]
            case ast.Name(id=name) if name in self.aliases:
                return self.alternatives(self.aliases[name])
        return [node]

    def visit_Assign(self, node: ast.Assign) -> ast.AST | list[ast.stmt]:
        if len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if self.is_type(node.value):
                if name in self.called and isinstance(node.value, ast.Subscript):
                    node.value = self.base(node.value.value)  # `Ring = deque[int]`, and `Ring()`
                    return node
                return ast.copy_location(ast.Pass(), node)
            if self.is_variable(node.value):
                made = self.meaning(node.value.func) == "NewType"  # type: ignore[attr-defined]
                text = f"def {name}(value):\n    return value\n" if made else "pass\n"
                return statements(text, node)
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        is_class = isinstance(node.value, ast.Name) and node.value.id in self.classes
        if node.value is not None and (
            self.is_type(node.value) or (self.is_alias(node) and not is_class)
        ):
            return ast.copy_location(ast.Pass(), node)
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_Import(self, node: ast.Import) -> ast.AST:
        """`import collections.abc as name` tells what the name means, no more."""
        kept = [a for a in node.names if a.name != "collections.abc" or not a.asname]
        node.names = kept
        return node if kept else ast.copy_location(ast.Pass(), node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        if node.module == "collections":
            node.names = [alias for alias in node.names if alias.name != "abc"]
        return node if node.names else ast.copy_location(ast.Pass(), node)

    def tested(self, node: ast.expr) -> ast.expr:
        """The second argument of `isinstance`, with the abstract classes in it marked."""
        if isinstance(node, ast.Name) and node.id in self.aliases:
            found = [self.tested(copy.deepcopy(one)) for one in self.alternatives(node)]
            made = ast.Tuple(found, ast.Load())
            for inner in ast.walk(made):
                ast.copy_location(inner, node)
            return made
        if isinstance(node, ast.Tuple):
            node.elts = [self.tested(item) for item in node.elts]
        elif isinstance(node, ast.BinOp):
            node.left, node.right = self.tested(node.left), self.tested(node.right)
        elif isinstance(node, ast.Name | ast.Attribute) and self.meaning(node) in IMPLIED:
            return ast.copy_location(AbstractName(self.meaning(node), ast.Load()), node)
        return node

    def visit_MatchClass(self, node: ast.MatchClass) -> ast.AST:
        node.cls = self.tested(node.cls)
        return self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.abstract_bases = {self.meaning(base) for base in node.bases}  # type: ignore[attr-defined]
        node.bases = [self.base(base) for base in node.bases if self.meaning(base) not in BASES]
        return self.generic_visit(node)

    def base(self, node: ast.expr) -> ast.expr:
        """`list` for the base `typing.List[int]`."""
        name = OLD_NAMES.get(self.meaning(node))
        return node if name is None else ast.copy_location(ast.Name(name, ast.Load()), node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        match node:
            case ast.Call(func=ast.Name(id="isinstance" | "issubclass"), args=[_, classes]):
                node.args[1] = self.tested(classes)
        if self.meaning(node.func) == "cast" and len(node.args) == 2:
            inner: ast.AST = self.visit(node.args[1])
            return inner
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """A name that the function binds is not the module's."""
        outer = self.aliases
        own = bound_names(node.body) | {given.arg for given in parameters(node.args)}
        self.aliases = {name: value for name, value in outer.items() if name not in own}
        self.generic_visit(node)
        self.aliases = outer
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return node


def named_value(statement: ast.stmt) -> tuple[str, ast.expr] | None:
    """The name and the value of `NAME = VALUE`, annotated or not."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return name, value
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            return name, value
    return None
