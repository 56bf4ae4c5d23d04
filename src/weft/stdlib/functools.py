"""`functools`."""

from __future__ import annotations


def wraps(wrapped):
    """The compiler gives the decorated function the name of the wrapped one; nothing is left to do."""
    return lambda wrapper: wrapper
