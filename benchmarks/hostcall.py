"""Asking the host: flushes and small reads of files."""

from __future__ import annotations

import sys

from harness import PEERS, ROOT, Bench, main

PROGRAM = "hostcall.py"
NS = 1e-9
WHAT = {
    "flush": "`sys.stdout.flush()`: one call",
    "seek_read": "`seek`, `read` of 16 bytes",
    "open_read": "`open`, `read` of 64 bytes, `close`",
}
ROUND_TRIP = WHAT["flush"]


def measure(bench: Bench) -> None:
    for target in bench.targets:
        measure_target(bench, target)


def measure_target(bench: Bench, target: str) -> None:
    section = bench.section(
        f"Calls to the host, {target}",
        "The first is a round trip with nothing to do at the other end; the peers on the GPU are the bare "
        "round trip of a word through pinned memory, with the host's loop in C++ and in Python. python3 does the "
        "same without a host in between.",
    )
    system = f"weft {target}"
    file = bench.scratch / "small.txt"
    file.write_bytes(b"0123456789abcdef" * 4)
    repeats = bench.repeats(1000, 200)
    with section.step(system):
        bench.warm_up(target, PROGRAM, file, 1)
        found = bench.weft(target, PROGRAM, file, repeats).numbers(NS)
        for name, what in WHAT.items():
            section.add(what, system, found[name])
    if target == "cuda":
        with section.step("CUDA C++"):
            found = bench.peer("threads.cu", "host", repeats).numbers(NS)
            section.add(ROUND_TRIP, "CUDA C++, host in C++", found["host_call"], system)
        with section.step("CUDA C++, host in Python"):
            ptx = bench.build("host_call.cu", ptx=True)
            script = str((PEERS / "host_call.py").relative_to(ROOT))
            found = bench.run([sys.executable, script, str(ptx), str(repeats)]).numbers(NS)
            section.add(ROUND_TRIP, "CUDA C++, host in Python", found["host_call"], system)
    with section.step("python3"):
        found = bench.python(PROGRAM, file, repeats).numbers(NS)
        for name, what in WHAT.items():
            section.add(what, "python3", found[name], system)
    section.rows.sort(key=lambda row: list(WHAT.values()).index(row.what))


if __name__ == "__main__":
    main([measure], __doc__ or "")
