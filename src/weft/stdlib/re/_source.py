"""`re`: the text of a pattern or a template, read token by token, and the error that names a place in it."""

from __future__ import annotations

from weft.runtime.intrinsics import repr_of, text
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, width_at

NEWLINE = 10
BACKSLASH = 92
END = -1  # no more tokens
MOST_GROUPS = 0x3FFF_FFFF


class error(Exception):
    """A pattern or a template that is none.

    The attributes are `msg`, `pattern`, `pos`, `lineno` and `colno`.
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None) -> None:
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = None
        self.colno = None
        shown = msg
        if pattern is not None and pos is not None:
            shown = f"{msg} at position {pos}"
            line = 1
            start = 0
            at = 0
            for character in pattern:
                if at == pos:
                    break
                at += 1
                if character == "\n":
                    line += 1
                    start = at
            self.lineno = line
            self.colno = pos - start + 1
            if "\n" in pattern:
                shown = f"{shown} (line {self.lineno}, column {self.colno})"
        super().__init__(shown)


class Source:
    """Tokens: characters, and pairs of a backslash and a character.

    Invariant: the next token starts at `at`; `token` is its first character, or END; `escaped` is the second
    one of a pair. A token is looked at before it is taken, so a lone backslash at the end is noticed as
    soon as the token before it is taken, as in CPython.
    """

    string: Str
    codes: list[int]
    at: int
    token: int
    escaped: int

    def __init__(self, string: Str) -> None:
        self.string = string
        self.codes = []
        data = string.data
        at = 0
        while at < data.length:
            self.codes.append(code_at(data, at))
            at += width_at(data, at)
        self.go_to(0)

    def go_to(self, at: int) -> None:
        self.at = at
        self.token = END
        self.escaped = END
        if at < len(self.codes):
            self.token = self.codes[at]
            if self.token == BACKSLASH:
                if at + 1 == len(self.codes):
                    raise error("bad escape (end of pattern)", self.string, at)
                self.escaped = self.codes[at + 1]

    def advance(self) -> None:
        if self.token != END:
            self.go_to(self.at + (2 if self.token == BACKSLASH else 1))

    def accept(self, token: int) -> bool:
        """Take the next token if it is this one."""
        if self.token != token:
            return False
        self.advance()
        return True

    def fail(self, message, offset: int = 0):
        """An error at the next token, or so many characters before it."""
        return error(message, self.string, self.at - offset)

    def since(self, start: int) -> Str:
        return self.string.substring(start, self.at)

    def take_digits(self, base: int, most: int) -> int:
        """Take digits, at most so many, and give their number; what they say is in the text."""
        start = self.at
        while self.at - start < most and digit_of(self.token, base) >= 0:
            self.advance()
        return self.at - start

    def number_since(self, start: int, base: int) -> int:
        return self.number_at(start, self.at, base)

    def number_at(self, start: int, stop: int, base: int) -> int:
        value = 0
        for at in range(start, stop):
            value = value * base + digit_of(self.codes[at], base)
        return value

    def group_number(self, name: Str) -> int:
        """The number of a group that was given in the place of its name; MOST_GROUPS if it is too large."""
        if not (name.isascii() and name.isdecimal()):
            raise self.bad_name(name, 1)
        start = self.at - 1 - len(name)
        return self.number_at(start, self.at - 1, 10) if len(name) < 10 else MOST_GROUPS

    def name_until(self, terminator: int) -> Str:
        start = self.at
        while self.token != terminator:
            if self.token == END:
                if self.at == start:
                    raise self.fail("missing group name")
                raise self.fail(f"missing {chr(terminator)}, unterminated name", self.at - start)
            self.advance()
        name = self.since(start)
        self.advance()
        if len(name) == 0:
            raise self.fail("missing group name", 1)
        return name

    def check_name(self, name: Str, offset: int) -> None:
        if not name.isidentifier():
            raise self.bad_name(name, offset)

    def bad_name(self, name: Str, offset: int):
        shown = text("bad character in group name ") + repr_of(name)
        return self.fail(shown, len(name) + offset)

    # Escapes that mean one character, in patterns as in sets.

    def character_escape(self, start: int) -> int:
        r"""The character that `\n`, `\x41`, `\u0041` and their like mean, or -1; the pair was taken."""
        code = self.codes[start + 1]
        if code == 97:  # a
            return 7
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
        if code == 92:
            return 92
        if code == 120:  # x
            return self.hex_escape(start, 2)
        if code == 117:  # u
            return self.hex_escape(start, 4)
        if code == 85:  # U
            value = self.hex_escape(start, 8)
            if value > 0x10FFFF:
                raise self.bad_escape(start)
            return value
        if code == 78:  # N
            raise self.fail(
                "weft: names of characters are not supported in a pattern", self.at - start
            )
        return -1

    def hex_escape(self, start: int, digits: int) -> int:
        first = self.at
        if self.take_digits(16, digits) != digits:
            raise self.fail(text("incomplete escape ") + self.since(start), self.at - start)
        return self.number_since(first, 16)

    def octal_value(self, start: int) -> int:
        """The character of an octal escape, whose digits were taken."""
        value = self.number_since(start + 1, 8)
        if value > 0o377:
            shown = f"octal escape value {self.since(start)} outside of range 0-0o377"
            raise self.fail(shown, self.at - start)
        return value

    def bad_escape(self, start: int):
        return self.fail(text("bad escape ") + self.since(start), self.at - start)


def digit_of(code: int, base: int) -> int:
    """What a character is as a digit, or -1."""
    value = -1
    if 48 <= code <= 57:
        value = code - 48
    elif 97 <= code <= 102:
        value = code - 87
    elif 65 <= code <= 70:
        value = code - 55
    return value if value < base else -1


def is_ascii_letter(code: int) -> bool:
    return 97 <= code <= 122 or 65 <= code <= 90
