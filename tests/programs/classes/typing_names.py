from __future__ import annotations
import typing as t
from typing import Generic, TypeVar, List, Dict, Union, Optional, Callable, Protocol, NewType, cast, Any
from collections.abc import Iterable
T = TypeVar("T")
Expr = Union[float, str]
Matrix = List[List[int]]
Table = dict[str, list[int]]
UserId = NewType("UserId", int)
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
class Shape(Protocol):
    def area(self) -> float: ...
class Sq:
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
def total(shapes: Iterable[Shape]) -> float: return sum(s.area() for s in shapes)
s: Stack[int] = Stack()
s.push(1); s.push(2)
print(s.pop(), total([Sq(2), Sq(3)]), UserId(5), cast(int, 7))
def f(x: t.Optional[int] = None, cb: Callable[[int], int] = lambda v: v) -> Any: return cb(x or 3)
print(f(), f(4))
m: Matrix = [[1, 2], [3, 4]]
print(m)
class Node: pass
class Num(Node):
    def __init__(self, v): self.v = v
class Add(Node):
    def __init__(self, a, b): self.a, self.b = a, b
class Neg(Node):
    def __init__(self, e): self.e = e
class Visitor:
    def visit(self, n):
        return getattr(self, "visit_" + type(n).__name__)(n)
    def visit_Num(self, n): return n.v
    def visit_Add(self, n): return self.visit(n.a) + self.visit(n.b)
    def visit_Neg(self, n): return -self.visit(n.e)
print(Visitor().visit(Add(Num(1), Neg(Num(5)))))
ops = {"add": lambda a, b: a + b, "upper": lambda a, b: a.upper() + b}
print(ops["add"](1, 2), ops["upper"]("a", "b"))
