import inspect, weakref
import operator
try:
    import numpy_missing as np
except ImportError as e:
    np = None
    print("no numpy", e)
print(np is None)
class T:
    def __init__(self): self._x = 1
    def getx(self): return self._x
    def setx(self, v): self._x = v * 2
    x = property(getx, setx)
    y = property(lambda self: self._x + 100)
    add = staticmethod(operator.add)
    def __index__(self): return 255
t = T(); t.x = 5
print(t.x, t.y, t.add(1, 2), T.add(3, 4), hex(t), [0] * 3)
def call(f, *a, **k): return f(*a, **k)
print(call(max, 3, 9), call(sorted, [3, 1, 2]), call(print, "hi"))
opts = {}
print(call(min, *[4, 2], **opts))
