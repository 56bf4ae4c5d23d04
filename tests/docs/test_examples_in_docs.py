"""Programs in README, CONTRIBUTING and docs/ print under weft what they print under python3.

A complete program is a Python block behind the comment `<!-- run -->`; other blocks are fragments or
show errors. Relative links lead somewhere, also in the language reference (tests/language).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from documents import marked

if TYPE_CHECKING:
    from running import ProgramRunner

REPOSITORY = Path(__file__).parents[2]
PAGES = [
    REPOSITORY / "README.md",
    REPOSITORY / "CONTRIBUTING.md",
    *sorted((REPOSITORY / "docs").rglob("*.md")),
]
LANGUAGE_PAGES = sorted((REPOSITORY / "tests" / "language").glob("*.md"))
LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\(([^)#\s]*)(#[^)\s]*)?\)")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def programs() -> list[object]:
    found = []
    for page in PAGES:
        name = page.relative_to(REPOSITORY)
        for number, block in enumerate(marked(page, "run"), 1):
            found.append(pytest.param(block.code, id=f"{name} {number}"))
    return found


@pytest.mark.parametrize("text", programs())
def test_program(text: str, target: str, run_program: ProgramRunner, tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(text, "utf-8")
    expected = run_program(path, "python3", ())
    assert expected.status == 0, expected.stderr
    assert expected.stdout
    differences = expected.differences(run_program(path, target, ()))
    assert not differences, differences


@pytest.mark.parametrize(
    "page", [*PAGES, *LANGUAGE_PAGES], ids=lambda page: str(page.relative_to(REPOSITORY))
)
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCED.sub("", page.read_text("utf-8"))
    for target, _ in LINK.findall(text):
        if target and not re.match(r"https?:|mailto:", target):
            assert (page.parent / target).exists(), target


def test_readme_starts_with_the_two_commands() -> None:
    text = (REPOSITORY / "README.md").read_text("utf-8")
    first = text.index("pip install -e . && weft run examples/two_threads.py")
    second = text.index("pip install -e '.[dev]' && pytest")
    assert first < second < text.index("\n## ")
