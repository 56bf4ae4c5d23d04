"""`unittest`: tests in their order, and what is set up for their classes and modules."""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import call_module_fixture

from ._case import class_name, doModuleCleanups, fixtures
from ._names import _TestName
from ._skipping import SkipTest, class_reason


class FailedTest:
    """Stands for a test that cannot be found, and says so when it is run."""

    name: str
    message: str

    def __init__(self, name: str, message: str) -> None:
        self.name = name
        self.message = message

    def run(self, result) -> None:
        full = f"unittest.loader._FailedTest.{self.name}"
        test = _TestName(f"{self.name} ({full})", full)
        result.startTest(test)
        try:
            raise AttributeError(self.message)
        except AttributeError as error:
            result.addError(test, (type(error), error, None))
        result.stopTest(test)


class TestSuite:
    """A list of tests. Suites that are added to it lend it their tests."""

    def __init__(self, tests=()) -> None:
        self._tests: list[Any] = []
        self.addTests(tests)

    def addTest(self, test) -> None:
        if isinstance(test, TestSuite):
            self._tests.extend(test._tests)
        else:
            self._tests.append(test)

    def addTests(self, tests) -> None:
        for test in tests:
            self.addTest(test)

    def countTestCases(self) -> int:
        return len(self._tests)

    def __len__(self) -> int:
        return len(self._tests)

    def __iter__(self):
        return iter(self._tests)

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        run_tests(self._tests, result)
        return result

    def debug(self) -> None:
        for test in self._tests:
            test.debug()

    def __repr__(self) -> str:
        return f"<unittest.suite.TestSuite tests={self._tests!r}>"


class _Current:
    """The class and the module whose tests run, and whether setting them up has failed."""

    class_name: str
    module: str
    is_class_ready: bool
    is_module_ready: bool

    def __init__(self) -> None:
        self.class_name = ""
        self.module = ""
        self.is_class_ready = False
        self.is_module_ready = False


def run_tests(tests, result) -> None:
    current = _Current()
    previous: Any = None
    for test in tests:
        if result.shouldStop:
            break
        if isinstance(test, FailedTest):
            test.run(result)
            continue
        if class_name(type(test)) != current.class_name:
            if previous is not None:
                _leave_class(previous, current, result)
                if type(test).__module__ != current.module:
                    _leave_module(previous, current, result)
            _enter(test, current, result)
        previous = test
        if current.is_class_ready and current.is_module_ready:
            test.run(result)
    if previous is not None:
        _leave_class(previous, current, result)
        _leave_module(previous, current, result)


def _enter(test, current: _Current, result) -> None:
    cls = type(test)
    if cls.__module__ != current.module:
        current.module = cls.__module__
        current.is_module_ready = _set_up_module(test, current.module, result)
    current.class_name = class_name(cls)
    current.is_class_ready = True
    if current.is_module_ready and class_reason(cls) is None:
        current.is_class_ready = _set_up_class(test, current.class_name, result)


def _set_up_module(test, module: str, result) -> bool:
    try:
        call_module_fixture(test, "setUpModule")
    except Exception as error:
        _note(result, error, f"setUpModule ({module})")
        _clean_module(result, f"setUpModule ({module})")
        return False
    return True


def _set_up_class(test, name: str, result) -> bool:
    try:
        type(test).setUpClass()
    except Exception as error:
        _note(result, error, f"setUpClass ({name})")
        _clean_class(result, f"setUpClass ({name})")
        return False
    return True


def _leave_class(test, current: _Current, result) -> None:
    if not (current.is_class_ready and current.is_module_ready):
        return
    if class_reason(type(test)) is not None:
        return
    try:
        type(test).tearDownClass()
    except Exception as error:
        _note(result, error, f"tearDownClass ({current.class_name})")
    _clean_class(result, f"tearDownClass ({current.class_name})")


def _leave_module(test, current: _Current, result) -> None:
    if not current.is_module_ready:
        return
    try:
        call_module_fixture(test, "tearDownModule")
    except Exception as error:
        _note(result, error, f"tearDownModule ({current.module})")
    _clean_module(result, f"tearDownModule ({current.module})")


def _clean_class(result, name: str) -> None:
    while fixtures.of_class:
        try:
            fixtures.of_class.pop()()
        except Exception as error:
            _note(result, error, name)


def _clean_module(result, name: str) -> None:
    try:
        doModuleCleanups()
    except Exception as error:
        _note(result, error, name)


def _note(result, error, name: str) -> None:
    """What was raised outside of any test."""
    test = _TestName(name, name)
    if isinstance(error, SkipTest):
        result.addSkip(test, str(error))
    else:
        result.addError(test, (type(error), error, None))
