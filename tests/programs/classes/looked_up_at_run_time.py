import functools
class A:
    def f(self): return 1
class B(A):
    def g(self):
        super().nothing()
def attempt(h):
    try:
        h()
    except AttributeError as e:
        print(e)
attempt(B().g)
class P:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return object.__hash__(self)
p = P(1)
print(p in {p}, hash(p) == object.__hash__(p))
try:
    raise SyntaxError("bad", ("f.py", 3, 4, "x = ("))
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, e.text, e)
try:
    raise SyntaxError("plain")
except SyntaxError as e:
    print(e.msg, e.lineno, e)
    e.lineno = 7
    print(e)
def deco(fn):
    def wrapper(*a):
        setattr(wrapper, "calls", wrapper.calls + 1)
        return fn(*a)
    setattr(wrapper, "calls", 0)
    setattr(wrapper, "info", lambda: "info")
    return wrapper
@deco
def sq(x): return x * x
print(sq(3), sq(4), sq.calls, sq.info())
