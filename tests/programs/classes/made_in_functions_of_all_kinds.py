"""Classes made in generators, tests, threads and nested functions; with exceptions, operators, registries."""

import threading, unittest, io
from enum import Enum
from typing import NamedTuple
def gen(n):
    for i in range(n):
        class Item:
            tag = f"t{i}"
            def __init__(self, v): self.v = v + n
            def show(self): return (self.tag, self.v, i)
        yield Item(i)
items = list(gen(3))
print([x.show() for x in items])
def nested_defs(a):
    def inner(b):
        class K:
            c = a * b
            def f(self): return (a, b, self.c, [a + x for x in range(b)], (lambda: a - b)())
            def g(self):
                def h(): return a + self.c
                return h()
            @property
            def p(self): return b
            @p.setter
            def p(self, v):
                nonlocal a
                a = v
        return K
    return inner
k1 = nested_defs(2)(3)(); k2 = nested_defs(10)(20)()
print(k1.f(), k2.g(), k1.p)
k1.p = 50
print(k1.f()[0], k2.f()[0])
class Test(unittest.TestCase):
    def test_a(self):
        calls = []
        class Fake:
            def ping(self, x=len(calls)):
                calls.append(x)
                return len(calls)
        f = Fake()
        self.assertEqual(f.ping(), 1)
        self.assertEqual(f.ping(5), 2)
        self.assertEqual(calls, [0, 5])
r = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Test))
print(r.testsRun, len(r.failures), len(r.errors))
def errors(limit):
    class TooBig(ValueError):
        def __init__(self, v):
            super().__init__(f"{v} > {limit}")
            self.v = v
    def check(v):
        if v > limit: raise TooBig(v)
        return v
    return TooBig, check
E1, c1 = errors(3); E2, c2 = errors(10)
for c, v in [(c1, 5), (c2, 5), (c2, 11)]:
    try:
        print(c(v))
    except ValueError as e:
        print(type(e).__name__, e, e.v, type(e) is E1, type(e) is E2)
def worker_results():
    out = {}
    def work(n):
        class Job:
            size = n
            def run(self):
                out[n] = self.size * n
        Job().run()
    ts = [threading.Thread(target=work, args=(i,)) for i in range(40)]
    for t in ts: t.start()
    for t in ts: t.join()
    return sorted(out.items())[-3:]
print(worker_results())
def ops(base):
    class Num:
        def __init__(self, v): self.v = v % base
        def __add__(self, o): return Num(self.v + o.v)
        def __eq__(self, o): return isinstance(o, Num) and self.v == o.v
        def __hash__(self): return hash((base, self.v))
        def __lt__(self, o): return self.v < o.v
        def __repr__(self): return f"{self.v}m{base}"
        def __iter__(self): return iter(range(self.v))
        def __len__(self): return base
        def __getitem__(self, i): return base * i
        def __call__(self, x): return Num(x)
        def __bool__(self): return self.v != 0
        def __contains__(self, x): return x < base
    return Num
M = ops(7); N = ops(5)
print(M(5) + M(4), N(4) + N(4), {M(1), M(8), N(1)}, sorted([M(3), M(1)]), list(N(3)), len(M(1)), M(1)[2], N(2)(9), bool(M(7)), 6 in N(1), 6 in M(1), sum([M(1), M(2)], M(0)))
def chain():
    class A:
        def hello(self): return "A" + tag
    class B(A):
        def hello(self): return "B" + super().hello() + str(count)
    class C(B):
        pass
    tag = "!"
    count = 2
    return C
print(chain()().hello(), chain().__mro__[1].__name__, issubclass(chain(), list))
def with_enum(n):
    class Color(Enum):
        RED = n
        BLUE = n + 1
    class P(NamedTuple):
        x: int
        y: int = n
    return list(Color), P(1)
print(with_enum(3))
def cm(log):
    class Ctx:
        def __enter__(self): log.append("in"); return self
        def __exit__(self, *a): log.append("out"); return False
    with Ctx() as c:
        log.append(type(c).__name__)
    return log
print(cm([]), cm(["x"]))
def registry():
    seen = {}
    class Base:
        def __init_subclass__(cls, **kw):
            super().__init_subclass__(**kw)
            seen[cls.__name__] = cls
    class One(Base):
        value = 1
    class Two(Base):
        value = 2
    return {k: v().value for k, v in seen.items()}
print(registry())
