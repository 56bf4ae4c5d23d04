"""What CPython's tests of threads use of `test.support`, so that they need no more than weft models.

Waiting is by short sleeps, as there: the tests wait for each other in ways that only they know.
"""

import contextlib
import io
import sys
import time

SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
POLL_SECONDS = 0.001
has_fork_support = False
HAVE_ASAN_FORK_BUG = False
Py_GIL_DISABLED = False
verbose = False


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Run the loop's body until it breaks, or for some seconds."""
    end = time.monotonic() + timeout
    while True:
        yield
        if time.monotonic() >= end:
            break
    if error:
        raise AssertionError(err_msg or f"timeout ({timeout} seconds)")


def sleeping_retry(timeout, err_msg=None, /, *, error=True):
    """The same, with a pause after each round."""
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(POLL_SECONDS)


def gc_collect():
    """Nothing: what waits for a collection is not tried."""


def reap_children():
    """Nothing: no test that is tried makes processes."""


def cpython_only(test):
    return test


def force_not_colorized(test):
    return test


def requires_fork():
    return cpython_only


def requires_subprocess():
    return cpython_only


def requires_resource(_resource):
    return cpython_only


def requires_gil_enabled(_reason):
    return cpython_only


def skip_if_sanitizer(_reason, **_kinds):
    return cpython_only


def setswitchinterval(interval):
    sys.setswitchinterval(interval)


@contextlib.contextmanager
def captured_stderr():
    """What the block writes to standard error, in a StringIO."""
    before = sys.stderr
    captured = io.StringIO()
    sys.stderr = captured
    try:
        yield captured
    finally:
        sys.stderr = before


@contextlib.contextmanager
def captured_stdout():
    """What the block prints, in a StringIO."""
    before = sys.stdout
    captured = io.StringIO()
    sys.stdout = captured
    try:
        yield captured
    finally:
        sys.stdout = before


def captured_output(stream):
    return captured_stderr() if stream == "stderr" else captured_stdout()
