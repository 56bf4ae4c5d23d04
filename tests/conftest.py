"""The harness of the black-box tests: run a program under python3 and under weft, and compare.

`run_program` is the one place where a program is run. Under `python3` its result is kept in pytest's
cache folder, keyed by everything that it depends on, so that a second test run starts no interpreter
for it. The fixtures below hand it to the tests; a test that names `target` runs once for each target.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from running import (
    PYTHON,
    TARGETS,
    ProgramRunner,
    Result,
    cached_python_result,
    missing_for_cuda,
    run_program,
)

from weft.runtime import heap


@pytest.fixture(autouse=True)
def no_heap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where CPython runs the dialect's modules arrays are its own, and not on a heap where they could be made longer."""
    monkeypatch.setattr(heap, "extend", lambda start, size, wanted: False)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--target",
        choices=[*TARGETS, "all"],
        default="cpu",
        help="the target that programs are compiled for (default: cpu)",
    )
    parser.addoption(
        "--bless",
        action="store_true",
        help="write the IR that tests/golden and tests/passes expect anew",
    )


def chosen_targets(config: pytest.Config) -> tuple[str, ...]:
    """The targets that `--target` names."""
    choice = str(config.getoption("--target"))
    return TARGETS if choice == "all" else (choice,)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "gpu: needs a CUDA GPU")
    config.addinivalue_line("markers", "slow: takes more than 0.25 s")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test with a parameter `target` runs once for each of the chosen targets."""
    if "target" not in metafunc.fixturenames:
        return
    targets = [
        pytest.param(name, marks=pytest.mark.gpu if name == "cuda" else ())
        for name in chosen_targets(metafunc.config)
    ]
    metafunc.parametrize("target", targets)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a GPU the tests that need one are skipped, and say what is missing."""
    for item in items:
        if item.get_closest_marker("gpu") and missing_for_cuda():
            item.add_marker(pytest.mark.skip(reason=f"needs a GPU: {missing_for_cuda()}"))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Skipped GPU tests are easily overlooked, so a line of its own says that nothing was tested."""
    if "cuda" in chosen_targets(config) and missing_for_cuda():
        line = f"NOT TESTED ON A GPU: {missing_for_cuda()}"
        terminalreporter.write_sep("!", line, red=True, bold=True)


@pytest.fixture(name="run_program")
def run_program_in_own_folder(tmp_path: Path, pytestconfig: pytest.Config) -> ProgramRunner:
    """Run a program under `python3` (from the cache, if it is there) or under weft on a target.

    Each run has an empty folder of its own as its working directory.
    """
    # Without pytest's cache (`-p no:cacheprovider`) nothing is kept.
    kept: pytest.Cache | None = getattr(pytestconfig, "cache", None)
    kept_in = kept.mkdir("weft-expected") if kept else tmp_path

    def run(path: Path, target: str, args: Sequence[str]) -> Result:
        cwd = tmp_path / target
        cwd.mkdir()
        if target == PYTHON:
            return cached_python_result(path, args, cwd=cwd, kept_in=kept_in)
        return run_program(path, target, args, cwd=cwd)

    return run
