"""`re`: regular expressions.

# differs: only `str` patterns, none of `bytes`; no `Scanner`, no `Pattern.scanner`, no `template`.
# differs: no names of characters (`\\N{...}`), and `LOCALE` is of no use without `bytes`.
# differs: flags are plain integers: `re.I` is shown as `2`.
# differs: `FutureWarning` and `DeprecationWarning` about patterns are not given.
"""

from __future__ import annotations

from weft.runtime.intrinsics import lock, repr_of, text, type_name, unlock
from weft.runtime.strings import Str

from ._match import (
    MAX_INT,
    Match,
    Pool,
    Scan,
    add_expanded,
)
from ._nodes import (
    ASCII,
    DEBUG,
    DOTALL,
    IGNORECASE,
    LOCALE,
    MULTILINE,
    UNICODE,
    VERBOSE,
)
from ._program import Program
from ._source import error
from ._template import Template

NOFLAG = 0
A = ASCII
I = IGNORECASE  # noqa: E741
L = LOCALE
M = MULTILINE
S = DOTALL
U = UNICODE
X = VERBOSE
T = TEMPLATE = 1
PatternError = error
SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

__all__ = ["DEBUG", "Match", "Pattern", "error"]

_pools: dict[tuple[Str, int], Pool] = {}


class Pattern:
    """A compiled pattern. What `findall` and `split` give depends on the number of groups.

    The compiler knows that number where the pattern is a literal, and makes one of the subclasses
    (`frontend/patterns.py`).
    """

    pool: Pool
    program: Program
    pattern: Str
    flags: int
    groups: int

    def __init__(self, pattern: Str, flags: int) -> None:
        pool = _pools.get((pattern, flags))
        if pool is None:
            pool = Pool(Program(pattern, flags))
            _pools[pattern, flags] = pool
        self.pool = pool
        self.program = pool.program
        self.pattern = pattern
        self.flags = pool.program.flags
        self.groups = pool.program.groups

    @property
    def groupindex(self):
        return self.program.names.copy()

    def match(self, string, pos: int = 0, endpos: int = MAX_INT):
        return self._at_first(string, pos, endpos, False)

    def fullmatch(self, string, pos: int = 0, endpos: int = MAX_INT):
        return self._at_first(string, pos, endpos, True)

    def _at_first(self, string, pos: int, endpos: int, must_reach_end: bool):
        scan = self._scan(string, pos, endpos)
        found = Match(self, scan) if scan.at_first(must_reach_end) else None
        scan.finish()
        return found

    def search(self, string, pos: int = 0, endpos: int = MAX_INT):
        scan = self._scan(string, pos, endpos)
        found = Match(self, scan) if scan.next() else None
        scan.finish()
        return found

    def finditer(self, string, pos: int = 0, endpos: int = MAX_INT):
        return _Matches(self, self._scan(string, pos, endpos))

    def findall(self, string, pos: int = 0, endpos: int = MAX_INT):
        if self.groups <= 1:
            return self._all_texts(string, pos, endpos)
        return self._all_tuples(string, pos, endpos)

    def split(self, string, maxsplit: int = 0):
        parts: list[Str | None] = []
        self._split_into(parts, string, maxsplit)
        return parts

    def sub(self, repl, string, count: int = 0) -> Str:
        return self._replace(repl, string, count)[0]

    def subn(self, repl, string, count: int = 0) -> tuple[Str, int]:
        return self._replace(repl, string, count)

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = ""
        left = self.flags & ~UNICODE
        for flag, name in (
            (IGNORECASE, "re.IGNORECASE"),
            (MULTILINE, "re.MULTILINE"),
            (DOTALL, "re.DOTALL"),
            (VERBOSE, "re.VERBOSE"),
            (DEBUG, "re.DEBUG"),
            (ASCII, "re.ASCII"),
        ):
            if left & flag != 0:
                shown = f"{shown}|{name}" if shown else name
        quoted = repr_of(self.pattern)
        if len(quoted) > 200:
            quoted = quoted.substring(0, 200)
        return f"re.compile({quoted}, {shown})" if shown else f"re.compile({quoted})"  # type: ignore[return-value]

    def __eq__(self, other) -> bool:
        if isinstance(other, Pattern):
            return self.flags == other.flags and self.pattern == other.pattern
        return False

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # What the public methods have in common.

    def _scan(self, string, pos: int, endpos: int) -> Scan:
        if isinstance(string, Str):
            return Scan(self.pool, string, pos, endpos)
        raise TypeError(text("expected string or bytes-like object, got ") + _quoted(string))

    def _all_texts(self, string, pos: int, endpos: int) -> list[Str]:
        found: list[Str] = []
        scan = self._scan(string, pos, endpos)
        while scan.next():
            found.append(scan.whole() if self.groups == 0 else scan.group_or_empty(1))
        scan.finish()
        return found

    def _all_tuples(self, string, pos: int, endpos: int) -> list[tuple[Str, ...]]:
        found: list[tuple[Str, ...]] = []
        scan = self._scan(string, pos, endpos)
        while scan.next():
            parts: list[Str] = []
            for number in range(1, self.groups + 1):
                parts.append(scan.group_or_empty(number))
            found.append(tuple(parts))
        scan.finish()
        return found

    def _split_into(self, parts, string, maxsplit: int) -> None:
        scan = self._scan(string, 0, MAX_INT)
        last = 0
        count = 0
        while (maxsplit == 0 or count < maxsplit) and maxsplit >= 0 and scan.next():
            parts.append(scan.string.piece(last, scan.start))
            for number in range(1, self.groups + 1):
                parts.append(scan.group(number))
            last = scan.stop
            count += 1
        parts.append(scan.string.piece(last, scan.end))
        scan.finish()

    def _replace(self, repl, string, count: int) -> tuple[Str, int]:
        scan = self._scan(string, 0, MAX_INT)
        found: list[Str] = []
        last = 0
        done = 0
        if isinstance(repl, Str):
            template = Template(repl, self.program)
            while (count == 0 or done < count) and count >= 0 and scan.next():
                found.append(scan.string.piece(last, scan.start))
                registers = scan.matcher.registers
                registers[0] = scan.start
                registers[1] = scan.stop
                add_expanded(found, template, scan.string, registers)
                last = scan.stop
                done += 1
        else:
            while (count == 0 or done < count) and count >= 0 and scan.next():
                found.append(scan.string.piece(last, scan.start))
                _add_replacement(found, repl(Match(self, scan)))
                last = scan.stop
                done += 1
        found.append(scan.string.piece(last, scan.end))
        scan.finish()
        return text("").join(found), done


