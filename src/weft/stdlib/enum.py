"""`enum`: the bases of enumerations, whose members and methods the compiler writes (`frontend/sugar`).

# differs: values that members take from `auto()` follow CPython's rule for ints; `_generate_next_value_`,
# `boundary` and `verify` are not known; members of an `IntEnum` are no `int` to `isinstance`.
"""

from __future__ import annotations


class Enum:
    """The base of enumerations."""


class ReprEnum(Enum):
    """Those whose `str` is that of the value."""


class IntEnum(ReprEnum):
    """Members are like ints."""


class StrEnum(ReprEnum):
    """Members are like strings."""


class Flag(Enum):
    """Members can be combined."""


class IntFlag(Flag):
    """Flags that are like ints."""


def auto():
    raise TypeError("auto() stands for a value in the body of an enumeration")


def unique(cls):
    return cls
