"""The only formatter of messages: a `Diagnostic` in, text in the form of the example out.

    error[type-conflict]: `Account.balance` is `int`, but `str` is stored here
      --> bank.py:10:27
       |
     5 |         self.balance = balance
       |         ------------ `balance` became `int` here
      ...
    10 |         account.balance = "overdrawn"
       |                           ^^^^^^^^^^^ this is `str`
       |
       = compiled because deposit(Account, int) is called at bank.py:14:29
       = note: an object's attributes have one type each, fixed for the whole program

Plain text is stable and tested; colour is added only where the caller asks for it.
"""

from __future__ import annotations

import os
import traceback
from typing import TYPE_CHECKING, TextIO

from weft.diagnostics.diagnostic import in_source_order
from weft.diagnostics.excerpt import BLUE, BOLD, GREEN, RED, draw_excerpt, gutter_width, paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from weft.diagnostics.diagnostic import Diagnostic, Trail, TrailEntry

MAX_DIAGNOSTICS = 20
MAX_TRAIL_LINES = 6


def render(diagnostic: Diagnostic, *, colour: bool = False) -> str:
    """One message, without a newline at its end."""
    if diagnostic.code == "syntax-error":
        return render_syntax_error(diagnostic)
    labels = (diagnostic.primary, *diagnostic.secondary)
    width = gutter_width(labels)
    lines = [headline(diagnostic.code, diagnostic.message, colour=colour)]
    lines += draw_excerpt(diagnostic.primary, diagnostic.secondary, width, colour=colour)
    facts = [*trail_facts(diagnostic.trail)]
    facts += [("note", note) for note in diagnostic.notes]
    facts += [("help", diagnostic.help)] if diagnostic.help else []
    if facts:
        lines.append(paint(f"{' ' * width} |", BLUE, colour=colour))
    lines += fact_lines(facts, width, colour=colour)
    return "\n".join(lines)


def render_all(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """All messages of a compile in source order, up to 20, with an empty line between two."""
    ordered = in_source_order(diagnostics)
    texts = [render(diagnostic, colour=colour) for diagnostic in ordered[:MAX_DIAGNOSTICS]]
    left_out = len(ordered) - len(texts)
    if left_out > 0:
        texts.append(f"... and {left_out} more {'error' if left_out == 1 else 'errors'}")
    return "\n\n".join(texts)


def render_report(
    code: str, message: str, facts: Iterable[str] = (), *, help: str = "", colour: bool = False
) -> str:
    """A message that has no place in the source text: a deadlock, a wrong setting, a missing GPU."""
    labelled = [("", fact) for fact in facts] + ([("help", help)] if help else [])
    lines = [headline(code, message, colour=colour), *fact_lines(labelled, 2, colour=colour)]
    return "\n".join(lines)


def wants_colour(stream: TextIO) -> bool:
    """Whether text for `stream` may have colour."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def headline(code: str, message: str, *, colour: bool) -> str:
    """The first line, which stands alone. A code is there to be explained; not every report has one."""
    kind = f"error[{code}]" if code else "error"
    return paint(kind, RED, colour=colour) + paint(f": {message}", BOLD, colour=colour)


def fact_lines(facts: Iterable[tuple[str, str]], width: int, *, colour: bool) -> list[str]:
    """Lines such as `   = help: ...`; the further lines of one fact are indented under its first."""
    lines = []
    for kind, text in facts:
        mark = f"{' ' * width} = "
        label = f"{kind}: " if kind else ""
        first, *rest = text.split("\n")
        shown_label = paint(label, GREEN if kind == "help" else BOLD, colour=colour)
        lines.append(f"{paint(mark, BLUE, colour=colour)}{shown_label}{first}")
        lines += [f"{' ' * len(mark + label)}{line}".rstrip() for line in rest]
    return lines


def trail_facts(trail: Trail) -> list[tuple[str, str]]:
    """The trail as one fact, a line for each call; calls made by weft's own modules are folded."""
    calls = folded_calls(trail.entries)
    if not calls:
        return []
    if len(calls) > MAX_TRAIL_LINES:
        left_out = len(calls) - MAX_TRAIL_LINES + 1
        calls = [*calls[: MAX_TRAIL_LINES - 2], f"{left_out} calls between", calls[-1]]
    first, *rest = calls
    lines = [f"compiled because {first}", *(f"             and {call}" for call in rest)]
    return [("", "\n".join(lines))]


def folded_calls(entries: Sequence[TrailEntry]) -> list[str]:
    """Each call in words; a run of callers that are not the user's gives one, without a line number."""
    calls = []
    outermost: TrailEntry | None = None
    for entry in reversed(entries):
        if entry.caller_is_user:
            calls.append(f"{entry.callee} is called at {entry.call_site}")
            outermost = None
        else:
            if outermost is None:
                outermost = entry
            else:
                calls.pop()
            calls.append(f"{entry.callee} is called in {outermost.caller}")
    return calls[::-1]


def render_syntax_error(diagnostic: Diagnostic) -> str:
    """A syntax error looks like Python's own; the message is Python's, such as `SyntaxError: ...`."""
    kind, _, message = diagnostic.message.partition("Error: ")
    error_types = {"Indentation": IndentationError, "Tab": TabError}
    loc = diagnostic.primary.loc
    end_offset = loc.file.characters_before(loc.end_line, loc.end_column) + 1
    details = (
        loc.file.path,
        loc.line,
        loc.shown_column,
        loc.file.line(loc.line),
        loc.end_line,
        end_offset,
    )
    error = error_types.get(kind, SyntaxError)(message, details)
    return "".join(traceback.format_exception_only(error)).rstrip("\n")
