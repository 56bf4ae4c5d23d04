class Cfg:
    debug = False
    def __init__(self): self.a = 1
    def do_go(self, x): return f"go {x}"
    def do_stop(self, x): return f"stop {x}"
    def run(self, verb, x):
        m = getattr(self, "do_" + verb, None)
        if m is None: return "unknown " + verb
        return m(x)
c = Cfg()
print(hasattr(c, "a"), hasattr(c, "b"), getattr(c, "a"), getattr(c, "b", 7), hasattr(c, "do_go"), getattr(c, "debug"))
setattr(c, "b", 5)
print(c.b, hasattr(c, "b"), c.run("go", 1), c.run("stop", 2), c.run("fly", 3), vars(c), c.__dict__)
for k, v in {"x": 1, "y": 2}.items():
    setattr(c, k, v)
print(c.x + c.y)
name = "a"
print(getattr(c, name))
try:
    getattr(c, "zz" + name)
except AttributeError as e:
    print(e)
try:
    print(c.nothing)
except AttributeError as e:
    print(e)
def counted(f):
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)
    wrapper.calls = 0
    return wrapper
@counted
def hi(x): return x + 1
@counted
def lo(x): return x - 1
hi(1); hi(2); lo(3)
print(hi.calls, lo.calls)
def gen():
    """The doc."""
    gen.n += 1
    return gen.n
gen.n = 10
print(gen(), gen(), gen.n, gen.__doc__, gen.__name__)
class Dyn:
    def __init__(self): self.known = 1
    def __getattr__(self, name):
        if name.startswith("x"): return name.upper()
        raise AttributeError(name)
d = Dyn()
print(d.known, d.xyz)
def parse(s):
    try:
        return int(s)
    except ValueError as e:
        raise RuntimeError("bad") from e
try:
    parse("q")
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))
last = None
for i in range(3):
    try:
        if i < 2: raise ValueError(i)
        raise KeyError(i)
    except (ValueError, KeyError) as e:
        last = e
try:
    raise last
except KeyError as k:
    print("re", k)
try:
    raise RuntimeError("x") from last
except RuntimeError as r:
    print(repr(r.__cause__))
try:
    raise SyntaxError("bad syntax")
except SyntaxError as e:
    print(e, isinstance(e, Exception))
try:
    open("/nonexistent/file")
except IOError as e:
    print(type(e).__name__)
