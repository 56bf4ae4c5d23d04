"""Flags: members that are no single bit, names of combinations, `IntFlag`."""

import enum
import sys
from enum import Flag, IntFlag, auto
class F(Flag):
    NONE = 0
    A = 1
    B = 2
    C = 4
    AB = 3
    ALL = 7
class G(IntFlag):
    X = auto()
    Y = auto()
    Z = auto()
print(list(F), len(F), list(G), len(G))
print(F.NONE, repr(F.NONE), F.A | F.B, repr(F.A | F.B), F.A | F.C, repr(F.A | F.C), F.ALL, F.B | F.C)
print(F.A & F.B, repr(F.A & F.B), ~F.A, repr(~F.A), F.AB in F.ALL, F.A in F.AB, bool(F.NONE), bool(F.A))
print(list(F.AB), list(F.ALL), len(F.ALL), [m.name for m in F.A | F.C], (F.A | F.C).name, (F.A|F.C).value)
print(G.X | G.Y, repr(G.X | G.Y), G.X + 1, G(5), repr(G(5)), G(0), repr(G(0)), ~G.X, repr(~G.X))
print(F(3), F(5), F["AB"], F.__members__.keys(), F(0))
print(F.A ^ F.AB, F.AB & ~F.A, F.A == F.AB, hash(F.A) == hash(F(1)), F(1) is F.A, F(5) is (F.A | F.C))
for m in F: print(m.name, m.value)
print("%s %d" % (G.X, G.Y), f"{F.A} {G.Z}", G.Z > G.Y)
if sys.version_info >= (3, 11, 4):  # before, it was a member
    try:
        F(8)
    except ValueError as e:
        print(e)
