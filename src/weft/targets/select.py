"""Which target `--target` means. Raises TargetUnavailable, saying what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weft import config
from weft.errors import UsageError

if TYPE_CHECKING:
    from weft.targets.target import Target

NAMES = ("auto", "cpu", "cuda")


def select(name: str, *, runs: bool = True) -> Target:
    """The target of that name. Where nothing is to be run, one that can only be compiled for will do."""
    from weft.targets.cpu.target import CpuTarget

    if name == "cpu":
        return CpuTarget()
    if name == "cuda":
        from weft.targets.cuda.target import CudaTarget

        return CudaTarget.usable() if runs else CudaTarget()
    if name == "auto":
        from weft.targets.cuda import target as cuda

        reason = cuda.why_not()
        if reason is None:
            config.note(1, "target cuda: a usable GPU was found")
            return cuda.CudaTarget.usable()
        config.note(1, f"target cpu: {reason.missing}")
        return CpuTarget()
    raise UsageError(f"there is no target `{name}`", f"one of: {', '.join(NAMES)}")
