"""The pages in docs/ that are generated are what their sources give."""

from __future__ import annotations

from pathlib import Path

import pytest

from weft import cli, config
from weft.diagnostics import catalogue

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cli.md", cli.document()),
        ("environment.md", config.document()),
        ("errors.md", catalogue.document()),
    ],
    ids=["cli", "environment", "errors"],
)
def test_page_is_up_to_date(name: str, expected: str) -> None:
    assert (REFERENCE / name).read_text("utf-8") == expected, "run python docs/generate.py"
