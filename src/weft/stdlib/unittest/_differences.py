"""`unittest`: two texts line by line, as `difflib.ndiff` shows them.

Source of the method: J. Ratcliff and D. Metzener, "Pattern Matching: The Gestalt Approach", 1988; how close
lines have to be, and in which order they are shown, is as in CPython's `difflib` up to 3.12.
"""

from __future__ import annotations

CLOSE = 0.75  # how much two lines have in common that are shown as one with changes
MANY = 200  # of so many items those that come often are no reason to pair anything


class _Matcher:
    """What two sequences of texts have in common. Junk, blanks between characters, starts no match."""

    first: list[str]
    second: list[str]
    places: dict[str, list[int]]  # where the items of `second` are
    has_junk: bool

    def __init__(self, first: list[str], second: list[str], *, has_junk: bool) -> None:
        self.first = first
        self.second = second
        self.has_junk = has_junk
        places: dict[str, list[int]] = {}
        for index, item in enumerate(second):
            if not self.is_junk(item):
                if item in places:
                    places[item].append(index)
                else:
                    places[item] = [index]
        if len(second) >= MANY:
            most = len(second) // 100 + 1
            for item in [item for item, found in places.items() if len(found) > most]:
                del places[item]
        self.places = places

    def is_junk(self, item: str) -> bool:
        return self.has_junk and item in (" ", "\t")

    def longest(self, low1: int, high1: int, low2: int, high2: int) -> tuple[int, int, int]:
        """The first of the longest equal parts of two ranges."""
        best1, best2, size = low1, low2, 0
        lengths: dict[int, int] = {}  # of the equal parts that end at each item of `second`
        for index1 in range(low1, high1):
            following: dict[int, int] = {}
            for index2 in self.places.get(self.first[index1], []):
                if index2 < low2:
                    continue
                if index2 >= high2:
                    break
                length = lengths.get(index2 - 1, 0) + 1
                following[index2] = length
                if length > size:
                    best1, best2, size = index1 - length + 1, index2 - length + 1, length
            lengths = following
        for may_be_junk in (False, True):
            while (
                best1 > low1
                and best2 > low2
                and self.is_junk(self.second[best2 - 1]) == may_be_junk
                and self.first[best1 - 1] == self.second[best2 - 1]
            ):
                best1, best2, size = best1 - 1, best2 - 1, size + 1
            while (
                best1 + size < high1
                and best2 + size < high2
                and self.is_junk(self.second[best2 + size]) == may_be_junk
                and self.first[best1 + size] == self.second[best2 + size]
            ):
                size += 1
        return (best1, best2, size)

    def blocks(self) -> list[tuple[int, int, int]]:
        """All equal parts in order; those that touch are one, the last is an empty one at the ends."""
        joined: list[tuple[int, int, int]] = []
        # Ranges to look at, the leftmost last; among them parts that were found, with an end of -1.
        waiting = [(0, len(self.first), 0, len(self.second))]
        while waiting:
            low1, high1, low2, high2 = waiting.pop()
            if high1 < 0:
                _join(joined, low1, low2, high2)
                continue
            start1, start2, size = self.longest(low1, high1, low2, high2)
            if size > 0:
                waiting.append((start1 + size, high1, start2 + size, high2))
                waiting.append((start1, -1, start2, size))
                waiting.append((low1, start1, low2, start2))
        joined.append((len(self.first), len(self.second), 0))
        return joined

    def ratio(self) -> float:
        """How much they have in common, from 0 to 1."""
        matches = 0
        for _, _, size in self.blocks():
            matches += size
        return _part(matches, len(self.first) + len(self.second))

    def most_ratio(self) -> float:
        """A bound for that: order does not count."""
        left: dict[str, int] = {}
        for item in self.second:
            left[item] = left.get(item, 0) + 1
        matches = 0
        for item in self.first:
            count = left.get(item, 0)
            if count > 0:
                matches += 1
            left[item] = count - 1
        return _part(matches, len(self.first) + len(self.second))


