"""Unions of types that have a name: in annotations, and asked for by `isinstance`."""

from typing import Optional, TypeAlias, Union


class Circle:
    pass


class Square:
    pass


Shape = Circle | Square
Number: TypeAlias = int | float
Text = Union[str, bytes]
Maybe = Optional[int]
Any2 = Union[Number, Text]
Atom: TypeAlias = float | int | str
Rows = list[int] | tuple[int, ...]


def describe(x: Number | Shape) -> str:
    if isinstance(x, Number):
        return "number"
    if isinstance(x, Shape):
        return "shape"
    return "other"


for value in [1, 2.5, Circle(), Square(), "s", None, [1], True]:
    print(
        describe(value),
        isinstance(value, Text),
        isinstance(value, Maybe),
        isinstance(value, Any2),
        isinstance(value, (Shape, str)),
        isinstance(value, Circle | str),
        isinstance(value, (list, tuple)),
    )
def is_one(x, Number):
    return isinstance(x, Number)  # not the one of the module


print(is_one("a", str), is_one(1, str))
flags = {1, 2}
more = flags | {3}
mask = 5 | 8
print(more, mask)
