from dataclasses import dataclass
from enum import Enum
@dataclass
class Circle:
    r: float
@dataclass
class Rect:
    w: float
    h: float
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def area(s):
    match s:
        case Circle(r=r) if r < 0: return -1.0
        case Circle(r): return 3 * r * r
        case Rect(w, h): return w * h
        case _: raise ValueError("unknown")
print(area(Circle(2.0)), area(Rect(2.0, 3.0)), area(Circle(-1.0)))
try:
    area(5)
except ValueError as e:
    print(e)
def num(n):
    match n:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "neg"
        case x if x > 100: return f"big {x}"
        case int(): return "int"
    return "?"
print([num(i) for i in (0, 2, -1, 500, 7)])
def cmd(line):
    match line.split():
        case []: return "empty"
        case ["go", ("north" | "south") as d]: return "go " + d
        case ["go", d]: return "bad " + d
        case ["get", item, *rest]: return f"get {item} {rest}"
        case [first, *_, last] if first == last: return "same"
        case [one]: return "one " + one
        case _: return "none"
for c in ("", "go north", "go up", "get a b c", "get k", "x y x", "solo", "a b"):
    print(cmd(c))
def pt(p):
    match p:
        case (0, 0): return "origin"
        case (x, 0): return f"x={x}"
        case (0, y): return f"y={y}"
        case (x, y): return f"{x},{y}"
print(pt((0, 0)), pt((3, 0)), pt((0, 4)), pt((5, 6)))
def mp(d):
    match d:
        case {"type": "a", "v": v}: return f"a{v}"
        case {"type": t, **rest}: return f"{t} {rest}"
        case {}: return "other"
print(mp({"type": "a", "v": 1}), mp({"type": "b", "z": 2}), mp({"q": 1}))
class Color(Enum):
    RED = 1
    BLUE = 2
def col(c):
    match c:
        case Color.RED: return "r"
        case Color.BLUE: return "b"
print(col(Color.RED), col(Color.BLUE))
def anyv(v):
    match v:
        case None: return "none"
        case True | False: return "bool"
        case int(n): return f"int {n}"
        case str() as s: return f"str {s}"
        case [a, b]: return f"pair {a} {b}"
        case P(1, y): return f"P1 {y}"
        case P(x=x, y=2): return f"P{x}"
        case _: return "else"
for v in (None, True, 5, "s", [1, 2], [1], P(1, 9), P(4, 2), P(4, 4), 2.5): print(anyv(v))
def f(x):
    match x:
        case {"a": [1, {"b": y}]}: return y
        case [Rect(w=w), *_]: return w
    return None
print(f([Rect(1.0, 2.0)]))
