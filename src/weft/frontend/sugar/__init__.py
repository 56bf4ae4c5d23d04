"""Classes that the standard library writes for the user, written out before anything is compiled.

    @dataclass                class P: def __init__(self, x, y=0): ...; def __repr__(self): ...
    P = namedtuple("P", "x")  class P: def __init__(self, x): ...; def __iter__(self): ...
    class C(Enum): A = 1      class C: A = __class__("A", 1); ...

Takes the tree of a module of the program and changes it; what follows knows nothing of these.
"""

from __future__ import annotations

from weft.frontend.sugar.expand import expand
from weft.frontend.sugar.templates import PerCall

__all__ = ["PerCall", "expand"]
