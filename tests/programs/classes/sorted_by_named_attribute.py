"""Objects sorted by an attribute that is named at run time, of several types."""

from enum import Enum
from dataclasses import dataclass, field
class Cat(str, Enum):
    A = "a"
    B = "b"
@dataclass
class P:
    sku: str
    qty: int = 0
    cat: Cat = Cat.A
    tags: list = field(default_factory=list)
    @property
    def value(self): return self.qty * 2
def rep(ps, sort="sku", reverse=False):
    for p in sorted(ps.values(), key=lambda p: getattr(p, sort), reverse=reverse):
        print(p.sku)
ps = {"x": P("x", 3, Cat.B), "y": P("a", 9)}
rep(ps); rep(ps, "qty", True); rep(ps, "value")
