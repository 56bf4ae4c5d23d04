"""`atexit`: functions to call when the program has ended, the last one registered first."""

from __future__ import annotations

from weft.runtime.intrinsics import text

from .sys import stderr
from .threading import _final_calls, _FinalCall
from .traceback import print_exc


def register(func, /, *args, **kwargs):
    call = _FinalCall(lambda: _call(func, args, kwargs), id(func))
    _final_calls.append(call)
    return func


def unregister(func) -> None:
    for call in _final_calls:
        if call.key == id(func):
            call.is_wanted = False


def _call(func, args, kwargs) -> None:
    """What it raises is shown; the others are called nevertheless."""
    try:
        func(*args, **kwargs)
    except Exception:
        stderr.write(text("Exception ignored in atexit callback:\n"))
        print_exc()
