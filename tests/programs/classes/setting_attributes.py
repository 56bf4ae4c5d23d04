"""Attributes set and deleted through `__setattr__` and `__delattr__`."""

class Frozen:
    def __init__(self, x):
        object.__setattr__(self, "x", x)
    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")
    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name}")
f = Frozen(3)
try:
    f.x = 4
except AttributeError as e:
    print(e)
try:
    del f.x
except AttributeError as e:
    print(e)
print(f.x)
class Logged:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
l = Logged(1, "x")
l.a += 5
print(l.a, l.b, vars(l))
del l.b
print(hasattr(l, "b"), l.__dict__)
setattr(l, "c" , 9)
print(l.c)
class Positive:
    def __setattr__(self, name, value):
        if name.startswith("p_") and value < 0:
            raise ValueError(f"{name} must not be negative")
        self.__dict__[name] = value
p = Positive()
p.p_x = 3
p.y = -2
try:
    p.p_x = -1
except ValueError as e:
    print(e)
print(p.p_x, p.y)
class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)
    def __setattr__(self, name, value):
        self[name] = value
    def __delattr__(self, name):
        del self[name]
d = Attr(port=3)
d.host = 5
print(d, d.port, d.host, d["host"])
del d.port
print(d)
try:
    d.none
except AttributeError as e:
    print("no", e)
class Attr2(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
e = Attr2(a=1)
e.b = 2
print(e.a + e.b, e)
del e.a
print(e)
try:
    e.zz
except KeyError as k:
    print("KeyError", k)
class Point:
    x = 0
    def __init__(self): self.y = 1
pt = Point()
delattr(pt, "y")
print(hasattr(pt, "y"))
