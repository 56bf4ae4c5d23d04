"""What warps without work cost those that compute. Only on a GPU: on a CPU, threads without work sleep."""

from __future__ import annotations

from harness import Bench, main

PROGRAM = "idle_warps.py"
NS = 1e-9
STEPS = 300_000
BUSY = (1, 2, 4, 8, 132, 1056)
BUSY_OF_BLOCK = (4, 8)
STRATEGIES = {
    "exit": "no other warps",
    "mbarrier": "others wait on an mbarrier",
    "nanosleep": "others sleep 100 ns",
    "spin": "others spin",
}


def measure(bench: Bench) -> None:
    if "cuda" not in bench.targets:
        return
    section = bench.section(
        "Idle warps",
        "The time that a busy thread computes (a loop of dependent float operations) while all other warps of "
        "the GPU are idle, and with `WEFT_THREADS` so small that hardly any idle warp exists. The last column "
        "is what the idle ones cost: 1.02 is 2 %. Of weft, the values are of each busy thread of each round. CUDA "
        "C++ for scale: blocks of 32 warps, of which 4 or 8 compute; the values are means over all of them.",
    )
    rounds = bench.repeats(5, 3)
    with section.step("weft cuda"):
        bench.warm_up("cuda", PROGRAM, 1, 10, 1)
    for busy in BUSY:
        what = f"{busy} busy"
        with section.step(what):
            all_warps = bench.weft("cuda", PROGRAM, rounds, STEPS, busy, limit_s=20.0)
            section.add(what, "weft cuda, all warps", all_warps.numbers(NS)[str(busy)])
            settings = {"WEFT_THREADS": str(busy + 1)}
            few = bench.weft("cuda", PROGRAM, rounds, STEPS, busy, limit_s=20.0, settings=settings)
            name = f"weft cuda, {busy + 1} warps"
            section.add(what, name, few.numbers(NS)[str(busy)], "weft cuda, all warps")
    with section.step("CUDA C++"):
        found = bench.peer("threads.cu", "idle", rounds, STEPS, *BUSY_OF_BLOCK).numbers(NS)
        for busy in BUSY_OF_BLOCK:
            what = f"CUDA C++, {busy} busy of each multiprocessor"
            bound = found[f"{busy}-exit"]
            for strategy, name in STRATEGIES.items():
                section.add(what, name, found[f"{busy}-{strategy}"])
                ratio = min(found[f"{busy}-{strategy}"]) / min(bound)
                if strategy != "exit":
                    section.notes.append(
                        f"{what}, {name}: {ratio:.3f} times the time with no other warps"
                    )


if __name__ == "__main__":
    main([measure], __doc__ or "")
