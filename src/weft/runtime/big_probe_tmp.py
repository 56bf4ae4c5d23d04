from __future__ import annotations
from weft.runtime.intrinsics import Array, text
from weft.runtime.strings import Str

class Big:
    is_negative: bool
    digits: Array[int]

    def __init__(self, digits: Array[int], is_negative: bool) -> None:
        self.digits = digits
        self.is_negative = is_negative

    def __repr__(self) -> Str:
        return text("big")

    def __add__(self, other):
        if isinstance(other, float):
            return 1.5 + other
        if isinstance(other, (int, Big)):
            return made(wide(other).digits[0])
        return NotImplemented

    @property
    def real(self) -> Big:
        return self

def wide(value) -> Big:
    if isinstance(value, Big):
        return value
    d = Array[int](1)
    d[0] = value
    return Big(d, value < 0)

def made(x: int) -> int | Big:
    if x > 5:
        d = Array[int](1)
        d[0] = x
        return Big(d, x < 0)
    return x

class State:
    limit: int
    def __init__(self) -> None:
        self.limit = 5
STATE = State()
def nest() -> Array[Array[int]]:
    a = Array[Array[int]](2)
    for i in range(2):
        a[i] = Array[int](i)
    return a
def pair(x: int) -> tuple[Array[int], int]:
    return (Array[int](x), x)
