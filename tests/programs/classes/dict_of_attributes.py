class A:
    def __init__(self, **kw):
        self.__dict__.update(kw)
        self.__dict__["extra"] = 1
a = A(x=1, y=2)
print(a.x, a.y, a.extra, sorted(a.__dict__))
vars(a)["z"] = 5
print(a.z)
class B:
    def __init__(self): self.__dict__.update({"p": 1, "q": 2})
b = B(); print(b.p + b.q)
