class Plugin:
    def __init__(self, n): self.n = n
for k, v in {"size": 3, "color": "red"}.items():
    setattr(Plugin, k, v)
p = Plugin("x")
print(p.n, p.size, p.color)
p.size = 9
print(p.size, Plugin.size, Plugin("y").size)
class A:
    def m(self): return "A"
class B(A): pass
b = B()
b.extra = lambda: "inst"
print(b.extra())
B.extra = lambda self: "B"
print(B().extra(), b.extra())
