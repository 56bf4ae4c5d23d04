"""`re`: the matcher, which runs a program over a text and goes back where it failed.

Places in the text are offsets in its UTF-8. What to try next lies on a stack of entries of three words, so
that no pattern and no text overflows the stack of the thread:

    pc, place, PLAIN      go on at the instruction `pc`
    pc, place, extra      let the REPEAT_ONE at `pc` match one character less (or, if it is lazy, more)
    ~register, value, 0   the register had this value before: put it back on the way
"""

from __future__ import annotations

from weft.runtime.intrinsics import Array, ByteArray
from weft.runtime.strings import Str
from weft.runtime.utf8 import code_at, start_before, width_at

from ._nodes import (
    ASCII,
    BOUNDARY,
    END_OF_STRING,
    LAZY,
    LINE_END,
    LINE_START,
    POSSESSIVE,
    START,
    WORD,
    folded,
    is_kind,
)
from ._program import (
    AGAIN,
    APART,
    APART_END,
    AT_PLACE,
    BRANCH,
    EACH_LINE_START,
    IF_GROUP,
    JUMP,
    LOOP,
    LOOP_ROUND,
    LOOP_START,
    MATCHED,
    ONE_ANY,
    ONE_CODE,
    ONE_FOLDED,
    ONE_NOT_NEWLINE,
    ONE_OF_SET,
    REPEAT_ONE,
    SAVE,
    STEP_BACK,
    UNLESS,
    Program,
)

FIRST_STACK = 96  # words
UNSET = -1
PLAIN = -1


