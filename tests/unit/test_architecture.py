"""Imports go one way: the rules of the layout, read from the sources."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import weft

PACKAGE = Path(weft.__file__).parent

ENTRANCES = {"cli", "doctor", "api", "pipeline", "stages", "unit_tests"}
STAGES = {"frontend", "passes", "codegen", "targets"}
DIALECT = {"runtime", "stdlib"}
# What everything else stands on; it knows nothing of compiling.
FOUNDATION = {"bug_bundle", "cache", "config", "diagnostics", "errors", "source"}
EVERYTHING = ENTRANCES | STAGES | DIALECT | FOUNDATION | {"ir", "host"}

# What a part of weft must not import, at the top of a file or inside a function.
FORBIDDEN = {
    "cli": STAGES | DIALECT | {"pipeline", "ir", "host"},
    "doctor": STAGES | DIALECT | {"cli", "api", "pipeline", "ir", "host"},
    "api": STAGES | DIALECT | {"cli", "doctor"},
    "unit_tests": EVERYTHING - FOUNDATION,
    "pipeline": {"cli", "doctor", "api"},
    "stages": {"cli", "doctor", "api"},
    "frontend": ENTRANCES | STAGES - {"frontend"} | {"host"},
    "passes": ENTRANCES | STAGES - {"passes"} | {"host"},
    "codegen": ENTRANCES | STAGES - {"codegen"} | {"host"},
    "targets": ENTRANCES | STAGES - {"targets", "codegen"},
    "ir": EVERYTHING - {"ir", "source", "errors"},
    "host": ENTRANCES | STAGES | {"ir"},
    # The dialect is compiled with the program: what it imports must be dialect too.
    "runtime": EVERYTHING - {"runtime"},
    "stdlib": EVERYTHING - DIALECT,
    **dict.fromkeys(FOUNDATION, EVERYTHING - FOUNDATION),
}


def imported_parts(path: Path) -> set[str]:
    """The parts of weft that a file imports; `import weft` alone is none."""
    package = ["weft", *path.relative_to(PACKAGE).parent.parts]
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            names += [f"{module}.{alias.name}" for alias in node.names]
    split = [name.split(".") for name in names]
    return {parts[1] for parts in split if parts[0] == "weft" and len(parts) > 1}


def files_of(part: str) -> list[Path]:
    return [*PACKAGE.glob(f"{part}.py"), *PACKAGE.glob(f"{part}/**/*.py")]


@pytest.mark.parametrize("part", sorted(FORBIDDEN))
def test_imports_go_one_way(part: str) -> None:
    offences = {
        str(path.relative_to(PACKAGE)): sorted(wrong)
        for path in files_of(part)
        if (wrong := imported_parts(path) & FORBIDDEN[part])
    }
    assert offences == {}


def test_every_part_has_a_rule() -> None:
    parts = {
        path.stem if path.suffix == ".py" else path.name
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or any(path.glob("**/*.py"))
    }
    assert parts - {"__init__", "__main__"} <= set(FORBIDDEN)


def test_imports_are_found_in_every_form(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    source = tmp_path / "codegen" / "lower.py"
    source.parent.mkdir()
    source.write_text(
        "import weft\n"
        "import weft.api\n"
        "from weft import config\n"
        "from ..ir import ops\n"
        "from .. import cache\n"
        "def late():\n"
        "    from weft.passes.uniform import check\n"
    )
    assert imported_parts(source) == {"api", "config", "ir", "cache", "passes"}
