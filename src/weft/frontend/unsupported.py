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


def refuse(low: Lowering, node: ast.AST) -> Exception:
    """The error for a construct that weft does not compile."""
    message, advice = REFUSED.get(
        type(node), (f"this syntax ({type(node).__name__}) is not supported", None)
    )
    return low.error("unsupported-syntax", message, node, help=advice)