def _add_replacement(found: list[Str], item) -> None:
    if isinstance(item, Str):
        found.append(item)
    elif item is not None:
        kind = type_name(item)
        raise TypeError(f"sequence item {len(found)}: expected str instance, {kind} found")


def _quoted(value) -> Str:
    return text("'") + type_name(value) + text("'")


class _PlainPattern(Pattern):
    """A pattern without groups."""

    def findall(self, string, pos: int = 0, endpos: int = MAX_INT):
        return self._all_texts(string, pos, endpos)

    def split(self, string, maxsplit: int = 0):
        parts: list[Str] = []
        self._split_into(parts, string, maxsplit)
        return parts


class _GroupPattern(Pattern):
    """A pattern with one group."""

    def findall(self, string, pos: int = 0, endpos: int = MAX_INT):
        return self._all_texts(string, pos, endpos)


class _GroupsPattern(Pattern):
    """A pattern with several groups."""

    def findall(self, string, pos: int = 0, endpos: int = MAX_INT):
        return self._all_tuples(string, pos, endpos)


class _Matches:
    """What `finditer` gives."""

    def __init__(self, pattern, scan: Scan) -> None:
        self.pattern = pattern
        self.scan = scan

    def __iter__(self):
        return self

    def __next__(self):
        lock(self)
        found = Match(self.pattern, self.scan) if self.scan.next() else None
        unlock(self)
        if found is None:
            raise StopIteration
        return found


def compile(pattern, flags: int = 0):
    if isinstance(pattern, Pattern):
        if flags != 0:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if isinstance(pattern, Str):
        return Pattern(pattern, flags)
    raise TypeError("first argument must be string or compiled pattern")


def match(pattern, string, flags: int = 0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags: int = 0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags: int = 0):
    return compile(pattern, flags).search(string)


def finditer(pattern, string, flags: int = 0):
    return compile(pattern, flags).finditer(string)


def findall(pattern, string, flags: int = 0):
    return compile(pattern, flags).findall(string)


def split(pattern, string, maxsplit: int = 0, flags: int = 0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count: int = 0, flags: int = 0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count: int = 0, flags: int = 0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern) -> Str:
    parts: list[Str] = []
    for character in pattern:
        if character in SPECIAL:
            parts.append(text("\\"))
        parts.append(character)
    return text("").join(parts)


def purge() -> None:
    _pools.clear()


# The compiler calls these for a literal pattern, by the number of its groups.


def _compile_plain(pattern, flags: int = 0):
    return _PlainPattern(pattern, flags)


def _compile_group(pattern, flags: int = 0):
    return _GroupPattern(pattern, flags)


def _compile_groups(pattern, flags: int = 0):
    return _GroupsPattern(pattern, flags)


def _findall_plain(pattern, string, flags: int = 0):
    return _PlainPattern(pattern, flags).findall(string)


def _findall_group(pattern, string, flags: int = 0):
    return _GroupPattern(pattern, flags).findall(string)


def _findall_groups(pattern, string, flags: int = 0):
    return _GroupsPattern(pattern, flags).findall(string)


def _split_plain(pattern, string, maxsplit: int = 0, flags: int = 0):
    return _PlainPattern(pattern, flags).split(string, maxsplit)
