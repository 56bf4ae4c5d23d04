"""`unittest`: from classes and modules to tests."""

from __future__ import annotations

from weft.runtime.intrinsics import tests_of, visit_test_classes

from ._case import class_name, is_line
from ._suite import FailedTest, TestSuite


def matches(name: str, pattern: str) -> bool:
    """Whether a name is as a pattern with `*`, `?` and `[abc]` says.

    As `fnmatch` does, but without regular expressions, which few programs of tests need.
    """
    at, place = 0, 0
    star, tried = -1, 0  # where the last `*` stands, and up to where it is taken to reach
    while at < len(name):
        length = _item_length(pattern, place)
        if length > 0 and _fits(name[at], pattern[place : place + length]):
            at += 1
            place += length
        elif length == 0 and place < len(pattern):
            star, tried = place, at
            place += 1
        elif star >= 0:
            tried += 1
            at, place = tried, star + 1
        else:
            return False
    return not pattern[place:].strip("*")


def _item_length(pattern: str, place: int) -> int:
    """How long the part of a pattern is that stands for one character; 0 at a `*` and at the end."""
    if place == len(pattern) or pattern[place] == "*":
        return 0
    if pattern[place] != "[":
        return 1
    first = place + 2 if pattern[place + 1 : place + 2] == "!" else place + 1
    end = pattern.find("]", first + 1)  # one right at the beginning is a character of the set
    return 1 if end < 0 else end + 1 - place


def _fits(character: str, item: str) -> bool:
    if len(item) == 1:
        return item in ("?", character)
    is_negated = item[1] == "!"
    inside = item[2:-1] if is_negated else item[1:-1]
    at = 0
    while at < len(inside):
        if at + 2 < len(inside) and inside[at + 1] == "-":
            if inside[at] <= character <= inside[at + 2]:
                return not is_negated
            at += 3
        else:
            if inside[at] == character:
                return not is_negated
            at += 1
    return is_negated


class TestLoader:
    """Makes suites. `testNamePatterns` chooses tests by their full names; None are all."""

    testNamePatterns: list[str] | None
    testMethodPrefix = "test"

    def __init__(self) -> None:
        self.testNamePatterns = None

    def getTestCaseNames(self, testCaseClass) -> list[str]:
        return self._chosen(str(tests_of(testCaseClass)), class_name(testCaseClass))

    def _chosen(self, names: str, owner: str) -> list[str]:
        found: list[str] = []
        for name in names.split("\n"):
            if name.startswith("test") and self._chooses(f"{owner}.{name}"):
                found.append(name)
        return found

    def _chooses(self, name: str) -> bool:
        if self.testNamePatterns is None:
            return True
        for pattern in self.testNamePatterns:
            if matches(name, pattern):
                return True
        return False

    def loadTestsFromTestCase(self, testCaseClass) -> TestSuite:
        suite = TestSuite()
        names = self.getTestCaseNames(testCaseClass)
        if not names and is_line("runTest", tests_of(testCaseClass)):
            names.append("runTest")
        for name in names:
            suite.addTest(testCaseClass(name))
        return suite

    def loadTestsFromModule(self, module, *, pattern=None) -> TestSuite:
        suite = TestSuite()
        visit_test_classes(module, _Everything(self, suite))
        return suite

    def loadTestsFromName(self, name: str, module) -> TestSuite:
        """The tests of a class or of one method of a module: `Class`, `Class.test_it`."""
        return load(self, name, module)

    def loadTestsFromNames(self, names, module) -> TestSuite:
        suite = TestSuite()
        for name in names:
            suite.addTests(self.loadTestsFromName(name, module))
        return suite


class _Everything:
    """Takes all the classes of a module."""

    loader: TestLoader
    suite: TestSuite

    def __init__(self, loader: TestLoader, suite: TestSuite) -> None:
        self.loader = loader
        self.suite = suite

    def visit(self, name: str, cls) -> None:
        self.suite.addTests(self.loader.loadTestsFromTestCase(cls))


class _Chosen:
    """Takes one class, or of it one test. `is_found` is of the class."""

    loader: TestLoader
    suite: TestSuite
    class_name: str
    method: str
    is_found: bool

    def __init__(self, loader: TestLoader, suite: TestSuite, class_name: str, method: str) -> None:
        self.loader = loader
        self.suite = suite
        self.class_name = class_name
        self.method = method
        self.is_found = False

    def visit(self, name: str, cls) -> None:
        if name != self.class_name:
            return
        self.is_found = True
        if not self.method:
            self.suite.addTests(self.loader.loadTestsFromTestCase(cls))
        elif is_line(self.method, tests_of(cls)):
            self.suite.addTest(cls(self.method))
        else:
            self.suite.addTest(missing("type object", cls.__name__, self.method))


def load(loader: TestLoader, name: str, module) -> TestSuite:
    """The tests that a dotted name means in a module; all of them, where it is empty."""
    if not name:
        return loader.loadTestsFromModule(module)
    suite = TestSuite()
    cls, _, method = name.partition(".")
    chosen = _Chosen(loader, suite, cls, method)
    visit_test_classes(module, chosen)
    if not chosen.is_found:
        suite.addTest(missing("module", module.__name__, cls))
    return suite


def missing(kind: str, owner: str, name: str) -> FailedTest:
    return FailedTest(name, f"{kind} '{owner}' has no attribute '{name}'")


defaultTestLoader = TestLoader()
