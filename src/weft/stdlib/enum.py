"""`enum`: the bases of enumerations, whose members and methods the compiler writes (`frontend/sugar`).

# differs: values that members take from `auto()` follow CPython's rule for ints; `_generate_next_value_`,
# `boundary` and `verify` are not known; members of an `IntEnum` are no `int` to `isinstance`.
"""

from __future__ import annotations


class Enum:
    pass


class ReprEnum(Enum):
    pass


class IntEnum(ReprEnum):
    pass


class StrEnum(ReprEnum):
    pass


class Flag(Enum):
    pass


class IntFlag(Flag):
    pass


def auto():
    raise TypeError("auto() stands for a value in the body of an enumeration")


def unique(cls):
    return cls
