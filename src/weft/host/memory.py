"""The launch record and other host-visible memory, by address."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weft.host.packing import pack_arguments

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Region:
    """Memory that both sides see: its address here, and its size in bytes."""

    address: int
    size: int


@dataclass(frozen=True, slots=True)
class LaunchRecord:
    """The words that the host hands to the program, see `protocol.LaunchWord`."""

    region: Region

    def set(self, index: int, value: int) -> None:
        ctypes.c_int64.from_address(self.region.address + 8 * index).value = value

    def get(self, index: int) -> int:
        return ctypes.c_int64.from_address(self.region.address + 8 * index).value

    def pack_argv(self, argv: Sequence[str]) -> bytes:
        return bytes(pack_arguments(list(argv)))
