"""One message about the user's program, as data. `render.py` alone turns it into text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from weft.source import Loc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from weft.source import SourceFile


@dataclass(frozen=True, slots=True)
class Label:
    """A span of source text and what is said about it; the text may be empty."""

    loc: Loc
    text: str = ""


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One step of the answer to "why was this compiled with these types?": who called it, and where.

    `callee` is spelled with its argument types, `deposit(Account, int)`. A caller inside `stdlib/` or
    `runtime/` is not the user's; its lines are not shown, only its name.
    """

    callee: str
    call_site: Loc
    caller: str = ""
    caller_is_user: bool = True


@dataclass(frozen=True, slots=True)
class Trail:
    """The shortest chain of calls that made weft compile an instance, innermost first."""

    entries: tuple[TrailEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake of the user's program.

    Invariant: `code` is in the catalogue; `message` stands alone, in lower case, without a full stop;
    `primary` is the smallest span that shows the mistake. Only `help` proposes a change.
    """

    code: str
    message: str
    primary: Label
    secondary: tuple[Label, ...] = ()
    trail: Trail = Trail()
    notes: tuple[str, ...] = ()
    help: str = ""
    severity: Literal["error"] = "error"


def from_syntax_error(error: SyntaxError, file: SourceFile) -> Diagnostic:
    """What Python's parser says about `file`, as a diagnostic that is rendered as Python would."""
    line, offset = error.lineno or 1, error.offset or 1
    end_line, end_offset = error.end_lineno or 0, error.end_offset or 0
    # Python leaves the end unset, or sets it to -1, where it knows none.
    end_line, end_offset = max((end_line, end_offset), (line, offset))

    def column(number: int, characters: int) -> int:
        return len(file.line(number)[:characters].encode("utf-8", "surrogatepass"))

    loc = Loc(file, line, column(line, offset - 1), end_line, column(end_line, end_offset - 1))
    return Diagnostic("syntax-error", f"{type(error).__name__}: {error.msg}", Label(loc))


def in_source_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file, as first met, then by line and column."""
    diagnostics = list(diagnostics)
    paths: dict[str, int] = {}
    for diagnostic in diagnostics:
        paths.setdefault(diagnostic.primary.loc.file.path, len(paths))

    def position(diagnostic: Diagnostic) -> tuple[int, int, int]:
        loc = diagnostic.primary.loc
        return (paths[loc.file.path], loc.line, loc.column)

    return sorted(diagnostics, key=position)
