class A:
    n = 0
    names = []
    def inc(self): type(self).n += 1
class B(A): pass
class C(A):
    n = 100
A().inc(); B().inc(); B().inc(); C().inc()
print(A.n, B.n, C.n, B().n, A().n)
B.names.append("x"); print(A.names)
class Acc:
    count = 0
    def __init__(self):
        Acc.count += 1
        self.id = self.__class__.count
print(Acc().id, Acc().id, Acc.count)
B.extra = 5
print(B.extra, B().extra, hasattr(A, "extra"))
try:
    print(A.extra)
except AttributeError as e:
    print(e)
x = 5
def f():
    global x
    del x
f()
try:
    print(x)
except NameError as e:
    print(e)
y = [1]
del y
try:
    y
except NameError as e:
    print(e)
a = A(); a.z = 3
print(a.z)
del a.z
try:
    a.z
except AttributeError as e:
    print(e)
try:
    del a.z
except AttributeError as e:
    print("again")
b, c = 1, 2
del b, c
class Shape:
    kinds = {}
    @classmethod
    def register(cls, k):
        cls.kinds[k] = cls.__name__
        return cls
    total = 3
    squares = [i * i for i in range(total)]
Shape.register("s"); print(Shape.kinds, Shape.squares)
