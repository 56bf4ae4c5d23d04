"""The pages of the language reference are true: their programs print, and their errors say, what is shown.

The `<!-- run -->` blocks of a page are one program, so that it is compiled once: a block may use what an
earlier one defines. Each line has the number that it has on the page. python3 and weft must both print what
the page shows. An `<!-- error -->` block is a program of its own, which only weft gets to see.

`python tests/language/test_language.py [PAGE]` writes the text blocks anew; look at the difference.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from documents import MARKED, Block, blocks, marked
from running import PYTHON, Result, run_program

from weft.diagnostics.catalogue import ERROR_PAGES

if TYPE_CHECKING:
    from running import ProgramRunner

PAGES = sorted(Path(__file__).parent.glob("*.md"))
# Printed where a block ends.
END = "--- end of block ---"
ERROR_FILE = "example.py"
# The first is python3's own message; for the others no short program is known.
NOT_SHOWN = {"syntax-error", "recursive-type", "type-conflict"}


def write_program(page: Path, folder: Path) -> Path:
    """The program of a page and the modules that it imports, as files in `folder`."""
    lines: list[str] = []
    for block in blocks(page):
        if block.mark == "file":
            (folder / block.file).write_text(block.code, "utf-8")
        elif block.mark == "run":
            lines += [""] * (block.line - 1 - len(lines))
            # The line of the closing fence is free.
            lines += [*block.code.splitlines(), f"print({END!r})"]
    path = folder / "main.py"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def outputs(result: Result) -> list[str]:
    """What each block printed; the rest of a program that broke off is the last one."""
    return result.stdout.split(f"{END}\n")


def write_error(block: Block, folder: Path) -> Path:
    path = folder / ERROR_FILE
    path.write_text(block.code, "utf-8")
    return path


def message(result: Result, path: Path) -> str:
    """What weft says about a program, without the folder in which the test has put it."""
    return result.stderr.replace(f"{path.parent}{os.sep}", "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_blocks_print_what_is_shown(
    page: Path, target: str, run_program: ProgramRunner, tmp_path: Path
) -> None:
    runs = marked(page, "run")
    if not runs:
        pytest.skip("the page has no program")
    folder = tmp_path / page.stem
    folder.mkdir()
    program = write_program(page, folder)
    shown = [block.shown or "" for block in runs] + [""]
    expected = run_program(program, PYTHON, ())
    assert expected.status == 0, expected.stderr
    assert outputs(expected) == shown, "python3 prints something else"
    differences = expected.differences(run_program(program, target, ()))
    assert not differences, differences


@pytest.mark.parametrize(
    ("page", "block"),
    [
        pytest.param(page, block, id=f"{page.stem}:{block.line}")
        for page in PAGES
        for block in marked(page, "error")
    ],
)
def test_message_is_what_is_shown(
    page: Path, block: Block, run_program: ProgramRunner, tmp_path: Path
) -> None:
    """On the CPU only: a message does not depend on the target."""
    path = write_error(block, tmp_path)
    result = run_program(path, "cpu", ())
    assert message(result, path) == block.shown, f"run python {Path(__file__).name} {page.stem}"
    assert not result.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_is_of_use(page: Path) -> None:
    """What prints nothing, or is not marked, would be checked by nobody."""
    found = blocks(page)
    assert page.read_text("utf-8").count("```python\n") == len(found), "a block without a mark"
    for block in found:
        assert (block.shown is None) == (block.mark == "file"), f"line {block.line}"
    for before, after in pairwise(found):
        assert before.line < after.line


def test_every_error_code_is_shown() -> None:
    """`deadlock` among them, which is found when the program runs."""
    shown = "".join(
        block.shown or "" for page in PAGES for block in marked(page, "error")
    ).splitlines()
    codes = {line.partition("[")[2].partition("]")[0] for line in shown if "error[" in line}
    assert codes == set(ERROR_PAGES) - NOT_SHOWN


def in_new_folder(task: Callable[[Path, Path], str]) -> str:
    """Call `task` with a folder for the program, and one to run it in."""
    with TemporaryDirectory() as folder, TemporaryDirectory() as cwd:
        return task(Path(folder), Path(cwd))


def rewrite(page: Path) -> None:
    """Put what python3 prints now, and what weft says, into the page."""

    def run(folder: Path, cwd: Path) -> str:
        result = run_program(write_program(page, folder), PYTHON, (), cwd=cwd)
        sys.stderr.write(result.stderr)
        return result.stdout

    def error(block: Block) -> str:
        def task(folder: Path, cwd: Path) -> str:
            path = write_error(block, folder)
            said = message(run_program(path, "cpu", (), cwd=cwd), path)
            if not said or "a bug in weft" in said:
                raise ValueError(f"{page.name}:{block.line}: not an error of the program: {said}")
            return said

        return in_new_folder(task)

    printed = in_new_folder(run).split(f"{END}\n")
    new = {
        block.line: error(block) if block.mark == "error" else ""
        for block in blocks(page)
        if block.mark != "file"
    }
    new |= {block.line: text for block, text in zip(marked(page, "run"), printed, strict=False)}
    texts = iter(new.values())
    page.write_text(
        MARKED.sub(
            lambda match: (
                match[0]
                if match["file"]
                else f"<!-- {match['mark']} -->\n```python\n{match['code']}```\n\n"
                f"```text\n{next(texts)}```\n"
            ),
            page.read_text("utf-8"),
        ),
        "utf-8",
    )


if __name__ == "__main__":
    for one in PAGES:
        if one.stem in sys.argv[1:] or not sys.argv[1:]:
            rewrite(one)
