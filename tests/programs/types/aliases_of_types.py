from typing import Any, TypeAlias, Union, List, Dict, Optional, Callable, TypeVar, NewType
T = TypeVar("T")
Symbol: TypeAlias = str
Text = str
Number = Union[int, float]
Atom: TypeAlias = float | int | Symbol
Expression: TypeAlias = Atom | list
Same = Atom
Env: TypeAlias = Dict[Symbol, object]
Tree: TypeAlias = "list[Tree] | int"
Handler = Callable[[Expression], Optional[Atom]]
Maybe = T | None
UserId = NewType("UserId", int)
Key = UserId | str
Rows = List["Row"]
Row = Dict[str, Number]
Two = Number | Text
def f(x: Expression, env: Env) -> Atom:
    if isinstance(x, Symbol): return "sym " + x
    if isinstance(x, Number): return x * 2
    return len(x)
def g(x: Key, t: Tree = 3) -> Maybe[int]:
    return None if isinstance(x, str) else x
class A:
    def m(self, h: Handler) -> Same:
        return h([1])
print(f("a", {}), f(2, {}), f(2.5, {}), f([1, 2], {}), g(UserId(4)), g("x"))
print(A().m(lambda e: len(e)), Symbol(5), Text(6), isinstance(3, Two), isinstance(None, Two), isinstance("s", Same))
