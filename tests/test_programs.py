"""Every program in programs/ does under weft what it does under python3; errors/ are refused.

Programs are found by folder: `programs/TOPIC/NAME.py`, or `programs/TOPIC/NAME/main.py` with its own
modules beside it. Comments at the head of a program say what is special about it; see README.md.
"""

from __future__ import annotations

import ast
import re
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from running import ProgramRunner

TESTS = Path(__file__).resolve().parent
PROGRAMS = TESTS / "programs"
ERRORS = TESTS / "errors"
HEADER_KEYS = ("order", "args", "raises", "targets", "threads")


@dataclass(frozen=True)
class Program:
    """A program and what its header comments say about it."""

    path: Path
    order: str
    args: tuple[str, ...]
    raises: str
    targets: tuple[str, ...]
    threads: str  # how many run at the same time, or "" for what the target has

    @property
    def name(self) -> str:
        """The test's name: `threads/names`."""
        path = self.path.parent if self.path.name == "main.py" else self.path.with_suffix("")
        return str(path.relative_to(PROGRAMS))


def read_header(path: Path) -> dict[str, str]:
    """The lines `# key: value` before anything else in a program."""
    header = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.fullmatch(r"# (\w+): (.*)", line)
        if not match:
            break
        if match[1] not in HEADER_KEYS:
            known = ", ".join(HEADER_KEYS)
            message = f"{path}: unknown header {match[1]!r}; known are {known}"
            raise ValueError(message)
        header[match[1]] = match[2].strip()
    return header


def read_program(path: Path) -> Program:
    """A `Program` from its file."""
    header = read_header(path)
    return Program(
        path=path,
        order=header.get("order", "strict"),
        args=tuple(shlex.split(header.get("args", ""))),
        raises=header.get("raises", ""),
        targets=tuple(header.get("targets", "cpu cuda").split()),
        threads=header.get("threads", ""),
    )


def find_programs() -> list[Program]:
    """All programs, in the order of their names."""
    paths = [*PROGRAMS.glob("*/*.py"), *PROGRAMS.glob("*/*/main.py")]
    return [read_program(path) for path in sorted(paths)]


def expected_errors(path: Path) -> list[tuple[int, str]]:
    """Line and code of each `# error: code` comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    matches = [
        (number, re.search(r"# error: ([\w-]+)$", line)) for number, line in enumerate(lines, 1)
    ]
    return [(number, match[1]) for number, match in matches if match]


def reported_errors(stderr: str, path: Path) -> list[tuple[int, str]]:
    """Line and code of each message that weft printed."""
    place = re.compile(
        rf"^error\[([\w-]+)\].*\n\s*--> (?:.*/)?{re.escape(path.name)}:(\d+)", re.MULTILINE
    )
    return [(int(line), code) for code, line in place.findall(stderr)]


PROGRAM_LIST = find_programs()
ERROR_LIST = sorted(ERRORS.glob("*.py"))


@pytest.mark.parametrize("program", PROGRAM_LIST, ids=lambda program: program.name)
def test_program(
    program: Program, target: str, run_program: ProgramRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    if target not in program.targets:
        pytest.skip(f"the program's header says: targets: {' '.join(program.targets)}")
    expected = run_program(program.path, "python3", program.args)
    if program.threads:
        monkeypatch.setenv("WEFT_THREADS", program.threads)
    actual = run_program(program.path, target, program.args)
    differences = expected.differences(actual, order=program.order)
    assert not differences, differences


@pytest.mark.parametrize("program", PROGRAM_LIST, ids=lambda program: program.name)
def test_program_is_sound(program: Program, run_program: ProgramRunner) -> None:
    """Under python3 it ends as its header says: a typing error must not become the expectation."""
    result = run_program(program.path, "python3", program.args)
    assert result.status is not None, "does not end under python3"
    assert result.stdout or program.raises, "prints nothing"
    if program.raises:
        assert result.status == 1
        # The last line, or the one before the parts of an exception group.
        ended = rf"^(  \| )?([\w.]+\.)?{program.raises}(:|$)"
        assert re.search(ended, result.stderr, re.MULTILINE), result.stderr
    elif result.status == 1:
        assert "Traceback" not in result.stderr, result.stderr


@pytest.mark.parametrize("path", ERROR_LIST, ids=lambda path: path.stem)
def test_error(path: Path, target: str, run_program: ProgramRunner) -> None:
    """Refused before it runs, with exactly the messages that its comments announce."""
    result = run_program(path, target, ())
    assert reported_errors(result.stderr, path) == expected_errors(path), result.stderr
    assert result.stderr.count("error[") == len(expected_errors(path)), result.stderr
    for advice in re.findall(r"^# help: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
        assert f"= help: {advice}" in result.stderr
    assert "Traceback" not in result.stderr
    assert not result.stdout
    assert result.status in {1, 2}


@pytest.mark.parametrize("path", ERROR_LIST, ids=lambda path: path.stem)
def test_error_program_is_python(path: Path) -> None:
    """It is Python, so that its error is weft's to find, and it says which error that is."""
    ast.parse(path.read_text(encoding="utf-8"), path.name, feature_version=sys.version_info[:2])
    assert expected_errors(path)
