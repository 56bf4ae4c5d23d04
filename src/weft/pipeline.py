"""The phases of a compile, in order: what each needs and what holds after it. The one place that knows.

source files -> typed IR -> passes -> LLVM IR -> object code or PTX
"""

from __future__ import annotations

import contextlib
import gc
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft import config

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from weft.frontend.instances import Compiler
    from weft.ir.program import Program
    from weft.targets.target import Target

    Machine = Target  # what callers know a target by

# The stages are imported by the phases that use them: a program from the cache needs none.


@dataclass(frozen=True, slots=True)
class Job:
    """One compile: the program's file and the machine it is for."""

    path: Path
    target: Target
    ints: str = "auto"  # how integers are compiled: `64`, `wide` or `auto`
    text: str | None = None  # of a program that is in no file
    folders: tuple[Path, ...] = ()  # where its modules may be, beside that of `path`


@dataclass(slots=True, repr=False)  # what it holds is a whole program
class State:
    """What the phases hand on."""

    job: Job
    compiler: Compiler | None = None
    program: Program | None = None
    llvm: str = ""
    parts: dict[str, bytes] = field(default_factory=dict)


def parse_sources(state: State) -> None:
    from weft.frontend.build import load_modules

    job = state.job
    state.compiler = load_modules(job.path, job.ints, text=job.text, folders=job.folders)


def build_program(state: State) -> None:
    from weft.diagnostics.diagnostic import in_source_order
    from weft.errors import CompileError
    from weft.frontend.build import lower_program

    assert state.compiler is not None
    state.program, diagnostics = lower_program(state.compiler)
    if diagnostics:
        raise CompileError(in_source_order(diagnostics)[:20])


def split_suspendable(state: State) -> None:
    from weft.passes.suspendable import suspendable

    assert state.program is not None
    suspendable(state.program)


def find_errors(state: State) -> None:
    from weft.passes.explicit_errors import explicit_errors

    assert state.program is not None
    explicit_errors(state.program)


def find_shared(state: State) -> None:
    from weft.passes.shared_objects import shared_objects

    assert state.program is not None
    shared_objects(state.program)


def find_fresh(state: State) -> None:
    from weft.passes.fresh_objects import fresh_objects

    assert state.program is not None
    fresh_objects(state.program)


def find_cold(state: State) -> None:
    from weft.passes.cold_functions import cold_functions

    assert state.program is not None
    cold_functions(state.program)


def build_llvm(state: State) -> None:
    from weft.codegen.module import ModuleWriter

    assert state.program is not None
    state.llvm = ModuleWriter(state.program, state.job.target.dialect()).write()


def emit(state: State) -> None:
    state.parts = state.job.target.emit(state.llvm)


@dataclass(frozen=True, slots=True)
class Phase:
    """One step. `needs` must be what the step before `gives`; `shows` are the stages to be seen after it."""

    run: Callable[[State], None]
    gives: str
    needs: str = ""
    shows: tuple[str, ...] = ()


PHASES = (
    Phase(parse_sources, gives="syntax trees"),
    Phase(build_program, needs="syntax trees", gives="ir", shows=("ir:build_program",)),
    Phase(split_suspendable, needs="ir", gives="frames", shows=("ir:suspendable",)),
    Phase(find_errors, needs="frames", gives="error edges", shows=("ir:explicit_errors",)),
    Phase(find_shared, needs="error edges", gives="access modes", shows=("ir:shared_objects",)),
    Phase(find_fresh, needs="access modes", gives="plain accesses", shows=("ir:fresh_objects",)),
    Phase(find_cold, needs="plain accesses", gives="cold functions", shows=("ir",)),
    Phase(build_llvm, needs="cold functions", gives="llvm", shows=("llvm",)),
    Phase(emit, needs="llvm", gives="ptx or object", shows=("llvm:opt", "ptx", "asm")),
)


def compile_program(job: Job, until: str = "ptx or object") -> State:
    """Run the phases up to the one that gives `until`. Raises CompileError, SyntaxError, OSError, UsageError."""
    from weft import stages

    stages.check_dumps([stage for phase in PHASES for stage in phase.shows])
    state = State(job)
    with uncollected():
        for phase in PHASES:
            started = time.perf_counter()
            phase.run(state)
            elapsed_ms = (time.perf_counter() - started) * 1e3
            config.note(1, f"{phase.gives}: {elapsed_ms:.0f} ms")
            stages.observe(state, phase.shows)
            if phase.gives == until:
                break
    return state


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Without Python's own collector: nearly all that a compile makes lives until its end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def target_named(name: str, *, runs: bool = True) -> Target:
    """The target that a name asks for; `auto` takes a usable GPU, else the CPU.

    Where nothing is to be run, a GPU need not be there.
    """
    from weft.targets import select

    return select.select(name, runs=runs)
