"""Run programs on the GPU and compare with python3: a table, without pytest.

    compare_programs.py [--jobs N] [--timeout S] PROGRAM...

All are compiled first, in parallel; then they run, N at a time.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "tests"))
sys.path.insert(0, str(REPOSITORY / "src"))

from running import Result, same_text, user_frames_only  # noqa: E402
from test_programs import read_program  # noqa: E402


def compile_one(path: Path) -> tuple[Path, float, str]:
    """Fill the cache; the time it took, and what went wrong."""
    from weft import api
    from weft.targets.cuda.target import CudaTarget

    started = time.monotonic()
    try:
        api.compiled(path, CudaTarget())
    except Exception as error:
        return path, time.monotonic() - started, f"{type(error).__name__}: {error}"
    return path, time.monotonic() - started, ""


def run(command: list[str], timeout_s: float) -> tuple[Result, float]:
    """Run in an empty folder; a program that does not end is killed with all it has started."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            start_new_session=True,
        )
        try:
            out, err = process.communicate(timeout=timeout_s)
            status: int | None = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            status = None
        files = {f.name: f.read_bytes() for f in sorted(Path(folder).rglob("*")) if f.is_file()}
    elapsed = time.monotonic() - started
    return Result(
        out.decode(errors="replace"), err.decode(errors="replace"), status, files
    ), elapsed


def compare(path: Path, timeout_s: float) -> tuple[str, str]:
    """A verdict and its details."""
    program = read_program(path)
    expected, _ = run([sys.executable, "-W", "ignore", str(path), *program.args], timeout_s)
    weft = [sys.executable, "-m", "weft", "run", "--target", "cuda", str(path), *program.args]
    if program.threads:
        weft = ["env", f"WEFT_THREADS={program.threads}", *weft]
    actual, elapsed = run(weft, timeout_s)
    if actual.status is None:
        return f"HANG {elapsed:.1f} s", actual.stdout[-300:] + actual.stderr[-600:]
    if same_text(
        user_frames_only(expected.stderr), user_frames_only(actual.stderr), program.order
    ) and not expected.differences(actual, order=program.order):
        return f"ok {elapsed:.1f} s", ""
    details = expected.differences(actual, order=program.order)
    if not expected.stderr and actual.stderr:
        details = "\n".join(actual.stderr.splitlines()[-4:]) + "\n" + details
    return f"DIFFERS {elapsed:.1f} s", details


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=20)
    parser.add_argument("programs", type=Path, nargs="+")
    options = parser.parse_args()
    programs = [path.resolve() for path in options.programs]
    started = time.monotonic()
    runnable = []
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for path, elapsed, problem in pool.map(compile_one, programs):
            if problem:
                print(
                    f"{path.parent.name}/{path.stem}: NOT COMPILED {elapsed:.1f} s: {problem.splitlines()[0][:160]}"
                )
            else:
                runnable.append(path)
    print(
        f"compiled {len(runnable)} of {len(programs)} in {time.monotonic() - started:.1f} s",
        flush=True,
    )
    failed = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda path: compare(path, options.timeout), runnable)
        for path, (verdict, details) in zip(runnable, results, strict=True):
            good = verdict.startswith("ok")
            failed += not good
            print(f"{path.parent.name}/{path.stem}: {verdict}", flush=True)
            if details:
                print("    " + "\n    ".join(details.splitlines()[:12]), flush=True)
    print(
        f"{len(runnable) - failed} agree, {failed} do not, {len(programs) - len(runnable)} not compiled"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
