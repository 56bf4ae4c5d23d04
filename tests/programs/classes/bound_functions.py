import types
class A:
    def __init__(self, n): self.n = n
def show(self, k=1):
    return self.n + k
a = A(4)
f = show.__get__(a, A)
print(f(), f(5), hasattr(show, "__get__"), hasattr(3, "__get__"))
print(A.__init__.__get__(a) is None)
class Holder:
    def __init__(self, **methods): self.methods = methods
    def bound(self, name):
        m = self.methods[name]
        if hasattr(m, "__get__"):
            return m.__get__(self, Holder)
        return m
def one(self): return ("one", len(self.methods))
h = Holder(one=one, two=2)
print(h.bound("one")(), h.bound("two"))
a.show = types.MethodType(show, a)
print(a.show(7))
print(isinstance(a.show, types.MethodType), isinstance(f, types.MethodType), isinstance(show, types.MethodType))
class Person:
    pass
p = Person()
p.name = "Ann"
def greet(self, word="hi"):
    return f"{word} {self.name}"
p.greet = types.MethodType(greet, p)
print(p.greet(), p.greet(word="ho"), p.greet.__name__)
