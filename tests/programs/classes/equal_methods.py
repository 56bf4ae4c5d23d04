class Log:
    def a(self, *args): print("a", args)
    def b(self, tv, on=False): print("b")
class Slot:
    def __init__(self): self.t = []
    def __iadd__(self, f):
        self.t.append(f)
        return self
    def __isub__(self, f):
        while f in self.t:
            self.t.remove(f)
        return self
x = Log()
t = [x.a, x.b]
print(x.a in t, x.b in t, x.a == x.a, x.a == Log().a)
t.remove(x.a)
print(len(t), t.index(x.b), t.count(x.a))
u = [x.a, x.b, lambda tv, o, n: print("l")]
print(x.a in u, x.b in u)
u.remove(x.a)
print(len(u))
s = Slot()
s += x.a
s += x.b
print(x.a in s.t)
s -= x.a
print(len(s.t))
class H:
    def __init__(self): self.s = Slot()
h = H()
h.s += x.a
h.s += lambda a, b, c: print("z")
h.s -= x.a
print(len(h.s.t))
seen = {x.a, x.b}
print(x.a in seen, Log().a in seen, len({x.a, x.a, x.b}))
d = {x.a: 1}
d[x.a] += 1
print(list(d.values()), x.a.__self__ is x)
items = []
app = items.append
print(app == items.append, app.__self__ is items, [].append == [].append)
print(x.a != x.a, x.a is x.a)
