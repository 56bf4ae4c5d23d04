"""Classes and functions as keys of dicts and items of sets."""

class A: pass
class B: pass
d = {A: 1}
print(d[A], A in d, B in d)
d[B] = 2
print(d[B], len(d), {A: 1}[A])
s = {A, B}
print(len(s), hash(A) == hash(A))
def f(x): return x + 1
def g(x): return x * 2
names = {f: "f", g: "g", len: "len"}
print(names[f], names[g], names[len], f in names, [names[h] for h in (g, f)])
kinds = {int: "whole", str: "text", float: "real", A: "a", list: "l"}
for v in (1, "x", 2.5, A(), []):
    print(kinds[type(v)], kinds.get(type(v)))
print(kinds.get(dict, "none"))
from collections import defaultdict
by = defaultdict(list)
for v in (1, 2, "a", A, None):
    by[type(v)].append(1)
print(sorted(len(x) for x in by.values()), type(None) in by)
m = (lambda: 1)
print({m: 5}[m])
