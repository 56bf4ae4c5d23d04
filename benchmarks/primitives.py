"""The primitives of threads, one by one: locks, conditions, queues, barriers, pools, starting threads.

    python3 benchmarks/primitives.py --targets cuda,cpu,python,cpp --machine NAME [--quick] [--out FOLDER]

One table has a row for each measurement and a column for each system, so that a program which changes from
python3 to weft can be judged by what it uses. The results are `primitives-NAME.md` and `.json`. A program that
fails or takes too long is an entry in its cell and a note, and the others go on.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
from dataclasses import dataclass
from pathlib import Path

from harness import (
    FOLDER,
    UNITS,
    Bench,
    Output,
    Row,
    Section,
    StepFailed,
    describe_machine,
    ratio,
)

SYSTEMS = {"cuda": "weft cuda", "cpu": "weft cpu", "python": "python3", "cpp": "C++"}
WEFT = ("cuda", "cpu")
PEERS = ("python", "cpp")
NS = 1e-9
LIMIT_S = 25.0  # of one program, with compiling it
SHOWN_ERROR = 80  # characters in a cell; the note has all
COMMAND = re.compile(r"^`[^`]*` (gave -?\d+: )?")
SUBMITTERS = 32
MANY_SUBMITTERS = 1024
TASKS_OF_EACH = 1000  # on a GPU
STEPS = 64  # of arithmetic in a task: about 1 us on a warp
MOST_WANTING = 512  # threads at one lock or queue
MOST_PARTIES = 4224
ABOUT = (
    "Medians of the programs' own times, compiling and start-up not counted; the last columns divide weft's time "
    "by the other's: 0.5 is half the time, 2 is twice, for rates too. All systems of a row have the same number of "
    "threads; where a number of threads is more than weft has workers, weft is left out. Only pools and waves "
    "have the size that is natural for each system: a thread for each warp or processor, of which a pool leaves one "
    "to the main thread, and on a GPU some to those that submit. C++ is `std::mutex`, `std::condition_variable`, a queue made of the two, `pthread_barrier` "
    "and `std::thread`; it has no pool."
)


@dataclass(frozen=True)
class Sizes:
    """How much is done for one value, where it is cheap with few threads; by all threads together."""

    pairs: int
    adds: int
    trips: int
    items: int
    waits: int  # times the parties
    tasks: int
    futures: int
    threads: int

    def smaller(self) -> Sizes:
        """For a quick run."""
        return Sizes(**{name: max(1, value // 10) for name, value in vars(self).items()})


# So much that a value takes some tenths of a second and all of it, on all systems, less than four minutes.
SIZES = {
    "cuda": Sizes(100_000, 40_000, 5_000, 51_200, 20_000, 100_000, 5_000, 1_000_000),
    "cpu": Sizes(100_000, 400_000, 10_000, 102_400, 20_000, 100_000, 10_000, 100_000),
    "python": Sizes(100_000, 100_000, 5_000, 20_480, 8_000, 20_000, 5_000, 10_000),
    "cpp": Sizes(100_000, 400_000, 10_000, 102_400, 20_000, 100_000, 10_000, 20_000),
}


@dataclass(frozen=True)
class Case:
    """One row of the table. A peer in C++ takes the arguments of the program, after its mode."""

    what: str
    program: str
    line: str  # the name of the values that the program prints
    arguments: dict[str, list[int]]  # by system
    peer: tuple[str, str] | None = None  # source and mode
    threads: int = 1  # that weft must be able to run at the same time
    is_rate: bool = False

    def is_for(self, system: str, workers: int) -> bool:
        if system == "cpp":
            return self.peer is not None
        if system not in self.arguments:
            return False
        return system == "python" or self.threads <= max(2, workers)


class Primitives(Bench):
    """A run whose results are one table."""

    systems: list[str]
    cases: list[Case]

    def markdown(self, facts: dict[str, str]) -> str:
        lines = [f"# {self.machine}", ""]
        if self.quick:
            lines += ["A quick run: few repeats, small sizes. Preliminary.", ""]
        lines += [f"- {name}: {value}" for name, value in facts.items()]
        for section in self.sections:
            lines += ["", f"## {section.title}", "", section.about, "", *self.table(section)]
            if section.notes:
                lines += ["", "Not measured, or worth knowing:", ""]
                lines += [f"- {note}" for note in section.notes]
            lines += ["", "```sh", *section.commands, "```"]
        return "\n".join(lines) + "\n"

    def table(self, section: Section) -> list[str]:
        pairs = [
            (weft, peer)
            for weft in self.systems
            for peer in self.systems
            if weft in WEFT and peer in PEERS
        ]
        head = [SYSTEMS[system] for system in self.systems]
        head += [f"{weft} / {SYSTEMS[peer]}" for weft, peer in pairs]
        lines = [
            "| what | " + " | ".join(head) + " |",
            "|---|" + "---:|" * len(head),
        ]
        for case in self.cases:
            rows = {
                system: row
                for row in section.rows
                for system in self.systems
                if (row.what, row.system) == (case.what, SYSTEMS[system])
            }
            cells = [
                shown(rows[system], case.is_rate)
                if system in rows
                else failure(section, case, system)
                for system in self.systems
            ]
            cells += [
                ratio(median(rows[weft]), median(rows[peer]))
                if weft in rows and peer in rows
                else ""
                for weft, peer in pairs
            ]
            lines.append("| " + " | ".join([case.what, *cells]) + " |")
        return lines


def main() -> None:
    options = parsed()
    systems = list(dict.fromkeys(options.targets.split(",")))
    machine = f"primitives-{options.machine}"
    targets = [system for system in systems if system in WEFT]
    bench = Primitives(targets, machine, options.seconds, quick=options.quick)
    facts = describe_machine(targets)
    try:
        section = bench.section("Primitives of threads", ABOUT)
        workers = workers_of(bench, section, systems)
        bench.systems = list(workers)
        bench.cases = cases_for(bench, workers)
        for case in bench.cases:
            print(f"  {case.what} ...", flush=True)
            for system, count in workers.items():
                if case.is_for(system, count):
                    measure(bench, section, case, system)
            bench.write(options.out, facts)  # a run that is broken off leaves what it has
    finally:
        bench.close()
    print(bench.markdown(facts))


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--targets", default=",".join(SYSTEMS), help="some of the default")
    parser.add_argument("--machine", default="unnamed", help="the name of the results' files")
    parser.add_argument("--quick", action="store_true", help="few repeats and small sizes")
    parser.add_argument("--out", type=Path, default=FOLDER / "results", help="where results go")
    parser.add_argument("--seconds", type=float, default=230.0, help="time for everything")
    options = parser.parse_args()
    unknown = set(options.targets.split(",")) - set(SYSTEMS)
    if unknown:
        parser.error(
            f"no such target: {', '.join(sorted(unknown))}; there are {', '.join(SYSTEMS)}"
        )
    return options


def workers_of(bench: Bench, section: Section, systems: list[str]) -> dict[str, int]:
    """How many threads each system runs at the same time; without those that do not run here at all."""
    workers: dict[str, int] = {}
    for system in systems:
        if system in PEERS:
            workers[system] = os.cpu_count() or 1
            continue
        with section.step(SYSTEMS[system]):
            workers[system] = int(bench.weft(system, "warps.py").stdout)
            section.notes.append(f"{SYSTEMS[system]} runs {workers[system]} threads at a time here")
    return workers


def cases_for(bench: Bench, workers: dict[str, int]) -> list[Case]:
    rounds = bench.repeats(3, 1)
    sizes = {name: SIZES[name].smaller() if bench.quick else SIZES[name] for name in workers}
    # Where weft is left out, the others have the numbers of threads that suit the machine.
    limits = [count for system, count in workers.items() if system in WEFT] or [os.cpu_count() or 1]
    cpp = "primitives.cpp"
    cases = [
        Case(
            "lock, one thread: `acquire`, `release`",
            "lock_pair.py",
            "lock_pair",
            {system: [rounds, size.pairs] for system, size in sizes.items()},
            (cpp, "lock"),
        )
    ]
    cases += [
        Case(
            f"lock, {threads} threads: one hand-over",
            "lock_handover.py",
            str(threads),
            {
                system: [rounds, threads, share(size.adds, threads)]
                for system, size in sizes.items()
            },
            ("threads.cpp", "lock"),
            threads,
        )
        for threads in counts((2, 8, 64), MOST_WANTING, limits)
    ]
    cases.append(
        Case(
            "condition, two threads: a round trip",
            "condition_trip.py",
            "condition_trip",
            {system: [rounds, size.trips] for system, size in sizes.items()},
            (cpp, "condition"),
        )
    )
    wanting = counts((8, 64), MOST_WANTING, limits)
    for producers, consumers in [(1, 1), *((1, n) for n in wanting), *((n, n) for n in wanting)]:
        arguments = {
            name: [rounds, producers, consumers, size.items] for name, size in sizes.items()
        }
        cases.append(
            Case(
                f"queue, {producers}:{consumers}: items",
                "queue_items.py",
                "queue_item",
                arguments,
                (cpp, "queue"),
                consumers,
                is_rate=True,
            )
        )
    cases += [
        Case(
            f"barrier of {parties} threads",
            "barrier_round.py",
            "barrier_round",
            {
                system: [rounds, parties, share(size.waits, parties)]
                for system, size in sizes.items()
            },
            (cpp, "barrier"),
            parties,
        )
        for parties in counts((8, 64), MOST_PARTIES, limits)
    ]
    pools = {system: pool_threads(system, count) for system, count in workers.items()}
    for steps, name in ((0, "empty tasks"), (STEPS, f"tasks of {STEPS} steps of arithmetic")):
        for submitters in (1, SUBMITTERS):
            arguments = {
                system: [rounds, pools[system], submitters, size.tasks, steps]
                for system, size in sizes.items()
            }
            plural = "" if submitters == 1 else "s"
            what = f"pool: {name}, {submitters} submitter{plural}"
            cases.append(Case(what, "pool_tasks.py", "pool_task", arguments, is_rate=True))
    if workers.get("cuda", 0) > 2 * MANY_SUBMITTERS:
        arguments = {
            system: [rounds, pools[system], MANY_SUBMITTERS, sizes[system].tasks, 0]
            for system in sizes
            if system == "python"
        }
        tasks = MANY_SUBMITTERS * TASKS_OF_EACH
        arguments["cuda"] = [
            rounds,
            workers["cuda"] - 1 - MANY_SUBMITTERS,
            MANY_SUBMITTERS,
            tasks,
            0,
        ]
        what = f"pool: empty tasks, {MANY_SUBMITTERS} submitters"
        cases.append(Case(what, "pool_tasks.py", "pool_task", arguments, is_rate=True))
    cases.append(
        Case(
            "pool of one thread: `submit`, `result`",
            "future_trip.py",
            "future_trip",
            {system: [rounds, size.futures] for system, size in sizes.items()},
        )
    )
    cases.append(
        Case(
            "threads, started and joined in waves",
            "thread_waves.py",
            "wave_thread",
            {system: [size.threads, workers[system]] for system, size in sizes.items()},
            (cpp, "waves"),
            is_rate=True,
        )
    )
    return cases


def counts(usual: tuple[int, ...], most: int, limits: list[int]) -> list[int]:
    """The numbers of threads to measure: the usual ones that some target can run, and all that each can."""
    found: set[int] = set()
    for limit in limits:
        found.add(max(2, min(limit, most)))
        found.update(count for count in usual if count <= limit)
    return sorted(found)


def pool_threads(system: str, count: int) -> int:
    """One for each processor but the main thread's. On a GPU, where a thread that waits keeps its warp and there
    are no more, warps are left for those that submit."""
    return max(1, count - 1 - (SUBMITTERS if system == "cuda" else 0))


def share(total: int, threads: int) -> int:
    return max(1, total // threads)


def measure(bench: Bench, section: Section, case: Case, system: str) -> None:
    with section.step(step_of(case, system)):
        found = numbers(run(bench, case, system))
        if case.line not in found:
            raise StepFailed(f"no line `{case.line}` in what {case.program} prints")
        section.add(case.what, SYSTEMS[system], found[case.line])
        alone = found.get("alone", [])
        start = f"{SYSTEMS[system]}: {STEPS} steps without a pool take"
        if alone and not any(note.startswith(start) for note in section.notes):
            section.notes.append(f"{start} {duration(alone[0])}")


def run(bench: Bench, case: Case, system: str) -> Output:
    arguments = case.arguments[system]
    if system == "python":
        return bench.python(case.program, *arguments, limit_s=LIMIT_S)
    if system == "cpp":
        assert case.peer is not None
        return bench.peer(*case.peer, *arguments, limit_s=LIMIT_S)
    return bench.weft(system, case.program, *arguments, limit_s=LIMIT_S)


def numbers(output: Output) -> dict[str, list[float]]:
    try:
        return output.numbers(NS)
    except ValueError as error:
        raise StepFailed(f"not a line of results: {error}") from error


def step_of(case: Case, system: str) -> str:
    return f"{case.what}, {SYSTEMS[system]}"


def failure(section: Section, case: Case, system: str) -> str:
    """What stands in the cell of a system without values: why, or nothing if it was not asked."""
    start = f"{step_of(case, system)}: "
    for note in section.notes:
        if note.startswith(start):
            # The command comes first in the note, then the last lines of what it said.
            said = COMMAND.sub("", note.removeprefix(start)).split(" / ")
            reason = next((line for line in said if line.startswith("error")), said[-1])
            return "failed: " + reason.strip().replace("|", "\\|")[:SHOWN_ERROR]
    return ""


def median(row: Row) -> float:
    return statistics.median(row.seconds)


def shown(row: Row, is_rate: bool) -> str:
    if is_rate:
        return f"{float(f'{1 / median(row):.3g}'):,.0f} /s"
    return duration(median(row))


def duration(seconds: float) -> str:
    unit = next((u for u, scale in UNITS.items() if seconds * scale >= 1.0), "ns")
    return f"{seconds * UNITS[unit]:.3g} {unit}"


if __name__ == "__main__":
    main()
