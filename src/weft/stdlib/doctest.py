"""`doctest`: the examples in a module's docstrings, run and compared with what they say.

The compiler finds the examples and writes them out as a function of the module (`frontend/sugar/doctests.py`),
which tells a `_Run` what it is about to run, what came of it, and how the text around it has it.
"""

from __future__ import annotations

import io
import sys
import traceback
from typing import NamedTuple

DONT_ACCEPT_TRUE_FOR_1 = 1
DONT_ACCEPT_BLANKLINE = 2
NORMALIZE_WHITESPACE = 4
ELLIPSIS = 8
SKIP = 16
IGNORE_EXCEPTION_DETAIL = 32
REPORT_UDIFF = 64
REPORT_CDIFF = 128
REPORT_NDIFF = 256
REPORT_ONLY_FIRST_FAILURE = 512
FAIL_FAST = 1024


class TestResults(NamedTuple):
    """How many examples gave something else, of how many that were run."""

    failed: int
    attempted: int


class _Item:
    """The examples of one docstring."""

    def __init__(self, name) -> None:
        self.name = name
        self.failures = 0
        self.tries = 0


class _Example:
    """One example, as the text has it; `error` is the last line of a traceback that it shows, or empty."""

    def __init__(self, source, want, error, line) -> None:
        self.source = source
        self.want = want
        self.error = error
        self.line = line


class _Run:
    def __init__(self, path, module, is_verbose, flags) -> None:
        self.path = path
        self.module = module
        self.is_verbose = is_verbose
        self.all_flags = flags
        self.flags = flags
        self.items: list[_Item] = []
        self.example = _Example("", "", "", 0)
        self.out = io.StringIO()
        self.error = ""
        self.trace = ""

    def begin(self, name) -> None:
        """The examples of a docstring come next."""
        self.items.append(_Item(self.module + name))

    def start(self, source, want, error, line, flags_set, flags_cleared) -> bool:
        """Whether to run an example."""
        item = self.items[-1]
        self.flags = (self.all_flags | flags_set) & ~flags_cleared
        if self.flags & SKIP or (self.flags & FAIL_FAST and item.failures > 0):
            return False
        item.tries += 1
        self.example = _Example(source, want, error, line)
        self.out = io.StringIO()
        self.error = ""
        self.trace = ""
        if self.is_verbose and not self.is_quiet():
            expected = "Expecting:\n" + _indented(want) if want else "Expecting nothing\n"
            print("Trying:\n" + _indented(source) + expected, end="")
        return True

    def is_quiet(self) -> bool:
        return self.all_flags & REPORT_ONLY_FIRST_FAILURE != 0 and self.items[-1].failures > 0

    def show(self, value) -> None:
        """What an interactive session does with the value of an expression."""
        if value is not None:
            print(repr(value))

    def caught(self, error) -> None:
        """An example raised an exception."""
        self.error = "".join(traceback.format_exception_only(error))
        self.trace = traceback.format_exc()

    def end(self) -> None:
        example = self.example
        got = self.out.getvalue()
        if self.error == "":
            is_right = example.error == "" and _matches(example.want, got, self.flags)
        elif example.error == "":
            is_right = False
        else:
            is_right = _matches(example.error, self.error, self.flags)
            if not is_right and self.flags & IGNORE_EXCEPTION_DETAIL:
                is_right = _class_of(example.error) == _class_of(self.error)
        if is_right:
            if self.is_verbose and not self.is_quiet():
                print("ok")
            return
        if not self.is_quiet():
            self.report(got)
        self.items[-1].failures += 1

    def report(self, got) -> None:
        example = self.example
        print("*" * 70)
        print(f'File "{self.path}", line {example.line}, in {self.items[-1].name}')
        print("Failed example:")
        print(_indented(example.source), end="")
        if self.error and not example.error:
            print("Exception raised:\n" + _indented(self.trace), end="")
            return
        got += self.trace
        if example.want and got:
            print(f"Expected:\n{_indented(example.want)}Got:\n{_indented(got)}", end="")
        elif example.want:
            print(f"Expected:\n{_indented(example.want)}Got nothing")
        elif got:
            print(f"Expected nothing\nGot:\n{_indented(got)}", end="")
        else:
            print("Expected nothing\nGot nothing")

    def results(self, is_reported) -> TestResults:
        failures = sum(item.failures for item in self.items)
        tries = sum(item.tries for item in self.items)
        if is_reported:
            self.summarize(failures, tries)
        return TestResults(failures, tries)

    def summarize(self, failures, tries) -> None:
        is_new = sys.version_info >= (3, 13)  # counts its words
        items = sorted(self.items, key=lambda item: item.name)
        without = [item for item in items if item.tries == 0]
        passed = [item for item in items if item.tries > 0 and item.failures == 0]
        failed = [item for item in items if item.failures > 0]
        if self.is_verbose and without:
            print(f"{_count(len(without), 'item', is_new)} had no tests:")
            for item in without:
                print("    " + item.name)
        if self.is_verbose and passed:
            print(f"{_count(len(passed), 'item', is_new)} passed all tests:")
            for item in passed:
                print(f" {item.tries:3d} {_word(item.tries, 'test', is_new)} in {item.name}")
        if failed:
            print("*" * 70)
            print(f"{_count(len(failed), 'item', is_new)} had failures:")
            for item in failed:
                print(f" {item.failures:3d} of {item.tries:3d} in {item.name}")
        if self.is_verbose:
            print(f"{_count(tries, 'test', is_new)} in {_count(len(items), 'item', is_new)}.")
            if is_new:
                print(
                    f"{tries - failures} passed" + (f" and {failures} failed." if failures else ".")
                )
            else:
                print(f"{tries - failures} passed and {failures} failed.")
        if failures:
            print(f"***Test Failed*** {_count(failures, 'failure', is_new)}.")
        elif self.is_verbose:
            print("Test passed.")


