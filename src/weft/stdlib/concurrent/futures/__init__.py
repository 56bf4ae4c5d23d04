"""`concurrent.futures`: results that are still being computed, and a pool of threads that computes them.

# differs: no `ProcessPoolExecutor`: a program has one process. `ThreadPoolExecutor` does the same in threads.
# differs: a task that waits for another one of its own pool, which no thread is free for, runs it itself; in
# CPython it would wait for ever.
"""

from __future__ import annotations

from weft.runtime.exceptions import TimeoutError

from ._base import BrokenExecutor, CancelledError, Executor, Future, InvalidStateError
from ._waiting import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, as_completed, wait
from .thread import ThreadPoolExecutor

__all__ = [
    "ALL_COMPLETED",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "BrokenExecutor",
    "CancelledError",
    "Executor",
    "Future",
    "InvalidStateError",
    "ThreadPoolExecutor",
    "TimeoutError",
    "as_completed",
    "wait",
]
