"""The Mandelbrot set with a thread for each band: weft against C with POSIX threads, CUDA C++ and python3."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from harness import Bench, Output, Section, StepFailed, main

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = "mandelbrot.py"
WAVES = [(132, 1056), (1056, 2112)]  # bands and size on the GPU


def measure(bench: Bench) -> None:
    if "cpu" in bench.targets:
        measure_cpu(bench)
    if "cuda" in bench.targets:
        measure_cuda(bench)


def measure_cpu(bench: Bench) -> None:
    threads = os.cpu_count() or 1
    size = 1024 if bench.quick else 2048
    section = bench.section(
        "Mandelbrot on the CPU",
        f"{threads} threads, 50 iterations, the same arithmetic without fused multiply-add, the same picture. "
        "`compute` is measured inside the program, from the first `start` to the last `join`; `process` is "
        "the whole process with start-up and writing the file; weft takes the program from the cache.",
    )
    picture = bench.scratch / "cpu.pgm"
    runs: dict[str, Callable[[], Output]] = {
        "weft cpu": lambda: bench.weft("cpu", PROGRAM, threads, picture, size),
        "C, gcc -O2": lambda: bench.peer("mandelbrot.c", threads, picture, size),
    }
    with section.step("weft cpu"):
        bench.warm_up("cpu", PROGRAM, threads, picture, 64)
    compare(bench, section, runs, picture, size)

    small = size // 2
    runs = {
        "weft cpu": lambda: bench.weft("cpu", PROGRAM, threads, picture, small),
        "python3": lambda: bench.python(PROGRAM, threads, picture, small, limit_s=120.0),
    }
    compare(bench, section, runs, picture, small, once=("python3",))


def measure_cuda(bench: Bench) -> None:
    section = bench.section(
        "Mandelbrot on the GPU",
        "A warp for each band in both. CUDA C++ `all lanes`: all 32 lanes compute the same, lane 0 stores, as "
        "weft does; `lane 0`: the others are idle; `a pixel for each lane`: what the hardware is made for, "
        "shown for scale. `compute` is measured inside the program: in weft from the first `start` to the "
        "last `join`, in C++ the launch and synchronisation. `process` is the whole process.",
    )
    picture = bench.scratch / "cuda.pgm"
    with section.step("weft cuda"):
        bench.warm_up("cuda", PROGRAM, 4, picture, 64)
    for bands, size in WAVES:

        def cuda(mode: str, bands: int = bands, size: int = size) -> Callable[[], Output]:
            return lambda: bench.peer("mandelbrot.cu", bands, picture, size, mode)

        def weft(bands: int = bands, size: int = size) -> Output:
            return bench.weft("cuda", PROGRAM, bands, picture, size)

        runs = {
            "weft cuda": weft,
            "CUDA C++, all lanes": cuda("all"),
            "CUDA C++, lane 0": cuda("lane0"),
            "CUDA C++, a pixel for each lane": cuda("lanes"),
        }
        compare(bench, section, runs, picture, size, label=f", {bands} bands")


def compare(
    bench: Bench,
    section: Section,
    runs: dict[str, Callable[[], Output]],
    picture: Path,
    size: int,
    *,
    label: str = "",
    once: tuple[str, ...] = (),
) -> None:
    """Run all systems in turn, several times, and check that they draw the same picture."""
    computes: dict[str, list[float]] = {name: [] for name in runs}
    processes: dict[str, list[float]] = {name: [] for name in runs}
    digests: dict[str, str] = {}
    failed: set[str] = set()
    for repeat in range(bench.repeats(5, 3)):
        for name, run in runs.items():
            if name in failed or (repeat > 0 and name in once):
                continue
            failed.add(name)
            with section.step(name):
                output = run()
                computes[name].append(output.compute_s())
                processes[name].append(output.wall_s)
                digests[name] = hashlib.sha256(picture.read_bytes()).hexdigest()
                failed.remove(name)
    first = next(iter(runs))
    for what, values in (("compute", computes), ("process", processes)):
        for name in runs:
            against = "" if name == first else first
            section.add(f"{what}, {size} x {size}{label}", name, values[name], against)
    with section.step(f"{size} x {size}{label}"):
        if len(set(digests.values())) > 1:
            raise StepFailed(f"the pictures differ: {digests}")


if __name__ == "__main__":
    main([measure], __doc__ or "")
