"""What CPython's tests of threads use of `test.support.os_helper`."""

import os

TESTFN = "test_file"


def unlink(name):
    if os.path.exists(name):
        os.remove(name)
