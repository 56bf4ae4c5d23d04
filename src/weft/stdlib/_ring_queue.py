"""Queues between threads as rings of slots under a spin lock."""

from __future__ import annotations

from _queue import Empty
from typing import Any, Generic, TypeVar

from weft.runtime.exceptions import StopProgram
from weft.runtime.intrinsics import (
    Array,
    atomic_load,
    clock_ns,
    current_location,
    field_address,
    lock,
    unlock,
)
from weft.runtime.park import ALL, NO_DEADLINE, Parked, deadline_after, postpone_interrupt
from weft.runtime.threads import Wait
from weft.runtime.wait_point import FREE, WaitPoint, acquire_word, release_word, try_word
from weft.runtime.waiting_line import Handed, Waiter, WaitingLine

from ._queue_errors import Full, ShutDown

T = TypeVar("T", bound=Any)  # `<` between the items of a PriorityQueue

AT_ONCE = -2  # a deadline: do not wait at all
FIRST_CAPACITY = 8


class Queue(Generic[T]):
    """A queue, first in first out: a ring of slots.

    Invariant: the `count` slots from `head` on hold the items; while a thread that can go on is in the line for
    items it is 0. All fields change under the lock that `hold` takes, the object's spin lock. An item put while a
    thread waits for one goes to that thread. A thread that waits for space is handed a slot: `promised` counts those that wait for their
    items.
    """

    _weft_open = True  # programs add attributes

    _weft_guarded = (
        "items",
        "head",
        "count",
        "promised",
        "unfinished_tasks",
        "is_shutdown",
        "for_items",
        "for_space",
        "all_done",
        "made",
        "maxsize",
    )

    maxsize: int
    items: Array[T]
    head: int
    count: int
    unfinished_tasks: int
    is_shutdown: bool
    word: int  # the lock of a PriorityQueue
    made: int
    promised: int
    for_items: WaitingLine[T]
    for_space: WaitingLine[int]
    all_done: WaitPoint

    def __init__(self, maxsize: int = 0) -> None:
        self.maxsize = maxsize
        self.items = Array[T](FIRST_CAPACITY)
        self.head = 0
        self.count = 0
        self.unfinished_tasks = 0
        self.is_shutdown = False
        self.word = FREE
        self.made = current_location()
        self.promised = 0
        self.for_items = WaitingLine[T]()
        self.for_space = WaitingLine[int]()
        self.all_done = WaitPoint(Wait.TASKS, self.made)

    def put(self, item: T, block=True, timeout=None) -> None:
        deadline = NO_DEADLINE
        if self.maxsize > 0:
            deadline = _deadline(timeout) if block else AT_ONCE
        self.hold()
        # Only for items that no thread waits for there has to be space, and that is longer to find out.
        waiter = self.find_taker()
        if waiter is None and self.wait_for_space(deadline):
            waiter = self.find_taker()
        putter: Waiter[int] | None = None
        if waiter is None:
            self.add(item)
            self.count += 1
        else:
            self.for_items.keep(waiter)
            putter = (
                self.promise_slot()
            )  # the one that was promised to this thread, if there was one
        self.unfinished_tasks += 1
        self.let_go()
        if waiter is not None:
            waiter.give(item)
        if putter is not None:
            putter.serve(Handed.GIVEN)

    def get(self, block=True, timeout=None) -> T:
        deadline = _deadline(timeout) if block else AT_ONCE
        self.hold()
        while self.count == 0:
            if self.is_shutdown:
                self.let_go()
                raise ShutDown
            if deadline == AT_ONCE:
                self.let_go()
                raise Empty
            waiter = self.for_items.reuse()
            if waiter is None:
                self.make_spare(self.for_items)
                continue
            self.for_items.join(waiter)
            self.let_go()
            if self.is_served(self.for_items, waiter, deadline, Wait.ITEM):
                item = waiter.item
                waiter.give_back()
                return item
            deadline = _now_or_later(deadline)
            self.hold()
        item = self.take()
        self.count -= 1
        putter = self.promise_slot()
        self.let_go()
        if putter is not None:
            putter.serve(Handed.GIVEN)
        return item

    def find_taker(self) -> Waiter[T] | None:
        """The thread that gets the next item that is put, if one waits for it.

        Where there are items, one that waits could not go on until now, and looks again: the older ones come first.
        """
        return self.for_items.take_able() if self.count == 0 else None

    def promise_slot(self) -> Waiter[int] | None:
        """Give a free slot to a thread that waits for one, to be served when the lock is free."""
        if self.count + self.promised >= self.maxsize:
            return None
        putter = self.for_space.take_able()
        if putter is not None:
            self.for_space.keep(putter)
            self.promised += 1
        return putter

    def is_served(self, line, waiter, deadline: int, kind: int) -> bool:
        """Wait in a line, without the lock; False if nothing was handed over, and the record is given back then."""
        try:
            result = waiter.wait(deadline, kind, self.made)
        except StopProgram:  # type: ignore[misc]  # a class of the dialect's own
            raise
        except BaseException:
            if self.has_left(line, waiter):
                raise
            postpone_interrupt()  # something was handed over at that moment, and must not be lost
            result = Parked.WOKEN
        if result != Parked.WOKEN and self.has_left(line, waiter):
            return False
        if waiter.outcome() == Handed.GIVEN:
            return True
        waiter.give_back()
        return False

    def make_spare(self, line) -> None:
        """Make a record for a line. The lock is let go of meanwhile, so that everything may have changed."""
        self.let_go()
        waiter = line.make()
        self.hold()
        line.add_spare(waiter)

    def has_left(self, line, waiter) -> bool:
        self.hold()
        is_out = line.leave(waiter)
        if is_out:
            line.keep(waiter)
            waiter.give_back()
        self.let_go()
        return is_out

    def put_nowait(self, item: T) -> None:
        self.put(item, False)

    def get_nowait(self) -> T:
        return self.get(False)

    def task_done(self) -> None:
        self.hold()
        left = self.unfinished_tasks - 1
        if left < 0:
            self.let_go()
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks = left
        is_awaited = self.all_done.take_all() if left == 0 else False
        self.let_go()
        if is_awaited:
            self.all_done.wake(ALL)

    def join(self) -> None:
        self.hold()
        while self.unfinished_tasks != 0:
            turn = self.all_done.register()
            self.let_go()
            self.all_done.pause(turn, NO_DEADLINE)
            self.hold()
        self.let_go()

    def shutdown(self, immediate=False) -> None:
        """Let nobody put items any more, nor wait for them; with `immediate`, drop those that are left."""
        self.hold()
        self.is_shutdown = True
        done = False
        if immediate:
            while self.count > 0:
                self.take()
                self.count -= 1
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1
            done = self.all_done.take_all()
        sent_away = self.for_items.take_all()
        without_space = self.for_space.take_all()
        self.let_go()
        if done:
            self.all_done.wake(ALL)
        self.for_items.send_away(sent_away)
        self.for_space.send_away(without_space)

    @property
    def queue(self):
        """The items: a deque in CPython."""
        return _Items(self)

    def qsize(self) -> int:
        # relaxed: it may be different by the time that the caller looks at it
        return atomic_load(field_address(self, "count"))

    def empty(self) -> bool:
        return self.qsize() == 0

    def full(self) -> bool:
        return 0 < self.maxsize <= self.qsize()

    def wait_for_space(self, deadline: int) -> bool:
        """Wait until there is a free slot; whether the lock was let go of meanwhile.

        The lock is held before and after, but not if it raises.
        """
        has_slot = False
        was_free = False
        while True:
            if self.is_shutdown:
                self.let_go()
                raise ShutDown
            if not has_slot and 0 < self.maxsize <= self.count + self.promised:
                if deadline == AT_ONCE:
                    self.let_go()
                    raise Full
                waiter = self.for_space.reuse()
                if waiter is None:
                    self.make_spare(self.for_space)
                    was_free = True
                    continue
                self.for_space.join(waiter)
                self.let_go()
                was_free = True
                has_slot = self.is_served(self.for_space, waiter, deadline, Wait.SPACE)
                if has_slot:
                    waiter.give_back()
                else:
                    deadline = _now_or_later(deadline)
                self.hold()
            elif self.count < self.items.length:
                if has_slot:
                    self.promised -= 1
                return was_free
            else:
                # Memory is taken without the lock, so another thread may have been faster.
                capacity = self.items.length
                self.let_go()
                larger = Array[T](2 * capacity)
                was_free = True
                self.hold()
                if self.items.length == capacity:
                    self.move_items(larger)

    def move_items(self, larger: Array[T]) -> None:
        """Go on with a larger ring; the lock is held."""
        before_end = self.items.length - self.head
        if before_end > self.count:
            before_end = self.count
        larger.copy_from(0, self.items, self.head, before_end)
        larger.copy_from(before_end, self.items, 0, self.count - before_end)
        self.items = larger
        self.head = 0

    # What the other kinds of queue do otherwise.

    def hold(self) -> None:
        lock(self)

    def let_go(self) -> None:
        unlock(self)

    def add(self, item: T) -> None:
        """Put an item into the free slot that there is."""
        at = self.head + self.count
        if at >= self.items.length:
            at -= self.items.length
        self.items[at] = item

    def take(self) -> T:
        """Take the item that is next."""
        at = self.head
        item = self.items[at]
        self.items.clear(at)
        at += 1
        self.head = 0 if at == self.items.length else at
        return item

    def items_text(self) -> str:
        return f"deque({self.items_in_order()!r})"

    def items_in_order(self) -> list[T]:
        """The items as the container of CPython's class has them."""
        self.hold()
        found = [self.item_at(i) for i in range(self.count)]
        self.let_go()
        return found

    def item_at(self, index: int) -> T:
        at = self.head + index
        return self.items[at - self.items.length if at >= self.items.length else at]

    def drop_all(self) -> None:
        self.hold()
        while self.count > 0:
            self.take()
            self.count -= 1
        self.let_go()


