"""The exceptions weft raises to its caller.

An exception of the user's own program is not among them: it is raised as the same type with a traceback of
the user's lines. `str()` of each class is the text to show, ready for a terminal without colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from weft.diagnostics.diagnostic import Diagnostic


class WeftError(Exception):
    """Anything that weft itself has to say; never an exception of the user's program."""


class CompileError(WeftError):
    """The program cannot be compiled; `diagnostics` says why, one entry for each mistake."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        from weft.diagnostics.render import render_all

        return render_all(self.diagnostics)


class Outgrown(WeftError):
    """The program's integers outgrew 64 bits; run again it must be compiled for wide ones."""

    def __init__(self, written: Mapping[str, bytes | bytearray]) -> None:
        super().__init__(written)
        self.written = written  # what the program has printed, by stream

    def __str__(self) -> str:
        return "error: integers outgrew 64 bits\n   = help: set WEFT_INTS=wide"


class DeadlockError(WeftError):
    """No thread can run; `report` names each thread, what it waits for, who holds it, and where."""

    def __init__(self, report: str) -> None:
        super().__init__(report)
        self.report = report


class DeviceFault(WeftError):
    """The device stopped; `report` has the last known line of each thread, if any is known."""

    def __init__(self, message: str, report: str = "") -> None:
        super().__init__(message, report)
        self.message = message
        self.report = report

    def __str__(self) -> str:
        return f"{self.message}\n{self.report}" if self.report else self.message


class InternalError(WeftError):
    """A bug of weft; `bundle` is the folder with what a report needs, if it could be written."""

    def __init__(self, message: str, bundle: Path | None = None) -> None:
        super().__init__(message, bundle)
        self.message = message
        self.bundle = bundle

    def __str__(self) -> str:
        from weft.diagnostics.render import render_report

        where = (
            f"what a report needs is in {self.bundle}" if self.bundle else "no bundle was written"
        )
        return render_report(
            "", self.message, ["this is a bug in weft, not in your program", where]
        )


class TargetUnavailable(WeftError):
    """The target asked for cannot be used here: `missing` says why, `install` is the command that helps."""

    def __init__(self, target: str, missing: str, install: str = "") -> None:
        super().__init__(target, missing, install)
        self.target = target
        self.missing = missing
        self.install = install

    def __str__(self) -> str:
        from weft.diagnostics.render import render_report

        return render_report(
            "",
            f"target `{self.target}` cannot be used: {self.missing}",
            help=f"run `{self.install}`" if self.install else "`weft doctor` shows what is there",
        )


class UsageError(WeftError):
    """A command line, environment variable or argument of the API that weft does not understand."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message, help)
        self.message = message
        self.help = help

    def __str__(self) -> str:
        from weft.diagnostics.render import render_report

        return render_report("", self.message, help=self.help)
