class A:
    """Doc of A."""
    tag = "a"
    def __init__(self, x=1):
        super().__init__()
        self.x = x
        print("A.init")
    def who(self): return "A"
    @property
    def area(self): return 10
class B(A):
    def __init__(self, y=2, **kw):
        super().__init__(**kw)
        self.y = y
        print("B.init")
    def who(self): return "B" + super().who()
    @property
    def area(self): return super().area + 1
class C(A):
    def __init__(self, z=3, **kw):
        super().__init__(**kw)
        self.z = z
        print("C.init")
    def who(self): return "C" + super().who()
class D(B, C):
    def __init__(self):
        super().__init__(y=20, z=30, x=40)
    def who(self): return "D" + super().who()
d = D()
print(d.x, d.y, d.z, d.who(), d.area, [c.__name__ for c in D.__mro__], isinstance(d, C), B().who(), d.tag, A.__doc__)
class LoggerMixin:
    def log(self, msg): print(f"[{type(self).__name__}] {msg}")
class Named:
    def __init__(self, name): self.name = name
class Service(LoggerMixin, Named):
    def run(self): self.log("running " + self.name)
Service("s").run()
class ErrA(Exception): pass
class ErrB(ValueError, KeyError): pass
class ErrC(ErrA, LookupError): pass
for e in (ErrB("b"), ErrC("c")):
    try:
        raise e
    except KeyError as k:
        print("key", k.args)
    except LookupError as l:
        print("lookup", l)
class Singleton:
    _instance = None
    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.count = 0
        return cls._instance
    def bump(self):
        self.count += 1
        return self.count
print(Singleton() is Singleton(), Singleton().bump(), Singleton().bump())
class Base:
    def __init__(self):
        self.a = 1
        self.setup()
        self.b = 2
    def setup(self): pass
class Sub(Base):
    def __init__(self):
        super().__init__()
        self.c = 3
    def setup(self):
        try:
            print(self.c)
        except AttributeError as e:
            print("no attr:", e)
print(Sub().c)
MISSING = object()
def get(d, k, default=MISSING):
    if k in d: return d[k]
    if default is MISSING: raise KeyError(k)
    return default
print(get({"a": 1}, "a"), get({}, "b", 5))
try:
    get({"x": 1}, "zz")
except KeyError as e:
    print("KeyError", e)
class M:
    def __init__(self, v): self.v = v
    def __mul__(self, o):
        if isinstance(o, M): return M(self.v * o.v)
        if isinstance(o, (int, float)): return M(self.v * o)
        return NotImplemented
    __rmul__ = __mul__
    def __eq__(self, o):
        if not isinstance(o, M): return NotImplemented
        return self.v == o.v
    def __repr__(self): return f"M({self.v})"
print(M(2) * 3, 3 * M(2), M(2) * M(4), M(2) == M(2), M(2) == 5, M(2) != M(3))
try:
    M(1) * "x"
except TypeError as e:
    print(e)
class Temp:
    def __init__(self, c): self.c = c
    to_f = lambda self: self.c * 9 / 5 + 32
print(Temp(100).to_f())
