"""IR in, IR out, one pass. `PASS/CASE.ir` says what a program is before the pass and what it becomes.

`pytest tests/passes --bless` writes the second half of each file anew; look at the difference.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from weft.ir.parse import parse_program
from weft.ir.print import print_program
from weft.ir.verify import verify

FOLDER = Path(__file__).parent
CASES = sorted(FOLDER.glob("*/*.ir"))
BECOMES = "; becomes\n"


@pytest.mark.parametrize("path", CASES, ids=[str(p.relative_to(FOLDER)) for p in CASES])
def test_pass(path: Path, pytestconfig: pytest.Config) -> None:
    name = path.parent.name
    run = getattr(import_module(f"weft.passes.{name}"), name)
    before, expected = path.read_text("utf-8").split(BECOMES)
    program = parse_program(before)
    assert verify(program) == []
    run(program)
    assert verify(program) == []
    found = print_program(program)
    if pytestconfig.getoption("--bless"):
        path.write_text(f"{before}{BECOMES}{found}", "utf-8")
    else:
        assert found == expected
