"""What the blocking classes of `threading` and `queue` are made of: a word that is a lock, and a place to wait.

Both are small uses of `park` and `unpark`. They hold no references, and say in reports what is waited for.

A lock word is FREE, or the ident of the thread that took it (idents are even), plus CONTENDED if somebody may
be parked on the word.
"""

from __future__ import annotations

from weft.runtime.intrinsics import (
    atomic_cas,
    atomic_cas_polled,
    atomic_exchange,
    atomic_load,
    atomic_store_release,
    cpu_pause,
    field_address,
    never_inline,
)
from weft.runtime.park import SPINS, Parked, unpark, wait, watch
from weft.runtime.threads import IDENT_MASK, Wait, own_ident

FREE = 0
CONTENDED = 1


def try_word(address: int) -> bool:
    """Take a lock word if it is free."""
    # acquire: pairs with the exchange in release_word()
    return atomic_cas(address, FREE, own_ident()) == FREE


@never_inline
def acquire_word(address: int, deadline_ns: int, made: int) -> bool:
    """Take a lock word that was not free a moment ago; False if the deadline (-1: none) came first.

    Whoever comes when it is free gets it, also before one that was woken for it: the lock is never idle
    while a thread wakes up.
    """
    ident = own_ident()
    for _ in range(SPINS):
        # acquire: pairs with the exchange in release_word()
        if atomic_cas_polled(address, FREE, ident) == FREE:
            return True
        cpu_pause()
    # From here on as CONTENDED, since others may be parked: at worst one needless unpark.
    mine = ident | CONTENDED
    seen = atomic_cas(address, FREE, mine)
    while seen != FREE:
        contended = seen | CONTENDED
        if seen == contended or atomic_cas(address, seen, contended) == seen:
            if wait(address, contended, deadline_ns, Wait.LOCK, made, address) == Parked.TIMED_OUT:
                return False
        # acquire: pairs with the exchange in release_word()
        seen = atomic_cas(address, FREE, mine)
    return True


def owner_of(address: int) -> int:
    """The ident of the thread that holds the word, or 0."""
    return atomic_load(address) & IDENT_MASK


def release_word(address: int) -> bool:
    """Let go of a lock word; False if it was free."""
    # release: pairs with whatever takes the word next
    before = atomic_exchange(address, FREE)
    if before & CONTENDED != 0:
        unpark(address, 1)
    return before != FREE


class WaitPoint:
    """Where threads wait until something changes that the owner's spin lock protects.

    A waiter registers under the lock (`register`), lets go of it and calls `pause`; whoever makes the change
    calls `take_one` or `take_all` under the lock, lets go, and then `wake`.

    Invariant: `waiters` is at least the number of threads that have registered and were not yet taken.
    More does no harm: it is a call of `unpark` that finds nobody.
    """

    _weft_guarded = ("waiters", "kind", "made")

    turn: int  # atomic: counts changes
    waiters: int
    kind: int
    made: int

    def __init__(self, kind: int, made: int) -> None:
        self.turn = 0
        self.waiters = 0
        self.kind = kind
        self.made = made

    def register(self) -> int:
        self.waiters += 1
        return self.turn

    def pause(self, turn: int, deadline_ns: int) -> int:
        address = field_address(self, "turn")
        watch(address, turn, deadline_ns)
        return wait(address, turn, deadline_ns, self.kind, self.made, 0)

    def take_one(self) -> bool:
        """Whether `wake(1)` must follow once the lock is free."""
        if self.waiters == 0:
            return False
        self.waiters -= 1
        # release: pairs with the acquire of the word in park()
        atomic_store_release(field_address(self, "turn"), self.turn + 1)
        return True

    def take_all(self) -> bool:
        """Whether `wake(ALL)` must follow once the lock is free."""
        if self.waiters == 0:
            return False
        self.waiters = 0
        atomic_store_release(field_address(self, "turn"), self.turn + 1)
        return True

    def wake(self, count: int) -> None:
        unpark(field_address(self, "turn"), count)
