# args: -v -k TestQueue -k *Stack*push
"""A program of tests that all pass; the command line chooses among them."""

import queue
import threading
import unittest


class TestQueue(unittest.TestCase):
    def setUp(self):
        self.queue = queue.Queue()

    def test_many_threads(self):
        """All that is put can be got."""
        threads = [threading.Thread(target=self.queue.put, args=(i,)) for i in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertCountEqual([self.queue.get() for _ in range(6)], range(6))

    def test_empty(self):
        with self.assertRaises(queue.Empty):
            self.queue.get_nowait()


class TestStack(unittest.TestCase):
    def test_push(self):
        stack = []
        stack.append(1)
        self.assertEqual(stack, [1])

    def test_pop(self):
        self.fail("not chosen")


if __name__ == "__main__":
    print("starting")
    unittest.main()