class Matcher:
    """Runs one program over one text at a time. Invariant: `top` words of `stack` are in use."""

    program: Program
    code: Array[int]
    registers: Array[int]
    stack: Array[int]
    top: int
    data: ByteArray
    end: int
    matched_to: int  # where the match ends that `search` found

    def __init__(self, program: Program) -> None:
        self.program = program
        self.code = program.code
        self.registers = Array[int](program.registers)
        self.stack = Array[int](FIRST_STACK)
        self.top = 0
        self.data = ByteArray(0)
        self.end = 0
        self.matched_to = 0

    def prepare(self, string: Str, end: int) -> None:
        self.data = string.data
        self.end = end

    def search(self, start: int, must_advance: bool) -> int:
        """Where the first match from `start` on begins, or -1; an empty one at `start` may be excluded."""
        program = self.program
        first = program.first
        first_code = program.first_code
        data = self.data
        end = self.end
        while True:
            if first_code >= 0:
                while start < end and data[start] != first_code:
                    start += 1
                    must_advance = False
                if start == end:
                    return -1
            elif first is not None:
                while start < end and not first.has(code_at(data, start)):
                    start += width_at(data, start)
                    must_advance = False
                if start == end:
                    return -1
            stop = self.run(start, must_advance, False)
            if stop >= 0:
                self.matched_to = stop
                return start
            if start == end:
                return -1
            start += width_at(data, start)
            must_advance = False

    def run(self, start: int, must_advance: bool, must_reach_end: bool) -> int:
        """Match at `start`: where the match ends, or -1. The registers of groups tell what they matched."""
        code = self.code
        registers = self.registers
        for register in range(registers.length):
            registers[register] = UNSET
        self.top = 0
        pc = 0
        at = start
        while True:
            op = code[pc]
            if op <= ONE_OF_SET and op != MATCHED:
                at = self.one(pc, at)
                pc += 2 if op == ONE_CODE or op == ONE_OF_SET else 1
                if op == ONE_FOLDED:
                    pc += 2
            elif op == JUMP:
                pc = code[pc + 1]
            elif op == BRANCH:
                self.push(code[pc + 1], at, PLAIN)
                pc += 2
            elif op == SAVE:
                register = code[pc + 1]
                self.set(register, at)
                if register & 1 == 1:
                    self.set(0, register >> 1)
                pc += 2
            elif op == REPEAT_ONE:
                at = self.repeat_one(pc, at)
                pc = code[pc + 4]
            elif op == LOOP_START:
                self.set(code[pc + 1], 0)
                self.set(code[pc + 1] + 1, UNSET)
                pc += 2
            elif op == LOOP:
                pc = self.loop(pc, at)
            elif op == LOOP_ROUND:
                register = code[pc + 1]
                self.set(register, registers[register] + 1)
                self.set(register + 1, at)
                pc += 2
            elif op == AT_PLACE:
                if not self.is_at(code[pc + 1], at, code[pc + 2] == ASCII):
                    at = -1
                pc += 3
            elif op == AGAIN:
                at = self.again(code[pc + 1], code[pc + 2], at)
                pc += 3
            elif op == IF_GROUP:
                pc = code[pc + 2] if registers[2 * code[pc + 1] + 1] == UNSET else pc + 3
            elif op == APART:
                register = code[pc + 1]
                self.set(register + 1, at)
                self.set(register, 0)
                registers[register] = self.top
                pc += 2
            elif op == APART_END:
                register = code[pc + 1]
                self.forget_choices(registers[register])
                if code[pc + 2] == 1:
                    at = registers[register + 1]
                pc += 3
            elif op == STEP_BACK:
                at = self.step_back(code[pc + 1], at)
                pc += 2
            elif op == UNLESS:
                register = code[pc + 1]
                self.set(register, 0)
                registers[register] = self.top
                self.push(code[pc + 3], at, PLAIN)
                at = self.step_back(code[pc + 2], at)
                pc += 4
            elif op == MATCHED:
                is_excluded = (must_advance and at == start) or (must_reach_end and at != self.end)
                if not is_excluded:
                    return at
                at = -1
            else:  # UNLESS_END: the part matched, so what is behind it must not be tried
                self.undo(registers[code[pc + 1]])
                at = -1
            while at < 0:
                # Failed: the last choice that is left.
                if not self.undo_to_choice():
                    return -1
                top = self.top - 3
                self.top = top
                pc = self.stack[top]
                at = self.stack[top + 1]
                extra = self.stack[top + 2]
                if extra != PLAIN:
                    at = self.repeat_otherwise(pc, at, extra)
                    pc = code[pc + 4]

    # The stack.

    def push(self, first: int, second: int, third: int) -> None:
        top = self.top
        if top + 3 > self.stack.length:
            larger = Array[int](2 * self.stack.length)
            larger.copy_from(0, self.stack, 0, top)
            self.stack = larger
        stack = self.stack
        stack[top] = first
        stack[top + 1] = second
        stack[top + 2] = third
        self.top = top + 3

    def set(self, register: int, value: int) -> None:
        if self.top > 0:
            self.push(~register, self.registers[register], 0)
        self.registers[register] = value

    def undo(self, height: int) -> None:
        """Forget everything above a height, and put back the registers."""
        while self.top > height:
            self.top -= 3
            word = self.stack[self.top]
            if word < 0:
                self.registers[~word] = self.stack[self.top + 1]

    def undo_to_choice(self) -> bool:
        """Put back registers until a choice is on top; False if there is none."""
        stack = self.stack
        top = self.top
        while top > 0 and stack[top - 3] < 0:
            top -= 3
            self.registers[~stack[top]] = stack[top + 1]
        self.top = top
        return top > 0

    def forget_choices(self, height: int) -> None:
        """Forget the choices above a height, but not what registers were."""
        stack = self.stack
        kept = height
        for at in range(height, self.top, 3):
            if stack[at] < 0:
                stack[kept] = stack[at]
                stack[kept + 1] = stack[at + 1]
                kept += 3
        self.top = kept

    # Instructions.

    def one(self, pc: int, at: int) -> int:
        """Match one character: the place behind it, or -1."""
        if at >= self.end:
            return -1
        data = self.data
        code = self.code
        op = code[pc]
        found = data[at]
        width = 1
        if found >= 128:
            found = code_at(data, at)
            width = width_at(data, at)
        if op == ONE_OF_SET:
            matches = self.program.sets[code[pc + 1]].has(found)
        elif op == ONE_CODE:
            matches = found == code[pc + 1]
        elif op == ONE_NOT_NEWLINE:
            matches = found != 10
        elif op == ONE_FOLDED:
            matches = folded(found, code[pc + 2] == ASCII) == code[pc + 1]
        else:
            matches = True
        return at + width if matches else -1

    def repeat_one(self, pc: int, at: int) -> int:
        """Repeat an instruction of one character: the place to go on from, or -1."""
        code = self.code
        one = pc + 5
        count = 0
        while count < code[pc + 1]:
            at = self.one(one, at)
            if at < 0:
                return -1
            count += 1
        most = code[pc + 2]
        if code[pc + 3] == LAZY:
            if count < most:
                self.push(pc, at, count)
            return at
        low = at
        if code[one] == ONE_ANY and most - count >= self.end - at:
            at = self.end
        else:
            while count < most:
                following = self.one(one, at)
                if following < 0:
                    break
                at = following
                count += 1
        if at > low and code[pc + 3] != POSSESSIVE:
            self.push(pc, at, low)
        return at

    def repeat_otherwise(self, pc: int, at: int, extra: int) -> int:
        """Take one character less than the last time, or one more if the repeat is lazy."""
        code = self.code
        if code[pc + 3] == LAZY:
            at = self.one(pc + 5, at)
            if at >= 0 and extra + 1 < code[pc + 2]:
                self.push(pc, at, extra + 1)
            return at
        at = start_before(self.data, at)
        following = code[pc + 4]
        if code[following] == ONE_CODE and code[following + 1] < 128:
            # Go back at once to where the next literal is.
            byte = code[following + 1]
            while self.data[at] != byte:
                if at <= extra:
                    return -1
                at = start_before(self.data, at)
        if at > extra:
            self.push(pc, at, extra)
        return at

    def loop(self, pc: int, at: int) -> int:
        """Before each round of a loop, and after the last one: where to go on."""
        code = self.code
        register = code[pc + 1]
        count = self.registers[register]
        after = code[pc + 5]
        if count < code[pc + 2]:
            return pc + 6
        # A round that matched nothing is the last one.
        may_go_on = count < code[pc + 3] and at != self.registers[register + 1]
        if code[pc + 4] == 1:
            if may_go_on:
                self.push(pc + 6, at, PLAIN)
            return after
        if not may_go_on:
            return after
        self.push(after, at, PLAIN)
        return pc + 6

    def step_back(self, count: int, at: int) -> int:
        while count > 0:
            if at == 0:
                return -1
            at = start_before(self.data, at)
            count -= 1
        return at

    def is_at(self, place: int, at: int, is_ascii: bool) -> bool:
        data = self.data
        end = self.end
        if place == LINE_START or place == START:
            return at == 0
        if place == END_OF_STRING:
            return at == end
        if place == LINE_END:
            return at == end or (at == end - 1 and data[at] == 10)
        if place >= EACH_LINE_START:
            if place == EACH_LINE_START:
                return at == 0 or data[at - 1] == 10
            return at == end or data[at] == 10
        if end == 0:
            return False  # as CPython: neither of both
        before = at > 0 and is_kind(code_at(data, start_before(data, at)), WORD, is_ascii)
        after = at < end and is_kind(code_at(data, at), WORD, is_ascii)
        return (before != after) == (place == BOUNDARY)

    def again(self, group: int, how: int, at: int) -> int:
        """Match what a group matched: the place behind it, or -1."""
        data = self.data
        start = self.registers[2 * group]
        stop = self.registers[2 * group + 1]
        if stop == UNSET or start > stop:
            return -1
        if how == 0:
            if stop - start > self.end - at or data.compare(start, data, at, stop - start) != 0:
                return -1
            return at + stop - start
        while start < stop:
            if at >= self.end:
                return -1
            same = folded(code_at(data, start), how == 2) == folded(code_at(data, at), how == 2)
            if not same:
                return -1
            start += width_at(data, start)
            at += width_at(data, at)
        return at
