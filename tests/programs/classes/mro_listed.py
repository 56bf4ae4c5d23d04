"""`mro()` and `__subclasses__()`."""

class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([c.__name__ for c in D.__mro__])
print(A.__subclasses__())
print([c.__name__ for c in A.__subclasses__()])
print([c.__name__ for c in D.mro()], D.mro()[1] is B, B in D.mro())
for c in (B, D):
    print(c.__name__, [k.__name__ for k in c.mro()])
print([k.__name__ for k in type(D()).mro()])
