"""`re`: what a pattern consists of - nodes of a tree - and sets of characters."""

from __future__ import annotations

from weft.runtime.character_cases import to_lower, to_upper
from weft.runtime.characters import is_alpha, is_decimal, is_numeric, is_space

# Flags, with CPython's values.
IGNORECASE = 2
LOCALE = 4
MULTILINE = 8
DOTALL = 16
UNICODE = 32
VERBOSE = 64
DEBUG = 128
ASCII = 256

UNLIMITED = 0xFFFF_FFFF  # repeats without a limit; also the width of what has none

# Kinds of node.
SEQUENCE = 0
ALTERNATIVES = 1
CHARACTER = 2  # value: the code point; flags
ANY = 3  # flags: of DOTALL depends whether a newline is one
SET = 4  # members
REPEAT = 5  # least, most, mode
GROUP = 6  # value: its number
ATOMIC = 7
LOOK = 8  # value: 1 ahead, -1 behind; mode: 1 if it must not match
REFERENCE = 9  # value: the group; flags
CONDITION = 10  # value: the group; then one or two children
PLACE = 11  # value: which of those below; flags

# Modes of repeats.
GREEDY = 0
LAZY = 1
POSSESSIVE = 2

# Places.
LINE_START = 0
LINE_END = 1
START = 2
END_OF_STRING = 3
BOUNDARY = 4
NO_BOUNDARY = 5

# Kinds of character: the bits of a set's `kinds`, each followed by the one for its complement.
DECIMAL = 1
SPACE = 4
WORD = 16


class Node:
    """A part of a pattern. What the fields mean depends on the kind, see above."""

    kind: int
    value: int
    flags: int
    least: int
    most: int
    mode: int
    low: int  # the fewest characters it matches
    high: int  # the most of them
    members: CharacterSet | None
    children: list[Node]

    def __init__(self, kind: int, value: int = 0, flags: int = 0) -> None:
        self.kind = kind
        self.value = value
        self.flags = flags
        self.least = 0
        self.most = 0
        self.mode = GREEDY
        self.low = 0
        self.high = 0
        self.members = None
        self.children = []

    def of_width(self, low: int, high: int) -> Node:
        self.low = low if low < UNLIMITED else UNLIMITED
        self.high = high if high < UNLIMITED else UNLIMITED
        return self


def sequence(children: list[Node]) -> Node:
    node = Node(SEQUENCE)
    low = 0
    high = 0
    for child in children:
        node.children.append(child)
        low += child.low
        high += child.high
    return node.of_width(low, high)


def alternatives(children: list[Node]) -> Node:
    node = Node(ALTERNATIVES)
    low = UNLIMITED
    high = 0
    for child in children:
        node.children.append(child)
        low = child.low if child.low < low else low
        high = child.high if child.high > high else high
    return node.of_width(low, high)


def around(kind: int, value: int, child: Node) -> Node:
    """A node of one child, as wide as that is."""
    node = Node(kind, value)
    node.children.append(child)
    return node.of_width(child.low, child.high)


def repeat(child: Node, least: int, most: int, mode: int) -> Node:
    node = Node(REPEAT)
    node.children.append(child)
    node.least = least
    node.most = most
    node.mode = mode
    return node.of_width(product(child.low, least), product(child.high, most))


def product(width: int, count: int) -> int:
    return UNLIMITED if count > 0 and width > UNLIMITED // count else width * count


class CharacterSet:
    """A set of characters: ranges, and kinds as `\\d` names them. ASCII is looked up in two words of bits."""

    firsts: list[int]
    lasts: list[int]
    kinds: int
    flags: int
    is_negated: bool
    low_bits: int
    high_bits: int

    def __init__(self, flags: int) -> None:
        self.firsts = []
        self.lasts = []
        self.kinds = 0
        self.flags = flags
        self.is_negated = False
        self.low_bits = 0
        self.high_bits = 0

    def add_range(self, first: int, last: int) -> None:
        self.firsts.append(first)
        self.lasts.append(last)

    def finish(self) -> None:
        """All was added: note what of ASCII belongs to it."""
        for code in range(63):
            if self.has_slowly(code):
                self.low_bits |= 1 << code
        for code in range(63, 126):
            if self.has_slowly(code):
                self.high_bits |= 1 << (code - 63)

    def has(self, code: int) -> bool:
        if code < 63:
            return (self.low_bits >> code) & 1 != 0
        if code < 126:
            return (self.high_bits >> (code - 63)) & 1 != 0
        return self.has_slowly(code)

    def has_slowly(self, code: int) -> bool:
        found = self.lists(code)
        if not found and self.flags & IGNORECASE != 0:
            is_ascii = self.flags & ASCII != 0
            if not is_ascii or code < 128:
                fold = folded(code, is_ascii)
                found = (
                    self.lists(to_lower(code))
                    or self.lists(to_upper(code))
                    or self.lists(fold)
                    or self.lists(to_upper(fold))
                )
            if not found and not is_ascii:
                found = self.lists_other_case(code)
        return found != self.is_negated

    def lists(self, code: int) -> bool:
        for at in range(len(self.firsts)):
            if self.firsts[at] <= code <= self.lasts[at]:
                return True
        kinds = self.kinds
        if kinds == 0:
            return False
        is_ascii = self.flags & ASCII != 0
        if kinds & (3 * DECIMAL) != 0:
            if kinds & (DECIMAL if is_kind(code, DECIMAL, is_ascii) else 2 * DECIMAL) != 0:
                return True
        if kinds & (3 * SPACE) != 0:
            if kinds & (SPACE if is_kind(code, SPACE, is_ascii) else 2 * SPACE) != 0:
                return True
        if kinds & (3 * WORD) != 0:
            if kinds & (WORD if is_kind(code, WORD, is_ascii) else 2 * WORD) != 0:
                return True
        return False

    def lists_other_case(self, code: int) -> bool:
        """Whether one of the few letters that share their capital with `code` is in the set."""
        fold = folded(code, False)
        for other in (0x49, 0x53, 0x4B, 0xB5, 0xC5, 0x130, 0x131, 0x17F, 0x345, 0x399, 0x3B9, 0x3C2,
                      0x1E9B, 0x1FBE, 0x2126, 0x212A, 0x212B):  # fmt: skip
            if folded(other, False) == fold and self.lists(other):
                return True
        return False


def is_kind(code: int, kind: int, is_ascii: bool) -> bool:
    """Whether a character is a decimal digit, a space, or of a word."""
    if code < 128:
        if kind == DECIMAL:
            return 48 <= code <= 57
        if kind == SPACE:
            return code == 32 or 9 <= code <= 13 or (28 <= code <= 31 and not is_ascii)
        return 48 <= code <= 57 or 65 <= code <= 90 or 97 <= code <= 122 or code == 95
    if is_ascii:
        return False
    if kind == DECIMAL:
        return is_decimal(code)
    if kind == SPACE:
        return is_space(code)
    return is_alpha(code) or is_numeric(code)


def folded(code: int, is_ascii: bool) -> int:
    """What two characters that differ in their case only have in common."""
    if code < 128:
        return code + 32 if 65 <= code <= 90 else code
    if is_ascii:
        return code
    if code == 0x130:  # I with a dot
        return 0x69
    if code == 0x1E9B:  # long s with a dot
        return 0x1E61
    if code == 0x2126:  # ohm
        return 0x3C9
    if code == 0x212A:  # kelvin
        return 0x6B
    if code == 0x212B:  # angstrom
        return 0xE5
    return to_lower(to_upper(code))
