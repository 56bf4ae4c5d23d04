import sys
from enum import Flag, auto
class Dir(Flag):
    N = auto()
    E = auto()
print(Dir(0), repr(Dir(0)), Dir(1), Dir(3), repr(Dir(3)), Dir.N | Dir.E, bool(Dir(0)), Dir.N in Dir(3), Dir(3) & Dir.N, ~Dir.N)
if sys.version_info >= (3, 11, 4):  # before, it was a member
    try: Dir(8)
    except ValueError as e: print("bad")
NONE = Dir(0)
NONE |= Dir.E
print(NONE, [d for d in Dir], len(Dir), [d.name for d in Dir(3)])
