"""Members of IntEnum and objects with `__index__` where the library takes integers; what it says of others."""

import enum
class Op(enum.IntEnum):
    PUSH = 1
    ADD = 2
code = bytearray()
code.append(Op.PUSH)
code.extend([Op.ADD, 7])
code[0] = Op.ADD
print(code, bytes([Op.PUSH, 3]), Op.ADD in code, code.count(Op.ADD), code.index(7), [10, 20, 30][Op.ADD], "x" * Op.ADD, list(range(Op.ADD)), chr(Op.ADD + 60), hex(Op.PUSH), 1 << Op.ADD, "abc"[Op.PUSH], {1: "one"}[Op.PUSH])
class I:
    def __index__(self): return 2
i = I()
print([1, 2, 3][i], "abc".center(5 + Op.ADD), "ab".ljust(Op.ADD + 1, "*"), bytes(i), list(range(i)), hex(i), "x".zfill(i), [1,2,3,4].pop(i), "a,b,c".split(",", i), list("abc").insert(i, 4))
def attempt(f):
    try: print(f())
    except TypeError as e: print(e)
for bad in ("q", None, 1.5, [1]):
    attempt(lambda: "abc".center(bad))
    attempt(lambda: "abc".zfill(bad))
    attempt(lambda: [1, 2].pop(bad))
    attempt(lambda: [1, 2].insert(bad, 5))
    attempt(lambda: range(bad))
    attempt(lambda: bytearray().append(bad))
    attempt(lambda: (5).to_bytes(bad, "big"))
    attempt(lambda: chr(bad))
    attempt(lambda: round(2.5, bad) if bad is not None else 1)
