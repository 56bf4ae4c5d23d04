"""A cached property is an attribute of the object once it was asked for: it can be deleted, assigned, listed."""

from functools import cached_property
class A:
    def __init__(self, n): self.n = n
    @cached_property
    def square(self):
        print("computing", self.n)
        return self.n ** 2
    @cached_property
    def name(self):
        return f"A{self.n}"
class B(A):
    @cached_property
    def cube(self):
        return self.square * self.n
a, b = A(3), B(4)
print("square" in vars(a), a.square, a.square, "square" in vars(a), a.__dict__)
print(b.cube, b.square, b.name, sorted(vars(b)))
a.n = 10
print(a.square)
del a.square
print(a.square)
try:
    del a.name
except AttributeError as e:
    print(e)
a.square = 7
print(a.square, vars(a))
for x in (A(1), B(2)):
    x.__dict__.pop("square", None)
    print(x.square, x.name)
    if "square" in x.__dict__: del x.__dict__["square"]
    print(x.square)
class Plain:
    def __init__(self): self.x = 1; self.y = 2
a = Plain()
a.z = 5
del a.__dict__["x"]
print(sorted(vars(a)))
try:
    del vars(a)["nope"]
except KeyError as e:
    print("KeyError", e)
for k in ["y", "z"]:
    del a.__dict__[k]
print(vars(a), hasattr(a, "y"))
print(a.__dict__.pop("q", 4))
