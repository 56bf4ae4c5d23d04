"""`unittest`: how two things differ, as the text of a failure."""

from __future__ import annotations

from weft.runtime.intrinsics import one_for_alike, python_minor

from ..pprint import pformat
from ._differences import compared_lines

LONGEST_TEXT = 65536  # of texts that are compared line by line
WIDTH = 80  # of what is shown of each of two things without leaving something out
PLACEHOLDER = 12  # the room for "[123 chars]"
MARGIN = 5  # what is shown at least before, between and after what is left out
SHOWN_DIFFERENCE = 41  # WIDTH less the margins and placeholders


@one_for_alike
def difference(first, second, limit) -> str:
    """What is to be said of two things that are not equal; more for those that have parts."""
    if isinstance(first, str) and isinstance(second, str):
        return _texts(first, second, limit)
    if isinstance(first, list) and isinstance(second, list):
        return _with_lines(_sequences(first, second, "list", "Lists"), first, second, limit)
    if isinstance(first, tuple) and isinstance(second, tuple):
        return _with_lines(_sequences(first, second, "tuple", "Tuples"), first, second, limit)
    if isinstance(first, dict) and isinstance(second, dict):
        return _with_lines(shortened(repr(first), repr(second)), first, second, limit)
    if isinstance(first, set) and isinstance(second, set):
        return _sets(first, second)
    if isinstance(first, frozenset) and isinstance(second, frozenset):
        return _sets(first, second)
    return shortened(repr(first), repr(second))


@one_for_alike
def sequence_difference(first, second, name: str, limit) -> str | None:
    """That of two sequences; None where they have equal items, and only the types are unlike."""
    plural = "Lists" if name == "list" else "Tuples" if name == "tuple" else "Sequences"
    differing = _sequences(first, second, name, plural)
    if name == "sequence" and type(first) is not type(second) and differing.count("\n") == 1:
        return None
    return _with_lines(differing, first, second, limit)


def _sequences(first, second, name: str, plural: str) -> str:
    shown = f"{plural} differ: {shortened(repr(first), repr(second))}\n"
    count1 = len(first)
    count2 = len(second)
    for index in range(min(count1, count2)):
        if first[index] != second[index]:
            both = shortened(repr(first[index]), repr(second[index]), "\n")
            shown += f"\nFirst differing element {index}:\n{both}\n"
            break
    if count1 > count2:
        shown += f"\nFirst {name} contains {count1 - count2} additional elements.\n"
        shown += f"First extra element {count2}:\n{first[count2]!r}\n"
    elif count1 < count2:
        shown += f"\nSecond {name} contains {count2 - count1} additional elements.\n"
        shown += f"First extra element {count1}:\n{second[count1]!r}\n"
    return shown


def _with_lines(shown: str, first, second, limit) -> str:
    """The text and, where they are not too many, the lines in which two values differ."""
    lines = compared_lines(pformat(first).splitlines(), pformat(second).splitlines())
    return _limited(shown, "\n" + "\n".join(lines), limit)


def _limited(shown: str, lines: str, limit) -> str:
    if limit is None or len(lines) <= limit:
        return shown + lines
    return f"{shown}\nDiff is {len(lines)} characters long. Set self.maxDiff to None to see it."


def _texts(first: str, second: str, limit) -> str:
    shown = shortened(repr(first), repr(second))
    if len(first) > LONGEST_TEXT or len(second) > LONGEST_TEXT:
        return shown
    lines1, lines2 = _text_lines(first, second)
    return _limited(shown, "\n" + "".join(compared_lines(lines1, lines2)), limit)


def _text_lines(first: str, second: str):
    """The lines with their ends, which the last ones get too: before Python 3.12 only those of short texts."""
    if python_minor() < 12:
        lines1 = first.splitlines(keepends=True)
        if len(lines1) == 1 and first.strip("\r\n") == first:
            return [first + "\n"], [second + "\n"]
        return lines1, second.splitlines(keepends=True)
    if first and second and (first[-1] != "\n" or second[-1] != "\n"):
        first += "\n"
        second += "\n"
    elif second and not first and second[-1] != "\n":
        second += "\n"
    elif first and not second and first[-1] != "\n":
        first += "\n"
    return first.splitlines(keepends=True), second.splitlines(keepends=True)


def _sets(first, second) -> str:
    lines: list[str] = []
    missing = first.difference(second)
    extra = second.difference(first)
    if missing:
        lines.append("Items in the first set but not the second:")
        for item in missing:
            lines.append(repr(item))
    if extra:
        lines.append("Items in the second set but not the first:")
        for item in extra:
            lines.append(repr(item))
    return "\n".join(lines)


@one_for_alike
def counts_text(first, second, limit) -> str:
    """Of which items two lists have not the same number; an empty text where there are none.

    Items are compared with each other: they may be of types that have no hash.
    """
    lines: list[str] = []
    done1 = [False] * len(first)
    done2 = [False] * len(second)
    for index in range(len(first)):
        if done1[index]:
            continue
        item = first[index]
        count1 = _count(first, done1, item)
        count2 = _count(second, done2, item)
        if count1 != count2:
            lines.append(f"First has {count1}, Second has {count2}:  {item!r}")
    for index in range(len(second)):
        if not done2[index]:
            item = second[index]
            lines.append(f"First has 0, Second has {_count(second, done2, item)}:  {item!r}")
    if not lines:
        return ""
    return _limited("Element counts were not equal:\n", "\n".join(lines), limit)


def _count(items, done: list[bool], wanted) -> int:
    """How many items are equal to one; they are marked as done."""
    count = 0
    for index in range(len(items)):
        if not done[index] and items[index] == wanted:
            done[index] = True
            count += 1
    return count


def shortened(first: str, second: str, between: str = " != ") -> str:
    """Two texts; of long ones parts are left out, first of what they begin with in common."""
    longest = max(len(first), len(second))
    if longest <= WIDTH:
        return first + between + second
    common = 0
    while common < min(len(first), len(second)) and first[common] == second[common]:
        common += 1
    kept = WIDTH - (longest - common + MARGIN + PLACEHOLDER)
    if kept > MARGIN:
        start = _without_middle(first[:common], MARGIN, kept)
        return start + first[common:] + between + start + second[common:]
    start = _without_middle(first[:common], MARGIN, MARGIN)
    rest1 = _without_middle(first[common:], SHOWN_DIFFERENCE, MARGIN)
    rest2 = _without_middle(second[common:], SHOWN_DIFFERENCE, MARGIN)
    return start + rest1 + between + start + rest2


def _without_middle(shown: str, before: int, after: int) -> str:
    omitted = len(shown) - before - after
    if omitted <= PLACEHOLDER:
        return shown
    return f"{shown[:before]}[{omitted} chars]{shown[len(shown) - after :]}"
