"""The questions that a target answers: how code for it is written, emitted and run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Dialect:
    """What code generation must know of a target's LLVM.

    `prelude` is LLVM text that defines the `@rt.*` functions and the machine's own entry points.
    `static_space` is the address space of static objects; `sync_scope` that of atomics, "" for the system's.
    `math_symbols` are functions of the mathematical library whose name differs from `math_prefix` + C's.
    """

    triple: str
    data_layout: str
    prelude: str
    static_space: int
    sync_scope: str
    math_prefix: str

    def math_symbol(self, function: str) -> str:
        return f"@{self.math_prefix}{function}"


@dataclass(frozen=True, slots=True)
class Launch:
    """One run of a compiled program. Counts are in units, sizes in bytes, times in seconds."""

    argv: tuple[str, ...]
    locations: Sequence[tuple[str, int, int, int, int, str]]
    threads: int | None = None
    heap_bytes: int | None = None
    stack_bytes: int | None = None
    watchdog_s: float = 0.0


class Target(Protocol):
    """A machine that programs are compiled for."""

    name: str

    def key(self) -> str:
        """What of this machine decides the generated code, for the cache."""
        ...

    def dialect(self) -> Dialect: ...

    def emit(self, llvm: str) -> dict[str, bytes]:
        """LLVM text to what `run` takes: named parts, kept in the cache."""
        ...

    def stage(self, llvm: str, stage: str) -> str:
        """A later stage as text: `llvm:opt`, `asm`, `ptx`."""
        ...

    def run(self, parts: dict[str, bytes], launch: Launch) -> int:
        """Run a program to its end; its exit status."""
        ...
