"""Tests of threaded code: fixtures of modules, classes and tests, skipped ones, ones that are to fail."""

import sys
import threading
import unittest


class Account:
    def __init__(self, balance=0):
        self.balance = balance
        self.lock = threading.Lock()

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"bad amount: {amount}")
        with self.lock:
            self.balance += amount


def setUpModule():
    print("setUpModule")


def tearDownModule():
    print("tearDownModule")


class Base(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = [1, 2, 3]
        print("setUpClass", cls.__name__)

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass", cls.__name__)

    def setUp(self):
        self.account = Account(10)
        self.addCleanup(print, "cleanup", self.id())

    def tearDown(self):
        print("tearDown", self.account.balance)

    def test_inherited(self):
        """An inherited test.

        More of it.
        """
        self.assertEqual(self.shared, [1, 2, 3])


class TestAccount(Base):
    def test_threads(self):
        threads = [threading.Thread(target=self.account.deposit, args=(i + 1,)) for i in range(8)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertEqual(self.account.balance, 46)

    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            self.account.deposit(-1)
        self.assertEqual(str(cm.exception), "bad amount: -1")
        self.assertRaises(ValueError, self.account.deposit, 0)
        with self.assertRaises(TypeError):
            self.account.deposit("x")

    def test_not_raised(self):
        with self.assertRaises(ValueError):
            self.account.deposit(1)

    def test_error(self):
        [][1]

    def test_subtests(self):
        for i in range(4):
            with self.subTest(i=i, name="n"):
                self.assertEqual(i % 2, 0)

    @unittest.skip("not now")
    def test_skipped(self):
        self.fail("never")

    @unittest.skipIf(sys.maxsize > 1, "big")
    def test_skip_if(self):
        self.fail("never")

    @unittest.skipUnless(sys.maxsize > 1, "big")
    def test_skip_unless(self):
        self.assertIn(2, self.shared)

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected(self):
        self.assertEqual(1, 1)

    def test_skip_self(self):
        self.skipTest("from inside")


@unittest.skip("whole class")
class TestSkipped(unittest.TestCase):
    def test_a(self):
        pass

    def test_b(self):
        pass


if __name__ == "__main__":
    unittest.main(exit=False)
