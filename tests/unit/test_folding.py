"""Functions of the same code become one, and so do their callers; others stay."""

from __future__ import annotations

from weft.codegen.folding import fold_equal


def function(name: str, *lines: str) -> str:
    return "\n".join([f'define internal void @"{name}"(ptr %th) nounwind {{', *lines, "}"])


def names(functions: list[str]) -> list[str]:
    return [text.split('"')[1] for text in functions]


def test_equal_functions_and_then_their_callers_become_one() -> None:
    leaves = [function("leaf[A]", "store"), function("leaf[B]", "store"), function("other", "load")]
    callers = [function(f"use[{x}]", f'call void @"leaf[{x}]"(ptr %th)') for x in "AB"]
    helper = 'define internal void @rt(ptr %th) {\n  call void @"use[B]"(ptr %th)\n}'
    folded = fold_equal([*callers, helper, *leaves])
    assert folded == [callers[0], helper.replace("use[B]", "use[A]"), leaves[0], leaves[2]]


def test_a_function_that_calls_itself_equals_another_that_does() -> None:
    folded = fold_equal([function(n, f'call void @"{n}"(ptr %th)') for n in ("down[A]", "down[B]")])
    assert names(folded) == ["down[A]"]


def test_functions_that_call_each_other_are_left_alone() -> None:
    pairs = [("a1", "b1"), ("b1", "a1"), ("a2", "b2"), ("b2", "a2")]
    folded = fold_equal([function(n, f'call void @"{m}"(ptr %th)') for n, m in pairs])
    # `a1` only differs from `b1` by whom it calls: none equals another.
    assert names(folded) == ["a1", "b1", "a2", "b2"]


def test_a_name_is_not_taken_for_its_beginning() -> None:
    first, second = function("f", 'call void @"g"()'), function("f[int]", 'call void @"g[int]"()')
    others = [function("g", "one"), function("g[int]", "two")]
    assert fold_equal([first, second, *others]) == [first, second, *others]
