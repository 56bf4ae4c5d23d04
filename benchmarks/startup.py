"""Start-up: `weft run examples/two_threads.py` with an empty cache and from the cache."""

from __future__ import annotations

from harness import ROOT, Bench, main

PROGRAM = ROOT / "examples" / "two_threads.py"


def measure(bench: Bench) -> None:
    for target in bench.targets:
        measure_target(bench, target)


def measure_target(bench: Bench, target: str) -> None:
    section = bench.section(
        f"Start-up, {target}",
        "The wall time of the process `weft run examples/two_threads.py`: compiling everything, the runtime and "
        "the modules it needs too, then from the cache.",
    )
    system = f"weft {target}"
    for repeat in range(bench.repeats(3, 2)):
        # The text of a setting is part of the commands shown: one name for all repeats.
        settings = {"WEFT_CACHE_DIR": str(bench.scratch / "fresh")}
        bench.forget(bench.scratch / "fresh")
        for what in ("cold", "cached"):
            with section.step(f"{system}, {what}, run {repeat + 1}"):
                seconds = bench.weft(target, PROGRAM, settings=settings).wall_s
                section.add(what, system, [seconds])
        with section.step("python3"):
            section.add("python3", "python3", [bench.python(PROGRAM).wall_s])
    section.merge()
    with section.step("phases"):
        bench.forget(bench.scratch / "fresh")
        settings = {"WEFT_CACHE_DIR": str(bench.scratch / "fresh"), "WEFT_DEBUG": "1"}
        told = bench.weft(target, PROGRAM, settings=settings).stderr.strip().splitlines()
        section.notes.append("one cold run with WEFT_DEBUG=1: " + "; ".join(told))


if __name__ == "__main__":
    main([measure], __doc__ or "")
