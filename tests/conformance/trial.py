"""Runs one suite under python3 and under weft and says what became of each method."""

from __future__ import annotations

import ast
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from conformance import trimming
from conformance.suites import Suite

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).resolve().parent
TIMEOUT_SECONDS = 300
BEGUN = re.compile(r"^(\w+) \((\w+)\.([\w.]+)\)", re.MULTILINE)
ENDED = re.compile(r"(?:\.\.\. |^)(ok|FAIL|ERROR|skipped '.*|expected failure|unexpected success)$")
PLACE = re.compile(r"--> (.*):(\d+):\d+$")
CALLED = re.compile(r"\b(\w+)\.(test\w+)\(")
PREPARED = re.compile(r"\.(?:setUp|tearDown|setUpClass|tearDownClass)\((\w+)\)")


@dataclass
class Outcome:
    """What became of the methods of a suite, by `Class.method`.

    `results` says ok, FAIL, ERROR, skipped or hangs; `refused` are those that do not compile, with the message;
    `inapplicable` those that were not tried, with the reason. `report` is the last output.
    """

    suite: str
    results: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    inapplicable: dict[str, str] = field(default_factory=dict)
    report: str = ""

    def as_json(self, expected: Outcome) -> dict[str, dict[str, str]]:
        """What is kept: of the methods that pass under python3 with the same changes."""
        tried = {
            name: result
            for name, result in self.results.items()
            if expected.results.get(name) == "ok"
        }
        return {
            "results": tried,
            "refused": self.refused,
            "inapplicable": self.inapplicable,
        }


class Trial:
    """A folder with the modules of a suite, trimmed, beside the stand-in for `test.support`."""

    def __init__(
        self, suite: Suite, tests: Path, folder: Path, without: Iterable[str] = ()
    ) -> None:
        self.suite = suite
        self.tests = tests
        self.folder = folder
        self.dropped: dict[str, str] = {}
        self.modules: dict[Path, str] = {}
        support = folder / "test" / "support"
        shutil.copytree(HERE / "support", support, dirs_exist_ok=True)
        (folder / "test" / "__init__.py").write_text("")
        for name in suite.stand_ins:
            shutil.copy(HERE / "support" / name, folder / name)
        for name in suite.shared:
            # Next to `test.support` what is imported as a part of `test`, beside the suite the rest.
            place = Path(name).name if "/" in name else f"test/{name}"
            self.add(tests / name, folder / place)
        self.add(tests / suite.source, folder / f"{suite.name}.py")
        self.take_out(dict.fromkeys(without, "refused"))

    def add(self, source: Path, place: Path) -> None:
        text = source.read_text("utf-8")
        for old, new in self.suite.changes:
            text = text.replace(old, new)
        trimmed = trimming.trim(text, self.suite.inapplicable)
        self.dropped |= trimmed.dropped
        self.modules[place] = trimmed.text
        place.write_text(trimmed.text, "utf-8")

    def under_python(self) -> Outcome:
        command = [sys.executable, "-W", "ignore", "-m", "unittest", "-v", self.suite.name]
        return self.outcome(self.output(command), {})

    def under_weft(self, target: str) -> Outcome:
        """Compile and run; take out what is refused or never ends, and try again."""
        refused: dict[str, str] = {}
        hanging: dict[str, str] = {}
        command = [sys.executable, "-m", "weft", "run", "--target", target]
        command += ["-m", "unittest", "-v", self.suite.name]
        while True:
            report, is_over = self.run(command)
            found = self.outcome(report, refused)
            if not is_over:
                last = unfinished(report)
                if last is None or last in hanging:
                    return found
                hanging[last] = "hangs"
                self.take_out({last: "hangs"})
                continue
            new = self.culprits(report) if "error[" in report else {}
            new = {name: text for name, text in new.items() if name not in refused}
            if not new:
                found.results |= hanging
                return found
            refused |= new
            self.take_out(new)

    def outcome(self, report: str, refused: dict[str, str]) -> Outcome:
        return Outcome(self.suite.name, parse(report), dict(refused), dict(self.dropped), report)

    def output(self, command: list[str]) -> str:
        return self.run(command)[0]

    def run(self, command: list[str]) -> tuple[str, bool]:
        """What a command printed, and whether it came to its end."""
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}
        with subprocess.Popen(
            command,
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process:
            try:
                output, _ = process.communicate(timeout=TIMEOUT_SECONDS)
                return output.decode(errors="replace"), True
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                output, _ = process.communicate()
                return output.decode(errors="replace"), False

    def take_out(self, names: dict[str, str]) -> None:
        for place, text in self.modules.items():
            trimmed = trimming.trim(text, names)
            self.modules[place] = trimmed.text
            place.write_text(trimmed.text, "utf-8")

    def culprits(self, report: str) -> dict[str, str]:
        """The methods that the errors of a compile are in, or are compiled for, with the first message.

        Of methods with one message only the first, as it may be the cause of the others' errors.
        """
        found: dict[str, str] = {}
        for part in re.split(r"^(?=error\[)", report, flags=re.MULTILINE)[1:]:
            message = part.splitlines()[0]
            for name in self.named_in(part):
                if message not in found.values():
                    found.setdefault(name, message)
        return found

    def named_in(self, error: str) -> list[str]:
        for line in error.splitlines():
            place = PLACE.search(line)
            if place:
                path = (self.folder / place[1]).resolve()
                if path in self.modules:
                    method = method_at(self.modules[path], int(place[2]))
                    if method is not None:
                        return [method]
        called = [f"{cls}.{method}" for cls, method in CALLED.findall(error)]
        return called[:1] or PREPARED.findall(error)[:1]


def method_at(text: str, line: int) -> str | None:
    """The test method that a line is in."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef):
            for method in trimming.test_methods(node):
                assert method.end_lineno is not None
                if method.lineno <= line <= method.end_lineno:
                    return f"{node.name}.{method.name}"
    return None


def parse(report: str) -> dict[str, str]:
    """What a verbose report of `unittest` says of each test."""
    found: dict[str, str] = {}
    current: str | None = None
    for line in report.splitlines():
        begun = BEGUN.match(line)
        if begun:
            current = qualified(begun)
        ended = ENDED.search(line)
        if ended and current is not None:
            found[current] = ended[1].split()[0]
            current = None
    return found


def unfinished(report: str) -> str | None:
    """The test that had begun and not ended when the output stopped."""
    begun = [qualified(match) for match in BEGUN.finditer(report)]
    done = parse(report)
    return begun[-1] if begun and begun[-1] not in done else None


def qualified(begun: re.Match[str]) -> str:
    """`Class.method`; Python 3.11 and later put the method into the brackets too."""
    method, rest = begun[1], begun[3]
    return rest if rest.endswith(f".{method}") else f"{rest}.{method}"
