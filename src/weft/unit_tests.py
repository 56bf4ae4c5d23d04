"""`weft run -m unittest ARGS`: which modules the arguments mean, and a program that runs their tests.

The modules are found before the program is compiled: they are what it imports. Which of their tests run is
for the program to say when it runs, so that one compiled program serves for any choice among them.
"""

from __future__ import annotations

import argparse
import fnmatch
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from weft.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROGRAM = "weft run -m unittest"
MODULE_FILE = re.compile(r"[_a-z]\w*\.py", re.IGNORECASE)
ALL_TESTS = ":"  # between the name of a module and what is chosen of it


@dataclass(frozen=True, slots=True)
class TestRun:
    """A program that is in no file: its name and text, the folders of its modules, its arguments."""

    path: Path
    text: str
    folders: tuple[Path, ...]
    args: tuple[str, ...]


def plan(args: Sequence[str], folder: Path) -> TestRun:
    """What a command line asks for in a folder. Raises UsageError, SystemExit after a wrong option."""
    if args and args[0].lower() == "discover":
        given = discovery_parser().parse_args(args[1:])
        return discovered(given, folder)
    given = parser().parse_args(args)
    if not given.tests:
        given = discovery_parser().parse_args(args)
        return discovered(given, folder)
    chosen = [resolved(as_name(test, folder), folder) for test in given.tests]
    return made(chosen, (folder,), given)


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(PROGRAM, parents=[common_options()])
    found.add_argument("tests", nargs="*", help="test modules, classes and methods, or files")
    return found


def discovery_parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(f"{PROGRAM} discover", parents=[common_options()])
    for flag, name, default, text in (
        ("-s", "start-directory", ".", "where to look for tests"),
        ("-p", "pattern", "test*.py", "the names of test files"),
        ("-t", "top-level-directory", None, "the folder that modules are imported from"),
    ):
        dest = name.split("-", maxsplit=1)[0]
        found.add_argument(flag, f"--{name}", dest=dest, default=default, help=text)
    for dest in ("start", "pattern", "top"):
        found.add_argument(dest, nargs="?", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return found


def common_options() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(add_help=False)
    found.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const="-v")
    found.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const="-q")
    found.add_argument("-f", "--failfast", action="store_true", help="stop at the first failure")
    found.add_argument("-k", dest="patterns", action="append", default=[], help="only such tests")
    found.add_argument("-c", "--catch", action="store_true", help=argparse.SUPPRESS)
    return found


# Names.


def as_name(test: str, folder: Path) -> str:
    """`tests/test_x.py` as `tests.test_x`."""
    path = folder / test
    if not (test.lower().endswith(".py") and path.is_file()):
        return test
    relative = Path(os.path.relpath(path, folder)).with_suffix("")
    if relative.parts[0] == os.pardir:
        raise UsageError(f"`{test}` is not in the current folder")
    return ".".join(relative.parts)


def resolved(name: str, folder: Path) -> tuple[str, str]:
    """A dotted name as that of a module, the longest that there is, and the rest."""
    parts = name.split(".")
    if all(part.isidentifier() for part in parts):
        for count in range(len(parts), 0, -1):
            if is_module(folder.joinpath(*parts[:count])):
                return ".".join(parts[:count]), ".".join(parts[count:])
    raise UsageError(f"no module named `{name}`")


def is_module(path: Path) -> bool:
    return path.with_name(f"{path.name}.py").is_file() or is_package(path)


def is_package(path: Path) -> bool:
    return (path / "__init__.py").is_file()


# Discovery.


def discovered(given: argparse.Namespace, folder: Path) -> TestRun:
    start = Path(os.path.abspath(folder / given.start))
    top = Path(os.path.abspath(folder / (given.top or given.start)))
    is_inside = start == top or (is_package(start) and start.is_relative_to(top))
    if not start.is_dir() or not is_inside:
        raise UsageError(f"start directory is not importable: `{given.start}`")
    names = [] if start == top else [dotted(start, top)]
    names += test_modules(start, top, given.pattern)
    return made([(name, "") for name in names], (top, folder), given)


def test_modules(start: Path, top: Path, pattern: str) -> Iterator[str]:
    """The test modules in a folder and in the packages below it, in CPython's order."""
    for name in sorted(os.listdir(start)):
        path = start / name
        if path.is_file():
            if MODULE_FILE.fullmatch(name) and fnmatch.fnmatch(name, pattern):
                yield dotted(path.with_suffix(""), top)
        elif is_package(path):
            yield dotted(path, top)
            yield from test_modules(path, top, pattern)


def dotted(path: Path, top: Path) -> str:
    return ".".join(path.relative_to(top).parts)


# The program.


def made(
    chosen: list[tuple[str, str]], folders: tuple[Path, ...], given: argparse.Namespace
) -> TestRun:
    lines = ["import unittest as weft_unittest", "weft_tests = weft_unittest.ChosenTests()"]
    for number, module in enumerate(dict.fromkeys(module for module, _ in chosen)):
        lines += [f"import {package}" for package in packages_of(module, folders)]
        lines += [f"import {module} as weft_module{number}"]
        lines += [f"weft_tests.load({module!r}, weft_module{number})"]
    lines += ["weft_tests.run()", ""]
    args = [given.verbosity] if given.verbosity else []
    args += ["-f"] if given.failfast else []
    args += [word for pattern in given.patterns for word in ("-k", pattern)]
    args += [f"{module}{ALL_TESTS}{rest}" for module, rest in chosen]
    return TestRun(folders[0] / "<unittest>", "\n".join(lines), folders[1:], tuple(args))


def packages_of(module: str, folders: tuple[Path, ...]) -> list[str]:
    """The packages that a module is in: importing it runs these first."""
    parts = module.split(".")
    names = [parts[:count] for count in range(1, len(parts))]
    found = [name for name in names if any(is_package(f.joinpath(*name)) for f in folders)]
    return [".".join(name) for name in found]