def _word(count, word, is_new):
    return word if is_new and count == 1 else word + "s"


def _count(count, word, is_new):
    return f"{count} {_word(count, word, is_new)}"


def _indented(text):
    return "".join("    " + line if line != "\n" else line for line in text.splitlines(True))


def _class_of(message):
    """The name of the exception's class, without its module."""
    line = message.split("\n")[0]
    return line.split(":")[0].split(".")[-1]


def _matches(want, got, flags) -> bool:
    """Whether the output is what an example expects, as `OutputChecker.check_output` of CPython's decides."""
    if got == want:
        return True
    if not flags & DONT_ACCEPT_TRUE_FOR_1:
        if (got == "True\n" and want == "1\n") or (got == "False\n" and want == "0\n"):
            return True
    if not flags & DONT_ACCEPT_BLANKLINE:
        want = "\n".join(
            "" if line.rstrip() == "<BLANKLINE>" else line for line in want.split("\n")
        )
        got = "\n".join(line if line.strip() else "" for line in got.split("\n"))
        if got == want:
            return True
    if flags & NORMALIZE_WHITESPACE:
        got = " ".join(got.split())
        want = " ".join(want.split())
        if got == want:
            return True
    return flags & ELLIPSIS != 0 and _matches_parts(want.split("..."), got)


def _matches_parts(parts, got) -> bool:
    """Whether texts stand in another one in order, the first at its start and the last at its end."""
    if len(parts) == 1 or not got.startswith(parts[0]) or not got.endswith(parts[-1]):
        return False
    at = len(parts[0])
    end = len(got) - len(parts[-1])
    if at > end:
        return False
    for part in parts[1:-1]:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def _testmod(
    examples, path, module, m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
    extraglobs=None, raise_on_error=False, exclude_empty=False,
) -> TestResults:  # fmt: skip
    is_verbose = "-v" in sys.argv if verbose is None else bool(verbose)
    run = _Run(path, module if name is None else name, is_verbose, optionflags)
    examples(run)
    return run.results(report)
