"""What the text of the program's own modules mentions: names that code not compiled yet may come to use."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from weft.frontend import function_attributes

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.loader import Module
    from weft.frontend.modules import Modules


class ProgramText:
    """Answers questions on the syntax trees of all modules that the program itself has, each found once."""

    def __init__(self, modules: Modules) -> None:
        self.modules = modules
        self.mentioned: dict[object, set[str]] = {}  # see `in_text`
        self.own_imports: dict[Module, list[Module]] = {}  # see `imported_by`

    def attribute_names(self) -> set[str]:
        """All names of attributes in the text of the program itself."""
        return self.in_text(lambda n: [n.attr] if isinstance(n, ast.Attribute) else [])

    def assigned_attributes(self) -> set[str]:
        """All names of attributes that the text of the program itself assigns."""

        def assigned(node: ast.AST) -> list[str]:
            is_target = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
            return [node.attr] if is_target and isinstance(node, ast.Attribute) else []

        return self.in_text(assigned)

    def mentions(self, test: ast.Call) -> bool:
        """The value of a dialect module's `mentions("name", ...)`."""
        wanted = {ast.literal_eval(arg) for arg in test.args}
        return not wanted.isdisjoint(self.attribute_names() | self.method_names())

    def method_names(self) -> set[str]:
        """All names of functions defined in the text of the program itself."""
        return self.in_text(lambda n: [n.name] if isinstance(n, ast.FunctionDef) else [])

    def attributes_by_decorators(self) -> set[str]:
        """The attributes that a function may get where it is passed on."""

        def given(node: ast.AST) -> list[str]:
            if isinstance(node, ast.Module):
                return function_attributes.given_by_decorators(node)
            return []

        return self.in_text(given)

    def replaced_streams(self) -> set[str]:
        """Which of `stdout` and `stderr` the program puts something else in the place of."""

        def replaced(node: ast.AST) -> list[str]:
            match node:
                case ast.Attribute(attr="stdout" | "stderr" as name, ctx=ast.Store()):
                    return [name]
                case ast.Attribute(attr=name) | ast.alias(name=name) if name.startswith(
                    "redirect_std"
                ):
                    return [name.removeprefix("redirect_")]
            return []

        return self.in_text(replaced)

    def quoted_names(self) -> set[str]:
        """The words in the program's strings: what could name an attribute, in a template too."""

        def quoted(node: ast.AST) -> list[str]:
            value = node.value if isinstance(node, ast.Constant) else None
            return re.findall(r"[^\W\d]\w*", value) if isinstance(value, str) else []

        return self.in_text(quoted)

    def in_text(self, names_of: Callable[[ast.AST], list[str]]) -> set[str]:
        """What a function finds in the syntax trees of the program's own modules."""
        found: set[str] = set()
        seen: set[Module] = set()
        left = [module for module in self.modules.loader.modules.values() if not module.is_dialect]
        while left:
            module = left.pop()
            if module not in seen:
                seen.add(module)
                left += self.imported_by(module)
                key = (module, names_of.__code__)
                if key not in self.mentioned:
                    nodes = ast.walk(module.tree)
                    self.mentioned[key] = {name for node in nodes for name in names_of(node)}
                found |= self.mentioned[key]
        return found

    def imported_by(self, module: Module) -> list[Module]:
        """The program's own modules that a module imports anywhere, whether or not it comes to that."""
        if module not in self.own_imports:
            names = []
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Import):
                    names += [alias.name for alias in node.names]
                elif isinstance(node, ast.ImportFrom):
                    source = self.modules.absolute(node, module)
                    names += [source, *(f"{source}.{alias.name}" for alias in node.names)]
            found = [self.modules.find(name) for name in names if self.modules.loader.is_own(name)]
            self.own_imports[module] = [one for one in found if one is not None]
        return self.own_imports[module]
