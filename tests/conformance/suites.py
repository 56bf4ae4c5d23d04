"""Which of CPython's tests are run, what is changed in them, and what cannot apply to weft, and why.

A method that mentions one of the `SYMPTOMS`, itself or by a helper of its file, cannot apply for that reason.
The rest is named one by one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SYMPTOMS = {
    "weakref": "weak references",
    "gc": "CPython's garbage collector",
    "getrefcount": "reference counts",
    "__del__": "finalizers",
    "assert_python_ok": "a second interpreter",
    "assert_python_failure": "a second interpreter",
    "requires_subprocess": "a second interpreter",
    "subprocess": "a second interpreter",
    "requires_fork": "fork",
    "skip_unless_reliable_fork": "fork",
    "_at_fork_reinit": "fork",
    "multiprocessing": "processes",
    "ProcessPoolExecutor": "processes",
    "_check_system_limits": "processes",
    "signal": "signals",
    "interrupt_main": "signals",
    "ctypes": "CPython's C interface",
    "_testcapi": "CPython's C interface",
    "_testinternalcapi": "CPython's C interface",
    "import_module": "CPython's C interface",
    "settrace": "tracing of frames",
    "setprofile": "tracing of frames",
    "settrace_all_threads": "tracing of frames",
    "setprofile_all_threads": "tracing of frames",
    "catch_unraisable_exception": "the unraisable hook",
    "check__all__": "the list of names that CPython exports",
    "check_disallow_instantiation": "the C types of locks",
    "mock": "unittest.mock replaces internals",
    "DocTestSuite": "doctest",
    "_tstate_lock": "CPython's internals",
    "_limbo": "CPython's internals",
    "_ThreadHandle": "CPython's internals",
    "start_joinable_thread": "CPython's internals",
    "requires_gil_enabled": "the global interpreter lock: flaky without it, says CPython",
    "swap_attr": "a module's variable by a name that is a value",
    "format_stack": "stack frames",
    "_active": "CPython's internals",
    "_release_save": "CPython's internals",
    "_recursion_count": "CPython's internals",
    "_shutdown_locks": "CPython's internals",
    "_shutdown_locks_lock": "CPython's internals",
    "_dangling": "CPython's internals",
}


@dataclass(frozen=True)
class Suite:
    """One test module. `classes` are those that run, all if none are named.

    `shared` are the modules of CPython's tests that it imports, `stand_ins` ours, `changes` pairs of texts, old and new, `inapplicable` maps `Class.method` or `Class` to a reason.
    """

    name: str
    source: str
    shared: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    inapplicable: dict[str, str] = field(default_factory=dict)


ONE_RLOCK = "weft has one RLock: it is tested by CRLockTests"
ONE_QUEUE = "weft has one queue module: it is tested by the classes named Py..."
ONE_LOCAL = "weft has one threading.local: it is tested by ThreadLocalTest"

DELETED = "the end of an object that nobody refers to"

LOCKS = ("lock_tests.py",)
FUTURES = ("futures_util.py",)
FROM_UTIL = (
    "from .util import",
    "from futures_util import BaseTestCase, ThreadPoolMixin; from futures_util import",
)


def in_threads(mixin: str) -> str:
    """The class that `create_executor_tests` makes of a mixin for pools of threads."""
    return f"class ThreadPool{mixin}({mixin}, ThreadPoolMixin, BaseTestCase): pass"


SUITES = (
    Suite(
        "test_thread",
        "test_thread.py",
        shared=LOCKS,
        inapplicable={"TestForkInThread": "fork"},
    ),
    Suite(
        "test_threading",
        "test_threading.py",
        shared=LOCKS,
        changes=(
            ("threading._CRLock", "threading.RLock"),
            ("from unittest import mock\n", "mock = None\n"),
            ("from test.support import interpreters\n", "interpreters = None\n"),
            (
                "    testcase.addCleanup(setattr, threading, 'excepthook', threading.excepthook)\n"
                "    threading.excepthook = threading.__excepthook__\n",
                "    pass  # nothing has replaced it\n",
            ),
            ("@unittest.skipIf(threading.RLock is None, 'RLock not implemented in C')\n", ""),
        ),
        inapplicable={
            "PyRLockTests": ONE_RLOCK,
            "CRLockTests.test_signature": ONE_RLOCK,
            "SubinterpThreadingTests": "subinterpreters",
            "ThreadJoinOnShutdown": "a second interpreter",
        },
    ),
    Suite(
        "test_queue",
        "test_queue.py",
        changes=(
            (
                "py_queue = import_helper.import_fresh_module('queue', blocked=['_queue'])",
                "import queue as py_queue",
            ),
            ("c_queue = import_helper.import_fresh_module('queue', fresh=['_queue'])", ""),
            ("self.queue._PySimpleQueue", "self.queue.SimpleQueue"),
            ('need_c_queue = unittest.skipUnless(c_queue, "No _queue module found")', ""),
        ),
        inapplicable=dict.fromkeys(
            (
                "CQueueTest",
                "CLifoQueueTest",
                "CPriorityQueueTest",
                "CFailingQueueTest",
                "CSimpleQueueTest",
            ),
            ONE_QUEUE,
        ),
    ),
    Suite(
        "test_threading_local",
        "test_threading_local.py",
        changes=(("_local = _thread._local", "_local = threading.local"),),
        inapplicable={"PyThreadingLocalTest": ONE_LOCAL},
    ),
    Suite("test_sched", "test_sched.py"),
    Suite(
        "test_future",
        "test_concurrent_futures/test_future.py",
        stand_ins=FUTURES,
        changes=(FROM_UTIL,),
        inapplicable={
            "FutureTests.test_exception_with_success": "CPython's internals",
        },
    ),
    Suite(
        "test_wait",
        "test_concurrent_futures/test_wait.py",
        stand_ins=FUTURES,
        changes=(
            FROM_UTIL,
            (
                "create_executor_tests(globals(), WaitTests,\n"
                "                      executor_mixins=(ProcessPoolForkMixin,\n"
                "                                       ProcessPoolForkserverMixin,\n"
                "                                       ProcessPoolSpawnMixin))\n",
                "\n\n\n\n",
            ),
        ),
    ),
    Suite(
        "test_as_completed",
        "test_concurrent_futures/test_as_completed.py",
        stand_ins=FUTURES,
        changes=(
            FROM_UTIL,
            (
                "create_executor_tests(globals(), AsCompletedTests)",
                in_threads("AsCompletedTests"),
            ),
        ),
    ),
    Suite(
        "test_thread_pool",
        "test_concurrent_futures/test_thread_pool.py",
        shared=("test_concurrent_futures/executor.py",),
        stand_ins=FUTURES,
        changes=(FROM_UTIL, ("from .executor import", "from executor import")),
    ),
    Suite(
        "test_shutdown",
        "test_concurrent_futures/test_shutdown.py",
        stand_ins=FUTURES,
        changes=(
            FROM_UTIL,
            (
                "create_executor_tests(globals(), ProcessPoolShutdownTest,\n"
                "                      executor_mixins=(ProcessPoolForkMixin,\n"
                "                                       ProcessPoolForkserverMixin,\n"
                "                                       ProcessPoolSpawnMixin))\n",
                "\n\n\n\n",
            ),
        ),
        inapplicable={
            "ProcessPoolShutdownTest": "processes",
            "ThreadPoolShutdownTest.test_del_shutdown": DELETED,
            "ThreadPoolShutdownTest.test_thread_names_assigned": DELETED,
            "ThreadPoolShutdownTest.test_thread_names_default": DELETED,
        },
    ),
    Suite(
        "test_init",
        "test_concurrent_futures/test_init.py",
        stand_ins=FUTURES,
        changes=(
            FROM_UTIL,
            ("(ExecutorMixin):", "(ThreadPoolMixin):"),
            ("create_executor_tests(globals(), InitializerMixin)", in_threads("InitializerMixin")),
            ("create_executor_tests(globals(), FailingInitializerMixin)", ""),
        ),
        inapplicable={
            "FailingInitializerMixin": "the pool writes to standard error without `logging`",
            "FailingInitializerResourcesTest": "processes",
        },
    ),
)
