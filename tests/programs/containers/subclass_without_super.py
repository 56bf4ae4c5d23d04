class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        self.update(zip(params, args))
        self.outer = outer
    def find(self, var):
        if var in self: return self
        if self.outer is None: raise NameError(var)
        return self.outer.find(var)
e = Env()
e.update({"abs": abs, "neg": lambda x: -x, "pi": 3.5})
f = Env(["x"], [5], e)
print(f["x"], f.find("pi")["pi"], len(e))
p = e.find("abs")["abs"]
args = [-3]
print(p(*args))
q = e["neg"]
print(q(*args))
