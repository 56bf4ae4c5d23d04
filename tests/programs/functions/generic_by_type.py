from functools import singledispatch, singledispatchmethod
from collections import OrderedDict

@singledispatch
def show(obj, indent=0):
    return " " * indent + f"object {obj!r}"

@show.register
def _(obj: int, indent=0):
    return " " * indent + f"int {obj}"

@show.register(str)
def _(obj, indent=0):
    return " " * indent + f"str {obj}"

@show.register(list)
@show.register(tuple)
def show_seq(obj, indent=0):
    return "\n".join([" " * indent + "seq"] + [show(x, indent + 2) for x in obj])

class Shape: pass
class Circle(Shape):
    r = 2
class Square(Shape):
    s = 3

@show.register
def _(obj: Shape, indent=0): return "shape"
@show.register
def _(obj: Circle, indent=0): return f"circle {obj.r}"

print(show(3.5)); print(show(3)); print(show(True)); print(show("x", 2)); print(show([1, "a", (2.5,)])); print(show(Circle()), show(Square()))
print(show(None))
print(show_seq((1,)))

class Area:
    def __init__(self): self.log = []
    @singledispatchmethod
    def of(self, x): raise NotImplementedError(f"cannot {type(x).__name__}")
    @of.register
    def _(self, x: int): self.log.append("i"); return x * x
    @of.register(float)
    def _(self, x): self.log.append("f"); return x * 2
    @of.register
    def _(self, x: str | bytes): return len(x)
a = Area()
print(a.of(3), a.of(2.5), a.of("abc"), a.of(b"ab"), a.log)
try: a.of([])
except NotImplementedError as e: print(e)
