"""What CPython's tests use of `test.support.threading_helper`."""

import _thread
import contextlib
import threading

from test import support


def threading_setup():
    return _thread._count(), 0


def threading_cleanup(count, _dangling):
    """Wait for the threads that were made since."""
    for _ in support.sleeping_retry(1.0, error=False):
        if _thread._count() <= count:
            return


def reap_threads(test):
    return test


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    """Wait for the threads that the block makes."""
    if timeout is None:
        timeout = support.SHORT_TIMEOUT
    before = _thread._count()
    try:
        yield
    finally:
        for _ in support.sleeping_retry(timeout):
            if _thread._count() <= before:
                break


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    """Start the threads; wait for them after the block."""
    started = []
    for thread in threads:
        thread.start()
        started.append(thread)
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in started:
            join_thread(thread)


def join_thread(thread, timeout=None):
    thread.join(support.SHORT_TIMEOUT if timeout is None else timeout)
    if thread.is_alive():
        raise AssertionError("failed to join the thread")


def requires_working_threading(*, module=False):
    return None if module else support.cpython_only


class catch_threading_exception:  # noqa: N801  the name in CPython
    """What a thread in the block raises."""

    def __init__(self):
        self.exc_type = None
        self.exc_value = None
        self.exc_traceback = None
        self.thread = None
        self._old_hook = None

    def _hook(self, args):
        self.exc_type = args.exc_type
        self.exc_value = args.exc_value
        self.exc_traceback = args.exc_traceback
        self.thread = args.thread

    def __enter__(self):
        self._old_hook = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        threading.excepthook = self._old_hook
