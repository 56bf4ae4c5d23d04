"""What code generation must know of a target's LLVM."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """What code generation must know of a target's LLVM.

    `prelude` is LLVM text that defines the `@rt.*` functions and the machine's own entry points.
    `static_space` is the address space of static objects; `sync_scope` that of atomics, "" for the system's.
    `cold` are the attributes of functions that are not worth optimising, `near` those of the user's own and of
    what these call directly.
    """

    triple: str
    data_layout: str
    prelude: str
    static_space: int
    sync_scope: str
    math_prefix: str
    cold: str
    near: str

    def math_symbol(self, function: str) -> str:
        return f"@{self.math_prefix}{function}"
