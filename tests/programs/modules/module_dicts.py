import math, operator
env = {"+": lambda a, b: a + b, "pi2": 6.28}
env.update(vars(math))
print(env["sqrt"](16.0), env["pi"], env["+"](1, 2), "sin" in env, env["floor"](2.5))
print(math.__dict__["cos"](0.0))
CONSTANT = 7
counter = 0
def test_one(): return "one"
def test_two(): return "two"
def helper(x): return x
class Shape:
    def area(self): return 2
def run(name):
    g = globals()
    if name in g: return g[name]()
    return None
later = None
print(run("test_one"), run("missing"))
tests = [(n, f) for n, f in sorted(globals().items()) if n.startswith("test_")]
for name, fn in tests:
    print(name, fn())
print(globals()["CONSTANT"], globals().get("nothing", "no"), globals()["Shape"]().area())
counter += 1
print(globals()["counter"], globals()["__name__"])
print(sorted(k for k in globals() if not k.startswith("_") and k not in ("tests", "name", "fn")))
print([k for k, v in globals().items() if callable(v)])
try: globals()["helper"]()
except TypeError as e: print(e)
