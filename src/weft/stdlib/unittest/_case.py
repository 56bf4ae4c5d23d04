"""`unittest`: the life of one test."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import call_test, lines_of, repr_of, test_mark, tests_of, text

from ._assertions import _Assertions
from ._names import _TestName, subtest_text
from ._result import TestResult, is_failure
from ._skipping import (
    SkipTest,
    _ShouldStop,
    class_is_to_fail,
    class_reason,
    mark_is_to_fail,
    mark_reason,
)

C = TypeVar("C", bound=Any)
M = TypeVar("M", bound=Any)
P = TypeVar("P", bound=Any)
R = TypeVar("R", bound=Any)

SET_UP, TEST, TEAR_DOWN, CLEAN_UP = 0, 1, 2, 3  # the parts of a test


class _Outcome(Generic[R]):
    """How a test went so far. `expected` is the error of a test that is to fail."""

    result: R
    test: _TestName
    success: bool
    is_to_fail: bool
    expected: Any

    def __init__(self, result: R, test: _TestName) -> None:
        self.result = result
        self.test = test
        self.success = True
        self.is_to_fail = False
        self.expected = None

    def note(self, error, subtest: _TestName | None) -> None:
        """Something was raised."""
        if isinstance(error, SkipTest):
            self.success = False
            self.result.addSkip(self.test if subtest is None else subtest, str(error))
        elif isinstance(error, _ShouldStop):
            pass
        elif self.is_to_fail:
            self.expected = error
        else:
            self.success = False
            err = (type(error), error, None)
            if subtest is not None:
                self.result.addSubTest(self.test, subtest, err)
            elif is_failure(err):
                self.result.addFailure(self.test, err)
            else:
                self.result.addError(self.test, err)


class TestCase(_Assertions):
    """The base of test classes. The compiler knows their tests (`frontend/test_cases.py`)."""

    def __init__(self, methodName="runTest") -> None:
        self._testMethodName = str(methodName)
        if not is_line(self._testMethodName, tests_of(self)) and methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._outcome = None
        self._cleanups: list[Any] = []
        self._subtest: dict[str, str] = {}

    def setUp(self) -> None:
        pass

    def tearDown(self) -> None:
        pass

    @classmethod
    def setUpClass(cls) -> None:
        pass

    @classmethod
    def tearDownClass(cls) -> None:
        pass

    # Names.

    def id(self) -> str:
        return f"{class_name(type(self))}.{self._testMethodName}"

    def shortDescription(self):
        return _line_of(self._testMethodName, tests_of(self), lines_of(self))

    def countTestCases(self) -> int:
        return 1

    def __str__(self) -> str:
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self) -> str:
        return f"<{class_name(type(self))} testMethod={self._testMethodName}>"

    def __eq__(self, other) -> bool:
        return isinstance(other, TestCase) and self.id() == other.id()

    def __hash__(self) -> int:
        return hash(self.id())

    # Running.

    def run(self, result=None):
        if result is None:
            made = TestResult()
            run_test(self, made)
            return made
        run_test(self, result)
        return result

    def __call__(self, *args):
        return self.run(*args)

    def debug(self) -> None:
        reason = _skip_reason(self)
        if reason is not None:
            raise SkipTest(reason)
        self.setUp()
        call_test(self, text(self._testMethodName))
        self.tearDown()
        while self._cleanups:
            self._cleanups.pop()()

    def skipTest(self, reason) -> None:
        raise SkipTest(reason)

    def addCleanup(self, function, /, *args, **kwargs) -> None:
        self._cleanups.append(closed(function, args, kwargs))

    def doCleanups(self) -> bool:
        outcome = self._outcome
        while self._cleanups:
            if outcome is None:
                self._cleanups.pop()()
            else:
                _run_part(self, outcome, CLEAN_UP)
        return outcome is None or outcome.success

    def enterContext(self, cm):
        entered = cm.__enter__()
        self._cleanups.append(lambda: cm.__exit__(None, None, None))
        return entered

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs) -> None:
        fixtures.of_class.append(closed(function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        entered = cm.__enter__()
        fixtures.of_class.append(lambda: cm.__exit__(None, None, None))
        return entered

    def subTest(self, *msg, **params):
        return _SubTest(self, msg, params)


def is_line(name, lines) -> bool:
    return name in lines.split("\n")


def _line_of(name, names, lines) -> str | None:
    """The line that stands where the name does among others."""
    if not is_line(name, names):
        return None
    line = lines.split("\n")[names.split("\n").index(name)]
    return line if line else None


def class_name(cls) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


def name_of(case) -> _TestName:
    line = case.shortDescription()
    return _TestName(str(case), case.id(), "" if line is None else line)


def closed(function, args, kwargs):
    """A call for later. As a closure: calls of several functions meet in one list."""
    return lambda: function(*args, **kwargs)


def _skip_reason(case) -> str | None:
    reason = class_reason(type(case))
    if reason is not None:
        return reason
    return mark_reason(test_mark(case, case._testMethodName))


def run_test(case, result) -> None:
    test = name_of(case)
    result.startTest(test)
    try:
        reason = _skip_reason(case)
        if reason is not None:
            result.addSkip(test, reason)
            return
        outcome = _Outcome(result, test)
        case._outcome = outcome
        _run_parts(case, outcome)
        case._outcome = None
        _report(outcome, _is_to_fail(case))
    finally:
        result.stopTest(test)


def _is_to_fail(case) -> bool:
    if class_is_to_fail(type(case)):
        return True
    return mark_is_to_fail(test_mark(case, case._testMethodName))


def _run_parts(case, outcome) -> None:
    _run_part(case, outcome, SET_UP)
    if outcome.success:
        outcome.is_to_fail = _is_to_fail(case)
        _run_part(case, outcome, TEST)
        outcome.is_to_fail = False
        _run_part(case, outcome, TEAR_DOWN)
    case.doCleanups()


def _run_part(case, outcome, part: int) -> None:
    try:
        if part == SET_UP:
            case.setUp()
        elif part == TEST:
            call_test(case, case._testMethodName)
        elif part == TEAR_DOWN:
            case.tearDown()
        else:
            case._cleanups.pop()()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        outcome.note(error, None)


def _report(outcome, is_to_fail: bool) -> None:
    """Tell the result of a test in which nothing failed that was not to."""
    if not outcome.success:
        return
    if not is_to_fail:
        outcome.result.addSuccess(outcome.test)
    elif outcome.expected is not None:
        error = outcome.expected
        outcome.result.addExpectedFailure(outcome.test, (type(error), error, None))
    else:
        outcome.result.addUnexpectedSuccess(outcome.test)


class _SubTest(Generic[C, M, P]):
    """`with self.subTest(i=1):` notes what is raised inside and goes on."""

    case: C
    messages: M
    parameters: P
    outer: dict[str, str]

    def __init__(self, case: C, messages: M, parameters: P) -> None:
        self.case = case
        self.messages = messages
        self.parameters = parameters
        self.outer = case._subtest

    def __enter__(self) -> None:
        inner: dict[str, str] = {}
        for name, value in self.parameters.items():
            if name != "msg":
                inner[name] = str(repr_of(value))
        for name, shown in self.outer.items():
            if name not in inner:
                inner[name] = shown
        self.case._subtest = inner

    def __exit__(self, exception_type, exception, trace) -> bool:
        inner = self.case._subtest
        self.case._subtest = self.outer
        outcome = self.case._outcome
        if outcome is None:
            return False
        if exception is not None:
            if isinstance(exception, KeyboardInterrupt):
                return False
            shown = subtest_text(self._messages(), inner)
            outcome.note(exception, outcome.test.subtest(shown))
        if not outcome.success:
            if outcome.result.failfast:
                raise _ShouldStop
        elif outcome.expected is not None:
            raise _ShouldStop
        return True

    def _messages(self) -> list[str]:
        found: list[str] = []
        for message in self.messages:
            found.append(str(message))
        for name, value in self.parameters.items():
            if name == "msg":
                found.append(str(value))
        return found


class _Fixtures:
    """What is to be cleaned up after the class, and after the module, whose tests run."""

    def __init__(self) -> None:
        self.of_class: list[Any] = []
        self.of_module: list[Any] = []


fixtures = _Fixtures()


def addModuleCleanup(function, /, *args, **kwargs) -> None:
    fixtures.of_module.append(closed(function, args, kwargs))


def enterModuleContext(cm):
    entered = cm.__enter__()
    fixtures.of_module.append(lambda: cm.__exit__(None, None, None))
    return entered


def doModuleCleanups() -> None:
    while fixtures.of_module:
        fixtures.of_module.pop()()
