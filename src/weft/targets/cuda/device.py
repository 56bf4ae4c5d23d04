"""Which GPU there is and what keeps it from being used, asked of the driver without any package."""

from __future__ import annotations

import ctypes
from functools import cache
from importlib.util import find_spec
from typing import NamedTuple

from weft.errors import TargetUnavailable

OLDEST_DRIVER = 13000  # CUDA 13.0: what cuda-bindings 13 is made for
OLDEST_CAPABILITY = (7, 0)  # the first with independent threads, which uniform execution relies on
DEFAULT_CAPABILITY = (9, 0)  # to compile for where there is no GPU
INSTALL_PACKAGES = "pip install 'weft[cuda]'"

# Numbers of `CUdevice_attribute`.
COMPUTE_CAPABILITY_MAJOR = 75
COMPUTE_CAPABILITY_MINOR = 76
COOPERATIVE_LAUNCH = 95


class Found(NamedTuple):
    """What the driver says; `missing` and `install` tell what keeps the GPU from being used."""

    capability: tuple[int, int] | None
    missing: str = ""
    install: str = ""


@cache
def probe() -> Found:
    """Look for a GPU, once for each process."""
    try:
        driver = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return Found(
            None, "there is no NVIDIA driver (libcuda.so.1)", "sudo apt install nvidia-driver-580"
        )
    status = driver.cuInit(0)
    if status != 0:
        return Found(None, f"the NVIDIA driver does not start (cuInit gave {status})", "nvidia-smi")
    number = ctypes.c_int()
    if driver.cuDeviceGetCount(ctypes.byref(number)) != 0 or number.value == 0:
        return Found(None, "the NVIDIA driver finds no GPU", "nvidia-smi")
    device = ctypes.c_int()
    driver.cuDeviceGet(ctypes.byref(device), 0)

    def attribute(which: int) -> int:
        driver.cuDeviceGetAttribute(ctypes.byref(number), which, device)
        return number.value

    capability = attribute(COMPUTE_CAPABILITY_MAJOR), attribute(COMPUTE_CAPABILITY_MINOR)
    if capability < OLDEST_CAPABILITY:
        old = ".".join(map(str, capability))
        return Found(capability, f"the GPU has compute capability {old}, and 7.0 is needed")
    if not attribute(COOPERATIVE_LAUNCH):
        return Found(capability, "the GPU does not support cooperative launches")
    driver.cuDriverGetVersion(ctypes.byref(number))
    if number.value < OLDEST_DRIVER:
        found = f"{number.value // 1000}.{number.value % 1000 // 10}"
        return Found(
            capability,
            f"the NVIDIA driver is for CUDA {found}, and 13.0 is needed",
            "sudo apt install nvidia-driver-580",
        )
    return Found(capability)


def why_not() -> TargetUnavailable | None:
    """What keeps programs from running on a GPU here; None if nothing does."""
    found = probe()
    if found.missing:
        return TargetUnavailable("cuda", found.missing, found.install)
    if not is_installed("cuda.bindings"):
        return TargetUnavailable("cuda", "`cuda-bindings` is not installed", INSTALL_PACKAGES)
    return None


def is_installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # the package it would be in
        return False


def compile_capability() -> tuple[int, int]:
    """What to compile for: the GPU that is there, or else the default."""
    return probe().capability or DEFAULT_CAPABILITY
