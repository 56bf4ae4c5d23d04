"""Classes whose bases are values, and decorators that give another class."""


class A:
    def hello(self):
        return "A"
    def __repr__(self):
        return f"<{type(self).__name__} of {self.hello()}>"

class B:
    n = 3
    def hello(self):
        return "B"

def loud(kind):
    class Loud(kind):
        count = 0
        def __init__(self, *args):
            super().__init__(*args)
            self.extra = 1
            Loud.count += 1
        def hello(self):
            return super().hello().lower() + "!"
        def again(self):
            return kind.hello(self)
    return Loud

LA = loud(A)
LB = loud(B)
print(LA().hello(), LB().hello(), LA.__name__, LB().n, LA(), isinstance(LB(), B), issubclass(LA, A), isinstance(LA(), B))
print(LA.count, LB.count, LA.__qualname__, LA.__mro__[1].__name__)

def pick():
    return B

class C(pick()):
    def hello(self):
        return "C" + super().hello()

class D(C):
    pass

print(C().hello(), D().hello(), D().n)

class Holder:
    kind = A
    def make(self):
        class Local(self.kind):
            def who(self):
                return "local " + self.hello()
        return Local()

class Holder2(Holder):
    kind = B

print(Holder().make().who(), Holder2().make().who())

kinds = [A]
class E(kinds[0]):
    pass
print(E().hello())
def mix(*bases):
    class M(bases[0], bases[1]):
        pass
    return M
print(mix(A, B)().hello(), mix(B, A)().hello())

def f(A):
    class X(A):
        pass
    return X
print(f(B)().hello())
class Registry:
    items = {}
    @classmethod
    def register(cls, c):
        cls.items[c.__name__] = c
        return c
def deco(cls):
    class Wrapped(cls):
        def hello(self):
            return "[" + super().hello() + "]"
    return Wrapped
@deco
class Z(A):
    pass
print(Z().hello(), Z.__name__)
