"""`sys`: version, exc_info, limits."""

import sys
print(sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[0], sys.version_info[:1], sys.version_info < (3,))
try:
    1 // 0
except ZeroDivisionError as e:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is e, kind is ZeroDivisionError)
print(sys.exc_info())
sys.stdout.write("a\n"); sys.stdout.flush()
print(sys.stdout.isatty(), sys.getrecursionlimit(), sys.platform, sys.maxsize, sys.intern("x"), sys.byteorder)
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit())
