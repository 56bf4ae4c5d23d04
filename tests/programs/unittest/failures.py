"""Everything that can fail in a test and around it, in a verbose report; suites and runners."""

import io
import unittest


class AppError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


def fail_with(code):
    raise AppError(code, f"code {code}")


class Mixin:
    def test_mixed(self):
        self.assertEqual(self.make(), 5)


class TestMixed(Mixin, unittest.TestCase):
    def make(self):
        return 5


class TestRaises(unittest.TestCase):
    maxDiff = None

    def test_attributes(self):
        with self.assertRaises(AppError) as cm:
            fail_with(3)
        self.assertEqual(cm.exception.code, 3)
        self.assertEqual(cm.exception.args, ("code 3",))

    def test_several(self):
        with self.assertRaises((KeyError, IndexError)):
            [][0]
        with self.assertRaises((KeyError, IndexError)):
            pass

    def test_regex(self):
        with self.assertRaisesRegex(AppError, r"code \d"):
            fail_with(5)
        self.assertRaisesRegex(AppError, "6$", fail_with, 6)
        with self.assertRaisesRegex(AppError, "nothing", msg="told so"):
            fail_with(7)

    def test_call(self):
        self.assertRaises(AppError, fail_with, code=1)
        self.assertRaises(TypeError, lambda: 1 + "a")
        self.assertRaises(AttributeError, lambda: [].nothing)
        self.assertRaises(ValueError, int, "x")
        self.assertRaises(ValueError, fail_with, 1)

    def test_other(self):
        with self.assertRaises(ValueError):
            {}["missing"]

    def test_not(self):
        self.assertRaises(ValueError, int, "1")

    def test_mistake(self):
        value = 1 + "a"

    def test_long(self):
        self.assertEqual(list(range(100)), list(range(101)))


class TestLife(unittest.TestCase):
    longMessage = False

    def setUp(self):
        self.log = io.StringIO()
        self.addCleanup(self.say, "first")
        self.addCleanup(lambda: self.say("second"))

    def say(self, text):
        print("cleanup", text, self._testMethodName)

    def tearDown(self):
        if "tear" in self.id():
            raise RuntimeError("tearDown failed")

    def test_tear(self):
        pass

    def test_tear_too(self):
        self.fail("both")

    def test_nested(self):
        for a in range(2):
            with self.subTest("outer", a=a):
                for b in range(2):
                    with self.subTest(b=b):
                        self.assertNotEqual(a, b)
        with self.subTest():
            raise KeyError("k")
        with self.subTest("skipping"):
            self.skipTest("inner")
        print("goes on")

    def test_message(self):
        self.assertEqual(1, 2, "only this")

    @unittest.expectedFailure
    def test_expected_sub(self):
        with self.subTest(i=1):
            self.fail("x")
        print("not reached")

    def test_value(self):
        with self.enterContext(io.StringIO("text")) as f:
            self.assertEqual(f.read(), "text")


class TestClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleanup")
        raise OSError("no class")

    def test_never(self):
        print("never")


class TestClassSkips(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("skipped in setUpClass")

    def test_never(self):
        print("never")


class TestTearClass(unittest.TestCase):
    @classmethod
    def tearDownClass(cls):
        raise ValueError("tearing")

    def test_set_up(self):
        self.maxDiff = 10
        self.assertEqual("abc\n", "abd\n")


class TestSetUp(unittest.TestCase):
    def setUp(self):
        self.skipTest("all of it")

    def tearDown(self):
        print("never")

    def test_one(self):
        print("never")


class Only(unittest.TestCase):
    def runTest(self):
        """The only one."""
        print("runTest")


@unittest.expectedFailure
class TestAllFail(unittest.TestCase):
    def test_x(self):
        self.fail()


if __name__ == "__main__":
    program = unittest.main(exit=False, verbosity=2)
    print(program.result.testsRun, len(program.result.failures), len(program.result.errors))
    print([str(t) for t, _ in program.result.skipped])
    suite = unittest.TestSuite()
    suite.addTest(TestLife("test_message"))
    suite.addTest(unittest.defaultTestLoader.loadTestsFromTestCase(TestMixed))
    suite.addTests([Only()])
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=1).run(suite)
    print(out.getvalue().split("Ran")[0])
    print(result, result.wasSuccessful(), suite.countTestCases())
    plain = unittest.TestResult()
    TestMixed("test_mixed").run(plain)
    print(plain)
    try:
        TestMixed("nothing")
    except ValueError as error:
        print(error)
