"""The questions that a target answers: how code for it is written, emitted and run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from weft.codegen.dialect import Dialect
    from weft.host.launch import Launch


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
