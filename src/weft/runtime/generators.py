"""What every generator can do. Its frame is an object of a class of its own, made by the compiler.

Such a class, one for each generator function and types of arguments, is a subclass of `Generator` with the
fields `value` (what was yielded last), `sent`, `thrown`, `result` and the function's variables.
`resume_frame` runs the function from where it left off to the next `yield` (True) or its end (False).

# differs: a generator that nobody refers to any more is not closed.
"""

from __future__ import annotations

from typing import Any

from weft.runtime.exceptions import GeneratorExit, StopIteration
from weft.runtime.intrinsics import lock, resume_frame, unlock, worker

DONE = -1


def iterate_items(owner):
    """What `for` does with an object that has `__getitem__` and no `__iter__`."""
    index = 0
    while True:
        try:
            item = owner[index]
        except IndexError:
            return
        yield item
        index += 1


class Generator:
    """A generator. `state` is 0 before the beginning, then the number of the `yield`, DONE at the end."""

    state: int
    is_running: bool

    def __iter__(self):
        return self

    def advance(self) -> bool:
        """Run to the next `yield`; False if there is none."""
        lock(self)
        was_running = self.is_running
        self.is_running = True
        unlock(self)
        if was_running:
            raise ValueError("generator already executing")
        if self.state == DONE:
            self.is_running = False
            return False
        me = worker()
        handling = me.handling
        try:
            has_value = resume_frame(self)
        except StopIteration as error:
            self.end()
            raise RuntimeError("generator raised StopIteration") from error
        except BaseException:
            self.end()
            raise
        me.handling = handling
        if not has_value:
            self.end()
            return False
        self.is_running = False
        return True

    def end(self) -> None:
        self.state = DONE
        self.is_running = False

    def current(self):
        return self.value

    def iter_first(self) -> int:
        return 0 if self.advance() else -1

    def iter_next(self, cursor: int) -> int:
        return 0 if self.advance() else -1

    def iter_item(self, cursor: int):
        return self.value

    def __next__(self):
        if self.advance():
            return self.value
        raise self.stop()

    def stop(self):
        """The exception that says that there is nothing more."""
        result = self.result
        if result is None:
            return StopIteration()
        return StopIteration(result)

    def send(self, value):
        if self.state == 0 and value is not None:
            raise TypeError("can't send non-None value to a just-started generator")
        self.sent = value
        if self.advance():
            self.sent = None
            return self.value
        raise self.stop()

    def throw(self, error):
        if self.state == DONE:
            raise error
        if self.state == 0:
            self.state = DONE
            raise error
        try:
            raise error  # makes it, if it is a class
        except BaseException as made:
            self.thrown = made
        if self.advance():
            return self.value
        raise self.stop()

    def close(self) -> None:
        if self.state == 0:
            self.state = DONE
        if self.state == DONE:
            return
        self.thrown = GeneratorExit()
        try:
            has_value = self.advance()
        except (GeneratorExit, StopIteration):
            return
        if has_value:
            raise RuntimeError("generator ignored GeneratorExit")


def iterate(iterable):
    """What a class of the program gives, one by one."""
    for item in iterable:
        yield item


def call_until(function, sentinel):
    """`iter(function, sentinel)`."""
    while True:
        value = function()
        if value == sentinel:
            return
        yield value


def next_item(iterator) -> Any:
    """`next(iterator)` of the runtime's iterators."""
    if iterator.advance():
        return iterator.current()
    raise StopIteration


def next_or(iterator, default):
    """`next(iterator, default)` of the runtime's iterators."""
    if iterator.advance():
        return iterator.current()
    return default


def next_or_of_class(iterator, default):
    """`next(iterator, default)` of a class with `__next__`."""
    try:
        return iterator.__next__()
    except StopIteration:
        return default
