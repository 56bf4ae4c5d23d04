"""From the program's file to IR: load, compile every reachable instance, collect what is wrong."""

from __future__ import annotations

import sys
from itertools import zip_longest
from typing import TYPE_CHECKING

from weft import config
from weft.frontend import wide_ints
from weft.frontend.instances import Compiler, Instance, build_program
from weft.frontend.lowering import lower_instance
from weft.ir.print import print_function
from weft.ir.type_keys import forget_spellings
from weft.ir.types import INT

if TYPE_CHECKING:
    from pathlib import Path

    from weft.diagnostics.diagnostic import Diagnostic
    from weft.ir.program import Program
    from weft.ir.types import Type

RECURSION_LIMIT = 50_000  # callees are compiled inside their callers
# Runtime functions that code generation itself calls.
ROOTS: dict[str, tuple[str, str, tuple[Type, ...]]] = {
    "allocate": ("heap", "allocate", (INT,)),
    "raise_recursion": ("exceptions", "raise_recursion", ()),
}
ENTRIES: dict[str, tuple[str, str, tuple[Type, ...]]] = {
    "main": ("start", "main_entry", ()),
    "worker": ("start", "worker_entry", (INT,)),
}


def load_modules(
    path: Path, ints: str = "auto", *, text: str | None = None, folders: tuple[Path, ...] = ()
) -> Compiler:
    """Parse the program and what it imports. Raises OSError, SyntaxError.

    `ints` is `64`, `wide` or `auto`: wide where the program's text has an integer beyond 64 bits. `text` is
    that of a program that is in no file; modules are found in the folder of `path` and in `folders`.
    """
    forget_spellings()
    compiler = Compiler(path.resolve().parent, wide_ints=ints == "wide")
    compiler.modules.loader.folders += folders
    compiler.modules.load_program(path, "__main__", text)
    if ints == "auto":
        modules = compiler.modules.loader.modules.values()
        compiler.wide_ints = wide_ints.needed([m for m in modules if not m.is_dialect])
    return compiler


def lower_program(compiler: Compiler) -> tuple[Program, list[Diagnostic]]:
    """Compile everything reachable; the program, and the messages of what cannot be compiled."""

    def start(table: dict[str, tuple[str, str, tuple[Type, ...]]]) -> dict[str, Instance]:
        found = {}
        for name, (module, function, arguments) in table.items():
            info = compiler.runtime_function(module, function)
            found[name] = compiler.instance(info, arguments, None, None, None)
            found[name].is_certain = True
            compiler.need(found[name])
        return found

    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
    try:
        roots = start(ROOTS)
        entries = start(ENTRIES)
        is_settled = False
        while not is_settled:
            compiler.run()
            reachable = compiler.reachable([*entries.values(), *roots.values()])
            is_settled = not excuse(compiler, reachable)
        if config.current().verify:
            check_settled(compiler, reachable)
    finally:
        sys.setrecursionlimit(limit)
    diagnostics = unique([d for instance in reachable for d in instance.diagnostics])
    program = build_program(compiler, entries, roots)
    return program, diagnostics


def check_settled(compiler: Compiler, reachable: list[Instance]) -> None:
    """Compiling everything once more changes nothing; else something was looked at that tells of no change."""
    for instance in reachable:
        if instance.prototype is not None:
            continue
        before = print_function(instance.function)
        lower_instance(instance)
        after = print_function(instance.function)
        if before != after or compiler.queue:
            pairs = zip_longest(before.splitlines(), after.splitlines())
            changed = next((f"{a!r} became {b!r}" for a, b in pairs if a != b), "its types widened")
            raise AssertionError(f"{instance.info.symbol} was not settled: {changed}")


def excuse(compiler: Compiler, reachable: list[Instance]) -> bool:
    """Have mistakes raise at run time where the same code fits other types that the function is called for.

    Such a function asks what it has got, in ways that need not be seen here: `if shape != "circle": x.radius`.
    """
    alive = set(reachable)
    faulty = [i for i in reachable if i.diagnostics and "*" not in i.expected]
    for instance in faulty:
        others = [
            o for o in compiler.by_function[instance.info] if o is not instance and o in alive
        ]
        if any(not places(instance) & places(other) for other in others):
            instance.learn(is_certain=False, expected={"*"})
    return bool(compiler.queue)


def places(instance: Instance) -> set[tuple[int, int]]:
    return {(d.primary.loc.line, d.primary.loc.column) for d in instance.diagnostics}


def unique(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """One message for one mistake, though it may be met in several instances."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in diagnostics:
        loc = diagnostic.primary.loc
        seen.setdefault((diagnostic.code, loc.file.path, loc.line, loc.column), diagnostic)
    return list(seen.values())
