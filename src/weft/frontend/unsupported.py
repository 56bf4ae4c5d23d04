"""The constructs that are refused: one table, with what to write instead."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering

REFUSED: dict[type[ast.AST], tuple[str, str | None]] = {
    ast.AsyncFunctionDef: ("`async def` is not supported yet", "use a thread"),
    ast.AsyncFor: ("`async for` is not supported yet", None),
    ast.AsyncWith: ("`async with` is not supported yet", None),
    ast.Await: ("`await` is not supported yet", None),
    ast.Starred: ("`*` is not supported here", None),
}

USE_THREADS = (
    "use threads, they run at the same time: `threading`, `concurrent.futures.ThreadPoolExecutor`"
)
NO_FRAMES = (
    "a compiled program has no frames to look into; `WEFT_WATCHDOG_S` says where its threads are"
)
NO_CODE = "all code must be there when the program is compiled: call functions, keep them in a dict by name"

# What to write instead of a module, or of one of its names.
ADVICE = {
    "multiprocessing": USE_THREADS,
    "subprocess": "run the other program from the one that calls `weft run`, and read its output from `sys.stdin`",
    "concurrent.futures.ProcessPoolExecutor": USE_THREADS,
    "os.fork": USE_THREADS,
    "os._exit": "let the thread end, and leave by `sys.exit` in the main thread",
    "threading.settrace": NO_FRAMES,
    "threading.setprofile": NO_FRAMES,
    "sys.settrace": NO_FRAMES,
    "sys.setprofile": NO_FRAMES,
    "sys._getframe": NO_FRAMES,
    "sys._current_frames": NO_FRAMES,
    "inspect": NO_FRAMES,
    "faulthandler": NO_FRAMES,
    "ast": NO_CODE,
    "builtins.compile": NO_CODE,
    "builtins.eval": NO_CODE,
    "builtins.exec": NO_CODE,
    "builtins.locals": "keep what is looked up by its name in a dict",
    "importlib": NO_CODE,
    "pickle": "write plain data with `json`",
    "weakref": "keep the objects in a list or a dict, and take them out when they are done",
    "signal": "Ctrl-C is a KeyboardInterrupt in the main thread; a `threading.Timer` calls a function later",
}


def advice(name: str) -> str | None:
    """What to do instead of using a module, or a name of one in dotted spelling."""
    return ADVICE.get(name) or ADVICE.get(name.partition(".")[0])


def refuse(low: Lowering, node: ast.AST) -> Exception:
    """The error for a construct that weft does not compile."""
    message, advice = REFUSED.get(
        type(node), (f"this syntax ({type(node).__name__}) is not supported", None)
    )
    return low.error("unsupported-syntax", message, node, help=advice)
