"""Runs CPython's tests: `python -m tests.conformance [--target cpu] [--tests FOLDER] [--write] [SUITE...]`."""

from __future__ import annotations

import argparse
import platform
import sys
import sysconfig
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from conformance import page  # the folder of tests must be on the path
from conformance.suites import SUITES
from conformance.trial import Outcome, Trial


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.conformance")
    parser.add_argument("suites", nargs="*", help="names of suites, for example test_queue")
    parser.add_argument("--target", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--tests", type=Path, default=Path(sysconfig.get_path("stdlib"), "test"))
    parser.add_argument("--keep", type=Path, help="work in this folder and leave the files there")
    parser.add_argument("--write", action="store_true", help="keep the results, write the page")
    given = parser.parse_args()
    outcomes = {}
    for suite in SUITES:
        if given.suites and suite.name not in given.suites:
            continue
        if not (given.tests / suite.source).exists():
            print(f"\n{suite.name}: not in {given.tests}")
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(given.keep or scratch) / suite.name
            folder.mkdir(parents=True, exist_ok=True)
            expected = Trial(suite, given.tests, folder).under_python()
            found = Trial(suite, given.tests, folder).under_weft(given.target)
            (folder / "report.txt").write_text(found.report, "utf-8")
        show(expected, found)
        outcomes[suite.name] = found.as_json(expected)
    if given.write:
        version = ".".join(platform.python_version_tuple()[:2])
        page.store(given.target, version, outcomes)


def show(expected: Outcome, found: Outcome) -> None:
    """Say how the two runs differ."""
    print(f"\n{found.suite}: python3 {dict(Counter(expected.results.values()))}")
    print(f"  weft {dict(Counter(found.results.values()))}, refused {len(found.refused)}")
    print(f"  inapplicable {dict(Counter(found.inapplicable.values()))}")
    for name, result in found.results.items():
        if result != expected.results.get(name):
            print(f"  {result}: {name}")
    for name in expected.results.keys() - found.results.keys() - found.refused.keys():
        print(f"  missing: {name}")
    for name, message in found.refused.items():
        print(f"  {name}: {message}")


if __name__ == "__main__":
    main()
