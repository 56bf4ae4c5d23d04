"""How members of enumerations that are numbers or texts are shown and formatted."""

from enum import IntEnum, IntFlag, Enum
class A(IntEnum):
    X = 3
class B(IntEnum):
    X = 3
    def __str__(self): return "bee"
class C(int, Enum):
    X = 3
class D(int, Enum):
    X = 3
    def __str__(self): return "dee"
class S(str, Enum):
    X = "x"
class T(str, Enum):
    X = "x"
    def __str__(self): return "tee"
for m in (A.X, B.X, C.X, D.X, S.X, T.X):
    r = []
    for spec in ("", "5", "05", ">5", "x"):
        try: r.append(format(m, spec))
        except Exception as e: r.append(type(e).__name__)
    print(type(m).__name__, r)
d = {S.X: 1, C.X: 2}
print(d["x"], d[3], S.X == "x", S.X.upper(), len(S.X), S.X + "y", C.X + 1, C.X < 4, str(C.X), repr(C.X), f"{C.X}", "%d %s" % (C.X, S.X), hash(S.X) == hash("x"))
print(f"{B.X}", "{}".format(B.X), isinstance(C.X, int), S.X in ["x"], "x" in [S.X])
