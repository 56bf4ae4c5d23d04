"""What the compiler makes of small programs: the IR of `NAME.py` must be, to the letter, what `NAME.ir` says.

`pytest tests/golden --bless` writes the `.ir` files anew; look at the difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from weft import pipeline, stages
from weft.frontend import handlers
from weft.ir.print import MARGIN
from weft.ir.type_keys import key
from weft.ir.types import members

FOLDER = Path(__file__).parent
PROGRAMS = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("test_"))
TEMPORARY = re.compile(r"\$([a-z]\w*)\.\d+\.\d+\.\d+\.\d+")
OWNER = re.compile(r"(?<=@)\d+")
UNION = re.compile(r"[\w.]+(?: \| [\w.]+)+")
PLACED = re.compile(r"^(    .*?)  +((\d+):[\d:]+-[\d:]+|-)$", re.MULTILINE)


def user_ir(name: str) -> str:
    """As `weft show NAME.py --only '__main__.*'`, for the CPU."""
    target = pipeline.target_named("cpu")
    state = pipeline.compile_program(pipeline.Job(Path(f"{name}.py"), target), "plain accesses")
    assert state.compiler is not None
    raised = {key(member) for member in members(state.compiler.raised.root().content)}
    length = len(state.job.path.read_text("utf-8").splitlines())
    return stable(stages.text_of(state, "ir", "__main__.*"), raised, length)


def stable(text: str, raised: set[str], length: int) -> str:
    """The text without what changes from run to run, or with every change of the library.

    Temporary variables and closures are numbered as they appear. The types of all that a program may raise,
    which are those of what is caught, are `Raised`. A place beyond the program's last line is in the library,
    as those of the defaults of its parameters are.
    """
    numbers: dict[str, int] = {}

    def number(found: str) -> int:
        return numbers.setdefault(found, len(numbers) + 1)

    def shorten(match: re.Match[str]) -> str:
        named = set(match[0].split(" | "))
        return " | ".join(sorted((named - raised) | {"Raised"})) if named >= raised else match[0]

    text = TEMPORARY.sub(lambda match: f"${match[1]}.{number(match[0])}", text)
    text = OWNER.sub(lambda match: str(number(f"@{match[0]}")), text)

    def align(match: re.Match[str]) -> str:
        place = "library" if int(match[3] or 0) > length else match[2]
        return f"{match[1]:<{MARGIN}}  {place}"

    text = UNION.sub(shorten, text)
    return PLACED.sub(align, text)


@pytest.mark.slow
@pytest.mark.parametrize("name", PROGRAMS)
def test_golden(name: str, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    monkeypatch.chdir(FOLDER)  # the text shows the program's path
    monkeypatch.setattr(handlers, "EXIT_IS_OF_STATEMENT", True)  # whatever Python it is
    found, expected = user_ir(name), FOLDER / f"{name}.ir"
    if pytestconfig.getoption("--bless"):
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")
