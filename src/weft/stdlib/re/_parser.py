"""`re`: from the text of a pattern to a tree, by recursive descent.

The order of the checks is CPython's, so that of several mistakes the same one is reported.
"""

from __future__ import annotations

from weft.runtime.intrinsics import repr_of, text
from weft.runtime.strings import Str

from ._atoms import NO_LOOKBEHIND, AtomParser
from ._flags import checked_flags, flag_of, inline_flags
from ._nodes import (
    ALTERNATIVES,
    ANY,
    ATOMIC,
    CONDITION,
    GREEDY,
    GROUP,
    LAZY,
    LINE_END,
    LINE_START,
    LOOK,
    PLACE,
    POSSESSIVE,
    REPEAT,
    UNLIMITED,
    VERBOSE,
    Node,
    alternatives,
    around,
    repeat,
    sequence,
)
from ._source import BACKSLASH, END, MOST_GROUPS, NEWLINE, error

CLOSING = 41  # )
BAR = 124


class Parser(AtomParser):
    """A pattern is alternatives, these are items one behind the other, and items may be repeated."""

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
            found.append(self.group(start, text("")))
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
            local = inline_flags(self, self.local, code)
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
            group = self.group_number(name)
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
