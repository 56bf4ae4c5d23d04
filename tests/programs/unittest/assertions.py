"""The texts of failed assertions."""

import unittest


case = unittest.TestCase()


def show(function):
    try:
        function()
        print("fine")
    except AssertionError as error:
        print(error)
    except TypeError as error:
        print("TypeError:", error)


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"Point({self.x})"

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x


show(lambda: case.assertEqual(1, 2))
show(lambda: case.assertEqual(1, 1.5, "a message"))
show(lambda: case.assertEqual(Point(1), Point(2)))
show(lambda: case.assertEqual(Point(1), Point(1)))
show(lambda: case.assertEqual(1, "1"))
show(lambda: case.assertEqual(None, 3))
show(lambda: case.assertNotEqual(1, 1))
show(lambda: case.assertTrue(0, "zero"))
show(lambda: case.assertTrue([]))
show(lambda: case.assertFalse("text"))
show(lambda: case.assertIs(1, 2))
show(lambda: case.assertIsNot(None, None))
show(lambda: case.assertIsNone(5))
show(lambda: case.assertIsNone(None))
show(lambda: case.assertIsNotNone(None))
show(lambda: case.assertIn(5, [1, 2]))
show(lambda: case.assertIn("z", "abc", "why"))
show(lambda: case.assertNotIn(1, {1: 2}))
show(lambda: case.assertIsInstance(1, str))
show(lambda: case.assertIsInstance("a", (int, float)))
show(lambda: case.assertNotIsInstance(1, int))
show(lambda: case.assertIsInstance(Point(1), Point))
show(lambda: case.assertLess(2, 1))
show(lambda: case.assertLessEqual(2, 1))
show(lambda: case.assertGreater(1, 2))
show(lambda: case.assertGreaterEqual(1, 2))
show(lambda: case.assertAlmostEqual(1.0, 1.1))
show(lambda: case.assertAlmostEqual(1.0, 1.00000001))
show(lambda: case.assertAlmostEqual(1.0, 1.2, places=1))
show(lambda: case.assertAlmostEqual(10, 12, delta=1))
show(lambda: case.assertAlmostEqual(10, 12, delta=3))
show(lambda: case.assertAlmostEqual(10, 12, places=1, delta=3))
show(lambda: case.assertNotAlmostEqual(1.0, 1.00000001))
show(lambda: case.assertNotAlmostEqual(10, 11, delta=2))
show(lambda: case.assertRegex("hello", "h.l+o"))
show(lambda: case.assertRegex("hello", "x+"))
show(lambda: case.assertNotRegex("hello", "l+"))
show(lambda: case.fail("failed"))
show(lambda: case.fail())
