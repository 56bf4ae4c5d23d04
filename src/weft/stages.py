"""What can be seen of a compile: its stages as text, and what WEFT_DUMP, WEFT_DEBUG and WEFT_VERIFY ask for."""

from __future__ import annotations

import re
import sys
from collections import Counter
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from weft import config
from weft.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from weft.ir.program import Program
    from weft.pipeline import State

TARGET_OF = {"ptx": "cuda", "asm": "cpu"}  # every target has the others
SUFFIXES = {"llvm": "ll", "llvm:opt": "opt.ll", "asm": "s"}
LLVM_FUNCTION = re.compile(
    r'^define [^\n]*?@(?:"([^"]*)"|([\w.$]+))\(.*?^}\n?', re.MULTILINE | re.DOTALL
)


def text_of(state: State, stage: str, only: str = "*") -> str:
    """A stage as text: of IR and LLVM the functions whose names match, of machine code all."""
    from weft.ir.print import print_program

    assert state.program is not None
    target = state.job.target
    if stage in TARGET_OF and TARGET_OF[stage] != target.name:
        raise UsageError(
            f"target `{target.name}` has no stage `{stage}`",
            f"`--target {TARGET_OF[stage]}` has it",
        )
    if stage.startswith("ir"):
        return print_program(state.program, only)
    text = state.llvm if stage == "llvm" else target.stage(state.llvm, stage)
    return text if stage in TARGET_OF or only == "*" else llvm_functions(text, only)


def llvm_functions(text: str, only: str) -> str:
    """The functions of an LLVM module whose names match a glob."""
    found = LLVM_FUNCTION.finditer(text)
    return "\n".join(match[0] for match in found if fnmatch(match[1] or match[2], only))


def observe(state: State, shows: Sequence[str]) -> None:
    """After a phase: verify, tell and dump what the settings ask for. `shows` are the stages to be seen now."""
    settings = config.current()
    for stage in shows:
        if stage.startswith("ir:"):
            assert state.program is not None
            if settings.verify:
                verify_after(stage, state.program)
            if settings.debug >= 3:
                config.note(3, f"{stage}: {summary(state.program)}")
        if stage == "ir:build_program" and settings.debug >= 2:
            for line in instances(state):
                config.note(2, line)
        target = state.job.target.name
        if stage in settings.dumped_stages and TARGET_OF.get(stage, target) == target:
            dump(state, stage, settings)


def check_dumps(known: Sequence[str]) -> None:
    """Refuse to dump the IR after a pass that does not exist."""
    for stage in config.current().dump:
        if stage not in known:
            passes = ", ".join(f"`{name}`" for name in known if name.startswith("ir:"))
            raise UsageError(
                f"`WEFT_DUMP` names `{stage}`, which is no stage", f"there are {passes}"
            )


def dump(state: State, stage: str, settings: config.Config) -> None:
    """Write a stage to stderr, or to a file named for the program and the stage."""
    text = text_of(state, stage, settings.dump_only)
    program = state.job.path
    if settings.dump_dir is None:
        sys.stderr.write(f"; {stage} of {program}\n{text}\n")
        return
    suffix = (
        f"{stage.removeprefix('ir:')}.ir" if stage.startswith("ir:") else SUFFIXES.get(stage, stage)
    )
    path = settings.dump_dir / f"{program.stem}.{suffix}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise UsageError(f"cannot write the dump `{path}`: {error.strerror}") from None
    config.note(1, f"{stage}: {path}")


def verify_after(stage: str, program: Program) -> None:
    from weft.ir.verify import verify

    problems = verify(program)
    if problems:
        name = stage.removeprefix("ir:")
        raise AssertionError(f"ill-formed IR after {name}:\n" + "\n".join(problems[:20]))


def summary(program: Program) -> str:
    """What passes change, counted."""
    operations = [op for f in program.functions for block in f.blocks for op in block.ops]
    counts = {
        "functions": len(program.functions),
        "operations": len(operations),
        "may raise": sum(f.may_raise for f in program.functions),
        "recursive": sum(f.is_recursive for f in program.functions),
        "shared types": len(program.shared or ()),
        "fresh accesses": sum(getattr(op, "fresh", False) for op in operations),
    }
    return ", ".join(f"{count} {what}" for what, count in counts.items())


def instances(state: State) -> Iterator[str]:
    """The program's own instances one by one, those of the library by module."""
    assert state.compiler is not None
    assert state.program is not None
    modules = {id(i.function): i.info.module.name for i in state.compiler.instances}
    instances_of: Counter[str] = Counter()
    operations_of: Counter[str] = Counter()
    for function in state.program.functions:
        operations = sum(len(block.ops) for block in function.blocks)
        if function.is_user:
            yield f"instance {function.symbol}: operations {operations}"
        module = modules[id(function)]
        instances_of[module] += 1
        operations_of[module] += operations
    for module, operations in operations_of.most_common():
        yield f"module {module}: instances {instances_of[module]}, operations {operations}"
    lowerings = state.compiler.lowerings
    yield f"in all: instances {instances_of.total()}, operations {operations_of.total()}, lowerings {lowerings}"
