"""`ExceptionGroup` and `BaseExceptionGroup`, and what `except*` does with them."""

from __future__ import annotations

from typing import Any

from weft.runtime.intrinsics import type_name


class BaseExceptionGroup(BaseException):
    """Several exceptions as one."""

    def __new__(cls, *args):
        if len(args) != 2:
            raise TypeError(
                f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)"
            )
        message, exceptions = args
        if not isinstance(message, str):
            raise TypeError(
                f"BaseExceptionGroup.__new__() argument 1 must be str, not {type_name(message)}"
            )
        is_sequence = isinstance(exceptions, tuple) or hasattr(exceptions, "__getitem__")
        if isinstance(exceptions, dict) or not is_sequence:
            raise TypeError("second argument (exceptions) must be a sequence")
        if len(exceptions) == 0:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        index = 0
        plain = True
        for error in exceptions:
            if not isinstance(error, BaseException):
                raise ValueError(
                    f"Item {index} of second argument (exceptions) is not an exception"
                )
            if not isinstance(error, Exception):
                plain = False
            index += 1
        if cls is BaseExceptionGroup:
            if plain:
                return object.__new__(ExceptionGroup).fill(message, exceptions)
        elif issubclass(cls, Exception) and not plain:
            known = cls is ExceptionGroup  # type: ignore[comparison-overlap]
            within = "an ExceptionGroup" if known else f"'{cls.__name__}'"
            raise TypeError(f"Cannot nest BaseExceptions in {within}")
        return object.__new__(cls).fill(message, exceptions)

    def fill(self, message, exceptions):
        BaseException.__init__(self, message, exceptions)
        self.message = message
        self.exceptions = tuple(exceptions)
        return self

    def __str__(self):
        count = len(self.exceptions)
        return f"{self.message} ({count} sub-exception{'' if count == 1 else 's'})"

    def derive(self, excs):
        return BaseExceptionGroup(self.message, excs)

    def subgroup(self, condition):
        """The group of those that fit, with the groups that they are in; None if there are none."""
        if fits(self, condition):
            return self
        return _part(self, _fitting(self, condition, True))

    def split(self, condition):
        """The group of those that fit, and the group of the others."""
        if fits(self, condition):
            return self, None
        return (
            _part(self, _fitting(self, condition, True)),
            _part(self, _fitting(self, condition, False)),
        )


class ExceptionGroup(BaseExceptionGroup, Exception):
    """Several exceptions derived from `Exception` as one."""

    def derive(self, excs):
        return ExceptionGroup(self.message, excs)


def fits(error, condition) -> bool:
    """Whether an exception is of a class, of one of several, or one that a function accepts."""
    if isinstance(condition, type | tuple):
        return isinstance(error, condition)
    return bool(condition(error))


def _fitting(group, condition, wanted: bool):
    found = []
    for error in group.exceptions:
        if fits(error, condition):
            if wanted:
                found.append(error)
        elif isinstance(error, BaseExceptionGroup):
            inner = _part(error, _fitting(error, condition, wanted))
            if inner is not None:
                found.append(inner)
        elif not wanted:
            found.append(error)
    return found


def _names_groups(kinds) -> bool:
    """Whether a clause is for groups as such."""
    if isinstance(kinds, tuple):
        return any(_names_groups(kind) for kind in kinds)
    return issubclass(kinds, BaseExceptionGroup)


def _part(group, errors):
    """A group like another one with some of its exceptions; None if there are none."""
    if len(errors) == 0:
        return None
    made = group.derive(errors)
    made.context = group.context
    made.cause = group.cause
    made.suppress_context = group.suppress_context
    if made.first_note is None:
        note = group.first_note
        while note is not None:
            made.add_note(note.text)
            note = note.following
    if group.trace_count > 0:
        made.trace = group.trace
        made.trace_count = group.trace_count
    return made


class _WeftHandling:  # a name that no program has
    """What the clauses `except*` of one `try` have left of an exception."""

    def __init__(self, error) -> None:
        self.error = error
        self.rest = error
        self.raised: list[Any] = []
        self.kept: list[Any] = []

    def take(self, kinds):
        """The part that a clause handles, as a group; None if there is nothing for it."""
        rest = self.rest
        if rest is None:
            return None
        if _names_groups(kinds):
            raise TypeError(
                "catching ExceptionGroup with except* is not allowed. Use except instead."
            )
        if isinstance(rest, BaseExceptionGroup):
            part, self.rest = rest.split(kinds)
            return part
        if isinstance(rest, kinds):
            self.rest = None
            if isinstance(rest, Exception):
                return ExceptionGroup("", (rest,))
            return BaseExceptionGroup("", (rest,))
        return None

    def add(self, error, part) -> None:
        """Note what a clause raised: its own part again, or something else."""
        if error is part:
            self.kept.extend(_leaves(part))
        else:
            self.raised.append(error)

    def finish(self) -> None:
        """Raise what no clause has handled, with what clauses have raised."""
        rest = self.rest
        if len(self.raised) == 0 and len(self.kept) == 0:
            if rest is not None:
                raise rest
            return
        left = self.left_over()
        if len(self.raised) == 0:
            raise left
        if left is not None:
            self.raised.append(left)
        raise ExceptionGroup("", self.raised)

    def left_over(self):
        """What is not handled, in the groups that it was raised in."""
        if len(self.kept) == 0:
            return self.rest
        error = self.error
        if not isinstance(error, BaseExceptionGroup):
            return ExceptionGroup("", [error])
        kept = self.kept
        if self.rest is not None:
            kept.extend(_leaves(self.rest))
        return error.subgroup(lambda one: any(one is other for other in kept))


def _leaves(error):
    """The exceptions that are no groups."""
    found = []
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            found.extend(_leaves(inner))
    else:
        found.append(error)
    return found
