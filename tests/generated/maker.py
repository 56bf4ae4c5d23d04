"""Fills templates: every choice is drawn from one source of random numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from . import leaves
from .kinds import (
    POOLS,
    Bindings,
    Kind,
    kind_of,
    matched,
    replaced,
    variables,
)
from .templates import Definition, Template

Item = TypeVar("Item")
OWN = "_QQ"  # part of each name at module level; the number of the snippet takes its place
BLOCKS = {"block", "loop"}
VARIABLE_OR_RULE = 5
ATTEMPTS = 8


class NothingFits(Exception):
    """No variable of the kind that a template asks for."""


@dataclass(frozen=True)
class Scope:
    """What may be written at one place."""

    names: tuple[tuple[str, Kind], ...] = ()
    in_loop: bool = False
    in_function: bool = False

    def having(self, *names: tuple[str, Kind]) -> Scope:
        return replace(self, names=(*self.names, *names))


class Maker:
    """Makes one snippet. `rules` are the general ones, `own` those of this snippet's definitions."""

    def __init__(
        self, random: Random, rules: Sequence[Template], blocks: Sequence[Template]
    ) -> None:
        self.random = random
        self.rules = rules
        self.blocks = blocks
        self.own: list[Template] = []
        self.count = 0
        self.fuel = 12

    def pick(self, choices: Sequence[Item]) -> Item:
        return self.random.choice(choices)

    def chance(self, one_in: int) -> bool:
        return self.random.randrange(one_in) == 0

    def fresh(self, key: str, suffix: str = "") -> str:
        self.count += 1
        return f"{key}{self.count}{suffix}"

    # Expressions

    def expression(self, kind: Kind, scope: Scope, depth: int) -> str:
        if kind.name in leaves.SPECIAL:
            return leaves.SPECIAL[kind.name](self)
        fitting = [name for name, its in scope.names if its == kind]
        if fitting and self.random.randint(0, 9) < VARIABLE_OR_RULE:
            return self.pick(fitting)
        if depth <= 0:
            return self.pick(fitting) if fitting else self.literal(kind, scope)
        if self.chance(8):
            return self.literal(kind, scope)
        own = self.rules_for(self.own, kind)
        choices = own if own and self.chance(2) else self.rules_for(self.rules, kind)
        for _ in range(ATTEMPTS if choices else 0):
            rule, bindings = self.pick(choices)
            try:
                text = self.filled(rule, bindings, scope, depth - 1)
            except NothingFits:
                continue
            return f"({text})" if rule.is_compound else text
        if kind.name == "|":
            return self.expression(self.pick(kind.args), scope, depth)
        return self.literal(kind, scope)

    def literal(self, kind: Kind, scope: Scope) -> str:
        """A constant, or a display of constants."""
        if kind.name in leaves.TEXTS:
            return self.pick(leaves.TEXTS[kind.name])
        items = kind.args
        match kind.name:
            case "|":
                flags = [name for name, its in scope.names if its == kind_of("bool")] or ["True"]
                first, second = self.pick(items), self.pick(items)
                flag = self.pick(flags)
                return (
                    f"({self.literal(first, scope)} if {flag} else {self.literal(second, scope)})"
                )
            case "tuple":
                parts = [self.literal(item, scope) for item in items]
                return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
            case "list" | "set":
                count = self.random.randint(0 if kind.name == "list" else 1, 4)
                parts = [self.literal(items[0], scope) for _ in range(count)]
                left, right = "[]" if kind.name == "list" else "{}"
                return left + ", ".join(parts) + right
            case "dict":
                count = self.random.randint(0, 3)
                pairs = [[self.literal(item, scope) for item in items] for _ in range(count)]
                return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        raise NothingFits(kind)

    def rules_for(self, rules: Sequence[Template], kind: Kind) -> list[tuple[Template, Bindings]]:
        found = []
        for rule in rules:
            assert rule.result
            bindings = matched(rule.result, kind, {})
            if bindings is not None:
                found.append((rule, bindings))
        return found

    def bound(self, kind: Kind, bindings: Bindings, scope: Scope) -> Bindings:
        """The bindings, with one for each variable of this kind: often that of a name in scope."""
        free = [name for name in variables(kind) if name not in bindings]
        if not free:
            return bindings
        if self.chance(2):
            found = [matched(kind, its, bindings) for _, its in scope.names]
            fitting = [binding for binding in found if binding is not None]
            if fitting:
                return self.pick(fitting)
        drawn = {name: self.pick(POOLS[name]) for name in free}
        return {**bindings, **drawn}

    def variable(self, kind: Kind, bindings: Bindings, scope: Scope) -> tuple[str, Bindings]:
        """A name in scope that has this kind."""
        found = [(name, matched(kind, its, bindings)) for name, its in scope.names]
        fitting = [(name, binding) for name, binding in found if binding is not None]
        if not fitting:
            raise NothingFits(kind)
        return self.pick(fitting)

    # Templates

    def filled(
        self,
        template: Template,
        bindings: Bindings,
        scope: Scope,
        depth: int,
        names: dict[str, str] | None = None,
    ) -> str:
        """The template's text with its holes filled, from left to right."""
        names = {} if names is None else names
        text = ""
        for piece in template.pieces:
            if isinstance(piece, str):
                text += piece
                continue
            if piece.kind is None:
                text += self.name(piece.name, names)
                continue
            inner = scope
            for name, kind in piece.scope:
                bindings = self.bound(kind, bindings, scope)
                # `self.x`, or a parameter, stands for itself.
                word = self.name(name, names) if name in template.keys else name
                inner = inner.having((word, replaced(kind, bindings)))
            if piece.kind.name in BLOCKS:
                inner = replace(inner, in_loop=inner.in_loop or piece.kind.name == "loop")
                line_start = text.rpartition("\n")[2]
                lines = self.block(inner, depth)
                text += ("\n" + line_start).join(lines)
                continue
            if piece.kind.name == "jump":
                text += self.jump(scope)
                continue
            if piece.kind.name == "var":
                part, bindings = self.variable(piece.kind.args[0], bindings, inner)
            else:
                bindings = self.bound(piece.kind, bindings, inner)
                part = self.expression(replaced(piece.kind, bindings), inner, depth)
            if piece.name:
                names[piece.name] = part
            text += part
        return text

    def name(self, key: str, names: dict[str, str]) -> str:
        if key not in names:
            names[key] = self.fresh(key, OWN if key[0].isupper() or key[0] == "f" else "")
        return names[key]

    def definition(self, definition: Definition, scope: Scope) -> str:
        """The text of a function or class; the rules for its use become this snippet's own."""
        names: dict[str, str] = {}
        text = self.filled(definition.body, {}, replace(scope, in_function=True), 2, names)
        for template in definition.uses:
            line = re.sub(r"\$(\w+)", lambda key: names.get(key[1], key[0]), template)
            kind, _, use = line.partition(": ")
            self.own.append(Template(use, kind_of(kind)))
        return text

    # Statements

    def block(self, scope: Scope, depth: int) -> list[str]:
        """Lines of one or more statements."""
        lines: list[str] = []
        for _ in range(1 + self.random.randint(0, 2)):
            made, scope = self.statement(scope, depth)
            lines += made
            if self.fuel <= 0:
                break
        if scope.in_loop and self.chance(4):
            lines += [
                f"if {self.expression(kind_of('bool'), scope, 1)}:",
                "    " + self.jump(scope),
            ]
        return lines

    def statement(self, scope: Scope, depth: int) -> tuple[list[str], Scope]:
        """The lines of a statement, and the scope after it."""
        self.fuel -= 1
        choice = self.random.randint(0, 9)
        if choice == 9 and depth > 0:
            return self.assignment(scope)
        if choice >= 5 and self.fuel > 0 and depth > 0:
            for _ in range(ATTEMPTS):
                template = self.pick(self.blocks)
                try:
                    text = self.filled(template, {}, scope, depth - 1)
                except NothingFits:
                    continue
                lines = text.splitlines()
                compound = len(lines) > 1 or lines[0].endswith(":")
                return (lines if compound else guarded(text)), scope
        return guarded(f"print({self.printed(scope)})"), scope

    def printed(self, scope: Scope) -> str:
        """An expression that is worth printing: often a use of what this snippet defines."""
        if self.own and self.chance(2):
            rule = self.pick(self.own)
            assert rule.result
            return self.filled(rule, {}, scope, 2)
        return self.expression(self.pick(POOLS["A"]), scope, 3)

    def assignment(self, scope: Scope) -> tuple[list[str], Scope]:
        """A new variable, made of what cannot raise."""
        kind = self.pick(POOLS["A"])
        name = self.fresh("v")
        return [f"{name} = {self.literal(kind, scope)}"], scope.having((name, kind))

    def jump(self, scope: Scope) -> str:
        return self.pick(("break", "continue")) if scope.in_loop else "pass"


def guarded(text: str) -> list[str]:
    """The statement, with its exception printed."""
    return [
        "try:",
        *(f"    {line}" for line in text.splitlines()),
        "except Exception as error:",
        "    print(type(error).__name__, error)",
    ]
