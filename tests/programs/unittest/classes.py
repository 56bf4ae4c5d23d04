"""Which classes are found: inherited, aliased, deleted, under a condition; tests of any kind of method."""

import sys
import unittest
from unittest import TestCase as Case


class Base:
    class Common(Case):
        def test_common(self):
            self.assertGreater(self.size(), 0)


class TestOne(Base.Common):
    def size(self):
        return 1


class Template(Case):
    def test_template(self):
        self.fail("a template")


class TestFromTemplate(Template):
    def test_template(self):
        self.assertTrue(True)


class TestDisabled(Template):
    test_template = None

    def test_left(self):
        pass


del Template

if sys.version_info >= (3, 9):

    class TestNew(Case):
        def test_new(self):
            self.assertIs(None, None)

else:

    class TestOld(Case):
        def test_old(self):
            self.fail("old")


Alias = TestOne
helper = 3


class TestParams(Case):
    cases = [("a", 1), ("bb", 2), ("ccc", 4)]

    def test_lengths(self):
        for text, length in self.cases:
            with self.subTest(text=text):
                self.assertEqual(len(text), length)

    @staticmethod
    def test_static():
        assert 1 + 1 == 3, "static"

    @classmethod
    def test_class(cls):
        assert len(cls.cases) == 3

if __name__ == "__main__":
    unittest.main(exit=False, verbosity=2)
    print("done")
