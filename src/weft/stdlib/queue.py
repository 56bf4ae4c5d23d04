"""`queue`: queues between threads.

Most programs know of a queue its methods only, and get rings of slots. One that uses the parts which CPython's
classes are made of, or replaces some, gets queues made of such parts.
"""

from __future__ import annotations

from _queue import Empty

from weft.runtime.intrinsics import mentions

from ._queue_errors import Full, ShutDown

if mentions("mutex", "not_empty", "not_full", "all_tasks_done", "_init", "_qsize", "_put", "_get"):
    from ._open_queue import LifoQueue, PriorityQueue, Queue
else:
    from ._ring_queue import (  # type: ignore[assignment]
        LifoQueue,
        PriorityQueue,
        Queue,
    )

from ._ring_queue import SimpleQueue

__all__ = [
    "Empty",
    "Full",
    "LifoQueue",
    "PriorityQueue",
    "Queue",
    "ShutDown",
    "SimpleQueue",
]
