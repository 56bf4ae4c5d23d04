"""`difflib`: what two sequences have in common, and how one becomes the other.

# differs: no `HtmlDiff`, `diff_bytes`.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from _sequence_matcher import Match, SequenceMatcher  # type: ignore[import-not-found]

from weft.runtime.intrinsics import python_minor, type_name

__all__ = [
    "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK",
    "Differ",
    "Match",
    "SequenceMatcher",
    "context_diff",
    "get_close_matches",
    "ndiff",
    "restore",
    "unified_diff",
]

J = TypeVar("J", bound=Any)
K = TypeVar("K", bound=Any)

WINDOW = 10  # how far from its own line one looks for a similar one, since Python 3.13
LEAST_SIMILAR = 0.74999


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher(None, word, word)
    found = []
    for other in possibilities:
        matcher.set_seq1(other)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, other))
    found.sort(reverse=True)
    return [other for _, other in found[:n]]


# Differences of texts.


def IS_LINE_JUNK(line: str) -> bool:
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch: str) -> bool:
    return ch == " " or ch == "\t"


class Differ(Generic[J, K]):
    """Makes a delta for people: lines that go, that come and that stay, and what changed in similar ones."""

    linejunk: J
    charjunk: K

    def __init__(self, linejunk: J = None, charjunk: K = None) -> None:  # type: ignore[assignment]
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy(a, i1, i2, b, j1, j2)
            else:
                for line in a[i1:i2]:
                    yield ("  " if tag == "equal" else "- ") + line
                if tag == "insert":
                    for line in b[j1:j2]:
                        yield "+ " + line

    def _fancy(self, a, alo: int, ahi: int, b, blo: int, bhi: int):
        """One part in the place of another: similar lines are shown with what changed in them."""
        lines: list[str] = []
        if python_minor() >= 13:
            self._by_window(lines, a, alo, ahi, b, blo, bhi)
        else:
            self._by_best(lines, a, alo, ahi, b, blo, bhi)
        return lines

    def _by_best(self, lines: list[str], a, alo: int, ahi: int, b, blo: int, bhi: int) -> None:
        """The two lines most alike, then what is before and behind them in the same way."""
        matcher = SequenceMatcher(self.charjunk, "", "")
        best, best_i, best_j = 0.74, -1, -1
        same_i = same_j = -1
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same_i < 0:
                        same_i, same_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if (
                    matcher.real_quick_ratio() > best
                    and matcher.quick_ratio() > best
                    and matcher.ratio() > best
                ):
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < 0.75:
            if same_i < 0:
                _replace(lines, a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j = same_i, same_j
        self._near(lines, a, alo, best_i, b, blo, best_j)
        self._pair(lines, a[best_i], b[best_j])
        self._near(lines, a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _near(self, lines: list[str], a, alo: int, ahi: int, b, blo: int, bhi: int) -> None:
        if alo < ahi and blo < bhi:
            self._by_best(lines, a, alo, ahi, b, blo, bhi)
        else:
            _replace(lines, a, alo, ahi, b, blo, bhi)

    def _by_window(self, lines: list[str], a, alo: int, ahi: int, b, blo: int, bhi: int) -> None:
        """For each line of `b` the one most alike among the lines of `a` at about the same place."""
        matcher = SequenceMatcher(self.charjunk, "", "")
        left_i, left_j = alo, blo
        for j in range(blo, bhi):
            around = alo + j - blo
            first, end = max(around - WINDOW, left_i), min(around + WINDOW + 1, ahi)
            if first >= end:
                break
            matcher.set_seq2(b[j])
            best, best_i = LEAST_SIMILAR, -1
            for i in range(first, end):
                matcher.set_seq1(a[i])
                if (
                    matcher.real_quick_ratio() > best
                    and matcher.quick_ratio() > best
                    and matcher.ratio() > best
                ):
                    best, best_i = matcher.ratio(), i
            if best_i >= 0:
                _replace(lines, a, left_i, best_i, b, left_j, j)
                self._pair(lines, a[best_i], b[j])
                left_i, left_j = best_i + 1, j + 1
        _replace(lines, a, left_i, ahi, b, left_j, bhi)

    def _pair(self, lines: list[str], old: str, new: str) -> None:
        """Two similar lines, with marks below them where they differ."""
        if old == new:
            lines.append("  " + old)
            return
        old_marks = new_marks = ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            if tag == "replace":
                old_marks += "^" * (i2 - i1)
                new_marks += "^" * (j2 - j1)
            elif tag == "equal":
                old_marks += " " * (i2 - i1)
                new_marks += " " * (j2 - j1)
            else:
                old_marks += "-" * (i2 - i1)
                new_marks += "+" * (j2 - j1)
        lines.append("- " + old)
        _mark(lines, old, old_marks)
        lines.append("+ " + new)
        _mark(lines, new, new_marks)


def _mark(lines: list[str], line: str, marks: str) -> None:
    """The line of marks, with the tabs of the line above it so that they stand right."""
    shown = ""
    for at, mark in enumerate(marks):
        is_space = mark == " " and line[at].isspace()
        shown += line[at] if is_space else mark
    shown = shown.rstrip()
    if shown:
        lines.append("? " + shown + "\n")


def _replace(lines: list[str], a, alo: int, ahi: int, b, blo: int, bhi: int) -> None:
    """The lines of both parts, those of the shorter one first."""
    gone = ["- " + line for line in a[alo:ahi]]
    come = ["+ " + line for line in b[blo:bhi]]
    if alo < ahi and bhi - blo < ahi - alo:
        gone, come = come, gone
    lines.extend(gone)
    lines.extend(come)


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two sequences that a delta of `ndiff` was made of."""
    if int(which) not in (1, 2):
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    mark = "- " if int(which) == 1 else "+ "
    for line in delta:
        if line[:2] == "  " or line[:2] == mark:
            yield line[2:]


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_lines(a, b)
    is_started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not is_started:
            is_started = True
            yield f"--- {fromfile}{_date(fromfiledate)}{lineterm}"
            yield f"+++ {tofile}{_date(tofiledate)}{lineterm}"
        old = _unified_range(group[0][1], group[-1][2])
        new = _unified_range(group[0][3], group[-1][4])
        yield f"@@ -{old} +{new} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_lines(a, b)
    is_started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not is_started:
            is_started = True
            yield f"*** {fromfile}{_date(fromfiledate)}{lineterm}"
            yield f"--- {tofile}{_date(tofiledate)}{lineterm}"
        yield "***************" + lineterm
        yield f"*** {_context_range(group[0][1], group[-1][2])} ****{lineterm}"
        if any(code[0] in ("replace", "delete") for code in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield CONTEXT_MARKS[tag] + line
        yield f"--- {_context_range(group[0][3], group[-1][4])} ----{lineterm}"
        if any(code[0] in ("replace", "insert") for code in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield CONTEXT_MARKS[tag] + line


CONTEXT_MARKS = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}


def _check_lines(a, b) -> None:
    """Mixed up arguments are lines that are no text, or texts in the place of lists of lines."""
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            shown = f"{type_name(lines[0])} ({lines[0]!r})"
            raise TypeError(f"lines to compare must be str, not {shown}")


def _date(date: str) -> str:
    return "\t" + date if date else ""


def _unified_range(start: int, stop: int) -> str:
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start if length == 0 else start + 1},{length}"


def _context_range(start: int, stop: int) -> str:
    length = stop - start
    first = start if length == 0 else start + 1
    return str(first) if length <= 1 else f"{first},{first + length - 1}"
