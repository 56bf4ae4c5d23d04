"""`unittest`: the methods of a test that check something.

What is compared has any type, so these are compiled for each; the texts of failures are made elsewhere.
"""

from __future__ import annotations

import re
from typing import Any

from weft.runtime.intrinsics import one_for_alike

from ._comparisons import counts_text, difference, sequence_difference
from ._raising import _AssertRaises

PLACES = 7
LONGEST_DIFF = 640  # of the differences that are shown


class _Assertions:
    """The assertions, for `TestCase`."""

    def failureException(self, *args):
        return AssertionError(*args)

    def fail(self, msg=None) -> None:
        raise AssertionError(msg)

    def assertTrue(self, expr, msg=None) -> None:
        if not expr:
            _fail(self, msg, f"{expr!r} is not true")

    def assertFalse(self, expr, msg=None) -> None:
        if expr:
            _fail(self, msg, f"{expr!r} is not false")

    @one_for_alike
    def assertEqual(self, first, second, msg=None) -> None:
        if not first == second:
            _fail(self, msg, difference(first, second, _longest(self)))

    @one_for_alike
    def assertNotEqual(self, first, second, msg=None) -> None:
        if not first != second:
            _fail(self, msg, f"{first!r} == {second!r}")

    @one_for_alike
    def assertListEqual(self, list1, list2, msg=None) -> None:
        _sequences(self, list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None) -> None:
        _sequences(self, tuple1, tuple2, msg, tuple)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None) -> None:
        _sequences(self, seq1, seq2, msg, seq_type)

    def assertSetEqual(self, set1, set2, msg=None) -> None:
        if not set1 == set2:
            _fail(self, msg, difference(set1, set2, _longest(self)))

    def assertDictEqual(self, d1, d2, msg=None) -> None:
        _check_kind(self, d1, dict, "First argument is not a dictionary")
        _check_kind(self, d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            _fail(self, msg, difference(d1, d2, _longest(self)))

    def assertMultiLineEqual(self, first, second, msg=None) -> None:
        _check_kind(self, first, str, "First argument is not a string")
        _check_kind(self, second, str, "Second argument is not a string")
        if first != second:
            _fail(self, msg, difference(first, second, _longest(self)))

    @one_for_alike
    def assertCountEqual(self, first, second, msg=None) -> None:
        differing = counts_text(list(first), list(second), _longest(self))
        if differing:
            _fail(self, msg, differing)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None) -> None:
        if first == second:
            return
        _check_nearness(places, delta)
        apart = abs(first - second)
        if delta is not None:
            if apart <= delta:
                return
            within = f"{delta!r} delta"
        else:
            count = PLACES if places is None else places
            if round(apart, count) == 0:
                return
            within = f"{count!r} places"
        _fail(self, msg, f"{first!r} != {second!r} within {within} ({apart!r} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None) -> None:
        _check_nearness(places, delta)
        apart = abs(first - second)
        if delta is not None:
            if not first == second and apart > delta:
                return
            _fail(
                self,
                msg,
                f"{first!r} == {second!r} within {delta!r} delta ({apart!r} difference)",
            )
        else:
            count = PLACES if places is None else places
            if not first == second and round(apart, count) != 0:
                return
            _fail(self, msg, f"{first!r} == {second!r} within {count!r} places")

    @one_for_alike
    def assertIn(self, member, container, msg=None) -> None:
        if member not in container:
            _fail(self, msg, f"{member!r} not found in {container!r}")

    @one_for_alike
    def assertNotIn(self, member, container, msg=None) -> None:
        if member in container:
            _fail(self, msg, f"{member!r} unexpectedly found in {container!r}")

    def assertIs(self, expr1, expr2, msg=None) -> None:
        if expr1 is not expr2:
            _fail(self, msg, f"{expr1!r} is not {expr2!r}")

    def assertIsNot(self, expr1, expr2, msg=None) -> None:
        if expr1 is expr2:
            _fail(self, msg, f"unexpectedly identical: {expr1!r}")

    def assertIsNone(self, obj, msg=None) -> None:
        if obj is not None:
            _fail(self, msg, f"{obj!r} is not None")

    def assertIsNotNone(self, obj, msg=None) -> None:
        if obj is None:
            _fail(self, msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None) -> None:
        _check_kind(self, obj, cls, msg)

    def assertNotIsInstance(self, obj, cls, msg=None) -> None:
        if isinstance(obj, cls):
            _fail(self, msg, f"{obj!r} is an instance of {cls!r}")

    def assertLess(self, a, b, msg=None) -> None:
        if not a < b:
            _fail(self, msg, f"{a!r} not less than {b!r}")

    def assertLessEqual(self, a, b, msg=None) -> None:
        if not a <= b:
            _fail(self, msg, f"{a!r} not less than or equal to {b!r}")

    def assertGreater(self, a, b, msg=None) -> None:
        if not a > b:
            _fail(self, msg, f"{a!r} not greater than {b!r}")

    def assertGreaterEqual(self, a, b, msg=None) -> None:
        if not a >= b:
            _fail(self, msg, f"{a!r} not greater than or equal to {b!r}")

    def assertRegex(self, text, expected_regex, msg=None) -> None:
        pattern: Any = re.compile(expected_regex)
        if not pattern.search(text):
            _fail(self, msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None) -> None:
        pattern: Any = re.compile(unexpected_regex)
        match = pattern.search(text)
        if match:
            found = text[match.start() : match.end()]
            _fail(self, msg, f"Regex matched: {found!r} matches {pattern.pattern!r} in {text!r}")

    def assertRaises(self, expected_exception, *args, msg=None, **kwargs):
        context: Any = _AssertRaises(self, expected_exception, None, msg)
        if not args:
            return context
        return context.call(args, msg, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, msg=None, **kwargs):
        context: Any = _AssertRaises(self, expected_exception, re.compile(expected_regex), msg)
        if not args:
            return context
        return context.call(args, msg, kwargs)

    def assertWarns(self, expected_warning, *args, msg=None, **kwargs):
        from ._warning import _AssertWarns

        context: Any = _AssertWarns(self, expected_warning, None, msg)
        return context.call(args, kwargs) if args else context

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, msg=None, **kwargs):
        from ._warning import _AssertWarns

        context: Any = _AssertWarns(self, expected_warning, re.compile(expected_regex), msg)
        return context.call(args, kwargs) if args else context

    def assertLogs(self, logger=None, level=None):
        from ._logs import _AssertLogs  # few programs need it, and what it needs

        return _AssertLogs(self, logger, level, is_none=False)

    def assertNoLogs(self, logger=None, level=None):
        from ._logs import _AssertLogs

        return _AssertLogs(self, logger, level, is_none=True)

    def _formatMessage(self, msg, standardMsg):
        return _message(self, msg, standardMsg)


def _longest(case):
    return getattr(case, "maxDiff", LONGEST_DIFF)


def _message(case, msg, standard: str) -> str:
    if not getattr(case, "longMessage", True):
        return str(msg) if msg else standard
    return standard if msg is None else f"{standard} : {msg}"


def _fail(case, msg, standard: str) -> None:
    raise AssertionError(_message(case, msg, standard))


def _check_kind(case, obj, cls, msg) -> None:
    if not isinstance(obj, cls):
        _fail(case, msg, f"{obj!r} is not an instance of {cls!r}")


def _check_nearness(places, delta) -> None:
    if delta is not None and places is not None:
        raise TypeError("specify delta or places not both")


def _sequences(case, first, second, msg, kind) -> None:
    if kind is None:
        name = "sequence"
    else:
        name = kind.__name__
        if not isinstance(first, kind):
            raise AssertionError(f"First sequence is not a {name}: {first!r}")
        if not isinstance(second, kind):
            raise AssertionError(f"Second sequence is not a {name}: {second!r}")
    if first == second:
        return
    differing = sequence_difference(first, second, name, _longest(case))
    if differing is not None:
        _fail(case, msg, differing)
