"""Properties, class methods and static methods made by calls."""

import operator
class A:
    def __init__(self, x):
        self._x = x
    def get_x(self):
        return self._x
    def set_x(self, v):
        self._x = v
    x = property(get_x, set_x, doc="the x")
    y = property(lambda self: self._x * 2)
    def make(n):
        return n + 1
    make = staticmethod(make)
    def build(cls, n):
        return cls(n)
    build = classmethod(build)
    z = property(operator.attrgetter("_x"))
    twice = staticmethod(lambda n: n * 2)
a = A.build(3)
a.x = 5
print(a.x, a.y, A.make(2), a.z, A.twice(4), a.twice(5), A.x.__doc__)
class B(A):
    def get_x(self):
        return -1
    identity = classmethod(lambda cls, n=0: cls(n))
    def drop(self):
        print("dropped")
    w = property(lambda s: 7, fdel=drop)
b = B.identity(4)
print(b.x, b.get_x(), b.w)
del b.w
