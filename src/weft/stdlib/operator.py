"""`operator`: the operators as functions.

# differs: `attrgetter` and `methodcaller` take literal names.
"""

from __future__ import annotations

from weft.runtime.big_int import BigInt
from weft.runtime.numbers import index_of


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(obj) -> bool:
    return not obj


def truth(obj) -> bool:
    return bool(obj)


def is_(a, b) -> bool:
    return a is b


def is_not(a, b) -> bool:
    return a is not b


def abs(a):
    return -a if a < 0 else a


def add(a, b):
    return a + b


def and_(a, b):
    return a & b


def floordiv(a, b):
    return a // b


def index(a):
    return a if isinstance(a, BigInt) else index_of(a)


def inv(obj):
    return ~obj


def invert(obj):
    return ~obj


def lshift(a, b):
    return a << b


def mod(a, b):
    return a % b


def mul(a, b):
    return a * b


def matmul(a, b):
    return a @ b


def neg(obj):
    return -obj


def or_(a, b):
    return a | b


def pos(obj):
    return +obj


def pow(a, b):
    return a**b


def rshift(a, b):
    return a >> b


def sub(a, b):
    return a - b


def truediv(a, b):
    return a / b


def xor(a, b):
    return a ^ b


def concat(a, b):
    return a + b


def call(obj, *args):
    return obj(*args)


def contains(a, b) -> bool:
    return b in a


def countOf(a, b) -> int:
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b) -> int:
    at = 0
    for item in a:
        if item is b or item == b:
            return at
        at += 1
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    return a[b]


def setitem(a, b, c) -> None:
    a[b] = c


def delitem(a, b) -> None:
    del a[b]


def length_hint(obj, default: int = 0) -> int:
    return len(obj)


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def itruediv(a, b):
    a /= b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def imod(a, b):
    a %= b
    return a


def ipow(a, b):
    a **= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def irshift(a, b):
    a >>= b
    return a


def iand(a, b):
    a &= b
    return a


def ior(a, b):
    a |= b
    return a


def ixor(a, b):
    a ^= b
    return a


def iconcat(a, b):
    a += b
    return a


# The compiler replaces calls of these three (`frontend/getters.py`); what is here serves their use as values.


def itemgetter(item):
    return lambda obj: obj[item]


def attrgetter(attr: str):
    raise NotImplementedError("attrgetter takes a literal name")


def methodcaller(name: str):
    raise NotImplementedError("methodcaller takes a literal name")
