"""What assertions say of things that have parts, with the differences line by line."""

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


show(lambda: case.assertEqual("x" * 100 + "a", "x" * 100 + "b"))
show(lambda: case.assertEqual(list(range(40)), list(range(41))))
show(lambda: case.assertEqual([1, 2, 3], [1, 2, 4]))
show(lambda: case.assertEqual([1, 2, 3], [1, 2]))
show(lambda: case.assertEqual([], [1]))
show(lambda: case.assertEqual((1, "a"), (1, "b")))
show(lambda: case.assertEqual((1, 2), (1, 2, 3)))
show(lambda: case.assertEqual([1, 2], (1, 2)))
show(lambda: case.assertEqual({1: 2}, {1: 3}))
show(lambda: case.assertEqual({"a": [1, 2], "b": []}, {"a": [1, 2]}))
show(lambda: case.assertEqual({1, 2}, {2, 3}))
show(lambda: case.assertEqual({1}, frozenset({2})))
show(lambda: case.assertEqual("one\ntwo\nthree\n", "one\nTwo\nthree\nfour\n"))
show(lambda: case.assertEqual("hello world", "hallo world"))
show(lambda: case.assertEqual("abc", "xyz", "with a message"))
show(lambda: case.assertEqual(["a" * 30, "b" * 30, "c" * 30], ["a" * 30, "b" * 29, "c" * 30]))
show(lambda: case.assertCountEqual([1, 2, 2], [2, 1, 1]))
show(lambda: case.assertCountEqual([3, 1, 2], [1, 2, 3]))
show(lambda: case.assertCountEqual("ab", "abc", "letters"))
show(lambda: case.assertListEqual([1], [2], "lists"))
show(lambda: case.assertTupleEqual((1,), (1,)))
show(lambda: case.assertSequenceEqual([1, 2], (1, 2)))
show(lambda: case.assertSequenceEqual([1, 2], (1, 3)))
show(lambda: case.assertDictEqual({1: 1}, {2: 2}))
show(lambda: case.assertSetEqual({1}, {1, 2}))
show(lambda: case.assertMultiLineEqual("a\nb", "a\nc"))
