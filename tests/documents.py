"""The marked blocks of Markdown pages: programs, what they print, and the errors they have.

    <!-- run -->        a Python block that runs; a text block right behind it shows what it prints
    <!-- error -->      a Python block that weft refuses; the text block behind it is the message
    <!-- file: x.py --> a module that the programs of the page can import

Other blocks are fragments. README and docs/ hold whole programs, one to a block; the pages of
tests/language hold one program each, cut into blocks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MARKED = re.compile(
    r"<!-- (?P<mark>run|error|file: (?P<file>\w+\.py)) -->\n"
    r"```python\n(?P<code>.*?)```\n"
    r"(?:\n```text\n(?P<shown>.*?)```\n)?",
    re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A marked block. `line` is where its code starts; `shown` is None without a text block."""

    mark: str
    code: str
    shown: str | None
    line: int
    file: str = ""


def blocks(page: Path) -> list[Block]:
    """All marked blocks of a page, in order."""
    text = page.read_text("utf-8")
    return [
        Block(
            mark=match["mark"].partition(":")[0],
            code=match["code"],
            shown=match["shown"],
            line=text.count("\n", 0, match.start("code")) + 1,
            file=match["file"] or "",
        )
        for match in MARKED.finditer(text)
    ]


def marked(page: Path, mark: str) -> list[Block]:
    """The blocks with one of the marks."""
    return [block for block in blocks(page) if block.mark == mark]
