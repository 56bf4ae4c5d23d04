"""`re`: from the text of a pattern to a tree, by recursive descent.

The order of the checks is CPython's, so that of several mistakes the same one is reported.
"""

from __future__ import annotations

from _re_nodes import (  # type: ignore[import-not-found]
    ALTERNATIVES,
    ANY,
    ASCII,
    ATOMIC,
    BOUNDARY,
    CHARACTER,
    CONDITION,
    DEBUG,
    DECIMAL,
    DOTALL,
    END_OF_STRING,
    GREEDY,
    GROUP,
    IGNORECASE,
    LAZY,
    LINE_END,
    LINE_START,
    LOCALE,
    LOOK,
    MULTILINE,
    NO_BOUNDARY,
    PLACE,
    POSSESSIVE,
    REFERENCE,
    REPEAT,
    SET,
    SPACE,
    START,
    UNICODE,
    UNLIMITED,
    VERBOSE,
    WORD,
    CharacterSet,
    Node,
    alternatives,
    around,
    repeat,
    sequence,
)
from _re_source import (  # type: ignore[import-not-found]
    BACKSLASH,
    END,
    NEWLINE,
    Source,
    error,
    is_ascii_letter,
)

from weft.runtime.intrinsics import repr_of, text
from weft.runtime.strings import Str

CLOSING = 41  # )
BAR = 124
TYPE_FLAGS = ASCII | LOCALE | UNICODE
GLOBAL_FLAGS = DEBUG
NO_LOOKBEHIND = -1
MOST_GROUPS = 0x3FFF_FFFF


