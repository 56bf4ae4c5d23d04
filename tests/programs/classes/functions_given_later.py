def hook(self): return "patched"
class A:
    greet = None
    def go(self): return self.greet() if self.greet else "default"
a = A()
print(a.go())
A.greet = hook
print(a.go())
class B:
    f = None
def one(self): return 1
def two(self): return 2
B.f = one
print(B().f())
B.f = two
print(B().f())
class C:
    pass
print(hasattr(C, "run"))
C.run = lambda self: 1
print(C().run(), hasattr(C, "run"))
class D:
    limit = 1
D.limit = 2
print(D.limit)
class G:
    def __init__(self, x): self.x = x
    def size(self): return 1
def show(self): return f"<G {self.x}>"
print("patching")
G.__repr__ = show
G.double = lambda self: self.x * 2
G.extra = lambda self, n: self.x + n
print(G(3), G(4).double(), G(5).extra(6))
