"""Starting and joining threads: one, and as many as there are warps."""

from __future__ import annotations

from harness import Bench, Section, main

PROGRAM = "spawn_join.py"
NS = 1e-9
CPU_COUNT = 256
ONE = "one: make, start, join"
ONE_MADE = "one made before: start, join"


def measure(bench: Bench) -> None:
    for target in bench.targets:
        measure_target(bench, target)


def measure_target(bench: Bench, target: str) -> None:
    section = bench.section(
        f"Starting and joining threads, {target}",
        "The times are the program's own (`time.perf_counter_ns`). Where a thread runs is the runtime's "
        "choice, so weft's values are a mixture of warps of the same and of other multiprocessors. CUDA C++ is "
        "the bound: one warp hands a function to another through a word in global memory and waits for it, with "
        "neither thread objects nor queues.",
    )
    system = f"weft {target}"
    repeats = bench.repeats(300, 100)
    count = CPU_COUNT
    with section.step(system):
        if target == "cuda":
            count = int(bench.weft("cuda", "warps.py").stdout) - 1
            section.notes.append(f"weft has {count + 1} warps here")
        bench.warm_up(target, PROGRAM, 1, 1)
        found = bench.weft(target, PROGRAM, repeats, count).numbers(NS)
        section.add(ONE, system, found["one"])
        section.add(ONE_MADE, system, found["one_made"])
        add_all(section, system, found, count)
    if target == "cuda":
        with section.step("CUDA C++"):
            found = bench.peer("threads.cu", "spawn", repeats, count + 1).numbers(NS)
            section.add(ONE_MADE, "CUDA C++, same block", found["one_same_block"], system)
            section.add(ONE_MADE, "CUDA C++, another block", found["one_other_block"], system)
            add_all(
                section, f"CUDA C++, {found['warps'][0] / NS - 1:.0f} threads", found, count, system
            )
    with section.step("C++ std::thread"):
        found = bench.peer("threads.cpp", "spawn", repeats, count).numbers(NS)
        section.add(ONE, "C++ std::thread", found["one"], system)
        add_all(section, "C++ std::thread", found, count, system)
    with section.step("python3"):
        found = bench.python(PROGRAM, repeats, count).numbers(NS)
        section.add(ONE, "python3", found["one"], system)
        section.add(ONE_MADE, "python3", found["one_made"], system)
        add_all(section, "python3", found, count, system)


def add_all(
    section: Section, system: str, found: dict[str, list[float]], count: int, against: str = ""
) -> None:
    section.add(f"{count} threads: start all", system, found["all_started"], against)
    section.add(f"{count} threads: start and join all", system, found["all_joined"], against)


if __name__ == "__main__":
    main([measure], __doc__ or "")
