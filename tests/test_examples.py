"""Every example prints under weft what it prints under python3, and writes the same files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from running import ProgramRunner

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

# The arguments that an example is run with; one that is not named here runs without arguments.
ARGUMENTS: dict[str, list[tuple[str, ...]]] = {
    "mandelbrot": [("4", "small.pgm", "96"), ("7", "uneven.pgm", "50")],
    "thread_tree": [(), ("1",), ("100",)],
}
CASES = [
    pytest.param(path, args, id=" ".join([path.stem, *args]))
    for path in sorted(EXAMPLES.glob("*.py"))
    for args in ARGUMENTS.get(path.stem, [()])
    if path.stem != "deadlock"  # under python3 it hangs
]


@pytest.mark.parametrize(("path", "args"), CASES)
def test_example(
    path: Path, args: tuple[str, ...], target: str, run_program: ProgramRunner
) -> None:
    expected = run_program(path, "python3", args)
    assert expected.status == 0, expected.stderr
    actual = run_program(path, target, args)
    differences = expected.differences(actual)
    assert not differences, differences


@pytest.mark.slow
def test_mandelbrot_in_full_size(target: str, run_program: ProgramRunner) -> None:
    """1024 x 1024 pixels in the file that the example writes when it is told nothing."""
    path = EXAMPLES / "mandelbrot.py"
    expected = run_program(path, "python3", ())
    assert len(expected.files["mandelbrot.pgm"]) == len(b"P5\n1024 1024\n255\n") + 1024 * 1024
    actual = run_program(path, target, ())
    differences = expected.differences(actual)
    assert not differences, differences


def test_two_threads_prints_what_the_readme_says(run_program: ProgramRunner) -> None:
    result = run_program(EXAMPLES / "two_threads.py", "python3", ())
    assert result.stdout == "sum: 499500, factorial: 121645100408832000\n"


def test_deadlock_is_reported(target: str, run_program: ProgramRunner) -> None:
    """python3 hangs here; weft names both threads and ends at once, and nothing printed is lost."""
    result = run_program(EXAMPLES / "deadlock.py", target, ())
    assert result.status == 1, result.stderr
    assert "error[deadlock]: no thread can run" in result.stderr
    for name in ("anna", "boris"):
        assert name in result.stderr
    assert result.stdout == "both threads are running\n"
