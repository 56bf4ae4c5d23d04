"""Run ordinary threaded Python programs on the CPU or on an NVIDIA GPU: a thread is a warp.

Only the names listed here are public. They are loaded when first used, so `import weft` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weft.errors import CompileError, DeadlockError, DeviceFault, InternalError

__version__ = "0.1.0"

__all__ = ["CompileError", "DeadlockError", "DeviceFault", "InternalError", "__version__"]

HOME_MODULES = {
    "CompileError": "weft.errors",
    "DeadlockError": "weft.errors",
    "DeviceFault": "weft.errors",
    "InternalError": "weft.errors",
}


def __getattr__(name: str) -> object:
    if name not in HOME_MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(HOME_MODULES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *HOME_MODULES})
