"""In place of `test_concurrent_futures.util`: futures in each state, made by the public methods."""

import time
import unittest
from concurrent import futures
from concurrent.futures import Future
from concurrent.futures._base import (
    CANCELLED,
    CANCELLED_AND_NOTIFIED,
    FINISHED,
    PENDING,
    RUNNING,
)

from test.support import threading_helper


def create_future(state=PENDING, exception=None, result=None):
    made = Future()
    if state in (CANCELLED, CANCELLED_AND_NOTIFIED):
        made.cancel()
    if state in (RUNNING, CANCELLED_AND_NOTIFIED, FINISHED):
        made.set_running_or_notify_cancel()
    if state == FINISHED:
        if exception is None:
            made.set_result(result)
        else:
            made.set_exception(exception)
    return made


PENDING_FUTURE = create_future(state=PENDING)
RUNNING_FUTURE = create_future(state=RUNNING)
CANCELLED_FUTURE = create_future(state=CANCELLED)
CANCELLED_AND_NOTIFIED_FUTURE = create_future(state=CANCELLED_AND_NOTIFIED)
EXCEPTION_FUTURE = create_future(state=FINISHED, exception=OSError())
SUCCESSFUL_FUTURE = create_future(state=FINISHED, result=42)


class BaseTestCase(unittest.TestCase):
    def setUp(self):
        self._thread_key = threading_helper.threading_setup()

    def tearDown(self):
        threading_helper.threading_cleanup(*self._thread_key)


class ThreadPoolMixin:
    executor_type = futures.ThreadPoolExecutor
    worker_count = 5
    executor_kwargs = {}  # noqa: RUF012  never changed

    def setUp(self):
        super().setUp()
        self.t1 = time.monotonic()
        self.executor = self.executor_type(max_workers=self.worker_count, **self.executor_kwargs)

    def tearDown(self):
        self.executor.shutdown(wait=True)
        super().tearDown()


def setup_module():
    """Nothing: there are no processes to clean up."""


# Names that are imported for tests of processes, which are not tried.
create_executor_tests = None
ExecutorMixin = None
ProcessPoolForkMixin = None
ProcessPoolForkserverMixin = None
ProcessPoolSpawnMixin = None
