import builtins
import builtins as b
from builtins import range, str as text, sum
lines = []
def print(*args, **kwargs):
    lines.append(" ".join(map(text, args)))
print("hidden")
say = builtins.print
say(lines, b.len(lines), builtins.max(1, 2), [builtins.int("3") for _ in range(2)], sum([1, 2]))
class A:
    def list(self): return builtins.list("ab")
    def isinstance(self): return b.isinstance(3, builtins.int)
builtins.print(A().list(), A().isinstance(), builtins.sorted([3, 1], key=lambda x: -x))
def f():
    try:
        raise builtins.ValueError("x")
    except builtins.Exception as e:
        builtins.print(builtins.type(e).__name__, e)
    def len(x): return -1
    builtins.print(len("abc"), builtins.len("abc"))
f()
