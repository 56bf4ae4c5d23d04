from collections import namedtuple
from typing import NamedTuple
P = namedtuple("P", ["x", "y"])
Q = namedtuple("Q", "a b c", defaults=[5, 6])
class Emp(NamedTuple):
    name: str
    pay: float = 1.5
    def raised(self, by): return self._replace(pay=self.pay + by)
p = P(1, 2)
print(p, p.x, p[1], p[-1], len(p), p == (1, 2), (1, 2) == p, p == P(1, 2), tuple(p), list(p), p._fields)
x, y = p
print(x, y, [v * 2 for v in p], Q(1), Q(1, c=2), p._asdict(), p._replace(x=10), sum(p), max(p))
e = Emp("bob")
print(e, e.raised(2), e.name, e[0], isinstance(e, tuple), hash(p) == hash((1, 2)), {p: 1}[P(1, 2)], {(1, 2): 3}[p])
ps = sorted([P(2, 1), P(1, 5), P(1, 2)])
print(ps, P(1, 2) < P(1, 3), P._make([7, 8]), P(*[3, 4]), p + (3,), "%s-%s" % p)
for name, pay in [Emp("a", 1.0), Emp("b", 2.0)]:
    print(name, pay)
try:
    p.x = 5
except AttributeError as err:
    print(err)
try:
    P(1)
except TypeError as err:
    print(err)
class P3(namedtuple("P3", "x y z")):
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2 + self.z ** 2) ** 0.5
print(P3(1, 2, 2).norm, P3(1, 2, 2), 2 in p, p.index(2), p.count(1), p[0:1])
print(max([P(1, 2), P(3, 0)], key=lambda q: q.y), f"{p.x:>3}|{p}")
