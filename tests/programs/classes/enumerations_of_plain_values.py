"""Enumerations of ints and strings: `isinstance`, `json`, `match`, members given to their class."""

import json
from enum import Enum, IntEnum, StrEnum
class Cat(str, Enum):
    A = "a"
class Num(IntEnum):
    ONE = 1
class S(StrEnum):
    X = "x"
class C(int, Enum):
    Q = 4
print(isinstance(Cat.A, str), isinstance(Num.ONE, int), isinstance(S.X, str), isinstance(C.Q, int), isinstance(Cat.A, Cat))
print(json.dumps({"a": Cat.A, "b": [Num.ONE, S.X, C.Q]}))
print(json.dumps({Cat.A: 1, Num.ONE: 2}))
def kind(x):
    match x:
        case str(): return "str"
        case int(): return "int"
        case _: return "other"
print(kind(Cat.A), kind(Num.ONE), kind(2.5))
print(Cat(Cat.A), Num(Num.ONE), Cat("a") is Cat(Cat.A))
class Plain(Enum):
    R = 1
print(Plain(Plain.R), Plain(1))
try:
    json.dumps(Plain.R)
except TypeError as e:
    print(e)
