"""`tempfile.NamedTemporaryFile("w", ...)`: the literal mode says whether the file is of text or of bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast

    from weft.frontend.calls import Arguments
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value


def call_temporary_file(low: Lowering, args: Arguments, node: ast.AST) -> Value | None:
    from weft.frontend import calls

    keywords = dict(args.keywords)
    mode = keywords.pop("mode", low.const("w+b"))
    rest = args.positional[1:]
    if args.positional:
        mode = args.positional[0]
    if not isinstance(mode.constant, str):
        raise low.error("unsupported-syntax", "the mode of a temporary file is a literal", node)
    name = "_BinaryFile" if "b" in mode.constant else "_TextFile"
    cls = low.compiler.modules.library_class("tempfile", name)
    return calls.call_class(low, cls, calls.Arguments([mode, *rest], keywords), node)
