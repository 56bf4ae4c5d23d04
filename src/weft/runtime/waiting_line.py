"""A line of threads that wait to be handed something, each at a word of its own.

Whoever has something for a thread of the line hands it over directly: no two waiters compete for it, and one that
has it need not take the owner's lock again. One that cannot go on, since another thread runs on its worker, is passed
over where that loses nothing, and looks again when it can. A waiter looks at its word for a while before it parks
(`park.watch`), since to wake a parked thread costs many times what the hand-over does.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import (
    atomic_cas,
    atomic_exchange,
    atomic_load,
    atomic_load_acquire,
    atomic_store_release,
    cpu_pause,
    field_address,
    same_object,
)
from weft.runtime.park import Parked, choose, unpark, wait, wake_all, watch
from weft.runtime.threads import ThreadState

T = TypeVar("T", bound=Any)


class Handed:
    """`Waiter.word`."""

    WAITING = 0
    PARKED = 1  # waits, and has to be woken
    GIVEN = 2
    SENT_AWAY = 3  # there will be nothing
    AGAIN = 4  # look again
    FREE = 5  # nobody uses the record


class Waiter(Generic[T]):
    """One thread in a line. `item` is unset until it is given one."""

    _weft_guarded = ("item", "chosen", "following")

    word: int  # atomic: a Handed
    following: Waiter[T] | None
    chosen: ThreadState | None  # out of the parking lot already, to be woken
    item: T

    def __init__(self) -> None:
        self.word = Handed.FREE
        self.chosen = None
        self.following = None

    def wait(self, deadline_ns: int, kind: int, made: int) -> int:
        """Wait until served; gives WOKEN, TIMED_OUT or, if the thread should look again, CHANGED.

        Raises as `park.wait`.
        """
        address = field_address(self, "word")
        watch(address, Handed.WAITING, deadline_ns)
        if atomic_load(address) != Handed.WAITING:
            return Parked.WOKEN
        if atomic_cas(address, Handed.WAITING, Handed.PARKED) == Handed.WAITING:
            result = wait(address, Handed.PARKED, deadline_ns, kind, made, 0)
            if atomic_load(address) == Handed.PARKED:
                return Parked.TIMED_OUT if result == Parked.TIMED_OUT else Parked.CHANGED
        return Parked.WOKEN

    def can_go_on(self) -> bool:
        """Whether it can be served; then a parked one is out of the parking lot. The line's owner is locked."""
        address = field_address(self, "word")
        if atomic_load(address) != Handed.PARKED:
            return True
        is_able, self.chosen = choose(address)
        return is_able

    def give(self, item: T) -> None:
        """Hand something to a waiter that the caller has taken out of its line."""
        self.item = item
        self.serve(Handed.GIVEN)

    def serve(self, handed: int) -> None:
        chosen = self.chosen
        address = field_address(self, "word")
        # release: pairs with the acquire in outcome()
        before = atomic_exchange(address, handed)
        if chosen is not None:
            wake_all(chosen)
        elif before == Handed.PARKED:
            unpark(address, 1)

    def outcome(self) -> int:
        """What one got that is out of its line: whoever took it out is about to say."""
        address = field_address(self, "word")
        while True:
            # acquire: pairs with the exchange in serve()
            handed = atomic_load_acquire(address)
            if handed != Handed.WAITING and handed != Handed.PARKED:
                return handed
            cpu_pause()

    def give_back(self) -> None:
        """Let others use the record; what was given has been taken."""
        # release: the item was read before somebody else writes it
        atomic_store_release(field_address(self, "word"), Handed.FREE)


class WaitingLine(Generic[T]):
    """Waiters, the one to serve next in front. The owner's lock protects it; memory is taken without the lock.

    Records are used again: `spare` are those that were taken out, in that order, which may be in use still.
    """

    _weft_guarded = ("first", "last", "spare_first", "spare_last")

    first: Waiter[T] | None
    last: Waiter[T] | None
    spare_first: Waiter[T] | None
    spare_last: Waiter[T] | None

    def __init__(self) -> None:
        self.first = None
        self.last = None
        self.spare_first = None
        self.spare_last = None

    def reuse(self) -> Waiter[T] | None:
        """A record for a thread that wants to join; None if there is none to use again."""
        spare = self.spare_first
        # acquire: pairs with the release in give_back()
        if spare is None or atomic_load_acquire(field_address(spare, "word")) != Handed.FREE:
            return None
        self.spare_first = spare.following
        if spare.following is None:
            self.spare_last = None
        return spare

    def join(self, waiter: Waiter[T]) -> None:
        """Go to the end."""
        self.prepare(waiter)
        last = self.last
        if last is None:
            self.first = waiter
        else:
            last.following = waiter
        self.last = waiter

    def join_in_front(self, waiter: Waiter[T]) -> None:
        self.prepare(waiter)
        waiter.following = self.first
        if self.last is None:
            self.last = waiter
        self.first = waiter

    def prepare(self, waiter: Waiter[T]) -> None:
        waiter.word = Handed.WAITING
        waiter.chosen = None
        waiter.following = None

    def take(self) -> Waiter[T] | None:
        """Take out the first one, to be served at once or when the lock is free."""
        waiter = self.first
        if waiter is not None:
            self.remove(None, waiter)
        return waiter

    def take_able(self) -> Waiter[T] | None:
        """Take out the first one that can go on: its worker does not run another thread meanwhile."""
        before: Waiter[T] | None = None
        waiter = self.first
        while waiter is not None:
            following = (
                waiter.following
            )  # loaded before the word is looked at: see start.start_thread()
            if waiter.can_go_on():
                self.unlink(before, following)
                waiter.following = None
                return waiter
            before = waiter
            waiter = following
        return None

    def remove(self, before: Waiter[T] | None, waiter: Waiter[T]) -> None:
        """Take out a waiter; `before` is the one in front of it."""
        self.unlink(before, waiter.following)
        waiter.following = None

    def unlink(self, before: Waiter[T] | None, following: Waiter[T] | None) -> None:
        """Leave out what is between the two; None stands for the ends of the line."""
        if before is None:
            self.first = following
        else:
            before.following = following
        if following is None:
            self.last = before

    def take_all(self) -> Waiter[T] | None:
        """Take all out, to be sent away once the lock is free."""
        waiter = self.first
        self.first = None
        self.last = None
        return waiter

    def send_away(self, waiter: Waiter[T] | None) -> None:
        """Tell some that were taken out that there will be nothing for them; without the lock."""
        while waiter is not None:
            following = waiter.following
            waiter.following = None
            waiter.serve(Handed.SENT_AWAY)
            waiter = following

    def make(self) -> Waiter[T]:
        """A new record, without the lock."""
        return Waiter[T]()

    def add_spare(self, waiter: Waiter[T]) -> None:
        """Keep a record that nobody uses, as the first to use."""
        waiter.following = self.spare_first
        if self.spare_last is None:
            self.spare_last = waiter
        self.spare_first = waiter

    def keep(self, waiter: Waiter[T]) -> None:
        """Keep the record of one that was taken out, for others to use once its thread gives it back."""
        last = self.spare_last
        if last is None:
            self.spare_first = waiter
        else:
            last.following = waiter
        self.spare_last = waiter

    def leave(self, waiter: Waiter[T]) -> bool:
        """Take out one that will not wait any longer; False if somebody is serving it."""
        before: Waiter[T] | None = None
        walk = self.first
        while walk is not None and not same_object(walk, waiter):
            before = walk
            walk = walk.following
        if walk is None:
            return False
        self.remove(before, walk)
        return True
