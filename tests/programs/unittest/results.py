"""A result class of the program, runners, suites."""

import unittest


class Listening(unittest.TextTestResult):
    def addSuccess(self, test):
        super().addSuccess(test)
        print("success", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("failure", test.id(), err[0].__name__, err[1])

    def startTest(self, test):
        super().startTest(test)
        self.started = getattr(self, "started", 0) + 1


class TestIt(unittest.TestCase):
    def test_good(self):
        pass

    def test_bad(self):
        self.assertEqual(1, 2)


if __name__ == "__main__":
    runner = unittest.TextTestRunner(resultclass=Listening, verbosity=0)
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestIt)
    result = runner.run(suite)
    print(result.started)
    for test, text in result.failures:
        print(test, text.splitlines()[-1])
    unittest.main(testRunner=runner, exit=False)
