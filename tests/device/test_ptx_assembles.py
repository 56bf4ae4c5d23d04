"""The PTX of whole programs passes NVIDIA's assembler. Needs `ptxas`, but neither a GPU nor a driver."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from running import REPOSITORY, is_optimised

from weft import api

EXAMPLES = sorted((REPOSITORY / "examples").glob("*.py"))
TOPICS = sorted(path for path in (REPOSITORY / "tests/programs").iterdir() if path.is_dir())
# The smallest program of a topic, where the tests optimise it; `run_on_gpu.sh programs` assembles all of them.
SMALLEST_OF_TOPIC = [
    smallest
    for topic in TOPICS
    for smallest in [min(topic.rglob("*.py"), key=lambda path: (path.stat().st_size, path.name))]
    if is_optimised(smallest)
]
PTXAS = shutil.which("ptxas")


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.fixture(scope="module")
def emitted() -> dict[Path, str]:
    return {}


def ptx_of(path: Path, emitted: dict[Path, str]) -> str:
    if path not in emitted:
        emitted[path] = api.show(str(path), "ptx", target="cuda")
    return emitted[path]


@pytest.mark.slow
@pytest.mark.skipif(PTXAS is None, reason="ptxas is not installed")
@pytest.mark.parametrize("path", [*EXAMPLES, *SMALLEST_OF_TOPIC], ids=name_of)
def test_assembles(path: Path, emitted: dict[Path, str], tmp_path: Path) -> None:
    source = tmp_path / "program.ptx"
    source.write_text(ptx_of(path, emitted))
    assert PTXAS is not None
    # Without optimisation, which takes most of the time and refuses nothing.
    command = [PTXAS, "-O0", "-arch=sm_90", str(source), "-o", str(tmp_path / "program.cubin")]
    result = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert result.returncode == 0, result.stderr


def test_floats_are_not_fused(tmp_path: Path) -> None:
    path = tmp_path / "floats.py"
    path.write_text(
        "import sys\ntotal = 0.5\nfor i in range(10 * len(sys.argv)):\n"
        "    total = total * (i + 0.5) + 1.25\nprint(total)\n"
    )
    ptx = api.show(str(path), "ptx", target="cuda")
    assert "mul.rn.f64" in ptx
    assert "add.rn.f64" in ptx
    assert "fma." not in ptx


def test_shared_words_are_relaxed_at_device_scope() -> None:
    """System scope would be slower, and plain loads may be stale."""
    ptx = api.show(str(REPOSITORY / "examples/two_threads.py"), "ptx", target="cuda")
    assert "ld.relaxed.gpu" in ptx
    scopes = set(re.findall(r"(?:ld|st|atom|red)\.(?:relaxed|acquire|release|acq_rel)\.(\w+)", ptx))
    assert scopes <= {"gpu", "sys", "cta"}
    for line in re.findall(r".*\.sys\..*", ptx):
        assert (
            "ld.acquire.sys" in line or "st.relaxed.sys" in line or "fence.acq_rel.sys" in line
        ), line


def test_every_elect_region_has_all_lanes() -> None:
    ptx = api.show(str(REPOSITORY / "examples/two_threads.py"), "ptx", target="cuda")
    masks = set(re.findall(r"bar\.warp\.sync\s+(\S+?);", ptx))
    assert masks == {"-1"}
