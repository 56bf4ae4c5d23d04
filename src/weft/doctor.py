"""What weft finds on this machine: the lines of `weft doctor`, with the command that adds what is missing.

Nothing here may fail or need a GPU: each question is answered by a finding.
"""

from __future__ import annotations

import ctypes
import platform
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import weft
from weft import config
from weft.cache import Cache
from weft.errors import UsageError

CORE_PACKAGES = ("llvmlite", "numpy", "click", "rich")
# Package and the versions weft wants; the same as the extra `cuda` in pyproject.toml.
CUDA_PACKAGES = {
    "cuda-core": ">=1.2,<2",
    "cuda-bindings": ">=13,<14",
    "nvidia-nvvm": ">=13,<14",
    "nvidia-nvjitlink": ">=13,<14",
}
# What weft needs of a package that a CUDA toolkit also has.
FILES_OF_PACKAGES = {"nvidia-nvvm": "libdevice", "nvidia-nvjitlink": "nvJitLink"}
# Numbers of `CUdevice_attribute`.
COMPUTE_CAPABILITY_MAJOR = 75
COMPUTE_CAPABILITY_MINOR = 76


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, what is there, and - if it is not all right - what to do."""

    subject: str
    text: str
    is_ok: bool = True
    remedy: str = ""


def examine() -> list[Finding]:
    """Every finding, in the order to show them."""
    python = f"{platform.python_version()} ({sys.executable})"
    return [
        Finding("weft", weft.__version__),
        Finding("Python", python, sys.version_info >= (3, 11), "install Python 3.11 or newer"),
        *(examine_package(name, "") for name in CORE_PACKAGES),
        *examine_driver(),
        *(examine_cuda_package(name, wanted) for name, wanted in CUDA_PACKAGES.items()),
        examine_cache(),
        *examine_config(),
    ]


def examine_package(name: str, wanted: str) -> Finding:
    """Whether a package is installed."""
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "not installed", is_ok=False, remedy=f"pip install '{name}{wanted}'")


def examine_cuda_package(name: str, wanted: str) -> Finding:
    """As `examine_package`; what a CUDA toolkit of the system brings is as good as a package."""
    finding = examine_package(name, wanted)
    if not finding.is_ok and name in FILES_OF_PACKAGES and (path := find_cuda_file(name)):
        return Finding(name, f"not installed; {FILES_OF_PACKAGES[name]} is {path}")
    return finding


def find_cuda_file(package: str) -> str:
    """Where the file is that a package would bring; empty if nowhere."""
    try:
        from cuda import pathfinder

        if package == "nvidia-nvvm":
            return str(pathfinder.locate_bitcode_lib("device").abs_path)
        return str(pathfinder.load_nvidia_dynamic_lib("nvJitLink").abs_path)
    except Exception:
        # Not installed, an older pathfinder, or no such file: each with exceptions of its own.
        return ""


def examine_driver() -> list[Finding]:
    """The NVIDIA driver and its GPUs, asked of the driver itself so that no package is needed."""
    try:
        cuda = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return [
            Finding(
                "driver",
                "no NVIDIA driver (libcuda.so.1)",
                is_ok=False,
                remedy="install NVIDIA's driver from your system's packages; the CPU target needs none",
            )
        ]
    number = ctypes.c_int()
    status = cuda.cuInit(0)
    if status != 0:
        remedy = "`nvidia-smi` shows what the driver sees; check CUDA_VISIBLE_DEVICES"
        return [Finding("driver", f"cuInit failed with {status}", is_ok=False, remedy=remedy)]
    cuda.cuDriverGetVersion(ctypes.byref(number))
    major, minor = divmod(number.value, 1000)
    findings = [
        Finding(
            "driver",
            f"for CUDA {major}.{minor // 10}",
            is_ok=major >= 13,
            remedy="weft needs a driver for CUDA 13 or newer",
        )
    ]
    cuda.cuDeviceGetCount(ctypes.byref(number))
    findings += [examine_gpu(cuda, index) for index in range(number.value)]
    return findings


def examine_gpu(cuda: ctypes.CDLL, index: int) -> Finding:
    """One GPU's name, architecture and memory."""
    device = ctypes.c_int()
    name = ctypes.create_string_buffer(256)
    memory_bytes = ctypes.c_size_t()
    major, minor = ctypes.c_int(), ctypes.c_int()
    cuda.cuDeviceGet(ctypes.byref(device), index)
    cuda.cuDeviceGetName(name, len(name), device)
    cuda.cuDeviceTotalMem_v2(ctypes.byref(memory_bytes), device)
    cuda.cuDeviceGetAttribute(ctypes.byref(major), COMPUTE_CAPABILITY_MAJOR, device)
    cuda.cuDeviceGetAttribute(ctypes.byref(minor), COMPUTE_CAPABILITY_MINOR, device)
    shown_name = name.value.decode("utf-8", "replace")
    size = shown_bytes(memory_bytes.value)
    return Finding(f"GPU {index}", f"{shown_name}, sm_{major.value}{minor.value}, {size}")


def examine_cache() -> Finding:
    """Where compiled programs are kept, and how many."""
    try:
        info = Cache.from_config().info()
    except UsageError:
        return Finding("cache", "unknown while the settings are wrong", is_ok=False)
    except OSError as error:
        return Finding("cache", f"cannot be read: {error}", is_ok=False)
    if not info.is_enabled:
        return Finding("cache", f"{info.directory}, disabled by WEFT_CACHE")
    return Finding(
        "cache",
        f"{info.directory}, {info.entries} entries, {shown_bytes(info.size_bytes)}",
        is_ok=info.is_writable,
        remedy="the folder cannot be written; set WEFT_CACHE_DIR to one that can",
    )


def examine_config() -> list[Finding]:
    """The value of every knob, or what is wrong with one."""
    try:
        settings = config.current()
    except UsageError as error:
        return [Finding("settings", error.message, is_ok=False, remedy=error.help)]
    findings = []
    for knob in config.knobs():
        is_set = knob.name in settings.values
        text = (
            knob.show(getattr(settings, knob.name)) if is_set else f"{knob.default_text} (default)"
        )
        findings.append(Finding(knob.variable, text))
    return findings


def shown_bytes(size_bytes: int) -> str:
    """A size for people."""
    if size_bytes >= 1 << 30:
        return f"{size_bytes / (1 << 30):.1f} GiB"
    if size_bytes >= 1 << 20:
        return f"{size_bytes / (1 << 20):.1f} MiB"
    return f"{size_bytes / (1 << 10):.1f} KiB"
