"""Draw labelled spans of source text: the part of a message between its first line and its notes.

     --> shop.py:3:7
      |
    3 | total(a, "x")
      | ----- -  ^^^ this is `str`
      | |     |
      | |     this is `int`
      | defined in line 1

A span over several lines has a bar down its left side.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from weft.diagnostics.diagnostic import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from weft.source import SourceFile

BOLD = "\033[1m"
RED = "\033[1;31m"
GREEN = "\033[1;32m"
BLUE = "\033[1;34m"
RESET = "\033[0m"
TAB_WIDTH = 4
# A bar longer than this is drawn with its middle left out.
MAX_BAR_LINES = 6


def paint(text: str, style: str, *, colour: bool) -> str:
    """`text` in `style`, if there is to be colour."""
    return f"{style}{text}{RESET}" if colour and style and text else text


def gutter_width(labels: Iterable[Label]) -> int:
    """How many columns the line numbers of all labels need."""
    return max(len(str(label.loc.end_line)) for label in labels)


def draw_excerpt(
    primary: Label, secondary: Sequence[Label], width: int, *, colour: bool
) -> list[str]:
    """The labelled lines of each file, the primary label's file first."""
    by_file: dict[SourceFile, list[Mark]] = {primary.loc.file: [Mark(primary, is_primary=True)]}
    for label in secondary:
        by_file.setdefault(label.loc.file, []).append(Mark(label, is_primary=False))
    gutter = " " * width
    lines = []
    for file, marks in by_file.items():
        arrow = "-->" if marks[0].is_primary else ":::"
        lines.append(f"{gutter}{paint(arrow, BLUE, colour=colour)} {marks[0].label.loc}")
        lines.append(paint(f"{gutter} |", BLUE, colour=colour))
        lines += draw_file(file, marks, width, colour=colour)
    return lines


@dataclass(eq=False)
class Mark:
    """A label on its way to the page.

    Invariant: `start` and `end` are columns of the page, and a mark with a bar spans several lines.
    """

    label: Label
    is_primary: bool
    has_bar: bool = False
    line: int = field(init=False)
    end_line: int = field(init=False)
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        self.place(self.label)

    def place(self, label: Label) -> None:
        """Take the label's span, with columns as they will be on the page."""
        loc = label.loc
        self.label = label
        self.line, self.end_line = loc.line, loc.end_line
        self.start = page_column(loc.file, loc.line, loc.column)
        self.end = page_column(loc.file, loc.end_line, loc.end_column)
        if self.line == self.end_line:
            self.end = max(self.end, self.start + 1)

    @property
    def sign(self) -> str:
        """The character it is underlined with."""
        return "^" if self.is_primary else "-"

    @property
    def style(self) -> str:
        """Its colour, where there is colour."""
        return RED if self.is_primary else BLUE


def draw_file(file: SourceFile, marks: list[Mark], width: int, *, colour: bool) -> list[str]:
    """The labelled lines of one file in order, with `...` where lines are left out."""
    choose_bars(marks)
    margin = 2 if any(mark.has_bar for mark in marks) else 0
    shown = shown_lines(marks)
    rows: list[tuple[str, Row]] = []
    for previous, number in pairwise([shown[0] - 1, *shown]):
        if number - previous > 1:
            rows.append((f"{' ' * width}...", bar_row(marks, previous, number)))
        rows += [
            (f"{number if index == 0 else '':>{width}} |", row)
            for index, row in enumerate(draw_line(file, marks, number, margin))
        ]
    return [
        (paint(gutter, BLUE, colour=colour) + row.text(colour=colour)).rstrip()
        for gutter, row in rows
    ]


def choose_bars(marks: Sequence[Mark]) -> None:
    """Give a bar to spans of several lines; one that meets another's is cut to its first line."""
    bars: list[Mark] = []
    for mark in marks:
        if mark.line == mark.end_line:
            continue
        if any(mark.line <= bar.end_line and bar.line <= mark.end_line for bar in bars):
            mark.place(Label(mark.label.loc.first_line(), mark.label.text))
        else:
            mark.has_bar = True
            bars.append(mark)


def shown_lines(marks: Iterable[Mark]) -> list[int]:
    """The numbers of the lines to show; a gap of one line is shown too."""
    numbers: set[int] = set()
    for mark in marks:
        if mark.end_line - mark.line < MAX_BAR_LINES:
            numbers.update(range(mark.line, mark.end_line + 1))
        else:
            numbers.update({mark.line, mark.line + 1, mark.end_line - 1, mark.end_line})
    numbers.update(number + 1 for number in list(numbers) if number + 2 in numbers)
    return sorted(numbers)


