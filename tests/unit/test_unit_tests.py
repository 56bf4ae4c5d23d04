"""`weft run -m unittest`: what the arguments mean, and that it does as `python3 -m unittest` does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from running import without_times

from weft.errors import UsageError
from weft.unit_tests import plan

TESTS = '''\
import unittest

import calc


class TestAdd(unittest.TestCase):
    def test_add(self):
        """Adding works."""
        self.assertEqual(calc.add(1, 2), 3)

    def test_wrong(self):
        self.assertEqual(calc.add(1, 2), 4, "as planned")


class TestDivide(unittest.TestCase):
    def test_zero(self):
        calc.divide(1, 0)
'''
CALC = """\
def add(a, b):
    return a + b


def divide(a, b):
    return a // b
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a test module, a package with another one, and a folder that is no package."""
    (tmp_path / "calc.py").write_text(CALC)
    (tmp_path / "test_calc.py").write_text(TESTS)
    for folder in ("pkg", "plain"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "test_inner.py").write_text(TESTS)
    (tmp_path / "pkg" / "__init__.py").write_text("")
    return tmp_path


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["test_calc"], ["test_calc:"]),
        (["test_calc.py"], ["test_calc:"]),
        (["pkg/test_inner.py"], ["pkg.test_inner:"]),
        (["plain/test_inner.py"], ["plain.test_inner:"]),
        (["test_calc.TestAdd.test_add"], ["test_calc:TestAdd.test_add"]),
        (["pkg.test_inner.TestAdd", "test_calc"], ["pkg.test_inner:TestAdd", "test_calc:"]),
        ([], ["pkg:", "pkg.test_inner:", "test_calc:"]),
        (["-v"], ["-v", "pkg:", "pkg.test_inner:", "test_calc:"]),
        (["-qf", "-k", "a*", "test_calc"], ["-q", "-f", "-k", "a*", "test_calc:"]),
        (["discover", "-p", "*_calc.py"], ["pkg:", "test_calc:"]),
        (["discover", "-s", "plain"], ["test_inner:"]),
        (["discover", "plain", "t*.py"], ["test_inner:"]),
        (["discover", "-s", "pkg", "-t", "."], ["pkg:", "pkg.test_inner:"]),
    ],
)
def test_the_modules_that_arguments_mean(
    project: Path, args: list[str], expected: list[str]
) -> None:
    assert list(plan(args, project).args) == expected


def test_modules_are_found_from_both_folders(project: Path) -> None:
    found = plan(["discover", "-s", "plain"], project)
    assert [found.path.parent, *found.folders] == [project / "plain", project]


def test_a_package_is_imported_before_what_is_in_it(project: Path) -> None:
    lines = plan(["pkg.test_inner", "plain.test_inner"], project).text.splitlines()
    assert [line for line in lines if line.startswith("import")] == [
        "import unittest as weft_unittest",
        "import pkg",
        "import pkg.test_inner as weft_module0",
        "import plain.test_inner as weft_module1",
    ]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["nothing.TestAdd"], "no module named `nothing.TestAdd`"),
        (["test-calc"], "no module named `test-calc`"),
        (["discover", "-s", "nowhere"], "start directory is not importable: `nowhere`"),
        (["discover", "-s", "plain", "-t", "."], "start directory is not importable: `plain`"),
    ],
)
def test_what_is_not_there_is_refused(project: Path, args: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        plan(args, project)


def test_a_wrong_option_ends_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        plan(["--wrong"], project)
    assert stop.value.code == 2
    assert "unrecognized arguments: --wrong" in capsys.readouterr().err


def test_reports_are_those_of_python(project: Path) -> None:
    # One program serves for all: what is chosen of the module is said when it runs.
    for args in (
        ["test_calc.py"],
        ["-v", "test_calc.TestAdd"],
        ["test_calc.TestDivide.test_zero"],
        ["-f", "-k", "wrong", "-k", "zero", "test_calc"],
        ["test_calc.TestAdd.test_add"],
        ["test_calc.Nothing", "test_calc.TestAdd.nothing"],
    ):
        expected = run([sys.executable, "-m", "unittest", *args], project)
        weft = [sys.executable, "-m", "weft", "run", "--target", "cpu", "-m", "unittest"]
        assert run([*weft, *args], project) == expected, args


def run(command: list[str], folder: Path) -> tuple[int, str, str]:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=100, check=False
    )
    return done.returncode, done.stdout, without_times(done.stderr)
