"""CPython's tests that passed when the results were last written still do."""

from __future__ import annotations

import os
import platform
import sys
import sysconfig
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conformance import page, trimming
from conformance.suites import SUITES, Suite
from conformance.trial import Trial, parse

TESTS = Path(sysconfig.get_path("stdlib"), "test")
VERSION = ".".join(platform.python_version_tuple()[:2])


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_what_passed_still_does(
    suite: Suite, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEFT_OPTIMISE", os.environ.get("WEFT_OPTIMISE", "0"))  # see tests/README.md
    known = page.known(target, VERSION).get(suite.name)
    if known is None:
        pytest.skip(f"no results are kept for Python {VERSION} and `{target}`")
    if not (TESTS / suite.source).exists():
        pytest.skip(f"this Python has no `test` package with {suite.source}")
    passed = {name for name, result in known["results"].items() if result == "ok"}
    outcome = Trial(suite, TESTS, tmp_path, without=known["refused"]).under_weft(target)
    failed = {name: outcome.results.get(name, "missing") for name in passed}
    failed = {name: result for name, result in failed.items() if result != "ok"}
    assert not failed, outcome.report


def test_page_is_up_to_date() -> None:
    assert page.PAGE.read_text("utf-8") == page.document()


MODULE = """
import unittest

def helper():
    return gc.collect()

class Tests(unittest.TestCase):
    def test_kept(self):
        self.assertTrue(True)

    @unittest.skipIf(False, "never")
    def test_direct(self):
        weakref.ref(self)

    def test_by_helpers(self):
        self.collect()

    def collect(self):
        helper()

    def test_named(self):
        pass

if __name__ == "__main__":
    unittest.main()
"""


def test_methods_are_taken_out_for_what_they_or_their_helpers_mention() -> None:
    found = trimming.trim(MODULE, {"Tests.test_named": "a reason"})
    assert found.dropped == {
        "Tests.test_direct": "weak references",
        "Tests.test_by_helpers": "CPython's garbage collector",
        "Tests.test_named": "a reason",
    }
    assert "def test_kept" in found.text
    assert "weakref" not in found.text
    assert "skipIf" not in found.text
    assert "__main__" not in found.text
    assert len(found.text.splitlines()) == len(MODULE.splitlines())
    compile(found.text, "trimmed", "exec")


REPORT = """\
test_a (m.Tests.test_a) ... ok
test_b (m.Tests.test_b)
What it is for. ... FAIL
test_c (m.Tests.test_c) ... skipped 'not now'
test_d (m.Tests.test_d) ... something printed
ERROR
"""


def test_reports_are_read() -> None:
    assert parse(REPORT) == {
        "Tests.test_a": "ok",
        "Tests.test_b": "FAIL",
        "Tests.test_c": "skipped",
        "Tests.test_d": "ERROR",
    }