class Parser(Source):
    """Invariant: `local` holds the flags in effect at the next token, `flags` those of the whole pattern.

    `widths` has one entry for each group opened, which is None until the group is closed.
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

    def parse(self) -> Node:
        node = self.branches(True)
        self.flags = checked_flags(self.flags)
        if self.token != END:
            raise self.fail("unbalanced parenthesis")
        for at in range(len(self.conditions)):
            if self.conditions[at] >= self.groups:
                shown = f"invalid group reference {self.conditions[at]}"
                raise error(shown, self.string, self.places[at])
        return node

    def branches(self, is_outermost: bool) -> Node:
        found = [self.items(is_outermost)]
        while self.accept(BAR):
            found.append(self.items(False))
        return found[0] if len(found) == 1 else alternatives(found)

    def items(self, is_first: bool) -> Node:
        """What stands before the next `|` or `)`: always a sequence, so `(?:a*)` is no repeat itself."""
        found: list[Node] = []
        while self.token != END and self.token != BAR and self.token != CLOSING:
            token = self.token
            if self.local & VERBOSE != 0 and self.skip_blank():
                continue
            start = self.at
            if token == BACKSLASH:
                found.append(self.escape())
                continue
            self.advance()
            if token == 91:  # [
                found.append(self.character_set(start))
            elif token == 42 or token == 43 or token == 63 or token == 123:  # * + ? {
                self.repeated(found, token, start)
            elif token == 46:  # .
                found.append(Node(ANY, 0, self.local).of_width(1, 1))
            elif token == 94:  # ^
                found.append(Node(PLACE, LINE_START, self.local))
            elif token == 36:  # $
                found.append(Node(PLACE, LINE_END, self.local))
            elif token == 40:  # (
                self.parenthesis(found, start, is_first)
            else:
                found.append(self.character(token))
        return sequence(found)

    def skip_blank(self) -> bool:
        """Skip one character of white space or a comment, in a verbose pattern."""
        if self.token == 32 or 9 <= self.token <= 13:
            self.advance()
            return True
        if self.token != 35:  # #
            return False
        while self.token != END:
            token = self.token
            self.advance()
            if token == NEWLINE:
                break
        return True

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
            shown = self.string[here : here + (2 if token == BACKSLASH else 1)]
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
                until = self.string[there : there + (2 if token == BACKSLASH else 1)]
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

    # Repeats.

    def repeated(self, found: list[Node], token: int, start: int) -> None:
        here = self.at
        least = 0
        most = UNLIMITED
        if token == 43:  # +
            least = 1
        elif token == 63:  # ?
            most = 1
        elif token == 123:
            if self.token == 125 or not self.accept_bounds():
                self.go_to(here)
                found.append(self.character(token))
                return
            least = self.bounds[0]
            most = self.bounds[1]
            if most < least:
                raise self.fail("min repeat greater than max repeat", self.at - here)
        if len(found) == 0 or found[-1].kind == PLACE:
            raise self.fail("nothing to repeat", self.at - start)
        if found[-1].kind == REPEAT:
            raise self.fail("multiple repeat", self.at - start)
        mode = GREEDY
        if self.accept(63):
            mode = LAZY
        elif self.accept(43):
            mode = POSSESSIVE
        found[-1] = repeat(found[-1], least, most, mode)

    def accept_bounds(self) -> bool:
        """Take `m}`, `m,}`, `,n}` or `m,n}` and note the numbers."""
        self.bounds = [0, UNLIMITED]
        start = self.at
        has_least = self.take_digits(10, 1000) > 0
        if has_least:
            self.bounds[0] = self.bound_since(start)
        if self.accept(44):  # ,
            start = self.at
            if self.take_digits(10, 1000) > 0:
                self.bounds[1] = self.bound_since(start)
        elif has_least:
            self.bounds[1] = self.bounds[0]
        if not self.accept(125):
            return False
        if self.bounds[0] >= UNLIMITED or self.bounds[1] > UNLIMITED:
            raise OverflowError("the repetition number is too large")
        return True

    def bound_since(self, start: int) -> int:
        return self.number_since(start, 10) if self.at - start <= 10 else UNLIMITED + 1

    # Parentheses.

    def parenthesis(self, found: list[Node], start: int, is_first: bool) -> None:
        """What begins with `(`, which was taken."""
        if not self.accept(63):
            found.append(self.group(start, ""))
            return
        code = self.token
        if code == END:
            raise self.fail("unexpected end of pattern")
        mark = self.at
        self.advance()
        if code == 80:  # P
            self.named(found, start)
        elif code == 58:  # :
            found.append(self.inner(start, self.local))
        elif code == 35:  # #
            while self.token != CLOSING:
                if self.token == END:
                    raise self.fail("missing ), unterminated comment", self.at - start)
                self.advance()
            self.advance()
        elif code == 61 or code == 33 or code == 60:  # = ! <
            found.append(self.look(start, code))
        elif code == 40:  # (
            found.append(self.condition(start))
        elif code == 62:  # >
            inner = self.inner(start, self.local)
            found.append(around(ATOMIC, 0, inner))
        elif flag_of(code) != 0 or code == 45:
            local = self.inline_flags(code)
            if self.codes[self.at - 1] == 58:  # :
                found.append(self.inner(start, local))
            elif not is_first or len(found) > 0:
                shown = "global flags not at the start of the expression"
                raise self.fail(shown, self.at - start)
            else:
                self.flags = local
                self.local = local
        else:
            raise self.fail(text("unknown extension ?") + self.since(mark), self.at - mark + 1)

    def inner(self, start: int, local: int) -> Node:
        """The rest of a parenthesis, with flags of its own."""
        before = self.local
        self.local = local
        node = self.branches(False)
        self.local = before
        if not self.accept(CLOSING):
            raise self.fail("missing ), unterminated subpattern", self.at - start)
        return node if node.kind != ALTERNATIVES else sequence([node])

    def group(self, start: int, name: Str) -> Node:
        number = self.groups
        self.groups += 1
        self.lows.append(-1)
        self.highs.append(-1)
        if number > MOST_GROUPS:
            raise error("too many groups")
        if len(name) > 0:
            if name in self.names:
                shown = f"redefinition of group name {name!r} as group {number}; was group "
                raise self.fail(f"{shown}{self.names[name]}", len(name) + 1)
            self.names[name] = number
        node = self.inner(start, self.local)
        self.lows[number] = node.low
        self.highs[number] = node.high
        return around(GROUP, number, node)

    def named(self, found: list[Node], start: int) -> None:
        if self.accept(60):  # <
            name = self.name_until(62)
            self.check_name(name, 1)
            found.append(self.group(start, name))
        elif self.accept(61):  # =
            name = self.name_until(CLOSING)
            self.check_name(name, 1)
            group = self.named_group(name)
            if self.lows[group] < 0:
                raise self.fail("cannot refer to an open group", len(name) + 1)
            found.append(self.reference(group))
        elif self.token == END:
            raise self.fail("unexpected end of pattern")
        else:
            mark = self.at
            self.advance()
            shown = text("unknown extension ?P") + self.since(mark)
            raise self.fail(shown, self.at - mark + 2)

    def named_group(self, name: Str) -> int:
        if name not in self.names:
            shown = text("unknown group name ") + repr_of(name)
            raise self.fail(shown, len(name) + 1)
        return self.names[name]

    def look(self, start: int, code: int) -> Node:
        direction = 1
        before = self.first_inner
        if code == 60:  # <
            code = self.token
            mark = self.at
            if code == END:
                raise self.fail("unexpected end of pattern")
            self.advance()
            if code != 61 and code != 33:
                shown = text("unknown extension ?<") + self.since(mark)
                raise self.fail(shown, self.at - mark + 2)
            direction = -1
            if before == NO_LOOKBEHIND:
                self.first_inner = self.groups
        inner = self.inner(start, self.local)
        self.first_inner = before
        node = around(LOOK, direction, inner)
        node.mode = 1 if code == 33 else 0
        node.low = 0
        node.high = 0
        return node

    def condition(self, start: int) -> Node:
        name = self.name_until(CLOSING)
        if name.isidentifier():
            group = self.named_group(name)
        else:
            if not (name.isascii() and name.isdecimal()):
                raise self.bad_name(name, 1)
            group = int(name) if len(name) < 18 else MOST_GROUPS
            if group == 0:
                raise self.fail("bad group number", len(name) + 1)
            if group >= MOST_GROUPS:
                raise self.fail(text("invalid group reference ") + name, len(name) + 1)
            if group not in self.conditions:
                self.conditions.append(group)
                self.places.append(self.at - len(name) - 1)
        self.check_lookbehind(group)
        node = Node(CONDITION, group)
        yes = self.items(False)
        node.children.append(yes)
        node.of_width(0, yes.high)
        if self.accept(BAR):
            no = self.items(False)
            node.children.append(no)
            low = yes.low if yes.low < no.low else no.low
            node.of_width(low, yes.high if yes.high > no.high else no.high)
            if self.token == BAR:
                raise self.fail("conditional backref with more than two branches")
        if not self.accept(CLOSING):
            raise self.fail("missing ), unterminated subpattern", self.at - start)
        return node

    def inline_flags(self, code: int) -> int:
        """The flags that are in effect after `(?flags)` or inside `(?flags-flags:`; the first was taken."""
        added = 0
        while code != 45:  # -
            flag = flag_of(code)
            if flag == LOCALE:
                raise self.fail("bad inline flags: cannot use 'L' flag with a str pattern")
            added |= flag
            if flag & TYPE_FLAGS != 0 and added & TYPE_FLAGS != flag:
                raise self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            code = self.next_flag("missing -, : or )", True)
            if code == CLOSING:
                return self.local | added
            if code == 58:
                break
        if added & GLOBAL_FLAGS != 0:
            raise self.fail("bad inline flags: cannot turn on global flag", 1)
        removed = 0
        if code == 45:
            code = self.next_flag("missing flag", False)
            while code != 58:  # :
                flag = flag_of(code)
                if flag & TYPE_FLAGS != 0:
                    shown = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'"
                    raise self.fail(shown)
                removed |= flag
                code = self.next_flag("missing :", False)
        if removed & GLOBAL_FLAGS != 0:
            raise self.fail("bad inline flags: cannot turn off global flag", 1)
        if added & removed != 0:
            raise self.fail("bad inline flags: flag turned on and off", 1)
        local = self.local
        if added & TYPE_FLAGS != 0:
            local &= ~TYPE_FLAGS
        return (local | added) & ~removed

    def next_flag(self, missing, may_end: bool) -> int:
        """Take the letter of a flag, or what ends the flags here."""
        code = self.token
        if code == END:
            raise self.fail(missing)
        start = self.at
        self.advance()
        is_end = code == 58 and missing != "missing flag"
        if is_end or flag_of(code) != 0 or (may_end and (code == CLOSING or code == 45)):
            return code
        shown = "unknown flag" if chr(code).isalpha() else missing
        raise self.fail(shown, self.at - start)


def checked_flags(flags: int) -> int:
    if flags & LOCALE != 0:
        raise ValueError("cannot use LOCALE flag with a str pattern")
    if flags & ASCII == 0:
        return flags | UNICODE
    if flags & UNICODE != 0:
        raise ValueError("ASCII and UNICODE flags are incompatible")
    return flags


def flag_of(code: int) -> int:
    if code == 105:  # i
        return IGNORECASE
    if code == 76:  # L
        return LOCALE
    if code == 109:  # m
        return MULTILINE
    if code == 115:  # s
        return DOTALL
    if code == 120:  # x
        return VERBOSE
    if code == 97:  # a
        return ASCII
    return UNICODE if code == 117 else 0  # u


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
