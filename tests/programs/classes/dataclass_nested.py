"""`asdict` and `astuple` go into what the fields hold; `KW_ONLY`; a star import of dataclasses."""

from dataclasses import *
from typing import NamedTuple
class P(NamedTuple):
    a: int
    b: int
@dataclass
class In:
    x: int
    tags: tuple = (1, 2)
@dataclass
class Out:
    n: str
    i: In
    l: list
    d: dict
    t: tuple
    p: P
    _: KW_ONLY
    k: int = 4
o = Out("o", In(1), [In(2), In(3)], {"a": In(4)}, (In(5), 6), P(7, 8))
print(asdict(o))
print(astuple(o))
print(astuple(In(3)))
print(o)
