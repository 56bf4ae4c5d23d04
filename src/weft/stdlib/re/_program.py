"""`re`: from the tree of a pattern to a program for the matcher, an array of numbers.

Each instruction is its number and its operands; `_matcher` says what they do. A register holds a place
in the text or a counter: two for each group, one for the group closed last, and those of loops and of
parts that are tried by themselves.
"""

from __future__ import annotations

from weft.runtime.intrinsics import Array
from weft.runtime.strings import Str

from ._nodes import (
    ALTERNATIVES,
    ANY,
    ASCII,
    ATOMIC,
    CHARACTER,
    CONDITION,
    DOTALL,
    GREEDY,
    GROUP,
    IGNORECASE,
    LAZY,
    LINE_END,
    LINE_START,
    LOOK,
    MULTILINE,
    PLACE,
    POSSESSIVE,
    REFERENCE,
    REPEAT,
    SEQUENCE,
    SET,
    CharacterSet,
    Node,
    folded,
)
from ._parser import Parser
from ._source import error

# Instructions, with their operands.
MATCHED = 0
ONE_CODE = 1  # the code point
ONE_FOLDED = 2  # the folded code point, whether only ASCII has case
ONE_NOT_NEWLINE = 3
ONE_ANY = 4
ONE_OF_SET = 5  # which set
JUMP = 6  # where to
BRANCH = 7  # what to try if what follows here fails
SAVE = 8  # a register
REPEAT_ONE = 9  # least, most, mode, where it goes on; then the instruction to repeat
LOOP_START = 10  # the first of two registers: counter, and where the round began
LOOP = 11  # registers, least, most, mode, what comes after the loop; then LOOP_ROUND
LOOP_ROUND = 12  # registers
AT_PLACE = 13  # which, whether of ASCII
AGAIN = 14  # a group, how to compare: 0 exactly, 1 folded, 2 with ASCII folded
IF_GROUP = 15  # a group, where to go if it took no part
APART = 16  # the first of two registers: height of the stack, place
APART_END = 17  # registers, whether the place is restored
STEP_BACK = 18  # how many characters
UNLESS = 19  # registers, how many characters back, where to go if the part does not match
UNLESS_END = 20  # registers

# Two places more than a pattern has: `^` and `$` of MULTILINE.
EACH_LINE_START = 6
EACH_LINE_END = 7
WORD_PLACES = 4  # the first of the two that ask for words


class Program:
    """A compiled pattern.

    `first` is what every match begins with, if that is one character of a set, or a literal: `first_code`.
    """

    pattern: Str
    flags: int
    groups: int
    names: dict[Str, int]
    code: Array[int]
    sets: list[CharacterSet]
    registers: int
    first: CharacterSet | None
    first_code: int

    def __init__(self, pattern: Str, flags: int) -> None:
        parser = Parser(pattern, flags)
        tree = parser.parse()
        emitter = Emitter(parser.groups)
        emitter.emit(tree)
        emitter.add(MATCHED)
        self.pattern = pattern
        self.flags = parser.flags
        self.groups = parser.groups - 1
        self.names = parser.names
        self.sets = emitter.sets
        self.registers = emitter.registers
        self.first = None
        self.first_code = -1
        beginning = first_of(tree)
        if beginning is not None:
            if beginning.kind == SET:
                self.first = beginning.members
            elif beginning.flags & IGNORECASE == 0 and beginning.value < 128:
                self.first_code = beginning.value
        code = Array[int](len(emitter.code))
        at = 0
        for word in emitter.code:
            code[at] = word
            at += 1
        self.code = code


