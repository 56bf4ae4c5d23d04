"""What the benchmarks share: running programs under a time limit, building peers, and writing results.

A benchmark is a function that takes a `Bench` and adds rows to sections of it. A step that fails or takes too
long becomes a note in the results, and the others go on.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
PROGRAMS = FOLDER / "programs"
PEERS = FOLDER / "peers"
COMPILERS = {
    ".c": ["gcc", "-O2", "-ffp-contract=off", "-pthread"],
    ".cpp": ["g++", "-O2", "-std=c++17", "-pthread"],
    ".cu": ["nvcc", "-arch=sm_90", "-O3", "-std=c++17", "-fmad=false"],
}
PTX_COMPILER = ["nvcc", "-arch=sm_90", "-O3", "-ptx"]
SHOWN_ERROR_LINES = 12
UNITS = {"s": 1.0, "ms": 1e3, "us": 1e6, "ns": 1e9}


class StepFailed(Exception):
    """A command ended badly, took too long, or cannot be run here."""


@dataclass
class Output:
    """What a command wrote, and how long it took."""

    stdout: str
    stderr: str
    wall_s: float

    def numbers(self, scale: float = 1.0) -> dict[str, list[float]]:
        """The lines `name number` of stdout, by name."""
        found: dict[str, list[float]] = {}
        for line in self.stdout.splitlines():
            name, _, value = line.partition(" ")
            found.setdefault(name, []).append(float(value) * scale)
        return found

    def compute_s(self) -> float:
        """The time that a program told on stderr."""
        for line in self.stderr.splitlines():
            name, _, value = line.partition(" ")
            if name == "compute_s":
                return float(value)
        raise StepFailed(f"no `compute_s` on stderr: {self.stderr.strip()[-300:]}")


@dataclass
class Row:
    """What one system needs for one thing. `against` is the weft whose ratio to this is of interest."""

    what: str
    system: str
    seconds: list[float]
    against: str = ""


@dataclass
class Section:
    """One table of the results. Invariant: rows of one `what` are about the same work."""

    title: str
    about: str
    rows: list[Row] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, what: str, system: str, seconds: Iterable[float], against: str = "") -> None:
        values = list(seconds)
        if values:
            self.rows.append(Row(what, system, values, against))

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """What fails in here becomes a note."""
        try:
            yield
        except StepFailed as error:
            self.notes.append(f"{name}: {error}")
            print(f"  failed: {name}: {error}", file=sys.stderr)

    def merge(self) -> None:
        """Make rows about the same work of the same system one row."""
        merged: dict[tuple[str, str], Row] = {}
        for row in self.rows:
            first = merged.setdefault((row.what, row.system), row)
            if first is not row:
                first.seconds += row.seconds
        self.rows = list(merged.values())

    def base(self, row: Row) -> Row | None:
        """The row that a row's ratio is taken of."""
        for other in self.rows:
            if other.what == row.what and other.system == row.against:
                return other
        return None