class Row:
    """One line of the page, written cell by cell at any column."""

    def __init__(self) -> None:
        self.cells: list[tuple[str, str]] = []

    def put(self, column: int, text: str, style: str = "") -> None:
        """Write `text` from `column` on, over what is there."""
        missing = column + len(text) - len(self.cells)
        self.cells += [(" ", "")] * missing
        self.cells[column : column + len(text)] = [(character, style) for character in text]

    def text(self, *, colour: bool) -> str:
        """The row after its gutter, without spaces at its end."""
        pieces: list[tuple[str, str]] = []
        for character, style in self.cells:
            if pieces and pieces[-1][1] == style:
                pieces[-1] = (pieces[-1][0] + character, style)
            else:
                pieces.append((character, style))
        text = "".join(paint(piece, style, colour=colour) for piece, style in pieces)
        return f" {text}".rstrip()


def bar_row(marks: Iterable[Mark], above: int, below: int) -> Row:
    """A row between lines `above` and `below`, with the bar that is open there and nothing else."""
    row = Row()
    for mark in marks:
        if mark.has_bar and mark.line <= above and below <= mark.end_line:
            row.put(0, "|", mark.style)
    return row


def draw_line(file: SourceFile, marks: Sequence[Mark], number: int, margin: int) -> list[Row]:
    """One source line and, below it, the rows of every mark on it."""
    text = page_text(file.line(number))
    indent = len(text) - len(text.lstrip())
    source = bar_row(marks, number - 1, number)
    source.put(margin, text)
    rows = [source]
    for mark in marks:
        if mark.has_bar and mark.line == number:
            if mark.start <= indent:
                source.put(0, "/", mark.style)
            else:
                row = bar_row(marks, number - 1, number)
                row.put(1, "_" * (margin + mark.start - 1), mark.style)
                row.put(margin + mark.start, mark.sign, mark.style)
                rows.append(row)
    inline = [mark for mark in marks if not mark.has_bar and mark.line == number]
    rows += draw_marks(inline, margin, lambda: bar_row(marks, number, number))
    for mark in marks:
        if mark.has_bar and mark.end_line == number:
            row = bar_row(marks, number - 1, number)
            last = margin + max(mark.end - 1, 0)
            row.put(1, "_" * (last - 1), mark.style)
            row.put(last, f"{mark.sign} {mark.label.text}".rstrip(), mark.style)
            rows.append(row)
    return rows


def draw_marks(marks: Sequence[Mark], margin: int, new_row: Callable[[], Row]) -> list[Row]:
    """The underlines, the text of the last of them beside it, the other texts hanging below."""
    if not marks:
        return []
    underlines = new_row()
    # The primary label is drawn last, over the others.
    for mark in sorted(marks, key=lambda mark: mark.is_primary):
        underlines.put(margin + mark.start, mark.sign * (mark.end - mark.start), mark.style)
    last = max(marks, key=lambda mark: (mark.end, mark.start))
    underlines.put(margin + last.end, f" {last.label.text}", last.style)
    rows = [underlines]

    hanging = [mark for mark in marks if mark is not last and mark.label.text]
    # Of two that start together, the shorter one's text comes first.
    hanging.sort(key=lambda mark: (mark.start, -mark.end))
    if hanging:
        rows.append(hang(hanging, margin, new_row()))
    while hanging:
        mark = hanging.pop()
        row = hang([other for other in hanging if other.start < mark.start], margin, new_row())
        row.put(margin + mark.start, mark.label.text, mark.style)
        rows.append(row)
    return rows


def hang(marks: Iterable[Mark], margin: int, row: Row) -> Row:
    """Put into `row` the lines down to the texts that follow."""
    for mark in marks:
        row.put(margin + mark.start, "|", mark.style)
    return row


def page_text(line: str) -> str:
    """A source line as it is shown: no tabs, and nothing that could command a terminal."""
    return "".join(page_character(character) for character in line)


def page_character(character: str) -> str:
    """What stands on the page for one character of source text."""
    if character == "\t":
        return " " * TAB_WIDTH
    # Other controls (Cc), invisible and bidirectional formats (Cf), and lone surrogates (Cs).
    return "\ufffd" if unicodedata.category(character) in {"Cc", "Cf", "Cs"} else character


def page_column(file: SourceFile, number: int, column: int) -> int:
    """The column of the page where byte `column` of a line is shown, counted from 0."""
    text = page_text(file.line(number)[: file.characters_before(number, column)])
    return len(text) if text.isascii() else sum(map(cell_width, text))


def cell_width(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