class _Items:
    """The items of a queue as a container to look at and to clear; what needs more replaces methods."""

    def __init__(self, owner) -> None:
        self.owner = owner

    def __len__(self) -> int:
        return self.owner.qsize()

    def __iter__(self):
        return iter(self.owner.items_in_order())

    def __getitem__(self, index: int):
        return self.owner.items_in_order()[index]

    def __contains__(self, item) -> bool:
        return item in self.owner.items_in_order()

    def __repr__(self) -> str:
        return self.owner.items_text()

    def clear(self) -> None:
        self.owner.drop_all()


class LifoQueue(Queue[T], Generic[T]):
    """A queue that gives the item added last. Invariant: `head` is 0."""

    def items_text(self) -> str:
        return repr(self.items_in_order())

    def take(self) -> T:
        at = self.count - 1
        item = self.items[at]
        self.items.clear(at)
        return item


class PriorityQueue(Queue[T], Generic[T]):
    """A queue that gives the least item: a heap, as `heapq` makes it.

    Comparing items may run any code, so its lock is one that may be waited for. Invariant: `head` is 0.
    """

    def items_text(self) -> str:
        return repr(self.items_in_order())

    def hold(self) -> None:
        address = field_address(self, "word")
        if not try_word(address):
            acquire_word(address, NO_DEADLINE, self.made)

    def let_go(self) -> None:
        release_word(field_address(self, "word"))

    def add(self, item: T) -> None:
        items = self.items
        at = self.count
        items[at] = item
        try:
            while at > 0:
                parent = (at - 1) >> 1
                above = items[parent]
                if not item < above:
                    break
                items[at] = above
                at = parent
        except BaseException:
            items[at] = item
            items.clear(self.count)  # as CPython, which leaves it at the end, but not counted
            self.let_go()
            raise
        items[at] = item

    def take(self) -> T:
        items = self.items
        last = self.count - 1
        least = items[0]
        item = items[last]
        items.clear(last)
        if last == 0:
            return least
        at = 0
        items[0] = item
        try:
            child = 1
            while child < last:
                if child + 1 < last and not items[child] < items[child + 1]:
                    child += 1
                items[at] = items[child]
                at = child
                child = 2 * at + 1
            items[at] = item
            while at > 0:
                parent = (at - 1) >> 1
                above = items[parent]
                if not item < above:
                    break
                items[at] = above
                at = parent
        except BaseException:
            items[at] = item
            self.count = last
            self.let_go()
            raise
        items[at] = item
        return least


class SimpleQueue(Queue[T], Generic[T]):
    """A queue without limit and without tasks."""


def _now_or_later(deadline: int) -> int:
    """A deadline that may have passed."""
    return AT_ONCE if 0 <= deadline <= clock_ns() else deadline


def _deadline(timeout) -> int:
    if timeout is None:
        return NO_DEADLINE
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return deadline_after(timeout)
