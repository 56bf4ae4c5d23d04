"""`_queue`: where CPython keeps the exception `queue.Empty`, whose full name tracebacks show."""

from __future__ import annotations


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""
