"""The command: run programs, count what became of their snippets, shrink and write the failures."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from .compare import Outcome, compared
from .screen import sound
from .shrink import shrunk, written
from .snippets import Snippet, new_snippets, together

SNIPPETS = 8  # of one program: it compiles in some ten seconds


def programs(count: int, seed: str) -> Iterator[list[Snippet]]:
    """Programs of snippets; those with wide integers are kept together."""
    wide: list[Snippet] = []
    for number in range(count):
        drawn = sound(new_snippets(SNIPPETS, f"{seed}.{number}"))
        wide += [snippet for snippet in drawn if snippet.is_wide]
        yield [snippet for snippet in drawn if not snippet.is_wide]
        if len(wide) >= SNIPPETS or (wide and number == count - 1):
            yield wide
            wide = []


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.generated")
    parser.add_argument("--programs", type=int, default=10, help=f"each of {SNIPPETS} snippets")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--out", type=Path, help="a folder for what failed, shrunk")
    parser.add_argument("--target", default="cpu")
    parser.add_argument("--shrink", type=int, default=1, help="how many failures of like reason")
    options = parser.parse_args()
    # A program is compiled once: the cache would only grow.
    os.environ.setdefault("WEFT_CACHE", "0")
    counts: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
    for number, snippets in enumerate(programs(options.programs, options.seed)):
        outcomes = compared(snippets, options.target)
        for index, outcome in enumerate(outcomes):
            counts[outcome.verdict] += 1
            if outcome.verdict == "refused":
                refused[f"{outcome.reason}: {outcome.detail}"] += 1
            if outcome.failed:
                seen[outcome.reason] += 1
                print(f"program {number}: {outcome.reason}\n{outcome.detail}", flush=True)
                if options.out:
                    failing, found = alone(snippets[: index + 1], outcome, options.target)
                    path = options.out / f"{options.seed}-{number}-{index}.py"
                    path.write_text(written(failing, found, options.target), encoding="utf-8")
                    if found.failed and seen[outcome.reason] <= options.shrink:
                        failing, found = shrunk(failing, found, options.target)
                        path.write_text(written(failing, found, options.target), encoding="utf-8")
                    print(f"  written: {path}", flush=True)
        print(f"program {number}: {told(counts)}", flush=True)
    by_code: Counter[str] = Counter()
    for text, count in refused.items():
        by_code[text.partition(":")[0]] += count
    print(f"snippets run: {counts.total()}; {told(counts)}")
    print(f"refused by code: {told(by_code)}")
    for text, count in refused.most_common():
        print(f"  {count} {text}")


def told(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def alone(snippets: Sequence[Snippet], outcome: Outcome, target: str) -> tuple[Snippet, Outcome]:
    """The last snippet, which failed in a program; if it does so only after the others, all in one."""
    found = compared([snippets[-1]], target)[0]
    if found.failed:
        return snippets[-1], found
    failing = together(snippets)
    return failing, compared([failing], target)[0]
