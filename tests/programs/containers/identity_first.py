print(b'%d:%s' % (0, b'z'), b"%b|%5s|%-4b|%.1s" % (b"q", b"ab", bytearray(b"x"), b"xyz"), b"%c%c" % (65, b"B"), b"%x %o %5.2f %%" % (255, 8, 2.5), b"%r %a" % ("e\xe9", b"b"))
print(b"%(k)s" % {"k": b"v"} if False else b"%s" % b"alone")
for v in (1, "s"):
    try: print(b"%s" % v)
    except TypeError as e: print(e)
try: print("%b" % 3)
except ValueError as e: print(e)
class N:
    def __eq__(self, o): return False
    def __hash__(self): return 1
n = N()
print([n] == [n], n in [n], [n].index(n), (n,) == (n,), n == n, [n].count(n), {1: n} == {1: n}, n in (1, n))
l = [1]; l.append(l) if False else None
d = {}
e = (1, d)
d["e"] = e
q = [e, (2, {})]
q.remove(e)
print(len(q), [float("nan")] == [float("nan")])
from collections import deque
print(n in deque([n]), deque([n]) == deque([n]))
