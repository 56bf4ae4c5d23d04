"""What the frontend knows of a function before it is compiled for any types."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.frontend.scopes import parameters
from weft.frontend.sugar import PerCall
from weft.ir.program import StaticSlot
from weft.ir.types import Cell

if TYPE_CHECKING:
    from weft.frontend.classes import ClassInfo
    from weft.frontend.loader import Module
    from weft.frontend.scopes import FunctionNode, Scope


@dataclass(slots=True, eq=False)
class FunctionInfo:
    """One `def`, `lambda` or module body.

    `parent` is the enclosing function, `cls` the class whose body it stands in. `decorations` are the
    names of decorators that change how it is called (`staticmethod`, ...).
    """

    name: str
    qualified: str
    node: FunctionNode
    scope: Scope
    module: Module
    parent: FunctionInfo | None = None
    cls: ClassInfo | None = None
    decorations: frozenset[str] = frozenset()
    # The variable with the function that it wraps, empty without; None: see function_attributes.wraps_of.
    wraps: str | None = None
    default_slots: dict[str, object] = field(default_factory=dict)
    attribute_slots: dict[str, object] = field(default_factory=dict)  # `f.calls = 0`
    assigned: list[str] | None = None  # see function_attributes
    any_exception: tuple[int, ...] = ()  # the parameters that any exception is given to

    def __post_init__(self) -> None:
        if self.module.is_dialect:
            kinds = [p.annotation for p in parameters(self.args)]
            found = [i for i, kind in enumerate(kinds) if getattr(kind, "id", "") == "AnyException"]
            self.any_exception = tuple(found)

    @property
    def shown(self) -> str:
        """The name as the program has it, see `sugar`."""
        return getattr(self.node, "shown", self.name)

    @property
    def symbol(self) -> str:
        name = f"{self.module.name}.{self.qualified}"
        is_lambda = isinstance(self.node, ast.Lambda)
        if self.parent is None and not is_lambda and self.shown == self.name:
            return name
        if isinstance(self.node, ast.Module):
            return name
        return (
            f"{name}:{self.node.lineno}.{self.node.col_offset}"  # its name alone may not be unique
        )

    @property
    def args(self) -> ast.arguments:
        if isinstance(self.node, ast.Module):
            return NO_ARGUMENTS
        return self.node.args

    @property
    def body(self) -> list[ast.stmt]:
        if isinstance(self.node, ast.Lambda):
            result = ast.Return(value=self.node.body)
            return [ast.copy_location(result, self.node.body)]
        return self.node.body

    @property
    def free(self) -> list[str]:
        """The enclosing functions' variables that it uses, in a fixed order."""
        if self.parent is None:
            return []
        return sorted(name for name in self.scope.free if self.parent_owns(name))

    def parent_owns(self, name: str) -> bool:
        inner, owner = self, self.parent
        while owner is not None:
            if name in inner.scope.inside:
                return True
            if owner.scope.is_module:
                return False
            if owner.scope.is_local(name):
                return True
            inner, owner = owner, owner.parent
        return False


NO_ARGUMENTS = ast.arguments(
    posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[], kwarg=None, defaults=[]
)


def defaults(args: ast.arguments) -> list[tuple[str, ast.expr]]:
    """The parameters that have defaults, with these."""
    plain = [*args.posonlyargs, *args.args]
    found = [
        (p.arg, d)
        for p, d in zip(plain[len(plain) - len(args.defaults) :], args.defaults, strict=True)
    ]
    found += [
        (p.arg, d) for p, d in zip(args.kwonlyargs, args.kw_defaults, strict=True) if d is not None
    ]
    return found


def computed_defaults(args: ast.arguments) -> list[tuple[str, ast.expr]]:
    """Those that the definition has to evaluate when it runs."""
    return [(name, d) for name, d in defaults(args) if not is_constant_default(d)]


def is_constant_default(node: ast.expr) -> bool:
    is_none = isinstance(node, ast.Constant) and node.value is None
    is_empty = isinstance(node, ast.Tuple) and not node.elts
    return is_literal(node) or is_none or is_empty or isinstance(node, PerCall)


def default_slot(info: FunctionInfo, name: str) -> StaticSlot:
    slot = info.default_slots.get(name)
    if slot is None:
        slot = info.default_slots[name] = StaticSlot(f"{info.symbol}.{name}=", Cell())
    assert isinstance(slot, StaticSlot)
    return slot


def is_literal(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return is_literal(node.operand)
    return isinstance(node, ast.Constant) and isinstance(node.value, bool | int | float | str)
