"""LLVM text of a program to PTX, and to the GPU's own code where NVIDIA's linker is installed.

    LLVM text -> (libdevice linked in, optimised) -> PTX -> cubin

PTX alone is enough to run: the driver then compiles it, each time or from a cache of its own.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from weft import config
from weft.errors import TargetUnavailable
from weft.targets.cuda import power
from weft.targets.cuda.device import INSTALL_PACKAGES, is_installed

if TYPE_CHECKING:
    import llvmlite.binding as llvm

TRIPLE = "nvptx64-nvidia-cuda"
DATA_LAYOUT = "e-p6:32:32-i64:64-i128:128-i256:256-v16:16-v32:32-n16:32:64"
PTX_FEATURE = "+ptx80"  # PTX 8.0: the oldest that has everything used here
# Architectures that LLVM can be told; PTX for one runs on all later ones.
ARCHITECTURES = (70, 72, 75, 80, 86, 87, 89, 90)
OPTIMISATION = 2
# NVPTX multiplies it by 11. Its default of 225 makes a tenfold of the code, and ptxas takes 20 s.
INLINING_THRESHOLD = 10
MATH_PREFIX = "__nv_"
POWER = "__nv_pow"


def architecture(capability: tuple[int, int]) -> int:
    """The architecture whose PTX is made for a device."""
    number = 10 * capability[0] + capability[1]
    return max(known for known in ARCHITECTURES if known <= number)


def to_ptx(text: str, capability: tuple[int, int]) -> str:
    module, machine = optimised(text, capability)
    return str(machine.emit_assembly(module))


def optimised(text: str, capability: tuple[int, int]) -> tuple[llvm.ModuleRef, llvm.TargetMachine]:
    import llvmlite.binding as llvm

    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    machine = llvm.Target.from_triple(TRIPLE).create_target_machine(
        cpu=f"sm_{architecture(capability)}", features=PTX_FEATURE, opt=OPTIMISATION
    )
    module = llvm.parse_assembly(text)
    if f"@{MATH_PREFIX}" in text:
        link_math(module)
    tuning = llvm.create_pipeline_tuning_options(speed_level=OPTIMISATION)
    tuning.inlining_threshold = INLINING_THRESHOLD
    tuning.loop_unrolling = (
        False  # ptxas does it where it pays; LLVM would copy every spin loop 30 times
    )
    builder = llvm.create_pass_builder(machine, tuning)
    builder.getModulePassManager().run(module, builder)
    return module, machine


def link_math(module: llvm.ModuleRef) -> None:
    """Add NVIDIA's mathematical functions; those not called go when the module is optimised."""
    import llvmlite.binding as llvm

    library = llvm.parse_bitcode(find_libdevice().read_bytes())
    # A name that is defined already would be an error.
    library.get_function(POWER).name = f"{POWER}.replaced"
    for addition in (llvm.parse_assembly(power.module_text(f"@{POWER}")), library):
        addition.triple = module.triple
        addition.data_layout = str(module.data_layout)
        module.link_in(addition)
    for function in module.functions:
        if function.name.startswith(MATH_PREFIX) and not function.is_declaration:
            function.linkage = "internal"


def find_libdevice() -> Path:
    """The bitcode of the mathematical functions, from a package or a CUDA toolkit."""
    if is_installed("cuda.pathfinder"):
        from cuda import pathfinder

        try:
            return Path(pathfinder.locate_bitcode_lib("device").abs_path)
        except (AttributeError, RuntimeError) as error:  # an older pathfinder; no such file
            config.note(1, f"libdevice: {error}")
    homes = [os.environ.get("CUDA_HOME"), os.environ.get("CUDA_PATH"), "/usr/local/cuda"]
    for home in filter(None, homes):
        path = Path(home, "nvvm/libdevice/libdevice.10.bc")
        if path.exists():
            return path
    missing = "libdevice, which holds the mathematical functions, is not installed"
    raise TargetUnavailable("cuda", missing, INSTALL_PACKAGES)


def to_cubin(ptx: str, capability: tuple[int, int]) -> bytes | None:
    """The GPU's own code; None where NVIDIA's linker is not installed or refuses."""
    if not is_installed("cuda.bindings"):
        return None
    from cuda.bindings import nvjitlink

    try:
        return link(nvjitlink, ptx, capability)
    except Exception as error:  # of several modules, each with a class of its own
        config.note(1, f"no cubin: {type(error).__name__}: {error}")
        return None


def link(nvjitlink, ptx: str, capability: tuple[int, int]) -> bytes:  # type: ignore[no-untyped-def]
    options = [f"-arch=sm_{capability[0]}{capability[1]}"]
    handle = nvjitlink.create(len(options), options)
    try:
        data = ptx.encode()
        nvjitlink.add_data(handle, nvjitlink.InputType.PTX, data, len(data), "program")
        nvjitlink.complete(handle)
        cubin = bytearray(nvjitlink.get_linked_cubin_size(handle))
        nvjitlink.get_linked_cubin(handle, cubin)
        return bytes(cubin)
    finally:
        nvjitlink.destroy(handle)
