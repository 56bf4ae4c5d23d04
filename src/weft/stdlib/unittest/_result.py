"""`unittest`: the outcome of tests, as counts and texts, and as it is shown meanwhile."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from ..traceback import format_exception
from ._names import _TestName

S = TypeVar("S", bound=Any)


class TestResult:
    """What has become of the tests so far. A test is kept by its names (`_TestName`)."""

    failures: list[tuple[_TestName, str]]
    errors: list[tuple[_TestName, str]]
    skipped: list[tuple[_TestName, str]]
    expectedFailures: list[tuple[_TestName, str]]
    unexpectedSuccesses: list[_TestName]
    testsRun: int
    shouldStop: bool
    failfast: bool
    buffer: bool
    tb_locals: bool

    def __init__(self, stream=None, descriptions=None, verbosity=None) -> None:
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.failfast = False
        self.buffer = False
        self.tb_locals = False

    def startTestRun(self) -> None:
        pass

    def stopTestRun(self) -> None:
        pass

    def startTest(self, test) -> None:
        self.testsRun += 1

    def stopTest(self, test) -> None:
        pass

    def addSuccess(self, test) -> None:
        pass

    def addFailure(self, test, err) -> None:
        self._stop_early()
        self.failures.append((test, _text_of(err)))

    def addError(self, test, err) -> None:
        self._stop_early()
        self.errors.append((test, _text_of(err)))

    def addSubTest(self, test, subtest, err) -> None:
        if err is None:
            return
        self._stop_early()
        if is_failure(err):
            self.failures.append((subtest, _text_of(err)))
        else:
            self.errors.append((subtest, _text_of(err)))

    def addSkip(self, test, reason: str) -> None:
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err) -> None:
        self.expectedFailures.append((test, _text_of(err)))

    def addUnexpectedSuccess(self, test) -> None:
        self._stop_early()
        self.unexpectedSuccesses.append(test)

    def _stop_early(self) -> None:
        if self.failfast:
            self.stop()

    def stop(self) -> None:
        self.shouldStop = True

    def wasSuccessful(self) -> bool:
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def printErrors(self) -> None:
        pass

    def __repr__(self) -> str:
        return f"<unittest.result.TestResult {self._counts()}>"

    def _counts(self) -> str:
        failures, errors = len(self.failures), len(self.errors)
        return f"run={self.testsRun} errors={errors} failures={failures}"


def _text_of(err) -> str:
    """The traceback of what `sys.exc_info()` gives."""
    return str(format_exception(err[1])[0])


def is_failure(err) -> bool:
    """Whether it is a failed assertion, and no other error."""
    return isinstance(err[1], AssertionError)


class TextTestResult(TestResult, Generic[S]):
    """A result that is also written to a stream."""

    stream: S
    showAll: bool
    dots: bool
    descriptions: bool
    _newline: bool  # nothing stands on the current line

    separator1 = "======================================================================"
    separator2 = "----------------------------------------------------------------------"

    def __init__(self, stream: S, descriptions: bool, verbosity: int) -> None:
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def __repr__(self) -> str:
        return f"<unittest.runner.TextTestResult {self._counts()}>"

    def getDescription(self, test) -> str:
        line = test.shortDescription()
        if self.descriptions and line:
            return f"{test}\n{line}"
        return str(test)

    def startTest(self, test) -> None:
        super().startTest(test)
        if self.showAll:
            self.stream.write(f"{self.getDescription(test)} ... ")
            self.stream.flush()
            self._newline = False

    def _show(self, test, letter: str, status: str) -> None:
        """Tell how a test ended."""
        if self.showAll:
            if test.is_subtest or self._newline:
                if not self._newline:
                    self.stream.write("\n")
                indent = "  " if test.is_subtest else ""
                self.stream.write(f"{indent}{self.getDescription(test)} ... ")
            self.stream.write(f"{status}\n")
            self._newline = True
        elif self.dots:
            self.stream.write(letter)
        self.stream.flush()

    def addSuccess(self, test) -> None:
        super().addSuccess(test)
        self._show(test, ".", "ok")

    def addFailure(self, test, err) -> None:
        super().addFailure(test, err)
        self._show(test, "F", "FAIL")

    def addError(self, test, err) -> None:
        super().addError(test, err)
        self._show(test, "E", "ERROR")

    def addSubTest(self, test, subtest, err) -> None:
        if err is not None:
            if is_failure(err):
                self._show(subtest, "F", "FAIL")
            else:
                self._show(subtest, "E", "ERROR")
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason: str) -> None:
        super().addSkip(test, reason)
        self._show(test, "s", f"skipped {reason!r}")

    def addExpectedFailure(self, test, err) -> None:
        super().addExpectedFailure(test, err)
        self._show_plainly("x", "expected failure")

    def addUnexpectedSuccess(self, test) -> None:
        super().addUnexpectedSuccess(test)
        self._show_plainly("u", "unexpected success")

    def _show_plainly(self, letter: str, status: str) -> None:
        """As CPython does for these: what stands on the line is not looked at, nor noted."""
        if self.showAll:
            self.stream.write(f"{status}\n")
        elif self.dots:
            self.stream.write(letter)
        self.stream.flush()

    def printErrors(self) -> None:
        if self.dots or self.showAll:
            self.stream.write("\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.write(f"{self.separator1}\n")
            for test in self.unexpectedSuccesses:
                self.stream.write(f"UNEXPECTED SUCCESS: {self.getDescription(test)}\n")
        self.stream.flush()

    def printErrorList(self, flavour: str, errors) -> None:
        for test, shown in errors:
            self.stream.write(
                f"{self.separator1}\n{flavour}: {self.getDescription(test)}\n"
                f"{self.separator2}\n{shown}\n"
            )
            self.stream.flush()
