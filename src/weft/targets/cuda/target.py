"""The CUDA target: PTX through LLVM, one cooperative launch, a worker is a warp.

Importing this needs no CUDA package, compiling no GPU.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from weft.codegen.dialect import Dialect
from weft.targets.cuda import device, emit
from weft.targets.cuda.device import why_not

__all__ = ["CudaTarget", "why_not"]

FOLDER = Path(__file__).parent
STATIC_SPACE = 1  # global memory
FIRST_WITH_TRY_WAIT = (9, 0)  # mbarrier.try_wait

if TYPE_CHECKING:
    from weft.host.launch import Launch


class CudaTarget:
    """An NVIDIA GPU; where there is none, programs can still be compiled."""

    name = "cuda"

    @classmethod
    def usable(cls) -> CudaTarget:
        """The target, to run programs on. Raises TargetUnavailable."""
        reason = why_not()
        if reason is not None:
            raise reason
        return cls()

    def key(self) -> str:
        major, minor = device.compile_capability()
        return f"cuda sm_{major}{minor}"

    def dialect(self) -> Dialect:
        return Dialect(
            triple=emit.TRIPLE,
            data_layout=emit.DATA_LAYOUT,
            prelude=self.prelude(),
            static_space=STATIC_SPACE,
            sync_scope="device",
            math_prefix=emit.MATH_PREFIX,
            cold="noinline",  # unoptimised, they would keep their variables in memory of every warp
            near="",
        )

    def prelude(self) -> str:
        waits_on_barrier = device.compile_capability() >= FIRST_WITH_TRY_WAIT
        parker = "parker_mbarrier.ll" if waits_on_barrier else "parker_poll.ll"
        parts = ("prelude.ll", "lanes.ll", parker)
        return "\n".join((FOLDER / part).read_text() for part in parts)

    def emit(self, llvm: str) -> dict[str, bytes]:
        capability = device.compile_capability()
        ptx = emit.to_ptx(llvm, capability)
        parts = {"ptx": ptx.encode()}
        cubin = emit.to_cubin(ptx, capability)
        if cubin is not None:
            parts["cubin"] = cubin
        return parts

    def stage(self, llvm: str, stage: str) -> str:
        capability = device.compile_capability()
        if stage == "llvm:opt":
            return str(emit.optimised(llvm, capability)[0])
        return emit.to_ptx(llvm, capability)

    def run(self, parts: dict[str, bytes], launch: Launch) -> int:
        reason = why_not()
        if reason is not None:
            raise reason
        from weft.targets.cuda.run import Run

        return Run(parts, launch).run()
