from dataclasses import dataclass, field, replace, asdict, astuple, FrozenInstanceError
from typing import List, Optional, ClassVar
@dataclass
class Point:
    x: int
    y: int = 0
    def dist(self): return (self.x ** 2 + self.y ** 2) ** 0.5
p = Point(3, 4)
print(p, p.dist(), Point(1), p == Point(3, 4), p != Point(3, 4), Point(y=2, x=1), p == 5)
@dataclass
class Item:
    name: str
    price: float
    tags: List[str] = field(default_factory=list)
    qty: int = field(default=1, repr=False)
    count: ClassVar[int] = 0
    def __post_init__(self):
        Item.count += 1
        self.total = self.price * self.qty
i, j = Item("a", 2.5), Item("b", 1.0, ["x"], 3)
i.tags.append("t")
print(i, j, i.total, j.total, Item.count, i.tags is j.tags)
@dataclass(frozen=True, order=True)
class V:
    a: int
    b: str = "q"
print(sorted([V(2), V(1, "z"), V(1)]), hash(V(1)) == hash(V(1)), {V(1): 2}[V(1)], V(1) < V(2), V(1) >= V(1))
try:
    v = V(1); v.a = 5
except FrozenInstanceError as e:
    print("frozen:", e)
try:
    V(1) < 3
except TypeError as e:
    print(e)
@dataclass
class Base:
    id: int
@dataclass
class Derived(Base):
    name: str = "d"
    extra: Optional[int] = None
d = Derived(1, extra=4)
print(d, replace(d, name="n"), asdict(d), astuple(d), isinstance(d, Base))
try:
    Point()
except TypeError as e:
    print(e)
@dataclass
class Node:
    value: int
    left: "Node | None" = None
    right: "Node | None" = None
t = Node(1, Node(2), Node(3, Node(4)))
print(t)
def f():
    @dataclass
    class Local:
        a: int = 1
        b: list = field(default_factory=lambda: [1, 2])
    return Local()
print(f().b, f())
