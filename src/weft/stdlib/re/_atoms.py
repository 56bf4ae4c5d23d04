"""`re`: the parts of a pattern that stand for themselves - escapes, references, sets of characters."""

from __future__ import annotations

from weft.runtime.strings import Str

from ._nodes import (
    BOUNDARY,
    CHARACTER,
    DECIMAL,
    END_OF_STRING,
    IGNORECASE,
    NO_BOUNDARY,
    PLACE,
    REFERENCE,
    SET,
    SPACE,
    START,
    WORD,
    CharacterSet,
    Node,
)
from ._source import BACKSLASH, END, Source, is_ascii_letter

NO_LOOKBEHIND = -1


class AtomParser(Source):
    """Invariant: `local` holds the flags in effect at the next token, `flags` those of the whole pattern.

    The fewest and the most characters that a group matches are -1 until it is closed.
    """

    flags: int
    local: int
    groups: int
    names: dict[Str, int]
    lows: list[int]
    highs: list[int]
    first_inner: int  # the first group inside the lookbehind that is being read
    conditions: list[int]  # groups that conditions name, and where
    places: list[int]

    def __init__(self, pattern: Str, flags: int) -> None:
        super().__init__(pattern)
        self.flags = flags
        self.local = flags
        self.groups = 1
        self.names = {}
        self.lows = [-1]
        self.highs = [-1]
        self.first_inner = NO_LOOKBEHIND
        self.conditions = []
        self.places = []

    def character(self, code: int) -> Node:
        return Node(CHARACTER, code, self.local).of_width(1, 1)

    # Escapes.

    def escape(self) -> Node:
        start = self.at
        code = self.escaped
        self.advance()
        if 65 <= code <= 90 or code == 98:  # a capital, or b
            place = place_of(code)
            if place >= 0:
                return Node(PLACE, place, self.local)
        kind = kind_of(code)
        if kind != 0:
            members = CharacterSet(self.local & ~IGNORECASE)
            members.kinds = kind
            return self.set_node(members)
        value = self.character_escape(start)
        if value >= 0:
            return self.character(value)
        if code == 48:  # 0
            self.take_digits(8, 2)
            return self.character(self.octal_value(start))
        if 49 <= code <= 57:
            return self.numbered(start)
        if is_ascii_letter(code):
            raise self.bad_escape(start)
        return self.character(code)

    def numbered(self, start: int) -> Node:
        """A reference to a group, or a character by three octal digits."""
        if self.take_digits(10, 1) == 1:
            is_octal = self.codes[start + 1] < 56 and self.codes[start + 2] < 56
            if is_octal and self.take_digits(8, 1) == 1:
                return self.character(self.octal_value(start))
        group = self.number_since(start + 1, 10)
        length = self.at - start
        if group >= self.groups:
            raise self.fail(f"invalid group reference {group}", length - 1)
        if self.lows[group] < 0:
            raise self.fail("cannot refer to an open group", length)
        return self.reference(group)

    def reference(self, group: int) -> Node:
        self.check_lookbehind(group)
        node = Node(REFERENCE, group, self.local)
        return node.of_width(self.lows[group], self.highs[group])

    def check_lookbehind(self, group: int) -> None:
        if self.first_inner != NO_LOOKBEHIND:
            if group >= self.groups or self.lows[group] < 0:
                raise self.fail("cannot refer to an open group")
            if group >= self.first_inner:
                raise self.fail("cannot refer to group defined in the same lookbehind subpattern")

    # Sets.

    def set_node(self, members: CharacterSet) -> Node:
        members.finish()
        node = Node(SET)
        node.members = members
        return node.of_width(1, 1)

    def character_set(self, start: int) -> Node:
        members = CharacterSet(self.local)
        members.is_negated = self.accept(94)
        first = self.at
        while True:
            here = self.at
            token = self.token
            if token == END:
                raise self.fail("unterminated character set", self.at - start)
            if token == 93 and here != first:  # ]
                self.advance()
                return self.set_node(members)
            low = self.member()
            shown = self.string.substring(here, here + (2 if token == BACKSLASH else 1))
            if not self.accept(45):  # -
                self.add_member(members, low)
                continue
            there = self.at
            token = self.token
            if token == END:
                raise self.fail("unterminated character set", self.at - start)
            if token == 93:
                self.advance()
                self.add_member(members, low)
                members.add_range(45, 45)
                return self.set_node(members)
            high = self.member()
            if low < 0 or high < low:
                until = self.string.substring(there, there + (2 if token == BACKSLASH else 1))
                offset = len(shown) + 1 + len(until)
                raise self.fail(f"bad character range {shown}-{until}", offset)
            members.add_range(low, high)

    def member(self) -> int:
        """Take a character of a set, or a kind, which is given as a negative number."""
        start = self.at
        code = self.token
        if code != BACKSLASH:
            self.advance()
            return code
        code = self.escaped
        self.advance()
        kind = kind_of(code)
        if kind != 0:
            return -kind
        if code == 98:  # b
            return 8
        value = self.character_escape(start)
        if value >= 0:
            return value
        if 48 <= code <= 55:
            self.take_digits(8, 2)
            return self.octal_value(start)
        if is_ascii_letter(code) or 56 <= code <= 57:
            raise self.bad_escape(start)
        return code

    def add_member(self, members: CharacterSet, member: int) -> None:
        if member < 0:
            members.kinds |= -member
        else:
            members.add_range(member, member)


def place_of(code: int) -> int:
    if code == 65:  # A
        return START
    if code == 90:  # Z
        return END_OF_STRING
    if code == 98:  # b
        return BOUNDARY
    return NO_BOUNDARY if code == 66 else -1  # B


def kind_of(code: int) -> int:
    """The bit of a kind that `\\d` and its like name, or 0."""
    if code == 100:  # d
        return DECIMAL
    if code == 115:  # s
        return SPACE
    if code == 119:  # w
        return WORD
    if code == 68:  # D
        return 2 * DECIMAL
    if code == 83:  # S
        return 2 * SPACE
    return 2 * WORD if code == 87 else 0  # W
