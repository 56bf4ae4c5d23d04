"""Snippets put together to programs, run under python3 and under weft, and told apart one by one.

A compilation costs seconds, so a program holds many snippets. A line `## N` comes before what snippet N
prints. Where weft refuses some of them, the others are compiled again without those; where a program
crashes or does not end, it is halved until the snippets are found that do so alone.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from running import PYTHON, Result, run_program

from .snippets import IMPORTS, Snippet

CALL = """
print("## {number}")
try:
    snippet_{number}()
except Exception as error:
    print("ended by", type(error).__name__, error)
"""


@dataclass(frozen=True)
class Outcome:
    """What became of a snippet: `agreed`, `refused`, `differs`, `crashed`, or `unsound` under python3.

    `reason` is short and the same for like failures; `detail` is for a reader.
    """

    verdict: str
    reason: str = ""
    detail: str = ""

    @property
    def failed(self) -> bool:
        return self.verdict in {"differs", "crashed", "unsound"}

    def is_like(self, other: Outcome) -> bool:
        return (self.verdict, self.reason) == (other.verdict, other.reason)


@dataclass(frozen=True)
class Program:
    """The text of a program, and the last line of each snippet's definitions."""

    text: str
    last_lines: tuple[int, ...]

    def snippet_at(self, line: int) -> int | None:
        """The snippet that a line of the program belongs to."""
        found = [number for number, last in enumerate(self.last_lines) if line <= last]
        return found[0] if found else None


def program_of(snippets: Sequence[Snippet]) -> Program:
    text = IMPORTS
    last_lines = []
    for number, snippet in enumerate(snippets):
        text += "\n\n" + snippet.numbered(number)
        last_lines.append(text.count("\n"))
    text += "".join(CALL.format(number=number) for number in range(len(snippets)))
    return Program(text, tuple(last_lines))


def run(text: str, target: str) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "program.py"
        path.write_text(text, encoding="utf-8")
        cwd = Path(folder) / "cwd"
        cwd.mkdir()
        return run_program(path, target, (), cwd=cwd)


def outputs(stdout: str) -> dict[int, str]:
    """What each snippet printed."""
    parts = re.split(r"^## (\d+)\n", stdout, flags=re.MULTILINE)
    return {int(number): text for number, text in zip(parts[1::2], parts[2::2], strict=True)}


def refusals(stderr: str, program: Program) -> dict[int, tuple[str, str]]:
    """Code and message by the snippet at fault."""
    found: dict[int, tuple[str, str]] = {}
    pattern = re.compile(
        r"^error\[([\w-]+)\]: (.*)\n\s*--> (?:.*/)?program\.py:(\d+)", re.MULTILINE
    )
    for code, message, line in pattern.findall(stderr):
        number = program.snippet_at(int(line))
        if number is not None:
            found.setdefault(number, (code, message))
    return found


def compared(snippets: Sequence[Snippet], target: str = "cpu") -> list[Outcome]:
    """An outcome for each snippet."""
    if not snippets:
        return []
    program = program_of(snippets)
    expected = run(program.text, PYTHON)
    if expected.status != 0:
        detail = expected.stdout + expected.stderr
        return halved(snippets, target, Outcome("unsound", "python3 fails", detail))
    actual = run(program.text, target)
    refused = refusals(actual.stderr, program)
    if refused and not actual.stdout:
        rest = [number for number in range(len(snippets)) if number not in refused]
        outcomes = {
            number: Outcome("refused", code, message) for number, (code, message) in refused.items()
        }
        others = compared([snippets[number] for number in rest], target)
        outcomes.update(zip(rest, others, strict=True))
        return [outcomes[number] for number in range(len(snippets))]
    if actual.status != 0:
        return halved(snippets, target, Outcome("crashed", crash(actual), actual.stderr[-3000:]))
    before, after = outputs(expected.stdout), outputs(actual.stdout)
    return [told_apart(before[number], after.get(number, "")) for number in range(len(snippets))]


def halved(snippets: Sequence[Snippet], target: str, outcome: Outcome) -> list[Outcome]:
    """The outcomes of two halves, or this one if there is one snippet only."""
    if len(snippets) == 1:
        return [outcome]
    half = len(snippets) // 2
    return compared(snippets[:half], target) + compared(snippets[half:], target)


def crash(actual: Result) -> str:
    """One line for how a program ended."""
    if actual.status is None:
        return "no end"
    lines = [line for line in actual.stderr.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"(error|internal)\b|\w*Error\b", line)]
    last = (errors or lines or ["no message"])[-1]
    return f"status {actual.status}: " + re.sub(r"\d+", "N", last)[:150]


def told_apart(expected: str, actual: str) -> Outcome:
    if expected == actual:
        return Outcome("agreed")
    before, after = expected.splitlines(), actual.splitlines()
    pairs = [*zip(before, after, strict=False), (None, None)]
    index = next(
        (index for index, (left, right) in enumerate(pairs) if left != right), len(pairs) - 1
    )
    left = before[index] if index < len(before) else "<nothing>"
    right = after[index] if index < len(after) else "<nothing>"
    detail = f"python3: {left}\nweft:    {right}"
    return Outcome("differs", f"{shape(left)} -> {shape(right)}", detail)


def shape(line: str) -> str:
    """What kind of line it is: the exception that it tells of, without numbers, or `value`."""
    match = re.match(r"(?:ended by )?(\w+(?:Error|Exception|Iteration)\b.*)", line)
    if match:
        return re.sub(r"\d+", "N", match[1])[:100]
    return line if line == "<nothing>" else "value"
