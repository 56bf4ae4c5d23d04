"""`typing`: names for annotations, which nothing evaluates; what is called gives back its argument."""

from __future__ import annotations

TYPE_CHECKING = False


def cast(typ, val):
    return val


def final(f):
    return f


def overload(f):
    return f


def override(f):
    return f


def no_type_check(f):
    return f


def runtime_checkable(cls):
    return cls