class Bench:
    """One run of benchmarks: its choices, its time, and what was measured."""

    def __init__(self, targets: list[str], machine: str, seconds: float, *, quick: bool) -> None:
        self.targets = targets
        self.machine = machine
        self.quick = quick
        self.deadline = time.monotonic() + seconds
        self.scratch = Path(tempfile.mkdtemp(prefix="weft-benchmarks-"))
        self.cache = self.scratch / "cache"
        self.sections: list[Section] = []
        self.built: dict[str, Path | StepFailed] = {}
        self.warm: set[tuple[str, str]] = set()

    def section(self, title: str, about: str) -> Section:
        print(f"{title} ...", file=sys.stderr, flush=True)
        self.sections.append(Section(title, about))
        return self.sections[-1]

    def repeats(self, full: int, quick: int) -> int:
        return quick if self.quick else full

    # Commands.

    def run(
        self,
        command: list[str],
        *,
        limit_s: float = 30.0,
        settings: dict[str, str] | None = None,
        show: bool = True,
    ) -> Output:
        """Run a command; the section in work shows it. Raises StepFailed."""
        limit_s = min(limit_s, self.deadline - time.monotonic())
        if limit_s < 1.0:
            raise StepFailed("no time was left")
        shown = self.shown(command, settings or {})
        if show and self.sections and shown not in self.sections[-1].commands:
            self.sections[-1].commands.append(shown)
        begin = time.perf_counter()
        done = subprocess.run(
            ["timeout", "-s", "KILL", f"{limit_s:.1f}", *command],
            cwd=ROOT,
            env=self.environment(settings or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        wall_s = time.perf_counter() - begin
        if done.returncode in {137, -9}:
            raise StepFailed(f"`{shown}` did not end within {limit_s:.0f} s")
        if done.returncode != 0:
            lines = (done.stderr or done.stdout).strip().splitlines()[-SHOWN_ERROR_LINES:]
            text = self.relative(" / ".join(lines))
            raise StepFailed(f"`{shown}` gave {done.returncode}: {text}")
        return Output(done.stdout, done.stderr, wall_s)

    def environment(self, settings: dict[str, str]) -> dict[str, str]:
        variables = {k: v for k, v in os.environ.items() if not k.startswith("WEFT_")}
        before = variables.get("PYTHONPATH")
        variables["PYTHONPATH"] = str(ROOT / "src") + (f":{before}" if before else "")
        variables["WEFT_CACHE_DIR"] = str(self.cache)
        variables.update(settings)
        return variables

    def weft(
        self,
        target: str,
        program: str | Path,
        *args: object,
        limit_s: float = 60.0,
        settings: dict[str, str] | None = None,
    ) -> Output:
        """`weft run` of a program of the benchmarks, from the cache."""
        path = PROGRAMS / program
        start = [
            sys.executable,
            "-m",
            "weft",
            "run",
            "--target",
            target,
            str(path.relative_to(ROOT)),
        ]
        return self.run([*start, *map(str, args)], limit_s=limit_s, settings=settings)

    def warm_up(self, target: str, program: str, *args: object) -> None:
        """Run once unmeasured, so that the compiled program is in the cache."""
        if (target, program) not in self.warm:
            self.weft(target, program, *args)
            self.warm.add((target, program))

    def python(self, program: str | Path, *args: object, limit_s: float = 60.0) -> Output:
        path = PROGRAMS / program
        return self.run(
            [sys.executable, str(path.relative_to(ROOT)), *map(str, args)], limit_s=limit_s
        )

    def peer(self, source: str, *args: object, limit_s: float = 30.0) -> Output:
        """Build a peer if that is still to do, and run it."""
        return self.run([str(self.build(source)), *map(str, args)], limit_s=limit_s)

    def build(self, source: str, *, ptx: bool = False) -> Path:
        """The program or PTX that a peer's source becomes. Raises StepFailed."""
        if source not in self.built:
            try:
                self.built[source] = self.compile_peer(source, ptx=ptx)
            except StepFailed as error:
                self.built[source] = error
        found = self.built[source]
        if isinstance(found, StepFailed):
            raise found
        return found

    def compile_peer(self, source: str, *, ptx: bool) -> Path:
        path = PEERS / source
        command = PTX_COMPILER if ptx else COMPILERS[path.suffix]
        if shutil.which(command[0]) is None:
            raise StepFailed(f"there is no {command[0]} to build peers/{source} with")
        result = self.scratch / (source + (".ptx" if ptx else ".exe"))
        self.run([*command, str(path.relative_to(ROOT)), "-o", str(result)], limit_s=90.0)
        return result

    def shown(self, command: list[str], settings: dict[str, str]) -> str:
        words = [f"{name}={value}" for name, value in settings.items()]
        words += ["python3" if word == sys.executable else word for word in command]
        return self.relative(" ".join(words))

    def relative(self, text: str) -> str:
        """A text without the paths of this machine."""
        for path, name in ((str(self.scratch), "$TMP"), (f"{ROOT}/", ""), (str(Path.home()), "~")):
            text = text.replace(path, name)
        return text

    # Results.

    def write(self, folder: Path, facts: dict[str, str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        record = {
            "machine": self.machine,
            "quick": self.quick,
            "facts": facts,
            "sections": [asdict(section) for section in self.sections],
        }
        text = json.dumps(record, indent=1)
        (folder / f"{self.machine}.json").write_text(text + "\n", encoding="utf-8")
        (folder / f"{self.machine}.md").write_text(self.markdown(facts), encoding="utf-8")

    def markdown(self, facts: dict[str, str]) -> str:
        lines = [f"# {self.machine}", ""]
        if self.quick:
            lines += ["A quick run: few repeats, small sizes. Preliminary.", ""]
        lines += [f"- {name}: {value}" for name, value in facts.items()]
        for section in self.sections:
            lines += ["", f"## {section.title}", "", section.about, ""]
            if section.rows:
                lines += [
                    "| what | system | minimum | median | 90 % | maximum | values | weft / this, minimum | median |",
                    "|---|---|---:|---:|---:|---:|---:|---:|---:|",
                ]
                lines += [line_of(row, section.base(row)) for row in section.rows]
            if section.notes:
                lines += ["", "Not measured, or worth knowing:", ""]
                lines += [f"- {note}" for note in section.notes]
            if section.commands:
                lines += ["", "```sh", *section.commands, "```"]
        return "\n".join(lines) + "\n"

    def forget(self, folder: Path) -> None:
        """Remove a folder of the scratch space."""
        assert folder.is_relative_to(self.scratch)
        shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        shutil.rmtree(self.scratch, ignore_errors=True)


def line_of(row: Row, base: Row | None) -> str:
    values = sorted(row.seconds)
    median = statistics.median(values)
    unit = next((u for u, scale in UNITS.items() if median * scale >= 1.0), "ns")
    high = values[min(len(values) - 1, len(values) * 9 // 10)]
    cells = [row.what, row.system]
    cells += [f"{value * UNITS[unit]:.3g} {unit}" if value * UNITS[unit] < 1000 else
              f"{value * UNITS[unit]:.0f} {unit}" for value in (values[0], median, high, values[-1])]  # fmt: skip
    cells.append(str(len(values)))
    if base is None:
        cells += ["", ""]
    else:
        cells += [
            ratio(min(base.seconds), values[0]),
            ratio(statistics.median(base.seconds), median),
        ]
    return "| " + " | ".join(cells) + " |"


def ratio(weft: float, other: float) -> str:
    return f"{weft / other:.3g}" if other > 0 else ""


def describe_machine(targets: list[str]) -> dict[str, str]:
    """The hardware and the tools, in words."""
    facts = {"date": datetime.now(UTC).strftime("%Y-%m-%d")}
    facts["processor"] = f"{processor_name()}, {os.cpu_count()} cores, {platform.machine()}"
    if "cuda" in targets:
        query = ["nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader"]
        facts["gpu"] = first_line(query)
        facts["nvcc"] = last_line(["nvcc", "--version"])
    facts["gcc"] = first_line(["gcc", "--version"])
    facts["python"] = platform.python_version()
    for package in ("llvmlite", "cuda-core", "cuda-bindings"):
        try:
            facts[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return facts


def processor_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next(
        (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "?"
    )


def first_line(command: list[str]) -> str:
    return (output_lines(command) or ["?"])[0]


def last_line(command: list[str]) -> str:
    return (output_lines(command) or ["?"])[-1]


def output_lines(command: list[str]) -> list[str]:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return [line.strip() for line in done.stdout.splitlines() if line.strip()]


def main(benchmarks: Sequence[Callable[[Bench], None]], about: str) -> None:
    """The command line of every benchmark: run some, and write the results after each."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--target", choices=["cpu", "cuda", "all"], default="cpu")
    parser.add_argument("--machine", default="unnamed", help="the name of the results' files")
    parser.add_argument("--quick", action="store_true", help="few repeats and small sizes")
    parser.add_argument("--out", type=Path, default=FOLDER / "results", help="where results go")
    parser.add_argument("--seconds", type=float, default=330.0, help="time for everything")
    options = parser.parse_args()
    targets = ["cpu", "cuda"] if options.target == "all" else [options.target]
    bench = Bench(targets, options.machine, options.seconds, quick=options.quick)
    facts = describe_machine(targets)
    try:
        for benchmark in benchmarks:
            benchmark(bench)
            bench.write(options.out, facts)
    finally:
        bench.close()
    print(bench.markdown(facts))
