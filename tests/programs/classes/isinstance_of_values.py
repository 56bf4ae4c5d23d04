"""`isinstance` with classes that are values."""
class Typed:
    def __init__(self, kind): self.kind = kind
    def check(self, v): return isinstance(v, self.kind)
t = [Typed(int), Typed(str), Typed((int, float)), Typed(list)]
for v in (1, "x", 2.5, [], None):
    print([k.check(v) for k in t])
for kind in (int, str, (str, float)):
    print(isinstance("q", kind), isinstance(3, kind))
class A: pass
class B(A): pass
def made(cls): return isinstance(B(), cls)
print(made(A), made(B), made(int))
def only(v, kinds=(int, str)):
    if not isinstance(v, kinds): raise TypeError(type(v).__name__)
    return v
print(only(3), only("s"))
try: only(2.5)
except TypeError as e: print(e)
