"""The programs of the pyperformance suite: which compile, which agree with python3, and how fast they are.

    python3 benchmarks/pyperformance.py --target cpu --machine NAME [--out FOLDER] [--sources FOLDER] [NAME...]

The sources are taken from the suite's package, which pip fetches into a temporary folder; `--sources` names a
folder where it is unpacked already. Only programs that need nothing but the standard library are run, each once
and with a stand-in for `pyperf` (`programs/pyperf.py`). The times are the programs' own, so without compiling.
"""

from __future__ import annotations

import argparse
import ast
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
PACKAGE = "pyperformance==1.14.0"
INSIDE = Path("pyperformance/data-files/benchmarks")
STAND_INS = {"pyperf"}
OTHERS_NEED = {"subprocess", "socket", "ssl", "sqlite3", "asyncio"}  # no programs for one process
LIMIT_S = 120


@dataclass
class Ran:
    """One run of one program."""

    status: int | None  # None: it took too long
    stdout: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    problem: str = ""


def main() -> None:
    options = parsed()
    with tempfile.TemporaryDirectory() as scratch:
        sources = options.sources or fetched(Path(scratch))
        rows: list[list[str]] = []
        for folder in sorted(sources.glob("bm_*")):
            if is_wanted(folder, options.names):
                rows += measured(folder, options.target.split(","), Path(scratch))
                if options.out:  # after each program: a run that is broken off leaves what it has
                    options.out.mkdir(parents=True, exist_ok=True)
                    name = f"pyperformance-{options.machine}.md"
                    (options.out / name).write_text(table(rows, options.machine))
    print(table(rows, options.machine))


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these programs")
    parser.add_argument("--target", default="cpu", help="cpu, cuda or cpu,cuda")
    parser.add_argument("--machine", default=platform.node())
    parser.add_argument("--sources", type=Path)
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def fetched(scratch: Path) -> Path:
    """The folder with the programs, from the suite's package."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(scratch)]
    subprocess.run([*command, PACKAGE], check=True)
    with zipfile.ZipFile(next(scratch.glob("pyperformance-*.whl"))) as wheel:
        wheel.extractall(scratch)
    return scratch / INSIDE


def is_wanted(folder: Path, names: list[str]) -> bool:
    program = folder / "run_benchmark.py"
    if names:
        return folder.name.removeprefix("bm_") in names
    if not program.exists():
        return False
    imported: set[str] = set()
    for node in ast.walk(ast.parse(program.read_text())):
        if isinstance(node, ast.Import):
            imported.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            imported.add(node.module.split(".")[0])
    beside = {path.stem for path in folder.glob("*.py")}
    return imported - beside - STAND_INS <= sys.stdlib_module_names - OTHERS_NEED


def measured(folder: Path, targets: list[str], scratch: Path) -> list[list[str]]:
    """The rows of one program: a row for each benchmark in it."""
    name = folder.name.removeprefix("bm_")
    print(f"{name} ...", file=sys.stderr)
    work = scratch / folder.name
    shutil.copytree(folder, work)
    shutil.copy(FOLDER / "programs" / "pyperf.py", work)
    python = run([sys.executable, "run_benchmark.py"], work)
    if python.status != 0:
        return [[name, f"python3 itself fails: {python.problem}"]]
    weft = {target: run_weft(target, work) for target in targets}
    rows = []
    for benchmark, seconds in python.seconds.items():
        row = [benchmark, shown(seconds)]
        for target in targets:
            ran = weft[target]
            if ran.status != 0:
                row.append(ran.problem or f"exit status {ran.status}")
            elif ran.stdout != python.stdout:
                row.append("differs")
            else:
                factor = seconds / max(ran.seconds[benchmark], 1e-9)
                row.append(f"{shown(ran.seconds[benchmark])} ({factor:.2g} times)")
        rows.append(row)
    return rows


def run_weft(target: str, work: Path) -> Ran:
    """The second of two runs, which takes the program from the cache."""
    command = [sys.executable, "-m", "weft", "run", "--target", target, "run_benchmark.py"]
    first = run(command, work)
    return run(command, work) if first.status == 0 else first


def run(command: list[str], work: Path) -> Ran:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    try:
        done = subprocess.run(
            command,
            cwd=work,
            env=environment,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Ran(None, problem=f"over {LIMIT_S} s")
    ran = Ran(done.returncode, done.stdout)
    for line in done.stderr.splitlines():
        name, _, value = line.rpartition(" ")
        try:
            ran.seconds[name] = float(value)
        except ValueError:
            continue
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        told = [line for line in lines if line.startswith("error")] or lines[-1:]
        ran.problem = told[0][:90] if told else ""
    return ran


def shown(seconds: float) -> str:
    return f"{seconds * 1e3:.3g} ms"


def table(rows: list[list[str]], machine: str) -> str:
    width = max((len(row) for row in rows), default=2)
    head = ["benchmark", "python3", "weft cpu", "weft cuda"][:width]
    version = platform.python_version()
    lines = [
        f"# pyperformance's programs on {machine}",
        "",
        f"`{PACKAGE}`, python3 {version}; one run each, the program's own time; how many times faster than python3.",
        "",
        "| " + " | ".join(head) + " |",
        "|" + "---|" * len(head),
    ]
    lines += ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
