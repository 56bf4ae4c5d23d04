class N:
    def __index__(self): return 7
for v in (0, 5, -5, 123456, True):
    print("%.2d|%.0d|%5.3d|%-6.3d|%+.4d|% .3i|%06.3d|%.3u" % (v, v, v, v, v, v, v, v))
    print("%.3x|%#.4x|%.5o|%#.5o|%X|%.3X|%08.3x" % (v, v, v, v, v, v, v))
    print(b"%.3d|%5.2x" % (v, v))
    print("%(a).3d %(a)5.2x" % {"a": v})
print("%.2d:%.2d" % (9.7, -3.9))
print("%.30d" % 10**20, "%40.30x|" % 2**70)
print("%.3d" % 2**40)
try: print("%.2d" % "x")
except TypeError as e: print(e)
print("%x %o" % (N(), N()))
print("%.*d" % (4, 9))
print("%d" % N())
for f in ("%x", "%d", "%o"):
    for v in ("a", None, 1.5, [1]):
        try: print(f % v)
        except TypeError as e: print(e)
try: print("%x" % "s")
except TypeError as e: print(e)
try: print("%X" % 1.5)
except TypeError as e: print(e)
try: print("%d" % [1])
except TypeError as e: print(e)
class I:
    def __int__(self): return 3
try: print("%d %x" % (I(), I()))
except TypeError as e: print(e)
