"""`re`: matches, and the way from one match of a pattern to the next one."""

from __future__ import annotations

from weft.runtime.intrinsics import Array, lock, unlock
from weft.runtime.strings import Str

from ._matcher import UNSET, Matcher
from ._program import Program
from ._template import Template

MAX_INT = 0x7FFF_FFFF_FFFF_FFFF


class Match:
    """A match. `places` has two offsets in the text's UTF-8 for each group, the first for the whole match."""

    string: Str
    pos: int
    endpos: int
    lastindex: int | None
    places: Array[int]

    def __init__(self, pattern, scan: Scan) -> None:
        self.re = pattern
        self.string = scan.string
        self.pos = scan.string.index_at(scan.first)
        self.endpos = scan.string.index_at(scan.end)
        registers = scan.matcher.registers
        self.lastindex = registers[0] if registers[0] != UNSET else None
        count = 2 * pattern.groups + 2
        places = Array[int](count)
        places.copy_from(0, registers, 0, count)
        places[0] = scan.start
        places[1] = scan.stop
        self.places = places

    @property
    def lastgroup(self):
        number = self.lastindex
        for name, group in self.re.program.names.items():
            if group == number:
                return name
        return None

    @property
    def regs(self):
        spans = []
        for number in range(self.re.groups + 1):
            spans.append(self.span(number))
        return tuple(spans)

    def group(self, *groups):
        if len(groups) == 0:
            return self.string.piece(self.places[0], self.places[1])
        if len(groups) == 1:
            return self.text_of(self.number_of(groups[0]), None)
        found = []
        for which in groups:
            found.append(self.text_of(self.number_of(which), None))
        return tuple(found)

    def __getitem__(self, group):
        return self.text_of(self.number_of(group), None)

    def groups(self, default=None):
        found = []
        for number in range(1, self.re.groups + 1):
            found.append(self.text_of(number, default))
        return tuple(found)

    def groupdict(self, default=None):
        found = {}
        for name, number in self.re.program.names.items():
            found[name] = self.text_of(number, default)
        return found

    def start(self, group=0) -> int:
        return self.string.index_at(self.places[2 * self.number_of(group)])

    def end(self, group=0) -> int:
        return self.string.index_at(self.places[2 * self.number_of(group) + 1])

    def span(self, group=0) -> tuple[int, int]:
        number = self.number_of(group)
        return (
            self.string.index_at(self.places[2 * number]),
            self.string.index_at(self.places[2 * number + 1]),
        )

    def expand(self, template) -> Str:
        found: list[Str] = []
        add_expanded(found, Template(template, self.re.program), self.string, self.places)
        return "".join(found)  # type: ignore[arg-type,return-value]

    def __repr__(self) -> Str:  # type: ignore[override]
        start, stop = self.span()
        return f"<re.Match object; span=({start}, {stop}), match={self.group()!r}>"  # type: ignore[return-value]

    def number_of(self, group) -> int:
        """The number of a group that is given by its number or its name."""
        number = -1
        if isinstance(group, Str):
            names = self.re.program.names
            if group in names:
                number = names[group]
        elif isinstance(group, int):
            number = group
        if number < 0 or number > self.re.groups:
            raise IndexError("no such group")
        return number

    def text_of(self, number: int, default):
        if self.places[2 * number + 1] == UNSET:
            return default
        return self.string.piece(self.places[2 * number], self.places[2 * number + 1])


def add_expanded(found: list[Str], template: Template, string: Str, places: Array[int]) -> None:
    """Append a template with what the groups matched; a group that took no part is empty."""
    for at in range(len(template.literals)):
        if len(template.literals[at]) > 0:
            found.append(template.literals[at])
        group = template.groups[at]
        if group >= 0 and places[2 * group + 1] != UNSET:
            found.append(string.piece(places[2 * group], places[2 * group + 1]))


class Pool:
    """The program of a pattern, and a matcher that is free; two threads never use one at once."""

    program: Program
    spare: Matcher | None

    def __init__(self, program: Program) -> None:
        self.program = program
        self.spare = None

    def take(self) -> Matcher:
        lock(self)
        spare = self.spare
        self.spare = None
        unlock(self)
        return Matcher(self.program) if spare is None else spare

    def put(self, matcher: Matcher) -> None:
        lock(self)
        self.spare = matcher
        unlock(self)


class Scan:
    """Goes from match to match. Invariant: after a step that found one, it lies at `start..stop`."""

    pool: Pool
    matcher: Matcher
    string: Str
    first: int
    end: int
    start: int
    stop: int

    def __init__(self, pool: Pool, string: Str, pos: int, endpos: int) -> None:
        self.pool = pool
        self.string = string
        self.first = offset(string, pos)
        self.end = offset(string, endpos)
        self.start = -1
        self.stop = self.first
        self.matcher = pool.take()
        self.matcher.prepare(string, self.end)

    def next(self) -> bool:
        """To the next match; right behind one, an empty one counts only if that was not empty."""
        if self.stop > self.end:
            return False
        self.start = self.matcher.search(self.stop, self.start == self.stop)
        if self.start < 0:
            self.stop = self.end + 1
            return False
        self.stop = self.matcher.matched_to
        return True

    def at_first(self, must_reach_end: bool) -> bool:
        """Whether there is a match that begins at the first place."""
        if self.first > self.end:
            return False
        self.start = self.first
        self.stop = self.matcher.run(self.first, False, must_reach_end)
        return self.stop >= 0

    def finish(self) -> None:
        self.pool.put(self.matcher)

    def group(self, number: int):
        """What a group matched, None if it took no part."""
        registers = self.matcher.registers
        if registers[2 * number + 1] == UNSET:
            return None
        return self.string.piece(registers[2 * number], registers[2 * number + 1])

    def group_or_empty(self, number: int) -> Str:
        registers = self.matcher.registers
        if registers[2 * number + 1] == UNSET:
            return self.string.piece(0, 0)
        return self.string.piece(registers[2 * number], registers[2 * number + 1])

    def whole(self) -> Str:
        return self.string.piece(self.start, self.stop)


def offset(string: Str, index: int) -> int:
    if index < 0:
        index = 0
    return string.offset_of(index if index < len(string) else len(string))
