"""`unittest`: tests as methods of classes, and a report of how they went.

# differs: the lists of a result hold the names of tests, which have `id()` and `str()`, in place of the tests.
# differs: only methods whose names begin with `test`, and `runTest`, can be run as tests.
# differs: no `unittest.mock`, `IsolatedAsyncioTestCase`, `FunctionTestCase`, `addTypeEqualityFunc`, `load_tests`,
# `buffer` (`-b`); names in `loadTestsFromName` are those of a given module; `failureException` is a method.
# differs: a module that cannot be imported ends the program, where CPython counts it as a failed test.
# differs: what `assertWarns` gives has a `warning`, but no `filename` and `lineno`.
"""

from __future__ import annotations

from ._case import (
    TestCase,
    addModuleCleanup,
    doModuleCleanups,
    enterModuleContext,
)
from ._loader import TestLoader, defaultTestLoader
from ._main import ChosenTests, TestProgram, main
from ._result import TestResult, TextTestResult
from ._runner import TextTestRunner
from ._skipping import SkipTest, expectedFailure, skip, skipIf, skipUnless
from ._suite import TestSuite

__all__ = [
    "ChosenTests",
    "SkipTest",
    "TestCase",
    "TestLoader",
    "TestProgram",
    "TestResult",
    "TestSuite",
    "TextTestResult",
    "TextTestRunner",
    "addModuleCleanup",
    "defaultTestLoader",
    "doModuleCleanups",
    "enterModuleContext",
    "expectedFailure",
    "main",
    "skip",
    "skipIf",
    "skipUnless",
]
