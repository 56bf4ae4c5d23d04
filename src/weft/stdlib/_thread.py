"""`_thread`: threads without objects.

# differs: no `interrupt_main`; a thread shows up in `threading.enumerate()` under a name.
"""

from __future__ import annotations

from .threading import (
    TIMEOUT_MAX,
    Lock,
    RLock,
    Thread,
    active_count,
    get_ident,
    get_native_id,
    stack_size,
)

LockType = Lock
error = RuntimeError


def allocate_lock() -> Lock:
    return Lock()


def allocate() -> Lock:
    return Lock()


def start_new_thread(function, args, kwargs={}) -> int:  # noqa: B006  never changed
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    thread = Thread(target=function, args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return thread.ident or 0


def _count() -> int:
    """The threads that run, but for the main one."""
    return active_count() - 1


def start_new(function, args, kwargs={}) -> int:  # noqa: B006  never changed
    return start_new_thread(function, args, kwargs)


def exit() -> None:
    raise SystemExit


def exit_thread() -> None:
    raise SystemExit


__all__ = [
    "TIMEOUT_MAX",
    "LockType",
    "RLock",
    "allocate",
    "allocate_lock",
    "error",
    "exit",
    "exit_thread",
    "get_ident",
    "get_native_id",
    "stack_size",
    "start_new",
    "start_new_thread",
]
