"""Values of members computed from other members."""

from enum import Flag, auto
class Panel(Flag):
    NONE = 0
    UP = auto()
    DOWN = auto()
    BOTH = UP | DOWN
class Q(Flag):
    A = 1
    B = 2
    C = 4
    AB = A | B
    ALL = AB | C
    NOT_A = ALL & ~A
p = Panel.NONE
p |= Panel.UP
print(p, Panel.BOTH, list(Panel), Panel.UP | Panel.DOWN)
print(list(Q), Q.ALL, Q.NOT_A, Q.NOT_A.value, Q.A | Q.B, Q.A | Q.C, Q(6))
from enum import Enum, IntEnum, IntFlag
BASE = 10
class Pl(Enum):
    A = 1.5
    B = (1, 2)
    C = A * 2
    D = B + (3,)
    E = "x" + "y"
    F = BASE + 1
    G = len("abcd")
    H = G + 1
    @property
    def twice(self): return str(self.value) * 2
print(list(Pl), Pl.C.twice)
class N(IntEnum):
    X = 5
    Y = auto()
    Z = X * 3
    W = auto()
print(list(N))
class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = R | W | X
    NONE = 0
print(list(Perm), Perm.RWX, Perm.RWX & ~Perm.W, repr(Perm(5)))
class M(Flag):
    A = 1 << 3
    B = auto()
    C = 1
    D = auto()
print(list(M))
