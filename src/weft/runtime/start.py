"""Temporary."""
from __future__ import annotations

from weft.runtime import exceptions
from weft.runtime.intrinsics import user_main, worker, text


def main_entry() -> int:
    me = worker()
    me.index = 0
    me.handling = None
    try:
        user_main()
    except BaseException as error:
        exceptions.report_uncaught(error, text("MainThread"), True)
        return 1
    return 0


def worker_entry(index: int) -> None:
    pass
