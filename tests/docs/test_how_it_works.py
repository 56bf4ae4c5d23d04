"""docs/how-it-works.md shows what the compiler really gives for its program, stage by stage.

A block that stands behind `<!-- shows: STAGE -->` is what this module computes for STAGE. After a change
of the compiler, `python tests/docs/test_how_it_works.py` writes the blocks anew; look at the difference.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "how-it-works.md"
PROGRAM_NAME = "account.py"
PROGRAM_LINES = 12
METHOD = "__main__.Account.deposit[__main__.Account, int]"
CAPABILITY = (9, 0)
BLOCK = re.compile(r"<!-- shows: (\w+) -->\n```(\w*)\n(.*?)```\n", re.DOTALL)


def page_blocks() -> dict[str, str]:
    """The blocks of the page, by stage."""
    return {stage: text for stage, _, text in BLOCK.findall(PAGE.read_text("utf-8"))}


def program() -> str:
    """The program, which the page itself holds."""
    return page_blocks()["program"]


def on_program(task: Callable[[Path], str]) -> str:
    """Do something with the program as a file, in a folder of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder, PROGRAM_NAME)
        path.write_text(program(), "utf-8")
        return task(path)


def run() -> str:
    command = [sys.executable, "-m", "weft", "run", "--target", "cpu", PROGRAM_NAME]

    def task(path: Path) -> str:
        return subprocess.run(
            command, cwd=path.parent, check=True, capture_output=True, text=True, timeout=100
        ).stdout

    return on_program(task)


def run_under_python() -> str:
    def task(path: Path) -> str:
        return subprocess.run(
            [sys.executable, str(path)], check=True, capture_output=True, text=True, timeout=100
        ).stdout

    return on_program(task)


@cache
def shown(stage: str) -> str:
    """`weft show --stage STAGE` of the whole program, for the CPU."""
    from weft import api

    return on_program(lambda path: api.show(str(path), stage, "*", "cpu"))


def functions_of_ir() -> list[str]:
    """The functions of the program's IR, without the source places on the right."""
    place = re.compile(r"  +(in \S+|[\d:]+-[\d:]+|-)$")
    return [
        "\n".join(place.sub("", line) for line in text.splitlines())
        for text in shown("ir").split("\n\n")
    ]


def instances() -> str:
    """The heads of the user's own functions."""
    heads = [text.splitlines()[0] for text in functions_of_ir()]
    return "".join(f"{head}\n" for head in heads if re.match("func '?__main__", head))


def ir() -> str:
    """The method in full."""
    found = [text for text in functions_of_ir() if text.startswith(f"func {METHOD}")]
    return f"{found[0].rstrip()}\n"


def llvm() -> str:
    """The method in full. The number of the line in the table of locations depends on the runtime."""
    text = shown("llvm")
    start = text.rindex("\ndefine", 0, text.index(f'@"{METHOD}"(ptr %th, ptr %p0')) + 1
    function = text[start : text.index("\n}\n", start) + 3]
    return re.sub(r"phi i64 \[ \d+", "phi i64 [ LINE", function)


def ptx() -> str:
    """The method compiled by itself: in the program it disappears into its caller.

    Without comments, directives and empty lines.
    """
    from weft.targets.cuda import emit

    function = llvm().replace("define internal", "define").replace("LINE", "1")
    function = re.sub(r"( atomic \w+.*?ptr %t\d+)", r'\1 syncscope("device")', function)
    module = "\n".join(
        [
            f'target triple = "{emit.TRIPLE}"',
            f'target datalayout = "{emit.DATA_LAYOUT}"',
            'declare i1 @"weft.runtime.exceptions.raise_overflow"(ptr)',
            "declare void @weft.trace(ptr, i64)",
            function.replace(METHOD, "deposit"),
            '!0 = !{!"branch_weights", i32 1, i32 100000}',
        ]
    )
    text = emit.to_ptx(module, CAPABILITY)
    text = text[text.index(".visible .func") :]
    lines = [line.split("//")[0].rstrip() for line in text.splitlines()]
    return "".join(f"{line.expandtabs(4)}\n" for line in lines if line)


STAGES: dict[str, Callable[[], str]] = {
    "program": program,
    "instances": instances,
    "ir": ir,
    "llvm": llvm,
    "ptx": ptx,
    "run": run,
}


def test_every_stage_is_on_the_page() -> None:
    assert set(page_blocks()) == set(STAGES)
    assert len(program().splitlines()) == PROGRAM_LINES


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "program"])
def test_block_is_what_the_compiler_gives(stage: str) -> None:
    assert page_blocks()[stage] == STAGES[stage](), "run python tests/docs/test_how_it_works.py"


def test_python_prints_the_same() -> None:
    assert page_blocks()["run"] == run_under_python()


def rewrite() -> None:
    """Put what the compiler gives now into the page."""

    def block(match: re.Match[str]) -> str:
        stage, language = match[1], match[2]
        return f"<!-- shows: {stage} -->\n```{language}\n{STAGES[stage]()}```\n"

    PAGE.write_text(BLOCK.sub(block, PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    rewrite()
