"""Enumerations as values."""

from enum import IntEnum, Enum
import math, time
class C(IntEnum):
    A = 1; B = 4
class S(str, Enum):
    X = "x"; Y = "yy"
print(isinstance(C.A, int), isinstance(S.X, str), math.sqrt(C.B), "abcdefg"[C.B], list(range(C.B)), "%d" % C.B, f"{C.B:03d}")
print({1: "a"}[C.A], {"x": 5}[S.X], S.X == "x", "x" == S.X, S.Y + "z", S.Y.upper(), len(S.Y), "y" in S.Y, S.Y[0], S.Y.split("y"), "-".join([S.X, S.Y]), S.Y.startswith("y"))
time.sleep(C.A * 0)
print("ayyb".replace(S.Y, "Q"), "a" * C.B, [1,2,3,4,5][C.A:C.B], divmod(C.B, 3), max(C.A, 3), sum([C.A, C.B]), sorted([C.B, 2, C.A]), C.B.bit_length(), round(C.B), int(C.B), str(C.B), float(C.B), hex(C.B), chr(C.B + 60))
