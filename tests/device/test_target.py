"""The CUDA target where there is no GPU: what it says, and what can be done all the same."""

from __future__ import annotations

import subprocess
import sys

import pytest
from running import REPOSITORY, missing_for_cuda

from weft.errors import TargetUnavailable
from weft.targets.cuda import emit
from weft.targets.cuda.target import CudaTarget, why_not


def test_import_needs_no_cuda_package() -> None:
    code = "import weft.targets.cuda.target, sys; sys.exit('cuda' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.skipif(not missing_for_cuda(), reason="there is a GPU")
def test_says_what_is_missing() -> None:
    reason = why_not()
    assert reason is not None
    assert reason.target == "cuda"
    assert reason.missing
    with pytest.raises(TargetUnavailable):
        CudaTarget.usable()


@pytest.mark.skipif(not missing_for_cuda(), reason="there is a GPU")
def test_run_without_gpu_is_one_message() -> None:
    program = str(REPOSITORY / "examples/two_threads.py")
    command = [sys.executable, "-m", "weft", "run", "--target", "cuda", program]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("error: target `cuda` cannot be used: ")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("capability", "expected"),
    [((7, 0), 70), ((8, 6), 86), ((9, 0), 90), ((10, 0), 90), ((12, 1), 90)],
)
def test_architecture(capability: tuple[int, int], expected: int) -> None:
    assert emit.architecture(capability) == expected
