"""One snippet is some definitions and a function that prints many small facts."""

from __future__ import annotations

import textwrap
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from .kinds import kind_of
from .maker import OWN, Maker, NothingFits, Scope, guarded
from .tables.blocks import BLOCKS
from .tables.classes import CLASSES
from .tables.containers import CHANGES, CONTAINERS
from .tables.functions import FUNCTIONS
from .tables.library import LIBRARY
from .tables.scalars import ANYTHING, NUMBERS, TEXTS

IMPORTS = "import collections, contextlib, dataclasses, enum, functools, itertools, math, operator, typing\n"
RULES = [*ANYTHING, *NUMBERS, *TEXTS, *CONTAINERS, *LIBRARY]
STATEMENTS = [*BLOCKS, *BLOCKS, *CHANGES]
DEFINITIONS = [*FUNCTIONS, *CLASSES]


@dataclass(frozen=True)
class Snippet:
    """Definitions and a function `snippet_QQ`; `_QQ` becomes the number it has in a program.

    `is_wide` says that its integers are meant to outgrow 64 bits, for which a whole program is
    compiled in another way.
    """

    text: str
    is_wide: bool = False

    def numbered(self, number: int) -> str:
        return self.text.replace(OWN, f"_{number}")


def together(snippets: Sequence[Snippet]) -> Snippet:
    """One snippet that calls all of these, for a failure that the last one shows only after others."""
    text = "\n".join(
        snippet.text.replace(OWN, f"{OWN}x{number}") for number, snippet in enumerate(snippets)
    )
    calls = [f"snippet{OWN}x{number}()" for number in range(len(snippets))]
    lines = [line for call in calls for line in guarded(call)]
    return Snippet(
        f"{text}\ndef snippet{OWN}():\n" + textwrap.indent("\n".join(lines), "    ") + "\n"
    )


def new_snippet(random: Random) -> Snippet | None:
    """A snippet, or None if what was drawn does not fit together."""
    make = Maker(random, RULES, STATEMENTS)
    is_wide = make.chance(8)
    scope = Scope((("flag", kind_of("bool")),))
    try:
        count = random.randint(0, 2)
        parts = [make.definition(make.pick(DEFINITIONS), Scope()) for _ in range(count)]
        lines = ["flag = len('ab') > 1"]
        for _ in range(random.randint(2, 4)):
            made, scope = make.assignment(scope)
            lines += made
        make.fuel = 6
        for _ in range(random.randint(2, 4)):
            made, scope = make.statement(scope, 3)
            lines += made
        extreme = kind_of("wideint" if is_wide else "wildfloat")
        for _ in range(random.randint(2, 4) if is_wide or make.chance(4) else 0):
            lines += guarded(f"print({make.expression(extreme, scope, 2)})")
    except NothingFits:
        return None
    parts.append(f"def snippet{OWN}():\n" + textwrap.indent("\n".join(lines), "    "))
    text = "\n\n".join(parts) + "\n"
    return Snippet(text, is_wide) if is_python(text) else None


def is_python(text: str) -> bool:
    """False for what templates cannot see, such as a backslash in an f-string before 3.12."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "snippet", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def new_snippets(count: int, seed: str) -> list[Snippet]:
    """So many snippets, the same ones for the same seed."""
    random = Random(seed)
    found: list[Snippet] = []
    while len(found) < count:
        if snippet := new_snippet(random):
            found.append(snippet)
    return found
