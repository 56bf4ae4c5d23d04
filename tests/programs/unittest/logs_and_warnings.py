"""`assertLogs` and `assertWarns`."""

import logging
import unittest
import warnings
from unittest import TestCase, main


def old():
    warnings.warn("use new()", DeprecationWarning)


class TestLogs(TestCase):
    def test_logs(self):
        with self.assertLogs("app", level="INFO") as cm:
            logging.getLogger("app").info("first %d", 1)
            logging.getLogger("app.part").error("second")
            logging.getLogger("app").debug("no")
        self.assertEqual(cm.output, ["INFO:app:first 1", "ERROR:app.part:second"])
        self.assertEqual(len(cm.records), 2)
        self.assertEqual(cm.records[0].levelname, "INFO")

    def test_none(self):
        with self.assertLogs():
            pass

    def test_no_logs(self):
        with self.assertNoLogs("app"):
            logging.getLogger("app").warning("careful")

    def test_level(self):
        with self.assertLogs(logging.getLogger("app"), logging.ERROR):
            logging.getLogger("app").warning("careful")


class TestWarnings(TestCase):
    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as cm:
            old()
        self.assertEqual(str(cm.warning), "use new()")
        self.assertWarns(DeprecationWarning, old)

    def test_none(self):
        with self.assertWarns(UserWarning):
            pass

    def test_regex(self):
        with self.assertWarnsRegex(DeprecationWarning, "^use"):
            old()
        with self.assertWarnsRegex(DeprecationWarning, "nothing"):
            old()


if __name__ == "__main__":
    main(exit=False, argv=["g.py", "-v"])
    print("done")
