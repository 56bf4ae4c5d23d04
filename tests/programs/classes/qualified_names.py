import functools
def deco(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
def main():
    class A:
        class B:
            def n(self): pass
        def m(self): pass
        @deco
        def d(self):
            def inner(): pass
            return inner
    print(A.__qualname__, A.m.__qualname__, A.B.__qualname__, A.B.n.__qualname__, A().m.__qualname__, A.d.__qualname__)
    print(A, A.B, A().d().__qualname__, (lambda: 0).__qualname__)
main()
class C:
    def m(self):
        def g(): pass
        return g
print(C.m.__qualname__, C().m().__qualname__)
def err():
    class A:
        def m(self, x): pass
    try:
        getattr(A(), "m")(*[1, 2, 3])
    except TypeError as e:
        print(e)
    class E(Exception): pass
    raise E("x")
try:
    err()
except Exception as e:
    print(repr(e), type(e).__qualname__)
