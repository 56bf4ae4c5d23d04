"""`re`: templates, the replacements of `sub` with `\\1` and `\\g<name>` in them."""

from __future__ import annotations

from weft.runtime.intrinsics import repr_of, text
from weft.runtime.strings import Str

from ._program import Program
from ._source import (
    BACKSLASH,
    END,
    MOST_GROUPS,
    Source,
    is_ascii_letter,
)


class Template(Source):
    """A template taken apart: after each literal comes a group, -1 after the last one."""

    literals: list[Str]
    groups: list[int]

    def __init__(self, string: Str, program: Program) -> None:
        super().__init__(string)
        self.literals = []
        self.groups = []
        self.program = program
        literal: list[Str] = []
        while self.token != END:
            start = self.at
            token = self.token
            code = self.escaped
            self.advance()
            if token != BACKSLASH:
                literal.append(chr(token))  # type: ignore[arg-type]
                continue
            group = -1
            if code == 103:  # g
                group = self.named_group()
            elif 49 <= code <= 57:
                group = self.numbered_group(start, literal)
            elif code == 48:
                self.take_digits(8, 2)
                literal.append(chr(self.number_since(start + 1, 8) & 0xFF))  # type: ignore[arg-type]
            elif code != 120 and code != 117 and code != 85 and code != 78 and simple(code) >= 0:
                literal.append(chr(simple(code)))  # type: ignore[arg-type]
            elif is_ascii_letter(code):
                raise self.bad_escape(start)
            else:
                literal.append(self.since(start))
            if group >= 0:
                self.literals.append(text("").join(literal))
                self.groups.append(group)
                literal = []
        self.literals.append(text("").join(literal))
        self.groups.append(-1)

    def named_group(self) -> int:
        if not self.accept(60):  # <
            raise self.fail("missing <")
        name = self.name_until(62)
        if name.isidentifier():
            if name not in self.program.names:
                raise IndexError(text("unknown group name ") + repr_of(name))
            return self.program.names[name]
        group = self.group_number(name)
        if group >= MOST_GROUPS or group > self.program.groups:
            raise self.fail(f"invalid group reference {group}", len(name) + 1)
        return group

    def numbered_group(self, start: int, literal: list[Str]) -> int:
        """A reference of one or two digits; three octal digits are a character."""
        if self.take_digits(10, 1) == 1:
            is_octal = self.codes[start + 1] < 56 and self.codes[start + 2] < 56
            if is_octal and self.take_digits(8, 1) == 1:
                literal.append(chr(self.octal_value(start)))  # type: ignore[arg-type]
                return -1
        group = self.number_since(start + 1, 10)
        if group > self.program.groups:
            raise self.fail(f"invalid group reference {group}", self.at - start - 1)
        return group


def simple(code: int) -> int:
    """The character that a letter behind a backslash means in a template, or -1."""
    if code == 97:  # a
        return 7
    if code == 98:  # b
        return 8
    if code == 102:  # f
        return 12
    if code == 110:  # n
        return 10
    if code == 114:  # r
        return 13
    if code == 116:  # t
        return 9
    if code == 118:  # v
        return 11
    return 92 if code == 92 else -1
