"""`unittest`: running tests and telling how they went."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import python_minor

from ..sys import stderr
from ..time import perf_counter
from ._case import TestCase
from ._result import TextTestResult
from ._suite import run_tests

R = TypeVar("R", bound=Any)
S = TypeVar("S", bound=Any)


class TextTestRunner(Generic[S, R]):
    """Writes to `stream` what becomes of tests: a letter or line for each, the tracebacks, the counts."""

    stream: S
    resultclass: R
    descriptions: bool
    verbosity: int
    failfast: bool

    def __init__(
        self,
        stream=None,
        descriptions=True,
        verbosity=1,
        failfast=False,
        buffer=False,
        resultclass=None,
        warnings=None,
        *,
        tb_locals=False,
        durations=None,
    ) -> None:
        if buffer:
            raise NotImplementedError("buffer=True is not supported by weft")
        self.stream = stderr if stream is None else stream  # type: ignore[assignment]
        self.resultclass = TextTestResult  # type: ignore[assignment]
        if resultclass is not None:
            self.resultclass = resultclass
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = bool(failfast)

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        started = perf_counter()
        result.startTestRun()
        try:
            if isinstance(test, TestCase):
                test.run(result)
            else:
                run_tests(test._tests, result)
        finally:
            result.stopTestRun()
        elapsed = perf_counter() - started
        result.printErrors()
        count = result.testsRun
        plural = "" if count == 1 else "s"
        self.stream.write(f"{result.separator2}\nRan {count} test{plural} in {elapsed:.3f}s\n\n")
        self.stream.write(summary(result))
        self.stream.flush()
        return result


def summary(result) -> str:
    """The last line: `OK`, `FAILED (failures=1)`."""
    infos: list[str] = []
    if not result.wasSuccessful():
        verdict = "FAILED"
        _add_count(infos, "failures", len(result.failures))
        _add_count(infos, "errors", len(result.errors))
    elif has_run_none(result):
        verdict = "NO TESTS RAN"
    else:
        verdict = "OK"
    _add_count(infos, "skipped", len(result.skipped))
    _add_count(infos, "expected failures", len(result.expectedFailures))
    _add_count(infos, "unexpected successes", len(result.unexpectedSuccesses))
    return f"{verdict} ({', '.join(infos)})\n" if infos else f"{verdict}\n"


def has_run_none(result) -> bool:
    """Whether there were no tests, which Python tells from 3.12 on."""
    return python_minor() >= 12 and result.testsRun == 0 and not result.skipped


def _add_count(infos: list[str], name: str, count: int) -> None:
    if count:
        infos.append(f"{name}={count}")