def _join(blocks: list[tuple[int, int, int]], start1: int, start2: int, size: int) -> None:
    """Add an equal part behind the others."""
    if blocks:
        before1, before2, length = blocks[-1]
        if before1 + length == start1 and before2 + length == start2:
            blocks[-1] = (before1, before2, length + size)
            return
    blocks.append((start1, start2, size))


def _part(matches: int, total: int) -> float:
    return 2.0 * matches / total if total else 1.0


def compared_lines(first: list[str], second: list[str]) -> list[str]:
    """The lines of both, marked `- `, `+ ` and `  `; below changed ones a line `? ` shows where."""
    shown: list[str] = []
    at1, at2 = 0, 0
    for start1, start2, size in _Matcher(first, second, has_junk=False).blocks():
        _add_changes(shown, first[at1:start1], second[at2:start2])
        at1, at2 = start1 + size, start2 + size
        _add(shown, "  ", first[start1:at1])
    return shown


def _add(shown: list[str], mark: str, lines: list[str]) -> None:
    for line in lines:
        shown.append(mark + line)


def _add_changes(shown: list[str], first: list[str], second: list[str]) -> None:
    """Lines in the place of others: around the two that are most alike, if any are close."""
    if not first or not second:
        _add(shown, "- ", first)
        _add(shown, "+ ", second)
        return
    at1, at2, equal1, equal2 = _closest(first, second)
    if at1 < 0 and equal1 < 0:
        if len(second) < len(first):
            _add(shown, "+ ", second)
            _add(shown, "- ", first)
        else:
            _add(shown, "- ", first)
            _add(shown, "+ ", second)
        return
    is_changed = at1 >= 0
    if not is_changed:
        at1, at2 = equal1, equal2
    _add_changes(shown, first[:at1], second[:at2])
    if is_changed:
        _add_pair(shown, first[at1], second[at2])
    else:
        shown.append("  " + first[at1])
    _add_changes(shown, first[at1 + 1 :], second[at2 + 1 :])


def _closest(first: list[str], second: list[str]) -> tuple[int, int, int, int]:
    """The places of the two most similar lines that are not equal, and of the first that are; or -1."""
    best = CLOSE - 0.01
    at1, at2, equal1, equal2 = -1, -1, -1, -1
    for index2, line2 in enumerate(second):
        for index1, line1 in enumerate(first):
            if line1 == line2:
                if equal1 < 0:
                    equal1, equal2 = index1, index2
                continue
            count = len(line1) + len(line2)
            if _part(min(len(line1), len(line2)), count) <= best:
                continue
            matcher = _Matcher(list(line1), list(line2), has_junk=True)
            if matcher.most_ratio() > best:
                ratio = matcher.ratio()
                if ratio > best:
                    best, at1, at2 = ratio, index1, index2
    return (at1, at2, equal1, equal2) if best >= CLOSE else (-1, -1, equal1, equal2)


def _add_pair(shown: list[str], line1: str, line2: str) -> None:
    """Two similar lines, each with one below it that marks what has changed."""
    marks1, marks2 = "", ""
    at1, at2 = 0, 0
    for start1, start2, size in _Matcher(list(line1), list(line2), has_junk=True).blocks():
        removed, added = start1 - at1, start2 - at2
        marks1 += ("^" if added else "-") * removed + " " * size
        marks2 += ("^" if removed else "+") * added + " " * size
        at1, at2 = start1 + size, start2 + size
    shown.append("- " + line1)
    _add_marks(shown, line1, marks1)
    shown.append("+ " + line2)
    _add_marks(shown, line2, marks2)


def _add_marks(shown: list[str], line: str, marks: str) -> None:
    kept = ""
    for character, mark in zip(line, marks):  # noqa: B905  the marks may end earlier
        kept += character if mark == " " and character.isspace() else mark
    kept = kept.rstrip()
    if kept:
        shown.append(f"? {kept}\n")
