"""Enumerations missing."""

from enum import Enum, IntEnum
class R(IntEnum):
    A = 1; B = 2
    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str) and value in "ab":
            return cls("ab".index(value) + 1)
class C(Enum):
    X = "x"
    @classmethod
    def _missing_(cls, value):
        return cls.X if value == "q" else None
class D(Enum):
    X = "x"
    @classmethod
    def _missing_(cls, value):
        return 5
for f in (lambda: R("a"), lambda: R(1), lambda: R("z"), lambda: R(99), lambda: C("q"), lambda: C("r"), lambda: D("e")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
