"""`unittest`: the program `unittest.main()`, and `weft run -m unittest`."""

from __future__ import annotations

import sys
from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import main_module

from ..os.path import basename
from ._loader import TestLoader, load
from ._runner import TextTestRunner, has_run_none
from ._suite import TestSuite

R = TypeVar("R", bound=Any)

FLAGS = "vqfcb"
LONG = {
    "--verbose": "v",
    "--quiet": "q",
    "--failfast": "f",
    "--catch": "c",
    "--buffer": "b",
    "--locals": "l",
}
NO_TESTS = 5  # the exit status where there were none, from Python 3.12 on


class _Options:
    """What a command line says."""

    verbosity: int
    failfast: bool
    buffer: bool
    patterns: list[str]
    names: list[str]

    def __init__(self, verbosity: int, failfast: bool, buffer: bool) -> None:
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.patterns = []
        self.names = []

    def read(self, program: str, words: list[str]) -> None:
        at = 0
        while at < len(words):
            word = words[at]
            at += 1
            if word == "-k" and at < len(words):
                self._add_pattern(words[at])
                at += 1
            elif word.startswith("-k") and len(word) > 2:
                self._add_pattern(word[2:])
            elif word in ("-h", "--help"):
                sys.stdout.write(usage(program) + "\n")
                raise SystemExit(0)
            elif word in LONG:
                self._set(LONG[word])
            elif len(word) > 1 and word[0] == "-" and not word[1:].strip(FLAGS):
                for flag in word[1:]:
                    self._set(flag)
            elif word.startswith("-"):
                sys.stderr.write(
                    f"{usage(program)}\n{program}: error: unrecognized arguments: {word}\n"
                )
                raise SystemExit(2)
            else:
                self.names.append(word)

    def _set(self, flag: str) -> None:
        if flag == "v":
            self.verbosity = 2
        elif flag == "q":
            self.verbosity = 0
        elif flag == "f":
            self.failfast = True
        elif flag == "b":
            self.buffer = True

    def _add_pattern(self, given: str) -> None:
        self.patterns.append(given if "*" in given else f"*{given}*")


def usage(program: str) -> str:
    indent = " " * len(f"usage: {program} ")
    return (
        f"usage: {program} [-h] [-v] [-q] [--locals] [-f] [-c] [-b]\n"
        f"{indent}[-k TESTNAMEPATTERNS]\n{indent}[tests ...]"
    )


class TestProgram(Generic[R]):
    """`unittest.main()`: runs the tests of the program, or those that the command line names."""

    result: R

    def __init__(
        self,
        module="__main__",
        defaultTest=None,
        argv=None,
        testRunner=None,
        testLoader=None,
        exit=True,
        verbosity=1,
        failfast=None,
        catchbreak=None,
        buffer=None,
        warnings=None,
        *,
        tb_locals=False,
        durations=None,
    ) -> None:
        words: list[str] = sys.argv if argv is None else argv
        options = _Options(verbosity, bool(failfast), bool(buffer))
        options.read(basename(words[0]), words[1:])
        names = options.names
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        loader = TestLoader() if testLoader is None else testLoader
        if options.patterns:
            loader.testNamePatterns = options.patterns
        suite = TestSuite()
        if not names:
            suite = loader.loadTestsFromModule(_module(module))
        else:
            suite = loader.loadTestsFromNames(names, _module(module))
        self.result = _run(options, suite, testRunner)
        if exit:
            _exit(self.result)


def _module(given):
    """The program itself, or the module that is given."""
    return main_module() if isinstance(given, str) else given


def _run(options: _Options, suite: TestSuite, given):
    if given is not None:
        return given.run(suite)
    runner: Any = TextTestRunner(
        verbosity=options.verbosity, failfast=options.failfast, buffer=options.buffer
    )
    return runner.run(suite)


def _exit(result) -> None:
    if has_run_none(result):
        raise SystemExit(NO_TESTS)
    raise SystemExit(0 if result.wasSuccessful() else 1)


class ChosenTests:
    """The tests of `weft run -m unittest`. The program's arguments are `module:` and `module:Class.test`.

    The program loads the modules one after the other; the tests run in the order of the arguments.
    """

    options: _Options
    loader: TestLoader
    suites: list[TestSuite]

    def __init__(self) -> None:
        self.options = _Options(1, False, False)
        self.options.read("unittest", sys.argv[1:])
        self.loader = TestLoader()
        if self.options.patterns:
            self.loader.testNamePatterns = self.options.patterns
        self.suites = [TestSuite() for _ in self.options.names]

    def load(self, name: str, module) -> None:
        for index, chosen in enumerate(self.options.names):
            wanted, _, inside = chosen.partition(":")
            if wanted == name:
                self.suites[index] = load(self.loader, inside, module)

    def run(self) -> None:
        _exit(_run(self.options, TestSuite(self.suites), None))


main = TestProgram
