"""A lock that many threads want: `with lock: counter += 1`."""

from __future__ import annotations

from harness import Bench, main

PROGRAM = "lock_handover.py"
NS = 1e-9
# Threads, and additions of each: so many that all are at it for most of the time. On a CPU an addition is
# shorter and waking a thread longer.
WORK = {
    "cpu": (("1", 200_000), ("8", 50_000), ("132", 2_000), ("1056", 200)),
    "cuda": (("1", 20_000), ("8", 5_000), ("132", 400), ("1056", 50)),
}


def measure(bench: Bench) -> None:
    for target in bench.targets:
        measure_target(bench, target)


def measure_target(bench: Bench, target: str) -> None:
    section = bench.section(
        f"A lock under contention, {target}",
        "The time of one addition: from letting all threads go to the end of the last, by all additions. "
        "CUDA C++ is a ticket lock without parking, timed with its launch; C++ is `std::mutex`.",
    )
    work = WORK[target]
    rounds = bench.repeats(5, 3)
    system = f"weft {target}"
    arguments = [rounds, *(word for pair in work for word in pair)]
    with section.step(system):
        bench.warm_up(target, PROGRAM, 1, 1, 1)
    # Each number of threads is a process of its own, so that one that fails does not hide the others.
    for threads, adds in work:
        with section.step(f"{system}, {threads} threads"):
            found = bench.weft(target, PROGRAM, rounds, threads, adds, limit_s=20.0).numbers(NS)
            section.add(f"{threads} threads", system, found[threads])
    if target == "cuda":
        with section.step("CUDA C++"):
            found = bench.peer("threads.cu", "lock", *arguments).numbers(NS)
            for threads, _ in work:
                section.add(f"{threads} threads", "CUDA C++ ticket lock", found[threads], system)
    with section.step("C++ std::mutex"):
        found = bench.peer("threads.cpp", "lock", *arguments).numbers(NS)
        for threads, _ in work:
            section.add(f"{threads} threads", "C++ std::mutex", found[threads], system)
    with section.step("python3"):
        found = bench.python(PROGRAM, *arguments).numbers(NS)
        for threads, _ in work:
            section.add(f"{threads} threads", "python3", found[threads], system)
    section.rows.sort(key=lambda row: int(row.what.split()[0]))


if __name__ == "__main__":
    main([measure], __doc__ or "")
