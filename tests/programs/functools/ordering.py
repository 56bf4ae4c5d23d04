"""`functools.total_ordering`: the comparisons that a class lacks."""

from functools import total_ordering
@total_ordering
class V:
    def __init__(self, a): self.a = a
    def __eq__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.a == o.a
    def __lt__(self, o): return self.a < o.a
print(V(1) <= V(1), V(1) > V(2), V(2) >= V(1), V(1) < V(2), max(V(1), V(3)).a, sorted([V(3), V(1)])[0].a)
@total_ordering
class G:
    def __init__(self, a): self.a = a
    def __eq__(self, o): return self.a == o.a
    def __ge__(self, o): return self.a >= o.a
print(G(1) <= G(1), G(1) > G(2), G(2) >= G(1), G(1) < G(2))
