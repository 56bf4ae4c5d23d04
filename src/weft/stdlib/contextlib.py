"""`contextlib`: what goes with `with`.

# differs: nothing asynchronous.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import same_object

A = TypeVar("A", bound=Any)
E = TypeVar("E", bound=Any)
F = TypeVar("F", bound=Any)
G = TypeVar("G", bound=Any)
K = TypeVar("K", bound=Any)
T = TypeVar("T", bound=Any)


class _GeneratorContextManager(Generic[F, A, K, G]):
    """What calling a function with `@contextmanager` gives. Each call of `with` needs a generator of its own,
    so as a decorator it makes another one for each call of the decorated function.
    """

    func: F
    args: A
    kwds: K
    gen: G

    def __init__(self, func: F, args: A, kwds: K) -> None:
        self.func = func
        self.args = args
        self.kwds = kwds
        self.gen = func(*args, **kwds)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, exception_type, exception, trace) -> bool:
        if exception is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self._stop()
            raise RuntimeError("generator didn't stop")
        try:
            self.gen.throw(exception)
        except StopIteration as error:
            return not same_object(error, exception)
        except RuntimeError as error:
            # As a StopIteration that passes through a generator becomes one.
            if same_object(error, exception):
                return False
            if isinstance(exception, StopIteration) and error.__cause__ is exception:
                return False
            raise
        except BaseException as error:
            if same_object(error, exception):
                return False
            raise
        self._stop()
        raise RuntimeError("generator didn't stop after throw()")

    def _stop(self) -> None:
        self.gen.close()

    def __call__(self, func):
        return lambda *args, **kwds: _call_within(self._another(), func, args, kwds)

    def _another(self):
        return _GeneratorContextManager(self.func, self.args, self.kwds)


def _call_within(manager, func, args, kwds):
    with manager:
        return func(*args, **kwds)


class ContextDecorator:
    """A base that lets objects with `__enter__` and `__exit__` decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        return lambda *args, **kwds: _call_within(self._recreate_cm(), func, args, kwds)


def contextmanager(func):
    return lambda *args, **kwds: _GeneratorContextManager(func, args, kwds)


class _RedirectStream:
    """What the block writes to a stream goes to another object that has `write`."""

    def __init__(self, new_target) -> None:
        self._new_target = new_target
        self._old_targets: list[Any] = []

    def __enter__(self):
        self._old_targets.append(self._replace(self._new_target))
        return self._new_target

    def __exit__(self, exception_type, exception, trace) -> None:
        self._replace(self._old_targets.pop())

    def _replace(self, target):
        """Put a target in the place of the stream; what was there."""
        raise NotImplementedError


class redirect_stdout(_RedirectStream):
    """What the block prints goes to another stream."""

    def _replace(self, target):
        import sys  # here, as few programs that import `contextlib` need it

        before = sys.stdout
        sys.stdout = target
        return before


class redirect_stderr(_RedirectStream):
    """What the block writes to standard error goes to another stream."""

    def _replace(self, target):
        import sys  # here, as few programs that import `contextlib` need it

        before = sys.stderr
        sys.stderr = target
        return before


class suppress(Generic[T]):
    """`suppress(*exceptions)`."""

    _exceptions: T

    def __init__(self, *exceptions) -> None:
        self._exceptions = exceptions  # type: ignore[assignment]

    def __enter__(self) -> None:
        pass

    def __exit__(self, exception_type, exception, trace) -> bool:
        if exception is None:
            return False
        return isinstance(exception, self._exceptions)


class AbstractContextManager:
    """A base for context managers: enters as itself, and does nothing about exceptions."""

    def __enter__(self):
        return self

    def __exit__(self, exception_type, exception, trace):
        return None


class closing(Generic[T]):
    """`closing(thing)`: calls `thing.close()` in the end."""

    thing: T

    def __init__(self, thing: T) -> None:
        self.thing = thing

    def __enter__(self) -> T:
        return self.thing

    def __exit__(self, exception_type, exception, trace) -> None:
        self.thing.close()


class nullcontext(Generic[T]):
    """`nullcontext(enter_result)`: does nothing."""

    enter_result: T

    def __init__(self, enter_result: T = None) -> None:  # type: ignore[assignment]
        self.enter_result = enter_result

    def __enter__(self) -> T:
        return self.enter_result

    def __exit__(self, exception_type, exception, trace) -> None:
        pass


class ExitStack(Generic[E]):
    """Context managers and calls to be undone in reverse order."""

    exits: list[E]

    def __init__(self) -> None:
        self.exits = []

    def __enter__(self):
        return self

    def enter_context(self, cm):
        result = cm.__enter__()
        self.exits.append(cm.__exit__)
        return result

    def push(self, exit):
        self.exits.append(exit)
        return exit

    def callback(self, callback, *args, **kwds):
        self.exits.append(_exit_of_call(callback, args, kwds))
        return callback

    def pop_all(self) -> ExitStack[E]:
        other = ExitStack[E]()
        other.exits = self.exits
        self.exits = []
        return other

    def close(self) -> None:
        self.__exit__(None, None, None)

    def __exit__(self, exception_type, exception, trace) -> bool:
        pending = exception
        is_silenced = False
        while self.exits:
            leave = self.exits.pop()
            try:
                if leave(None if pending is None else type(pending), pending, None):
                    is_silenced = pending is not None
                    pending = None
            except BaseException as error:
                pending = error
                is_silenced = False
        if pending is not None and pending is not exception:
            raise pending
        return is_silenced


def _exit_of_call(callback, args, kwds):
    def leave(exception_type, exception, trace) -> bool:
        callback(*args, **kwds)
        return False

    return leave
