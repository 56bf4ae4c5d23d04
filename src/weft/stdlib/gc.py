"""`gc`: the calls are there, and do nothing.

# differs: memory is not given back while a program runs, so nothing is ever found.
"""

from __future__ import annotations

_is_enabled = True


def enable() -> None:
    global _is_enabled
    _is_enabled = True


def disable() -> None:
    global _is_enabled
    _is_enabled = False


def isenabled() -> bool:
    return _is_enabled


def collect(generation: int = 2) -> int:
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def freeze() -> None:
    pass


def unfreeze() -> None:
    pass