class Emitter:
    """Writes instructions; `at` is where the next one goes."""

    code: list[int]
    sets: list[CharacterSet]
    registers: int

    def __init__(self, groups: int) -> None:
        self.code = []
        self.sets = []
        self.registers = 2 * groups  # the first two: the group closed last, and one not used

    def add(self, *words) -> int:
        """Append an instruction; gives where it is."""
        at = len(self.code)
        for word in words:
            self.code.append(word)
        return at

    def here(self) -> int:
        return len(self.code)

    def pair(self) -> int:
        """Two registers for a loop or a part."""
        self.registers += 2
        return self.registers - 2

    def emit(self, node: Node) -> None:
        kind = node.kind
        if kind == SEQUENCE:
            for child in node.children:
                self.emit(child)
        elif kind == ALTERNATIVES:
            self.emit_alternatives(node)
        elif kind == REPEAT:
            self.emit_repeat(node)
        elif kind == GROUP:
            self.add(SAVE, 2 * node.value)
            self.emit(node.children[0])
            self.add(SAVE, 2 * node.value + 1)
        elif kind == ATOMIC:
            self.emit_apart(node.children[0], 0)
        elif kind == LOOK:
            self.emit_look(node)
        elif kind == REFERENCE:
            how = 0
            if node.flags & IGNORECASE != 0:
                how = 2 if node.flags & ASCII != 0 else 1
            self.add(AGAIN, node.value, how)
        elif kind == CONDITION:
            self.emit_condition(node)
        elif kind == PLACE:
            place = node.value
            if node.flags & MULTILINE != 0 and (place == LINE_START or place == LINE_END):
                place += EACH_LINE_START - LINE_START
            self.add(AT_PLACE, place, node.flags & ASCII)
        else:
            self.emit_one(node)

    def emit_one(self, node: Node) -> None:
        """A node that matches one character."""
        if node.kind == SET:
            members = node.members
            if members is not None:
                self.sets.append(members)
            self.add(ONE_OF_SET, len(self.sets) - 1)
        elif node.kind == ANY:
            self.add(ONE_ANY if node.flags & DOTALL != 0 else ONE_NOT_NEWLINE)
        elif node.flags & IGNORECASE != 0:
            is_ascii = node.flags & ASCII != 0
            self.add(ONE_FOLDED, folded(node.value, is_ascii), node.flags & ASCII)
        else:
            self.add(ONE_CODE, node.value)

    def emit_alternatives(self, node: Node) -> None:
        ends: list[int] = []
        last = len(node.children) - 1
        for at in range(last):
            branch = self.add(BRANCH, 0)
            self.emit(node.children[at])
            ends.append(self.add(JUMP, 0))
            self.code[branch + 1] = self.here()
        self.emit(node.children[last])
        for end in ends:
            self.code[end + 1] = self.here()

    def emit_repeat(self, node: Node) -> None:
        child = node.children[0]
        if node.most == 0:
            return
        while child.kind == SEQUENCE and len(child.children) == 1:
            child = child.children[0]
        if child.kind == CHARACTER or child.kind == ANY or child.kind == SET:
            start = self.add(REPEAT_ONE, node.least, node.most, node.mode, 0)
            self.emit_one(child)
            self.code[start + 4] = self.here()
        elif node.mode == POSSESSIVE:
            # As CPython: neither the whole nor one round is entered again.
            registers = self.pair()
            self.add(APART, registers)
            inner = Node(ATOMIC)
            inner.children.append(child)
            self.emit_loop(inner, node.least, node.most, GREEDY)
            self.add(APART_END, registers, 0)
        elif node.least == 0 and node.most == 1 and node.mode == GREEDY:
            branch = self.add(BRANCH, 0)
            self.emit(child)
            self.code[branch + 1] = self.here()
        elif node.least == 1 and node.most == 1:
            self.emit(child)
        else:
            self.emit_loop(child, node.least, node.most, node.mode)

    def emit_loop(self, child: Node, least: int, most: int, mode: int) -> None:
        registers = self.pair()
        self.add(LOOP_START, registers)
        loop = self.add(LOOP, registers, least, most, 1 if mode == LAZY else 0, 0)
        self.add(LOOP_ROUND, registers)
        self.emit(child)
        self.add(JUMP, loop)
        self.code[loop + 5] = self.here()

    def emit_apart(self, child: Node, is_restored: int) -> None:
        registers = self.pair()
        self.add(APART, registers)
        self.emit(child)
        self.add(APART_END, registers, is_restored)

    def emit_look(self, node: Node) -> None:
        child = node.children[0]
        back = 0
        if node.value < 0:
            if child.low != child.high:
                raise error("look-behind requires fixed-width pattern")
            back = child.low
        registers = self.pair()
        if node.mode == 1:
            unless = self.add(UNLESS, registers, back, 0)
            self.emit(child)
            self.add(UNLESS_END, registers)
            self.code[unless + 3] = self.here()
            return
        self.add(APART, registers)
        if back > 0:
            self.add(STEP_BACK, back)
        self.emit(child)
        self.add(APART_END, registers, 1)

    def emit_condition(self, node: Node) -> None:
        test = self.add(IF_GROUP, node.value, 0)
        self.emit(node.children[0])
        if len(node.children) > 1:
            end = self.add(JUMP, 0)
            self.code[test + 2] = self.here()
            self.emit(node.children[1])
            self.code[end + 1] = self.here()
        else:
            self.code[test + 2] = self.here()


def first_of(node: Node) -> Node | None:
    """The node of one character that every match begins with, if there is one."""
    kind = node.kind
    if kind == SET or kind == CHARACTER:
        return node
    if kind == GROUP or kind == ATOMIC or (kind == REPEAT and node.least > 0):
        return first_of(node.children[0])
    if kind == SEQUENCE and len(node.children) > 0:
        return first_of(node.children[0])
    return None
