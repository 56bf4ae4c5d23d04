"""`difflib`: what two sequences have in common.

The matching is that of Ratcliff and Obershelp ("Pattern matching: the gestalt approach", 1988), with the
treatment of junk and of frequent items that Tim Peters gave it for Python.
"""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

A = TypeVar("A", bound=Any)
B = TypeVar("B", bound=Any)
E = TypeVar("E", bound=Any)
J = TypeVar("J", bound=Any)

FREQUENT_FROM = 200  # so long a second sequence has items that are too frequent to matter
NOWHERE: list[int] = []


class Match(NamedTuple):
    """`a[a:a+size] == b[b:b+size]`."""

    a: int
    b: int
    size: int


class SequenceMatcher(Generic[A, B, E, J]):
    """Compares two sequences. All of the second one is indexed, so it is the one to keep."""

    isjunk: J
    a: A
    b: B
    autojunk: bool
    b2j: dict[E, list[int]]  # the places of each item of `b` that is neither junk nor frequent
    bjunk: set[E]
    bpopular: set[E]
    matching_blocks: list[Match] | None
    fullbcount: dict[E, int] | None

    def __init__(self, isjunk: J = None, a: A = "", b: B = "", autojunk=True) -> None:  # type: ignore[assignment]
        self.isjunk = isjunk
        self.autojunk = bool(autojunk)
        self.a = a
        self.b = b
        self._index()

    def set_seqs(self, a: A, b: B) -> None:
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a: A) -> None:
        self.a = a
        self.matching_blocks = None

    def set_seq2(self, b: B) -> None:
        self.b = b
        self._index()

    def _index(self) -> None:
        self.matching_blocks = None
        self.fullbcount = None
        self.b2j = {}
        self.bjunk = set()
        self.bpopular = set()
        for place, item in enumerate(self.b):
            if item in self.b2j:
                self.b2j[item].append(place)
            else:
                self.b2j[item] = [place]
        if self.isjunk is not None:
            for item in list(self.b2j):
                if self.isjunk(item):
                    self.bjunk.add(item)
                    del self.b2j[item]
        if self.autojunk and len(self.b) >= FREQUENT_FROM:
            most = len(self.b) // 100 + 1
            for item in list(self.b2j):
                if len(self.b2j[item]) > most:
                    self.bpopular.add(item)
                    del self.b2j[item]

    def find_longest_match(self, alo: int = 0, ahi=None, blo: int = 0, bhi=None) -> Match:
        """The longest match of all in these parts, of several the first one in `a`, then in `b`."""
        a, b = self.a, self.b
        a_end = len(a) if ahi is None else ahi
        b_end = len(b) if bhi is None else bhi
        best_a, best_b, best = alo, blo, 0
        # How long the match is that ends at each place of b, for this item of a and the one before;
        # the first of each is a zero for the place before the part.
        ending = [0] * (b_end - blo + 1)
        before = [0] * (b_end - blo + 1)
        for i in range(alo, a_end):
            for j in self.b2j.get(a[i], NOWHERE):
                if j >= b_end:
                    break
                if j >= blo:
                    size = before[j - blo] + 1
                    ending[j - blo + 1] = size
                    if size > best:
                        best_a, best_b, best = i - size + 1, j - size + 1, size
            if i > alo:
                for j in self.b2j.get(a[i - 1], NOWHERE):
                    if blo <= j < b_end:
                        before[j - blo + 1] = 0
            ending, before = before, ending
        # Frequent items next to it belong to it, then junk.
        for is_junk in (False, True):
            while best_a > alo and best_b > blo and a[best_a - 1] == b[best_b - 1]:
                if (b[best_b - 1] in self.bjunk) != is_junk:
                    break
                best_a, best_b, best = best_a - 1, best_b - 1, best + 1
            while best_a + best < a_end and best_b + best < b_end:
                item = b[best_b + best]
                if a[best_a + best] != item or (item in self.bjunk) != is_junk:
                    break
                best += 1
        return Match(best_a, best_b, best)

    def get_matching_blocks(self) -> list[Match]:
        known = self.matching_blocks
        if known is not None:
            return known
        found: list[Match] = []
        waiting = [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            i, j, size = match
            if size > 0:
                found.append(match)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks: list[Match] = []
        for match in found:
            if blocks:
                last = blocks[-1]
                if last.a + last.size == match.a and last.b + last.size == match.b:
                    blocks[-1] = Match(last.a, last.b, last.size + match.size)
                    continue
            blocks.append(match)
        blocks.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self) -> list[tuple[str, int, int, int, int]]:
        codes: list[tuple[str, int, int, int, int]] = []
        i = j = 0
        for a, b, size in self.get_matching_blocks():
            if i < a and j < b:
                codes.append(("replace", i, a, j, b))
            elif i < a:
                codes.append(("delete", i, a, j, b))
            elif j < b:
                codes.append(("insert", i, a, j, b))
            i, j = a + size, b + size
            if size > 0:
                codes.append(("equal", a, i, b, j))
        return codes

    def get_grouped_opcodes(self, n: int = 3):
        """The changes that are near each other, with up to `n` equal items around them."""
        codes = self.get_opcodes().copy()
        if not codes:
            codes = [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = (tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2)
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = (tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))
        group: list[tuple[str, int, int, int, int]] = []
        for code in codes:
            tag, i1, i2, j1, j2 = code
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                code = (tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2)  # noqa: PLW2901
            group.append(code)
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self) -> float:
        same = 0
        for match in self.get_matching_blocks():
            same += match.size
        return _ratio(same, len(self.a) + len(self.b))

    def quick_ratio(self) -> float:
        """An upper bound: how many items they share, in whatever order."""
        counts = self.fullbcount
        if counts is None:
            counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
            self.fullbcount = counts
        left: dict[E, int] = {}
        same = 0
        for item in self.a:
            there = left.get(item, counts.get(item, 0))
            left[item] = there - 1
            if there > 0:
                same += 1
        return _ratio(same, len(self.a) + len(self.b))

    def real_quick_ratio(self) -> float:
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def _ratio(same: int, length: int) -> float:
    return 2.0 * same / length if length else 1.0
