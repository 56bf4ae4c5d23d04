"""A lock that many threads want: `with lock: counter += 1`."""

from __future__ import annotations

from harness import Bench, main

PROGRAM = "lock_handover.py"
NS = 1e-9
WORK = (("1", 20000), ("8", 5000), ("132", 400), ("1056", 50))  # threads and additions of each


def measure(bench: Bench) -> None:
    for target in bench.targets:
        measure_target(bench, target)


def measure_target(bench: Bench, target: str) -> None:
    section = bench.section(
        f"A lock under contention, {target}",
        "The time of one addition: from letting all threads go to the end of the last, by all additions. "
        "CUDA C++ is a ticket lock without parking, timed with its launch; C++ is `std::mutex`.",
    )
    rounds = bench.repeats(5, 3)
    system = f"weft {target}"
    arguments = [rounds, *(word for pair in WORK for word in pair)]
    with section.step(system):
        bench.warm_up(target, PROGRAM, 1, 1, 1)
    # Each number of threads is a process of its own, so that one that fails does not hide the others.
    for threads, adds in WORK:
        with section.step(f"{system}, {threads} threads"):
            found = bench.weft(target, PROGRAM, rounds, threads, adds, limit_s=20.0).numbers(NS)
            section.add(f"{threads} threads", system, found[threads])
    if target == "cuda":
        with section.step("CUDA C++"):
            found = bench.peer("threads.cu", "lock", *arguments).numbers(NS)
            for threads, _ in WORK:
                section.add(f"{threads} threads", "CUDA C++ ticket lock", found[threads], system)
    with section.step("C++ std::mutex"):
        found = bench.peer("threads.cpp", "lock", *arguments).numbers(NS)
        for threads, _ in WORK:
            section.add(f"{threads} threads", "C++ std::mutex", found[threads], system)
    with section.step("python3"):
        found = bench.python(PROGRAM, *arguments).numbers(NS)
        for threads, _ in WORK:
            section.add(f"{threads} threads", "python3", found[threads], system)
    section.rows.sort(key=lambda row: int(row.what.split()[0]))


if __name__ == "__main__":
    main([measure], __doc__ or "")
