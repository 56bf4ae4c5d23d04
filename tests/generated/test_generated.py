"""A few programs of fixed seeds; `python -m tests.generated` runs as many as you like."""

from __future__ import annotations

import pytest

from .compare import Outcome, compared, told_apart
from .screen import sound
from .shrink import all_edits, reductions
from .snippets import RULES, Snippet, is_python, new_snippets


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["first", "second"])
def test_snippets_agree(seed: str, target: str) -> None:
    snippets = [one for one in sound(new_snippets(4, seed)) if not one.is_wide]
    assert snippets
    outcomes = compared(snippets, target)
    failed = [outcome for outcome in outcomes if outcome.verdict != "agreed"]
    assert not failed, failed


def test_templates_are_python() -> None:
    for rule in RULES:
        assert rule.is_compound in {True, False}, rule


def test_the_same_seed_makes_the_same_snippets() -> None:
    assert new_snippets(5, "again") == new_snippets(5, "again")


def test_what_does_not_end_is_screened_out() -> None:
    endless = Snippet("def snippet_QQ():\n    while True:\n        pass\n")
    nameless = Snippet("def snippet_QQ():\n    print(missing)\n")
    good = Snippet("def snippet_QQ():\n    print(1 // 0)\n")
    assert sound([endless, nameless, good]) == [good]


def test_a_difference_is_named_by_its_first_line() -> None:
    assert told_apart("1\n2\n", "1\n2\n") == Outcome("agreed")
    found = told_apart("1\nValueError x\n", "1\nended by KeyError 'x'\n")
    assert (found.verdict, found.reason) == ("differs", "ValueError x -> KeyError 'x'")
    assert told_apart("1\n2\n", "1\n").reason == "value -> <nothing>"


def test_reductions_take_one_thing_away() -> None:
    found = set(reductions("def f(x):\n    if x:\n        print([1, 2])\n", all_edits))
    assert "def f(x):\n    pass\n" in found
    assert "def f(x):\n    print([1, 2])\n" in found
    assert "def f(x):\n    if x:\n        print([2])\n" in found
    assert sum(map(is_python, found)) > 5
