"""Which containers each thread is just writing the `repr` of: one met again inside is shown as `...`."""

from __future__ import annotations

from weft.runtime.intrinsics import address_of, worker


class Showing:
    """A container that is being shown, and those around it."""

    address: int
    around: Showing | None

    def __init__(self, address: int, around: Showing | None) -> None:
        self.address = address
        self.around = around


def begin_showing(container) -> bool:
    """Whether the container is to be shown, as it is not yet: then `end_showing` must follow."""
    thread = worker().thread
    if thread is None:
        return True
    address = address_of(container)
    place = thread.showing
    while place is not None:
        if place.address == address:
            return False
        place = place.around
    thread.showing = Showing(address, thread.showing)
    return True


def end_showing() -> None:
    thread = worker().thread
    if thread is not None:
        place = thread.showing
        if place is not None:
            thread.showing = place.around
